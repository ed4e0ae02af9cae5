"""The period of a bulletin: what a body counts in the lead of one period, it goes on to count of that period.

Exports rose by 8% in January, the Department of Statistics said. Imports, at $3 billion, were little changed. The body and its
period are told once and frame together what follows (the "univers" of M. Charolles, 1997). So are figures dated that the lead's
speaker tells in sentences without a time of their own, of what was so or came about then; neither what something changed from, nor
what is still so or is to come.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, Figure
from generator.facts.slots.according_to.attribution import is_same_speaker
from generator.facts.slots.when.report import came_about, is_covered_period, narrates
from generator.facts.slots.when.tense import tells_state
from generator.text.document import Part
from generator.values import DateRange, Term

_NOT_OVER = ("future", "ongoing", "up_to_now")
"""Cues of sentences of what is not over."""

_YEAR = timedelta(days=366)


class SetBulletin:
    """The period of what the lead's speaker tells, and where they are told to."""

    def __init__(self) -> None:
        self._days: Found[DateRange] | None = None
        self._told: tuple[Term | None, ...] | None = None  # who speaks in the lead; `None`: nobody has spoken

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The period of a figure of the next sentence, `None` where it goes on with none."""
        if self._days is None or not self._goes_on(context) or context.dates.stands_apart(figure):
            return None
        sentence, start = context.sentence, figure.tokens[0]
        apart = any(not context.dates.is_compared(moment) for moment in sentence.moments)
        ahead, language = sentence.words(start - 1, start), sentence.language
        changed, holds = ahead in language.words.change_from, language.is_imperfect(ahead)  # تشكل | 46 بالمئة
        over = narrates(sentence) and not (
            holds or tells_state(sentence, figure) or any(sentence.cues[cue] for cue in _NOT_OVER)
        )
        amount = figure.kind in AMOUNTS and not fact.is_part_by_share
        told = amount or came_about(sentence, figure, happened=fact.befell is not None)
        return self._days if over and told and not (apart or changed) else None

    def _goes_on(self, context: Context) -> bool:
        """Whether none but the lead's speakers speak in a sentence, or by those around it."""
        told = self._told or ()
        return bool(context.attributions) and all(
            any(is_same_speaker(said.speaker, one) for one in told) for said in context.attributions
        )

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in who speaks in the lead, and the period of its first figure."""
        if self._told is not None or context.sentence.sentence.part is Part.TITLE or not context.attributions:
            return
        self._told = tuple(said.speaker for said in context.attributions)
        dated = (
            fact
            for figure, fact in zip(context.sentence.figures, facts, strict=True)
            if fact.when is not None and not context.dates.stands_apart(figure)
        )
        first = next(dated, None)
        if first is not None and first.when is not None and _may_be_covered(first.when):
            self._days = Found(first.when, Cue(CueKind.WHEN_SETTING, first.cues["when"].span))


def _may_be_covered(when: DateRange) -> bool:
    """Whether a bulletin can be of a period: up to its last day; no change from one year to the next, which is of both."""
    if when.start is None:
        return True
    return is_covered_period(when) and when.end is not None and when.end - when.start <= _YEAR
