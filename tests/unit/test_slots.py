"""Slots of single sentences: what each figure takes, and what it does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.facts.fact import Fact
from generator.language import codes
from generator.resources import read_yaml
from generator.values import DateRange, Kind, Term
from tests.reading import facts_of

PUBLISHED = date(2025, 10, 27)
CORPUS = Path(__file__).parents[1] / "corpus/slots"
"""A file of cases for each slot, by its name."""


def cases() -> Iterator[Any]:
    for file in sorted(CORPUS.glob("*.yml")):
        for case in read_yaml(file):
            for code in codes():
                for text, means in case.get(code, {}).items():
                    yield pytest.param(file.stem, text, means, id=text)


def told(fact: Fact, slot: str) -> str | list[str] | None:
    value = getattr(fact, slot)
    if isinstance(value, DateRange):
        return f"{value.start or ''}/{value.end or ''}"
    if isinstance(value, Term):
        return name(value)
    names = [name(term) for term in value or ()]
    return names[0] if len(names) == 1 else names or None


def name(term: Term) -> str:
    return term.id or term.surface


@pytest.mark.parametrize(("slot", "text", "means"), list(cases()))
def test_a_slot_of_every_figure(slot: str, text: str, means: list[str | None]) -> None:
    facts = [fact for fact in facts_of(text + "\n", PUBLISHED) if fact.kind is not Kind.PERIOD]
    assert [told(fact, slot) for fact in facts] == means
