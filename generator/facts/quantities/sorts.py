"""Two sorts of one noun, each with a number, the noun told once: 312 suspected and 41 confirmed cases."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.units import UNKNOWN_UNIT
from generator.lexicon import Category
from generator.values import Kind

OF_SORT = "unit:of-sort"
"""The rule of a figure whose unit is its own adjective with its neighbour's noun."""


def of_its_sort(reader: FigureReader, figure: Figure, following: Figure) -> Figure | None:
    """A bare number whose adjective makes a unit of the lexicon with the noun of the figure that "and" joins to it."""
    start, end = figure.tokens[1], following.tokens[0]
    joined = reader.texts[start + 1 : end] if end - start > 1 else []
    links = reader.lexis.list_links
    if reader.lexis.noun_follows_number or not joined or any(word not in links for word in joined):
        return None
    phrase = (reader.text(start), reader.text(following.tokens[1] - 1))
    match = reader.reading.lexicon.match(reader.language.code, phrase, 0)
    entry = match.first(Category.MEASURES) if match is not None and match.length == len(phrase) else None
    if entry is None or following.kind is not Kind.COUNT or following.unit is None or entry.id == following.unit.id:
        return None
    reasons = tuple(reason for reason in figure.reasons if reason != UNKNOWN_UNIT)
    return replace(figure, unit=reader.term(entry, start, start + 1), reasons=reasons, rules=(*figure.rules, OF_SORT))
