"""Those whom a court tried, where no noun says who they were: twelve were sentenced to ten years, برأت المحكمة 12."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.parts import Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.sharing import is_bare
from generator.facts.units import known_unit
from generator.values import Kind

TRIED = "count:tried"
"""The rule of a number whose noun is only that they were tried."""
_DEFENDANT = "defendant"
"""The lexicon's id of one."""
_LONGEST_VERB = 3
"""Words of what a court did to them."""


def name_tried(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, bare ones of people tried as defendants where no people are counted before in the sentence."""
    found: list[Figure] = []
    for figure in figures:
        alone = is_bare(figure) and not any(one.counts_people for one in found)
        found.append(_tried(reader, figure) if alone and _are_tried(reader, figure) else figure)
    return tuple(found)


def _tried(reader: FigureReader, figure: Figure) -> Figure:
    return replace(figure, unit=reader.many(_DEFENDANT), reasons=(), rules=(*figure.rules, TRIED))


def _are_tried(reader: FigureReader, figure: Figure) -> bool:
    """Whether what a court does stands right before a number (convicted 12, أدانت المحكمة 12) or, past "were", behind it."""
    tried, cues = reader.lexis.cues["tried"], reader.lexis.cues
    if reader.is_behind(tried, figure.tokens[0], _LONGEST_VERB):
        return True
    at = figure.tokens[1]
    at += (reader.text(at),) in cues["passive_auxiliary"]
    if reader.lexis.verb_first or reader.phrase(tried, at):
        return not reader.lexis.verb_first
    number = reader.number(at + 1) if (reader.text(at),) in cues["handed"] else None
    term = known_unit(reader, number.end) if number is not None else None
    return term is not None and term.kind is Kind.DURATION  # 216 were given five years
