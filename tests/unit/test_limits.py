"""Ranges in two units of time: in the smaller one, or, where neither is a number of the other, its limits."""

from __future__ import annotations

import pytest

from generator.values import Value
from tests.reading import facts_of


def ends(value: Value) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("حكمت المحكمة بالسجن من ستة أشهر إلى سنتين على 4 أشخاص.", [("6-24", "range")]),
        ("حكمت المحكمة بالسجن بين ستة أشهر وسنتين على 4 أشخاص.", [("6-24", "range")]),
        ("حكمت المحكمة بالسجن بين ستة أسابيع وأربعة أشهر على 4 أشخاص.", [("6", "at_least"), ("4", "at_most")]),
        ("The court gave 4 people between six months and two years.", [("6-24", "range")]),
        ("The court gave 4 people between six weeks and four months.", [("6", "at_least"), ("4", "at_most")]),
        ("The court gave 4 people between 15 years and 6 months.", [("15", "at_most"), ("6", "at_least")]),
        ("The term was cut from two years to six months.", [("2", "exact"), ("6", "exact")]),
        ("The court gave 4 people two years and six months.", [("30", "exact")]),
    ],
)
def test_limits(text: str, limits: list[tuple[str, str]]) -> None:
    lengths = [fact for fact in facts_of(text) if fact.kind.value == "duration"]
    assert [("-".join(map(str, ends(fact.value))), fact.qualifier.value) for fact in lengths] == limits
