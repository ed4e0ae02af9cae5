"""Numbers that leave their scale to the one beside them: which value they have, and whether a person should look."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.dates import find_moments
from generator.facts.quantities import find_figures
from generator.facts.quantities.scales import SCALE_ASSUMED
from generator.facts.reader import Reading
from generator.language import language
from generator.lexicon import load
from generator.values import Span

LEXICON = load(None)


def read(code: str, text: str) -> list[tuple[object, bool]]:
    reading = Reading(text, Span(0, len(text)), language(code), LEXICON)
    figures = find_figures(reading, find_moments(reading, None))
    return [(figure.value, SCALE_ASSUMED in figure.reasons) for figure in figures]


@pytest.mark.parametrize(
    ("code", "text", "first", "second", "assumed"),
    [
        ("ar", "ارتفع من 597 إلى 620 مليون درهم", 597_000_000, 620_000_000, ()),
        ("en", "rose from $5.1 to $6.2 billion", 5_100_000_000, 6_200_000_000, ()),
        ("ar", "ارتفع العدد من 200 إلى 3 آلاف", 200, 3000, ()),
        ("ar", "ارتفع العدد من 800 إلى 1.2 مليون", 800, 1_200_000, ()),
        ("en", "Exports rose from 200 to 3 thousand tonnes", 200, 3000, ()),
        ("en", "Profits fell from $800 to $20 million", 800_000_000, 20_000_000, (0,)),
        ("en", "The number went from 450 to 300 thousand", 450_000, 300_000, ()),
        ("ar", "تراجع السعر من 1500 إلى 38 ألف ليرة", 1500, 38000, ()),
        ("en", "The number rose from 1800 to 2500 workers", 1800, 2500, ()),
        ("ar", "ارتفع عدد العمال من 1800 إلى 2500 عامل", 1800, 2500, ()),
        ("ar", "597 مليون درهم مقابل 575.3 قبل عام", 597_000_000, 575_300_000, (1,)),
        ("en", "620 million dirhams, up from 597 a year earlier", 620_000_000, 597_000_000, (1,)),
        ("ar", "3,7 مليون نسمة بينهم 2,5 من الأجانب", 3_700_000, 2_500_000, (1,)),
        ("en", "5.3 million people have 7.5 farms each", 5_300_000, "7.5", ()),
        ("ar", "3 و5 ملايين دولار", 3_000_000, 5_000_000, (0,)),
        ("en", "5 of the 12 million voters", 5, 12_000_000, ()),
        ("en", "3.5 million people, 14 of them children", 3_500_000, 14, ()),
        ("ar", "26 عملية في تموز و14 في آب", 26, 14, ()),
        ("ar", "22 ألفاً و437 مخالفة وفحص 91 من السائقين", 22437, 91, ()),
    ],
)
def test_the_scale_of_a_neighbour(
    code: str, text: str, first: int, second: int | str, assumed: tuple[int, ...]
) -> None:
    values = (Decimal(first), Decimal(second))
    assert read(code, text) == [(value, index in assumed) for index, value in enumerate(values)]
