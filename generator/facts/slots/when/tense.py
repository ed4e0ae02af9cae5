"""Figures told in the present or perfect, which are of no day that is over: of the 40 taken on 7 October, 12 have been freed.

A day may stand behind them where something has just come about: 12 have been killed in a raid on Monday.
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence

_BEHIND, _AHEAD = 8, 16
"""Tokens from a subject to its verb, and from a verb to its object."""
_PARTICIPLE = 3
"""Tokens from an auxiliary to its participle: have now been killed."""


def tells_state(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether the verb that a figure is the subject or the object of is in the present or perfect."""
    if not sentence.cues["present_tense"]:
        return False
    told = _has_for_verb(sentence, figure)
    return told if told is not None else _is_object(sentence, figure)


def _has_for_verb(sentence: ReadSentence, figure: Figure) -> bool | None:
    """Whether a figure is the subject of such a verb: 54 others are missing; `None` where no verb follows it in its clause."""
    for at in range(figure.tokens[1], min(figure.tokens[1] + _BEHIND, len(sentence.texts))):
        if sentence.cue_at("present_tense", at):
            return True
        if sentence.cue_at("past_tense", at) or sentence.cue_at("relative", at):
            return False
        if sentence.mark_between(at, at + 1) or sentence.is_joined(at):
            return None
    return None


def _is_object(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether such a verb stands ahead of a figure, none in the past between: has killed 40 people and injured 90."""
    present = sentence.beginning("present_tense")
    past = sentence.beginning("past_tense", "said_that")
    for at in range(figure.tokens[0] - 1, max(figure.tokens[0] - _AHEAD, 0) - 1, -1):
        if at in present:
            return True
        verb = at in sentence.verbs or sentence.language.may_be_verb(sentence.texts[at])
        if at in past or (verb and not sentence.is_joined(at)):
            return verb and not present.isdisjoint(range(at - _PARTICIPLE, at))
    return False
