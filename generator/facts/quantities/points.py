"""Points of a rate are percentage points: the unemployment rate fell by 0.5 points; those of an index are its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.parts import Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.units import kind_of
from generator.values import is_share

_PERCENTAGE_POINT = "percentage_point"
_FRACTION = "number:fraction"
_MOST_POINTS = 100
"""A rate moves by less than all of it; what has more points is an index."""


def name_points(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, points of a rate by that name where the sentence tells a rate and no index."""
    if not any(figure.tells_points for figure in figures):
        return tuple(figures)
    if not _tells(reader, "rates_told") or _tells(reader, "indexes"):
        return tuple(figures)
    return tuple(_of_rate(reader, figure) for figure in figures)


def _of_rate(reader: FigureReader, figure: Figure) -> Figure:
    if figure.unit is None or not figure.tells_points or not isinstance(figure.value, Decimal):
        return figure
    halved = is_share(figure.kind, figure.unit)  # half a point, read as a share of one
    if figure.value > _MOST_POINTS or (halved and _FRACTION not in figure.rules):
        return figure
    entry = reader.reading.lexicon.entry(_PERCENTAGE_POINT)
    value = figure.value / 100 if halved else figure.value
    unit = entry.term(figure.unit.surface)
    return replace(figure, kind=kind_of(entry), value=value, unit=unit, rules=(*figure.rules, "points:of-rate"))


def _tells(reader: FigureReader, cue: str) -> bool:
    cues = reader.lexis.cues[cue]
    return reader.may_hold(cues) and any(reader.stemmed_length(cues, at) for at in range(len(reader.texts)))
