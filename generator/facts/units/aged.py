"""People by their age, ahead of a noun or alone: 500 | 16 to 20-year-olds |, half of | over-65s |, two 12-year-old | boys."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import PEOPLE
from generator.facts.skipping.ages import age
from generator.facts.tokens import DASHES, adjacent
from generator.facts.units.known import known_unit
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import Unit
from generator.facts.units.unlisted import unlisted_unit
from generator.values import Kind

_LONGEST_COMPOUND = 2
"""Words that close a compound of an age: year olds."""


def aged(reader: UnitReader, at: int) -> Unit | None:
    """Who is counted from a token on, by an age that a noun goes on with or that is one itself."""
    if reader.lexis.noun_follows_number:
        return None
    start = reader.past_plain(at, lambda one: _age_at(reader, one) > 0)
    end = start + _age_at(reader, start)
    if end == start:
        return None
    if _is_several(reader, end):
        return Unit(Kind.COUNT, replace(reader.own_term(at, end), dimension=PEOPLE), end, "count:people")
    unit = known_unit(reader, end, singular=False) or unlisted_unit(reader, end)
    return unit if unit.kind is Kind.COUNT and unit.term is not None else None


def _age_at(reader: UnitReader, at: int) -> int:
    """The length of an age at a token that describes a noun or is one: 16 to 20-year-old, under-25s; 0 where none stands there."""
    length = age(reader, at)
    lengths = range(1, min(length, _LONGEST_COMPOUND) + 1)
    if any(tuple(reader.texts[at + length - n : at + length]) in reader.lexis.age_compounds for n in lengths):
        return length
    return _limited(reader, at)


def _limited(reader: UnitReader, at: int) -> int:
    """The length of a plural of those below or above an age: under-25s, over 65s."""
    number = at + 1 + (reader.text(at + 1) in DASHES)
    limit = reader.text(at) in reader.lexis.age_limits and reader.text(number).isdecimal()
    return number + 2 - at if limit and _is_plural_ending(reader, number + 1) else 0


def _is_several(reader: UnitReader, end: int) -> bool:
    """Whether an age that ends before a token is a plural of people by itself: 16-year-olds, under-25s."""
    return reader.language.may_be_counted(reader.text(end - 1)) or _is_plural_ending(reader, end - 1)


def _is_plural_ending(reader: UnitReader, at: int) -> bool:
    """Whether the ending of a plural is glued to the digits before a token: 25|s."""
    ending = reader.text(at) in reader.lexis.times.decade_suffixes
    return ending and adjacent(reader.tokens[at - 1], reader.tokens[at])
