"""Ranges between two points (from … to …, 5–7 November, 2020-2025), and points that stand alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.facts.dates.calendar import first_day
from generator.facts.dates.days import after_closer, day_of_same_month, days_in_bracket, days_of_one_month
from generator.facts.dates.ends import NIGHT, PERIOD, between
from generator.facts.dates.hijri import HIJRI
from generator.facts.dates.months import read_month
from generator.facts.dates.parts import length_of_time
from generator.facts.dates.point import Point, is_year
from generator.facts.dates.points import PointReader, read_now
from generator.facts.dates.since import since
from generator.facts.dates.single import single
from generator.facts.dates.weekdays import DAY_WORD, WEEKDAY, read_weekday
from generator.facts.dates.years import fiscal_year_end, year_point
from generator.facts.parts import Moment
from generator.facts.tokens import DASHES, DASHES_AND_SLASH
from generator.language.phrases import PhraseSet
from generator.values import DateRange, Precision

_LONGEST_PLAN = 30
"""Years between the ends of a plan or budget: strategy 2020-2030."""
_IN_BRACKETS = "date:days-in-brackets"
"""The rule of days that only say which part of a month is meant: they are no period that the text is about."""
_SINGLE_DAYS = frozenset({WEEKDAY, DAY_WORD})
"""The rules of days that their name alone tells."""
_PARTS_OF_YEAR = frozenset({"period:months", "date:quarter", "date:half"})
"""The rules of months of a year, and of its quarters and halves."""
_WEEK, _MONTHS = 7, 12
_NIGHT_WINDOW = 2


def opened_range(reader: PointReader, at: int) -> Moment | None:
    """From … to …, between … and …; also an open end: since."""
    times = reader.times
    opener = reader.phrase(times.from_words, at) or _joined(reader, at, times.from_words)
    if not opener or reader.stemmed_length(reader.language.words.cues["each_of"], at - 1) > 1:
        return None
    two = _two_ends(reader, at + opener + (reader.text(at + opener) == "("))
    if two is not None:
        night = _follow(*two) and _after_night(reader, at)
        return between(reader, at, *two, rule=NIGHT if night else PERIOD)
    if tuple(reader.texts[at : at + opener]) not in times.since_words and not _joined(reader, at, times.since_words):
        return None
    return since(reader, at, at + opener)


def _joined(reader: PointReader, at: int, words: PhraseSet) -> bool:
    """Whether one of some words stands at a token with "and" attached: ومنذ, وبين عام 2011 وأيلول 2017."""
    return reader.is_joined(at) and any((stem,) in words for _, stem in reader.stems(at))


def in_one_calendar(reader: PointReader, moment: Moment) -> Moment:
    """A period told in both calendars is one, of its Gregorian days: من 1 إلى 10 رمضان 1442هـ (الموافق 13-22 نيسان 2021)."""
    at = moment.tokens[1]
    bracket = reader.text(at) == "("
    start = at + bracket + reader.phrase(reader.times.corresponding, at + bracket)
    if start == at or PERIOD not in moment.rules or start >= len(reader.texts):
        return moment
    other = opened_range(reader, start) or range_or_single(reader, start)
    if other is None or PERIOD not in other.rules or (HIJRI in other.rules) is (HIJRI in moment.rules):
        return moment
    tokens = (moment.tokens[0], other.tokens[1] + (bracket and reader.text(other.tokens[1]) == ")"))
    gregorian = other if HIJRI in moment.rules else moment
    return replace(gregorian, tokens=tokens, span=reader.span(*tokens))


def with_own_months(reader: PointReader, moment: Moment) -> Moment:
    """Part of a year whose months brackets behind it tell is of these: the first nine months (July-March) of the fiscal year."""
    start, end = moment.tokens
    at = next((at for at in range(start, end) if reader.text(at) == "("), end)
    if PERIOD in moment.rules or reader.text(at) != "(" or moment.rules[0] not in _PARTS_OF_YEAR:
        return moment
    months = range_or_single(reader, at + 1)
    if months is None or months.range is None or PERIOD not in months.rules or reader.text(months.tokens[1]) != ")":
        return moment
    tokens = (start, max(end, months.tokens[1] + 1))
    told = moment.range if any(map(is_year, reader.texts[start:end])) else months.range
    return replace(moment, range=told, tokens=tokens, span=reader.span(*tokens))


def _two_ends(reader: PointReader, at: int) -> tuple[Point, Point] | None:
    first = reader.dated(_past_clock(reader, at))
    if first is not None:
        for end in after_closer(reader, first.end):
            second = reader.dated(_past_clock(reader, end)) or year_point(reader, end)
            if second is None:
                second = day_of_same_month(reader, first, end) or read_now(reader, end)
            if second is not None:
                return first, second
    return days_of_one_month(reader, at)


def _past_clock(reader: PointReader, at: int) -> int:
    """The token after an hour and what ties it to its day, the token itself where none stands there: from 6 am on June 6."""
    words = reader.language.words
    end = at + reader.phrase(words.clock_names, at)
    if end == at and reader.text(at).isdecimal():
        end += 1
        end += 2 * (reader.text(end) == ":" and reader.text(end + 1).isdecimal())
        clock = reader.phrase(words.clock_words, end)
        end = end + clock if clock or end > at + 1 else at
    if end == at:
        return at
    return end + (reader.phrase(reader.times.event_links, end) or reader.text(end) in reader.times.of_words)


def range_or_single(reader: PointReader, at: int) -> Moment | None:
    """5–7 November, 2024/25, July to September, or one point."""
    days = days_of_one_month(reader, at)
    if days is not None:
        first, last = (point.day or 0 for point in days)
        end = days[0].end
        listed = reader.is_joined(end) or reader.text(end) in reader.joiners - DASHES  # on 3 and 8 February
        rule = NIGHT if listed or (last == first + 1 and _after_night(reader, at)) else PERIOD
        return between(reader, at, *days, rule=rule)
    found = _pair_of_years(reader, at) or _length_up_to(reader, at)
    if found is not None:
        return found
    point = reader.point(at)
    if point is None:
        return None
    until = _until_another_day(reader, point)
    if until is not None:
        return between(reader, at, point, until, rule=NIGHT)
    if point.weekday is not None:
        night = _next_day(reader, point) or _joined_day(reader, point)
        return between(reader, at, point, night, rule=NIGHT) if night is not None else single(reader, point)
    joined = _joined_month(reader, point) or _joined_day_of_month(reader, point)
    if joined is not None:
        return between(reader, at, point, joined, rule=NIGHT)
    bracketed = days_in_bracket(reader, point)
    if bracketed is not None:
        return between(reader, at, *bracketed, rule=_IN_BRACKETS)
    second = _second_end(reader, point)
    return between(reader, at, point, second) if second is not None else single(reader, point)


def _until_another_day(reader: PointReader, first: Point) -> Point | None:
    """The day up to which what began on another goes on: أمس الخميس حتى فجر اليوم الجمعة."""
    if first.rule not in _SINGLE_DAYS or first.end >= len(reader.texts):
        return None
    closer = reader.phrase(reader.times.until_words, first.end)
    start = first.end + closer
    second = reader.point(start + (reader.text(start) in reader.times.day_parts)) if closer else None
    return second if second is not None and second.rule in _SINGLE_DAYS else None


def _next_day(reader: PointReader, first: Point) -> Point | None:
    """The weekday after another, for the night between them: ليل الخميس - الجمعة, Thursday night into Friday."""
    night = reader.text(first.end) in reader.times.nights
    at = first.end + night
    link = reader.phrase(reader.times.night_links, at) if night or _after_night(reader, first.start) else 0
    link = link or (reader.text(at) in DASHES_AND_SLASH)
    second = read_weekday(reader, at + link) if link or _after_night(reader, first.start) else None
    return second if second is not None and _follow(first, second) else None


def _joined_day(reader: PointReader, first: Point) -> Point | None:
    """The weekday that "and" joins to the one before it: on Sunday and Monday, يومي الأحد والاثنين."""
    at = first.end + (reader.text(first.end) in reader.joiners)
    second = read_weekday(reader, at) if at > first.end or reader.is_joined(at) else None
    if second is None or not _follow(first, second):
        return None
    return _joined_day(reader, second) or second  # أيام الجمعة والسبت والأحد


def _joined_month(reader: PointReader, first: Point) -> Point | None:
    """The month that "and" joins to the one before it, one time with it: in July and August, خلال شهري تموز وآب.

    Not where each belongs to a figure of its own (respectively).
    """
    at = first.end + (reader.text(first.end) in reader.joiners)
    if first.month is None or first.day is not None or first.hijri or first.nth is not None:
        return None
    if not (at > first.end or reader.is_joined(at)) or reader.may_hold(reader.language.words.cues["respectively"]):
        return None
    second = read_month(reader, at, dated=True)
    follows = second is not None and second.day is None and second.month == first.month % _MONTHS + 1
    return (_joined_month(reader, second) or second) if second is not None and follows else None


def _joined_day_of_month(reader: PointReader, first: Point) -> Point | None:
    """The day that "and" joins to one whose month stands ahead, no noun behind it (on Jan 6 and 7), or the next with its month.

    على مدى يومي 6 يناير و7 يناير; not where each belongs to a figure of its own (respectively).
    """
    at = first.end + (reader.text(first.end) in reader.joiners - DASHES)
    if first.day is None or first.month is None or reader.may_hold(reader.language.words.cues["respectively"]):
        return None
    named = reader.point(at) if at > first.end or reader.is_joined(at) else None
    if named is not None and named.month == first.month and named.day == first.day + 1:
        return named
    if not reader.times.day_after_month or at == first.end:
        return None
    second = day_of_same_month(reader, first, at)
    following = reader.text(second.end) if second is not None else ""
    return second if not following.isalpha() or following in reader.language.words.names.prepositions else None


def _after_night(reader: PointReader, at: int) -> bool:
    """Whether a word for the night stands close before a token: on the night of …, الليلة الفاصلة بين …."""
    before = range(max(0, at - _NIGHT_WINDOW), at)
    return any(reader.reads(back, reader.times.nights) for back in before)


def _follow(first: Point, second: Point) -> bool:
    """Whether two weekdays without a date follow one another."""
    if first.weekday is None or second.weekday is None or first.month or second.month:
        return False
    return first.bare and second.bare and second.weekday == (first.weekday + 1) % _WEEK


def _pair_of_years(reader: PointReader, at: int) -> Moment | None:
    """2025-2026, 2024/25, 2003-4: two years that count nothing, from the first day to the last."""
    first, last = reader.text(at), reader.text(at + 2)
    if reader.text(at + 1) not in DASHES_AND_SLASH or not is_year(first) or not last.isdecimal():
        return None
    short = len(last) == len("22")
    season = short and int(last) == int(first[2:]) + 1  # the 2021-22 crop year
    event = short and not (
        reader.language.words.noun_follows_number or reader.language.may_be_counted(reader.text(at + 3))
    )
    if reader.counts(at + 3) and not (season or event):  # the 1950-53 | war
        return None
    last = first[: -len(last)] + last
    if not is_year(last) or not 0 < int(last) - int(first) <= _LONGEST_PLAN or fiscal_year_end(reader, at + 3):
        return None
    found = DateRange(date(int(first), 1, 1), date(int(last), 12, 31), Precision.YEAR)
    return reader.moment(at, at + 3, found, ("date:years",))


def _length_up_to(reader: PointReader, at: int) -> Moment | None:
    """So many months or the like up to a day: the three months ended 30 June, السنة المالية المنتهية في 31 آذار."""
    if not reader.closers or reader.closers[-1] <= at:
        return None
    which = reader.phrase_value(reader.times.relative_before, at)
    length = length_of_time(reader, at + (which[1] if which else 0))
    if length is None:
        return None
    unit, count, end = length
    closer = reader.phrase(reader.times.ended, end)
    last = reader.dated(end + closer) if closer else None
    if last is None or last.anaphoric or last.unit is not None:
        return None
    day = reader.resolve(last)
    found = None
    if day is not None and day.end is not None:
        found = DateRange(first_day(day.end, unit, count), day.end, day.precision)
    return reader.moment(at, last.end, found, ("period:up-to", last.rule))


def _second_end(reader: PointReader, first: Point) -> Point | None:
    """The point after a dash or "to" straight after a day, a month or a year; Jul 13–15 too."""
    at = first.end
    if first.unit is not None or first.weekday is not None or first.last_year is not None or at >= len(reader.texts):
        return None
    closer = 1 if reader.texts[at] in DASHES else reader.phrase(reader.times.to_words, at)
    if not closer:
        return None
    if first.month is None:
        return year_point(reader, at + closer)
    if reader.times.day_after_month and (same := day_of_same_month(reader, first, at + closer)) is not None:
        return same
    tied = reader.texts[at] in DASHES and reader.is_glued(at - 1) and reader.is_glued(at)
    second = reader.point(at + closer) or (read_month(reader, at + closer, dated=True) if tied else None)  # January-May
    return second if second is not None and second.month is not None else None
