"""Phrases with their meanings, found by their first word: most words of a text begin none, and cost one look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
Phrase = tuple[str, ...]
"""A folded word sequence."""


class Phrases(dict[Phrase, T]):
    """Phrase → meaning; `first_words` and `last_words` are those that begin and end one, `words` all. Nothing changes them."""

    __slots__ = ("_by_first", "first_words", "last_words", "words")

    def __init__(self, meanings: Mapping[Phrase, T]) -> None:
        super().__init__(meanings)
        by_first: dict[str, list[tuple[Phrase, T]]] = {}
        for phrase in sorted(self, key=lambda phrase: -len(phrase)):
            by_first.setdefault(phrase[0], []).append((phrase[1:], self[phrase]))
        self._by_first = {word: tuple(rests) for word, rests in by_first.items()}
        self.first_words = frozenset(by_first)
        self.last_words = frozenset(phrase[-1] for phrase in self)
        self.words = frozenset(word for phrase in self for word in phrase)

    def longest(self, first: str, words: Sequence[str], at: int) -> tuple[T, int] | None:
        """The meaning and the length of the longest phrase at word `at`, whose first word is read as `first`."""
        for rest, meaning in self._by_first.get(first, ()):
            if not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                return meaning, 1 + len(rest)
        return None

    def length_before(self, words: Sequence[str], at: int, longest: int) -> int:
        """The length of the longest phrase, of so many words at most, that ends right before word `at`; 0 where none does."""
        if not 0 < at <= len(words) or words[at - 1] not in self.last_words:
            return 0
        lengths = range(min(longest, at), 0, -1)
        return next((length for length in lengths if tuple(words[at - length : at]) in self), 0)


PhraseSet = Phrases[bool]
"""Phrases that mean one thing."""
