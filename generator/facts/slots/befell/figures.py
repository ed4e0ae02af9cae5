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
_LONGEST_WHOLE = 6
"""Tokens from a share to the end of the noun that it is a share of: 60% | of all the school | buildings."""


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


def past_whole(sentence: ReadSentence, figure: Figure) -> int:
    """The token after a figure, of a share after the noun that it is a share of: 60% of the houses |; 90% من مباني المدارس |."""
    start, unit = figure.tokens[1], figure.unit
    if not figure.is_share or unit is None:
        return start
    size = len(unit.surface.split())
    ends = range(start + size, min(start + _LONGEST_WHOLE, len(sentence.tokens)) + 1)
    end = next((end for end in ends if sentence.surface(end - size, end) == unit.surface), start)
    while sentence.language.words.verb_first and start < end < len(sentence.tokens) and _is_definite(sentence, end):
        end += 1
    return end


def is_shared(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure ends the noun that a share ahead is of: half of the city's | 300,000 residents | have fled."""
    start, end = figure.tokens
    return any(one.tokens[1] <= start and past_whole(sentence, one) == end for one in sentence.figures if one.is_share)


def _is_definite(sentence: ReadSentence, at: int) -> bool:
    return sentence.language.is_definite(sentence.texts[at]) and at not in sentence.verbs


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
