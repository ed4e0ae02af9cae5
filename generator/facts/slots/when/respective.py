"""Dates that a word for "respectively" deals out: in July and June 21 and 27 billion, respectively.

The figures are those listed last before the word, the dates those listed last before the figures or between them and the word;
there are as many of the ones as of the others.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.lists import last_run
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence

_FEWEST = 2


def respective_dates(sentence: ReadSentence) -> Mapping[tuple[int, int], Moment]:
    """The tokens of the figures that are dealt out → the date of each."""
    found: dict[tuple[int, int], Moment] = {}
    for at in sentence.cue_starts("respectively"):
        figures = last_run(sentence.reading, [figure for figure in sentence.figures if figure.tokens[1] <= at])
        if len(figures) < _FEWEST:
            continue
        start, end = figures[0].tokens[0], figures[-1].tokens[1]
        for low, high in ((end, at), (0, start)):
            moments = last_run(
                sentence.reading, [m for m in sentence.moments if low <= m.tokens[0] and m.tokens[1] <= high]
            )
            if len(moments) == len(figures):
                found.update((figure.tokens, moment) for figure, moment in zip(figures, moments, strict=True))
                break
    return found
