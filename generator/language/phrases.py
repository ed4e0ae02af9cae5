"""Phrases with their meanings, found by their first word: most words of a text begin none, and cost one look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
Phrase = tuple[str, ...]
"""A folded word sequence."""


class Phrases(Mapping[Phrase, T]):
    """Phrase → meaning; `first_words` and `last_words` are those that begin and end one, `words` all."""

    __slots__ = ("_by_first", "_meanings", "first_words", "last_words", "words")

    def __init__(self, meanings: Mapping[Phrase, T]) -> None:
        self._meanings = dict(meanings)
        by_first: dict[str, list[tuple[Phrase, T]]] = {}
        for phrase in sorted(self._meanings, key=lambda phrase: -len(phrase)):
            by_first.setdefault(phrase[0], []).append((phrase[1:], self._meanings[phrase]))
        self._by_first = {word: tuple(rests) for word, rests in by_first.items()}
        self.first_words = frozenset(by_first)
        self.last_words = frozenset(phrase[-1] for phrase in self._meanings)
        self.words = frozenset(word for phrase in self._meanings for word in phrase)

    def longest(self, first: str, words: Sequence[str], at: int) -> tuple[T, int] | None:
        """The meaning and the length of the longest phrase at word `at`, whose first word is read as `first`."""
        for rest, meaning in self._by_first.get(first, ()):
            if not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                return meaning, 1 + len(rest)
        return None

    def __getitem__(self, phrase: Phrase) -> T:
        return self._meanings[phrase]

    def __contains__(self, phrase: object) -> bool:
        return phrase in self._meanings

    def __iter__(self) -> Iterator[Phrase]:
        return iter(self._meanings)

    def __len__(self) -> int:
        return len(self._meanings)


PhraseSet = Phrases[bool]
"""Phrases that mean one thing."""
