"""The quarters of the calendar, and the digests published in each."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from generator.digest.digest import Digest, PeriodicDigest
from generator.values import DateRange, Precision

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


def quarter(day: date) -> str:
    """The id of the quarter that holds a day: `2021-Q3`."""
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def quarter_range(quarter_id: str) -> DateRange:
    """First to last day of `2021-Q3`. Raises `ValueError` where that is no quarter."""
    match = _QUARTER.fullmatch(quarter_id)
    if match is None:
        raise ValueError(quarter_id)
    year, number = int(match[1]), int(match[2])
    last = 3 * number
    return DateRange(date(year, last - 2, 1), date(year, last, calendar.monthrange(year, last)[1]), Precision.QUARTER)


def by_quarter(digests: Sequence[Digest]) -> tuple[PeriodicDigest, ...]:
    """The dated digests by the quarter of their publication, newest quarter first, their order kept."""
    members: dict[str, list[Digest]] = defaultdict(list)
    for digest in digests:
        if digest.metadata.published is not None:
            members[quarter(digest.metadata.published)].append(digest)
    return tuple(
        PeriodicDigest(quarter_id, quarter_range(quarter_id), tuple(members[quarter_id]))
        for quarter_id in sorted(members, reverse=True)
    )
