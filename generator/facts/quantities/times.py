"""Lengths of time and the smaller units that add to them: 3 years and 6 months are 42 months, ساعتين و30 دقيقة 150 minutes.

The smallest unit is what all of it is a whole number of. A month is no whole number of weeks or days, so it has no smaller one.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.quantities.by_itself import one_after_article, told_by_itself
from generator.facts.quantities.ranges import opens_range
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS
from generator.facts.units import Unit, known_unit
from generator.values import Kind

_SMALLER = {
    "decade": ("year", 10),
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""Units of time by the lexicon's ids, each with the next smaller one and how many of that make it."""


def how_many_make(smaller: Unit, larger: Unit) -> int | None:
    """How many of a unit of time make another, where that is the next larger one."""
    unit, size = _SMALLER.get(_id(larger), ("", 0))
    return size if unit == _id(smaller) else None


def length_at(reader: FigureReader, at: int) -> tuple[Decimal, Unit] | None:
    """A length of time at a token: 6 أشهر, سنة, شهرين, six months, a year."""
    number = reader.number(at)
    unit = known_unit(reader, number.end) if number is not None else None
    if number is not None and unit is not None and unit.kind is Kind.DURATION:
        return number.value, unit
    told = (
        one_after_article(reader, at)
        if reader.text(at) in reader.lexis.numbers.articles
        else told_by_itself(reader, at)
    )
    return told if told is not None and told[1].kind is Kind.DURATION else None


def with_smaller_times(reader: FigureReader, start: int, unit: Unit, value: Decimal) -> tuple[Unit, Decimal]:
    """A time with what smaller units add to it (an hour, 20 minutes and 5 seconds); `start`: the token at which it begins.

    Neither the end of a range is added (between 15 years and 6 months) nor what another has (3 years and 6 months respectively).
    """
    opens = opens_range(reader, start) and reader.said(start, unit.end, unit.end, value).start == start
    if opens or reader.holds(reader.lexis.cues["respectively"]):
        return unit, value
    while value == int(value) and (found := _added(reader, unit)) is not None:
        amount, part = found
        size = how_many_make(part, unit)
        if size is None or amount >= size:
            break
        unit, value = replace(part, rule=unit.rule), value * size + amount
    return unit, value


def _added(reader: FigureReader, unit: Unit) -> tuple[Decimal, Unit] | None:
    """The time that is joined to another; behind a comma only where "and" joins a smaller one to it in its turn."""
    listed = reader.text(unit.end) in COMMAS
    link = listed or reader.text(unit.end) in reader.lexis.numbers.joiners
    if not (link or reader.is_joined(unit.end) or not reader.lexis.noun_follows_number):
        return None
    found = length_at(reader, unit.end + link)
    if found is None or found[0] != int(found[0]):
        return None
    further = _added(reader, found[1]) if listed else None
    goes_on = further is not None and how_many_make(further[1], found[1]) is not None
    return found if goes_on or not listed else None


def _id(unit: Unit) -> str:
    return (unit.term.id or "") if unit.term is not None else ""
