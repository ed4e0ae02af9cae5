"""Quarters of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from generator.digest.periods import quarter, quarter_range


@pytest.mark.parametrize(
    ("day", "expected", "first", "last"),
    [
        (date(2021, 1, 1), "2021-Q1", date(2021, 1, 1), date(2021, 3, 31)),
        (date(2021, 6, 30), "2021-Q2", date(2021, 4, 1), date(2021, 6, 30)),
        (date(2021, 7, 1), "2021-Q3", date(2021, 7, 1), date(2021, 9, 30)),
        (date(2021, 12, 31), "2021-Q4", date(2021, 10, 1), date(2021, 12, 31)),
    ],
)
def test_a_day_and_its_quarter(day: date, expected: str, first: date, last: date) -> None:
    assert quarter(day) == expected
    assert (quarter_range(expected).start, quarter_range(expected).end) == (first, last)
    assert quarter_range(expected).single


@pytest.mark.parametrize("wrong", ["2021-Q5", "2021Q3", "Q3-2021", "2021-q3", ""])
def test_what_is_no_quarter_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=f"^{wrong}$"):
        quarter_range(wrong)
