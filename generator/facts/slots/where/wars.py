"""Places that only tell which war is meant: what a clause counts beside the war in Ukraine is not there for that.

Amounts are in no such place, nor is what the war came after (an offensive in Gaza after gunmen had killed 12), and nothing is where
a war is only ended, talked of or told to go on besides: a summit to end the war in Ukraine drew 12 countries.
"""

from __future__ import annotations

from generator.facts.parts import AMOUNTS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.struck import past_kind
from generator.lexicon import Category

_TO_WAR = 4
"""Tokens from a word that a war only stands beside to its noun: amid | Russia's full-scale | invasion."""


def is_of_war(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place only tells which war is meant: the war in Syria, Malwa's invasion of Loren, الحرب الروسية على أوكرانيا."""
    return _war_of(sentence, place) is not None


def is_of_war_beside(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place is only that of a war beside what a figure tells."""
    war = _war_of(sentence, place)
    if war is None:
        return False
    if figure.kind in AMOUNTS:
        return True
    ahead = range(max(sentence.clause_start(war), war - _TO_WAR), war)
    came_after = place.tokens[1] <= figure.tokens[0] and sentence.cue_between(
        "came_after", place.tokens[1], figure.tokens[0]
    )
    return came_after or any(sentence.cue_at("beside_war", at) for at in ahead)


def _war_of(sentence: ReadSentence, place: Name) -> int | None:
    """The token of the noun for the war that a place tells apart, `None` where it tells none."""
    wars = sentence.beginning("war")
    if not wars:
        return None
    if sentence.is_possessor(place.tokens) and place.tokens[1] in wars:
        return place.tokens[1]
    at = past_kind(sentence, place.tokens[0]) - 1
    of = at > 0 and sentence.texts[at] in sentence.language.words.times.of_words
    if not of and not (at > 0 and (sentence.cue_at("place", at) == 1 or sentence.cue_at("struck", at))):
        return None
    adjective = any(name.tokens == (at - 1, at) for name in sentence.of(Category.NATIONALITIES))
    ends = {start + sentence.cue_at("war", start): start for start in wars}
    return ends.get(at, ends.get(at - 1) if adjective else None)
