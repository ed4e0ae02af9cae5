"""Dates at which a war or the like began that goes on: the war, which broke out in April 2023, has killed 20,000."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS
from generator.values import DateRange

_BEGUN_WINDOW = 6
"""Tokens from the verb of beginning to its date: began with protests in the south in March 2011."""


def with_what_began(sentence: ReadSentence, moments: Sequence[Moment]) -> Iterator[Moment]:
    """The moments, each at which a war or the like is told to have begun with the days since then."""
    begun = [at for at in sentence.cue_starts("began") if _goes_on(sentence, at)]
    for moment in moments:
        start, when = moment.tokens[0], moment.range
        dated = any(0 < start - at <= _BEGUN_WINDOW and not sentence.mark_between(at, start) for at in begun)
        began = when.start if dated and when is not None and when.end is not None else None
        yield replace(moment, range=DateRange(began, None, when.precision)) if began and when else moment


def _goes_on(sentence: ReadSentence, verb: int) -> bool:
    """Whether a relative clause tells that a war or the like began: the conflict, which | began."""
    relative = verb - 1
    if verb < 2 or not sentence.cue_at("relative", relative):
        return False
    noun = relative - 1 - (sentence.texts[relative - 1] in COMMAS)
    return any(sentence.cue_at("lasting_event", at) for at in (noun, noun - 1) if at >= 0)
