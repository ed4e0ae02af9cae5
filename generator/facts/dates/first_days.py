"""Days or weeks at either end of a month or a year: the first ten days of March, الأسبوعين الأخيرين من العام."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.hijri import read_hijri_month
from generator.facts.dates.months import read_month
from generator.facts.dates.nth import Nth
from generator.facts.dates.point import Point
from generator.facts.dates.reader import DateReader
from generator.facts.dates.relative import count_and_unit, read_unit, unit_and_count
from generator.facts.dates.years import year_point

_DAYS = {"day": 1, "week": 7}
_FEWEST, _MOST = 2, 366


def read_days_of_period(reader: DateReader, at: int) -> Point | None:
    """The month or year whose first or last days are told: the first 73 days of 2018, أول أسبوعين من أبريل."""
    found = _first_or_last_days(reader, at)
    if found is None:
        return None
    rank, days, end = found
    whole = _whole(reader, end)
    return replace(whole, start=at, nth=Nth(rank, days=days)) if whole is not None else None


def _first_or_last_days(reader: DateReader, at: int) -> tuple[int, int, int] | None:
    """1 for the first or −1 for the last, how many days, and where their words end, past "of"."""
    rank = _rank(reader, at)
    start = at + (rank is not None)
    counted = count_and_unit(reader, start) or unit_and_count(reader, start)
    if counted is None or counted[0] not in _DAYS:
        return None
    end = counted[2]
    if rank is None:
        rank, end = _rank(reader, end), end + 1
    days = counted[1] * _DAYS[counted[0]]
    if rank is None or reader.text(end) not in reader.times.of_words or not _FEWEST <= days <= _MOST:
        return None
    return rank, days, end + 1


def _rank(reader: DateReader, at: int) -> int | None:
    """1 where a word says "first", −1 where one says "last"."""
    return (
        1 if reader.text(at) in reader.times.first_words else -1 if reader.text(at) in reader.times.last_words else None
    )


def _whole(reader: DateReader, at: int) -> Point | None:
    """The month or the year at a token: March, شهر رمضان, this year, عام 2023, 2018; "the month" and "the year" are the current."""
    at += reader.text(at) in reader.language.words.definite_articles
    noun = reader.unit_at(at)
    named = at + (noun == ("month", 1))
    month = read_month(reader, named) or read_hijri_month(reader, named)
    if month is not None:
        return month if month.day is None else None
    unit = read_unit(reader, at) if at < len(reader.texts) else None
    if unit is not None:
        return unit if unit.unit in {"month", "year"} or unit.year is not None else None
    if noun is not None and noun[0] in {"month", "year"}:
        return Point(at, at + noun[1], "date:unit", unit=noun[0], relative=0)
    return year_point(reader, at)
