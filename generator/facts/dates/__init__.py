"""Words → dates and periods: a `Point` is what the words say, a `Moment` the days that it means.

Patterns, the longest first at each word: ranges with an opener (from … to …, between … and …, since), ranges by a dash or "to"
between two days, months or years, a single point. A point is numeric (5/11/2021), a Hijri date, a day with its month, a month,
a part of a year (the third quarter), counted units (the past three months, two weeks ago), a unit (last year, 2021), a weekday
with or without its date, a day by itself (yesterday). "Until" and "by" leave the beginning open, "since" the end.

`point`: what a point is; `calendar`: the days that it means; `reader`: the questions that the patterns ask of a sentence's tokens.
A module of patterns for each kind of point, the later built on the earlier: `years`, `relative`, `months`, `month_days`, `hijri`,
`parts`, `same_period`, `weekdays`, `ranked` and `first_days` (with `nth`: the third Friday of a month, its first ten days);
`points` tries them in order. `single` is a point by itself, `over` tells which days are of what took place, `ends` the days
between two, `since` what began at one, `days` two of one month, `ranges` finds two points that belong together; `finding` goes
through the sentence. `hijri_days` are Gregorian days of Hijri dates.
"""

from generator.facts.dates.ends import NIGHT, PERIOD, SINCE, SO_FAR, closed
from generator.facts.dates.finding import find_moments, told_after
from generator.facts.dates.point import FISCAL_YEAR_AROUND, PAST_UNITS
from generator.facts.dates.reader import ASSUMED, SAME_PERIOD, TOLD, UNRESOLVED, Told
from generator.facts.dates.since import EVENT
from generator.facts.dates.weekdays import DAY_WORD, WEEKDAY
from generator.facts.dates.years import event_of_year

__all__ = [
    "ASSUMED",
    "DAY_WORD",
    "EVENT",
    "FISCAL_YEAR_AROUND",
    "NIGHT",
    "PAST_UNITS",
    "PERIOD",
    "SAME_PERIOD",
    "SINCE",
    "SO_FAR",
    "TOLD",
    "UNRESOLVED",
    "WEEKDAY",
    "Told",
    "closed",
    "event_of_year",
    "find_moments",
    "told_after",
]
