"""Who got the term that a court gave, so that they did nothing: Lee Maro got 12 years in prison; نال سامي كرو 12 سنة سجناً."""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_subjects import find_clause_subject
from generator.facts.slots.who.subjects import Clauses
from generator.values import Kind

_AHEAD, _BEHIND = 6, 4
"""Tokens from the verb to a term, and from the term to what tells that it is one of prison."""


def is_received(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a term in prison that the subject of its verb got."""
    start, end = figure.tokens
    if figure.kind is not Kind.DURATION or not sentence.cue_between("prison_term", start, end + _BEHIND):
        return False
    got = _verb(sentence, start)
    return got is not None and start - got <= _AHEAD and not sentence.mark_between(got, start)


def _verb(sentence: ReadSentence, before: int) -> int | None:
    return max((at for at in sentence.cue_starts("gets") if at < before), default=None)


def find_giver_of_term(clauses: Clauses) -> Who:
    """The court told last, which gave it."""
    got, court = _verb(clauses.sentence, clauses.figure.tokens[0]), clauses.told.court
    if got is None or court is None:
        return None
    cue = Cue(CueKind.WHO_GOES_ON, clauses.sentence.text_span(got, got + 1), origin=court.cue.span)
    return Found((court.value,), cue)


def find_receiver(clauses: Clauses) -> Who:
    """Who got it, where a figure is such a term."""
    if not is_received(clauses.sentence, clauses.figure):
        return None
    return clauses.subject or find_clause_subject(clauses)
