"""Periods: what an article reports on, what a sentence states beside its figures, what the next sentence goes on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import Found
from generator.facts.dates import PERIOD
from generator.facts.fact import Fact
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.when.changes import time_of_change
from generator.facts.slots.when.comparison import compared_sides
from generator.facts.slots.when.covered import period_covered
from generator.facts.slots.when.finding import Dates
from generator.values import DateRange


def report_period(sentences: Sequence[ReadSentence]) -> Moment | None:
    """The first span between two dates that the article states, else the first period that a report is told to cover.

    Not one that figures are only compared with: down from 16% in the July-to-September quarter.
    """
    spans = (moment for one in sentences for moment in _spans(one))
    covered = (moment for one in sentences if (moment := period_covered(one)) is not None)
    return next(spans, None) or next(covered, None)


def _spans(sentence: ReadSentence) -> Iterator[Moment]:
    """The spans between two dates that a sentence states of what it is about."""
    told = [moment for moment in sentence.moments if PERIOD in moment.rules and moment.range]
    sides = compared_sides(sentence, told) if told else ()
    return (moment for moment in told if not any(moment in side for side in sides))


def states_period(sentence: ReadSentence) -> bool:
    """Whether a sentence states a period: what `periods_beside` can find."""
    return any(PERIOD in moment.rules and moment.range is not None for moment in sentence.moments)


def periods_beside(sentence: ReadSentence, facts: Sequence[Fact], dates: Dates) -> Iterator[tuple[Moment, DateRange]]:
    """The periods that a sentence states beside its figures, whose facts these are.

    One in which something counted happened is the `when` of that, one that figures are only compared with is nothing's.
    """
    figures = {fact.when for fact in facts}
    for moment in sentence.moments:
        told = moment.range in figures or dates.is_compared(moment)
        if PERIOD in moment.rules and moment.range is not None and not told:
            yield moment, moment.range


def period_told(facts: Sequence[Fact], sentence: ReadSentence, dates: Dates) -> Found[DateRange] | None:
    """The last period of several days that figures of a sentence have, none of them what another is compared with.

    What was before is no period of what follows: وكان العجز قد بلغ 294 ملياراً في عام 2020.
    """
    if sentence.cue_at("other_matter", 0):
        return None
    changed = time_of_change(sentence, facts)
    for fact, figure in reversed(list(zip(facts, sentence.figures, strict=True))):
        when = fact.when
        if when is None or when.start is None or when.start == when.end:
            continue
        if not dates.is_compared(figure):
            return Found(changed or when, fact.cues["when"])
    return None
