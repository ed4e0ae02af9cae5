"""How strong an earthquake was: بقوة 5.6 درجات, بلغت قوته 5.6, a magnitude of 5.6 are degrees of Richter's scale, none of heat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.quantities.bare import HARMED, INHERITED, SHARED
from generator.facts.quantities.reader import FigureReader
from generator.facts.units import UNKNOWN_UNIT, kind_of

_DEGREE, _RICHTER = "degree", "richter_degree"
_STRONGEST = 10
_WINDOW = 4
"""Tokens before the number among which it is told that it is a strength."""


def name_magnitudes(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, degrees and bare numbers behind a word of strength as magnitudes; a bare one only beside an earthquake."""
    cues = reader.lexis.cues
    if not (reader.may_hold(cues["strength"]) or reader.may_hold(cues["magnitude"])):
        return tuple(figures)
    quakes = reader.may_hold(cues["quake"]) and any(
        reader.stemmed_length(cues["quake"], at) for at in range(len(reader.texts))
    )
    return tuple(_as_magnitude(reader, figure, quakes=quakes) for figure in figures)


def _as_magnitude(reader: FigureReader, figure: Figure, *, quakes: bool) -> Figure:
    unit = figure.unit
    told = unit is not None and unit.id == _DEGREE
    taken = INHERITED in figure.reasons or not {SHARED, HARMED}.isdisjoint(figure.rules)  # بقوة 6.2 وقتل 12
    bare = unit is None or taken
    low = all(isinstance(end, Decimal) and 0 < end < _STRONGEST for end in _ends(figure))
    if not low or not (told or bare):
        return figure
    words = _behind(reader, figure, "magnitude") or (_behind(reader, figure, "strength") if told or quakes else None)
    if words is None:
        return figure
    entry = reader.reading.lexicon.entry(_RICHTER)
    term = entry.term(unit.surface if unit is not None and told else words)
    reasons = tuple(reason for reason in figure.reasons if reason not in {UNKNOWN_UNIT, INHERITED})
    return replace(figure, kind=kind_of(entry), unit=term, rules=(*figure.rules, "magnitude"), reasons=reasons)


def _ends(figure: Figure) -> Sequence[object]:
    return figure.value if isinstance(figure.value, tuple) else (figure.value,)


def _behind(reader: FigureReader, figure: Figure, cue: str) -> str | None:
    """The words of a cue close before a figure, in its clause."""
    start = figure.number_tokens[0]
    for at in range(start - 1, max(-1, start - 1 - _WINDOW), -1):
        length = reader.stemmed_length(reader.lexis.cues[cue], at)
        if length:
            return reader.words(at, at + length)
        if reader.text(at) in CLAUSE_MARKS or reader.text(at)[:1].isdigit():
            return None
    return None
