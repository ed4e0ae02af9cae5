"""Those whose lives something takes: the flood claimed 23 lives, حصدت الفيضانات 23 روحاً."""

from __future__ import annotations

from generator.facts.befalling import befalling
from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import Said, verb_is_stated

_KILL = "kill"
"""The id of what befell them."""
_LONGEST = 3
"""Words of the subject between a verb and the lives."""


def lives_taken(sentence: ReadSentence, figure: Figure) -> Said | None:
    """The verb by which something kills, right before lives that are counted, its subject between them or not.

    The flood claimed | 23 lives, حصدت الفيضانات | 23 روحاً.
    """
    start, end = figure.tokens
    if not sentence.cue_between("lives_taken", figure.number_tokens[1], end):
        return None
    for at in range(start - 1, max(-1, start - 2 - _LONGEST * sentence.language.words.verb_first), -1):
        if sentence.cue_at("takes_lives", at):
            stated = verb_is_stated(sentence, at)
            return Said(befalling(_KILL), at, at + 1, CueKind.BEFELL_AHEAD) if stated else None
        if not sentence.texts[at].isalpha():
            return None
    return None
