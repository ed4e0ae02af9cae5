"""The day of an amount at the end of a period: reserves of $40 billion at the end of March; by its end: بنهاية آذار."""

from __future__ import annotations

from generator.facts.parts import AMOUNTS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.values import DateRange, Precision


def at_its_end(sentence: ReadSentence, moment: Moment, figure: Figure) -> DateRange | None:
    """The days of an amount that a moment dates: the last one alone where it is the end of a period that is told.

    What is counted may have happened any day near the end (at the end of July five were arrested).
    """
    when, at = moment.range, moment.tokens[0]
    length = sentence.cue_at("period_end", at)
    if when is None or when.start is None or when.end is None or figure.kind not in AMOUNTS or not length:
        return when
    if moment.tokens[1] <= at + length or when.precision is Precision.DAY:
        return when
    return DateRange(None if sentence.cue_at("by_its_end", at) else when.end, when.end)
