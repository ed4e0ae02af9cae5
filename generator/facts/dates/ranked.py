"""Days and weeks by their rank within a month or a week: the third Friday of May, آخر يوم من أيلول, Monday of last week."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.hijri import read_hijri_month
from generator.facts.dates.months import read_month, read_numbered_month
from generator.facts.dates.nth import Nth
from generator.facts.dates.point import Point
from generator.facts.dates.reader import DateReader
from generator.facts.dates.relative import read_unit

_MOST_WEEKDAYS = 5
"""How often a weekday comes in a month."""


def read_ranked(reader: DateReader, at: int) -> Point | None:
    """The third Friday of May, الجمعة الثالثة من أيار, the last day of October, the first week of this month.

    A rank after its weekday may be the day of the month: الأحد الثالث من أيار.
    """
    first = _rank(reader, at)
    noun = _noun(reader, first[1] if first else at)
    rank = first or (_rank(reader, noun[1]) if noun else None)
    if noun is None or rank is None:
        return None
    nth, end = replace(noun[0], rank=rank[0]), noun[1] if first else rank[1]
    within = _within(reader, end)
    if within is None or (rank[0] > _MOST_WEEKDAYS and (nth.weeks or nth.weekday is not None)):
        return None
    or_day = first is None and nth.weekday is not None and rank[0] > 0 and reader.day_number(end - 1)[0] is not None
    return replace(within, start=at, nth=nth, day=rank[0] if or_day else None, rule="date:nth")


def read_weekday_of_week(reader: DateReader, at: int) -> Point | None:
    """Monday of this week, الأحد من الأسبوع الماضي, Wednesday next week."""
    named = reader.stemmed_phrase(reader.times.weekdays, at)
    if named is None or reader.text(at) in reader.times.doubtful_weekdays:
        return None
    end = named[1] + (reader.text(named[1]) in reader.times.within_words)
    week = read_unit(reader, end + (reader.text(end) in reader.language.words.definite_articles))
    if week is None or week.unit != "week" or week.relative is None:
        return None
    return replace(week, start=at, nth=Nth(1, named[0]), rule="date:nth")


def _rank(reader: DateReader, at: int) -> tuple[int, int] | None:
    """The rank at a token, −1 for the last, and the token after it."""
    return (-1, at + 1) if reader.text(at) in reader.times.last_words else reader.ordinal(at)


def _noun(reader: DateReader, at: int) -> tuple[Nth, int] | None:
    """What has a rank: a weekday, with "day" before it or without its article (ثالث جمعة), a day or a week."""
    unit = reader.unit_at(at)
    after = at + unit[1] if unit is not None and unit[0] == "day" else at
    weekday = reader.stemmed_phrase(reader.times.weekdays, after) or reader.bare_weekday(after)
    if weekday is not None:
        return Nth(1, weekday[0]), weekday[1]
    return (Nth(1, weeks=unit[0] == "week"), at + unit[1]) if unit is not None and unit[0] in {"day", "week"} else None


def _within(reader: DateReader, at: int) -> Point | None:
    """The month or the week that a rank is of; a month may have its particle attached (بأيلول)."""
    linked = reader.text(at) in reader.times.within_words
    start = at + linked
    start += linked and reader.text(start) in reader.language.words.definite_articles
    named = start + (reader.unit_at(start) == ("month", 1))
    month = read_month(reader, named, dated=True) or read_numbered_month(reader, start)
    month = month or (read_hijri_month(reader, named) if linked else None)
    if month is not None:
        attached = any(prefix for prefix, _ in reader.stems(start))
        return month if month.day is None and (linked or attached) else None
    unit = read_unit(reader, start) if linked else None
    if unit is not None:
        told = unit.unit in {"month", "week", "year"} and unit.relative is not None
        return unit if told or (unit.rule == "date:year" and unit.last_year is None) else None
    return Point(at, start + 1, "date:unit", unit="month", relative=0) if linked and named > start else None
