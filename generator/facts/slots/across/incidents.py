"""Sentences that go on with an incident: an attack struck the village of Sole. The attack killed three; أسفر القصف عن 3 قتلى.

A sentence that names places and tells of something that befell one of them (an attack, a blast, حادث) is gone on with by those
after it that name no place and tell of it as what is known: with an article or "this". They are of the first of its places, where
it joins none to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.facts.cues import Via
from generator.facts.fact import Fact
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.coordination.sharing import completed
from generator.facts.slots.where.extents import are_joined
from generator.values import Kind

_INCIDENTS = ("incident", "incidents")
"""Cues of what happens at one place: one (a raid), or several (the strikes)."""
_ADJECTIVES = 1
"""Tokens between an article and what it makes known: the drone attack."""


def tells_incident(sentence: ReadSentence, places: Sequence[Name]) -> bool:
    """Whether a sentence tells of an incident in one of its places, none joined to another; in none by comparison | with Malwa."""
    joined = any(are_joined(sentence, *pair) for pair in pairwise(places))
    away = all(sentence.cue_at("place_away", place.tokens[0] - 1) for place in places if place.tokens[0])
    return not (joined or (away and places[0].tokens[0])) and bool(sentence.beginning(*_INCIDENTS))


def with_incident(sentence: ReadSentence, facts: Sequence[Fact], incident: Fact) -> Sequence[Fact]:
    """The facts of a sentence that names no place, where it goes on with the incident, those without a place with its own."""
    if not _tells_known(sentence):
        return facts
    placed = replace(incident, where=incident.where[:1])
    return [fact if fact.kind is Kind.DURATION else completed(fact, placed, Via.INCIDENT, ("where",)) for fact in facts]


def tells_anew(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of an incident, but of none that is known: another attack killed five."""
    return bool(sentence.cue_starts("incident")) and not _tells_known(sentence)


def _tells_known(sentence: ReadSentence) -> bool:
    return any(is_known(sentence, at) for at in sentence.beginning(*_INCIDENTS))


def is_known(sentence: ReadSentence, at: int) -> bool:
    """Whether an article, its own or a word of its own, or "this" makes a noun known."""
    ahead = range(max(0, at - 1 - _ADJECTIVES), at)
    known = any(sentence.cue_at("making_known", before) for before in ahead)
    return known or (sentence.language.words.verb_first and sentence.language.is_definite(sentence.texts[at]))
