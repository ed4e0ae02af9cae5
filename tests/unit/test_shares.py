"""Shares as readers see them in both languages, whichever the article's is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.language import codes
from generator.resources import read_yaml
from generator.wording.quantities import quantity
from tests.reading import read_facts

CASES = read_yaml(Path(__file__).parents[1] / "corpus" / "shares.yml")
PUBLISHED = date(2022, 3, 4)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shown"]["en"])
def test_a_share_is_shown_alike_in_both_languages(case: dict[str, dict[str, str]]) -> None:
    for text in case["text"].values():
        (fact,) = read_facts(text, PUBLISHED).facts
        assert {code: quantity(fact, code, "latn").text for code in codes()} == case["shown"]
