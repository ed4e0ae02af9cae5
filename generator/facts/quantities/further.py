"""Numbers told to be of more than were told before: three more died, another 12 tents, ثلاثة آخرون.

Only the first of a sentence: "five were killed and 20 others wounded" tells the 20 beside the five, and may tell them again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.parts import FURTHER, Figure
from generator.facts.quantities.reader import FigureReader
from generator.values import Kind


def name_further(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, the first with its rule where its words say that it goes beyond what was told before."""
    first, *others = figures or (None,)
    if first is None or first.kind is not Kind.COUNT or not _is_further(reader, first):
        return tuple(figures)
    return (replace(first, rules=(*first.rules, FURTHER)), *others)


def _is_further(reader: FigureReader, figure: Figure) -> bool:
    """Whether "another" stands before a number, or "more" or "other" behind it or its noun; no "more than"."""
    words, (start, number_end), end = reader.lexis, figure.number_tokens, figure.tokens[1]
    if reader.stands_before(words.cues["further"], start):
        return True
    return reader.tells_others(number_end) or reader.tells_others(end)
