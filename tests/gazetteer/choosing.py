"""Which places of the lists the lexicon takes, and by which of their spellings: none that may be anything else.

A spelling is left out that the lexicon has already, that is a common word, a person's name or one of many (`spelling.py`), or
the name of another country's place, unless that is far smaller. A place is left out that the lexicon has, or that has
no spelling left in one of the languages.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.language import codes, language
from generator.lexicon import Category, Entry, Lexicon
from tests.gazetteer.names import plain, reviewed
from tests.gazetteer.sources import Place, is_arab, is_large
from tests.gazetteer.spelling import Spellings

_TIMES = 5
"""How many times as many people live in the place that news means by a name of two countries."""
_MOST = 0.7
"""The part of the people of a division's known towns that tells which one it is."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A place as the lexicon takes it; `spellings`: the label first."""

    id: str
    parent: str
    spellings: Mapping[str, Sequence[str]]


class Chooser:
    """The places of the lists against a lexicon without them."""

    def __init__(self, lexicon: Lexicon, places: Sequence[Place]) -> None:
        self._lexicon = lexicon
        self._places = places
        self._spellings = {code: Spellings(lexicon, code) for code in codes()}
        countries = (entry for entry in lexicon.entries(Category.PLACES) if entry.territory is not None)
        self._countries = {entry.territory: entry.id for entry in countries}
        self._people: dict[str, dict[str, int]] = defaultdict(dict)
        for place in places:
            for spelling in (*place.english, *place.arabic):
                there = self._people[_folded(spelling)]
                there[place.country] = max(place.people, there.get(place.country, 0))

    def chosen(self) -> Iterator[Chosen]:
        """The places that the lexicon takes, each once; of two with one name in a country the first."""
        taken: set[str] = set()
        ids = {entry.id for entry in self._lexicon.entries()}
        for place in self._places:
            told = {"ar": place.arabic, "en": place.english}
            if not self._is_wanted(place) or any(_folded(names[0]) in taken for names in told.values()):
                continue
            spellings = {
                code: [name for name in names if _folded(name) not in taken and self._is_sure(name, code, place)]
                for code, names in told.items()
            }
            if not all(spellings.values()) or spellings["ar"][0] != place.arabic[0]:
                continue
            taken |= {_folded(name) for names in spellings.values() for name in names}
            entry_id = _free_id(spellings["en"][0], place.country, ids)
            ids.add(entry_id)
            yield Chosen(entry_id, self._parent(place), {code: _once(names, code) for code, names in spellings.items()})

    def _is_wanted(self, place: Place) -> bool:
        named = bool(place.arabic and place.english) and place.english[0] not in reviewed()["left_out"]["en"]
        return named and is_large(place) and place.country in self._countries and self._known(place) is None

    def _is_sure(self, name: str, code: str, place: Place) -> bool:
        """Whether a spelling is this place's alone: no other word, and no other country's place of some size."""
        others = {
            country: people for country, people in self._people[_folded(name)].items() if country != place.country
        }
        meant = reviewed()["meant"].get(place.english[0]) == place.country
        largest = meant or max(others.values(), default=0) * _TIMES <= place.people
        return largest and self._spellings[code].is_free(name)

    def _known(self, place: Place) -> Entry | None:
        """The place of the country that the lexicon has by one of the spellings."""
        for code, names in (("ar", place.arabic), ("en", place.english)):
            for name in names:
                entry = self._spellings[code].entry(name, Category.PLACES)
                if entry is not None and self._lexicon.territory_of(entry) == place.country:
                    return entry
        return None

    def _parent(self, place: Place) -> str:
        """The division that a town of an Arab country lies in where the lexicon knows it, else its country."""
        told = reviewed()["parents"].get(place.english[0])
        return told or self._divisions.get((place.country, place.part)) or self._countries[place.country]

    @cached_property
    def _divisions(self) -> Mapping[tuple[str, str], str]:
        """What the list of towns calls a division of an Arab country → the lexicon's that most of the known towns in it lie in."""
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for place in self._places:
            entry = self._known(place) if place.part and is_arab(place) else None
            if entry is not None:
                *inside, _ = (entry.id, *self._lexicon.containing(entry.id))
                votes[place.country, place.part].update(dict.fromkeys(inside[-1:], place.people))
        best = {part: (counter.most_common(1)[0], counter.total()) for part, counter in votes.items() if counter}
        return {
            part: division for part, ((division, people), all_of_them) in best.items() if people >= _MOST * all_of_them
        }


def _folded(name: str) -> str:
    """A name as both languages' texts have it, without the article."""
    words = language("ar").fold_word(language("en").fold_word(name)).replace("-", " ").split()
    return " ".join(re.sub("^ال(?=...)", "", word) for word in words)


def _once(names: Iterable[str], code: str) -> Sequence[str]:
    """The names that a text tells apart, each by the first of its spellings."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(language(code).fold_word(name), name)
    return tuple(found.values())


def _free_id(name: str, country: str, ids: set[str]) -> str:
    entry_id = re.sub("[^a-z]+", "_", plain(name).lower().replace("'", "")).strip("_")
    return f"{entry_id}_{country.lower()}" if entry_id in ids else entry_id
