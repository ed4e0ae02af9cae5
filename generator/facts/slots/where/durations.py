"""Durations that tell how long something went on in a place: a 10-day strike in Kenya, the lowest turnout on Guam in 70 years."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence

_YEAR = "year"
"""The lexicon's id of a year: what is called by its years is a plan or a term (a four-year programme), which is in no place."""


def lasts(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a word for how long stands right ahead of a duration (for, منذ), or a hyphen ties days or weeks to what took them."""
    start, end = figure.tokens
    planned = figure.unit is not None and figure.unit.id == _YEAR
    tied = "-" in sentence.texts[figure.number_tokens[1] : end]
    return (tied and not planned) or start in sentence.cue_ends("how_long")
