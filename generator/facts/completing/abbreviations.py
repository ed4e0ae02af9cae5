"""What an abbreviation stands for where an article gives it to a unit with its scale.

106.4 million tonnes (MT), then 111.3 MT; 135.3 billion cubic metres (BCM), then 182.5 BCM. Such figures should be looked at:
elsewhere the same letters may be the unit alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from generator.facts.parts import Figure
from generator.facts.quantities.bare import is_bare
from generator.facts.quantities.scales import SCALE_ASSUMED
from generator.facts.sentence import ReadSentence
from generator.facts.units import UNKNOWN_UNIT
from generator.lexicon import Category
from generator.values import Kind, Span, Term

_THOUSAND = 1000


class _Short(NamedTuple):
    """What an abbreviation stands for."""

    scale: Decimal
    kind: Kind
    unit: Term


def name_scales(sentences: Iterable[ReadSentence]) -> Iterator[ReadSentence]:
    """The sentences of an article, figures in an abbreviation that it has explained in what that stands for."""
    told: dict[str, _Short] = {}
    for sentence in sentences:
        figures = []
        for figure in sentence.figures:
            scale = _scale(sentence, figure)
            figures.append(figure if scale is not None else _explained(sentence, figure, told))
            short = _abbreviation(sentence, figure) if scale is not None else None
            if short is not None and scale is not None and figure.unit is not None:
                told[short] = _Short(scale, figure.kind, figure.unit)
        yield replace(sentence, figures=tuple(figures)) if told else sentence


def _scale(sentence: ReadSentence, figure: Figure) -> Decimal | None:
    """The scale in which a figure is told, from a thousand on."""
    number = sentence.reading.number(figure.number_tokens[1] - 1) or sentence.reading.number(figure.number_tokens[0])
    return number.scale if number is not None and number.scale is not None and number.scale >= _THOUSAND else None


def _abbreviation(sentence: ReadSentence, figure: Figure) -> str | None:
    """The capitals in brackets right after a figure that are its unit in short, or the initials of its scale and unit."""
    at, scale_at = figure.tokens[1], figure.number_tokens[1] - 1
    tokens = sentence.tokens[at : at + 3]
    if figure.unit is None or len(tokens) < len("(T)") or (tokens[0].text, tokens[2].text) != ("(", ")"):
        return None
    entry = sentence.entry(at + 1, Category.MEASURES)
    initials = "".join(token.text[0] for token in sentence.tokens[scale_at:at])
    short = (entry is not None and entry.id == figure.unit.id) or tokens[1].text == initials
    return tokens[1].word if short else None


def _explained(sentence: ReadSentence, figure: Figure, told: dict[str, _Short]) -> Figure:
    """The figure in what its abbreviation stands for, as it is without one."""
    end = figure.tokens[1]
    if figure.unit is not None:
        scaled = figure.unit.surface.lower() in sentence.language.words.numbers.scaled_units  # 182.5 BCM, read as such
        return figure if scaled else _times(figure, told.get(figure.unit.surface))
    short = sentence.tokens[end].word if end < len(sentence.tokens) else ""
    if not is_bare(figure) or short not in told:
        return figure
    meant = told[short]
    tokens = sentence.tokens[figure.tokens[0] : end + 1]
    span = Span(figure.span.start, tokens[-1].end)
    reasons = tuple(reason for reason in figure.reasons if reason != UNKNOWN_UNIT)
    unit = replace(meant.unit, surface=short)
    named = replace(figure, kind=meant.kind, unit=unit, tokens=(figure.tokens[0], end + 1), span=span, reasons=reasons)
    return _times(named, meant)


def _times(figure: Figure, meant: _Short | None) -> Figure:
    value = figure.value
    if meant is None:
        return figure
    if isinstance(value, tuple):
        value = (value[0] * meant.scale, value[1] * meant.scale)
    elif isinstance(value, Decimal):
        value = value * meant.scale
    reasons, rules = (*figure.reasons, SCALE_ASSUMED), (*figure.rules, "scale:abbreviation")
    return replace(figure, value=value, reasons=reasons, rules=rules)
