"""Those whom some words tell as whom something is done to."""

from __future__ import annotations

from typing import NamedTuple

from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.antecedents import Who
from generator.lexicon import Category
from generator.values import Term


class Told(NamedTuple):
    """Those told by some words; `end`: the token behind."""

    terms: tuple[Term, ...]
    end: int


def are_those(told: Told, who: Who) -> bool:
    """Whether those told are whoever does it."""
    return who is not None and any(_are_same(one, other) for one in told.terms for other in who.value)


def _are_same(one: Term, other: Term) -> bool:
    if one.id is not None or other.id is not None:
        return one.id == other.id
    return one.surface in other.surface or other.surface in one.surface


def is_country(sentence: ReadSentence, told: Told) -> bool:
    """Whether those told are a country."""
    return any(name.is_country and name.term in told.terms for name in sentence.of(Category.PLACES))
