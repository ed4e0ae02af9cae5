"""Ranges in two units of time: in the smaller one, or, where neither is a number of the other, its limits; and what is none."""

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


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("US crude lost more than $2 to $43.25.", ["2", "43.25"]),
        ("US crude fell $2 to $43.25 a barrel.", ["2", "43.25"]),
        ("The firm lost between $2 and $4 million.", ["2000000-4000000"]),
        ("خسر خام برنت أكثر من دولارين إلى 43.25 دولار.", ["2", "43.25"]),
        ("هبط خام برنت أكثر من دولارين إلى 43.25 دولارا للبرميل.", ["2", "43.25"]),
        ("تتراوح الأسعار بين أكثر من 12 و15 دولارا.", ["12-15"]),
    ],
)
def test_how_far_a_price_moves_is_no_end_of_a_range(text: str, amounts: list[str]) -> None:
    assert ["-".join(map(str, ends(fact.value))) for fact in facts_of(text)] == amounts
