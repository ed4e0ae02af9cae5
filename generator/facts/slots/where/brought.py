"""The place of the event that a sentence tells at its end to have harmed all whom it counts.

Eleven people were killed, among them three children, and dozens hurt on Saturday, in strikes on Karwa; قتل 11 شخصاً، بينهم 3 أطفال،
وأصيب العشرات، أمس، إثر انفجار في بلدة كروة. So it is where no figure of something else stands between, nor a clause of another's.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import befallen
from generator.facts.parts import FAMILIES, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.striking import is_struck
from generator.lexicon import Category

_EVENTS = ("attack", "incident", "any_incident", "mishap", "wide_event")
_HARM = frozenset({"death", "injury", "disappearance"})
_TO_EVENT = 3
"""Tokens from the preposition to the noun of the event: in | Russian air | strikes."""
_TO_PLACE = 12
"""Tokens from there to its place, with who did it between: إثر هجوم شنه مسلحون مجهولون على قرية | كروة."""
_PARTING = ("clause_opener", "new_clause", "said_that", "followed_by")


def brought_by(sentence: ReadSentence, figure: Figure, places: Sequence[Name], placed: Sequence[Name]) -> list[Name]:
    """The place of the event behind a figure of people that brought the harm that is told of them."""
    lead = _lead(sentence, figure)
    if lead is None or not _is_harmed(sentence, figure):
        return []
    there = {place.tokens for place in placed}
    found: list[Name] = []
    for place in (place for place in places if lead < place.tokens[0] <= lead + _TO_PLACE):
        told = not found and (place.tokens in there or is_struck(sentence, place, since=lead))
        if told and (figure_between(sentence, lead, place.tokens[0]) or _is_parted(sentence, lead, place.tokens[0])):
            return []
        if told or (found and are_joined(sentence, found[-1], place)):
            found.append(place)
    return found


def _lead(sentence: ReadSentence, figure: Figure) -> int | None:
    """The last preposition behind a figure that leads to an event, where only people are counted between."""
    events = [at for cue in _EVENTS for at in sentence.cue_starts(cue)]
    leads = [at for at in sentence.cue_starts("in_events") if any(at < event <= at + _TO_EVENT for event in events)]
    lead = leads[-1] if leads else -1
    if lead < figure.tokens[1] or _is_parted(sentence, figure.tokens[1], lead):
        return None
    between = (other for other in sentence.figures if figure.tokens[1] <= other.tokens[0] < lead)
    return lead if all(map(_is_of_people, between)) else None


def _is_parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause of something else begins between two tokens."""
    said = any(start <= verb.tokens[0] < end and verb.prefix for verb in sentence.of(Category.SAYING))
    return said or sentence.any_cue_between(_PARTING, start, end)


def _is_of_people(figure: Figure) -> bool:
    families = figure.unit is not None and figure.unit.id in FAMILIES
    return figure.counts_people or figure.part_of is not None or families


def _is_harmed(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts people, whom its sentence tells to be harmed, or some of them."""
    if figure.part_of is not None or not figure.counts_people:
        return figure.part_of is not None
    befell = find_befell(sentence, figure, None)
    told = befallen(befell.value if befell is not None else None, figure.unit)
    return told is not None and told.kind in _HARM
