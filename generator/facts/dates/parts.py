"""Parts of a year or of a month: the third quarter, its first nine months, early March, the same period of last year."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.hijri import read_hijri_month
from generator.facts.dates.months import read_day_and_month, read_month
from generator.facts.dates.nth import Nth
from generator.facts.dates.point import FISCAL, FISCAL_YEAR, FISCAL_YEAR_AROUND, MOST_PARTS, SEASON, Point
from generator.facts.dates.reader import DateReader
from generator.facts.dates.relative import (
    MOST_UNITS,
    count_and_unit,
    read_anaphor,
    read_unit,
    unit_and_count,
    year_clause,
)
from generator.facts.dates.years import closing_year, fiscal_year_end, short_year, year_after, year_point
from generator.facts.tokens import DASHES
from generator.values import Precision

_MONTHS_OF_YEAR = 12
_LONGEST_BRACKETS = 8
_OPENING, _CLOSING = frozenset('("“«'), frozenset(')"”»')


def read_part(reader: DateReader, at: int) -> Point | None:
    """مطلع العام, the end of October: the month or year that it is a part of."""
    found = reader.stemmed_phrase(reader.times.parts, at)
    if found is None:
        return None
    ordinal = reader.ordinal(at)
    if ordinal is not None and read_day_and_month(reader, at) is not None:
        return None  # الأول من شباط, أول شباط: its first day
    end = found[1] + (reader.text(found[1]) in reader.times.of_words | DASHES)
    end += reader.text(end) in reader.language.words.definite_articles
    unit = reader.stemmed_phrase(reader.times.units, end)
    named = end + (unit is not None and unit[0] == "month")
    inner = read_month(reader, named) or read_part_of_year(reader, end)
    inner = inner or read_hijri_month(reader, named) or read_unit(reader, end)
    if inner is None and unit is not None and unit[0] in {"month", "year", "week", SEASON}:
        if reader.language.words.verb_first and not reader.language.is_definite(reader.text(unit[1] - 1)):
            return None  # في غضون أسبوع
        return Point(at, unit[1], "date:unit", unit=unit[0], relative=0)
    inner = inner or year_point(reader, end)
    middle = reader.stemmed_length(reader.times.middles, at) > 0
    return replace(inner, start=at, middle=middle) if inner is not None else None


def read_part_of_year(reader: DateReader, at: int) -> Point | None:
    """الربع الثالث من عام 2021, the first half of last year, Q3 2021."""
    found = _numbered_part(reader, at)
    if found is None:
        return None
    unit, number, end = found
    month = _month_of(reader, end) if reader.text(end) in reader.times.of_words else None
    if month is not None:
        return replace(month, start=at, nth=Nth(number, halves=True)) if unit == "half" else replace(month, start=at)
    if reader.text(end) == "(" and _numbered_part(reader, end + 1) is not None and reader.text(end + 3) == ")":
        end += 4  # the third quarter (Q3) of 2023
    end = _past_months(reader, end)
    fiscal = _fiscal_year_of(reader, end)
    if fiscal is not None:
        return Point(at, fiscal.end, fiscal.rule, unit=FISCAL)
    if _is_fiscal_part(reader, at, end):
        return Point(at, year_clause(reader, end)[2], FISCAL_YEAR, unit=FISCAL)
    short = short_year(reader, end)
    year, of_year, after = (short[0], None, short[1]) if short else year_clause(reader, end)
    if year is not None and not short and closing_year(reader, year, after):
        return Point(at, after + 2, FISCAL_YEAR, unit=FISCAL)  # the first quarter of 2022/2023
    relative = reader.phrase_value(reader.times.relative_after, end) if year is None and of_year is None else None
    if year is None and of_year is None and relative is None:
        year, after = _told_year(reader, after)
    end = after if relative is None else end + relative[1]
    value = relative[0] if relative else None
    return Point(at, end, f"date:{unit}", unit=unit, number=number, year=year, of_year=of_year, relative=value)


def _told_year(reader: DateReader, at: int) -> tuple[int | None, int]:
    """The year that is counted from the date told before, and the token after it: of the same year, من العام ذاته; of the year."""
    if reader.text(at) not in reader.times.of_words:
        return None, at
    start = at + 1 + (reader.text(at + 1) in reader.language.words.definite_articles)
    told, date = read_anaphor(reader, start), reader.told.date
    if told is None or told.unit != "year" or told.relative is None or date is None or date.start is None:
        unit = reader.unit_at(start) if told is None else None
        return None, start + unit[1] if unit is not None and unit[0] == "year" else at
    return date.start.year + told.relative, told.end


def _month_of(reader: DateReader, at: int) -> Point | None:
    """The month behind "of": of March, من شهر آذار, of the month, من الشهر الجاري."""
    start = at + 1 + (reader.text(at + 1) in reader.language.words.definite_articles)
    noun = reader.unit_at(start)
    named = read_month(reader, start + (noun == ("month", 1)))
    if named is not None:
        return named if named.day is None else None
    unit = read_unit(reader, start)
    if unit is not None:
        return unit if unit.unit == "month" else None
    return Point(at, start + noun[1], "date:unit", unit="month", relative=0) if noun and noun[0] == "month" else None


def read_two_parts(reader: DateReader, at: int) -> Point | None:
    """The second and third quarters of 2024, الربعين الثاني والثالث: two parts of a year that follow each other."""
    several = _several_parts(reader, at)
    first = reader.ordinal(at + (several is not None))
    if first is None:
        return None
    joined = first[1] + (reader.text(first[1]) in reader.joiners)
    last = reader.ordinal(joined) if joined > first[1] or reader.is_joined(joined) else None
    unit = several or (_several_parts(reader, last[1]) if last is not None else None)
    if unit is None or last is None or last[0] != first[0] + 1 or last[0] > MOST_PARTS[unit]:
        return None
    end, size = last[1] + (several is None), _MONTHS_OF_YEAR // MOST_PARTS[unit]
    fiscal = _fiscal_year_of(reader, end)
    if fiscal is not None:
        return replace(fiscal, start=at)
    year, of_year, after = year_clause(reader, end)
    start = size * (first[0] - 1) + 1
    return Point(
        at, after, "period:months", year=year, of_year=of_year, unit="month", count=2 * size, first_month=start
    )


def _several_parts(reader: DateReader, at: int) -> str | None:
    """The part of a year that stands at a token in the dual or plural: quarters, الربعين."""
    times = reader.times
    found = reader.stemmed_phrase(times.dual_units, at) or reader.stemmed_phrase(times.unit_plurals, at)
    return found[0] if found is not None and found[0] in MOST_PARTS else None


def _past_months(reader: DateReader, at: int) -> int:
    """The token after the months of a quarter in brackets or quotation marks, else that token: الربع الأول (يوليو/سبتمبر)."""
    if reader.text(at) not in _OPENING:
        return at
    closing = next((end for end in range(at + 1, at + _LONGEST_BRACKETS) if reader.text(end) in _CLOSING), at)
    named = any(reader.stemmed_phrase(reader.times.months, inner) for inner in range(at + 1, closing))
    return closing + 1 if named else at


def _numbered_part(reader: DateReader, at: int) -> tuple[str, int, int] | None:
    """The unit, its number in the year, and where its words end."""
    for letter_at, digit_at in ((at, at + 1), (at + 1, at)):
        lettered, digit = reader.times.part_letters.get(reader.text(letter_at)), reader.text(digit_at)
        if lettered is not None and digit.isdecimal() and len(digit) == 1 and reader.is_glued(at):
            return _in_year(lettered, int(digit), at + 2)
    unit = _part_unit(reader, at)
    if unit is not None:
        last = (MOST_PARTS[unit], at + 2) if reader.text(at + 1) in reader.times.last_words else None
        ordinal = last or reader.ordinal(at + 1)
        if ordinal is not None:
            return _in_year(unit, *ordinal)
    ordinal = reader.ordinal(at)
    end = ordinal[1] if ordinal is not None else at + 1
    end += reader.phrase(reader.times.fiscal, end)  # the third fiscal quarter
    unit = reader.times.parts_of_year.get(reader.text(end))
    if unit is None:
        return None
    if ordinal is not None:
        return _in_year(unit, ordinal[0], end + 1)
    return (unit, MOST_PARTS[unit], end + 1) if reader.text(at) in reader.times.last_words else None


def _is_fiscal_part(reader: DateReader, at: int, end: int) -> bool:
    """Whether a part of a year is one of a year of accounts, by a word in it or right ahead: the fiscal third quarter."""
    return any(reader.phrase(reader.times.fiscal, word) for word in (at - 1, *range(at, end)))


def _part_unit(reader: DateReader, at: int) -> str | None:
    """The part of a year at a token, particles aside: بالربع الثاني."""
    parts = reader.times.parts_of_year
    return next((parts[stem] for _, stem in reader.stems(at) if stem in parts), None)


def _is_money(reader: DateReader, at: int) -> bool:
    """Whether the sign of a currency stands right before a number, whose letter is a scale then: $3m in 2014."""
    return at > 0 and not reader.text(at - 1).isalnum() and reader.is_glued(at - 1) and reader.text(at - 1) != "("


def read_months_of_year(reader: DateReader, at: int) -> Point | None:
    """The first nine months of 2023, الأشهر الخمسة الأولى من العام, the first two quarters, 9M-23."""
    months, letter = reader.text(at), reader.text(at + 1)
    lettered = letter in reader.times.month_letters and months.isdecimal() and 1 <= int(months) <= 12
    if lettered and reader.is_glued(at) and not _is_money(reader, at):
        short = short_year(reader, at + 2) or _lettered_year(reader, at + 2)
        if short is None:
            return None
        return Point(at, short[1], "period:months", year=short[0], unit="month", count=int(months), first_month=1)
    found = _first_or_last_months(reader, at)
    if found is None:
        return None
    count, first_month, end = found
    if reader.text(end) == "(" and reader.text(end + 2) in reader.times.month_letters and reader.text(end + 3) == ")":
        end += 4
    fiscal = _fiscal_year_of(reader, end)
    if fiscal is not None:
        return replace(fiscal, start=at)
    year, of_year, after = year_clause(reader, end)
    if year is None and of_year is None:
        start = end + 1 + (reader.text(end + 1) in reader.language.words.definite_articles)
        unit = reader.unit_at(start) if reader.text(end) in reader.times.of_words else None
        if unit is not None and unit[0] != "year":
            return None
        if unit is None and reader.text(end) in reader.times.of_words:
            return Point(at, end, "period:months", unit=SEASON)  # of the war, whose days nobody says
        after = start + unit[1] if unit is not None else end
        of_year = 0 if unit is not None and start == end + 1 else None
        if unit is not None and reader.here is not None and reader.here.precision is Precision.YEAR:
            year, of_year = reader.here.start.year if reader.here.start else None, None  # in 2016, … of the year
    return Point(
        at, after, "period:months", year=year, of_year=of_year, unit="month", count=count, first_month=first_month
    )


def length_of_time(reader: DateReader, at: int) -> tuple[str, int, int] | None:
    """So many days or longer units, or one, as they stand before their last day: the first nine months, the fiscal year."""
    part = _numbered_part(reader, at)
    at += reader.text(at) in reader.times.first_words
    fiscal = fiscal_year_end(reader, at)
    unit = reader.unit_at(at)
    if part is not None:
        counted: tuple[str, int, int] | None = (part[0], 1, part[2])
    elif fiscal or (fiscal := reader.phrase(reader.language.words.cues["fiscal_alone"], at) and at + 1):
        counted = ("year", 1, fiscal)  # the fiscal ending March 2024
    else:
        counted = count_and_unit(reader, at) or unit_and_count(reader, at)
        counted = counted or ((unit[0], 1, at + unit[1]) if unit else None)
    if counted is None or counted[0] in {"hour", SEASON} or not 1 <= counted[1] <= MOST_UNITS:
        return None
    end = counted[2] + (reader.text(counted[2]) in reader.times.first_words)
    return counted[0], counted[1], end + reader.phrase(reader.times.period_nouns, end)


def _fiscal_year_of(reader: DateReader, at: int) -> Point | None:
    """The fiscal year that months are of: with its number (the 2020/21 fiscal year), else with days that nobody says."""
    at += reader.text(at) in reader.times.within_words
    at += reader.text(at) in reader.language.words.definite_articles
    numbered = read_unit(reader, at) if at < len(reader.texts) else None
    if numbered is not None and numbered.rule in {FISCAL_YEAR, FISCAL_YEAR_AROUND}:
        return replace(numbered, rule=FISCAL_YEAR)
    which = reader.phrase_value(reader.times.relative_before, at)
    start = at + (which[1] if which else 0)
    end = fiscal_year_end(reader, start) or fiscal_year_end(reader, start + 1)  # the Ethiopian fiscal year
    if not end and which:
        end = start + reader.phrase(reader.times.fiscal, start) if reader.phrase(reader.times.fiscal, start) else 0
    after = reader.phrase_value(reader.times.relative_after, end) if end else None
    return Point(at, end + (after[1] if after else 0), FISCAL_YEAR, unit=FISCAL) if end else None


def _lettered_year(reader: DateReader, at: int) -> tuple[int, int] | None:
    """The year of months told by their letter, none that they are told in: 9M 2014, 9M of 2014; not: 3m in 2014."""
    year, end = year_after(reader, at)
    direct = end == at + 1 or reader.text(at) in reader.times.of_words
    return (year, end) if year is not None and direct else None


def _first_or_last_months(reader: DateReader, at: int) -> tuple[int, int, int] | None:
    """How many months, the first of them, and where their words end."""
    opener = _first_or_last(reader, at)
    start = opener[1] if opener else at
    counted = count_and_unit(reader, start) or unit_and_count(reader, start)
    size = _MONTHS_OF_YEAR // MOST_PARTS.get(counted[0], _MONTHS_OF_YEAR) if counted is not None else 0
    if counted is None or not (counted[0] == "month" or size > 1) or not 1 <= counted[1] * size < _MONTHS_OF_YEAR:
        return None
    months = counted[1] * size
    place = opener or _first_or_last(reader, counted[2])
    if place is None and _are_of_a_year(reader, at, counted[2]):
        return months, 1, counted[2]
    if place is None:
        return None
    end = counted[2] if opener else place[1]
    if not place[0] and reader.text(end) not in reader.times.of_words:
        return None  # the last three months, up to now
    return months, 1 if place[0] else _MONTHS_OF_YEAR - months + 1, end


def _are_of_a_year(reader: DateReader, at: int, end: int) -> bool:
    """Whether months within which something is reported, of a year, can only be its first: خلال 9 أشهر من عام 2025."""
    of_year = reader.text(end) in reader.times.of_words and year_after(reader, end + 1)[0] is not None
    return of_year and reader.stands_before(reader.times.reported_within, at) > 0


def _first_or_last(reader: DateReader, at: int) -> tuple[bool, int] | None:
    """Whether a word says "first" rather than "last", and the token after it."""
    first = reader.text(at) in reader.times.first_words
    return (first, at + 1) if first or reader.text(at) in reader.times.last_words else None


def _in_year(unit: str, number: int, end: int) -> tuple[str, int, int] | None:
    return (unit, number, end) if 1 <= number <= MOST_PARTS[unit] else None
