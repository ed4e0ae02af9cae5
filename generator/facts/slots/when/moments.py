"""The moments of a sentence that can date its figures: those that it tells, and those that words for a time told stand for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.facts.dates import EVENT
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import clock_asides
from generator.facts.slots.clauses.datelines import dateline_end, signs_post
from generator.facts.slots.when.begun import with_event_told, with_what_began
from generator.facts.slots.when.now import dates_of_now
from generator.facts.slots.when.that_time import dates_of_that_time
from generator.facts.slots.when.then import dates_of_then
from generator.facts.slots.when.toll import dates_of_toll
from generator.facts.slots.when.years_before import moved_periods
from generator.values import DateRange


def moments_told(
    sentence: ReadSentence, before: DateRange | None, began: DateRange | None, published: date | None
) -> Sequence[Moment]:
    """The moments of a sentence but those of a dateline or signature; `before`, `began`, `published`: see `Dates`."""
    dateline = dateline_end(sentence)
    moved = moved_periods(sentence, before)
    told = [one for one in moved if one.tokens[0] >= dateline and not signs_post(sentence, one)]
    if asides := clock_asides(sentence):
        told = [moment for moment in told if moment.tokens[0] not in asides]
    told = list(with_what_began(sentence, told)) if sentence.cues["began"] else told
    if any(EVENT in moment.rules for moment in told):
        told = list(with_event_told(sentence, told, began, published))
    then, now = dates_of_then(sentence, told), dates_of_now(sentence, published)
    that_time = dates_of_that_time(sentence, told, before, published)
    toll = dates_of_toll(sentence, told, began if began == before else None, published)
    return [*told, *then, *now, *that_time, *toll]
