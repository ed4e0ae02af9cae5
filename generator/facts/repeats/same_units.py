"""Whether two nouns can count the same things, as far as their words tell: 657 migrants, 657 people; 257 infections, 257 cases."""

from __future__ import annotations

import unicodedata

from generator.facts.parts import PEOPLE
from generator.facts.units import PERSON
from generator.values import Term

_HARMED = frozenset({"casualty", "victim", "injury"})
_CASE, _ILL = "case", frozenset({"case", "casualty", "infection"})
"""The lexicon's id of a case, and of those of any disease."""


def says_less(one: Term, other: Term) -> bool:
    """Whether one leaves out what the other says more: 56 cases, 56 confirmed cases."""
    first, second = (frozenset(_without_marks(unit.surface).lower().split()) for unit in (one, other))
    return first < second or second < first


def unit_name(unit: Term | None) -> str | None:
    """What two mentions of one noun share: the lexicon's id, else its words."""
    return (unit.id or _without_marks(unit.surface).lower()) if unit is not None else None


def _without_marks(surface: str) -> str:
    """A surface without vowel marks: مقترعاً, مقترعًا."""
    return "".join(char for char in surface if not unicodedata.combining(char))


def is_any_of_people(one: Term, other: Term) -> bool:
    """Whether one says only "people" of what the other says more closely."""
    return PERSON in {one.id, other.id} and one.dimension == other.dimension == PEOPLE


def is_case(one: Term | None, other: Term | None) -> bool:
    """Whether one only counts cases of what the other names: 257 infections, 257 cases; 1,343 patients; 221 cholera cases."""
    if one is None or other is None:
        return False
    told = {unit.id for unit in (one, other) if unit.id in _ILL}
    named = [unit for unit in (one, other) if unit.id not in _ILL]
    patients = _CASE in told and any(unit.dimension == PEOPLE for unit in named)
    return len(told) > 1 or patients or (bool(told) and any((unit.id or "").endswith(f"_{_CASE}") for unit in named))


def is_harmed(one: Term | None, other: Term | None) -> bool:
    """Whether one says only that something befell those whom the other names: 195 casualties (195 إصابة), 195 citizens injured."""
    people = one is not None and other is not None and one.dimension == other.dimension == PEOPLE
    return people and any(unit is not None and unit.id in _HARMED for unit in (one, other))


def may_be_one(one: Term | None, other: Term | None) -> bool:
    """Whether two words for what an amount is of can mean the same thing: surplus, trade surplus; wheat, soft wheat."""
    if one is None or other is None or None in (one.id, other.id):
        return True
    return one.id == other.id or says_less(one, other)
