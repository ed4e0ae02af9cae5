"""Groups of thousands that a space keeps apart behind their comma: 86, 288 tons are 86,288.

Two numbers are no list of two, which would join them with "and": so digits before a comma and three digits after it, of which the
last count something, are one. Not where a list goes on, or where the first may be a whole of its own (Of the 450, 300 people).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.parts import Figure
from generator.facts.quantities.bare import is_bare
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS, adjacent
from generator.values import Kind

_GROUP = 3
"""Digits between two marks of thousands."""
_OPENING_WORDS = 2
"""Words that may stand before a whole that opens its sentence: out of 450, 300 people."""


def joined_groups(reader: FigureReader, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those two of them that are groups of one number as one."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before is not None and _goes_on(reader, before, figure):
            found[-1] = _joined(reader, before, figure)
        else:
            found.append(figure)
    return found


def _goes_on(reader: FigureReader, first: Figure, second: Figure) -> bool:
    start, end = first.number_tokens
    last = second.number_tokens[0]
    digits = reader.text(start).isdecimal() and len(reader.text(start)) <= _GROUP and is_bare(first)
    group = reader.text(last).isdecimal() and len(reader.text(last)) == _GROUP and second.number_tokens[1] == last + 1
    if not (digits and group and end == start + 1 and last == end + 1 and reader.text(end) in COMMAS):
        return False
    spaced = reader.tokens[last].start - reader.tokens[end].end == 1
    following = reader.text(last + 1)
    counts = following.isalpha() and following not in reader.lexis.stop_words
    return (
        spaced
        and adjacent(reader.tokens[start], reader.tokens[end])
        and counts
        and not _is_listed(reader, first, second)
    )


def _is_listed(reader: FigureReader, first: Figure, second: Figure) -> bool:
    """Whether the first belongs to a list before it or the second to one after it, or the first is a whole that opens a clause."""
    before, after = reader.text(first.tokens[0] - 1), reader.text(second.tokens[1])
    joiners = reader.lexis.numbers.joiners
    listed = before in COMMAS | joiners | reader.lexis.definite_articles or reader.is_joined(first.tokens[0])
    more = after in joiners and reader.number(second.tokens[1] + 1) is not None
    of = (before,) in reader.lexis.cues["belonging"] or before in reader.lexis.times.of_words
    opens = of and (first.tokens[0] <= _OPENING_WORDS or reader.text(first.tokens[0] - 2) in COMMAS)
    return listed or (more and second.kind is Kind.COUNT) or opens


def _joined(reader: FigureReader, first: Figure, second: Figure) -> Figure:
    tokens = (first.tokens[0], second.tokens[1])
    number = (first.number_tokens[0], second.number_tokens[1])
    return replace(
        second,
        value=Decimal(reader.text(number[0]) + reader.text(number[1] - 1)),
        qualifier=first.qualifier,
        tokens=tokens,
        number_tokens=number,
        span=reader.span(*tokens),
        number_span=reader.span(*number),
        rules=(*second.rules, "number:groups"),
    )
