"""Two days of one month, of which only one is told with it: 5–7 November, from May 19 to 30, two weeks of October (2-13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.facts.dates.hijri import read_hijri, read_numeric_date
from generator.facts.dates.month_days import read_day_of_unit
from generator.facts.dates.months import read_day_and_month, read_month
from generator.facts.dates.point import Point
from generator.facts.dates.points import PointReader
from generator.facts.dates.weekdays import read_weekday
from generator.facts.dates.years import year_after
from generator.facts.tokens import COMMAS, DASHES


def day_of_same_month(reader: PointReader, first: Point, at: int) -> Point | None:
    """From May 19 to 30: the second end is a day of the first's month, no count: منذ 7 أكتوبر إلى 11 | ألفا."""
    word, number = reader.text(at), reader.number(at)
    if first.day is None or first.month is None or not (word.isdecimal() and len(word) <= 2):
        return None
    if reader.counts(at + 1) or (number is not None and number.end > at + 1):
        return None
    year, end = year_after(reader, at + 1)
    return (
        replace(first, start=at, end=end if year else at + 1, day=int(word), year=year)
        if int(word) > first.day
        else None
    )


def days_of_one_month(reader: PointReader, at: int) -> tuple[Point, Point] | None:
    """From 5 to 7 November, الأحد 10 إلى الاثنين 11 أيلول: the first end is a day of the second's month."""
    if reader.patterns.isdisjoint((read_day_and_month, read_day_of_unit, read_hijri, read_numeric_date)):
        return None
    articles = reader.language.words.definite_articles
    weekday = reader.stemmed_phrase(reader.times.weekdays, at)
    begin = weekday[1] if weekday else at
    day, end = reader.day_number(begin + (reader.text(begin) in articles))
    if day is None or end >= len(reader.texts):
        return None
    end = _past_listed_days(reader, day, end)
    for after in (*after_closer(reader, end), *((end + 1,) if reader.texts[end] in DASHES else ())):
        second = _dated_end(reader, after) or _after_bracket(reader, at, after)
        if second is not None and second.day is not None and second.day > day:
            return replace(second, start=at, end=end, day=day, weekday=None), second
    return None


def _past_listed_days(reader: PointReader, first: int, at: int) -> int:
    """The token after further days of a list but the last, which has the month: 4 | و5 | و6 من أكتوبر; 4 |, 5 | and 6 October."""
    links = COMMAS | (reader.joiners - DASHES)
    while reader.text(at) in links:
        day, end = reader.day_number(at + 1)
        if day is None or day <= first or reader.text(end) not in links:
            return at
        first, at = day, end
    return at


def _dated_end(reader: PointReader, at: int) -> Point | None:
    """The day and month at a token, its weekday before it where there is one."""
    article = reader.text(at) in reader.language.words.definite_articles
    found = read_day_and_month(reader, at + article) or read_day_of_unit(reader, at) or read_hijri(reader, at)
    found = found or (read_numeric_date(reader, at) if at < len(reader.texts) else None)
    if found is not None:
        return found
    named = read_weekday(reader, at)
    return named if named is not None and named.month is not None else None


def _after_bracket(reader: PointReader, first: int, at: int) -> Point | None:
    """The second day of a pair in brackets before its month: (10 – 19) أغسطس."""
    if reader.text(first - 1) != "(" or reader.text(at + 1) != ")":
        return None
    day, month = reader.text(at), read_month(reader, at + 2, dated=True)
    if month is None or month.day is not None or not (day.isdecimal() and len(day) <= 2):
        return None
    return replace(month, start=at, day=int(day), rule="date:day-month")


def after_closer(reader: PointReader, at: int) -> Iterator[int]:
    """Where the second end can begin: after the word that opens it, or on a word that و is attached to.

    A comma may stand before "and": April 1, 2018, and July 31, 2019; بين 27 يوليو الماضي، و9 أغسطس.
    "Or" opens it too: 8 or 9 March.
    """
    at += reader.text(at) in COMMAS and (reader.text(at + 1) in reader.joiners or reader.is_joined(at + 1))
    if at >= len(reader.texts):
        return
    length = reader.phrase(reader.times.to_words, at) or reader.phrase(reader.language.words.cues["alternative"], at)
    if length:
        yield at + length
    elif reader.texts[at] in reader.joiners | DASHES:
        yield at + 1
    elif reader.is_joined(at):
        yield at


def days_in_bracket(reader: PointReader, month: Point) -> tuple[Point, Point] | None:
    """The days of a month in brackets behind it: two weeks of October (2-13)."""
    at = month.end
    if month.month is None or month.day is not None or reader.text(at) != "(" or reader.text(at + 4) != ")":
        return None
    first, mark, last = reader.texts[at + 1 : at + 4]
    days = [int(day) for day in (first, last) if day.isdecimal() and len(day) <= 2 and mark in DASHES]
    if len(days) < 2 or not 1 <= days[0] < days[1]:
        return None
    rule = "date:day-month"
    return replace(month, day=days[0], rule=rule), replace(month, start=at + 1, end=at + 5, day=days[1], rule=rule)
