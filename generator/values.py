"""The small frozen values that every stage shares.

Positions are code points into the article's text (`Article.text`), never into a folded or cleaned copy.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

LanguageCode = str
"""A BCP 47 primary language subtag in lower case: `ar`, `en`."""

Labels = Mapping[LanguageCode, str]
"""One meaning in several languages: `{"ar": "عملية", "en": "operation"}`. May lack a language."""


class Span(NamedTuple):
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def words(self, text: str) -> str:
        """The same with each run of white space one space: a line may end among them."""
        return " ".join(text[self.start : self.end].split())

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Kind(StrEnum):
    """What sort of figure a fact is."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    ORDINAL = "ordinal"
    DATE = "date"
    PERIOD = "period"


class Qualifier(StrEnum):
    """How exactly the source states a figure."""

    EXACT = "exact"
    ABOUT = "about"
    RANGE = "range"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


class Precision(StrEnum):
    """How finely a date is stated, coarsest last."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Modality(StrEnum):
    """How the text gives a figure: as what is or was, as what is expected, planned or to come, or only as possible."""

    ACTUAL = "actual"
    EXPECTED = "expected"
    POSSIBLE = "possible"


class Change(StrEnum):
    """Which way a figure that tells by how much something changed goes."""

    RISE = "rise"
    FALL = "fall"


class Confidence(StrEnum):
    """Whether a fact can be published as it is, or a person should look."""

    SURE = "sure"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from `start` to `end`, both included; `None` leaves that end open.

    `precision` is how finely the source states it: July 2021 is 2021-07-01 to 2021-07-31 with
    `Precision.MONTH`. A single day has `start == end` and `Precision.DAY`.
    """

    start: date | None
    end: date | None
    precision: Precision = Precision.DAY

    @property
    def single(self) -> bool:
        """Whether it is one day, one month, one quarter or one year rather than a span between two."""
        if self.start is None or self.end is None:
            return False
        first, last = self.start, self.end
        match self.precision:
            case Precision.DAY:
                return first == last
            case Precision.MONTH:
                return (first.year, first.month) == (last.year, last.month)
            case Precision.QUARTER:
                return first.year == last.year and (first.month - 1) // 3 == (last.month - 1) // 3
            case Precision.YEAR:
                return first.year == last.year

    def within(self, other: DateRange) -> bool:
        """Whether all its days are days of another; an open end reaches without limit."""
        starts = (other.start or date.min) <= (self.start or date.min)
        return starts and (self.end or date.max) <= (other.end or date.max)

    def overlaps(self, other: DateRange) -> bool:
        """Whether the two share a day; an open end reaches without limit."""
        return self.away_from(other) <= timedelta()

    def away_from(self, other: DateRange) -> timedelta:
        """From the last day of the earlier to the first of the later; zero or less where they share a day."""
        first, last = (
            max(self.start or date.min, other.start or date.min),
            min(self.end or date.max, other.end or date.max),
        )
        return first - last


def months_from(year: int, month: int, size: int) -> DateRange:
    """So many months from the first of a month on. Raises `ValueError` for what is no month of the calendar."""
    last = year * 12 + month - 1 + size - 1
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    precision = {1: Precision.MONTH, 3: Precision.QUARTER, 12: Precision.YEAR}.get(size, Precision.MONTH)
    return DateRange(date(year, month, 1), end, precision)


_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}


def period_of(day: date, precision: Precision) -> DateRange:
    """The year, quarter or month in which a day lies, the day itself where days are told."""
    months = _MONTHS.get(precision)
    if months is None:
        return DateRange(day, day, precision)
    return months_from(day.year, (day.month - 1) // months * months + 1, months)


@dataclass(frozen=True, slots=True)
class Term:
    """A unit, a name or a speaker, as the source words it and as it is called in each language.

    `id` is the lexicon's identifier, or `None` where the lexicon does not know the words: then `labels`
    holds only the source's own language. `forms`: for what can be counted, CLDR plural category → word; `dimension`: what it
    measures (see the lexicon's `Entry`).
    """

    id: str | None
    surface: str
    labels: Labels
    forms: Mapping[LanguageCode, Labels] = field(default_factory=dict)
    dimension: str = "count"

    def called(self, code: LanguageCode, terms: Mapping[str, str]) -> str | None:
        """What a language calls it: by the lexicon, else by `terms`, what people called it; `None` where nobody has told."""
        return self.labels.get(code) or terms.get(self.surface)


PERCENTAGE_POINTS = "percentage_points"
"""The dimension of the points by which a share moves."""


def is_share(kind: Kind, unit: Term | None) -> bool:
    """Whether an amount in percent is a share of its unit, rather than the percentage points by which one moved."""
    return kind is Kind.PERCENT and (unit is None or unit.dimension != PERCENTAGE_POINTS)


Value = Decimal | tuple[Decimal, Decimal] | DateRange
"""A fact's figure: a number as stated (61 for 61 %), a range's two ends, or a date or period."""


def is_whole(value: Decimal) -> bool:
    """Whether a number has no decimals, however many digits it has."""
    return value == value.to_integral_value()


def ends(value: Value) -> tuple[Decimal, Decimal]:
    """The ends of a number or a range, which are one but for a range. Raises `ValueError` for a date."""
    if isinstance(value, DateRange):
        raise ValueError(value)
    return value if isinstance(value, tuple) else (value, value)


_MOST_DIGITS = 18
"""Digits that a stated number can have: one with more is a fraction that no text writes out."""


def rounded(value: Value) -> Value:
    """A value as people read it: a third in percent to one decimal (33.3), all that texts state as it is."""
    if isinstance(value, tuple):
        low, high = map(rounded_number, value)
        return low, high
    return rounded_number(value) if isinstance(value, Decimal) else value


def rounded_number(value: Decimal) -> Decimal:
    """The same of one number."""
    return round(value, 1) if len(value.as_tuple().digits) > _MOST_DIGITS else value
