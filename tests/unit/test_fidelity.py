"""The fidelity gate: true translations pass, wrong ones do not, whatever is wrong in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.translation.catalog import Catalog, Context, Translation
from generator.digest.translation.gate import Difference, FidelityGate, gate_of
from generator.digest.translation.plain import sides
from generator.digest.translation.statements import Known
from generator.digest.translation.units import kindred
from generator.lexicon import Category, load
from generator.resources import read_yaml
from tests.gate.mutators import MUTATORS
from tests.gate.strength import Strength, measure
from tests.reading import read_facts

TESTS = Path(__file__).parents[1]
CASES = read_yaml(TESTS / "gate/pairs.yml")
FLOORS = read_yaml(TESTS / "gate/floors.yml")
LEXICON = load(None)
GATE = FidelityGate(LEXICON, Known(date(2021, 11, 5)))
Case = Mapping[str, Any]


def both_ways(case: Case) -> list[Difference | None]:
    return [
        GATE.difference(case["ar"], "ar", case["en"], "en"),
        GATE.difference(case["en"], "en", case["ar"], "ar"),
    ]


@pytest.mark.parametrize("case", CASES["same"], ids=lambda case: case["en"])
def test_a_true_translation_passes_both_ways(case: Case) -> None:
    assert both_ways(case) == [None, None]


@pytest.mark.parametrize("case", CASES["differs"], ids=lambda case: case["en"])
def test_a_wrong_translation_is_stopped_both_ways(case: Case) -> None:
    assert None not in both_ways(case)


@pytest.mark.parametrize("case", [case for case in CASES["differs"] if "source" in case], ids=lambda case: case["en"])
def test_the_difference_tells_both_sides(case: Case) -> None:
    difference = GATE.difference(case["ar"], "ar", case["en"], "en")
    assert difference is not None
    for code in ("ar", "en"):
        assert [side[code] for side in sides(difference)] == [case["source"][code], case["target"][code]]


@pytest.mark.parametrize(
    ("source", "target"),
    [("وصل 5 أشخاص يوم الأحد.", "5 people arrived on Monday."), ("وصلوا في 3 أيار.", "They arrived on 3 June.")],
)
def test_dates_are_compared_where_the_article_has_none_of_its_own(source: str, target: str) -> None:
    assert FidelityGate(LEXICON, Known(None)).difference(source, "ar", target, "en") is not None


def test_no_date_is_made_up_where_the_article_has_none() -> None:
    difference = FidelityGate(LEXICON, Known(None)).difference(
        "وصل الوفد أمس.", "ar", "The delegation arrived on Sunday.", "en"
    )
    assert difference is not None
    assert [side["en"] for side in sides(difference)] == ["أمس", "Sunday"]


@pytest.mark.parametrize(("written", "right", "wrong"), [("14.640", "14,640", "14.64"), ("14,640", "14.64", "14,640")])
def test_a_sentence_is_read_with_the_points_and_commas_of_its_article(written: str, right: str, wrong: str) -> None:
    source = f"بلغت واردات الجزائر {written} مليون دينار في أكتوبر."
    gate = gate_of(read_facts(f"{source}\n\nوارتفعت الأسعار 7,5 بالمئة."), LEXICON)
    right, wrong = (f"Algeria's imports amounted to {amount} million dinars in October." for amount in (right, wrong))
    assert gate.difference(source, "ar", right, "en") is None
    assert gate.difference(source, "ar", wrong, "en") is not None


def test_what_is_kindred_is_measures_or_indicators() -> None:
    known = (*LEXICON.entries(Category.MEASURES), *LEXICON.entries(Category.INDICATORS))
    assert {name for group in kindred() for name in group} <= {entry.id for entry in known}


@pytest.fixture(scope="module")
def strength() -> Strength:
    return measure()


def test_wrong_translations_of_the_sample_site_are_stopped(strength: Strength) -> None:
    assert strength.share_caught * 1000 >= FLOORS["caught"]


@pytest.mark.parametrize("kind", MUTATORS)
def test_no_kind_of_wrong_translation_is_stopped_less_than_it_was(strength: Strength, kind: str) -> None:
    assert strength.caught[kind] * 1000 >= FLOORS["kinds"][kind] * strength.mutants[kind] > 0


def test_the_reviewed_translations_of_the_sample_site_pass(strength: Strength) -> None:
    assert strength.share_stopped * 1000 <= FLOORS["stopped"]
    assert strength.right >= 100


@given(
    st.sampled_from(CASES["same"] + CASES["differs"]),
    st.sampled_from(["ar", "en"]),
    st.text(max_size=30),
    st.integers(0, 60),
)
def test_any_text_says_what_it_says(case: Case, code: str, noise: str, at: int) -> None:
    text = case[code][:at] + noise + case[code][at:]
    assert GATE.difference(text, code, text, code) is None


def test_a_noun_that_a_catalogs_term_calls_otherwise_is_stopped() -> None:
    source = "اتفق 197 طرفاً على الميثاق."
    catalog = Catalog(Path("pact.en.po"), "pact", "en", {(Context.TERM, "طرفا"): Translation("parties", 1)})
    gate = gate_of(read_facts(source), LEXICON, [catalog])
    assert gate.difference(source, "ar", "197 parties agreed on the pact.", "en") is None
    assert gate.difference(source, "ar", "197 hospitals agreed on the pact.", "en") is not None


def test_a_noun_that_the_article_does_not_count_is_stopped() -> None:
    gate = gate_of(read_facts("The hall has 329 seats.\n\nOf these, 83 are reserved for women."), LEXICON)
    source = "Of these, 83 are reserved for women."
    assert gate.difference(source, "en", "ومن بينها 83 مقعداً مخصصاً للنساء.", "ar") is None
    assert gate.difference(source, "en", "ومن بينها 83 سفينة مخصصة للنساء.", "ar") is not None
