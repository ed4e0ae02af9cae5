"""Facts in words: the reviewed corpus, and the promise that our own reading of the words gives the same figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.fact import Fact, Mention
from generator.language import codes, detect, language
from generator.language.base import Case
from generator.lexicon import Category
from generator.values import Confidence, DateRange, Kind, Precision, Qualifier, Span, Term, Value
from generator.wording.quantities import quantity
from generator.wording.sentences import SentenceWriter
from tests.reading import LEXICON, facts_of

CORPUS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "corpus/wording.yml").read_text(encoding="utf-8")
)
SLOTS = ("who", "target", "where")


def moment(given: Sequence[Any] | None) -> DateRange | None:
    if given is None:
        return None
    return DateRange(given[0], given[1], Precision(given[2]) if len(given) > 2 else Precision.DAY)


def value_of(data: Mapping[str, Any]) -> Value:
    value = data["value"]
    if not isinstance(value, list):
        return Decimal(str(value))
    if isinstance(value[0], date):
        return DateRange(value[0], value[1])
    return (Decimal(str(value[0])), Decimal(str(value[1])))


def term(entry_id: str) -> Term:
    return LEXICON.entry(entry_id).term(entry_id)


def make(data: Mapping[str, Any], number: int = 1) -> Fact:
    """The fact that a case of the corpus writes down."""
    mention = Mention("s1", Span(0, 1), Span(0, 1))
    action = data.get("action")
    return Fact(
        f"f{number}",
        Kind(data["kind"]),
        value_of(data),
        Qualifier(data.get("qualifier", "exact")),
        term(data["unit"]) if "unit" in data else None,
        *(tuple(map(term, data.get(slot, ()))) for slot in ("who", "target", "where")),
        moment(data.get("when")),
        term(data["according_to"]) if "according_to" in data else None,
        (mention,),
        "f0" if data.get("part") else None,
        Confidence.CHECK if data.get("check") else Confidence.SURE,
        (),
        (),
        action=Term(None, action, {}) if action else None,
    )


def cases(kind: str) -> Iterator[Any]:
    for case in CORPUS:
        for code, expected in case.get(kind, {}).items():
            listed = case.get("facts") or [case["fact"]]
            facts = [make(data, number) for number, data in enumerate(listed, start=1)]
            source = detect(next((data["action"] for data in listed if "action" in data), "ا"))
            yield pytest.param(facts, source, code, expected, id=f"{code}: {expected or listed[0]}")


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("quantity"))
def test_a_figure_in_words(facts: list[Fact], source: str, code: str, expected: str) -> None:
    assert quantity(facts[0], code, "latn").text == expected


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("object"))
def test_a_figure_behind_a_verb(facts: list[Fact], source: str, code: str, expected: str) -> None:
    assert quantity(facts[0], code, "latn", case=Case.OBJECT).text == expected


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("sentence"))
def test_facts_in_a_sentence(facts: list[Fact], source: str, code: str, expected: str | None) -> None:
    written = SentenceWriter(LEXICON, source, code, "latn", {}).sentences(facts)
    assert [sentence.text for sentence in written] == ([expected] if expected else [])


@pytest.mark.parametrize(("facts", "source", "code", "expected"), cases("sentence"))
def test_a_sentence_is_read_back_as_its_facts(facts: list[Fact], source: str, code: str, expected: str | None) -> None:
    if expected is None:
        return
    read = [fact for fact in facts_of(expected + "\n") if fact.kind is not Kind.PERIOD]
    assert [figure(fact) for fact in read] == [figure(fact) for fact in facts]


def figure(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, fact.value, fact.qualifier, fact.unit and fact.unit.id)
