"""Ends of a range in two units of time, neither a number of the other, are its limits: two weeks to a month is at least the one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.parts import Figure
from generator.facts.quantities.ranges import changes, opens_range
from generator.facts.quantities.reader import FigureReader
from generator.values import Kind, Qualifier

_DAYS = {"hour": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}
"""About how long the units are, by the lexicon's ids: enough to tell the longer of two."""


def name_limits(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, the two ends of such a range as its limits."""
    found = list(figures)
    for index in range(len(found) - 1):
        first, second = found[index : index + 2]
        days, others = _length(first), _length(second)
        if days is None or others is None or first.unit == second.unit or not _is_range(reader, first, second):
            continue
        least, most = Qualifier.AT_LEAST, Qualifier.AT_MOST
        found[index] = _limit(first, least if days < others else most)
        found[index + 1] = _limit(second, most if days < others else least)
    return tuple(found)


def _length(figure: Figure) -> Decimal | None:
    """About how many days an exact length of time has."""
    exact = figure.kind is Kind.DURATION and figure.qualifier is Qualifier.EXACT
    unit = _DAYS.get(figure.unit.id or "") if exact and figure.unit is not None else None
    return figure.value * unit if unit is not None and isinstance(figure.value, Decimal) else None


def _is_range(reader: FigureReader, first: Figure, second: Figure) -> bool:
    start, end = first.tokens[1], second.tokens[0]
    closer = reader.phrase(reader.lexis.range_to, start)
    joined = start == end and reader.is_joined(end)
    closed = joined or (closer > 0 and start + closer == end)
    return closed and opens_range(reader, first.tokens[0]) and not changes(reader, first.number_tokens[0])


def _limit(figure: Figure, qualifier: Qualifier) -> Figure:
    return replace(figure, qualifier=qualifier, rules=(*figure.rules, "range:limit"))
