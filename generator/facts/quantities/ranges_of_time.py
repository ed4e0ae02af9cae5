"""Ranges told in two units of time, one so many of the other: six months to a year, ما بين 6 أشهر وسنة are 6 to 12 months."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.quantities.nouns import one_after_article, told_by_itself
from generator.facts.quantities.ranges import changes, opens_range
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.units import Unit, known_unit
from generator.values import Kind, Qualifier

_MAKE = {("minute", "hour"): 60, ("hour", "day"): 24, ("day", "week"): 7, ("month", "year"): 12, ("year", "decade"): 10}
"""How many of a unit of time make another, by the lexicon's ids."""


def read_range_of_time(reader: FigureReader, at: int) -> Core | None:
    """The range that a length of time at a token opens, in the smaller of its two units."""
    first = _length_at(reader, at) if reader.tells_ranges else None
    if first is None or changes(reader, at):
        return None
    value, unit = first
    opened, closer = opens_range(reader, at), reader.phrase(reader.lexis.range_to, unit.end)
    joined = opened and reader.is_joined(unit.end)
    if not (joined or (closer and (opened or reader.phrase(reader.lexis.range_between, unit.end)))):
        return None
    last = _length_at(reader, unit.end + closer)
    ends = _in_one_unit(value, unit, *last) if last is not None else None
    if ends is None:
        return None
    low, high, small = ends
    return Core((low, high), Qualifier.RANGE, small, at, (at, small.end), (small.rule, "range"))


def _length_at(reader: FigureReader, at: int) -> tuple[Decimal, Unit] | None:
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


def _in_one_unit(first: Decimal, unit: Unit, last: Decimal, other: Unit) -> tuple[Decimal, Decimal, Unit] | None:
    """Both ends in the smaller of their units, where the one is a number of the other and the second end the longer."""
    one, two = (told.term.id if told.term is not None else None for told in (unit, other))
    if (many := _MAKE.get((one or "", two or ""))) is not None:
        low, high, small = first, last * many, replace(unit, end=other.end)
    elif (many := _MAKE.get((two or "", one or ""))) is not None:
        low, high, small = first * many, last, other
    else:
        return None
    return (low, high, small) if low < high else None
