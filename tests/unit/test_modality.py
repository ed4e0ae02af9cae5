"""What may, might or could be is to be checked, befalls nobody, and no digest states it; what will be is told as expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.digest.key_figures import key_figures
from generator.facts.fact import POSSIBLE
from generator.resources import read_yaml
from generator.values import Confidence, Modality
from tests.reading import facts_of, read_facts

CASES: list[dict[str, Any]] = read_yaml(Path(__file__).parents[1] / "corpus/modality.yml")


@pytest.mark.parametrize("text", [text for case in CASES for text in case.get("possible", ())])
def test_what_is_only_possible_is_to_be_checked(text: str) -> None:
    [fact] = facts_of(f"{text}\n")
    assert fact.modality is Modality.POSSIBLE
    assert POSSIBLE in fact.reasons
    assert fact.confidence is Confidence.CHECK
    assert fact.befell is None
    assert fact.action is None


@pytest.mark.parametrize("text", [text for case in CASES for text in case.get("sure", ())])
def test_what_is_stated_is_not_only_possible(text: str) -> None:
    facts = facts_of(f"{text}\n")
    assert facts
    assert not any(fact.modality is Modality.POSSIBLE for fact in facts)


@pytest.mark.parametrize(
    "text",
    [
        "The flood could displace 2 million people after it killed 12 people and destroyed 40 homes.\n",
        "قد يشرد الفيضان مليوني شخص بعد أن قتل 12 شخصاً ودمر 40 منزلاً.\n",
    ],
)
def test_only_the_clause_of_the_possibility_is_possible_and_no_key_figure(text: str) -> None:
    facts = read_facts(text)
    assert [fact.modality is Modality.POSSIBLE for fact in facts.facts] == [True, False, False]
    assert not any(fact.modality is Modality.POSSIBLE for fact in key_figures(facts))


@pytest.mark.parametrize("text", [text for case in CASES for text in case.get("expected", ())])
def test_what_is_to_come_is_expected_and_nothing_to_check(text: str) -> None:
    [fact] = facts_of(f"{text}\n")
    assert fact.modality is Modality.EXPECTED
    assert POSSIBLE not in fact.reasons


@pytest.mark.parametrize("text", [text for case in CASES for text in case.get("actual", ())])
def test_what_is_or_was_is_actual(text: str) -> None:
    facts = facts_of(f"{text}\n")
    assert facts
    assert {fact.modality for fact in facts} == {Modality.ACTUAL}


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Syria said exports would rise 5% in 2026.\n\nExports are expected to rise 5%.\n",
        "الصادرات ترتفع 5%\n\nمن المتوقع أن ترتفع الصادرات 5%.\n",
    ],
)
def test_what_is_told_again_as_expected_stays_expected(text: str) -> None:
    assert {fact.modality for fact in facts_of(text)} == {Modality.EXPECTED}
