"""Whether a sentence states as done what a noun of harm, or a verb in a clause of "that", tells."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.text.document import Part

OPEN = "open"
"""The dimension of verbs that leave open whether what they tell happened: denied, expects, called for, يعتزم."""
FRAME_WINDOW = 14
"""Tokens from a noun to what states it."""


def opens_headline(sentence: ReadSentence, at: int) -> bool:
    """Whether a headline begins with a harm at a token."""
    title = sentence.sentence.part is Part.TITLE
    return title and at == dateline_end(sentence) and sentence.cue_at("harm", at) > 0


def states_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether something states a noun at a token: that it happened, what it resulted from, or who reports it."""
    before = at - 1 if at and sentence.texts[at - 1] in sentence.language.words.definite_articles else at
    return before in sentence.cue_ends("happened") or _is_result(sentence, at) or _is_reported(sentence, before)


def _is_result(sentence: ReadSentence, at: int) -> bool:
    """Whether words of result lead to a noun: أدى القصف إلى نزوح …, the strike led to the death of …."""
    leads = [start for start in sentence.cue_starts("led_to") if at - FRAME_WINDOW <= start < at]
    return any(not sentence.mark_between(start, at) and is_stated(sentence, start) for start in leads)


def _is_reported(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of reporting, with its subject, stands before a noun: أعلنت الوزارة عن مقتل …."""
    subjects = {
        inside
        for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS, Category.PLACES)
        for inside in range(*name.tokens)
    }
    verbs = {verb.tokens[1]: verb for verb in sentence.of(Category.SAYING)}
    while at:
        if at in verbs:
            return verbs[at].dimension != OPEN and is_stated(sentence, verbs[at].tokens[0])
        if at in sentence.cue_ends("saying_participle"):
            return True
        light = sentence.texts[at - 1] in COMMAS or sentence.cue_at("reported", at - 1)
        if not light and at - 1 not in subjects | sentence.dated:
            return False
        at -= 1
    return False


def is_denied(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb that leaves it open governs a token by "that": denied that 12 civilians were killed."""
    left_open = [verb.tokens[1] for verb in sentence.of(Category.SAYING) if verb.dimension == OPEN]
    return any(verb < that <= at for verb in left_open for that in sentence.cue_ends("said_that"))


def is_stated(sentence: ReadSentence, verb: int) -> bool:
    """Whether nothing keeps a verb that starts at a token from being a fact: will, may, did not; لم، لن، أن، سيبني."""
    markers = sentence.language.words.cues["verb_marker"]
    if sentence.language.is_future(sentence.texts[verb]):
        return False
    for at in range(verb - 1, -1, -1):
        if sentence.cue_at("not_stated", at):
            return False
        if (sentence.texts[at],) not in markers:
            break
    return True
