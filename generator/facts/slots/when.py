"""When: the date nearest the figure.

A date of the speaking itself (قال أمس, said on Monday, a statement on Monday) is none; one in a comparison (مقارنة بعام 2020,
compared with 2020) dates only the figure of that comparison. "The period of the report" is the period that the article states.
"""

from __future__ import annotations

from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import governs
from generator.lexicon import Category

_SPOKEN_WINDOW = 5
_COMPARED_WINDOW = 6


def find_when(sentence: ReadSentence, figure: Figure) -> Moment | None:
    """The moment nearest the figure that dates what it tells."""
    compared = _compared(sentence, figure.tokens[0])
    candidates = [
        moment
        for moment in sentence.moments
        if _compared(sentence, moment.tokens[0]) == compared
        and not _dates_the_speaking(sentence, moment, figure)
        and (compared is not None or governs(sentence, moment.tokens, figure))
    ]
    return min(candidates, key=lambda moment: _distance(moment, figure), default=None)


def _compared(sentence: ReadSentence, at: int) -> int | None:
    """Where the comparison that a token stands in begins, `None` if it stands in none."""
    ends = [end for end in sentence.cue_ends("comparison") if 0 <= at - end < _COMPARED_WINDOW]
    return max(ends, default=None)


def _distance(moment: Moment, figure: Figure) -> int:
    return max(moment.tokens[0] - figure.tokens[1], figure.tokens[0] - moment.tokens[1])


def _dates_the_speaking(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether the date stands right after a verb of saying, and neither the figure nor "that" between them."""
    for verb in sentence.of(Category.SAYING):
        start, end = verb.tokens[1], moment.tokens[0]
        if not 0 <= end - start <= _SPOKEN_WINDOW or start <= figure.tokens[0] < end:
            continue
        if not any(sentence.cue_at("said_that", at) for at in range(start, end)):
            return True
    return _dates_a_document(sentence, moment)


def _dates_a_document(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a single day stands right after a document: a statement on Monday."""
    if moment.range is None or moment.range.start != moment.range.end:
        return False
    return any(
        name.dimension == "count" and 0 <= moment.tokens[0] - name.tokens[1] <= 2
        for name in sentence.of(Category.SPEAKERS)
    )


def tells_report_period(sentence: ReadSentence) -> bool:
    """Whether the sentence refers to the period that the report covers."""
    return any(True for _ in sentence.cue_ends("report_period"))
