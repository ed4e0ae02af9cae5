"""The fidelity gate: true translations pass, a changed figure does not."""

from __future__ import annotations

from datetime import date

import pytest

from generator.digest.fidelity import FidelityGate
from generator.lexicon import load

PUBLISHED = date(2021, 11, 5)
PAIRS = [
    ("نفذت القوة 3 غارات جوية خلال تموز/يوليو الماضي.", "The force carried out 3 air strikes last July."),
    ("تحتجز 10 آلاف مقاتل، بينهم 8 آلاف سوري.", "It holds 10,000 fighters, 8,000 of them Syrian."),
    ("يوجد نحو 61 % منهم في مركزين.", "About 61% of them are in two centres."),
    ("بلغت الكلفة 2,5 مليون دولار.", "The cost was $2.5 million."),
    ("من 1 حزيران إلى 30 أيلول 2021.", "From 1 June to 30 September 2021."),
    ("ارتفع العدد إلى ألف ومئتين.", "The number rose to 1,200."),
]
CHANGED = [
    ("نفذت القوة 3 غارات جوية.", "The force carried out 4 air strikes."),
    ("تحتجز 10 آلاف مقاتل.", "It holds 10 million fighters."),
    ("يوجد 61 % منهم في مركزين.", "61% of them are in three centres."),
    ("بلغت الكلفة مليون دولار.", "The cost was one million euros."),
    ("من 1 حزيران إلى 30 أيلول 2021.", "From 1 July to 30 September 2021."),
    ("قُتل خمسة وأصيب سبعة.", "Five were killed."),
]


@pytest.fixture(scope="module")
def gate() -> FidelityGate:
    return FidelityGate(load(None), PUBLISHED)


@pytest.mark.parametrize(("arabic", "english"), PAIRS)
def test_a_true_translation_passes_both_ways(gate: FidelityGate, arabic: str, english: str) -> None:
    assert gate.difference(arabic, "ar", english, "en") is None
    assert gate.difference(english, "en", arabic, "ar") is None


@pytest.mark.parametrize(("arabic", "english"), CHANGED)
def test_a_changed_figure_is_stopped_both_ways(gate: FidelityGate, arabic: str, english: str) -> None:
    assert gate.difference(arabic, "ar", english, "en") is not None
    assert gate.difference(english, "en", arabic, "ar") is not None


def test_the_difference_tells_both_sides(gate: FidelityGate) -> None:
    difference = gate.difference("قُتل خمسة أشخاص.", "ar", "Six people were killed.", "en")
    assert difference is not None
    assert (difference.source, difference.target) == (("5",), ("6",))
