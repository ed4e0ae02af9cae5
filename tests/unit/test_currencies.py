"""A bare دينار or "pounds" is the currency that the article tells, and none where it tells several or no country."""

from __future__ import annotations

import pytest

from generator.facts.completing.currencies import CURRENCY_UNCLEAR
from tests.reading import facts_of


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("خصصت الحكومة 5 ملايين دينار أردني للمدارس، و3 ملايين دينار للطرق.", ["JOD", "JOD"]),
        ("خصصت الحكومة 5 ملايين دينار للمدارس. وكانت قد خصصت 3 ملايين دينار كويتي للطرق.", ["KWD", "KWD"]),
        ("أعلن البنك في تونس تقديم 40 مليون دينار للمزارعين.", ["TND"]),
        ("قال الوزير السوداني إن المشروع يكلف 900 مليون جنيه.", ["SDG"]),
        (
            "أعلن البنك المركزي الأردني دخلاً قدره 9 ملايين دينار. وزاد زوار ليبيا والعراق. وبلغ المجموع 6 ملايين دينار.",
            ["JOD", "JOD"],
        ),
        ("The council in Cairo spent 40 million pounds on roads.", ["EGP"]),
        ("The ministry pledged 12 million Iraqi dinars for wells and 4 million dinars for pumps.", ["IQD", "IQD"]),
    ],
)
def test_the_article_tells_which_currency(text: str, units: list[str]) -> None:
    assert [fact.unit.id for fact in facts_of(text) if fact.unit] == units


@pytest.mark.parametrize(
    "text",
    [
        "بلغت الكلفة 5 ملايين دينار.",
        "قال وزيرا العراق والأردن إن المشروع يكلف 5 ملايين دينار.",
        "The road cost 40 million pounds.",
    ],
)
def test_what_the_article_does_not_tell_is_to_be_checked(text: str) -> None:
    [fact] = facts_of(text)
    assert CURRENCY_UNCLEAR in fact.reasons


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The bag held 2.4 pounds of copper wire.", ["weight_pound"]),
        ("The police in Texas seized 20 pounds of resin worth $4,000.", ["weight_pound", "USD"]),
        ("The council in Cairo set aside 40 million pounds of its budget.", ["EGP"]),
    ],
)
def test_pounds_of_something_are_a_weight_where_no_pounds_of_money_are_told(text: str, units: list[str]) -> None:
    facts = facts_of(text)
    assert [fact.unit.id for fact in facts if fact.unit] == units
    assert not any(CURRENCY_UNCLEAR in fact.reasons for fact in facts)
