"""The event that an article tells: what its headline or lead counts on one or two days (an attack on Monday, overnight raids).

A few sentences go on with it without telling its day again, so what they count as over took place then, too: Another 30 were
wounded, but not: 30 have been treated so far. It ends with a figure of another time or elsewhere, and with another matter
(Separately, …).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.when.penalties import is_penalty
from generator.facts.slots.when.report import came_about, is_covered_period, narrates
from generator.lexicon import Lexicon
from generator.values import DateRange, Kind, Term

_CLOSE = 2
"""Sentences from one figure of an event to the next."""


class SetEvent:
    """The event that the sentences so far tell."""

    def __init__(self) -> None:
        self._dated = False  # whether a figure is
        self._told: Fact | None = None  # the first figure of it
        self._passed = 0  # sentences since the last figure of it

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """When a figure of the next sentence took place, `None` where it tells of no event or of another one."""
        sentence, told = context.sentence, self._told
        if (
            told is None
            or told.when is None
            or self._passed >= _CLOSE
            or not context.dates.goes_on_in(told.when, figure)
        ):
            return None
        if (
            sentence.cue_at("other_matter", 0)
            or not may_go_on(told, fact, context.lexicon)
            or not _took_place(context, figure, fact)
        ):
            return None
        return Found(told.when, Cue(CueKind.WHEN_EVENT, told.cues["when"].span))

    def tell(self, context: Context, facts: Sequence[Fact], *, lead: bool) -> None:
        """Takes in how the figures of a sentence are dated."""
        if context.sentence.cue_at("other_matter", 0):
            self._told = None
        self._passed += 1
        for figure, fact in zip(context.sentence.figures, facts, strict=True):
            if fact.when is None and self._told is not None and fact.kind is Kind.COUNT:
                self._told = self._told if may_go_on(self._told, fact, context.lexicon) else None
            if fact.when is None or context.dates.stands_apart(figure):
                continue
            if lead and not self._dated and _is_closed(fact.when) and _took_place(context, figure, fact):
                self._told = fact if not is_covered_period(fact.when) else None
            elif self._told is not None and fact.when != self._told.when:
                self._told = None
            self._dated = True
            self._passed = 0


def _is_closed(when: DateRange) -> bool:
    return when.start is not None and when.end is not None


def _took_place(context: Context, figure: Figure, fact: Fact) -> bool:
    """Whether a figure counts what took place at a time that is over."""
    if not narrates(context.sentence) or is_of_long(context.sentence, figure):
        return False
    if is_penalty(context.sentence, figure):
        return True
    came = came_about(context.sentence, figure, happened=fact.befell is not None)
    return came and figure.kind is Kind.COUNT and not context.dates.stands_apart(figure)


def is_of_long(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether "since" stands behind a figure in its clause: 4 million were vaccinated since the beginning of the campaign."""
    since, words = sentence.language.words.times.ever_since.first_words, sentence.reading.words
    start = figure.tokens[1]
    return any(not words[at].rests.isdisjoint(since) for at in range(start, sentence.clause_end(start)))


def may_go_on(event: Fact, fact: Fact, lexicon: Lexicon) -> bool:
    """Whether a figure can be of an event: in no other place, or done by the same, or in one that may lie where the event was.

    A place that no list knows may lie in another: three died in Homs, one of them near the market of Karwa.
    """
    places, here = _names(event.where), _names(fact.where)
    here |= {around for term in fact.where if term.id is not None for around in lexicon.containing(term.id)}
    if not places or not here or places & here:
        return True
    doers, doing = _names(event.who), _names(fact.who)
    if doers and doing:
        return bool(doers & doing)
    return any(term.id is None for term in (*event.where, *fact.where))


def _names(terms: Sequence[Term]) -> set[str]:
    """What tells names apart: their ids, else their words."""
    return {term.id or term.surface for term in terms}
