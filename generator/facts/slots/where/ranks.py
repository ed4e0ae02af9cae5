"""Ranks among all of the world, which are in no place: the world's second-biggest maker, ثاني أكبر منتج في العالم.

What is counted as the world's is none either (the world's two biggest reinsurers).
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.values import Kind

_BEHIND = 6
"""Tokens from a rank to the world in which it is one: second-biggest | power producer | in the world."""


def is_of_world(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a rank in the world, or counts what is the world's."""
    start, end = figure.tokens
    if figure.kind not in {Kind.ORDINAL, Kind.COUNT}:
        return False
    if start in sentence.cue_ends("of_world"):
        return True
    behind = next((at for at in sentence.cue_starts("in_world") if end <= at <= end + _BEHIND), None)
    if figure.kind is not Kind.ORDINAL or behind is None or sentence.mark_between(end, behind):
        return False
    after = sentence.words(past := behind + sentence.cue_at("in_world", behind), past + 1)
    part = sentence.language.words.noun_follows_number and sentence.language.is_definite(after)  # في العالم العربي
    return not part
