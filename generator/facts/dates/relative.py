"""Units of time counted from publication or from the date told before: last year, the past three months, two weeks ago."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.dates.point import FISCAL, FISCAL_YEAR, FISCAL_YEAR_AROUND, PAST_UNITS, SEASON, Point, is_year
from generator.facts.dates.reader import DateReader
from generator.facts.dates.years import (
    fiscal_year_end,
    read_decade,
    read_digit_year,
    read_fiscal_year,
    read_year_before_fiscal,
    read_years,
    year_after,
)
from generator.facts.numbers import read_fraction
from generator.facts.tokens import DASHES

MOST_UNITS = 1000
_MONTHS_OF_YEAR = 12
_REPORTED_HOURS = frozenset({24, 48, 72})
_DECADE = "decade"
_WEEK = "week"
_HOUR, _DAY = "hour", "day"
"""The units of an hour and a day."""
_DEADLINE_WINDOW = 8
"""Tokens between a word of a deadline and its hours."""


def year_clause(reader: DateReader, at: int) -> tuple[int | None, int | None, int]:
    """The year of a month or a part of one: itself, or how many years from publication (of last year), and its end.

    One counted from the year told before is that year itself (in June of the previous year).
    """
    year, of_year, end = stated_year(reader, at)
    if end > at or reader.told.date is None or reader.told.date.start is None:
        return year, of_year, end
    unit = read_anaphor(reader, at + (reader.text(at) in reader.times.within_words))
    if unit is None or unit.unit != "year" or unit.relative is None:
        return None, None, at
    return reader.told.date.start.year + unit.relative, None, unit.end


def stated_year(reader: DateReader, at: int) -> tuple[int | None, int | None, int]:
    """As `year_clause`, but for a year counted from one told before."""
    year, end = year_after(reader, at)
    if year is not None:
        return year, None, end + (reader.text(end) in reader.times.gregorian_marks)
    start = at + (reader.text(at) in reader.times.within_words)
    unit = read_unit(reader, start)
    if unit is not None and start > at and unit.year is not None and unit.last_year is None:
        return unit.year, None, unit.end  # من العام الجاري 2014
    if unit is not None and unit.unit in {"year", SEASON} and unit.relative is not None and not unit.anaphoric:
        return None, unit.relative, unit.end
    return None, None, at


def read_counted_after_relative(reader: DateReader, at: int) -> Point | None:
    """The past three months, the past five years and eight months."""
    relative = reader.phrase_value(reader.times.relative_counted, at)
    if relative is None:
        return None
    counted = count_and_unit(reader, at + relative[1])
    if counted is None and reader.phrase(reader.times.counts_one, at):
        counted = _single_unit(reader, at + relative[1])
    return _point_of_units(at, _with_months(reader, *counted) if counted is not None else None, relative[0])


def read_counted_before_relative(reader: DateReader, at: int) -> Point | None:
    """The unit, its number and "past" in any order that Arabic has: الساعات الـ24 الماضية, الـ48 ساعة الماضية."""
    first = count_and_unit(reader, at) or unit_and_count(reader, at)
    counted = _with_months(reader, *first) if first is not None else None
    after = reader.phrase_value(reader.times.relative_after, counted[2]) if counted else None
    if counted is None or after is None:
        return None
    return _point_of_units(at, (counted[0], counted[1], counted[2] + after[1]), after[0])


def read_reported_hours(reader: DateReader, at: int) -> Point | None:
    """خلال 24 ساعة: those before the report where nothing tells of a deadline."""
    counted = count_and_unit(reader, at) or unit_and_count(reader, at)
    if counted is None or counted[0] != _HOUR or counted[1] not in _REPORTED_HOURS:
        return None
    if not reader.stands_before(reader.times.reported_within, at) or reader.phrase(
        reader.times.not_reported, counted[2]
    ):
        return None
    before = range(max(0, at - _DEADLINE_WINDOW), at)
    deadline = any(reader.stemmed_length(reader.times.deadlines, back) for back in before)
    return None if deadline else _point_of_units(at, counted, -1)


def read_ago(reader: DateReader, at: int) -> Point | None:
    """Two weeks ago, قبل ثلاثة أيام, قبل سنة وشهرين."""
    opener = reader.phrase_or_stem(reader.times.ago_before, at)  # وقبل عامين
    counted = count_and_unit(reader, at + opener) or _single_unit(reader, at + opener)
    if counted is None:
        return None
    unit, count, end = _with_months(reader, *counted)
    closer = reader.phrase(reader.times.ago_after, end)
    if not (closer or opener) or (opener and _names_unit(reader, end)):
        return None
    point = _point_of_units(at, (unit, count, end + closer), -1)
    return replace(point, ago=True) if point is not None else None


def read_later(reader: DateReader, at: int) -> Point | None:
    """So long after the date told before: three days later, بعد ذلك بثلاثة أيام; days only after a day, none to come."""
    opener = reader.stemmed_length(reader.times.later_before, at)
    counted = count_and_unit(reader, at + opener) or _single_unit(reader, at + opener)
    if counted is None or counted[0] == _HOUR or reader.told.date is None:
        return None
    unit, count, end = counted
    closer = reader.phrase(reader.times.later_after, end)
    if not (closer or opener):
        return None
    if unit == _WEEK:
        unit, count = _DAY, 7 * count
    point = Point(at, end + closer, "date:told", unit=unit, relative=count, anaphoric=True)
    found, published = reader.resolve(point), reader.published
    if found is None or found.start is None or (published is not None and found.start > published):
        return None
    return point


def _with_months(reader: DateReader, unit: str, count: int, end: int) -> tuple[str, int, int]:
    """Years with the months, or the part of one, that "and" joins to them, in months: a year and three months, عام ونصف العام."""
    start = end + (reader.text(end) in reader.language.words.numbers.joiners)
    if unit != "year" or not (start > end or reader.is_joined(start)):
        return unit, count, end
    months = count_and_unit(reader, start) or unit_and_count(reader, start) or _single_unit(reader, start)
    if months is not None and months[0] == "month":
        return "month", _MONTHS_OF_YEAR * count + months[1], months[2]
    part = read_fraction(reader.tokens, start, reader.language)
    if part is None or (part[0] * _MONTHS_OF_YEAR).denominator > 1:
        return unit, count, end
    again = reader.time_unit(part[1])
    end = again[1] if again is not None and again[0] == unit else part[1]
    return "month", _MONTHS_OF_YEAR * count + int(part[0] * _MONTHS_OF_YEAR), end


def _names_unit(reader: DateReader, at: int) -> bool:
    """Whether a token says which unit is meant rather than how long ago: قبل عام 2011, قبل يوم الجمعة, قبل شهر من."""
    times = reader.times
    which = (
        any(reader.stemmed_phrase(names, at) for names in (times.weekdays, times.months))
        if at < len(reader.texts)
        else False
    )
    return which or is_year(reader.text(at)) or reader.text(at) in times.of_words | times.before_event


def count_and_unit(reader: DateReader, at: int) -> tuple[str, int, int] | None:
    """Three months, شهرين, الـ48 ساعة: unit, count and where the words end."""
    if at not in reader.counted:
        reader.counted[at] = _count_and_unit(reader, at)
    return reader.counted[at]


def _count_and_unit(reader: DateReader, at: int) -> tuple[str, int, int] | None:
    dual = reader.stemmed_phrase(reader.times.dual_units, at)
    if dual is not None:
        return dual[0], 2, dual[1]
    start = at + (reader.text(at) in reader.times.attached_articles)
    number = reader.number(start)
    if number is None:
        return None
    end = number.end + (reader.text(number.end) in DASHES)  # a nine-month period
    definite = reader.language.words.noun_follows_number and reader.language.is_definite(reader.text(end))
    if definite and not reader.stemmed_phrase(reader.times.unit_plurals, end):
        return None  # زوارة والخمس الأسبوع الماضي, but التسعة الأشهر الأولى
    unit = reader.time_unit(end)
    whole = _in_whole_units(unit[0], number.value) if unit is not None else None
    return (*whole, unit[1]) if unit is not None and whole is not None else None


def _in_whole_units(unit: str, count: Decimal) -> tuple[str, int] | None:
    """Parts of years in months: three and a half years are 42; `None` for parts of others, which months do not count."""
    if count == int(count):
        return unit, int(count)
    months = count * _MONTHS_OF_YEAR
    return ("month", int(months)) if unit == "year" and months == int(months) else None


def unit_and_count(reader: DateReader, at: int) -> tuple[str, int, int] | None:
    """الأشهر الثلاثة, الساعات الـ24."""
    units = reader.stemmed_phrase(reader.times.unit_plurals, at)
    if units is None:
        return None
    unit, start = units
    articled = reader.text(start) in reader.times.attached_articles
    number = reader.number(start + articled)
    definite = articled or reader.is_definite(start)
    if number is None or (definite and not reader.is_definite(at)):
        return None  # سُجنوا 3 سنوات الاثنين الماضي
    return unit, int(number.value), number.end


def _single_unit(reader: DateReader, at: int) -> tuple[str, int, int] | None:
    """One unit: قبل عام, a year ago; an article may stand before it, none be part of it (قبل الفصل في الدعوى)."""
    at += reader.text(at) in reader.language.words.numbers.articles
    if reader.language.is_definite(reader.text(at)):
        return None
    unit = reader.unit_at(at)
    return (unit[0], 1, at + unit[1]) if unit else None


def _point_of_units(at: int, counted: tuple[str, int, int] | None, relative: int) -> Point | None:
    if counted is None or not 1 <= counted[1] <= MOST_UNITS:
        return None
    unit, count, end = counted
    return Point(at, end, PAST_UNITS, unit=unit, count=count, relative=relative)


def read_unit(reader: DateReader, at: int) -> Point | None:
    """العام الماضي, last month, this year, لهذا العام, عام 2021, fiscal year 2021/2022, the 1990s."""
    told = reader.stemmed_phrase(reader.times.relative_before, at)
    relative = (told[0], told[1] - at) if told is not None else None
    if relative is not None and (unit := reader.unit_at(at + relative[1])):
        end = at + relative[1] + unit[1]
        if unit[0] == _DAY and relative[0] > 0:  # the next day: after the one told before
            return Point(at, end, "date:told", unit=_DAY, relative=relative[0], anaphoric=True)
        return _in_figures(reader, unit[0], at, end, relative[0])
    fiscal = reader.phrase(reader.language.words.cues["fiscal_alone"], at + relative[1]) if relative is not None else 0
    if relative is not None and fiscal and not reader.text(at + relative[1] + fiscal).isalpha():
        return Point(at, at + relative[1] + fiscal, FISCAL_YEAR, unit=FISCAL)  # in the current fiscal
    if (around := _read_fiscal_year_around(reader, at, relative)) is not None:
        return around
    unit = reader.unit_at(at)
    if unit is None:
        return (
            read_fiscal_year(reader, at)
            or read_year_before_fiscal(reader, at)
            or read_anaphor(reader, at)
            or read_decade(reader, at)
            or read_digit_year(reader, at)
        )
    end = at + unit[1]
    if unit[0] in {"year", SEASON}:
        years = read_years(reader, at, end)
        if years is not None:
            return years
    after = reader.phrase_value(reader.times.relative_after, end)
    if after is not None:
        return _in_figures(reader, unit[0], at, end + after[1], after[0])
    return read_anaphor(reader, at)


def _read_fiscal_year_around(reader: DateReader, at: int, before: tuple[int, int] | None) -> Point | None:
    """The fiscal year around publication, which one told `before` it or behind: last fiscal year, السنة المالية الحالية."""
    start = at + (before[1] if before is not None else 0)
    end = fiscal_year_end(reader, start)
    after = reader.phrase_value(reader.times.relative_after, end) if end and before is None else None
    which = before or after
    if not end or which is None or is_year(reader.text(end)):
        return None
    end += after[1] if after is not None else 0
    return Point(at, end, FISCAL_YEAR_AROUND, unit=FISCAL, relative=which[0])


def _in_figures(reader: DateReader, unit: str, at: int, end: int, relative: int) -> Point:
    """So many units from publication, or the year that stands behind it in figures: العام الماضي 2013, this year 2024.

    A decade that is past or to come is the ten years up to today or from it on: over the next decade.
    """
    if unit == _DECADE and relative:
        return Point(at, end, PAST_UNITS, unit=unit, count=1, relative=relative)
    if unit == "year" and is_year(reader.text(end)) and not reader.counts(end + 1):
        return Point(at, end + 1, "date:year", year=int(reader.text(end)))
    return Point(at, end, "date:unit", unit=unit, relative=relative)


def read_anaphor(reader: DateReader, at: int) -> Point | None:
    """The previous year, الشهر نفسه: counted from the date told before, unless its figures stand behind it (العام السابق 2021)."""
    found = reader.stemmed_phrase(reader.times.anaphors_before, at)  # also لنفس العام
    before = (found[0], found[1] - at) if found is not None else None
    unit = reader.unit_at(at + (before[1] if before else 0))
    if unit is None:
        return None
    end = at + unit[1] + (before[1] if before else 0)
    words = reader.language.words
    if before is not None and words.verb_first and not reader.language.is_definite(reader.text(at + before[1])):
        return None  # ذات يوم
    if before is not None and unit[0] != _DAY and reader.text(at) in reader.times.that_words:
        return None  # later that year: of a date that need not have been read
    after = reader.phrase_value(reader.times.anaphors_after, end) if before is None else None
    told = before or after
    if told is None or (reader.told.date is None and told[0] >= 0):
        return None  # the same day, the next day: of what is told elsewhere
    end += after[1] if after else 0
    if unit[0] == "year" and is_year(reader.text(end)) and not reader.counts(end + 1):
        marked = reader.text(end + 1) in reader.times.gregorian_marks
        return Point(at, end + 1 + marked, "date:year", year=int(reader.text(end)))
    return Point(at, end, "date:told", unit=unit[0], relative=told[0], anaphoric=True)
