"""Which people a number of persons is of, where "the number of" tells it ahead: بلغ عدد القتلى | 2960 شخصاً.

"Persons" behind a number says no more than that they are people; the noun behind "the number of" is what is counted. The words for
the number reach the figure where it stands right behind them, or behind the verb of level or change that they are told with.
"""

from __future__ import annotations

from dataclasses import replace

from generator.facts.numbers import Number
from generator.facts.parts import CLAUSE_MARKS, PEOPLE
from generator.facts.quantities.reader import FigureReader
from generator.facts.units import Unit, counted_at

_WINDOW = 12
"""Tokens from "the number of" to the figure."""


def of_which_people(reader: FigureReader, number: Number, unit: Unit) -> Unit:
    """The unit of a number, that of the people whom "the number of" tells where it is only persons."""
    if unit.term is None or unit.term.id != reader.people().id:
        return unit
    end = reader.said(number.start, number.end, number.end, number.value).start
    for at in range(end - 1, max(-1, end - _WINDOW), -1):
        if reader.text(at) in CLAUSE_MARKS or reader.number(at) is not None:
            return unit
        told = _told_at(reader, at, end)
        if told is not None:
            return replace(told, end=unit.end)
    return unit


def _told_at(reader: FigureReader, at: int, end: int) -> Unit | None:
    """The people behind "the number of" at a token, where a verb of measuring ties them to what ends at another."""
    length = reader.stemmed_length(reader.lexis.cues["number_of"], at)
    told = counted_at(reader, at + length) if length else None
    if told is None or told.term is None or told.term.dimension != PEOPLE or told.end > end:
        return None
    measuring = reader.lexis.measuring
    tied = (reader.stands_before(words, end) for words in (measuring.level, measuring.to, reader.lexis.range_to))
    return told if any(tied) or (told.end == end and reader.stands_before(measuring.level, at)) else None
