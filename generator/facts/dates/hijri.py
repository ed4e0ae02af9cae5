"""Dates of the Hijri calendar, and the Gregorian ones told beside them."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.hijri_days import FIRST_HIJRI, LAST_HIJRI, is_of_our_days
from generator.facts.dates.months import names_a_place, read_day_and_month, read_numeric
from generator.facts.dates.point import Point
from generator.facts.dates.reader import DateReader
from generator.facts.tokens import COMMAS

_EARLIEST = 1200
"""The first Hijri year that laws and treaties in the news are of."""
HIJRI = "date:hijri"
"""The rule of a date whose days are those of the Hijri calendar."""


def read_hijri(reader: DateReader, at: int) -> Point | None:
    """12 رمضان 1443 هـ, 12/رمضان/1443هـ, Ramadan 1443; with the Gregorian date that it is told to be, that date."""
    if names_a_place(reader, at):
        return None
    day, start = reader.day_number(at)
    start = start if day is not None else at
    start += day is not None and (reader.text(start) in reader.times.of_words or reader.text(start) == "/")
    opened = reader.unit_at(start) == ("month", 1)
    month = read_hijri_month(reader, start + opened)
    if month is None:
        return _hijri_year(reader, at)
    month = _with_early_year(reader, month) if day is not None else month
    told = month.year or month.relative is not None
    other = reader.phrase(reader.times.corresponding, month.end)
    only = reader.text(month.end - 1) in reader.times.hijri_months_only
    if not (told or (opened and day is None) or (day and (opened or other or only))):
        return None
    return _corresponding(reader, replace(month, start=at, day=day))


def _with_early_year(reader: DateReader, month: Point) -> Point:
    """A month with a year behind it that is too early to be resolved: 9 رمضان 1331."""
    word = reader.text(month.end)
    early = month.year is None and word.isdecimal() and _EARLIEST <= int(word) < FIRST_HIJRI
    return replace(month, year=int(word), end=month.end + 1) if early else month


def read_numeric_date(reader: DateReader, at: int) -> Point | None:
    """19/3/1447هـ, 11/9/2025; of a Hijri one with the Gregorian date that it is told to be, that date."""
    point = read_numeric(reader, at)
    return _corresponding(reader, point) if point is not None and point.hijri else point


def read_hijri_month(reader: DateReader, at: int) -> Point | None:
    """A month of the Hijri calendar, with its year or which one it is where that is told."""
    named = reader.stemmed_phrase(reader.times.hijri_months, at)
    if named is None:
        return None
    month, end = named
    year, end = _hijri_year_after(reader, end + (reader.text(end) in reader.times.hijri_honours))
    relative = reader.phrase_value(reader.times.relative_after, end) if year is None else None
    which, end = (relative[0], end + relative[1]) if relative is not None else (None, end)
    return Point(at, end, HIJRI, year=year, month=month, hijri=True, relative=which)


def _hijri_year(reader: DateReader, at: int) -> Point | None:
    """عام 1443هـ, 1443 AH; a year of our days behind the word for one without a mark too: عام 1443, العام الحالي 1443."""
    at_year = at + (reader.unit_at(at) == ("year", 1))
    which = reader.phrase_value(reader.times.relative_after, at_year) if at_year > at else None
    year, end = _hijri_year_after(reader, at_year + (which[1] if which else 0))
    if year is None:
        return None
    marked = reader.text(end - 1) in reader.times.hijri_marks
    named = at_year > at and reader.published is not None and is_of_our_days(year, reader.published)
    return Point(at, end, HIJRI, year=year, hijri=True) if marked or named else None


def _hijri_year_after(reader: DateReader, at: int) -> tuple[int | None, int]:
    for end in range(at, at + 4):
        word = reader.text(end)
        if word.isdecimal() and FIRST_HIJRI <= int(word) <= LAST_HIJRI:
            marked = reader.text(end + 1) in reader.times.hijri_marks
            return int(word), end + 1 + marked
        if word not in COMMAS and word != "/" and not reader.opens_year(end):
            break
    return None, at


def _corresponding(reader: DateReader, point: Point) -> Point:
    """The Gregorian date after "corresponding to" (الموافق) or in brackets, told together with another."""
    at = point.end + reader.phrase(reader.times.corresponding, point.end)
    bracket = at == point.end and reader.text(at) == "("
    if at == point.end and not bracket:
        return point
    at += bracket
    other = (read_numeric(reader, at) if at < len(reader.texts) else None) or read_day_and_month(reader, at)
    if other is None:
        return point
    return replace(other, start=point.start, end=other.end + (bracket and reader.text(other.end) == ")"))
