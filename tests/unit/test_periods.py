"""Weeks, months and quarters of the calendar, and the digests by them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.periods import Every, every_of, period_id, period_range


@pytest.mark.parametrize(
    ("day", "every", "expected", "first", "last"),
    [
        (date(2021, 1, 1), Every.QUARTER, "2021-Q1", date(2021, 1, 1), date(2021, 3, 31)),
        (date(2021, 6, 30), Every.QUARTER, "2021-Q2", date(2021, 4, 1), date(2021, 6, 30)),
        (date(2021, 12, 31), Every.QUARTER, "2021-Q4", date(2021, 10, 1), date(2021, 12, 31)),
        (date(2024, 2, 29), Every.MONTH, "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (date(2021, 12, 1), Every.MONTH, "2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        (date(2021, 9, 5), Every.WEEK, "2021-W35", date(2021, 8, 30), date(2021, 9, 5)),
        (date(2021, 1, 3), Every.WEEK, "2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        (date(2019, 12, 30), Every.WEEK, "2020-W01", date(2019, 12, 30), date(2020, 1, 5)),
    ],
)
def test_a_day_and_its_period(day: date, every: Every, expected: str, first: date, last: date) -> None:
    assert period_id(day, every) == expected
    assert (period_range(expected).start, period_range(expected).end) == (first, last)
    assert period_range(expected).single == (every is not Every.WEEK)


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.sampled_from(Every))
def test_periods_hold_their_days_and_follow_one_another(day: date, every: Every) -> None:
    name = period_id(day, every)
    days = period_range(name)
    assert every_of(name) is every
    assert days.start is not None
    assert days.end is not None
    assert days.start <= day <= days.end
    assert period_id(days.start - timedelta(days=1), every) < name < period_id(days.end + timedelta(days=1), every)


@pytest.mark.parametrize(
    "wrong",
    ["2021-Q5", "2021Q3", "Q3-2021", "2021-q3", "", "2021-13", "2021-00", "2021-W00", "2021-W53", "0000-01", "٢٠٢١-٠٨"],
)
def test_what_is_no_period_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=f"^{wrong}$"):
        period_range(wrong)
