"""Weapons as the words of an attack: whose they are, where they were made, and what was only fired."""

from __future__ import annotations

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence

_FIRE = 2
"""Words of "rocket fire"."""


def is_made_there(sentence: ReadSentence, owner: Name, attack: int) -> bool:
    """Whether a nationality only says where a weapon was made: صواريخ إيرانية."""
    made = sentence.cue_at("made_in", owner.tokens[1]) > 0
    behind = sentence.language.words.noun_follows_number
    return made or (behind and (sentence.cue_at("weapon", owner.tokens[0] - 1) > 0 or is_weapon(sentence, attack)))


def is_fire(sentence: ReadSentence, attack: int) -> bool:
    """Whether the words of an attack, which end at a token, belong to a weapon's fire: Palestinian | rocket fire."""
    return any(sentence.cue_at("weapon", attack - back) == _FIRE for back in (1, _FIRE) if attack >= back)


def is_weapon(sentence: ReadSentence, attack: int) -> bool:
    """Whether the words of an attack, which end at a token, only name what was fired."""
    return any(sentence.cue_at("weapon", attack - back) >= back for back in (1, 2))
