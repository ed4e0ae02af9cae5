"""Days of every year by their names: on Christmas Day, last New Year's Eve, ليلة رأس السنة 2020, في أول أيام عيد الفطر."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.hijri import HIJRI
from generator.facts.dates.point import Point
from generator.facts.dates.reader import DateReader
from generator.facts.dates.relative import year_clause
from generator.facts.dates.years import year_after

_MONTH = 100
"""What the month of a day is multiplied with in its number: 1225 is the 25th of December."""


def read_named_day(reader: DateReader, at: int) -> Point | None:
    """A day by its name, with its year or which one it is where that is told."""
    which = reader.phrase_value(reader.times.relative_before, at)
    start, at = at, at + (which[1] if which else 0)
    named = reader.stemmed_phrase(reader.times.named_days, at)
    feast = reader.stemmed_phrase(reader.times.hijri_feasts, at) if named is None else None
    found = named or feast
    if found is None or reader.ordinal(found[1]) is not None:
        return None  # عيد الميلاد الخمسين
    number, end = found
    month, day = divmod(number, _MONTH)
    if feast is not None:
        end += reader.text(end) in reader.times.hijri_honours
        return Point(start, end, HIJRI, month=month, day=day, hijri=True)
    point = Point(start, end, "date:day-month", month=month, day=day)
    return _with_year(reader, replace(point, relative=which[0] if which else None))


def _with_year(reader: DateReader, point: Point) -> Point:
    """A day with the year behind it: New Year's Eve 2015, on Christmas Day last year, ليلة رأس السنة الماضية."""
    year, end = year_after(reader, point.end)
    if year is not None:
        return replace(point, year=year, end=end)
    after = reader.phrase_value(reader.times.relative_after, point.end)
    if after is not None:
        return replace(point, relative=after[0], end=point.end + after[1])
    _, of_year, end = year_clause(reader, point.end)
    return replace(point, of_year=of_year, end=end) if of_year is not None else point
