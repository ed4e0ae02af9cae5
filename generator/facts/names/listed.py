"""The places of lists that a word for two or several opens: ولايتي نهر النيل والشمالية.

Each is one of that kind, where the lexicon knows it so: ولاية نهر النيل, which is not the river, and الولاية الشمالية.
"""

from __future__ import annotations

from generator.facts.names.beside import shaped_name
from generator.facts.names.reader import NameReader
from generator.facts.parts import Name
from generator.lexicon import Category, Entry, Lexicon


class ListedPlaces:
    """The names of the lists of one sentence, as far as they have been opened; `ends`: where each begins → where it ends."""

    def __init__(self, reader: NameReader, lexicon: Lexicon) -> None:
        self._reader = reader
        self._lexicon = lexicon
        self.ends: dict[int, int] = {}
        self._kinds: dict[int, str] = {}  # where it begins → what one of the list is called by

    def __contains__(self, at: int) -> bool:
        return at in self.ends

    def open(self, at: int) -> None:
        """Takes in the names of the list that a word may open."""
        language = self._reader.language
        listed = dict(language.listed_places(self._reader.words, at))
        kinds = language.words.names.one_of_several
        kind = (
            next((kinds[rest] for rest in self._reader.vocabulary[at].rests if rest in kinds), None) if listed else None
        )
        self.ends.update(listed)
        self._kinds.update(dict.fromkeys(listed, kind) if kind is not None else {})

    def name(self, at: int) -> Name:
        """The name at a token as its shape tells it, with the "and" that may be attached to it."""
        return shaped_name(self._reader, Category.PLACES, at, self.ends[at], self._reader.vocabulary[at].joiner)

    def known(self, at: int) -> Name | None:
        """The name at a token as one of the kind of its list, `None` where the lexicon knows none."""
        if at not in self._kinds:
            return None
        end, prefix = self.ends[at], self._reader.vocabulary[at].joiner
        first, *rest = (token.text for token in self._reader.tokens[at:end])
        entry = self._one(self._kinds[at], first.removeprefix(prefix), *rest)
        if entry is None:
            return None
        return Name(Category.PLACES, entry.term(self._reader.surface(at, end, prefix)), (at, end), prefix, entry)

    def _one(self, kind: str, *name: str) -> Entry | None:
        """The place that the lexicon knows by its kind and name, both with an article where the name is an adjective."""
        language = self._reader.language
        for head in (kind, *(article + kind for article in language.words.definite_articles)):
            match = self._lexicon.match(language.code, (head, *name), 0)
            if (
                match is not None
                and match.length == len(name) + 1
                and (entry := match.first(Category.PLACES)) is not None
            ):
                return entry
        return None
