"""What something changed from and to over a time: the one is of its beginning, the other of its end.

From 2000 to 2006 output fell from 112 to 86: 112 in 2000, 86 in 2006; منذ عام 2000 تراجع من 112 إلى 86. Where the two have dates of
their own, "the same period" of the next sentence goes from the one to the other (jobs fell from 135 to 83 over the same period).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts.dates import PERIOD, SINCE
from generator.facts.fact import Fact
from generator.facts.once import once_a_sentence
from generator.facts.parts import AMOUNTS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between, figures_ahead
from generator.facts.slots.when.clauses import is_right_behind
from generator.values import DateRange, period_of

_CHANGE = 12
"""Tokens between a word of change and "from"."""
_TO = 6
"""Tokens between what something changed from and "to"."""
_TO_EARLIER = 3
"""Tokens between "after" and the amount of an earlier change."""
_OVER_TIME = frozenset({PERIOD, SINCE})
"""The rules of times over which something may change."""


def at_end_of_change(sentence: ReadSentence, figure: Figure, days: DateRange, told: int) -> DateRange:
    """The days of a figure that a time of change dates: those of its beginning or its end for what changed from or to it.

    `told`: where the time stands, which between the two is of the first alone (from 3 in 2009-2010 to 1 in 2017).
    """
    if days.start is None or days.single:
        return days
    for first, last in _changes(sentence):
        if first.tokens[1] <= told < last.tokens[0]:
            continue
        if figure.tokens == first.tokens:
            return period_of(days.start, days.precision)
        if figure.tokens == last.tokens and days.end is not None:
            return period_of(days.end, days.precision)
    return days


def earlier_changes(sentence: ReadSentence) -> Sequence[int]:
    """Where it is told after what change an amount changed: grew 3 % in June after | a 2 % fall in May; بعد | تراجعها 2 %."""
    return [end for end in sentence.cue_ends("after_which") if _is_of_change(sentence, end)]


def _is_of_change(sentence: ReadSentence, at: int) -> bool:
    """Whether an amount of an earlier change begins close behind a token, and one of its kind stands ahead of it."""
    figure = next((one for one in sentence.figures if at <= one.tokens[0] <= at + _TO_EARLIER), None)
    before = next(figures_ahead(sentence, at - 1), None)
    if figure is None or before is None or figure.kind not in AMOUNTS or figure.kind is not before.kind:
        return False
    changed = sentence.cue_between("change", at, figure.tokens[0])
    return (changed or sentence.cue_at("change", figure.tokens[1]) > 0) and sentence.cue_between("change", 0, at)


def is_over_time(moment: Moment) -> bool:
    """Whether something may change over a moment: from one date to another, since one."""
    return not _OVER_TIME.isdisjoint(moment.rules)


def changes_over(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether something is told to have changed from a figure to another, and a time over which things change."""
    return changes_to(sentence, figure) is not None and any(map(is_over_time, sentence.moments))


def changes_to(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The figure to which something is told to have changed from another."""
    return next((last for first, last in _changes(sentence) if first.tokens == figure.tokens), None)


def time_of_change(sentence: ReadSentence, facts: Sequence[Fact]) -> DateRange | None:
    """The time over which a sentence with these facts (one a figure) tells a change between two times, if it tells one."""
    told = {figure.tokens: fact.when for figure, fact in zip(sentence.figures, facts, strict=True)}
    for first, last in _changes(sentence):
        begun, ended = told[first.tokens], told[last.tokens]
        if begun is None or ended is None or begun.start is None or ended.end is None or begun.end is None:
            continue
        if begun.precision is ended.precision and begun.end < ended.end:
            return DateRange(begun.start, ended.end, begun.precision)
    return None


def is_of_beginning(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is of what something changed from, and a figure of what to: rose from 16 in 2013 to 29."""
    words, texts, start = sentence.language.words, sentence.texts, figure.tokens[0]
    if not start or (texts[start - 1],) not in words.measuring.to:
        return False
    ahead = (other for other in sentence.figures if other.tokens[1] <= moment.tokens[0] < start)
    first = max(ahead, key=lambda other: other.tokens[1], default=None)
    from_ = first is not None and first.tokens[0] > 0 and texts[first.tokens[0] - 1] in words.change_from
    return first is not None and from_ and is_right_behind(sentence, moment, first)


@once_a_sentence
def _changes(sentence: ReadSentence) -> Sequence[tuple[Figure, Figure]]:
    """The figures from and to which a sentence tells something to have changed."""
    return list(_found(sentence)) if sentence.cues["change"] else []


def _found(sentence: ReadSentence) -> Iterator[tuple[Figure, Figure]]:
    words, texts = sentence.language.words, sentence.texts
    for first, last in pairwise(sentence.figures):
        start, end = first.tokens[0] - 1, last.tokens[0] - 1
        if start < 0 or first.kind is not last.kind or texts[start] not in words.change_from:
            continue
        to = (texts[end],) in words.measuring.to and end - first.tokens[1] <= _TO
        low = max(0, start - _CHANGE)
        changed = sentence.cue_between("change", low, start) and not figure_between(sentence, low, start)
        if to and changed:
            yield first, last
