"""Every date and period of a sentence, from its first word to its last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.facts.dates.point import is_year
from generator.facts.dates.points import PointReader
from generator.facts.dates.ranges import in_one_calendar, opened_range, range_or_single, with_own_months
from generator.facts.dates.reader import OWN_DAY, UNRESOLVED, Told
from generator.facts.parts import Moment
from generator.facts.reader import Reading, TokenReader
from generator.values import Precision

_OF_MATCH = "date:of-match"
"""The rule of a quarter or half of a match, which has no days of its own."""
_PARTS = frozenset({"date:quarter", "date:half"})
"""The rules of the parts of a year that a match has as well."""
_MONTH = "month"
"""The unit of time that a month's noun tells."""
_SHORTER = frozenset({"day", "week", "month"})
"""Units of time that a year has many of."""
_TO_CONTRACT = 6
"""Tokens from contracts to the month that they are for: العقود | الآجلة لخام برنت لشهر."""
_COMPARED = 6
"""Tokens from a word of comparison to the date compared with."""
_OPENING = 1
"""Tokens ahead of the year that opens a sentence: in 2024."""


def find_moments(reading: Reading, published: date | None, told: Told | None = None) -> tuple[Moment, ...]:
    """Every date and period of a sentence, in order.

    `published` is the article's day of publication, `told` what the sentences before told last.
    """
    words = enumerate(reading.words)
    starts = [at for at, word in words if word.starts_date and (not word.date_needs or _goes_on(reading, at))]
    if not starts or reading.crowded:
        return ()
    told = told or Told()
    return tuple(_moments(PointReader(reading, _own_day(told) or published, told), starts))


def told_after(reading: Reading, moments: Sequence[Moment], told: Told) -> Told:
    """What a text has told last after a sentence with these dates, but for those with which another date is compared."""
    reader = TokenReader(reading)
    for number, moment in enumerate(moments):
        if (number == 0 and told.date is None) or not _is_compared(reader, moment):
            told = told.then(moment)
    return told


def _own_day(told: Told) -> date | None:
    """The day that a text calls its own, if it does so of another than that of publication."""
    return told.own_day.start if told.own_day is not None else None


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a word that begins no date by itself does so with the next, or that begins one: the | current month, في | 5 مايو."""
    if at + 1 == len(reading.texts):
        return False
    return reading.texts[at + 1] in reading.words[at].date_needs or reading.words[at + 1].starts_date


def _moments(reader: PointReader, starts: Sequence[int]) -> Iterator[Moment]:
    """The dates and periods that begin at some of these tokens."""
    end = 0
    for at in starts:
        found = (opened_range(reader, at) or range_or_single(reader, at)) if at >= end else None
        if found is None:
            continue
        found = with_own_months(reader, in_one_calendar(reader, found))
        end = found.tokens[1]
        if _is_of_a_match(reader, found):
            yield replace(found, range=None, rules=(_OF_MATCH,), reasons=())
        elif _is_of_some_months(reader, found):
            yield replace(found, range=None, reasons=(UNRESOLVED,))
        elif not _is_of_a_law(reader, found) and not _is_of_a_name(reader, found):
            if _is_own_day(reader, found):
                found = replace(found, rules=(*found.rules, OWN_DAY))
            yield found
            reader.year = reader.year or _opening_year(found)
            if reader.here is None or not _is_compared(reader, found):
                reader.told = reader.told.then(found)
            reader.here = found.range or reader.here
            reader.published = _own_day(reader.told) or reader.published


def _is_compared(reader: TokenReader, moment: Moment) -> bool:
    """Whether a date is one that another is compared with: 58 in May, compared with 48 | in March, up to 58 from 48 | in March."""
    window = range(max(0, moment.tokens[0] - _COMPARED), moment.tokens[0])
    if any(at in window for at in reader.places(reader.language.words.cues["comparison"])):
        return True
    opens = (at for at in window if reader.text(at) in reader.language.words.change_from)
    changed = any(any(reader.text(near)[:1].isdigit() for near in (at + 1, at + 2)) for at in opens)
    return changed and any(at < window.stop for at in reader.places(reader.language.words.cues["change"]))


def _is_of_some_months(reader: PointReader, moment: Moment) -> bool:
    """Whether a year is that of some of its months, weeks or days: the last few months of 2004, الأشهر الأخيرة من عام 2004."""
    at = moment.tokens[0]
    if (
        moment.range is None
        or moment.range.precision is not Precision.YEAR
        or reader.text(at - 1) not in reader.times.of_words
    ):
        return False
    ranked = reader.text(at - 2) in reader.times.first_words | reader.times.last_words
    units = reader.stemmed_phrase(reader.times.unit_plurals, max(0, at - 2 - ranked))
    return units is not None and units[0] in _SHORTER


def _is_own_day(reader: PointReader, moment: Moment) -> bool:
    """Whether an article tells which day its "today" is, and that is not when it was published: اليوم الجمعة 4 يناير 2019."""
    today = reader.stemmed_phrase(reader.times.day_words, moment.tokens[0])
    if today is None or today[0] or moment.range is None or not moment.range.single:
        return False
    named = any(reader.stemmed_phrase(reader.times.weekdays, at) for at in range(*moment.tokens))
    return named and moment.range.start != reader.published


def _opening_year(moment: Moment) -> int | None:
    """The calendar year that a sentence opens with: in 2024, …; خلال عام 2024 …."""
    days = moment.range
    if moment.tokens[0] > _OPENING or days is None or days.start is None or days.end is None:
        return None
    whole = days.precision is Precision.YEAR and days.start.year == days.end.year
    return days.start.year if whole else None


def _is_of_a_law(reader: PointReader, moment: Moment) -> bool:
    """Law No. 12 of 2018, the Prisons Act of 2018, القانون عدد 40 لسنة 2004: the year is part of the name."""
    if moment.range is None or moment.range.precision is not Precision.YEAR:
        return False
    start = moment.tokens[0]
    linked = reader.text(start - 1) in reader.times.law_links
    attached = any(prefix in reader.times.law_links for prefix, _ in reader.stems(start))
    at = start - 2 if linked else start - 1
    called = reader.text(at).isdecimal() or reader.reads(at, reader.times.laws)
    return called and (linked or attached)


def _is_of_a_match(reader: PointReader, moment: Moment) -> bool:
    """Whether a quarter or half without a year is that of a match: a run in the third quarter, في الربع الثاني من المباراة."""
    if moment.rules[0] not in _PARTS or any(map(is_year, reader.texts[slice(*moment.tokens)])):
        return False
    return bool(reader.places(reader.language.words.cues["in_a_match"]))


def _is_of_a_name(reader: PointReader, moment: Moment) -> bool:
    """Whether a day without a year names something (شارع 26 يوليو, the 6th of October bridge), or a year does: حدود 1967.

    So does the month of delivery an article of trade (`_is_delivered_in`).
    """
    start, end = moment.tokens
    if _is_delivered_in(reader, moment):
        return True
    if reader.reads(start - 1, reader.times.named_by_year) and moment.rules[0] == "date:year":
        return True
    at = start - 1 if reader.language.words.noun_follows_number else end
    days = moment.range is not None and moment.range.precision is Precision.DAY
    if (
        not days
        or any(map(is_year, reader.texts[start:end]))
        or moment.rules[0] not in {"date:day-month", "date:month"}
    ):
        return False
    return reader.reads(at, reader.times.dated_names)


def _is_delivered_in(reader: PointReader, moment: Moment) -> bool:
    """Whether a month is that of delivery: crude for May delivery, for delivery in May, futures for May, عقود الخام تسليم أيار.

    So is one for which contracts ahead of it are: العقود الآجلة لخام برنت لشهر أيار.
    """
    if moment.rules[0] != "date:month":
        return False
    start, end = moment.tokens
    start -= reader.unit_at(start - 1) == (_MONTH, 1)
    led = reader.text(start - 1) in reader.times.within_words | reader.language.words.cues["covering"].first_words
    at = start - 1 if reader.language.words.noun_follows_number else end
    if any(reader.reads(near, reader.times.delivered_in) for near in (at, start - 1 - led)):
        return True
    attached = any(prefix for prefix, _ in reader.stems(start))
    contracts = range(max(0, start - _TO_CONTRACT), start) if attached else ()
    return any(reader.reads(near, reader.times.delivered_in) for near in contracts)
