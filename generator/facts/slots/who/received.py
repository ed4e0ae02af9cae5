"""Who got the term that a court gave, so that they did nothing: Lee Maro got 12 years in prison; نال سامي كرو 12 سنة سجناً.

So do those who face or serve a term or a fine: Karwa Steel could face a fine of $12m; يواجه سامي كرو السجن 12 سنة.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_subjects import find_clause_subject
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.ahead import subject_before
from generator.facts.slots.who.targets.phrases import told_at
from generator.values import Kind

_VERBS = ("gets", "faces", "serves_term")
_AHEAD, _BEHIND = 6, 4
"""Tokens from the verb to a term or fine, and from it to what tells that it is one."""
_PENALTIES = {Kind.DURATION: ("prison_term", "fine"), Kind.MONEY: ("fine",)}
"""The cues of what tells that a figure of a kind is a penalty."""
_YEAR = "year"
"""The lexicon's id of years."""


def is_received(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a penalty that the subject of its verb got or faces."""
    start, end = figure.tokens
    got = _verb(sentence, start) if figure.kind in _PENALTIES else None
    joined = _joined_to(sentence, figure) if got is not None and figure.kind is Kind.MONEY else None
    if joined is not None and is_received(sentence, joined):
        return True
    if got is None or start - got > _AHEAD or sentence.mark_between(got, start):
        return False
    told = sentence.any_cue_between(_PENALTIES[figure.kind], got, end + _BEHIND)
    return told or _is_bare_term(sentence, got, figure)


def _is_bare_term(sentence: ReadSentence, got: int, figure: Figure) -> bool:
    """Whether years right behind an English verb are a term that no word tells: the men got | ten years | each, for fraud."""
    end = figure.tokens[1]
    years = figure.kind is Kind.DURATION and figure.unit is not None and figure.unit.id == _YEAR
    if (
        not years
        or sentence.language.words.verb_first
        or not sentence.cue_at("gets", got)
        or figure.tokens[0] - got > 1
    ):
        return False
    return (
        end >= len(sentence.tokens)
        or end in sentence.marks
        or sentence.texts[end] in sentence.language.words.numbers.joiners
        or end in sentence.beginning("each_one", "for_whom")
    )


def _joined_to(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The penalty to which "and" joins a fine, or "or" does: faces | 15 years in prison | and a fine of $12m, or pay a fine."""
    fine = max((at for at in sentence.cue_starts("fine") if at < figure.tokens[0]), default=None)
    ahead = next(figures_ahead(sentence, fine), None) if fine is not None else None
    if fine is None or ahead is None or ahead.kind is not Kind.DURATION or figure.tokens[0] - fine > _BEHIND:
        return None
    words, end = sentence.language.words.numbers, ahead.tokens[1]
    joint = sentence.from_article(fine) - 1
    joint -= sentence.texts[joint] in words.articles
    joint -= sentence.cue_at("gives", joint) > 0 and not sentence.language.words.verb_first
    near = joint - end <= _BEHIND and not sentence.mark_between(end, joint)
    return ahead if near and (sentence.texts[joint] in words.joiners or sentence.cue_at("alternative", joint)) else None


def _verb(sentence: ReadSentence, before: int) -> int | None:
    return max((at for at in sentence.beginning(*_VERBS) if at < before), default=None)


def find_giver_of_term(clauses: Clauses) -> Who:
    """The court told last, which gave it; none of what somebody only faces."""
    got, court = _verb(clauses.sentence, clauses.figure.tokens[0]), clauses.told.court
    if got is None or court is None or not clauses.sentence.cue_at("gets", got):
        return None
    cue = Cue(CueKind.WHO_GOES_ON, clauses.sentence.text_span(got, got + 1), origin=court.cue.span)
    return Found((court.value,), cue)


def find_receiver(clauses: Clauses) -> Who:
    """Who got it, where a figure is such a penalty."""
    if not is_received(clauses.sentence, clauses.figure):
        return None
    return clauses.subject or find_clause_subject(clauses) or _beside_verb(clauses)


def _beside_verb(clauses: Clauses) -> Who:
    """Who stands right behind such a verb where verbs come first, else ahead of it as its subject."""
    sentence, got = clauses.sentence, _verb(clauses.sentence, clauses.figure.tokens[0])
    if got is None:
        return None
    told = told_at(clauses, got + 1) if sentence.language.words.verb_first else subject_before(clauses, got)
    return Found(told.terms, Cue(CueKind.TARGET_PUNISHED, sentence.text_span(got, got + 1))) if told else None
