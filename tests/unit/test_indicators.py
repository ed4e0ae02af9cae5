"""What amounts are of: every phrasing says so of the same figures in both languages, and what does not say it leaves it open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.facts.fact import Fact
from generator.language import codes
from generator.resources import read_yaml
from tests.reading import facts_of

CASES = Path(__file__).parents[1] / "corpus" / "indicators"


def phrasings() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yml")):
        for case in read_yaml(path):
            means = case["means"] if isinstance(case["means"], list) else [case["means"]]
            texts = [text for code in codes() for text in case.get(code, ())]
            for text in texts:
                yield pytest.param(text, means, texts[0], id=text)


def told(fact: Fact) -> str:
    """`exports`, `exports rise`, `none`: what a fact is of, as the cases write it."""
    if fact.indicator is None:
        return "none"
    name = fact.indicator.id or fact.indicator.surface
    return f"{name} {fact.change.value}" if fact.change is not None else name


@pytest.mark.parametrize(("text", "means", "first"), list(phrasings()))
def test_every_phrasing_says_what_an_amount_is_of(text: str, means: list[str], first: str) -> None:
    facts = facts_of(text)
    assert [told(fact) for fact in facts] == means
    if means != ["none"]:
        assert [fact.value for fact in facts] == [fact.value for fact in facts_of(first)]


def test_a_possessed_indicator_shows_its_own_word() -> None:
    [fact] = facts_of("بلغت صادراتها 3 مليارات دولار.")
    assert fact.indicator is not None
    assert (fact.indicator.id, fact.indicator.surface) == ("exports", "صادراتها")


@pytest.mark.parametrize(
    ("text", "other"), [("Exports reached 7%.", "Imports reached 7%."), ("Exports reached 7%.", "Exports rose 7%.")]
)
def test_figures_of_other_things_are_not_one_told_again(text: str, other: str) -> None:
    assert len(facts_of(f"{text}\n\n{other}")) == 2
    assert len(facts_of(f"{text}\n\n{text}")) == 1
