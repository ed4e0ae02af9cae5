"""The period that an article is of: that of the first of its figures that are dated, where those are in the headline or the lead.

Or that which a report told there covers (its monthly report on killings in July).

It is closed and of more than two days, and over with the first figure that is dated otherwise and with another matter (Separately,
وفي سياق منفصل). It dates what came about, in sentences that tell no other time: neither a rate nor a running total, nor what still
goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.dates import PAST_UNITS
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.when.covered import period_covered
from generator.facts.slots.when.report import came_about, is_covered_period, narrates, tells_trading, tells_whole_year
from generator.facts.slots.when.tense import tells_state
from generator.values import DateRange, Kind, Modality, Term

_NOT_CHANGED = ("future", "ongoing", "budget")
"""Cues of sentences that tell no change of statistics that is over."""
_CHANGE = 6
"""Tokens from a word of change to the share by which something changed."""
_LONGEST = timedelta(days=92)
"""How long a period that goes back from today can be."""


class SetPeriod:
    """The period that the sentences so far set."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._dated = False  # whether a figure is
        self._found: Found[DateRange] | None = None
        self._said: Term | None = None  # who tells the first of its figures

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The period of a figure of the next sentence, `None` where none is set or the figure stands apart."""
        sentence = context.sentence
        if (
            self._found is None
            or sentence.cue_at("other_matter", 0)
            or not context.dates.goes_on_in(self._found.value, figure)
            or (self._lies_ahead(self._found.value) and not _is_planned(sentence, figure))
            or (fact.modality is Modality.EXPECTED and self._is_over(self._found.value))
        ):
            return None
        happened = fact.befell is not None
        came = came_about(sentence, figure, happened=happened) and (happened or not _holds(sentence, figure))
        same = fact.according_to is None or fact.according_to == self._said
        same = same and not tells_whole_year(sentence, self._found.value)
        came = came or (same and _changed_by(sentence, figure))
        told = happened or (bool(fact.who or fact.indicator or fact.substance) and narrates(sentence))
        if figure.kind is Kind.MEASURE and not told:
            return None  # how deep, heavy or strong something is
        return self._found if came and not context.dates.stands_apart(figure) else None

    def tell(self, context: Context, facts: Sequence[Fact], *, lead: bool) -> None:
        """Takes in how the figures of a sentence are dated, those aside that others are compared with."""
        apart = context.sentence.cue_at("other_matter", 0) > 0
        if apart:
            self._found = None
        covered = period_covered(context.sentence) if lead and not self._dated else None
        if covered is not None and covered.range is not None:
            self._found = Found(covered.range, Cue(CueKind.WHEN_SETTING, covered.span, rules=covered.rules))
        for figure, fact in zip(context.sentence.figures, facts, strict=True):
            if fact.when is None or context.dates.stands_apart(figure):
                continue
            of_event = fact.cues["when"].kind is CueKind.WHEN_EVENT  # a vote of 2019 is no period of what follows
            sets = not (self._dated or apart or of_event) and _may_set(context, figure, fact)
            if lead and sets:
                self._found = Found(fact.when, Cue(CueKind.WHEN_SETTING, fact.cues["when"].span))
                self._said = fact.according_to
            elif self._found is not None and fact.when != self._found.value:
                self._found = None
            self._dated = True

    def _is_over(self, period: DateRange) -> bool:
        """Whether a period ended before publication, so that nothing to come is of it."""
        return period.end is not None and (self._published is None or period.end < self._published)

    def _lies_ahead(self, period: DateRange) -> bool:
        """Whether a period begins after publication, so that nothing has come about in it: next month."""
        return self._published is not None and period.start is not None and period.start > self._published


def _changed_by(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share is that by which something changed in a time that is over: earnings at the bank rose 25 percent.

    Not: is expected to rise 25 percent; shares rose 2 percent.
    """
    if figure.kind is not Kind.PERCENT or figure.unit is not None or tells_trading(sentence, figure):
        return False  # women make up 89 percent of the new arrivals
    if any(sentence.cues[cue] for cue in _NOT_CHANGED):
        return False
    start, end = figure.tokens
    low = max(0, start - _CHANGE)
    ahead = sentence.cue_between("change", low, start) and not sentence.mark_between(low, start)
    told = ahead or sentence.cue_at("change", end) > 0
    return told and not sentence.expected_between(0, end) and narrates(sentence)


def _is_planned(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is an amount of a budget or one that is expected, so that its time may lie ahead."""
    return figure.kind in AMOUNTS and bool(sentence.cues["budget"] or sentence.cues["budget_side"] or sentence.expected)


def _holds(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells what is or was so rather than what came about: is played by two teams, were two men; يضم 12 عضواً."""
    before = figure.tokens[0] - 1
    was = figure.kind is Kind.COUNT and before in sentence.beginning("present_tense", "past_tense")
    if was or tells_state(sentence, figure):
        return True
    return before >= 0 and sentence.language.is_imperfect(sentence.texts[before][sentence.and_attached(before) :])


def _may_set(context: Context, figure: Figure, fact: Fact) -> bool:
    """Whether the time of a figure can be the period of what follows: of an amount, or of what is counted as over.

    Not: 12 projects for next year; wages doubled over the past 15 years.
    """
    when = fact.when
    if when is None or when.start is None or when.end is None or not is_covered_period(when):
        return False
    if PAST_UNITS in fact.cues["when"].rules and when.end - when.start > _LONGEST:
        return False
    return figure.kind in AMOUNTS or came_about(context.sentence, figure, happened=fact.befell is not None)
