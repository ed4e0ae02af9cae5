"""A scale that a number leaves to the one beside it.

- The ends of a change share it: rose from 597 to 620 million; so do figures of a list before the last (3 و5 ملايين دولار), which
  should be looked at.
- A number compared with one told in millions is in millions too, where that makes them alike (597 million against 575.3); so is a
  fraction of what has none: of 3.7 million residents, 2.5 are foreigners. Both should be looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.parts import Figure
from generator.facts.quantities.bare import INHERITED, SHARED
from generator.facts.quantities.ranges import CHANGE_WINDOW, changes
from generator.facts.quantities.reader import FigureReader
from generator.values import Kind, ends, is_whole

SCALE_ASSUMED = "scale_assumed"
"""The figure is given in the scale of the one beside it, which its words leave out."""
_SCALED = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY})
_THOUSAND = 1000
_AVERAGE_WINDOW = 6
"""Tokens between a word of average, which has no scale left out, and its figure."""
_ALIKE = 5
"""How many times as large one of two compared figures can be."""


def complete_scales(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those without a scale of their own in that of their neighbour."""
    found = list(figures)
    for index, figure in enumerate(found):
        if figure.kind not in _SCALED or not isinstance(figure.value, Decimal) or _scale(reader, figure) is not None:
            continue
        if abs(figure.value) < _THOUSAND:
            following = found[index + 1] if index + 1 < len(found) else None
            found[index] = _before_scale(reader, figure, following) or _after_scale(reader, figure, found[:index])
    return tuple(found)


def _before_scale(reader: FigureReader, figure: Figure, following: Figure | None) -> Figure | None:
    """A figure in the scale of the next: the first end of a change, or of a list that shares its unit."""
    scale = _scale(reader, following) if following is not None and following.unit == figure.unit else None
    if scale is None or following is None:
        return None
    between = reader.texts[figure.tokens[1] : following.tokens[0]]
    if changes(reader, figure.number_tokens[0]) and reader.phrase(reader.lexis.range_to, figure.tokens[1]):
        reasons = () if _is_alike(figure, scale, following) else (SCALE_ASSUMED,)
        return _times(figure, scale, *reasons) if _goes_its_way(reader, figure, scale, following) else None
    listed = SHARED in figure.rules and INHERITED not in figure.reasons and not _is_part(reader, between)
    return _times(figure, scale, SCALE_ASSUMED) if listed else None


def _goes_its_way(reader: FigureReader, figure: Figure, scale: Decimal, following: Figure) -> bool:
    """Whether the first end of a change in the scale of the other changes as the verb says: fell from 900 to 20 thousand.

    It does not in "rose from 200 to 3 thousand". Where no verb tells the way, the scale must make the ends alike.
    """
    measuring = reader.lexis.measuring
    for at in reversed(range(max(0, figure.tokens[0] - CHANGE_WINDOW), figure.tokens[0])):
        if reader.stemmed_length(measuring.rise, at):
            return ends(figure.value)[0] * scale < ends(following.value)[0]
        if reader.stemmed_length(measuring.fall, at):
            return ends(figure.value)[0] * scale > ends(following.value)[0]
    return _is_alike(figure, scale, following)


def _is_alike(figure: Figure, scale: Decimal, other: Figure) -> bool:
    """Whether a scale makes a figure alike to another."""
    value, limit = ends(figure.value)[0] * scale, ends(other.value)[0]
    return limit / _ALIKE <= value <= limit * _ALIKE


def _is_part(reader: FigureReader, between: Sequence[str]) -> bool:
    """Whether the words between two figures make the first a part of the second: 5 of 12 million voters."""
    return any((word,) in reader.lexis.cues["belonging"] for word in between)


def _after_scale(reader: FigureReader, figure: Figure, earlier: Sequence[Figure]) -> Figure:
    """A figure in the scale of the last one before it of the same, if that makes them alike, or if it is a fraction of a count."""
    if not isinstance(figure.value, Decimal):
        return figure
    nounless = figure.unit is None or figure.part_of is not None or INHERITED in figure.reasons  # not 7.5 lines for 100
    fraction = figure.kind is Kind.COUNT and nounless and not _is_whole(figure)
    if not fraction and not (INHERITED in figure.reasons and _is_compared(reader, figure)):
        return figure
    near = range(max(0, figure.tokens[0] - _AVERAGE_WINDOW), figure.tokens[0])
    if any(reader.stemmed_length(reader.lexis.cues["average"], at) for at in near):
        return figure  # بمتوسط عدد أفراد للعائلة 5.7
    for other in (told for told in reversed(earlier) if told.kind is figure.kind):
        scale = _scale(reader, other)
        if scale is None and not (fraction and _is_whole(other)):
            return figure  # 3 آلاف مشرف و290 مراقباً وفريق من 12 موظفاً, 7.5 connections
        if scale is None or not isinstance(other.value, Decimal):
            continue
        value, alike = figure.value * scale, (other.value / _ALIKE, other.value * _ALIKE)
        if value <= alike[1] and (fraction or value >= alike[0]) and (fraction or figure.part_of is None):
            return _times(figure, scale, SCALE_ASSUMED)
        break
    return figure


def _is_whole(figure: Figure) -> bool:
    return isinstance(figure.value, Decimal) and is_whole(figure.value)


def _is_compared(reader: FigureReader, figure: Figure) -> bool:
    """Whether a word that compares it with the figure before stands before a number: against 575.3, مقابل 575.3, from 597."""
    at = figure.tokens[0]
    compared = reader.stands_before(reader.lexis.cues["comparison"], at)
    return bool(compared) or reader.reads(at - 1, reader.lexis.list_links)


def _scale(reader: FigureReader, figure: Figure) -> Decimal | None:
    """The scale in which all of a figure is told: 22 thousand, but not 22 thousand and 437."""
    number = reader.number(figure.number_tokens[0])
    if number is None or number.scale is None or number.scale < _THOUSAND:
        return None
    last = reader.text(number.end - 1)
    return None if last.isdecimal() or last in reader.lexis.numbers.additive else number.scale


def _times(figure: Figure, scale: Decimal, *reasons: str) -> Figure:
    if not isinstance(figure.value, Decimal):
        return figure
    rules = (*figure.rules, "scale:shared")
    return replace(figure, value=figure.value * scale, reasons=(*figure.reasons, *reasons), rules=rules)
