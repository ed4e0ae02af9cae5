"""What one currency is worth in another: the lira fell to 41.9 to the dollar; الجنيه … 47.3 أمام الدولار.

A bare number ahead of "to the dollar" is an amount of the currency told before it in the clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.quantities.bare import is_bare
from generator.facts.quantities.reader import FigureReader
from generator.facts.units import UNKNOWN_UNIT
from generator.lexicon import Category, Match
from generator.values import Kind

EXCHANGED = "money:exchanged"
"""The rule of an amount of a currency that is told by its worth in another."""
_OF = "ل"
"""What is attached to the other currency: 41.9 للدولار."""


def name_exchanged(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, bare ones ahead of another currency with the currency that is told by them."""
    if not any(map(is_bare, figures)):
        return tuple(figures)
    return tuple(_exchanged(reader, figure) if is_bare(figure) else figure for figure in figures)


def _exchanged(reader: FigureReader, figure: Figure) -> Figure:
    start, end = figure.tokens
    led = reader.phrase(reader.lexis.cues["against_currency"], end)
    other = _currency(reader, end + led)
    if other is None or not (led or other.prefix.startswith(_OF)):
        return figure
    clause = next((at for at in range(start - 1, -1, -1) if reader.text(at) in CLAUSE_MARKS), -1)
    ahead = (_currency(reader, at) for at in range(clause + 1, start))
    told = [one for one in ahead if one is not None]
    entry = max(told, key=lambda one: one.length).first(Category.CURRENCIES) if told else None  # the | Turkish lira
    if entry is None:
        return figure
    reasons = tuple(reason for reason in figure.reasons if reason != UNKNOWN_UNIT)
    unit = reader.many(entry.id)
    return replace(figure, kind=Kind.MONEY, unit=unit, reasons=reasons, rules=(*figure.rules, EXCHANGED))


def _currency(reader: FigureReader, at: int) -> Match | None:
    match = reader.match(at)
    return match if match is not None and match.first(Category.CURRENCIES) is not None else None
