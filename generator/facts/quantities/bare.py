"""Bare figures: numbers that count nothing that is told, and what one is as it takes the unit of another figure.

The rules and reasons of figures that took theirs so are here as well, for those who ask whether a unit is a figure's own.
"""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import Figure
from generator.facts.units import UNKNOWN_UNIT
from generator.values import Kind

HARMED = "count:harmed"
"""The rule of a number beside a word of harm: it counts people."""
SHARED = "unit:shared"
"""The rule of a figure whose unit is its neighbour's."""
INHERITED = "unit_inherited"
"""What the figure counts is taken from the figure before it."""


def is_bare(figure: Figure) -> bool:
    """Whether a number counts nothing that is told."""
    return figure.unit is None and figure.kind is Kind.COUNT and UNKNOWN_UNIT in figure.reasons


def taking(figure: Figure, other: Figure, added: tuple[str, ...]) -> Figure:
    """A figure with what another is of, with these reasons to check it."""
    reasons = tuple(reason for reason in figure.reasons if reason != UNKNOWN_UNIT)
    return replace(figure, kind=other.kind, unit=other.unit, reasons=(*reasons, *added), rules=(*figure.rules, SHARED))
