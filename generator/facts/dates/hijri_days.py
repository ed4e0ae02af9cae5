"""The Gregorian days of Hijri dates, by the Umm al-Qura calendar (the library hijridate, years 1343–1500)."""

from __future__ import annotations

from datetime import date, timedelta

from hijridate import Hijri

from generator.values import DateRange

FIRST_HIJRI, LAST_HIJRI = 1343, 1500
HIJRI_YEARS = frozenset(map(str, range(FIRST_HIJRI, LAST_HIJRI + 1)))
_OUR_DAYS = 9
"""Years around publication in which a number behind "the year" is one of the Hijri calendar: 1453 is when Byzantium fell."""
SOON = timedelta(days=45)
"""How long after publication a bare day or a Hijri month is still to come, which is told of ahead."""


def hijri_days(year: int | None, month: int | None, day: int | None, published: date | None) -> DateRange | None:
    """The days of a Hijri year, month or day; of a month without a year those of the last that has begun or is about to."""
    if year is None and month is not None and published is not None:
        year = _last_hijri_year(month, published)
    if year is None or not FIRST_HIJRI <= year <= LAST_HIJRI:
        return None
    first_month, first_day = month or 1, day or 1
    if first_day > Hijri(year, first_month, 1).month_length():
        return None
    start = _gregorian(year, first_month, first_day)
    if day is not None:
        return DateRange(start, start)
    after = (year + (month == 12), month % 12 + 1) if month is not None else (year + 1, 1)
    if after[0] > LAST_HIJRI:
        return None
    return DateRange(start, _gregorian(*after, 1) - timedelta(days=1))


def is_of_our_days(year: int, published: date) -> bool:
    """Whether a Hijri year is so near publication that it needs no mark."""
    return abs(year - _about(published)) <= _OUR_DAYS


def _about(published: date) -> int:
    """The Hijri year in which a day falls, or the one after: a solar year is 1.0307 lunar ones."""
    return int((published.year - 621) * 1.0307) + 1


def _last_hijri_year(month: int, published: date) -> int:
    """The Hijri year whose such month began last, or begins soon after publication."""
    year = _about(published)
    while year > FIRST_HIJRI and _gregorian(year, month, 1) > published + SOON:
        year -= 1
    return year


def _gregorian(year: int, month: int, day: int) -> date:
    converted = Hijri(year, month, day).to_gregorian()
    return date(converted.year, converted.month, converted.day)
