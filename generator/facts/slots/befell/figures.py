"""The figures of a sentence by where they begin and end, and the wholes that others are told out of."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.substance import substances
from generator.values import Qualifier

_LONGEST_OPENER = 2
"""Words that open a range."""


@once_a_sentence
def figures_beginning(sentence: ReadSentence) -> Mapping[int, Figure]:
    """Its figures by their first token."""
    return {figure.tokens[0]: figure for figure in sentence.figures}


@once_a_sentence
def figures_ending(sentence: ReadSentence) -> Mapping[int, Figure]:
    """Its figures by the token after them, those of measures also by the token after what they are of: 2 tonnes of flour."""
    of = substances(sentence)
    behind = {of[figure.tokens[0]][1]: figure for figure in sentence.figures if figure.tokens[0] in of}
    return {**behind, **{figure.tokens[1]: figure for figure in sentence.figures}}


def before_range(sentence: ReadSentence, figure: Figure) -> int:
    """Where a figure begins, with the words that open it where it is a range: killed | between | 20 and 30."""
    start = figure.tokens[0]
    if figure.qualifier is not Qualifier.RANGE:
        return start
    return start - sentence.language.words.range_from.length_before(sentence.texts, start, _LONGEST_OPENER)


@once_a_sentence
def wholes_behind(sentence: ReadSentence) -> Mapping[int, Figure]:
    """The token after every figure that is told out of another, and that other: two of the seven men."""
    begins, articles = figures_beginning(sentence), sentence.language.words.definite_articles
    found: dict[int, Figure] = {}
    for end in figures_ending(sentence):
        at = end + (sentence.cue_at("out_of", end) or sentence.cue_at("belonging", end))
        if at > end and at < len(sentence.texts):
            whole = begins.get(at + (sentence.texts[at] in articles))
            found |= {end: whole} if whole is not None else {}
    return found
