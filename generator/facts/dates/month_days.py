"""Days of a month that its noun tells, without its name: the 5th of this month, 28 من الشهر الجاري, ينطلق 27 الشهر الحالي."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.months import read_numbered_month
from generator.facts.dates.point import Point
from generator.facts.dates.reader import DateReader
from generator.facts.dates.relative import read_unit
from generator.lexicon import Category

_VERB_WINDOW = 4
"""Words up to a day among which its verb stands: يبدأ | معرض الكتاب."""


def read_day_of_unit(reader: DateReader, at: int) -> Point | None:
    """28 من الشهر الجاري, the 5th of this month, 16 من الشهر ذاته; يوم 24 الجاري; 27 من الشهر الثامن."""
    day, end = reader.day_number(at)
    current = reader.phrase_value(reader.times.relative_after, end) if day is not None else None
    if (
        current is not None
        and current[0] == 0
        and reader.text(at - 1) in reader.times.year_openers | reader.times.day_parts
    ):
        return Point(at, end + current[1], "date:day-month", unit="month", day=day, relative=0)
    if day is not None and _dates_what_comes(reader, at):
        month = read_unit(reader, end)
        if month is not None and month.unit == "month" and month.relative == 0:
            return replace(month, start=at, day=day, rule="date:day-month")
    if day is None or reader.text(end) not in reader.times.of_words or reader.ranks_a_noun(at):
        return None
    numbered = read_numbered_month(reader, end + 1, dated=True)
    if numbered is not None:
        return replace(numbered, start=at, day=day, rule="date:day-month")
    unit = read_unit(reader, end + 1)
    if unit is None or unit.unit != "month" or unit.relative is None:
        return None
    return replace(unit, start=at, day=day, rule="date:day-month")


def _dates_what_comes(reader: DateReader, at: int) -> bool:
    """Whether a number behind a verb of what is to come, or a word of time, is a day rather than a count: ينطلق 27 | الشهر الجاري.

    Not behind deeds and harm: يعتقل 27 الشهر الجاري.
    """
    if not reader.language.words.verb_first:
        return False
    if reader.text(at - 1) in reader.times.year_openers | reader.times.day_parts:
        return True
    ahead = range(max(0, at - _VERB_WINDOW), at)
    matches = (reader.match(back) for back in ahead)
    deeds = any(match is not None and match.first(Category.DOING) is not None for match in matches)
    harmed = any(reader.stemmed_length(reader.language.words.cues["harm"], back) for back in ahead)
    return not (deeds or harmed) and any(reader.language.is_imperfect(reader.text(back)) for back in ahead)
