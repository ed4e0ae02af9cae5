"""Places that open a clause of their own, and so place what follows: 7 إصابات، وفي بغداد 12; seven cases, and in Baghdad 12."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import new_clause_between
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.placing import governing, stands_free
from generator.facts.tokens import COMMAS
from generator.values import Kind

_PLACELESS = frozenset({Kind.DURATION, Kind.ORDINAL})
"""Kinds of figures that keep no place from another one: 5,000 fled within 16 days from Idlib."""
_MAGNITUDE = "magnitude"
"""The dimension of how strong an earthquake was, which does not either: 13 died as a 6.5-magnitude quake hit Karwa."""


def is_fronted(sentence: ReadSentence, place: Name) -> bool:
    """Whether "and" joins the preposition of a place to what stands before, and its clause goes on to a figure."""
    return _opens_clause(sentence, *place.tokens)


@once_a_sentence
def _opens_clause(sentence: ReadSentence, start: int, end: int) -> bool:
    preposition = governing(sentence, start)
    if not sentence.is_joined(preposition):
        preposition = governing(sentence, preposition)  # وفي مديرية حيس بمحافظة الحديدة
    apart = _is_set_apart(sentence, preposition, end)
    joined = sentence.is_joined(preposition) or apart
    parted = sentence.mark_between(preposition, start) or counts_between(sentence, preposition, start)
    if not joined or preposition == start or parted:
        return False
    behind = range(end + apart, len(sentence.tokens))
    last = next((at for at in behind if sentence.texts[at] in CLAUSE_MARKS), len(sentence.tokens))
    return counts_between(sentence, end, last)


def _is_set_apart(sentence: ReadSentence, preposition: int, end: int) -> bool:
    """Whether commas set a place with its preposition apart behind "and": 310 kg of ketamine and, | in Karwa, 3 tonnes of khat."""
    joiners, before = sentence.language.words.numbers.joiners, sentence.texts[max(0, preposition - 2) : preposition]
    opens = len(before) > 1 and before[0] in joiners and before[1] in COMMAS
    return opens and end < len(sentence.texts) and sentence.texts[end] in COMMAS


def counts_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a figure that has a place of its own begins among the tokens from `start` up to `end`."""
    return any(start <= other.tokens[0] < end and may_be_placed(other) for other in sentence.figures)


def may_be_placed(figure: Figure) -> bool:
    """Whether a figure can have a place of its own, which it then keeps from others."""
    magnitude = figure.unit is not None and figure.unit.dimension == _MAGNITUDE
    return figure.kind not in _PLACELESS and not magnitude


def of_last_clause(sentence: ReadSentence, places: Sequence[Name]) -> list[Name]:
    """The places after the last word that opens a clause: in Phalombe roofs were blown off, while in Mulanje 199 houses."""
    start = 0
    for before, place in pairwise(places):
        if are_joined(sentence, before, place):
            continue  # قتل 7 في حلب، وفي إدلب | وحماة قتل 4
        fronted = counts_between(sentence, 0, place.tokens[0]) and is_fronted(sentence, place)
        counted = counts_between(sentence, before.tokens[1], place.tokens[0])
        if fronted or counted or new_clause_between(sentence, before.tokens[1], place.tokens[0]):
            start = place.tokens[0]  # قتل 7 في حلب، وفي إدلب قتل 4
    return [place for place in places if place.tokens[0] >= start]


def led_in_by(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place that a clause is about behind "with" and figures: With 75 deaths, the province of Karwa is the worst hit."""
    if not places or not sentence.cue_at("with", 0) or sentence.language.words.verb_first:
        return []
    start, end = places[0].tokens
    comma = next((mark for mark in reversed(sentence.marks) if mark < start), 0)
    tells = end < len(sentence.tokens) and end in sentence.beginning("passive_auxiliary", "verb_marker")
    ahead = figure.tokens[1] <= comma and sentence.texts[comma] in COMMAS
    return [places[0]] if ahead and tells and stands_free(sentence, places[0]) else []
