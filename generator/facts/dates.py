"""Words → dates and periods, resolved against the publication date or left open, never guessed.

A *point* is what the words say: day, month, year, quarter, or a unit with last/this/next. Resolving a point:
- "last July" is the latest July before the month of publication; a bare month or weekday the latest not after it;
- "last month/quarter/year" is the one before that of publication; "the past three months" the days up to it;
- the first end of a range that has no year takes the latest such date before the second end.
Without a publication date, what is not absolute has no range, and says so (`date_unresolved`).
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from generator.facts.numbers import read_number
from generator.facts.parts import Moment, Token
from generator.language import Language
from generator.language.words import Phrase
from generator.values import DateRange, Precision, Span

UNRESOLVED = "date_unresolved"
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_LONGEST_PHRASE = 4
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Point:
    """What the words say of one date, and the tokens that say it. `relative` is −1, 0 or 1."""

    start: int
    end: int
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    weekday: int | None = None
    unit: str | None = None
    count: int | None = None
    relative: int | None = None


def find_moments(tokens: Sequence[Token], language: Language, published: date | None) -> tuple[Moment, ...]:
    """Every date and period of a sentence, in order; `published` is the article's day of publication."""
    return tuple(_Finder(tokens, language, published).moments())


class _Finder:
    def __init__(self, tokens: Sequence[Token], language: Language, published: date | None) -> None:
        self._tokens = tokens
        self._words = [token.text for token in tokens]
        self._language = language
        self._times = language.words.times
        self._published = published

    def moments(self) -> Iterator[Moment]:
        at = 0
        while at < len(self._tokens):
            found = (self._range(at) or self._single(at)) if self._may_start(at) else None
            if found is None:
                at += 1
            else:
                yield found
                at = found.tokens[1]

    def _may_start(self, at: int) -> bool:
        """Whether a date can start here at all: most words are none of time, and need no further look."""
        word = self._words[at]
        starters = self._language.words.time_starters
        return word[0].isdigit() or word in _ARTICLES or any(rest in starters for _, rest in self._language.stems(word))

    # -- patterns -----------------------------------------------------------------------------------

    def _range(self, at: int) -> Moment | None:
        """From … to …, between … and …; also an open end: since."""
        opener = self._phrase(self._times.from_words, at)
        if not opener:
            return None
        first = self._point(at + opener)
        if first is None:
            return None
        closer = self._closer(first.end)
        second = self._point(first.end + closer) if closer is not None else None
        if second is None:
            return self._since(at, opener, first)
        last = resolve(second, self._published)
        start = self._before(first, last)
        found = DateRange(start.start, last.end, _finer(start, last)) if start and last else None
        return self._moment(at, second.end, found, ("period:from-to", first.rule, second.rule))

    def _since(self, at: int, opener: int, point: _Point) -> Moment | None:
        if tuple(self._words[at : at + opener]) not in self._times.since_words:
            return None
        start = resolve(point, self._published)
        found = DateRange(start.start, None, start.precision) if start else None
        return self._moment(at, point.end, found, ("period:since", point.rule))

    def _closer(self, at: int) -> int | None:
        """Tokens of the word that opens the second end, 0 where و is attached to it, `None` if there is none."""
        length = self._phrase(self._times.to_words, at)
        if length:
            return length
        if at < len(self._words) and self._words[at] in self._language.words.numbers.joiners:
            return 1
        attached = at < len(self._words) and any(
            prefix in self._language.words.numbers.joiners for prefix, _ in self._language.stems(self._words[at])
        )
        return 0 if attached else None

    def _single(self, at: int) -> Moment | None:
        point = self._point(at)
        if point is None:
            return None
        if not self._after_until(at):
            return self._moment(at, point.end, resolve(point, self._published), (point.rule,))
        if point.month and point.year is None and point.relative is None:
            point = replace(point, relative=1)
        last = resolve(point, self._published)
        found = DateRange(None, last.end, last.precision) if last else None
        return self._moment(at, point.end, found, ("period:until", point.rule))

    def _after_until(self, at: int) -> bool:
        """Whether "until" stands before: until May is the May to come."""
        return any(self._phrase(self._times.to_words, at - back) == back for back in (1, 2) if at >= back)

    def _point(self, at: int) -> _Point | None:
        if at >= len(self._tokens):
            return None
        return (
            self._numeric(at)
            or self._day_and_month(at)
            or self._month(at)
            or self._quarter(at)
            or self._past_units(at)
            or self._unit(at)
            or self._weekday(at)
            or self._day_word(at)
        )

    def _numeric(self, at: int) -> _Point | None:
        """2021-07-01, 1/7/2021: year first or day first, as both languages' press writes them."""
        for mark in "-/":
            words = self._words[at : at + 5]
            if len(words) == 5 and words[1] == words[3] == mark and all(w.isdecimal() for w in words[::2]):
                first, month, last = (int(word) for word in words[::2])
                year, day = (first, last) if first > 31 else (last, first)
                if _is_year(year) and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
                    return _Point(at, at + 5, "date:numeric", year=year, month=month, day=day)
        return None

    def _day_and_month(self, at: int) -> _Point | None:
        """30 June 2021, الأول من حزيران/يونيو الماضي."""
        day, end = self._day_number(at)
        if day is None:
            return None
        end += self._at(end) in self._times.of_words
        point = self._month(end)
        if point is None or point.day is not None or day > 31:
            return None
        return replace(point, start=at, day=day, rule="date:day-month")

    def _day_number(self, at: int) -> tuple[int | None, int]:
        if self._at(at) in _ARTICLES and self._at(at + 1).isdecimal():
            at += 1
        word = self._at(at)
        if word.isdecimal() and len(word) <= 2:
            end = at + 1
            return int(word), end + (self._at(end) in self._times.day_suffixes)
        return self._stemmed(self._language.words.numbers.ordinals, word), at + 1

    def _month(self, at: int) -> _Point | None:
        """July 2021, last July, July 12, 2021, تموز/يوليو من العام الماضي."""
        relative = self._phrase_value(self._times.relative_before, at)
        start, at = at, at + (relative[1] if relative else 0)
        named = self._stemmed_phrase(self._times.months, at)
        if named is None:
            return None
        month, end = named
        if self._at(end) in {"/", "("}:
            other = self._stemmed_phrase(self._times.months, end + 1)
            if other is not None and other[0] == month:
                end = other[1] + (self._at(other[1]) == ")")
        day, end = self._day_after(end)
        year, end = self._year_after(end)
        after = self._phrase_value(self._times.relative_after, end) if year is None else None
        if after is not None:
            relative, end = after, end + after[1]
        if self._at(at) in self._times.doubtful_months and not (year or day or relative or self._opens_year(start - 1)):
            return None
        found = relative[0] if relative else None
        return _Point(start, end, "date:month", year=year, month=month, day=day, relative=found)

    def _day_after(self, at: int) -> tuple[int | None, int]:
        word = self._at(at)
        if self._times.day_after_month and word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
            return int(word), at + 1 + (self._at(at + 1) in self._times.day_suffixes)
        return None, at

    def _opens_year(self, at: int) -> bool:
        return self._at(at) in self._times.year_openers

    def _year_after(self, at: int) -> tuple[int | None, int]:
        """A year straight after, or after a comma, "of", من عام."""
        for skipped in range(4):
            word = self._at(at + skipped)
            if word.isdecimal() and len(word) == 4 and _is_year(int(word)):
                return int(word), at + skipped + 1
            if word not in {",", "،"} and not self._opens_year(at + skipped):
                break
        return None, at

    def _quarter(self, at: int) -> _Point | None:
        """الربع الثالث من عام 2021, the third quarter of 2021, Q3 2021."""
        ordinals = self._language.words.numbers.ordinals
        first, second = self._at(at), self._at(at + 1)
        number, end = None, at + 2
        named = None
        if self._unit_at(at) == ("quarter", 1):
            named = second
        elif self._unit_at(at + 1) == ("quarter", 1):
            named = first
        elif first == _Q and second in {"1", "2", "3", "4"}:
            number = int(second)
        year, after_year = self._year_after(end)
        if named is not None:
            number = 4 if year and named in self._times.last_words else ordinals.get(named)
        if number is None or number > 4:
            return None
        relative = self._phrase_value(self._times.relative_after, end) if year is None else None
        end = after_year if year else end + (relative[1] if relative else 0)
        return _Point(at, end, "date:quarter", year=year, quarter=number, relative=relative[0] if relative else None)

    def _past_units(self, at: int) -> _Point | None:
        """الأشهر الثلاثة الماضية, the past three months."""
        relative = self._phrase_value(self._times.relative_before, at)
        if relative is not None:
            number = read_number(self._tokens, at + relative[1], self._language)
            unit = self._unit_at(number.end) if number else None
            if number and unit:
                return self._counted(at, number.end + unit[1], unit[0], int(number.value), relative[0])
        after_words = self._times.relative_after
        dual = self._phrase_value(self._times.dual_units, at)
        if dual is not None and (after := self._phrase_value(after_words, at + dual[1])):
            return self._counted(at, at + dual[1] + after[1], dual[0], 2, after[0])
        unit = self._unit_at(at)
        number = read_number(self._tokens, at + unit[1], self._language) if unit else None
        if unit and number and (after := self._phrase_value(after_words, number.end)):
            return self._counted(at, number.end + after[1], unit[0], int(number.value), after[0])
        return None

    def _counted(self, start: int, end: int, unit: str, count: int, relative: int) -> _Point | None:
        if not 1 <= count <= 1000:
            return None
        return _Point(start, end, "period:past-units", unit=unit, count=count, relative=relative)

    def _unit(self, at: int) -> _Point | None:
        """العام الماضي, last month, this year, عام 2021."""
        relative = self._phrase_value(self._times.relative_before, at)
        if relative is not None and (unit := self._unit_at(at + relative[1])):
            return _Point(at, at + relative[1] + unit[1], "date:unit", unit=unit[0], relative=relative[0])
        unit = self._unit_at(at)
        if unit is None:
            return self._bare_year(at)
        end = at + unit[1]
        if unit[0] == "year" and self._at(end).isdecimal() and _is_year(int(self._at(end))):
            return _Point(at, end + 1, "date:year", year=int(self._at(end)))
        after = self._phrase_value(self._times.relative_after, end)
        if after is None:
            return None
        return _Point(at, end + after[1], "date:unit", unit=unit[0], relative=after[0])

    def _bare_year(self, at: int) -> _Point | None:
        """In 2021, since 2019: four digits after a word of time; a season's year (summer of 2021) is no whole year."""
        word = self._at(at)
        if not (word.isdecimal() and len(word) == 4 and _is_year(int(word))):
            return None
        if self._opens_year(at - 1) and self._at(at - 2) not in self._times.seasons:
            return _Point(at, at + 1, "date:year", year=int(word))
        return None

    def _weekday(self, at: int) -> _Point | None:
        relative = self._phrase_value(self._times.relative_before, at)
        start, at = at, at + (relative[1] if relative else 0)
        named = self._stemmed_phrase(self._times.weekdays, at)
        if named is None:
            return None
        weekday, end = named
        after = self._phrase_value(self._times.relative_after, end)
        if after is not None:
            relative, end = after, end + after[1]
        return _Point(start, end, "date:weekday", weekday=weekday, relative=relative[0] if relative else None)

    def _day_word(self, at: int) -> _Point | None:
        named = self._phrase_value(self._times.day_words, at)
        if named is None:
            return None
        end = at + named[1]
        if (self._at(end),) in self._language.words.cues["same"]:
            return None
        weekday = self._stemmed_phrase(self._times.weekdays, end + (self._at(end) in {",", "،"}))
        return _Point(at, weekday[1] if weekday else end, "date:day-word", unit="day", relative=named[0])

    # -- words --------------------------------------------------------------------------------------

    def _at(self, at: int) -> str:
        return self._words[at] if 0 <= at < len(self._words) else ""

    def _phrase(self, phrases: frozenset[Phrase], at: int) -> int:
        """Length of the longest of the phrases that stands at a token, 0 if none does."""
        for length in range(_LONGEST_PHRASE, 0, -1):
            phrase = tuple(self._words[at : at + length])
            if len(phrase) == length and phrase in phrases:
                return length
        return 0

    def _phrase_value(self, phrases: Mapping[Phrase, _T], at: int) -> tuple[_T, int] | None:
        for length in range(_LONGEST_PHRASE, 0, -1):
            phrase = tuple(self._words[at : at + length])
            if len(phrase) == length and phrase in phrases:
                return phrases[phrase], length
        return None

    def _stemmed_phrase(self, phrases: Mapping[Phrase, _T], at: int) -> tuple[_T, int] | None:
        """The value of a phrase whose first word may have particles attached, and where it ends."""
        if at >= len(self._words):
            return None
        for _, rest in self._language.stems(self._words[at]):
            for length in range(_LONGEST_PHRASE, 0, -1):
                phrase = (rest, *self._words[at + 1 : at + length])
                if len(phrase) == length and phrase in phrases:
                    return phrases[phrase], at + length
        return None

    def _stemmed(self, words: Mapping[str, _T], word: str) -> _T | None:
        return next((words[rest] for _, rest in self._language.stems(word) if rest in words), None) if word else None

    def _unit_at(self, at: int) -> tuple[str, int] | None:
        found = self._stemmed_phrase(self._times.units, at)
        return (found[0], found[1] - at) if found else None

    # -- resolving ----------------------------------------------------------------------------------

    def _before(self, first: _Point, last: DateRange | None) -> DateRange | None:
        if first.year is None and first.relative is None and last is not None and last.end is not None:
            return resolve(first, last.end)
        return resolve(first, self._published)

    def _moment(self, start: int, end: int, found: DateRange | None, rules: tuple[str, ...]) -> Moment:
        span = Span(self._tokens[start].span.start, self._tokens[end - 1].span.end)
        return Moment(found, (start, end), span, rules, () if found else (UNRESOLVED,))


_Q = "q"
_ARTICLES = frozenset({"ال", "وال", "بال"})
"""The Arabic article as a token of its own, before digits: الـ 30."""


def _is_year(year: int) -> bool:
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _finer(first: DateRange, last: DateRange) -> Precision:
    order = list(Precision)
    return min(first.precision, last.precision, key=order.index)


def resolve(point: _Point, published: date | None) -> DateRange | None:
    """The days that a point means; `None` where that needs a publication date that is not known."""
    if point.year is not None and point.weekday is None:
        return _absolute(point, point.year)
    if published is None:
        return None
    if point.month is not None:
        return _absolute(point, _year_of_month(point, published))
    if point.quarter is not None:
        return _relative_quarter(point.quarter, point.relative, published)
    if point.weekday is not None:
        return _weekday(point.weekday, point.relative, published)
    return _relative_unit(point.unit or "day", point.count, point.relative or 0, published)


def _absolute(point: _Point, year: int) -> DateRange | None:
    if point.quarter is not None:
        return _months(year, 3 * point.quarter - 2, year, 3 * point.quarter, Precision.QUARTER)
    if point.month is None:
        return DateRange(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    if point.day is None:
        return _months(year, point.month, year, point.month, Precision.MONTH)
    if point.day > calendar.monthrange(year, point.month)[1]:
        return None
    day = date(year, point.month, point.day)
    return DateRange(day, day)


def _months(year: int, month: int, last_year: int, last: int, precision: Precision) -> DateRange:
    return DateRange(date(year, month, 1), date(last_year, last, calendar.monthrange(last_year, last)[1]), precision)


def _year_of_month(point: _Point, published: date) -> int:
    month, day = point.month or 1, point.day or 1
    here = (month, day) if point.day else (month,)
    now = (published.month, published.day) if point.day else (published.month,)
    match point.relative:
        case -1:
            return published.year if month < published.month else published.year - 1
        case 1:
            return published.year if month > published.month else published.year + 1
        case 0:
            return published.year
        case _:
            return published.year if here <= now else published.year - 1


def _relative_quarter(number: int, relative: int | None, published: date) -> DateRange:
    current = (published.month - 1) // 3 + 1
    year = published.year
    if relative == 1:
        year += number <= current
    elif number > current or (relative == -1 and number == current):
        year -= 1
    return _months(year, 3 * number - 2, year, 3 * number, Precision.QUARTER)


def _weekday(weekday: int, relative: int | None, published: date) -> DateRange:
    back = (published.weekday() - weekday) % 7
    if relative == 1:
        day = published + timedelta(days=7 - back)
    else:
        day = published - timedelta(days=back or (7 if relative == -1 else 0))
    return DateRange(day, day)


def _relative_unit(unit: str, count: int | None, relative: int, published: date) -> DateRange:
    if count is not None:
        return _counted_units(unit, count, relative, published)
    if unit == "day":
        day = published + timedelta(days=relative)
        return DateRange(day, day)
    if unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=relative)
        return DateRange(monday, monday + timedelta(days=6))
    if unit == "year":
        year = published.year + relative
        return DateRange(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    size = 3 if unit == "quarter" else 1
    first = (published.month - 1) // size * size + size * relative
    year, month = published.year + first // 12, first % 12 + 1
    precision = Precision.QUARTER if unit == "quarter" else Precision.MONTH
    return _months(year, month, year, month + size - 1, precision)


def _counted_units(unit: str, count: int, relative: int, published: date) -> DateRange:
    """So many units up to the day of publication, or from it on."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    sign = 1 if relative > 0 else -1
    if months is None:
        other = published + sign * timedelta(days=count * (7 if unit == "week" else 1))
    else:
        index = published.year * 12 + published.month - 1 + sign * count * months
        year, month = max(index // 12, 1), index % 12 + 1
        other = date(year, month, min(published.day, calendar.monthrange(year, month)[1]))
    return DateRange(min(other, published), max(other, published))
