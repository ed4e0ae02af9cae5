"""Places that only tell which war is meant: what a clause counts beside the war in Ukraine is not there for that.

Amounts are in no such place, nor is what the war came after (an offensive in Gaza after gunmen had killed 12), and nothing is where
a war is only ended, talked of or told to go on besides: a summit to end the war in Ukraine drew 12 countries.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.parts import AMOUNTS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.struck import past_kind
from generator.lexicon import Category

_TO, _IN = "ل", "ب"
"""Attached to whom a war is made on and where it is: غزو روسيا | لأوكرانيا، عملية عسكرية | بأوكرانيا."""
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


def makes_attack(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place only tells who attacks another: هجوم | إسرائيل | على غزة, | Israel's | attack on Gaza."""
    (start, end), attacks = place.tokens, sentence.beginning("attack")
    if sentence.language.words.verb_first:
        made, behind = start - 1 in attacks and not place.prefix, end
    else:
        made, behind = sentence.is_possessor(place.tokens) and end in attacks, end + 1
    struck = made and sentence.cue_at("struck", behind) > 0
    return struck and any(behind < other.tokens[0] <= behind + _TO_WAR for other in sentence.of(Category.PLACES))


def _war_of(sentence: ReadSentence, place: Name) -> int | None:
    """The token of the noun for the war that a place tells apart, `None` where it tells none."""
    wars = sentence.beginning("war")
    if not wars:
        return None
    if sentence.is_possessor(place.tokens) and place.tokens[1] in wars:
        return place.tokens[1]
    ends = {start + sentence.cue_at("war", start): start for start in wars}
    if sentence.language.words.verb_first and (whose := _of_whom(sentence, place, ends)) is not None:
        return whose
    at = past_kind(sentence, place.tokens[0]) - 1
    of = at > 0 and sentence.texts[at] in sentence.language.words.times.of_words
    if not of and not (at > 0 and (sentence.cue_at("place", at) == 1 or sentence.cue_at("struck", at))):
        return None
    adjective = any(name.tokens == (at - 1, at) for name in sentence.of(Category.NATIONALITIES))
    return ends.get(at, ends.get(at - 1) if adjective else None)


def _of_whom(sentence: ReadSentence, place: Name, ends: Mapping[int, int]) -> int | None:
    """The token of the noun right behind which the place stands that makes the war, or that the war is made on.

    غزو | روسيا | لأوكرانيا، حرب إسرائيل على | غزة. `ends`: the token after each noun → its own.
    """
    start = place.tokens[0]
    led = start > 0 and sentence.cue_at("struck", start - 1)
    if place.prefix == _TO or led:
        return _made_on(sentence, start - bool(led), ends)
    return ends.get(start) if place.prefix in {"", _IN} else None


def _made_on(sentence: ReadSentence, end: int, ends: Mapping[int, int]) -> int | None:
    """The token of the noun of a war whose maker ends at a token."""
    makers = (one for one in sentence.of(Category.PLACES, Category.ORGANISATIONS) if one.tokens[1] == end)
    return next((ends[one.tokens[0]] for one in makers if one.tokens[0] in ends), None)
