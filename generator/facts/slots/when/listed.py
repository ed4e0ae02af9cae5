"""Dates listed behind one count or amount, of the time from first to last: 3 tests in 2006, 2009 and 2013; في 2006 و2009."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts.lists import is_linked, last_run
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.values import DateRange, Kind

_COUNTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
"""Figures that add up over several dates, as a share does not."""


def over_listed(sentence: ReadSentence, moments: Sequence[Moment], moment: Moment, figure: Figure) -> DateRange | None:
    """From the first to the last of the dates that a list behind a count or amount begins with; `None` where it begins none.

    Not where as many counts are listed ahead of them, each with a date of its own: 12 and 30 in 2006 and 2009.
    """
    start, end = figure.tokens[1], moment.tokens[0]
    if figure.kind not in _COUNTED or end < start or sentence.mark_between(start, end):
        return None
    listed = [moment]
    for first, second in pairwise(one for one in moments if one.tokens[0] >= moment.tokens[0]):
        if not is_linked(sentence.reading, first.tokens[1], second.tokens[0]):
            break
        listed.append(second)
    days = [one.range for one in listed if one.range is not None]
    counts = last_run(sentence.reading, [one for one in sentence.figures if one.tokens[1] <= figure.tokens[1]])
    if len(days) < max(2, len(listed)) or len(counts) >= len(days) or len({one.precision for one in days}) > 1:
        return None
    begun, ended = days[0].start, days[-1].end
    ordered = all(one.end and other.start and one.end < other.start for one, other in pairwise(days))
    return DateRange(begun, ended, days[0].precision) if begun and ended and ordered else None
