"""The calendar's weeks, months and quarters, and their ids.

Weeks are those of ISO 8601: from Monday, the first of a year the one that holds its first Thursday; 2021-W53 does not exist.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from generator.values import DateRange, months_from


class Every(StrEnum):
    """How long a periodic digest's period is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


def period_id(day: date, every: Every) -> str:
    """The id of the period that holds a day: `2021-W35`, `2021-08`, `2021-Q3`."""
    match every:
        case Every.WEEK:
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}"
        case Every.MONTH:
            return f"{day.year:04}-{day.month:02}"
        case Every.QUARTER:
            return f"{day.year:04}-Q{(day.month - 1) // 3 + 1}"


def every_of(wanted: str) -> Every:
    """Which period an id is of. Raises `ValueError` where it is none."""
    for every, (form, _) in _FORMS.items():
        if form.fullmatch(wanted):
            return every
    raise ValueError(wanted)


def period_range(wanted: str) -> DateRange:
    """First to last day of a period by its id. Raises `ValueError` where there is no such period."""
    _, days = _FORMS[every_of(wanted)]
    year, number = map(int, re.findall(r"\d+", wanted))
    try:
        return days(year, number)
    except (ValueError, OverflowError):
        raise ValueError(wanted) from None


def _week(year: int, week: int) -> DateRange:
    monday = date.fromisocalendar(year, week, 1)
    return DateRange(monday, monday + timedelta(days=6))


def _month(year: int, month: int) -> DateRange:
    return months_from(year, month, 1)


def _quarter(year: int, number: int) -> DateRange:
    return months_from(year, 3 * number - 2, 3)


_FORMS: Mapping[Every, tuple[re.Pattern[str], Callable[[int, int], DateRange]]] = {
    Every.WEEK: (re.compile(r"[0-9]{4}-W[0-9]{2}"), _week),
    Every.MONTH: (re.compile(r"[0-9]{4}-[0-9]{2}"), _month),
    Every.QUARTER: (re.compile(r"[0-9]{4}-Q[1-4]"), _quarter),
}
