"""Ranges told in two units of time, one so many of the other: six months to a year, ما بين 6 أشهر وسنة are 6 to 12 months."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.quantities.ranges import changes, is_change, opens_range
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.quantities.times import how_many_make, length_at
from generator.facts.units import Unit
from generator.values import Qualifier


def read_range_of_time(reader: FigureReader, at: int) -> Core | None:
    """The range that a length of time at a token opens, in the smaller of its two units."""
    first = length_at(reader, at) if reader.tells_ranges else None
    if first is None or changes(reader, at) or is_change(reader, at):
        return None
    value, unit = first
    opened, closer = opens_range(reader, at), reader.phrase(reader.lexis.range_to, unit.end)
    joined = opened and reader.is_joined(unit.end)
    if not (joined or (closer and (opened or reader.phrase(reader.lexis.range_between, unit.end)))):
        return None
    last = length_at(reader, unit.end + closer)
    ends = _in_one_unit(value, unit, *last) if last is not None else None
    if ends is None:
        return None
    low, high, small = ends
    return Core((low, high), Qualifier.RANGE, small, at, (at, small.end), (small.rule, "range"))


def _in_one_unit(first: Decimal, unit: Unit, last: Decimal, other: Unit) -> tuple[Decimal, Decimal, Unit] | None:
    """Both ends in the smaller of their units, where the one is a number of the other and the second end the longer."""
    if (many := how_many_make(unit, other)) is not None:
        low, high, small = first, last * many, replace(unit, end=other.end)
    elif (many := how_many_make(other, unit)) is not None:
        low, high, small = first * many, last, other
    else:
        return None
    return (low, high, small) if low < high else None
