"""Times up to publication of which an article states the days: over the last two weeks; … in the period from 9 to 23 August.

A report is published some days after the period that it covers. Where it calls a period between two days by that noun (the period,
الفترة) and speaks of as long a time that went by, most of whose days are those, it means them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.facts.dates import PAST_UNITS, PERIOD
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.values import DateRange

_SAME_LENGTH = timedelta(days=2)
"""How much longer or shorter the time may be told: 9 to 22 August for two weeks."""


def name_stated_periods(sentences: Sequence[ReadSentence]) -> Iterator[ReadSentence]:
    """The sentences of an article, the time that went by in them with the days that the article states of it."""
    stated = next(_stated(sentences), None)
    for sentence in sentences:
        if stated is None or not any(_is_same(moment, stated) for moment in sentence.moments):
            yield sentence
        else:
            moments = (replace(one, range=stated) if _is_same(one, stated) else one for one in sentence.moments)
            yield replace(sentence, moments=tuple(moments))


def _stated(sentences: Sequence[ReadSentence]) -> Iterator[DateRange]:
    """The periods between two days that sentences call so."""
    for sentence in sentences:
        for moment in sentence.moments if sentence.cues["called_period"] else ():
            start, end = moment.tokens
            called = any(sentence.cue_at("called_period", at) for at in range(max(0, start - 1), end))
            if called and PERIOD in moment.rules and moment.range is not None and _days(moment.range) is not None:
                yield moment.range


def _is_same(moment: Moment, stated: DateRange) -> bool:
    """Whether a moment is a time that went by, as long as a stated period and for the most part in it."""
    if moment.range is None or moment.rules[0] != PAST_UNITS:
        return False
    days, other = _days(moment.range), _days(stated)
    if days is None or other is None:
        return False
    shared = min(days[1], other[1]) - max(days[0], other[0])
    length = other[1] - other[0]
    return abs(days[1] - days[0] - length) <= _SAME_LENGTH and 2 * shared >= length


def _days(period: DateRange) -> tuple[date, date] | None:
    """The first and the last day of a closed period."""
    return (period.start, period.end) if period.start is not None and period.end is not None else None
