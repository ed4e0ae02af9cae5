"""Figures over time: the occasions of one key and deed, one after another.

Periods of very different length do not make one series: a month's figure beside its year's would look like a fall. So each series
holds periods of one order of length (`LENGTHS`), or figures stated as present, or those since the same day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.digest.across.comparing import Reports, days
from generator.digest.across.report import Conflict, Key, Occasion, Point, Series

LENGTHS = (1, 7, 31, 123, 184, 366)
"""Most days of a day, week, month, quarter (or four months, as some reports count), half-year, year."""
FEWEST = 2
"""Points of a series."""


def series(key: Key, occasions: Mapping[Occasion, Reports], conflicts: Mapping[Occasion, Conflict]) -> Iterator[Series]:
    """The series of a key and deed; `occasions` in order of time."""
    by_sort: dict[object, list[Point]] = defaultdict(list)
    for moment, reports in occasions.items():
        by_sort[_sort(moment)].append(Point(moment, reports, conflicts.get(moment)))
    for points in by_sort.values():
        if len(points) >= FEWEST:
            yield Series(key, tuple(points))


def _sort(moment: Occasion) -> object:
    length = bisect_left(LENGTHS, days(moment.days.start, moment.days.end)) if moment.stated else None
    return length, moment.since, moment.until
