"""The days between two ends of a range."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.calendar import resolve
from generator.facts.dates.point import Point
from generator.facts.dates.points import PointReader
from generator.facts.dates.reader import SAME_PERIOD
from generator.facts.parts import Moment
from generator.values import DateRange, Precision

PERIOD, SINCE, NIGHT = "period:from-to", "period:since", "period:night"
"""The rules of a period between two dates, of what began at a date, and of the night between two days, one date of two days."""

SO_FAR = "period:so-far"
"""The rule of a year or month told up to publication."""
_YEAR = "year"
"""The unit of time that brackets may bound."""


def between(reader: PointReader, at: int, first: Point, second: Point, *, rule: str = PERIOD) -> Moment:
    """The moment from one end to the other; without days where either has none, or they are the wrong way round."""
    last = _last(reader, first, second)
    start = _before(reader, first, last)
    found = None
    known = start and last and start.start and last.end and start.start <= last.end
    if start and last and known and not (_comes_back(reader, first, second) or _bounds_years(reader, at, first)):
        found = DateRange(start.start, last.end, _finer(start, last))
    return reader.moment(at, second.end, found, (rule, first.rule, second.rule))


def _last(reader: PointReader, first: Point, second: Point) -> DateRange | None:
    """The second end of a range, counted from the first one: between the third quarter of 2024 and the same quarter of 2025."""
    return (
        resolve(second, reader.published, reader.resolve(first))
        if second.rule == SAME_PERIOD
        else reader.resolve(second)
    )


def closed(one: Moment, other: Moment) -> Moment | None:
    """One of two dates as the period between them, where each is open at another end: since April, as of 9 June."""
    first, last = one.range, other.range
    if first is None or last is None:
        return None
    if first.start is None:
        first, last = last, first
    open_inside = first.end is None and last.start is None
    if first.start is None or last.end is None or not open_inside or first.start > last.end:
        return None
    found = DateRange(first.start, last.end, _finer(first, last))
    return replace(one, range=found, rules=(*one.rules, *other.rules))


def _comes_back(reader: PointReader, first: Point, second: Point) -> bool:
    """Whether two months are a time of every year: rains usually fall from June to October."""
    bare = first.bare and second.bare and first.month is not None and second.day is None
    return bare and bool(reader.places(reader.times.habits))


def _bounds_years(reader: PointReader, at: int, first: Point) -> bool:
    """Whether two months in brackets only tell from when to when a sort of year lasts: the crop year (July-June)."""
    if not first.bare or reader.text(at - 1) != "(":
        return False
    farthest = 3 if reader.language.words.noun_follows_number else 2  # السنة الزراعية (تموز - حزيران)
    units = (reader.stemmed_phrase(reader.times.units, at - back) for back in range(2, farthest + 1))
    return any(unit is not None and unit[0] == _YEAR for unit in units)


def _before(reader: PointReader, first: Point, last: DateRange | None) -> DateRange | None:
    """The first end of a range: without a year of its own the latest such date before the second."""
    if first.bare and last is not None and last.end is not None:
        return resolve(first, last.end)
    return reader.resolve(first)


def _finer(first: DateRange, last: DateRange) -> Precision:
    order = list(Precision)
    return min(first.precision, last.precision, key=order.index)
