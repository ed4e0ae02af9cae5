"""Parts listed behind a part: 60 injured, among them 41 children and 12 women; the women are of the 60 as well.

Only people by sex and age, as many as the whole holds: soldiers and civilians behind "two officers among them" are further people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.parts import Figure
from generator.facts.quantities.reader import FigureReader
from generator.values import Kind

_SEX_AND_AGE = frozenset(
    {"child", "girl", "boy", "infant", "minor", "teenager", "young_person", "elderly_person", "adult", "woman", "man"}
    | {"pregnant_woman", "mother", "person_with_disability"}
)
"""Measures that tell which people of a whole are counted."""


def listed_parts(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, each that is listed behind a part a part of the same whole."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before is not None and before.part_of is not None and _goes_on(reader, found, figure):
            found.append(replace(figure, part_of=before.part_of))
        else:
            found.append(figure)
    return tuple(found)


def _goes_on(reader: FigureReader, told: Sequence[Figure], figure: Figure) -> bool:
    before = told[-1]
    if figure.part_of is not None or not all(_by_sex_or_age(one) for one in (before, figure)):
        return False
    between = reader.texts[before.tokens[1] : figure.tokens[0]]
    links = reader.lexis.list_links
    listed = all(word in links for word in between) and (bool(between) or reader.is_joined(figure.tokens[0]))
    return listed and _fits(told, figure)


def _by_sex_or_age(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and figure.unit is not None and figure.unit.id in _SEX_AND_AGE


def _fits(told: Sequence[Figure], figure: Figure) -> bool:
    """Whether the parts up to this one are not more than the whole, where the sentence has it."""
    parts = [figure]
    for one in reversed(told):
        if one.part_of is None:
            return _sum(parts) <= _sum([one]) or one.kind is not Kind.COUNT
        parts.append(one)
    return True


def _sum(figures: Sequence[Figure]) -> Decimal:
    return sum((one.value for one in figures if isinstance(one.value, Decimal)), Decimal(0))
