"""Places that open a clause of their own, and so place what follows: 7 إصابات، وفي بغداد 12; seven cases, and in Baghdad 12."""

from __future__ import annotations

from functools import lru_cache

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.placing import governing
from generator.values import Kind

PLACELESS = frozenset({Kind.DURATION, Kind.ORDINAL})
"""Kinds of figures that keep no place from another one: 5,000 fled within 16 days from Idlib."""

_MOST_PLACES = 256
"""Places of the sentences at hand whose answers are kept: each figure asks for each place."""


def is_fronted(sentence: ReadSentence, place: Name) -> bool:
    """Whether "and" joins the preposition of a place to what stands before, and its clause goes on to a figure."""
    return _opens_clause(sentence, *place.tokens)


@lru_cache(maxsize=_MOST_PLACES)
def _opens_clause(sentence: ReadSentence, start: int, end: int) -> bool:
    preposition = governing(sentence, start)
    if not sentence.is_joined(preposition):
        preposition = governing(sentence, preposition)  # وفي مديرية حيس بمحافظة الحديدة
    joined = sentence.is_joined(preposition)
    parted = sentence.mark_between(preposition, start) or counts_between(sentence, preposition, start)
    if not joined or preposition == start or parted:
        return False
    last = next(
        (at for at in range(end, len(sentence.tokens)) if sentence.texts[at] in CLAUSE_MARKS), len(sentence.tokens)
    )
    return counts_between(sentence, end, last)


def counts_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a figure that has a place of its own begins among the tokens from `start` up to `end`."""
    return any(start <= other.tokens[0] < end and other.kind not in PLACELESS for other in sentence.figures)
