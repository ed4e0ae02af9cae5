"""What a date's words say, before anybody asks which days it means: see `calendar`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.dates.nth import Nth

FIRST_YEAR, LAST_YEAR = 1800, 2199
PARTS_OF_YEAR = {"quarter": 3, "third": 4, "half": 6}
"""Months of the parts of a year that have a number."""
MOST_PARTS = {unit: 12 // months for unit, months in PARTS_OF_YEAR.items()}
"""How many of each a year has."""
FISCAL_YEAR = "date:fiscal-year"
"""The rule of a fiscal year, and of parts of one."""
FISCAL_YEAR_AROUND = "date:fiscal-year-around"
"""The rule of the fiscal year before, at or after publication: in the current fiscal year, السنة المالية الماضية."""
PAST_UNITS = "period:past-units"
"""The rule of so many days, weeks or the like up to publication."""
FISCAL, SEASON = "fiscal", "season"
"""Units of time that begin nobody says when: a year of accounts, whose months have no days, and one of harvests or of sports."""
SEASON_OF_YEAR = "season of the year"
"""The unit of spring, summer, autumn and winter; its `number` is its first month."""
THIS_POINT = "point"
"""The unit of a period from the beginning of a year that ends on the day of publication, or of what was told, in that year."""
TOLD_AGAIN = frozenset({"period", THIS_POINT})
"""The units of periods that are those told before, in another year."""
WEEKEND = "weekend"
"""The unit of the last Saturday and Sunday up to publication."""
LAST_NIGHT = "night"
"""The unit of time from the day before publication to that day."""


@dataclass(frozen=True, slots=True)
class Point:
    """What the words say of one date, and the tokens that say it.

    `relative` is −2 … 1: how many units before or after publication (for a month or weekday: the last, this, the next);
    `of_year` the same for the year of a month, quarter or half. `unit` and `number` are a part of a year (the third quarter).
    `anaphoric`: `relative` counts from the date told before. `last_year` closes a pair of years (2020/2021). `ago`: one moment
    so many units back rather than the time since. `first_month` of `count` months of a year (its first nine months).
    `nth`: which of its weekdays, days or weeks is meant within the month or week (the third Friday of May). With a `day` the
    words may mean that day instead (الأحد الثالث من أيار: Sunday the third, or the third Sunday). `middle`: only its middle is
    meant (mid-June).
    """

    start: int
    end: int
    rule: str
    year: int | None = None
    last_year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    number: int | None = None
    count: int | None = None
    relative: int | None = None
    of_year: int | None = None
    hijri: bool = False
    anaphoric: bool = False
    ago: bool = False
    first_month: int | None = None
    nth: Nth | None = None
    middle: bool = False

    @property
    def bare(self) -> bool:
        """Whether its words say neither year nor which of several is meant."""
        return self.year is None and self.relative is None and self.of_year is None and not self.anaphoric


def is_year(text: str) -> bool:
    """Whether a word is four digits that can be a year."""
    return text.isdecimal() and len(text) == 4 and FIRST_YEAR <= int(text) <= LAST_YEAR
