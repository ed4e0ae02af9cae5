"""How far a date reaches that stands ahead of the figures of its sentence or clause."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between, new_clause_between
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_TO_SAYING = 14
"""Tokens from the clause of speaking to the verb of saying, past whoever speaks."""
_TO_EXPLAINED = 8
"""Tokens from a date to the end of the clause that another one explains."""


def opens_clause_of(sentence: ReadSentence, moments: Sequence[Moment], moment: Moment, figure: Figure) -> bool:
    """Whether a later clause has its date ahead of all its figures: 7 died, while in May fire hit 8 shops in 3 towns."""
    start, end = moment.tokens[1], figure.tokens[0]
    if start > end or new_clause_between(sentence, start, end):
        return False
    before = max((other.tokens[1] for other in sentence.figures if other.tokens[1] <= moment.tokens[0]), default=None)
    if before is None:
        return False
    apart = any(start <= other.tokens[0] < end for other in moments)
    return not apart and new_clause_between(sentence, before, moment.tokens[0])


def is_left_behind(sentence: ReadSentence, moments: Sequence[Moment], opening: Moment, figure: Figure) -> bool:
    """Whether a clause of its own with a date of its own begins between an opening date and a figure.

    `moments`: those that nothing is only compared with.
    """
    start = opening.tokens[1]
    later = (moment for moment in moments if start <= moment.tokens[0] < figure.tokens[0])
    return any(new_clause_between(sentence, start, moment.tokens[0]) for moment in later)


def opens_with_speaking(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day is that of speaking, with which a sentence opens: Speaking on Friday, she said; وفي كلمة الجمعة، قال."""
    opens = moment.is_day and sentence.cue_at("speaking_first", 0) > 0
    if not opens or figure_between(sentence, 0, moment.tokens[0]):
        return False
    comma = next((at for at in sentence.marks if at >= moment.tokens[1]), len(sentence.texts))
    said = any(comma < verb.tokens[0] <= comma + _TO_SAYING for verb in sentence.of(Category.SAYING))
    return said and sentence.texts[comma] in COMMAS and not sentence.mark_between(0, moment.tokens[0])


def leads_to_state(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a clause of what holds begins between a day and a figure: قتل 12 يوم الاثنين في المصنع، حيث يعمل 300 عامل."""
    openers = _explaining(sentence, moment.tokens[1], figure.tokens[0]) if moment.is_day else ()
    return any(sentence.language.is_imperfect(sentence.words(at + 1, at + 2)) for at in openers)


def is_explained(sentence: ReadSentence, moments: Sequence[Moment], opening: Moment, figure: Figure) -> bool:
    """Whether a figure explains what took place on a date ahead of all figures, the only one from there on.

    تراجعت البورصة هذا الأسبوع؛ فقد خسر المؤشر 2 بالمئة.
    """
    start, end = opening.tokens[1], figure.tokens[0]
    openers = _explaining(sentence, start, end)
    told = any(start <= moment.tokens[0] for moment in moments)
    near = bool(openers) and openers[0] - start <= _TO_EXPLAINED
    return near and not told and not new_clause_between(sentence, start, openers[0] - 1)


def _explaining(sentence: ReadSentence, start: int, end: int) -> Sequence[int]:
    """The tokens between two at which a word right behind a mark opens a clause that explains."""
    marks = (at for at in sentence.marks if start <= at < end)
    return [at + 1 for at in marks if sentence.cue_at("explaining", at + 1)]


def other_ends(sentence: ReadSentence, moments: Sequence[Moment], opening: Moment, figure: Figure) -> Sequence[Moment]:
    """The dates that may be the other end of a period which one ahead of a figure opens; since when is told in its own clause.

    Up to May 84 were hurt since 2024; not: up to May 84 were hurt, and none has died since 2024.
    """
    if opening.range is not None and opening.range.start is not None:
        return moments
    end = figure.tokens[1]
    return [one for one in moments if not sentence.mark_between(end, max(end, one.tokens[0]))]
