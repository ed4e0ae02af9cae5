"""Ranks and the places beside them: Loren came in third place, and Karwa in Mali in fifth; في المركز الثالث.

The word of place right ahead of a rank governs no place, and who "and" joins behind a rank has the next one, there.
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.tokens import COMMAS
from generator.values import Kind


@once_a_sentence
def rank_starts(sentence: ReadSentence) -> frozenset[int]:
    """Where the ranks of a sentence begin."""
    return frozenset(figure.tokens[0] for figure in sentence.figures if figure.kind is Kind.ORDINAL)


def next_ranked(sentence: ReadSentence, figure: Figure) -> int | None:
    """The token at which "and" joins, right behind a rank, who has the next one: Loren in third place, | and Karwa in fifth."""
    at = figure.tokens[1]
    at += at < len(sentence.texts) and sentence.texts[at] in COMMAS
    apart = at < len(sentence.texts) and sentence.texts[at] in sentence.language.words.numbers.joiners
    behind = [start for start in rank_starts(sentence) if start > at]
    joined = figure.kind is Kind.ORDINAL and bool(behind) and (apart or sentence.and_attached(at))
    return at if joined and not sentence.mark_between(at, min(behind)) else None
