"""What measures are amounts of: every phrasing says so, in both languages' words, and what does not say it leaves it open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.language import codes
from generator.resources import read_yaml
from generator.wording.quantities import quantity
from tests.reading import facts_of

CASES = read_yaml(Path(__file__).parents[1] / "corpus" / "substances.yml")


def phrasings() -> Iterator[Any]:
    for case in CASES:
        for text in (text for code in codes() for text in case.get(code, ())):
            yield pytest.param(text, case["means"], id=text)


@pytest.mark.parametrize(("text", "means"), list(phrasings()))
def test_every_phrasing_says_what_a_measure_is_of(text: str, means: str) -> None:
    fact, *_ = facts_of(text)
    assert fact.kind.value == "measure"
    assert ("none" if fact.substance is None else fact.substance.id or fact.substance.surface) == means
    assert (fact.substance is None) is ("substance" not in fact.cues)


@pytest.mark.parametrize(
    ("text", "arabic", "english"),
    [
        ("Police seized 1.3 tonnes of hashish.", "1.3 طن من الحشيش", "1.3 tonnes of hashish"),
        ("وصل أكثر من 10 أطنان قمحاً.", "أكثر من 10 أطنان من القمح", "more than 10 tonnes of wheat"),
        ("The convoy carried 20 to 25 tonnes of flour.", "بين 20 و25 طناً من الطحين", "20 to 25 tonnes of flour"),
    ],
)
def test_an_amount_is_worded_with_what_it_is_of(text: str, arabic: str, english: str) -> None:
    [fact] = facts_of(text)
    assert [quantity(fact, code, "latn").text for code in ("ar", "en")] == [arabic, english]


def test_what_no_language_knows_keeps_its_words() -> None:
    [fact] = facts_of("The port received 10 tonnes of Russian wheat.")
    worded = quantity(fact, "ar", "latn")
    assert worded.text == "10 أطنان"
    assert worded.unit == fact.substance
    assert quantity(fact, "ar", "latn", {"Russian wheat": "القمح الروسي"}).text == "10 أطنان من القمح الروسي"


def test_amounts_of_two_things_are_not_one_told_again() -> None:
    assert (
        len(
            facts_of(
                "Wheat and rice came.\n\nThe port received 10,250 tonnes of wheat.\n\nIt received 10,250 tonnes of rice."
            )
        )
        == 2
    )
