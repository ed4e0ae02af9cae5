"""The places that a sentence tells of: those that it names, datelines and where somebody spoke aside."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.circumstances import Context
from generator.facts.parts import Name
from generator.facts.slots.datelines import dateline_end
from generator.facts.slots.where.named import speakers_seats, speaking_tokens


def places_told(context: Context) -> Sequence[Name]:
    """The places that a sentence tells of, in order."""
    if not context.places.named:
        return []
    sentence = context.sentence
    start, apart = dateline_end(sentence), speaking_tokens(sentence) | speakers_seats(sentence)
    return [place for place in context.places.named if place.tokens[0] >= start and place.tokens[0] not in apart]
