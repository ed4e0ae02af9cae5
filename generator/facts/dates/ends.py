"""The days between two ends of a range."""

from __future__ import annotations

from generator.facts.dates.calendar import Point, resolve
from generator.facts.dates.points import PointReader
from generator.facts.parts import Moment
from generator.values import DateRange, Precision

PERIOD, SINCE, NIGHT = "period:from-to", "period:since", "period:night"
"""The rules of a period between two dates, of what began at a date, and of the night between two days, one date of two days."""


def between(reader: PointReader, at: int, first: Point, second: Point, *, rule: str = PERIOD) -> Moment:
    """The moment from one end to the other; without days where either has none, or they are the wrong way round."""
    last = reader.resolve(second)
    start = _before(reader, first, last)
    found = None
    known = start and last and start.start and last.end and start.start <= last.end
    if start and last and known and not _comes_back(reader, first, second):
        found = DateRange(start.start, last.end, _finer(start, last))
    return reader.moment(at, second.end, found, (rule, first.rule, second.rule))


def _comes_back(reader: PointReader, first: Point, second: Point) -> bool:
    """Whether two months are a time of every year: rains usually fall from June to October."""
    bare = first.bare and second.bare and first.month is not None and second.day is None
    return bare and any(reader.phrase(reader.times.habits, at) for at in range(len(reader.texts)))


def _before(reader: PointReader, first: Point, last: DateRange | None) -> DateRange | None:
    """The first end of a range: without a year of its own the latest such date before the second."""
    if first.bare and last is not None and last.end is not None:
        return resolve(first, last.end)
    return reader.resolve(first)


def _finer(first: DateRange, last: DateRange) -> Precision:
    order = list(Precision)
    return min(first.precision, last.precision, key=order.index)
