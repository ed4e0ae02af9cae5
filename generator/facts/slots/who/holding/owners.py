"""Who is told to have a fleet, staff, capacity or troops, and to whom things are told to belong."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import CueKind
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.auxiliaries import before_auxiliaries_and_aside
from generator.facts.slots.who.holding.gaining import label_before
from generator.facts.slots.who.named_subjects import OWNING, name_before
from generator.lexicon import Category
from generator.values import Kind

_MODEL = 4
"""Tokens of the model of things ahead of whose they are: طائرتين إف 15 تابعتين."""
_EMPLOY = "employ_verb"
"""The lexicon's id of employing."""
_CAPACITY = 3
"""Tokens from an amount to what it is of: 3 GW of cell capacity."""


def find_owner(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Who is told to have a fleet, staff, capacity or troops: Gulfair had a fleet of 270 aircraft, the group has 5,000 fighters.

    Known or not, it stands before the verb in capitals: Luma Power had 3 GW of output.
    """
    if sentence.language.words.verb_first:
        return None
    verb = _having(sentence, figure)
    if verb is None:
        return None
    name = name_before(sentence, verb - 1)
    owner = actor_term(sentence, name, named_before) if name is not None else None
    owner = owner or label_before(sentence, before_auxiliaries_and_aside(sentence, verb - 1))
    return one_found(sentence, owner, CueKind.WHO_HOLDER, verb - 1, verb) if owner is not None else None


def find_possessor(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """To whom things are told to belong right behind them: طائرتين تابعتين للجيش, 12 ships belonging to the company."""
    if figure.kind is not Kind.COUNT or figure.counts_people:
        return None
    end = figure.tokens[1]
    near = range(end, min(end + _MODEL + 1, len(sentence.tokens)))
    at = next((at for at in near if sentence.cue_at("belonging_to", at)), None)
    if at is None or sentence.mark_between(end, at):
        return None
    start = at + sentence.cue_at("belonging_to", at)
    start = sentence.past_article(start)
    name = actor_at(sentence, start)
    if name is None or (sentence.language.words.verb_first and name.prefix not in OWNING):
        return None
    return one_found(sentence, actor_term(sentence, name, named_before), CueKind.WHO_OWNER, at, start)


def _having(sentence: ReadSentence, figure: Figure) -> int | None:
    """The token after the verb by which somebody is told to have a fleet, capacity, staff or troops."""
    start, end = figure.tokens
    fleet = next((length for at, length in sentence.cues.get("fleet_of", {}).items() if at + length == start), 0)
    near = range(end, min(end + _CAPACITY, len(sentence.tokens)))
    capacity = figure.kind is Kind.MEASURE and any(sentence.cue_at("no_substance", at) for at in near)
    verb = start - fleet
    holds = verb in sentence.cue_ends("holding")
    doing = next((name.term.id for name in sentence.of(Category.DOING) if name.tokens[1] == verb), None)
    equipped = (fleet or capacity) and (holds or doing is not None)
    troops = holds and sentence.cue_at("troops", end - 1) > 0
    staffed = figure.counts_people and (troops or doing == _EMPLOY)
    return verb if equipped or staffed else None
