"""Durations that tell how long something went on in a place: a 10-day strike in Kenya, the lowest turnout on Guam in 70 years.

Within what time and to how long somebody was sentenced tells of no place.
"""

from __future__ import annotations

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.when.penalties import is_penalty

_YEAR = "year"
"""The lexicon's id of a year: what is called by its years is a plan or a term (a four-year programme), which is in no place."""
_SPENT_ON = 2
"""Tokens between a duration and the word of place behind it: six months | training at | a plant in Karwa."""


def lasts(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a word for how long stands right ahead of a duration (for, منذ), or a hyphen ties days or weeks to what took them."""
    start, end = figure.tokens
    planned = figure.unit is not None and figure.unit.id == _YEAR
    tied = "-" in sentence.texts[figure.number_tokens[1] : end] and not planned
    return (tied or start in sentence.cue_ends("how_long")) and not is_penalty(sentence, figure)


def is_spent_in(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place tells right behind a duration where something went on so long: nine months in Karwa."""
    end = figure.tokens[1]
    of = end < len(sentence.texts) and sentence.texts[end] in sentence.language.words.times.of_words
    near = any(sentence.cue_at("place", at) for at in range(end, min(end + 1 + _SPENT_ON, place.tokens[0])))
    told = of or near or place.tokens[0] == end
    return told and not sentence.mark_between(end, place.tokens[0]) and not is_penalty(sentence, figure)
