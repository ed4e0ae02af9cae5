"""The days between two ends of a range."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.facts.dates.calendar import resolve
from generator.facts.dates.point import Point
from generator.facts.dates.points import PointReader
from generator.facts.dates.reader import SAME_PERIOD
from generator.facts.dates.to_come import days_to_come
from generator.facts.parts import Moment
from generator.values import DateRange, Precision

PERIOD, SINCE, NIGHT = "period:from-to", "period:since", "period:night"
"""The rules of a period between two dates, of what began at a date, and of the night between two days, one date of two days."""

SO_FAR = "period:so-far"
"""The rule of a year or month told up to publication."""
_MIDDLE_DAY, _MIDDLE_MONTH = 15, 7
"""The day of a month and the month of a year by which their middle is told."""
_WITHIN = {Precision.YEAR: Precision.MONTH, Precision.MONTH: Precision.DAY}
"""How exact the middle of a year or a month is."""
_YEAR = "year"
"""The unit of time that brackets may bound."""


def between(reader: PointReader, at: int, first: Point, second: Point, *, rule: str = PERIOD) -> Moment:
    """The moment from one end to the other; without days where either has none, or they are the wrong way round."""
    last = _last(reader, first, replace(second, start=at))
    start = _before(reader, first, last)
    found = None
    known = start and last and start.start and last.end and start.start <= last.end
    if start and last and known and not (_comes_back(reader, first, second) or _bounds_years(reader, at, first)):
        found = DateRange(start.start, last.end, _finer(start, last))
    return reader.moment(at, second.end, found, (rule, first.rule, second.rule))


def _last(reader: PointReader, first: Point, second: Point) -> DateRange | None:
    """The second end of a range, counted from the first one: between the third quarter of 2024 and the same quarter of 2025."""
    if second.rule == SAME_PERIOD:
        return resolve(second, reader.published, reader.resolve(first))
    return days_to_come(reader, second) or reader.resolve(second)


def from_middle(point: Point, days: DateRange | None) -> DateRange | None:
    """The days of a point from its middle on, where it means that of a month or year: since mid-June, since mid-2018."""
    middle = _middle(point, days)
    return replace(days, start=middle, precision=_WITHIN[days.precision]) if days and middle else days


def up_to_middle(point: Point, days: DateRange | None) -> DateRange | None:
    """The days of a point up to its middle, where it means that: until mid-June, حتى منتصف 2018."""
    middle = _middle(point, days)
    if days is None or middle is None:
        return days
    last = middle if days.precision is Precision.MONTH else middle - timedelta(days=1)
    return replace(days, end=last, precision=_WITHIN[days.precision])


def _middle(point: Point, days: DateRange | None) -> date | None:
    """The day of a month, or the first one of a year's second half, by which its middle is told."""
    if not point.middle or days is None or days.start is None or not days.single:
        return None
    if days.precision is Precision.MONTH:
        return days.start.replace(day=_MIDDLE_DAY)
    return days.start.replace(month=_MIDDLE_MONTH) if days.precision is Precision.YEAR else None


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
