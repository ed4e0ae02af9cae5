"""So much a day or a year is no total: it is to be checked, and no wording, key figure or comparison states it as one."""

from __future__ import annotations

import pytest

from generator.facts.quantities import RATE
from tests.reading import facts_of


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("The country has had a daily average of 84 homicides in 2022, down from 94 per day in 2021.", [True, True]),
        ("Exports averaged 2.8 million barrels a day in October.", [True]),
        ("The office recorded 84 homicides in 2022.", [False]),
        ("The figure rose to 4 million barrels a year earlier.", [False]),
        ("سجلت المدينة معدلاً يومياً قدره 40 حالة في أيار.", [True]),
        ("صدّر العراق 2.8 مليون برميل يومياً في تشرين الأول.", [True]),
        ("سجلت المدينة 40 حالة في الشهر الماضي.", [False]),
    ],
)
def test_a_rate_is_to_be_checked(text: str, rates: list[bool]) -> None:
    assert [RATE in fact.reasons for fact in facts_of(text)] == rates
