"""The annotated articles of `tests/corpus/articles`: what a careful reader finds in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.resources import read_yaml
from generator.values import Change, DateRange, Span

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One figure: `span` is where its words stand, a slot holds lexicon ids or the text's words, nothing where none is told."""

    span: Span
    kind: str
    value: object
    qualifier: str
    unit: str | None
    who: tuple[str, ...]
    target: tuple[str, ...]
    where: tuple[str, ...]
    when: tuple[date | None, date | None] | None
    according_to: str | None
    indicator: str | None
    change: str | None


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """A text with its figures in order."""

    path: Path
    name: str
    language: str
    published: date
    text: str
    annotations: tuple[Annotation, ...]


def annotated_articles() -> Iterator[AnnotatedArticle]:
    """All annotated articles. Raises `ValueError` where an annotation's words do not stand in its text."""
    for path in sorted(ARTICLES.glob("*.yml")):
        data = read_yaml(path)
        yield AnnotatedArticle(
            path, data["name"], data["language"], data["published"], data["text"], tuple(_annotations(path, data))
        )


def _annotations(path: Path, data: dict[str, Any]) -> Iterator[Annotation]:
    position = 0
    for fact in data["facts"]:
        words = str(fact["words"])
        start = data["text"].find(words, position)
        if start < 0:
            raise ValueError(f"{path}: {words!r} does not stand after what is annotated before it")
        position = start + 1
        when = fact.get("when")
        yield Annotation(
            Span(start, start + len(words)),
            fact["kind"],
            _value(fact["value"]),
            fact.get("qualifier", "exact"),
            fact.get("unit"),
            tuple(fact.get("who", ())),
            tuple(fact.get("target", ())),
            tuple(fact.get("where", ())),
            (when[0], when[1]) if when else None,
            fact.get("by"),
            *_indicator(fact.get("indicator")),
        )


def _indicator(stated: str | None) -> tuple[str | None, str | None]:
    """An indicator and which way it changed: `exports rise`."""
    name, _, change = (stated or "").rpartition(" ")
    return (name, change) if change in set(Change) else (stated, None)


def _value(value: object) -> object:
    if isinstance(value, list):
        return tuple(_value(end) for end in value)
    return Decimal(str(value)) if isinstance(value, int | float) else value


def plain(value: object) -> object:
    """A fact's value as annotations write it."""
    return (value.start, value.end) if isinstance(value, DateRange) else value
