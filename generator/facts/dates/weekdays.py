"""Days of the week, with or without their date, and days by themselves: last Friday, الجمعة 5 تشرين الثاني, yesterday."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.hijri import read_hijri, read_numeric_date
from generator.facts.dates.month_days import read_day_of_unit
from generator.facts.dates.months import read_day_and_month, read_month, read_numeric_day
from generator.facts.dates.point import Point
from generator.facts.dates.reader import DateReader
from generator.facts.tokens import COMMAS, QUOTES

DAY_WORD, WEEKDAY = "date:day-word", "date:weekday"
"""The rules of days by themselves, which are those around the day of publication: yesterday, on Monday."""


def read_weekday(reader: DateReader, at: int) -> Point | None:
    """Last Friday; with its date (الجمعة 5 تشرين الثاني) that date."""
    relative = reader.phrase_value(reader.times.relative_before, at)
    start, at = at, at + (relative[1] if relative else 0)
    named = reader.stemmed_phrase(reader.times.weekdays, at)
    if named is None:
        return None
    weekday, end = named
    dated = _date_of_weekday(reader, end + (reader.text(end) == "."))
    if dated is not None:
        return replace(dated, start=start, weekday=weekday if dated.bare and not dated.hijri else None)
    if reader.text(at) in reader.times.doubtful_weekdays or _comes_every_week(reader, start, end):
        return None
    after = reader.phrase_value(reader.times.relative_after, end)
    if after is not None:
        relative, end = after, end + after[1]
    return Point(start, end, WEEKDAY, weekday=weekday, relative=relative[0] if relative else None)


def _comes_every_week(reader: DateReader, start: int, end: int) -> bool:
    """Whether a weekday is that of every week: every Saturday, كل سبت; أيام السبت, but not: أيام السبت والأحد."""
    if reader.stands_before(reader.language.words.cues["each_week"], start):
        return True
    days = reader.language.words.verb_first and reader.stands_before(reader.times.unit_plurals, start)
    told = reader.phrase_value(reader.times.relative_after, end) is not None
    listed = reader.text(end) in COMMAS or reader.is_joined(end) or reader.is_joined(start)
    return bool(days) and not (told or listed)


def _date_of_weekday(reader: DateReader, at: int) -> Point | None:
    bracket = reader.text(at) == "("
    start = at + (reader.text(at) in COMMAS or bracket or reader.phrase(reader.times.corresponding, at))
    if start >= len(reader.texts):
        return None
    start += (
        reader.phrase(reader.times.event_links, start) or reader.text(start) in reader.language.words.definite_articles
    )
    if start >= len(reader.texts):
        return None
    point = (
        read_numeric_date(reader, start)
        or read_hijri(reader, start)
        or read_day_and_month(reader, start)
        or read_day_of_unit(reader, start)
        or read_numeric_day(reader, start)
    )
    if point is None and reader.times.day_after_month:
        month = read_month(reader, start)
        point = month if month is not None and month.day is not None else None
    if point is None or (point.day is None and not bracket):
        return None
    return replace(point, end=point.end + (bracket and reader.text(point.end) == ")"))


def read_day_word(reader: DateReader, at: int) -> Point | None:
    """A day by itself, with its weekday or its number: أمس الخميس, yesterday (29).

    Where that day of publication is another weekday (اليوم الاثنين of a Saturday), the weekday holds.
    """
    named = reader.stemmed_phrase(reader.times.day_words, at)
    if named is None:
        return None
    relative, end = named
    follows = (reader.text(end),)
    if follows in reader.times.anaphors_after or follows in reader.times.not_day_words_before:
        return None
    if (reader.text(at - 1),) in reader.times.anaphors_before:
        return None  # ذلك اليوم
    if reader.text(end) in reader.times.attached_articles and reader.number(end + 1) is not None:
        return None  # لليوم الـ137
    if reader.language.words.verb_first and not reader.text(end).isdecimal() and reader.ordinal(end) is not None:
        return None  # لليوم السادس على التوالي
    if reader.text(at - 1) in QUOTES and reader.text(end) in QUOTES:
        return None  # a newspaper: حصلت «اليوم» على معلومات
    if at and reader.phrase(reader.language.words.rates, at - 1) == 2:
        return None
    weekday = reader.stemmed_phrase(reader.times.weekdays, end + (reader.text(end) in COMMAS))
    end = weekday[1] if weekday else end
    dated = _date_of_weekday(reader, end)
    if dated is not None and (dated.year is not None or reader.phrase(reader.times.corresponding, end)):
        return replace(dated, start=at)  # اليوم السبت الموافق 19 مايو, this morning 11/20/2015
    number = reader.text(end + 1)
    if reader.text(end) == "(" and reader.text(end + 2) == ")" and number.isdecimal() and len(number) <= 2:
        end += 3  # yesterday (29)
    if weekday is not None and not reader.is_weekday(weekday[0], relative):
        ahead = relative > 0 and not reader.is_weekday(weekday[0], 0)
        return Point(at, end, DAY_WORD, weekday=weekday[0], relative=int(ahead))
    return Point(at, end, DAY_WORD, unit="day", relative=relative)
