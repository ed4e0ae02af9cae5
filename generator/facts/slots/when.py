"""When: the date nearest the figure.

A date of the speaking itself (قال أمس, said on Monday, a statement on Monday) is none; one in a comparison (مقارنة بعام 2020,
compared with 2020) dates only the figure of that comparison. "The period of the report" is the period that the article states.
"""

from __future__ import annotations

from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between, governs, mark_between, new_clause_between
from generator.lexicon import Category

_SPOKEN_WINDOW = 5
_COMPARED_WINDOW = 6
_ISSUED_WINDOW = 5


def find_when(sentence: ReadSentence, figure: Figure) -> Moment | None:
    """The moment nearest the figure that dates what it tells."""
    compared = _compared(sentence, figure.tokens[0])
    candidates = [
        moment
        for moment in sentence.moments
        if _compared(sentence, moment.tokens[0]) == compared
        and not _is_measured_against(sentence, moment)
        and not _dates_the_speaking(sentence, moment, figure)
        and (compared is not None or _reaches(sentence, moment, figure))
    ]
    return min(candidates, key=lambda moment: _distance(moment, figure), default=None)


def _reaches(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    if not governs(sentence, moment.tokens, figure):
        return False
    low, high = min(moment.tokens[1], figure.tokens[1]), max(moment.tokens[0], figure.tokens[0])
    opens = all(moment.tokens[1] <= other.tokens[0] for other in sentence.figures)
    return opens or not new_clause_between(sentence, low, high)


def _compared(sentence: ReadSentence, at: int) -> int | None:
    """Where the comparison that a token stands in begins, `None` if it stands in none."""
    ends = [end for end in sentence.cue_ends("comparison") if 0 <= at - end < _COMPARED_WINDOW]
    return max(ends, default=None)


def _is_measured_against(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether the date is only what a change is measured against: 18 % عن العام السابق, higher than in 2020."""
    start = moment.tokens[0]
    return any(end in {start, start - 1} for end in sentence.cue_ends("compared_with"))


def _distance(moment: Moment, figure: Figure) -> int:
    return max(moment.tokens[0] - figure.tokens[1], figure.tokens[0] - moment.tokens[1])


def _dates_the_speaking(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether the date belongs to a verb of saying: right after it, or anywhere between it and "that"; no figure between."""
    moment_start, moment_end = moment.tokens
    for verb in sentence.of(Category.SAYING):
        start = verb.tokens[1]
        if not start <= moment_start or start <= figure.tokens[0] < moment_start:
            continue
        if sentence.cue_between("said_that", start, moment_start):
            continue
        that = sentence.cue_between("said_that", moment_end, figure.tokens[0])
        if moment_start - start <= _SPOKEN_WINDOW or (that and not figure_between(sentence, start, moment_start)):
            return True
    return _dates_a_document(sentence, moment)


def _dates_a_document(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a single day stands after a document in its clause: a statement on Monday, the report that it issued today."""
    if moment.range is None or moment.range.start != moment.range.end:
        return False
    return any(
        name.dimension == "count"
        and 0 <= moment.tokens[0] - name.tokens[1] <= _ISSUED_WINDOW
        and not mark_between(sentence, name.tokens[1], moment.tokens[0])
        and not figure_between(sentence, name.tokens[1], moment.tokens[0])
        and not sentence.cue_between("said_that", name.tokens[1], moment.tokens[0])
        for name in sentence.of(Category.SPEAKERS)
    )


def tells_report_period(sentence: ReadSentence) -> bool:
    """Whether the sentence refers to the period that the report covers."""
    return any(True for _ in sentence.cue_ends("report_period"))
