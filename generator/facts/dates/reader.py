"""A sentence's tokens as the patterns of dates read them, with what is known when they do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.facts.dates.calendar import resolve
from generator.facts.dates.point import LAST_NIGHT, TOLD_AGAIN, Point
from generator.facts.parts import Moment
from generator.facts.reader import Reading, TokenReader
from generator.facts.tokens import adjacent
from generator.values import DateRange, Precision

UNRESOLVED = "date_unresolved"
ASSUMED = "date_assumed"
"""The words leave open which one is meant: a bare month later in the year than publication, the months of
a fiscal year or of a season."""
ANOTHER_WEEKDAY = "another_weekday"
"""The day told by its word (today) is another weekday than the one that is told with it."""


SAME_PERIOD, TOLD = "period:same", "date:told"
OWN_DAY = "date:own-day"
"""The rule of a day that an article calls its own, which is not the day of publication: اليوم الاثنين of a Tuesday."""
_WEEK = timedelta(days=6)
"""From the first day of a week to its last."""
_LATE = timedelta(days=2)
"""How long before publication what an article reports was told."""
_COUNTED = frozenset({TOLD, SAME_PERIOD})
"""The rules of dates that are counted from the one told before."""
_OF_TELLING = frozenset({"date:day-word", "date:weekday"})
"""The rules of days that are counted from that of the telling: today, on Saturday."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a text has told last: its last date ("the same day"), its last period of more than a day ("the same period").

    `month`: its last date within a month ("the same month"), where one was told no day counted from that of the telling; `own_day`:
    the day that it calls its own, from which it counts the others, where that is not the day of publication.
    """

    date: DateRange | None = None
    period: DateRange | None = None
    own_day: DateRange | None = None
    month: DateRange | None = None

    def then(self, moment: Moment) -> Told:
        """What it has told last after a further date; one not resolved, or told only by how far back it is, tells nothing.

        The previous quarter and the same one of last year are both counted from the quarter that the text is about.
        """
        found = moment.range
        if found is None or (self.date is not None and _leads_back(moment, self.date)):
            return self
        longer = found.start is None or found.end is None or found.start < found.end
        return Told(
            found,
            found if longer else self.period,
            found if OWN_DAY in moment.rules else self.own_day,
            self.month
            if self.month is not None and moment.rules[0] in _OF_TELLING
            else _within_month(found) or self.month,
        )


def _within_month(found: DateRange) -> DateRange | None:
    """A date that has both ends in one month, `None` where it is another."""
    within = (
        found.start is not None and found.end is not None and found.start.replace(day=1) == found.end.replace(day=1)
    )
    return found if within else None


def _leads_back(moment: Moment, told: DateRange) -> bool:
    """Whether a date is counted back from the one told before."""
    starts = (moment.range.start if moment.range else None, told.start)
    return moment.rules[0] in _COUNTED and starts[0] is not None and starts[1] is not None and starts[0] < starts[1]


class DateReader(TokenReader):
    """The questions that patterns of dates ask; `told` is what the text has told last, before the token at hand.

    `here`: the date that the sentence itself has told last. `year`: the year that it opens with, whose months it tells by their
    names alone (in 2024, 30 in January and 20 in March). `counted`: what `count_and_unit` has read, which several patterns ask.
    """

    def __init__(self, reading: Reading, published: date | None, told: Told) -> None:
        super().__init__(reading)
        self.times = self.language.words.times
        self.joiners = self.language.words.numbers.joiners
        self.published = published
        self.told = told
        self.here: DateRange | None = None
        self.year: int | None = None
        self.counted: dict[int, tuple[str, int, int] | None] = {}

    def resolve(self, point: Point) -> DateRange | None:
        """The days that a point means here, `None` where they are not known."""
        if self._is_reported_quarter(point):
            return self.told.date
        if self._is_reported_week(point):
            return self.told.period
        if point.unit == LAST_NIGHT and (day := self._day_told_of_late()) is not None:
            return DateRange(day - timedelta(days=1), day)
        if self.year is not None and point.month is not None and point.bare:
            return resolve(replace(point, year=self.year), self.published)
        return resolve(point, self.published, self._told_for(point))

    def _told_for(self, point: Point) -> DateRange | None:
        """The date told before that an anaphor of some unit takes up: no year by "the same month" where a month was told."""
        if point.unit in TOLD_AGAIN:
            return self.told.period
        return self.told.month or self.told.date if point.unit == "month" and point.relative == 0 else self.told.date

    def _is_reported_week(self, point: Point) -> bool:
        """Whether "this week" is the one that the text has told from its first day to its last: from 2 to 8 May … this week."""
        this = point.unit == "week" and point.relative == 0 and not point.anaphoric and point.nth is None
        told = self.told.period
        return this and told is not None and None not in {told.start, told.end} and told.end - told.start == _WEEK  # type: ignore[operator]

    def _day_told_of_late(self) -> date | None:
        """The day told last where it is one of the days before publication: on Wednesday it said that overnight …."""
        told = self.told.date
        day = told.end if told is not None and told.start == told.end else None
        late = day is not None and self.published is not None and timedelta() <= self.published - day <= _LATE
        return day if late else None

    def _is_reported_quarter(self, point: Point) -> bool:
        """Whether "the current quarter" is the one that the text reports on: beside the previous one, or that of last year."""
        told = self.told.date
        quarter = point.unit == "quarter" and point.relative == 0 and point.number is None and not point.anaphoric
        compared = (
            self.times.anaphors_before,
            self.times.anaphors_after,
            self.times.same_before,
            self.times.same_after,
        )
        of_quarter = quarter and told is not None and told.precision is Precision.QUARTER
        return of_quarter and any(self.may_hold(words) for words in compared)

    def ranks_a_noun(self, at: int) -> bool:
        """Whether an ordinal follows the noun that it counts, both definite: المرحلة الأولى من آذار is no first of March.

        Not الانتخابات | لسابع أكتوبر.
        """
        if at == 0 or self.texts[at][0].isdigit() or self.stemmed_phrase(self.times.weekdays, at - 1):
            return False
        if self.stands_before(self.times.corresponding, at):
            return False
        articles = self.times.attached_articles
        definite = all(any(prefix in articles for prefix, _ in self.stems(word)) for word in (at - 1, at))
        return definite and self.unit_at(at - 1) != ("day", 1)

    def day_number(self, at: int) -> tuple[int | None, int]:
        """A day of a month, as a figure (18, الـ 18) or a rank (الثامن عشر), and the token after it."""
        if self.text(at) in self.times.attached_articles and self.text(at + 1).isdecimal():
            at += 1
        ordinal = self.ordinal(at)
        if ordinal is not None:
            return (None, at) if self.reads(at, self.times.not_day_ordinals) else ordinal
        word = self.text(at)
        return (int(word), at + 1) if word.isdecimal() and len(word) <= 2 else (None, at)

    def bare_weekday(self, at: int) -> tuple[int, int] | None:
        """A weekday without its article (جمعة), as it stands after its rank, and the token after it."""
        articles = self.language.words.definite_articles
        named = (self.times.weekdays.get((article + self.text(at),)) for article in articles)
        return next(((weekday, at + 1) for weekday in named if weekday is not None), None)

    def is_weekday(self, weekday: int, relative: int) -> bool:
        """Whether the day so many days from publication is a weekday, or nobody knows."""
        return self.published is None or (self.published + timedelta(days=relative)).weekday() == weekday

    def opens_year(self, at: int) -> bool:
        """Whether a word that stands before a year does at a token: in, عام, وفي."""
        openers = self.times.year_openers
        return self.text(at) in openers or (self.is_joined(at) and self.reads(at, openers))

    def is_glued(self, at: int) -> bool:
        """Whether no space stands between a token and the next."""
        return at + 1 < len(self.tokens) and adjacent(self.tokens[at], self.tokens[at + 1])

    def unit_at(self, at: int) -> tuple[str, int] | None:
        """One unit of time (month, الشهر), and how many tokens it takes."""
        found = self.stemmed_phrase(self.times.units, at)
        return (found[0], found[1] - at) if found else None

    def moment(
        self, start: int, end: int, found: DateRange | None, rules: tuple[str, ...], reasons: tuple[str, ...] = ()
    ) -> Moment:
        """A date of these tokens; without its days it is one that could not be resolved."""
        return Moment(found, (start, end), self.span(start, end), rules, reasons if found else (UNRESOLVED,))
