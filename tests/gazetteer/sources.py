"""The two lists → places: each with its country, how much weight it has there, and its spellings, the likeliest first."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from tests.gazetteer.names import ENGLISH, arabic, kindless, likeliest, plain, related, reviewed, spelled_out

_FEWEST_PEOPLE = {True: 5_000, False: 100_000}
"""People of the smallest town taken: in Arab countries, elsewhere."""
_DIVISION = 300_000
"""The people that a division counts for where two countries have a name: its list does not tell how many live there."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a list; `people`: how many live there, or what it counts for; `part`: what its list calls its division."""

    country: str
    people: int
    english: Sequence[str]
    arabic: Sequence[str]
    part: str = ""


def divisions(folder: Path) -> Iterator[Place]:
    """The first-level divisions of all countries that have an Arabic name."""
    minor = reviewed()["minor"]
    for path in sorted(folder.glob("*.yaml")):
        country = path.stem
        for division in (yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}).values():
            told = division.get("translations") or {}
            if country not in minor.get(division.get("type"), [country]):
                continue
            if told.get("ar") and told.get("en"):
                name, other = (kindless(name, "en") for name in (told["en"], division["name"]))
                english = _spelled([name, other] if related(plain(name), plain(other)) else [name])
                yield _corrected(Place(country, _DIVISION, english, _arabic([told["ar"]], plain(name))))


def cities(path: Path) -> Iterator[Place]:
    """All towns of the list, the largest first."""
    for city in sorted(json.loads(path.read_text(encoding="utf-8")).values(), key=lambda city: -city["population"]):
        english = _english(city)
        spelled = _arabic(city["alternatenames"], english[0]) if english else ()
        yield _corrected(Place(city["countrycode"], city["population"], english, spelled, city["admin1code"]))


def is_arab(place: Place) -> bool:
    """Whether a place is in a country of the Arab League."""
    return place.country in reviewed()["arab"]


def is_large(place: Place) -> bool:
    """Whether enough people live in a place that news names it."""
    return place.people >= _FEWEST_PEOPLE[is_arab(place)]


def _english(city: dict[str, Any]) -> Sequence[str]:
    name = kindless(city["name"], "en")
    more = (
        other for other in city["alternatenames"] if city["countrycode"] in reviewed()["arab"] and related(name, other)
    )
    return _spelled([name, *sorted(more, key=len)])[:3]


def _arabic(names: Sequence[str], english: str) -> Sequence[str]:
    return likeliest(spelled_out(kindless(name, "ar"), english) for name in names if arabic(name))


def _corrected(place: Place) -> Place:
    """A place as news calls it, where its list calls it otherwise."""
    name = place.english[0] if place.english else ""
    told = reviewed()["labels"].get(name, {})
    english = [told["en"], name] if "en" in told else place.english
    return replace(place, english=english, arabic=[told["ar"]] if "ar" in told else place.arabic)


def _spelled(names: Sequence[str]) -> Sequence[str]:
    """English names with the letters of English news, then as they are written at home, where the letters are of Latin-1."""
    spelled = [spelling for name in names for spelling in (plain(name), unicodedata.normalize("NFC", name))]
    return tuple(dict.fromkeys(spelling for spelling in spelled if ENGLISH.fullmatch(spelling)))
