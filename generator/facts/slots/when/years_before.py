"""Times one year before another one: "a year earlier", "the year-ago period", and "last year" where it is compared with that.

"A year earlier" is the period told before, moved back by one year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.when.comparison import DATED, compared_sides, openers
from generator.values import DateRange, Precision

_UNIT = "date:unit"
"""The rule of last year, this month."""


def moved_periods(sentence: ReadSentence, told: DateRange | None) -> tuple[Moment, ...]:
    """The dates of a sentence, with "a year earlier" worked out; `told` is the date told last before it."""
    moments: Sequence[Moment] = sentence.moments
    phrases = sentence.cues["year_ago"]
    compared = set(openers(sentence)) if phrases else ()
    for start, length in phrases.items():
        if any(start - DATED <= opener <= start for opener in compared):
            moments = _with_moved(sentence, moments, (start, start + length), told)
    moments = tuple(sorted(moments, key=lambda moment: moment.tokens))
    return tuple(_before_told(sentence, moments, told)) if moments else ()


def _before_told(sentence: ReadSentence, moments: Sequence[Moment], told: DateRange | None) -> Iterator[Moment]:
    """The dates, "last year" as the year before that told where it is compared with that: output in 2017 rose 2 % on last year."""
    before = [told, *(moment.range for moment in moments[:-1])]
    again = [
        moment.rules[0] == _UNIT
        and moment.range is not None
        and moment.range == main
        and moment.range.precision is Precision.YEAR
        for moment, main in zip(moments, before, strict=True)
    ]
    sides = compared_sides(sentence, moments) if any(again) else ()
    for moment, is_again in zip(moments, again, strict=True):
        compared = is_again and any(moment in side for side in sides)
        yield replace(moment, range=_year_before(moment.range)) if compared else moment


def _with_moved(
    sentence: ReadSentence, moments: Sequence[Moment], tokens: tuple[int, int], told: DateRange | None
) -> list[Moment]:
    """The dates with those in a range of tokens replaced by the main date moved to the year before."""
    start, end = tokens
    others = [moment for moment in moments if moment.tokens[1] <= start or moment.tokens[0] >= end]
    sides = compared_sides(sentence, others)
    told_here = (one for one in reversed(others) if one.tokens[1] <= start and not any(one in side for side in sides))
    main = next((moment.range for moment in told_here), None)
    moved = _year_before(main or told)
    return [*others, Moment(moved, tokens, sentence.text_span(start, end), ("date:year-before",))]


def _year_before(period: DateRange | None) -> DateRange | None:
    """The same days a year before; `None` where what began goes on or it is not known which days."""
    if period is None or period.end is None:
        return None
    start = _in_year_before(period.start) if period.start is not None else None  # by the end of February
    return replace(period, start=start, end=_in_year_before(period.end))


def _in_year_before(day: date) -> date:
    """The day a year before; of the end of any February, the end of February."""
    if day.month == 2 and (day + timedelta(days=1)).month == 3:
        return date(day.year - 1, 3, 1) - timedelta(days=1)
    return day.replace(year=day.year - 1)
