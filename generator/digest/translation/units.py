"""Whether two units can be each other's translation."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.resources import read_yaml
from generator.values import Term

_KINDRED = Path(__file__).with_name("kindred.yml")


def can_translate(one: Term, other: Term) -> bool:
    """Whether they are one measure, kindred ones (`kindred.yml`), or one with more words than the other (school, public school)."""
    if one.id is None or other.id is None or one.id == other.id:
        return True
    if any({one.id, other.id} <= group for group in kindred()):
        return True
    return one.dimension == other.dimension and any(
        _holds(one.labels[code], other.labels[code]) for code in one.labels.keys() & other.labels.keys()
    )


@cache
def kindred() -> tuple[frozenset[str], ...]:
    """Groups of ids of measures that translators use for one another."""
    return tuple(map(frozenset, read_yaml(_KINDRED)))


def _holds(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words
