"""Key figures: the ones that a reader should see first, none of them told twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.digest.key_figures import MOST, key_figures
from generator.resources import read_yaml
from generator.values import Confidence
from tests.reading import read_facts
from tests.score.annotations import annotated_articles

CASES: list[dict[str, Any]] = read_yaml(Path(__file__).parents[1] / "corpus" / "key_figures.yml")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_key_figures(case: dict[str, Any]) -> None:
    facts = read_facts(case["text"])
    assert [facts.document.plain(fact.span) for fact in key_figures(facts)] == case["key"]


def test_annotated_articles_show_what_is_sure() -> None:
    for article in annotated_articles():
        facts = read_facts(article.text, article.published)
        chosen = key_figures(facts)
        headline = {sentence.id for sentence in facts.document.sentences if sentence.part == "title"}
        assert 1 <= len(chosen) <= MOST, article.name
        assert [fact.id for fact in chosen] == [fact.id for fact in facts.facts if fact in chosen], article.name
        unsure = [fact for fact in chosen if fact.confidence is Confidence.CHECK]
        assert all(fact.sentence in headline for fact in unsure) or unsure == list(chosen), article.name
