"""Words → dates and periods: a `Point` is what the words say, a `Moment` the days that it means.

Patterns, the longest first at each word: ranges with an opener (from … to …, between … and …, since), ranges by a dash or "to"
between two days, months or years, a single point. A point is numeric (5/11/2021), a Hijri date, a day with its month, a month,
a part of a year (the third quarter), counted units (the past three months, two weeks ago), a unit (last year, 2021), a weekday
with or without its date, a day by itself (yesterday). "Until" and "by" leave the beginning open, "since" the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from generator.facts.calendar import FIRST_HIJRI, LAST_HIJRI, MOST_PARTS, Point, is_year, resolve
from generator.facts.parts import Moment
from generator.facts.reader import Reading, TokenReader
from generator.facts.tokens import COMMAS, DASHES, adjacent
from generator.language import Language
from generator.lexicon import Category
from generator.values import DateRange, Precision

UNRESOLVED = "date_unresolved"
ASSUMED = "date_assumed"
"""The words leave open which one is meant: a bare month later in the year than publication, a fiscal year's months."""
_LONGEST_PLAN = 30
"""Years between the ends of a plan or budget: strategy 2020-2030."""
_MOST_UNITS = 1000
_CHANGE_WINDOW = 3
_LONGEST_EVENT = 4
"""Words of an event between "since" and its date."""
_CENTURY = 2000
"""What the two digits of a quarter's year count from: Q3-22."""
_MONTHS_OF_YEAR = 12


@dataclass(frozen=True, slots=True)
class Told:
    """What a text has told last: its last date ("the same month"), its last period of more than a day ("the same period")."""

    date: DateRange | None = None
    period: DateRange | None = None

    def then(self, found: DateRange | None) -> Told:
        """What it has told last after a further date; one that could not be resolved tells nothing."""
        if found is None:
            return self
        closed = found.start is not None and found.end is not None and found.start < found.end
        return Told(found, found if closed else self.period)


def find_moments(reading: Reading, published: date | None, told: Told | None = None) -> tuple[Moment, ...]:
    """Every date and period of a sentence, in order.

    `published` is the article's day of publication, `told` what the sentences before told last.
    """
    return () if reading.crowded else tuple(_Finder(reading, published, told or Told()).moments())


class _Finder(TokenReader):
    def __init__(self, reading: Reading, published: date | None, told: Told) -> None:
        super().__init__(reading)
        self._times = self.language.words.times
        self._joiners = self.language.words.numbers.joiners
        self._published = published
        self._told = told
        vocabulary = self.reading.vocabulary
        self._patterns = frozenset(
            cue.pattern for cue in _cues(self.language) if cue.needed is _ANY or not cue.needed.isdisjoint(vocabulary)
        )

    def moments(self) -> Iterator[Moment]:
        end = 0
        for at in [at for at, word in enumerate(self.texts) if _starts_date(word, self.language)]:
            found = (self._opened_range(at) or self._range_or_single(at)) if at >= end else None
            if found is not None and not self._is_of_a_law(found):
                yield found
                self._told = self._told.then(found.range)
                end = found.tokens[1]

    def _resolve(self, point: Point) -> DateRange | None:
        return resolve(point, self._published, self._told.period if point.unit == "period" else self._told.date)

    def _is_of_a_law(self, moment: Moment) -> bool:
        """Law No. 12 of 2018, القانون عدد 40 لسنة 2004: the year is part of the name."""
        if moment.range is None or moment.range.precision is not Precision.YEAR:
            return False
        start = moment.tokens[0]
        named = self.text(start - 2).isdecimal() and self.text(start - 1) in self._times.law_links
        attached = any(prefix in self._times.law_links for prefix, _ in self.stems(start))
        return named or (attached and self.text(start - 1).isdecimal())

    # -- ranges -------------------------------------------------------------------------------------

    def _opened_range(self, at: int) -> Moment | None:
        """From … to …, between … and …; also an open end: since."""
        opener = self.phrase(self._times.from_words, at)
        if not opener:
            return None
        two = self._two_ends(at + opener + (self.text(at + opener) == "("))
        if two is not None:
            return self._between(at, *two)
        if tuple(self.texts[at : at + opener]) not in self._times.since_words:
            return None
        begin = at + opener
        if self._compared(at):
            return self._moment_of(begin, at)
        first = self._point(begin + (self.text(begin) in self._times.day_parts)) or self._event(begin)
        if first is None or first.anaphoric:
            return None
        start = self._resolve(first)
        found = DateRange(start.start, None, start.precision) if start else None
        return self._moment(at, first.end, found, ("period:since", first.rule))

    def _compared(self, at: int) -> bool:
        """Whether "from" tells what a change is compared with: an increase from 2020 did not begin then."""
        words = self.language.words
        window = range(max(0, at - _CHANGE_WINDOW), at)
        return self.text(at) in words.change_from and any(self.phrase(words.cues["change"], back) for back in window)

    def _moment_of(self, begin: int, at: int) -> Moment | None:
        point = self._point(begin) or self._year_point(begin)
        return replace(self._single(point), tokens=(at, point.end)) if point is not None else None

    def _event(self, at: int) -> Point | None:
        """The date of what happened: since the earthquake on 6 February."""
        for start in range(at + 1, min(at + _LONGEST_EVENT, len(self.texts))):
            if self.texts[start] in self._times.event_links:
                point = self._point(start + 1)
                return point if point is not None and point.day is not None else None
            if not self.texts[start].isalpha():
                break
        return None

    def _two_ends(self, at: int) -> tuple[Point, Point] | None:
        first = self._point(at)
        if first is not None:
            for end in self._after_closer(first.end):
                second = self._point(end) or self._year_point(end)
                if second is None:
                    second = self._day_of_same_month(first, end)
                if second is not None:
                    return first, second
        return self._days_of_one_month(at)

    def _day_of_same_month(self, first: Point, at: int) -> Point | None:
        """From May 19 to 30: the second end is a day of the first's month."""
        word = self.text(at)
        if first.day is None or first.month is None or not (word.isdecimal() and len(word) <= 2):
            return None
        year, end = self._year_after(at + 1)
        return (
            replace(first, start=at, end=end if year else at + 1, day=int(word), year=year)
            if int(word) > first.day
            else None
        )

    def _days_of_one_month(self, at: int) -> tuple[Point, Point] | None:
        """From 5 to 7 November: the first end is a day of the second's month."""
        if _Finder._day_and_month not in self._patterns and _Finder._hijri not in self._patterns:
            return None
        day, end = self._day_number(at)
        if day is None or end >= len(self.texts):
            return None
        for after in (*self._after_closer(end), *((end + 1,) if self.texts[end] in DASHES else ())):
            second = self._day_and_month(after) or self._hijri(after) or self._after_bracket(at, after)
            if second is not None and second.day is not None and second.day > day:
                return replace(second, start=at, end=end, day=day), second
        return None

    def _after_bracket(self, first: int, at: int) -> Point | None:
        """The second day of a pair in brackets before its month: (10 – 19) أغسطس."""
        if self.text(first - 1) != "(" or self.text(at + 1) != ")":
            return None
        day, month = self.text(at), self._month(at + 2, dated=True)
        if month is None or month.day is not None or not (day.isdecimal() and len(day) <= 2):
            return None
        return replace(month, start=at, day=int(day), rule="date:day-month")

    def _after_closer(self, at: int) -> Iterator[int]:
        """Where the second end can begin: after the word that opens it, or on a word that و is attached to."""
        if at >= len(self.texts):
            return
        length = self.phrase(self._times.to_words, at)
        if length:
            yield at + length
        elif self.texts[at] in self._joiners | DASHES:
            yield at + 1
        elif any(prefix in self._joiners for prefix, _ in self.language.stems(self.texts[at])):
            yield at

    def _between(self, at: int, first: Point, second: Point) -> Moment:
        last = self._resolve(second)
        start = self._before(first, last)
        found = None
        if start and last and start.start and last.end and start.start <= last.end:
            found = DateRange(start.start, last.end, _finer(start, last))
        return self._moment(at, second.end, found, ("period:from-to", first.rule, second.rule))

    def _before(self, first: Point, last: DateRange | None) -> DateRange | None:
        """The first end of a range: without a year of its own the latest such date before the second."""
        if first.bare and last is not None and last.end is not None:
            return resolve(first, last.end)
        return self._resolve(first)

    def _range_or_single(self, at: int) -> Moment | None:
        days = self._days_of_one_month(at)
        if days is not None:
            return self._between(at, *days)
        years = self._pair_of_years(at)
        if years is not None:
            return years
        point = self._point(at)
        if point is None:
            return None
        second = self._second_end(point)
        return self._between(at, point, second) if second is not None else self._single(point)

    def _pair_of_years(self, at: int) -> Moment | None:
        """2025-2026, 2024/25: two years that count nothing, from the first day to the last."""
        first, mark, last = self.text(at), self.text(at + 1), self.text(at + 2)
        fiscal = self.phrase(self._times.fiscal, at + 3)
        counts = self._counts(at + 3) and not fiscal
        if not is_year(first) or mark not in DASHES | {"/"} or not last.isdecimal() or counts:
            return None
        last = first[:2] + last if len(last) == 2 else last
        if not is_year(last) or not 0 < int(last) - int(first) <= _LONGEST_PLAN:
            return None
        found = DateRange(date(int(first), 1, 1), date(int(last), 12, 31), Precision.YEAR)
        unit = self._unit_at(at + 3 + fiscal) if fiscal else None  # the 2016/17 fiscal year
        return self._moment(at, at + 3 + (fiscal + unit[1] if unit else 0), found, ("date:years",))

    def _second_end(self, first: Point) -> Point | None:
        """The point after a dash or "to" straight after a day, a month or a year; Jul 13–15 too."""
        at = first.end
        if first.unit is not None or first.weekday is not None or first.last_year is not None or at >= len(self.texts):
            return None
        closer = 1 if self.texts[at] in DASHES else self.phrase(self._times.to_words, at)
        if not closer:
            return None
        if first.month is None:
            return self._year_point(at + closer)
        if self._times.day_after_month and (same := self._day_of_same_month(first, at + closer)) is not None:
            return same
        second = self._point(at + closer)
        return second if second is not None and second.month is not None else None

    def _year_point(self, at: int) -> Point | None:
        return Point(at, at + 1, "date:year", year=int(self.text(at))) if is_year(self.text(at)) else None

    def _single(self, point: Point) -> Moment:
        at = point.start
        day_part = at > 0 and self.text(at - 1) in self._times.day_parts
        if not self.stands_before(self._times.until_words, at - day_part):
            found = self._resolve(point)
            return self._moment(at, point.end, found, (point.rule,), self._reasons(point))
        last = self._nearest(point) if point.month and point.bare else self._resolve(point)
        found = DateRange(None, last.end, last.precision) if last else None
        reasons = (ASSUMED,) if point.month and point.bare else ()
        return self._moment(at, point.end, found, ("period:until", point.rule), reasons)

    def _nearest(self, point: Point) -> DateRange | None:
        """A month with no year of a deadline: the one nearest to publication, before or after it."""
        if self._published is None:
            return None
        near = self._published
        found = [resolve(replace(point, year=near.year + step), near) for step in (1, 0, -1)]
        return min((one for one in found if one and one.end), key=lambda one: abs(one.end - near), default=None)  # type: ignore[operator]

    def _reasons(self, point: Point) -> tuple[str, ...]:
        if point.rule == "date:fiscal-year":
            return (ASSUMED,)
        if point.weekday is not None:
            return ()
        if self._published is None or point.month is None or not point.bare or point.hijri:
            return ()
        here = (point.month, point.day or 0)
        now = (self._published.month, self._published.day if point.day else 0)
        return (ASSUMED,) if here > now else ()

    # -- points -------------------------------------------------------------------------------------

    def _point(self, at: int) -> Point | None:
        for cue in _patterns(self.texts[at], self.language) if at < len(self.texts) else ():
            point = cue.pattern(self, at) if cue.pattern in self._patterns else None
            if point is not None:
                return point
        return None

    def _numbered_week(self, at: int) -> Point | None:
        """The first week of March: within the month."""
        for week_at, named_at in ((at, at + 1), (at + 1, at)):
            unit = self._unit_at(week_at)
            ordinal = self.ordinal(named_at)
            if (
                unit is not None
                and unit[0] == "week"
                and ordinal is not None
                and self.text(at + 2) in self._times.of_words
            ):
                month = self._month(at + 3)
                return replace(month, start=at) if month is not None else None
        return None

    def _part(self, at: int) -> Point | None:
        """مطلع العام, the end of October: the month or year that it is a part of."""
        found = self.stemmed_phrase(self._times.parts, at)
        if found is None:
            return None
        ordinal = self.ordinal(at)
        if ordinal is not None and self._day_and_month(at) is not None:
            return None  # الأول من شباط, أول شباط: its first day
        end = found[1] + (self.text(found[1]) in self._times.of_words | DASHES)
        end += self.text(end) in self.language.words.definite_articles
        unit = self.stemmed_phrase(self._times.units, end)
        named = end + (unit is not None and unit[0] == "month")
        inner = self._month(named) or self._part_of_year(end) or self._unit(end)
        if inner is None and unit is not None and unit[0] in {"month", "year", "week"}:
            return Point(at, unit[1], "date:unit", unit=unit[0], relative=0)
        inner = inner or self._year_point(end)
        return replace(inner, start=at) if inner is not None else None

    def _numeric(self, at: int) -> Point | None:
        """2021-07-01, 1/7/2021, 1.7.2021: year first or day first, as both languages' press writes them."""
        word, mark = self.texts[at], self.text(at + 1)
        if word.count(".") != 2 and mark not in {"-", "/"}:
            return None
        if word.count(".") == 2:
            parts, end = word.split("."), at + 1
        else:
            parts, end = self.texts[at : at + 5 : 2], at + 5
            marks = self.texts[at + 1 : at + 5 : 2]
            if len(parts) != 3 or marks not in (["-", "-"], ["/", "/"]):
                return self._numeric_month(at)
        if not all(part.isdecimal() for part in parts):
            return None
        first, month, last = (int(part) for part in parts)
        year, day = (first, last) if first > 31 else (last, first)
        hijri = FIRST_HIJRI <= year <= LAST_HIJRI and self.text(end) in self._times.hijri_marks
        if not (hijri or is_year(str(year))) or not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        end += self.text(end) in self._times.hijri_marks | self._times.gregorian_marks
        return Point(at, end, "date:numeric", year=year, month=month, day=day, hijri=hijri)

    def _numeric_month(self, at: int) -> Point | None:
        """7/2021."""
        month, mark, year = (self.text(at + step) for step in range(3))
        if mark == "/" and month.isdecimal() and len(month) <= 2 and 1 <= int(month) <= 12 and is_year(year):
            return Point(at, at + 3, "date:numeric", year=int(year), month=int(month))
        return None

    def _hijri(self, at: int) -> Point | None:
        """12 رمضان 1443 هـ, Ramadan 1443; with the Gregorian date that it is told to be, that date."""
        day, start = self._day_number(at)
        start = start if day is not None else at
        start += day is not None and self.text(start) in self._times.of_words
        opened = self._unit_at(start) == ("month", 1)
        named = self.stemmed_phrase(self._times.hijri_months, start + opened)
        if named is None:
            return self._hijri_year(at)
        month, end = named
        year, end = self._hijri_year_after(end)
        relative = self.phrase_value(self._times.relative_after, end) if year is None else None
        if not (year or relative or (day and opened)):
            return None
        if relative is not None:
            end += relative[1]
        point = Point(at, end, "date:hijri", year=year, month=month, day=day, hijri=True)
        return self._corresponding(point)

    def _hijri_year(self, at: int) -> Point | None:
        """عام 1443هـ, 1443 AH."""
        at_year = at + (self._unit_at(at) == ("year", 1))
        year, end = self._hijri_year_after(at_year)
        if year is None or self.text(end - 1) not in self._times.hijri_marks:
            return None
        return Point(at, end, "date:hijri", year=year, hijri=True)

    def _hijri_year_after(self, at: int) -> tuple[int | None, int]:
        for end in range(at, at + 4):
            word = self.text(end)
            if word.isdecimal() and FIRST_HIJRI <= int(word) <= LAST_HIJRI:
                marked = self.text(end + 1) in self._times.hijri_marks
                return int(word), end + 1 + marked
            if word not in COMMAS and not self._opens_year(end):
                break
        return None, at

    def _corresponding(self, point: Point) -> Point:
        """The Gregorian date after "corresponding to" (الموافق) or in brackets, told together with another."""
        at = point.end + self.phrase(self._times.corresponding, point.end)
        bracket = at == point.end and self.text(at) == "("
        if at == point.end and not bracket:
            return point
        at += bracket
        other = (self._numeric(at) if at < len(self.texts) else None) or self._day_and_month(at)
        if other is None:
            return point
        return replace(other, start=point.start, end=other.end + (bracket and self.text(other.end) == ")"))

    def _day_and_month(self, at: int) -> Point | None:
        """30 June 2021, الأول من حزيران/يونيو الماضي, the 15th of March."""
        day, end = self._day_number(at)
        if day is None or not 1 <= day <= 31 or self._ranks_a_noun(at):
            return None
        end += self.text(end) in self._times.of_words
        end += self._unit_at(end) == ("month", 1) and self._unit_at(end + 1) != ("month", 1)
        point = self._month(end, dated=True)
        if point is None or point.day is not None:
            return None
        return replace(point, start=at, day=day, rule="date:day-month")

    def _day_of_unit(self, at: int) -> Point | None:
        """28 من الشهر الجاري, the 5th of this month, 16 من الشهر ذاته."""
        day, end = self._day_number(at)
        if day is None or self.text(end) not in self._times.of_words or self._ranks_a_noun(at):
            return None
        unit = self._unit(end + 1)
        if unit is None or unit.unit != "month" or unit.relative is None:
            return None
        return replace(unit, start=at, day=day, rule="date:day-month")

    def _ranks_a_noun(self, at: int) -> bool:
        """Whether an ordinal follows the definite noun that it counts: المرحلة الأولى من آذار is no first of March."""
        if at == 0 or self.texts[at][0].isdigit() or self.stemmed_phrase(self._times.weekdays, at - 1):
            return False
        if self.stands_before(self._times.corresponding, at):
            return False
        definite = any(prefix in self._times.attached_articles for prefix, _ in self.language.stems(self.texts[at - 1]))
        return definite and self._unit_at(at - 1) != ("day", 1)

    def _day_number(self, at: int) -> tuple[int | None, int]:
        if self.text(at) in self._times.attached_articles and self.text(at + 1).isdecimal():
            at += 1
        ordinal = self.ordinal(at)
        if ordinal is not None:
            return ordinal
        word = self.text(at)
        return (int(word), at + 1) if word.isdecimal() and len(word) <= 2 else (None, at)

    def _month(self, at: int, *, dated: bool = False) -> Point | None:
        """July 2021, last July, July 12, 2021, تموز/يوليو من العام الماضي; `dated` after a day, where no word is doubtful."""
        relative = self.phrase_value(self._times.relative_before, at)
        start, at = at, at + (relative[1] if relative else 0)
        named = self._paired_month(at) or self.stemmed_phrase(self._times.months, at)
        if named is None:
            return None
        month, end = named
        end += self.text(end) == "." and self.text(end + 1).isdecimal()
        if self.text(end) in {"/", "("}:
            other = self.stemmed_phrase(self._times.months, end + 1)
            if other is not None and other[0] == month:
                end = other[1] + (self.text(other[1]) == ")")
        day, end = self._day_after(end)
        year, of_year, end = self._year_clause(end)
        after = self.phrase_value(self._times.relative_after, end) if year is None and of_year is None else None
        if after is not None:
            relative, end = after, end + after[1]
        certain = dated or year or day or relative or of_year is not None or self._opens_year(start - 1)
        if self.text(at) in self._times.doubtful_months and not certain:
            return None
        found = relative[0] if relative else None
        return Point(start, end, "date:month", year=year, month=month, day=day, relative=found, of_year=of_year)

    def _paired_month(self, at: int) -> tuple[int, int] | None:
        """A month's name that is a common word too, beside its other name: التمور/أكتوبر."""
        named = self.stemmed_phrase(self._times.paired_months, at)
        if named is None or self.text(named[1]) not in {"/", "("}:
            return None
        other = self.stemmed_phrase(self._times.months, named[1] + 1)
        return named if other is not None and other[0] == named[0] else None

    def _day_after(self, at: int) -> tuple[int | None, int]:
        word = self.text(at)
        start = at - 1 - (self.text(at - 1) == ".")
        named = self.text(start - 1) in self.language.words.definite_articles  # the February 6 earthquakes
        if self._counts(at + 1) and not named:
            return None, at  # November 20 cents up
        if self._times.day_after_month and word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
            suffixes = self.language.words.numbers.ordinal_suffixes
            return int(word), at + 1 + (self.text(at + 1) in suffixes)
        return None, at

    def _opens_year(self, at: int) -> bool:
        return self.text(at) in self._times.year_openers

    def _year_clause(self, at: int) -> tuple[int | None, int | None, int]:
        """The year of a month or a part of one: itself, or how many years from publication (of last year), and its end."""
        year, end = self._year_after(at)
        if year is not None:
            return year, None, end + (self.text(end) in self._times.gregorian_marks)
        start = at + (self.text(at) in self._times.of_words)
        unit = self._unit(start)
        if unit is not None and unit.unit == "year" and unit.relative is not None and not unit.anaphoric:
            return None, unit.relative, unit.end
        return None, None, at

    def _year_after(self, at: int) -> tuple[int | None, int]:
        """A year straight after, or after a comma, "of", من عام."""
        for skipped in range(4):
            word = self.text(at + skipped)
            if is_year(word):
                return int(word), at + skipped + 1
            if word not in COMMAS and not self._opens_year(at + skipped):
                break
        return None, at

    def _part_of_year(self, at: int) -> Point | None:
        """الربع الثالث من عام 2021, the first half of last year, Q3 2021."""
        found = self._numbered_part(at)
        if found is None:
            return None
        unit, number, end = found
        month = self._month(end + 1) if self.text(end) in self._times.of_words else None
        if month is not None:
            return replace(month, start=at)
        if self.text(end) == "(" and self._numbered_part(end + 1) is not None and self.text(end + 3) == ")":
            end += 4  # the third quarter (Q3) of 2023
        short = self._short_year(end)
        year, of_year, after = (short[0], None, short[1]) if short else self._year_clause(end)
        relative = self.phrase_value(self._times.relative_after, end) if year is None and of_year is None else None
        end = after if relative is None else end + relative[1]
        value = relative[0] if relative else None
        return Point(at, end, f"date:{unit}", unit=unit, number=number, year=year, of_year=of_year, relative=value)

    def _numbered_part(self, at: int) -> tuple[str, int, int] | None:
        """The unit, its number in the year, and where its words end."""
        for letter_at, digit_at in ((at, at + 1), (at + 1, at)):
            lettered, digit = self._times.part_letters.get(self.text(letter_at)), self.text(digit_at)
            if lettered is not None and digit.isdecimal() and len(digit) == 1 and self._glued(at, at + 1):
                return self._in_year(lettered, int(digit), at + 2)
        unit = self._part_unit(at)
        if unit is not None:
            last = (MOST_PARTS[unit], at + 2) if self.text(at + 1) in self._times.last_words else None
            ordinal = last or self.ordinal(at + 1)
            if ordinal is not None:
                return self._in_year(unit, *ordinal)
        ordinal = self.ordinal(at)
        end = ordinal[1] if ordinal is not None else at + 1
        unit = self._times.parts_of_year.get(self.text(end))
        if unit is None:
            return None
        if ordinal is not None:
            return self._in_year(unit, ordinal[0], end + 1)
        return (unit, MOST_PARTS[unit], end + 1) if self.text(at) in self._times.last_words else None

    def _part_unit(self, at: int) -> str | None:
        """The part of a year at a token, particles aside: بالربع الثاني."""
        parts = self._times.parts_of_year
        return next((parts[stem] for _, stem in self.stems(at) if stem in parts), None)

    def _glued(self, *positions: int) -> bool:
        return all(adjacent(self.tokens[at], self.tokens[at + 1]) for at in positions[:-1])

    def _short_year(self, at: int) -> tuple[int, int] | None:
        """The year glued to a lettered part by a mark: Q3-22, 9M/2023, H1'22, 1Q23."""
        if at >= len(self.texts) or not adjacent(self.tokens[at - 1], self.tokens[at]):
            return None
        year_at = at + (self.text(at) in DASHES | {"/", "'"})
        text = self.text(year_at)
        if not text.isdecimal() or not adjacent(self.tokens[year_at - 1], self.tokens[year_at]):
            return None
        year = int(text) + (_CENTURY if len(text) == len("22") else 0)
        return (year, year_at + 1) if is_year(str(year)) and len(text) in {2, 4} else None

    def _months_of_year(self, at: int) -> Point | None:
        """The first nine months of 2023, الأشهر الخمسة الأولى من العام, 9M-23."""
        months, letter = self.text(at), self.text(at + 1)
        if (
            letter in self._times.month_letters
            and months.isdecimal()
            and 1 <= int(months) <= 12
            and self._glued(at, at + 1)
        ):
            short = self._short_year(at + 2) or self._lettered_year(at + 2)
            if short is None:
                return None
            return Point(at, short[1], "period:months", year=short[0], unit="month", count=int(months), first_month=1)
        found = self._first_or_last_months(at)
        if found is None:
            return None
        count, first_month, end = found
        if self.text(end) == "(" and self.text(end + 2) in self._times.month_letters and self.text(end + 3) == ")":
            end += 4
        year, of_year, after = self._year_clause(end)
        if year is None and of_year is None:
            unit = self._unit_at(end + 1) if self.text(end) in self._times.of_words else None
            if unit is not None and (unit[0] != "year" or self.phrase(self._times.fiscal, end + 1 + unit[1])):
                return None
            of_year, after = (0, end + 1 + unit[1]) if unit is not None else (None, end)
        return Point(
            at, after, "period:months", year=year, of_year=of_year, unit="month", count=count, first_month=first_month
        )

    def _lettered_year(self, at: int) -> tuple[int, int] | None:
        year, end = self._year_after(at)
        return (year, end) if year is not None else None

    def _first_or_last_months(self, at: int) -> tuple[int, int, int] | None:
        """How many months, the first of them, and where their words end."""
        opener = self._first_or_last(at)
        start = opener[1] if opener else at
        counted = self._count_and_unit(start) or self._unit_and_count(start)
        if counted is None or counted[0] != "month" or not 1 <= counted[1] < _MONTHS_OF_YEAR:
            return None
        place = opener or self._first_or_last(counted[2])
        if place is None:
            return None
        end = counted[2] if opener else place[1]
        if not place[0] and self.text(end) not in self._times.of_words:
            return None  # the last three months, up to now
        return counted[1], 1 if place[0] else _MONTHS_OF_YEAR - counted[1] + 1, end

    def _first_or_last(self, at: int) -> tuple[bool, int] | None:
        """Whether a word says "first" rather than "last", and the token after it."""
        first = self.text(at) in self._times.first_words
        return (first, at + 1) if first or self.text(at) in self._times.last_words else None

    def _same_period(self, at: int) -> Point | None:
        """The same period of last year, الفترة نفسها من 2022, the same month a year earlier: what is told before, years back."""
        same = self.phrase(self._times.same_before, at)
        noun = self.stemmed_length(self._times.period_nouns, at + same)
        unit = self._unit_at(at + same) if not noun else None
        end = at + same + (noun or (unit[1] if unit else 0))
        same = same or self.phrase(self._times.same_after, end)
        if not same or not (noun or unit):
            return None
        end = max(end, end + self.phrase(self._times.same_after, end))
        rule, kept = "period:same", unit[0] if unit else "period"
        year, of_year, after = self._year_clause(end)
        if year is not None or of_year is not None:
            return Point(at, after, rule, unit="period", year=year, of_year=of_year, anaphoric=True)
        end += self.text(end) in self._times.of_words
        told = self._anaphor(end + (self.text(end) in self.language.words.numbers.articles))
        if told is None or told.unit != "year" or kept == "year":
            return None
        return Point(at, told.end, rule, unit="period", relative=told.relative, anaphoric=True)

    @staticmethod
    def _in_year(unit: str, number: int, end: int) -> tuple[str, int, int] | None:
        return (unit, number, end) if 1 <= number <= MOST_PARTS[unit] else None

    def _counted_after_relative(self, at: int) -> Point | None:
        """The past three months."""
        relative = self.phrase_value(self._times.relative_counted, at)
        if relative is None:
            return None
        counted = self._count_and_unit(at + relative[1])
        if counted is None and self.phrase(self._times.counts_one, at):
            counted = self._single_unit(at + relative[1])
        return self._point_of_units(at, counted, relative[0])

    def _counted_before_relative(self, at: int) -> Point | None:
        """The unit, its number and "past" in any order that Arabic has: الساعات الـ24 الماضية, الـ48 ساعة الماضية."""
        counted = self._count_and_unit(at) or self._unit_and_count(at)
        after = self.phrase_value(self._times.relative_after, counted[2]) if counted else None
        if counted is None or after is None:
            return None
        return self._point_of_units(at, (counted[0], counted[1], counted[2] + after[1]), after[0])

    def _ago(self, at: int) -> Point | None:
        """Two weeks ago, قبل ثلاثة أيام."""
        opener = self.phrase(self._times.ago_before, at)
        counted = self._count_and_unit(at + opener) or self._single_unit(at + opener)
        if counted is None:
            return None
        unit, count, end = counted
        closer = self.phrase(self._times.ago_after, end)
        if not (closer or opener) or (opener and self.text(end) in self._times.of_words):
            return None
        point = self._point_of_units(at, (unit, count, end + closer), -1)
        return replace(point, ago=True) if point is not None else None

    def _count_and_unit(self, at: int) -> tuple[str, int, int] | None:
        """Three months, شهرين, الـ48 ساعة: unit, count and where the words end."""
        dual = self.stemmed_phrase(self._times.dual_units, at)
        if dual is not None:
            return dual[0], 2, dual[1]
        start = at + (self.text(at) in self._times.attached_articles)
        number = self.number(start)
        unit = self._any_unit_at(number.end) if number else None
        return (unit[0], int(number.value), number.end + unit[1]) if number and unit else None

    def _unit_and_count(self, at: int) -> tuple[str, int, int] | None:
        """الأشهر الثلاثة, الساعات الـ24."""
        unit = self._any_unit_at(at)
        start = at + unit[1] if unit else at
        start += self.text(start) in self._times.attached_articles
        number = self.number(start) if unit else None
        return (unit[0], int(number.value), number.end) if unit and number else None

    def _single_unit(self, at: int) -> tuple[str, int, int] | None:
        """One unit: قبل عام, a year ago; an article may stand before it."""
        at += self.text(at) in self.language.words.numbers.articles
        unit = self._unit_at(at)
        return (unit[0], 1, at + unit[1]) if unit else None

    @staticmethod
    def _point_of_units(at: int, counted: tuple[str, int, int] | None, relative: int) -> Point | None:
        if counted is None or not 1 <= counted[1] <= _MOST_UNITS:
            return None
        unit, count, end = counted
        return Point(at, end, "period:past-units", unit=unit, count=count, relative=relative)

    def _unit(self, at: int) -> Point | None:
        """العام الماضي, last month, this year, عام 2021, fiscal year 2021/2022, the 1990s."""
        relative = self.phrase_value(self._times.relative_before, at)
        if relative is not None and (unit := self._unit_at(at + relative[1])):
            return Point(at, at + relative[1] + unit[1], "date:unit", unit=unit[0], relative=relative[0])
        unit = self._unit_at(at)
        if unit is None:
            return self._fiscal_year(at) or self._anaphor(at) or self._decade(at) or self._digit_year(at)
        end = at + unit[1]
        if unit[0] == "year":
            years = self._years(at, end)
            if years is not None:
                return years
        after = self.phrase_value(self._times.relative_after, end)
        if after is not None:
            return Point(at, end + after[1], "date:unit", unit=unit[0], relative=after[0])
        return self._anaphor(at)

    def _fiscal_year(self, at: int) -> Point | None:
        """Fiscal year 2021/22, FY2021: years that need not be the calendar's."""
        fiscal = self.phrase(self._times.fiscal, at)
        unit = self._unit_at(at + fiscal)
        years = self._years(at, at + fiscal + (unit[1] if unit else 0)) if fiscal else None
        return replace(years, rule="date:fiscal-year") if years is not None else None

    def _years(self, start: int, at: int) -> Point | None:
        """The year or the pair of years after the word "year": عام 2021, السنة المالية 2021/22, عامي 2020 و2021."""
        fiscal = self.phrase(self._times.fiscal, at)
        at += fiscal
        if not is_year(self.text(at)):
            return None
        year, end = int(self.text(at)), at + 1
        last = self._closing_year(year, end)
        end += 2 if last else self.text(end) in self._times.gregorian_marks
        return Point(start, end, "date:fiscal-year" if fiscal else "date:year", year=year, last_year=last)

    def _closing_year(self, year: int, at: int) -> int | None:
        """The second of a pair of years: 2021/2022, 2021-22, 2020 و2021."""
        text = self.text(at + 1)
        if self.text(at) not in DASHES | {"/"} | self._joiners or not text.isdecimal() or len(text) not in {2, 4}:
            return None
        last = int(text) if len(text) == 4 else year // 100 * 100 + int(text)
        return last if last == year + 1 else None

    def _decade(self, at: int) -> Point | None:
        """تسعينيات القرن الماضي, the nineties."""
        named = self.stemmed_phrase(self._times.decades, at)
        if named is None:
            return None
        century = self.phrase_value(self._times.centuries, named[1])
        year = (century[0] if century else 1900) + named[0]
        end = named[1] + (century[1] if century else 0)
        return Point(at, end, "date:decade", year=year, last_year=year + 9)

    def _digit_year(self, at: int) -> Point | None:
        """The 1990s; 2021 where it is a year."""
        word = self.text(at)
        if not is_year(word):
            return None
        suffixed = self.text(at + 1) in self._times.decade_suffixes and adjacent(self.tokens[at], self.tokens[at + 1])
        if suffixed and word.endswith("0"):
            return Point(at, at + 2, "date:decade", year=int(word), last_year=int(word) + 9)
        return self._bare_year(at)

    def _anaphor(self, at: int) -> Point | None:
        """The previous year, الشهر نفسه: counted from the date told before."""
        before = self.phrase_value(self._times.anaphors_before, at)
        unit = self._unit_at(at + (before[1] if before else 0))
        if unit is None:
            return None
        end = at + unit[1] + (before[1] if before else 0)
        after = self.phrase_value(self._times.anaphors_after, end) if before is None else None
        told = before or after
        if told is None or (self._told.date is None and told[0] >= 0):
            return None  # the same day, the next day: of what is told elsewhere
        end += after[1] if after else 0
        return Point(at, end, "date:told", unit=unit[0], relative=told[0], anaphoric=True)

    def _bare_year(self, at: int) -> Point | None:
        """In 2021, since 2019: four digits after a word of time that count nothing; a season's year is no whole year."""
        word = self.texts[at]
        if self.text(at + 1) in self._times.gregorian_marks and adjacent(self.tokens[at], self.tokens[at + 1]):
            return Point(at, at + 2, "date:year", year=int(word))
        second = self.text(at - 1) in self._joiners and is_year(self.text(at - 2))
        compared = self.stands_before(self.language.words.cues["comparison"], at)
        opened = self._opens_year(at - 1) and self.text(at - 2) not in self._times.seasons
        if not (second or compared or opened) or self._is_qualified(at):
            return None
        if self._counts(at + 1) and not self.stands_before(self._times.since_words, at):
            return None
        return Point(at, at + 1, "date:year", year=int(word))

    def _is_qualified(self, at: int) -> bool:
        """Whether a qualifier ends before a number: more than 2000."""
        qualifiers = self.language.words.qualifiers_before
        return any(tuple(self.texts[at - back : at]) in qualifiers for back in (2, 3, 4) if at >= back)

    def _counts(self, at: int) -> bool:
        """Whether a counted noun of the lexicon stands at a token: in 2018 cases."""
        match = self.match(at)
        return (
            match is not None and not match.prefix and match.first(Category.MEASURES, Category.CURRENCIES) is not None
        )

    def _weekday(self, at: int) -> Point | None:
        """Last Friday; with its date (الجمعة 5 تشرين الثاني) that date."""
        relative = self.phrase_value(self._times.relative_before, at)
        start, at = at, at + (relative[1] if relative else 0)
        named = self.stemmed_phrase(self._times.weekdays, at)
        if named is None:
            return None
        weekday, end = named
        dated = self._date_of_weekday(end + (self.text(end) == "."))
        if dated is not None:
            return replace(dated, start=start, weekday=weekday if dated.bare and not dated.hijri else None)
        if self.text(at) in self._times.doubtful_weekdays:
            return None
        after = self.phrase_value(self._times.relative_after, end)
        if after is not None:
            relative, end = after, end + after[1]
        return Point(start, end, "date:weekday", weekday=weekday, relative=relative[0] if relative else None)

    def _date_of_weekday(self, at: int) -> Point | None:
        bracket = self.text(at) == "("
        start = at + (self.text(at) in COMMAS or bracket or self.phrase(self._times.corresponding, at))
        if start >= len(self.texts):
            return None
        start += self.text(start) in self._times.event_links | self.language.words.definite_articles
        if start >= len(self.texts):
            return None
        point = self._numeric(start) or self._hijri(start) or self._day_and_month(start) or self._day_of_unit(start)
        if point is None and self._times.day_after_month:
            month = self._month(start)
            point = month if month is not None and month.day is not None else None
        if point is None or (point.day is None and not bracket):
            return None
        return replace(point, end=point.end + (bracket and self.text(point.end) == ")"))

    def _day_word(self, at: int) -> Point | None:
        named = self.stemmed_phrase(self._times.day_words, at)
        if named is None:
            return None
        relative, end = named
        follows = (self.text(end),)
        if follows in self._times.anaphors_after or follows in self._times.not_day_words_before:
            return None
        if at and self.phrase(self.language.words.rates, at - 1) == 2:
            return None
        weekday = self.stemmed_phrase(self._times.weekdays, end + (self.text(end) in COMMAS))
        end = weekday[1] if weekday else end
        number = self.text(end + 1)
        if self.text(end) == "(" and self.text(end + 2) == ")" and number.isdecimal() and len(number) <= 2:
            end += 3  # yesterday (29)
        return Point(at, end, "date:day-word", unit="day", relative=relative)

    # -- words --------------------------------------------------------------------------------------

    def _unit_at(self, at: int) -> tuple[str, int] | None:
        """One unit of time (month, الشهر), and how many tokens it takes."""
        found = self.stemmed_phrase(self._times.units, at)
        return (found[0], found[1] - at) if found else None

    def _any_unit_at(self, at: int) -> tuple[str, int] | None:
        found = self.stemmed_phrase(self._times.units, at) or self.stemmed_phrase(self._times.unit_plurals, at)
        return (found[0], found[1] - at) if found else None

    def _moment(
        self, start: int, end: int, found: DateRange | None, rules: tuple[str, ...], reasons: tuple[str, ...] = ()
    ) -> Moment:
        return Moment(found, (start, end), self.span(start, end), rules, reasons if found else (UNRESOLVED,))


_Pattern = Callable[[_Finder, int], Point | None]
_DIGITS, _ANY = "0", frozenset({""})
"""Stand for all words that are digits where a pattern can begin with them, and for any word where it needs none."""


class _Cue(NamedTuple):
    """When a pattern of a single point is worth a look: a word begins it, and the sentence has a word that it needs."""

    pattern: _Pattern
    firsts: frozenset[str]
    needed: frozenset[str]


@cache
def _cues(language: Language) -> tuple[_Cue, ...]:
    """The patterns of a single point, in the order in which they count."""
    times, numbers = language.words.times, language.words.numbers
    ordinals = frozenset(numbers.ordinals) | numbers.additive.keys()
    units, months = times.units.first_words, times.months.first_words
    several = times.dual_units.first_words | times.unit_plurals.first_words
    hijri, relative = times.hijri_months.first_words, times.relative_before.first_words
    parts = frozenset(times.part_letters) | times.parts_of_year.keys()
    day = ordinals | times.attached_articles | {_DIGITS}
    counted = units | several | times.attached_articles | numbers.first_words | {_DIGITS}
    ago = times.ago_before.first_words
    year = times.fiscal.first_words | times.anaphors_before.first_words | times.decades.first_words
    hijri_first = day | units | hijri | times.year_openers | COMMAS
    same, of_year = times.same_before.first_words, times.first_words | times.last_words
    counted_first = times.relative_counted.first_words
    return (
        _Cue(_Finder._numeric, frozenset({_DIGITS}), _ANY),
        _Cue(_Finder._part, times.parts.first_words, _ANY),
        _Cue(_Finder._numbered_week, units | ordinals, units),
        _Cue(_Finder._hijri, hijri_first, hijri | times.hijri_marks),
        _Cue(_Finder._day_and_month, day, months),
        _Cue(_Finder._day_of_unit, day, units),
        _Cue(_Finder._month, relative | months | times.paired_months.first_words, months),
        _Cue(_Finder._same_period, same | units | times.period_nouns.first_words, same | times.same_after.first_words),
        _Cue(_Finder._part_of_year, ordinals | times.last_words | parts | {_DIGITS}, parts),
        _Cue(_Finder._months_of_year, counted | of_year, of_year | times.month_letters),
        _Cue(_Finder._counted_after_relative, counted_first, counted_first),
        _Cue(_Finder._counted_before_relative, counted, times.relative_after.first_words),
        _Cue(_Finder._ago, counted | ago | numbers.articles, ago | times.ago_after.first_words),
        _Cue(_Finder._unit, units | relative | year, _ANY),
        _Cue(_Finder._digit_year, frozenset({_DIGITS}), _ANY),
        _Cue(_Finder._weekday, relative | times.weekdays.first_words, times.weekdays.first_words),
        _Cue(_Finder._day_word, times.day_words.first_words, _ANY),
    )


@lru_cache(maxsize=65536)
def _patterns(word: str, language: Language) -> tuple[_Cue, ...]:
    """The patterns of a single point that a folded word can begin."""
    firsts = {_DIGITS} if word[0].isdigit() else {stem for _, stem in language.stems(word)}
    return tuple(cue for cue in _cues(language) if not cue.firsts.isdisjoint(firsts))


@lru_cache(maxsize=65536)
def _starts_date(word: str, language: Language) -> bool:
    """Whether a date can start with a folded word: most are none of time, and need no further look."""
    starters = language.words.time_starters
    return word[0].isdigit() or any(stem in starters for _, stem in language.stems(word))


def _finer(first: DateRange, last: DateRange) -> Precision:
    order = list(Precision)
    return min(first.precision, last.precision, key=order.index)
