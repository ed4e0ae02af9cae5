"""The period that a report is told to cover: its report on killings in July; تقريرها عن شهر يوليو."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.reports import REPORT
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.when.report import is_covered_period

_WINDOW = 12
"""Tokens from a report to its period, what it is about between."""


@once_a_sentence
def period_covered(sentence: ReadSentence) -> Moment | None:
    """The first period of several days that a report is told to be of, none in which it was issued (a report released in July)."""
    reports = [name for name in documents(sentence) if name.dimension == REPORT]
    for moment in sentence.moments if reports else ():
        if moment.range is not None and is_covered_period(moment.range):
            before = (name.tokens[1] for name in reports if name.tokens[1] <= moment.tokens[0])
            if any(_leads_to(sentence, end, moment.tokens[0]) for end in before):
                return moment
    return None


def _leads_to(sentence: ReadSentence, end: int, start: int) -> bool:
    """Whether only what a report is about stands between it and a period."""
    prepositions = sentence.language.words.names.prepositions
    between = range(end, start)
    if start - end > _WINDOW or not sentence.verbs.isdisjoint(between) or sentence.mark_between(end, start):
        return False
    issued = any(sentence.cue_at("issued", at) and sentence.texts[at] not in prepositions for at in between)
    return not issued and not figure_between(sentence, end, start)
