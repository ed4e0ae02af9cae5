"""Degrees that are told to be below zero: 12 درجة تحت الصفر, 14 degrees below zero; alone they are those of the commonest scale."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.quantities.reader import FigureReader
from generator.facts.units import Unit, kind_of

TEMPERATURE = "count:temperature"
"""The rule of a unit of temperature."""
_DEGREE = "degree"
"""The lexicon's id of a degree Celsius."""


def below_zero(reader: FigureReader, unit: Unit) -> Unit | None:
    """The unit of a number with the words behind it that make it negative, `None` where there are none."""
    length = reader.phrase(reader.lexis.cues["below_zero"], unit.end)
    if not length or (unit.term is not None and unit.rule != TEMPERATURE):
        return None
    end = unit.end + length
    if unit.term is not None:
        return replace(unit, end=end)
    return Unit(kind_of(reader.reading.lexicon.entry(_DEGREE)), reader.many(_DEGREE), end, TEMPERATURE)
