"""Places that are called as something else is: مسقط is Muscat, مسقط رأسه whose home town; عمان among countries is Oman."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import Token
from generator.facts.tokens import COMMAS
from generator.facts.vocabulary import Word
from generator.language import Language
from generator.lexicon import Category, Entry, Match

_LISTED_WINDOW = 4
"""Tokens from a place of a list to the next, with how many are told of it."""


class Alike:
    """What the words beside the name of a place tell of it."""

    def __init__(
        self, tokens: Sequence[Token], matches: Sequence[Match | None], vocabulary: Sequence[Word], language: Language
    ) -> None:
        self._tokens, self._matches, self._vocabulary, self._language = tokens, matches, vocabulary, language

    def is_of_phrase(self, entry: Entry, at: int) -> bool:
        """Whether the word beside the name of a place makes it something else: في مسقط رأسه, غاز البوتان."""
        name = self._language.fold_word(entry.labels[self._language.code])
        beside = [token.text for token in self._tokens[max(0, at - 1) : at + 2]]
        phrases = {f"{name} {beside[-1]}", f"{beside[0]} {self._tokens[at].text}"}
        return not phrases.isdisjoint(self._language.words.names.not_organisations)

    def stands_among_countries(self, entry: Entry, at: int) -> bool:
        """Whether a comma or "and" ties a capital that is called like a country to other countries, none of them its own."""
        beside = [
            place
            for first, step in ((at, -1), (at + 1, 1))
            if self._is_linked(first) and (place := self._nearest_place(first, step)) is not None
        ]
        countries = [place for place in beside if place.territory is not None and place.id != entry.parent]
        return bool(countries) and len(countries) == len(beside)

    def _is_linked(self, at: int) -> bool:
        """Whether "and" or a comma leads to a token, past a figure."""
        if not 0 < at < len(self._tokens):
            return False
        joined = self._vocabulary[at].joined
        near = self._tokens[max(0, at - 1) : at + _LISTED_WINDOW]
        return joined or any(token.text in COMMAS for token in near)

    def _nearest_place(self, first: int, step: int) -> Entry | None:
        """The place closest to a token on one side, a few tokens away at the most."""
        start = first if step > 0 else first - 1
        for at in range(start, start + step * _LISTED_WINDOW, step):
            match = self._matches[at] if 0 <= at < len(self._tokens) else None
            place = match.first(Category.PLACES) if match is not None else None
            if place is not None:
                return place
        return None
