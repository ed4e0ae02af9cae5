"""Lists of ranks: Loren came in third place, and Karwa in Mali in fifth. Who "and" joins behind a rank has the next one, there."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS
from generator.values import Kind


@once_a_sentence
def _starts(sentence: ReadSentence) -> Sequence[int]:
    """Where the ranks of a sentence begin, in order."""
    return [figure.tokens[0] for figure in sentence.figures if figure.kind is Kind.ORDINAL]


def next_ranked(sentence: ReadSentence, figure: Figure) -> int | None:
    """The token at which "and" joins, right behind a rank, who has the next one: Loren in third place, | and Karwa in fifth."""
    at = figure.tokens[1]
    at += at < len(sentence.texts) and sentence.texts[at] in COMMAS
    if figure.kind is not Kind.ORDINAL or at >= len(sentence.texts):
        return None
    if sentence.texts[at] not in sentence.language.words.numbers.joiners and not sentence.and_attached(at):
        return None
    behind = next((start for start in _starts(sentence) if start > at), None)
    return at if behind is not None and not sentence.mark_between(at, behind) else None
