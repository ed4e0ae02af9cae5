"""Places that an attack is on, where it harms people: strikes on Karwa, the shelling of Loren, استهدفت غارة قرية كروة.

The place follows "on" behind a word for the attack, or right behind a word for striking or its subject, past what tells its kind
and which part of it is meant: قصف مخيم كروة, hit the northern town of Loren. A town beside the noun of an incident tells which is
meant, so that it was there (the Karwa tram crash, حادث قطار كروة), a country only beside that of an accident or a natural event
(the Haiti earthquake, not: the Iran strike).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import befallen
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.struck import is_harmed, past_kind
from generator.facts.slots.coordination.asides import past_aside
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.following import follows, next_figure
from generator.facts.slots.where.moving import moves
from generator.facts.slots.where.named import is_people
from generator.facts.slots.where.owned import goes_with_noun
from generator.facts.slots.where.placing import is_object

_NEAR = 3
"""Tokens between a word for an attack and "on": غارات الاحتلال | على لبنان."""
_PAIR = 2
"""The marks around what is set apart."""
_VEHICLE = 2
"""Words between a place and the noun of an incident there: the Karwa | tram | crash."""
_ACCIDENTS = ("mishap", "wide_event")
_INCIDENTS = (*_ACCIDENTS, "incident", "any_incident")
"""Cues of the nouns of incidents, first of those that nobody does."""


def struck(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The last place ahead of a figure that an attack is on, with those joined to it: a war on Gaza and the West Bank."""
    if not _is_of_attack(sentence, figure):
        return []
    found: list[Name] = []
    for place in (place for place in places if place.tokens[1] <= figure.tokens[0]):
        if found and are_joined(sentence, found[-1], place):
            found.append(place)
        elif is_struck(sentence, place) or (_is_toll(sentence, figure) and tells_incident(sentence, place)):
            found = [place]
    return found


def struck_nearer(sentence: ReadSentence, figure: Figure, places: Sequence[Name], ahead: Sequence[Name]) -> list[Name]:
    """What an attack struck nearer to a figure than the place ahead: war in Gaza after an attack on Israel, | in which 12 died."""
    hit = struck(sentence, figure, places) if ahead else []
    return hit if hit and hit[0].tokens[0] > ahead[0].tokens[0] else []


def struck_behind(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place behind people in whose clause the attack on it is told: another four in a strike on the village of Karwa."""
    limit, end, aside = next_figure(sentence, figure), figure.tokens[1], past_aside(sentence, figure)
    if not is_people(figure) or not _is_of_attack(sentence, figure):
        return []
    found: list[Name] = []
    for place in (place for place in places if end < place.tokens[0] < limit and follows(sentence, figure, place)):
        on = is_struck(sentence, place, since=end) and not sentence.mark_between(aside, place.tokens[0])
        if on or (found and are_joined(sentence, found[-1], place)):
            found.append(place)
    return found


def _is_of_attack(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure can count what an attack brought: people harmed or driven out, where verbs come first.

    There everything else may be the subject of the attack's verb.
    """
    driven_out = moves(figure) and figure.tokens[0] in sentence.cue_ends("leaving")  # أدت السيول إلى نزوح | 40 أسرة
    return not sentence.language.words.verb_first or is_harmed(sentence, figure) or driven_out


def _is_toll(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts whom an incident harmed: 12 people were killed, seven dead, 32 قتيلاً."""
    return is_harmed(sentence, figure) or befallen(None, figure.unit) is not None


def is_struck(sentence: ReadSentence, place: Name, since: int = 0) -> bool:
    """Whether a word for an attack, not before the token `since`, leads to a place, nothing attached to that."""
    if place.prefix not in sentence.language.words.definite_articles | {""}:
        return False
    start = past_kind(sentence, place.tokens[0])
    if start and sentence.cue_at("struck", start - 1):
        ends = [end for end in sentence.cue_ends("attack") if since < end < start]
        return any(_leads_to(sentence, end, start - 1) for end in ends)
    strikes = [end for end in sentence.cue_ends("striking") if since < end <= start]
    return start in strikes or any(is_object(sentence, end, start) for end in strikes)


def _leads_to(sentence: ReadSentence, end: int, on: int) -> bool:
    """Whether "on" follows a word for an attack closely, when it was set apart: a raid, early on Monday, | on Karwa."""
    marks = [at for at in sentence.marks if end <= at < on]
    apart = range(marks[0], marks[-1] + 1) if len(marks) == _PAIR else range(0)
    if marks and sentence.dated.isdisjoint(apart):
        return False
    return on - end - len(apart) <= _NEAR


def tells_incident(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place stands beside the noun of an incident that was there: the Karwa | tram | crash, حادث | قطار | كروة."""
    cues = _ACCIDENTS if place.is_country else _INCIDENTS
    if (
        place.prefix
        or place.entry is None
        or sentence.is_possessor(place.tokens)
        or not any(map(sentence.cues.get, cues))
    ):
        return False
    start, end = place.tokens
    if sentence.language.words.noun_follows_number:
        near = range(start - 1, max(-1, start - 2 - _VEHICLE), -1)
    else:
        near = range(end, min(len(sentence.texts), end + 1 + _VEHICLE))
    noun = next((at for at in near if at in sentence.beginning(*cues)), None)
    if noun is None:
        return False
    between = range(end, noun) if noun >= end else range(noun + 1, start)
    return all(goes_with_noun(sentence, at) for at in between)
