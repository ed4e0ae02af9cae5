"""Bare dates of what will be: the next such month, weekday or day, not the last one; will be given in March, ستعقد يوم الأحد.

So is the time from one to the other: will be shipped from 1 to 15 August.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.facts.dates.calendar import resolve
from generator.facts.dates.point import WEEKEND, Point
from generator.facts.dates.points import PointReader
from generator.facts.parts import CLAUSE_MARKS
from generator.lexicon import Category
from generator.values import DateRange

_FUTURE_WINDOW = 16
"""Words between a verb of what will be and its date."""


def days_to_come(reader: PointReader, point: Point) -> DateRange | None:
    """The next days that a bare point means where what will be is told; `None` where it is not."""
    if is_to_come(reader, point):
        return resolve(replace(point, relative=1), reader.published)
    if reader.published is None or not _is_day_to_come(reader, point):
        return None
    year = reader.published.year
    over = (point.month or 1, point.day or 1) < (reader.published.month, reader.published.day)
    return resolve(replace(point, year=year + over), reader.published)


def is_to_come(reader: PointReader, point: Point) -> bool:
    """Whether a bare month or weekday that is over is told of what will be: will be given in March; ستعقد يوم الأحد."""
    if reader.published is None or point.day is not None or not point.bare or point.hijri or point.nth is not None:
        return False
    if point.unit == WEEKEND:
        return _tells_what_will_be(reader, point)
    if point.month is None and (point.weekday is None or point.weekday == reader.published.weekday()):
        return False
    told = _tells_what_will_be(reader, point)
    return told and (point.month is None) == (point.weekday is not None) and point.month != reader.published.month


def _is_day_to_come(reader: PointReader, point: Point) -> bool:
    """Whether a bare day of a month is told of what will be: is due to open on 8 June; من المقرر أن تبدأ في 8 حزيران."""
    day = point.day is not None and point.month is not None and point.weekday is None and point.nth is None
    return day and point.bare and not point.hijri and _tells_what_will_be(reader, point)


def _tells_what_will_be(reader: PointReader, point: Point) -> bool:
    """Whether a word for what will be stands ahead of a date in its clause."""
    before = range(point.start - 1, max(0, point.start - _FUTURE_WINDOW) - 1, -1)
    clause = takewhile(lambda at: not _ends_speech(reader, at), before)  # … will go on, it said in December
    future, language = reader.language.words.cues["future"], reader.language
    return any(reader.stemmed_length(future, at) or language.foretells(reader.text(at)) for at in clause)


def _ends_speech(reader: PointReader, at: int) -> bool:
    """Whether a mark or a verb of saying stands at a token: what is told ahead of it may have another date."""
    return reader.text(at) in CLAUSE_MARKS or reader.entry(at, Category.SAYING) is not None
