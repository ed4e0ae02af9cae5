"""Distances between places: of the place whose distance is told, never of the one that it is measured from.

In Karwa, located 49 km (30 miles) north of Marib; Karwa lies 49 km from Marib; في بلدة كاروم التي تبعد 30 كيلومتراً عن مأرب: all are
of Karwa. Where no place stands ahead (a base 12 km west of Marib), that place has no name: what happened there was near the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.sizes import is_distance
from generator.facts.tokens import COMMAS

_MEASURED = 12
"""Tokens between a distance and the place it is measured from."""
_LOCATED = 5
"""Tokens between a place and its distance from another: , which is located at."""
_AGAIN, _AGAIN_OPENERS = 1, frozenset("(/")
"""Tokens from a distance to itself in another unit, and what opens it: 49 km (30 miles)."""

_NEAR = 100
"""Kilometres or miles within which what happened so far from a place was near it."""


def measured_from(figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place from which a distance is measured."""
    end = figure.tokens[1]
    return [place for place in places if end <= place.tokens[0] <= end + _MEASURED][:1]


def located_place(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place right ahead of its distance from another, with words that tell where it lies between at most."""
    start = _first_told(sentence, figure)
    ahead = [place for place in places if start - _LOCATED <= place.tokens[1] <= start]
    if not ahead or figure_between(sentence, ahead[-1].tokens[1], start):
        return []
    at = ahead[-1].tokens[1]
    while at < start:
        length = max(sentence.cue_at("located", at), sentence.texts[at] in COMMAS | {"("})
        if not length:
            return []
        at += length
    return ahead[-1:]


def near_place(sentence: ReadSentence, places: Sequence[Name]) -> Sequence[Name]:
    """The only place of a sentence, where the one that lies so far from it has no name: it sank 12 miles off Tripoli."""
    if len(places) != 1:
        return []
    distance = next((figure for figure in sentence.figures if is_distance(sentence, figure)), None)
    if distance is None or located_place(sentence, distance, places):
        return []
    near = isinstance(distance.value, Decimal) and distance.value <= _NEAR
    return measured_from(distance, places) if near else []


def _first_told(sentence: ReadSentence, figure: Figure) -> int:
    """Where a distance begins, of one told again in another unit (49 km (30 miles) north of) the first of both."""
    start = figure.tokens[0]
    again = start > 0 and sentence.texts[start - 1] in _AGAIN_OPENERS
    before = (other for other in sentence.figures if other.tokens[1] <= start <= other.tokens[1] + _AGAIN)
    first = next((other for other in before if is_distance(sentence, other)), None) if again else None
    return first.tokens[0] if first is not None else start
