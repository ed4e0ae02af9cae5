"""Verbs of saying by which somebody only does something: they show what they have, take lives, own up to attacks, go on, rise."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.asides import subject_end
from generator.facts.slots.according_to.saying import ANNOUNCE, DEMAND, SHOW, is_told_of
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import QUOTES
from generator.lexicon import Category

_CONTINUE = "continue_saying"
"""The verb that before "to" is none of saying: aftershocks continued to terrify residents."""
ADDING = frozenset({"add", _CONTINUE})
"""The verbs by which a speaker goes on, that say nothing where something traded rises by them: gold added 2 percent."""
_CLAIM = "claim_saying"
"""The verb that says nothing where lives are what it takes, or a deed is what is claimed: an attack claimed by the group."""
_OWN_UP = "claim_responsibility_saying"
"""The verb that says nothing of an attack but whose it was, as announcing that one is responsible does."""
_ADMIT = "acknowledge_saying"
"""The verb that says nothing where a text is what somebody approves by it: أقر مجلس النواب القانون."""
_COUNTING = frozenset({"report_verb", "inform_saying"})
"""The verbs whose subject need only be where something was counted."""
_NEAR = 3
"""Tokens from what somebody owns up to up to how many that are."""
_LIVES_WINDOW = 7
"""Tokens from such a verb to the lives that it takes."""


def is_only_done(sentence: ReadSentence, verb: Name) -> bool:
    """Whether what somebody does rather than says is told: showed her resilience, continued to, demanded, claimed two lives."""
    term, end = verb.term.id, verb.tokens[1]
    return (
        term == DEMAND
        or (term == SHOW and sentence.cue_at("possessive", end) > 0)
        or (term == _CONTINUE and (_does_not_speak(sentence, end) or _goes_on(sentence, verb)))
        or (term == _CLAIM and _takes_or_owns(sentence, end))
        or (term == _ADMIT and _approves(sentence, end))
        or (term in _COUNTING and _is_counted_there(sentence, verb))
    )


def _approves(sentence: ReadSentence, end: int) -> bool:
    """Whether a law, a budget or a plan is what a verb has for its object, no "that" ahead: أقر المجلس، بالأغلبية، | 17 بنداً."""
    close = next((figure.tokens[1] for figure in sentence.figures if figure.tokens[0] >= end), len(sentence.tokens))
    text = next((at for at in sentence.cue_starts("approved") if end <= at < close), None)
    return text is not None and not sentence.cue_between("said_that", end, text)


def _is_counted_there(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a province is only where the figure behind a verb was counted: Kano state reported 12; أبلغت ولاية كانو عن 12."""
    before, end = subject_end(sentence, verb), verb.tokens[1]
    for place in sentence.of(Category.PLACES):
        behind = place.tokens[1] + 1 if sentence.language.words.verb_first else end
        beside = place.tokens[0] == end if sentence.language.words.verb_first else place.tokens[1] == before
        if beside and not place.is_country:
            return figure_between(sentence, behind, behind + 1)
    return False


def _goes_on(sentence: ReadSentence, verb: Name) -> bool:
    """Whether "continued" tells that something went on, no mark or "that" right behind it: diplomacy continued Tuesday."""
    start, end = verb.tokens
    spoken = sentence.words(end, end + 1) in CLAUSE_MARKS | QUOTES | {""} or sentence.cue_at("said_that", end)
    return not (sentence.language.words.verb_first or end > start + 1 or spoken)


def owns_up(sentence: ReadSentence, verb: Name) -> bool:
    """Whether all that is told is whose an attack was, none of what it did: claimed responsibility for; أعلنت مسؤوليتها عن.

    How many attacks were theirs is told: claimed responsibility for 148 attacks.
    """
    end = verb.tokens[1]
    if verb.term.id == ANNOUNCE:
        near = range(end, min(end + _LIVES_WINDOW, len(sentence.tokens)))
        at = next((at for at in near if sentence.cue_at("responsible", at)), None)
        if at is None or sentence.cue_between("said_that", end, at):
            return False
        end = at + sentence.cue_at("responsible", at)
    elif verb.term.id != _OWN_UP:
        return False
    return not any(start in range(end, end + _NEAR) for start in sentence.figure_starts)


def _does_not_speak(sentence: ReadSentence, at: int) -> bool:
    """Whether what stands behind a word for going on makes it no speech: continued to, continued their raids; مركز تابع لجهاز."""
    attached = sentence.language.words.names.attached_to
    stems = sentence.language.stems(sentence.texts[at]) if at < len(sentence.texts) else ()
    owned = any(prefix in attached for prefix, _ in stems if prefix)
    determined = (
        sentence.cue_at("possessive", at) > 0 or sentence.words(at, at + 1) in sentence.language.words.definite_articles
    )
    return (
        (determined and not sentence.language.words.verb_first)
        or sentence.cue_at("to_do", at) > 0
        or (sentence.language.words.verb_first and (owned or is_told_of(sentence, at)))
    )


def only_rises(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a figure follows a verb of adding whose subject is something traded: gold added 2 percent; زاد الدولار 2 بالمئة."""
    start, end = verb.tokens
    if verb.term.id not in ADDING:
        return False
    subject = end if sentence.language.words.verb_first else start - 1
    by = next((figure.tokens[0] for figure in sentence.figures if figure.tokens[0] >= end), 0)
    return sentence.cue_at("traded", subject) > 0 and by > 0 and not sentence.cue_between("said_that", end, by)


def _takes_or_owns(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb that ends at a token has lives or prizes for its object (claimed two lives, claimed five medals).

    Or it tells whose a deed is (claimed by).
    """
    taken = sorted(sentence.beginning("lives", "won_thing"))
    last = next((start for start in taken if at <= start < at + _LIVES_WINDOW), at)
    takes = last > at and not sentence.mark_between(at, last) and not sentence.cue_between("said_that", at, last)
    return takes or sentence.cue_at("agent", at) > 0 or _is_of_attack(sentence, at)


def _is_of_attack(sentence: ReadSentence, at: int) -> bool:
    """Whether an attack of which "which" tells more is what somebody owns up to at a token: claimed | an attack that killed 15."""
    attacks = sentence.cues.get("attack", {})
    ends = (start + length for start, length in attacks.items() if at <= start < at + _NEAR)
    return any(sentence.cue_at("relative", end) for end in ends)
