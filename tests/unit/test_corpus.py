"""The corpus: every phrasing states what is meant and nothing else; what never states a figure states none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.dates import find_moments
from generator.facts.parts import Figure, Moment
from generator.facts.quantities import find_figures
from generator.facts.reader import Reading
from generator.language import codes, language
from generator.lexicon import load
from generator.values import Span

CORPUS = Path(__file__).parents[1] / "corpus"
PUBLISHED = date(2021, 11, 5)
LEXICON = load(None)


def read(text: str, code: str) -> tuple[tuple[Moment, ...], tuple[Figure, ...]]:
    tongue = language(code)
    reading = Reading(text, Span(0, len(text)), tongue, LEXICON)
    moments = find_moments(reading, PUBLISHED)
    return moments, find_figures(reading, moments)


def cases(name: str) -> list[Any]:
    return list(_cases(name))


def _cases(name: str) -> Iterator[Any]:
    for path in sorted([*CORPUS.glob(f"{name}.yml"), *CORPUS.glob(f"{name}/*.yml")]):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            for code in codes():
                for text in entry.get(code, ()):
                    yield pytest.param(code, str(text), entry.get("means"), id=f"{code}: {text}")


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


@pytest.mark.parametrize(("code", "text", "means"), [*cases("figures"), *cases("measures")])
def test_figures(code: str, text: str, means: dict[str, Any] | None) -> None:
    figures = read(text, code)[1]
    assert [stated(figure) for figure in figures] == ([exact(means)] if means else [])
    for figure in figures:
        assert 0 <= figure.span.start <= figure.number_span.start < figure.number_span.end <= len(text)


@pytest.mark.parametrize(("code", "text", "means"), cases("dates"))
def test_dates(code: str, text: str, means: list[date | None] | None) -> None:
    moments, figures = read(text, code)
    found = [[moment.range.start, moment.range.end] for moment in moments if moment.range]
    assert found == ([means] if means else [])
    assert not figures


@given(text=st.text(max_size=120), code=st.sampled_from(codes()))
@settings(max_examples=300, deadline=None)
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
@settings(max_examples=300, deadline=None)
def test_any_order_of_number_words_is_read_without_error(words: list[str]) -> None:
    text = " ".join(words)
    for figure in read(text, "ar")[1]:
        assert figure.span.covers(figure.number_span)


@given(value=st.integers(min_value=0, max_value=10**15 - 1), code=st.sampled_from(codes()))
@settings(max_examples=200, deadline=None)
def test_digits_with_separators_read_back(value: int, code: str) -> None:
    [figure] = read(f"{value:,} %", code)[1]
    assert figure.value == value
