"""The corpus: every phrasing states what is meant and nothing else; what never states a figure states none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.dates import find_moments
from generator.facts.parts import Figure, Moment
from generator.facts.quantities import find_figures
from generator.facts.reader import Reading
from generator.language import codes, language
from generator.lexicon import load
from generator.resources import read_yaml
from generator.values import Span

CORPUS = Path(__file__).parents[1] / "corpus"
PUBLISHED = date(2021, 11, 5)
LEXICON = load(None)


def read(text: str, code: str) -> tuple[tuple[Moment, ...], tuple[Figure, ...]]:
    tongue = language(code)
    reading = Reading(text, Span(0, len(text)), tongue, LEXICON)
    moments = find_moments(reading, PUBLISHED)
    return moments, find_figures(reading, moments)


def cases(*names: str) -> Iterator[Any]:
    """What is meant, with all phrasings of a language that state it: of thousands, a test each would take longer than reading."""
    files = (path for name in names for path in sorted([*CORPUS.glob(f"{name}.yml"), *CORPUS.glob(f"{name}/*.yml")]))
    for path in files:
        for entry in read_yaml(path):
            for code in codes():
                if texts := [str(text) for text in entry.get(code, ())]:
                    yield pytest.param(code, texts, entry.get("means"), id=f"{code}: {texts[0]}")


def stated(figure: Figure) -> dict[str, object]:
    value = [*figure.value] if isinstance(figure.value, tuple) else figure.value
    found: dict[str, object] = {"kind": figure.kind.value, "value": value}
    if figure.qualifier.value != "exact":
        found["qualifier"] = figure.qualifier.value
    if figure.unit is not None:
        found["unit"] = figure.unit.id
    return found


def exact(means: dict[str, Any]) -> dict[str, Any]:
    value = means["value"]
    numbers = [Decimal(str(end)) for end in value] if isinstance(value, list) else Decimal(str(value))
    return means | {"value": numbers}


@pytest.mark.parametrize(("code", "texts", "means"), list(cases("figures", "measures")))
def test_figures(code: str, texts: list[str], means: dict[str, Any] | None) -> None:
    read_as = {text: read(text, code)[1] for text in texts}
    expected = [exact(means)] if means else []
    assert {text: [*map(stated, figures)] for text, figures in read_as.items()} == dict.fromkeys(texts, expected)
    for text, figures in read_as.items():
        for figure in figures:
            assert 0 <= figure.span.start <= figure.number_span.start < figure.number_span.end <= len(text)


@pytest.mark.parametrize(("code", "texts", "means"), list(cases("dates")))
def test_dates(code: str, texts: list[str], means: list[date | None] | None) -> None:
    read_as = {text: read(text, code) for text in texts}
    found = {
        text: [[moment.range.start, moment.range.end] for moment in moments if moment.range]
        for text, (moments, _) in read_as.items()
    }
    assert found == dict.fromkeys(texts, [means] if means else [])
    assert [text for text, (_, figures) in read_as.items() if figures] == []


@given(text=st.text(max_size=120), code=st.sampled_from(codes()))
@settings(max_examples=300)
def test_any_text_is_read_without_error(text: str, code: str) -> None:
    moments, figures = read(text, code)
    for span in [*(moment.span for moment in moments), *(figure.span for figure in figures)]:
        assert 0 <= span.start < span.end <= len(text)


WORDS = [
    "3",
    "10",
    "آلاف",
    "و",
    "و5",
    "مليون",
    "بين",
    "من",
    "إلى",
    "%",
    "غارة",
    "مركزين",
    "الماضي",
    "تموز",
    "/",
    "2021",
    "-",
    "ألف",
]


@given(words=st.lists(st.sampled_from(WORDS), max_size=14))
@settings(max_examples=300)
def test_any_order_of_number_words_is_read_without_error(words: list[str]) -> None:
    text = " ".join(words)
    for figure in read(text, "ar")[1]:
        assert figure.span.covers(figure.number_span)


@given(value=st.integers(min_value=0, max_value=10**15 - 1), code=st.sampled_from(codes()))
@settings(max_examples=200)
def test_digits_with_separators_read_back(value: int, code: str) -> None:
    [figure] = read(f"{value:,} %", code)[1]
    assert figure.value == value
