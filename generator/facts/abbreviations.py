"""What a unit's abbreviation stands for where an article gives it to a scale too: 106.4 million tonnes (MT), then 111.3 MT.

Such figures should be looked at: elsewhere the same letters are the unit alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from generator.facts.parts import Figure
from generator.facts.quantities.scales import SCALE_ASSUMED
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category

_THOUSAND = 1000


def name_scales(sentences: Iterable[ReadSentence]) -> Iterator[ReadSentence]:
    """The sentences of an article, figures in an abbreviation that it has explained with the scale that it stands for."""
    told: dict[str, Decimal] = {}
    for sentence in sentences:
        figures = []
        for figure in sentence.figures:
            scale = told.get(figure.unit.surface) if figure.unit is not None else None
            own = _scale(sentence, figure)
            figures.append(figure if scale is None or own is not None else _times(figure, scale))
            short = _abbreviation(sentence, figure) if own is not None else None
            if short is not None and own is not None:
                told[short] = own
        yield replace(sentence, figures=tuple(figures)) if told else sentence


def _scale(sentence: ReadSentence, figure: Figure) -> Decimal | None:
    """The scale in which a figure is told, from a thousand on."""
    number = sentence.reading.number(figure.number_tokens[1] - 1) or sentence.reading.number(figure.number_tokens[0])
    return number.scale if number is not None and number.scale is not None and number.scale >= _THOUSAND else None


def _abbreviation(sentence: ReadSentence, figure: Figure) -> str | None:
    """The capitals in brackets right after a figure that are its unit in short."""
    at = figure.tokens[1]
    tokens = sentence.tokens[at : at + 3]
    if figure.unit is None or len(tokens) < len("(T)") or (tokens[0].text, tokens[2].text) != ("(", ")"):
        return None
    match = sentence.reading.matches[at + 1]
    entry = match.first(Category.MEASURES) if match is not None else None
    return tokens[1].word if entry is not None and entry.id == figure.unit.id else None


def _times(figure: Figure, scale: Decimal) -> Figure:
    value = figure.value
    if isinstance(value, tuple):
        value = (value[0] * scale, value[1] * scale)
    elif isinstance(value, Decimal):
        value = value * scale
    reasons, rules = (*figure.reasons, SCALE_ASSUMED), (*figure.rules, "scale:abbreviation")
    return replace(figure, value=value, reasons=reasons, rules=rules)
