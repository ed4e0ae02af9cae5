"""When: the date of the figure's clause.

Cues, of the dates on the figure's own side of a comparison (`comparison`):
1. the date right behind the figure, only a rate or a preposition between (32 percent in March, 4 ملايين برميل في اليوم خلال 2024);
2. else the nearest that no other figure keeps from it, or that opens the sentence ahead of all figures. A date at the head of a
   joined clause (and on Thursday …) does not reach back, and one right behind another figure is first of all that one's.
   What was "when" something began is of that date itself (`then.py`), what a war led to that began then of the time since
   (`begun.py`), as is the toll of that war (`toll.py`), an amount at the end of a period of its last day (`levels.py`), what
   something changed from or to over a time of its beginning or its end (`changes.py`), a count of all the dates listed for it
   (`listed.py`). "At the time" is the date told last (`that_time.py`). One since which and one up to which (since
   April, as of 9 June) are one period.
It dates neither what another clause tells (`subclauses.py`, `unmarked.py`) or is told besides (`another.py`), nor what holds when
its day is over (`tense.py`).
No date of a figure are: that of the speaking (قال أمس, on Monday said, a statement on Monday, Thursday's statement), which is
never a period from one day to another (a report for 15–28 June said), the day of what was added to a total (`totals.py`), that
of whom it is from (وفق تقرير … لسنة 2026), that of a dateline, one since which nothing was as high or low (the highest since
2008), and any date for how long something takes, no penalty (`penalties.py`), how far a place lies from another (120 km west of
Marib) or how large one is (`sizes`).
"The period of the report" is the period that the article states, "the same period" that of the figures told before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date
from functools import cached_property

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.dates import closed
from generator.facts.parts import Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import governs, new_clause_between, one_event_between
from generator.facts.slots.coordination.asides import past_aside
from generator.facts.slots.sizes import has_no_time
from generator.facts.slots.when.another import is_another_things
from generator.facts.slots.when.begun import of_beginning
from generator.facts.slots.when.changes import at_end_of_change, changes_to, is_of_beginning, is_over_time
from generator.facts.slots.when.clauses import (
    has_own_clause,
    heads_a_clause,
    is_right_behind,
    is_said_later,
    is_told_anew,
)
from generator.facts.slots.when.comparison import Compared, compared_sides
from generator.facts.slots.when.issued import dates_a_document, is_done_by
from generator.facts.slots.when.levels import at_its_end
from generator.facts.slots.when.listed import over_listed
from generator.facts.slots.when.moments import moments_told
from generator.facts.slots.when.now import NOW, reaches_of_now
from generator.facts.slots.when.openings import (
    is_explained,
    is_left_behind,
    leads_to_state,
    opens_clause_of,
    opens_with_speaking,
    other_ends,
)
from generator.facts.slots.when.others import ends_a_record, is_cited
from generator.facts.slots.when.penalties import is_penalty
from generator.facts.slots.when.respective import respective_dates
from generator.facts.slots.when.set_off import outside_brackets
from generator.facts.slots.when.speaking import dates_the_speaking, opens_saying_that, opens_speech, speaking_beside
from generator.facts.slots.when.subclauses import describes, is_parted
from generator.facts.slots.when.then import THEN, reaches_of_then
from generator.facts.slots.when.toll import TOLL, reaches_of_toll
from generator.facts.slots.when.totals import parts_from_total, running_totals
from generator.values import DateRange

_RIGHT_BEHIND = -1
"""The distance of such a date: nearer than any other."""
_FINER_WINDOW = 6
_OPENING = 6
"""Tokens up to which a date opens its sentence, and dates what all its main clauses tell."""
_TAKEN = 1000
"""How much farther a date counts that stands right behind another figure."""


class Dates:
    """The dates of a sentence, each with the figures that it dates.

    `told`: the date told last before the sentence, `begun`: that of a war or attack, `published`: the day of publication.
    """

    def __init__(
        self,
        sentence: ReadSentence,
        told: DateRange | None,
        begun: DateRange | None = None,
        published: date | None = None,
    ) -> None:
        self._sentence = sentence
        self._told = told
        self._begun = begun
        self._published = published

    @cached_property
    def _moments(self) -> Sequence[Moment]:
        """See `moments_told`."""
        return moments_told(self._sentence, self._told, self._begun, self._published)

    @cached_property
    def _sides(self) -> Sequence[Compared]:
        """What is compared in it."""
        return compared_sides(self._sentence, self._moments)

    @cached_property
    def _heads(self) -> Set[tuple[int, int]]:
        """The tokens of the moments at the head of a clause."""
        return {moment.tokens for moment in self._moments if heads_a_clause(self._sentence, moment)}

    @cached_property
    def _documents(self) -> Set[tuple[int, int]]:
        """The tokens of the moments that date a document."""
        return {moment.tokens for moment in self._moments if dates_a_document(self._sentence, moment)}

    @cached_property
    def _records(self) -> Set[tuple[int, int]]:
        """The tokens of the moments that only say how long nothing was as high, low or the like: the highest since 2008."""
        return {moment.tokens for moment in self._moments if ends_a_record(self._sentence, moment)}

    @cached_property
    def _opening(self) -> Sequence[Moment]:
        """The moments ahead of all figures, each closed by one up to which: since 2 May 84 cases and, as of 9 June, 5 deaths."""
        first = self._sentence.figures[0].tokens[0] if self._sentence.figures else 0
        return [moment for moment in self._moments if moment.tokens[1] <= first]

    @cached_property
    def _uncompared(self) -> Sequence[Moment]:
        """The moments of no compared side."""
        return [moment for moment in self._moments if self._side(moment) is None]

    @cached_property
    def _totals(self) -> Sequence[int]:
        """Where clauses tell what a total rose to."""
        return list(running_totals(self._sentence))

    @cached_property
    def _speaking(self) -> Mapping[tuple[int, int], Sequence[Name]]:
        """The verbs of saying whose date each moment can be."""
        return {moment.tokens: speaking_beside(self._sentence, moment) for moment in self._moments}

    @cached_property
    def _dealt(self) -> Mapping[tuple[int, int], Moment]:
        """The dates of figures that a word for "respectively" deals out."""
        return respective_dates(self._sentence) if self._sentence.cues["respectively"] else {}

    @cached_property
    def _main(self) -> Sequence[Figure]:
        """The figures that have a date of their own: none with which another is compared, no length, and no "out of how many"."""
        return [figure for figure in self._sentence.figures if not self.stands_apart(figure)]

    def of(self, figure: Figure) -> Moment | None:
        """The moment that dates what a figure tells."""
        if has_no_time(self._sentence, figure) and not is_penalty(self._sentence, figure):
            return None
        if figure.tokens in self._dealt:
            return self._dealt[figure.tokens]
        side = self._side(figure)
        if side is not None and side.at_the_time:
            before = next((one for one in reversed(self._main) if one.tokens[1] <= side.start), None)
            return self.of(before) if before is not None else None
        candidates = [
            moment
            for moment in self._moments
            if self._side(moment) == side
            and moment.tokens not in self._records
            and moment not in self._dealt.values()
            and not self._is_of_telling(moment, figure)
            and not is_another_things(self._sentence, moment, figure)
            and (side is not None or self._reaches(moment, figure))
        ]
        own = [moment for moment in candidates if not opens_speech(self._sentence, moment, figure)]
        candidates = own or [one for one in candidates if not opens_saying_that(self._sentence, one, figure)]
        told = [describes(self._sentence, moment, figure) for moment in candidates]
        part = figure.part_of is not None  # three of whom died on Tuesday
        candidates = [one for one, own in zip(candidates, told, strict=True) if own == part] or candidates
        nearest = min(candidates, key=lambda moment: self._distance(moment, figure), default=None)
        if nearest is None:
            return None
        ends = other_ends(self._sentence, self._moments, nearest, figure) if nearest in self._opening else candidates
        both = (period for moment in ends if (period := closed(nearest, moment)) is not None)
        finer = (moment for moment in candidates if self._is_finer(moment, nearest, figure))
        return next(both, None) or next(finer, nearest)

    def _is_finer(self, moment: Moment, nearest: Moment, figure: Figure) -> bool:
        """Whether a date close behind a figure is a part of another: in 2016, some 84,000 came in the first seven months."""
        start, end = figure.tokens[1], moment.tokens[0]
        behind = moment.tokens != nearest.tokens and start <= end <= start + _FINER_WINDOW
        within = moment.range is not None and nearest.range is not None and moment.range.within(nearest.range)
        return behind and within and moment.range != nearest.range and not self._sentence.mark_between(start, end)

    def found(self, figure: Figure, moment: Moment) -> Found[DateRange] | None:
        """The days of what a figure tells by the moment that dates it, where that can be resolved."""
        listed = over_listed(self._sentence, self._moments, moment, figure)
        days = of_beginning(self._sentence, moment, figure) or listed or at_its_end(self._sentence, moment, figure)
        if days is None:
            return None
        if is_over_time(moment):
            days = at_end_of_change(self._sentence, figure, days, moment.tokens[0])
        kind = CueKind.WHEN_BEHIND if self._distance(moment, figure) == _RIGHT_BEHIND else CueKind.WHEN_CLAUSE
        return Found(days, Cue(kind, moment.span, rules=moment.rules))

    def stands_apart(self, figure: Figure) -> bool:
        """Whether no date but its own dates a figure: compared with another one, a duration, a distance, out of how many."""
        return self._side(figure) is not None or has_no_time(self._sentence, figure)

    def goes_on_in(self, when: DateRange, figure: Figure, end: int | None = None) -> bool:
        """Whether up to `end` the sentence tells no time of what happened but `when`, its telling and times as long as it."""
        return all(
            moment.range == when
            or (end is not None and moment.tokens[0] >= end)
            or moment.tokens in self._records
            or (self.is_compared(moment) and (moment.range is None or moment.range.precision is when.precision))
            or self._is_of_telling(moment, figure)
            or opens_saying_that(self._sentence, moment, figure)
            for moment in self._moments
        )

    def _is_of_telling(self, moment: Moment, figure: Figure) -> bool:
        """Whether a date is that of a document, of whom a figure is from or of a verb of saying."""
        return NOW not in moment.rules and (
            (moment.tokens in self._documents and not is_done_by(self._sentence, moment, figure))
            or opens_with_speaking(self._sentence, moment)
            or is_cited(self._sentence, moment, figure)
            or dates_the_speaking(self._sentence, moment, figure, self._speaking[moment.tokens])
        )

    def is_compared(self, item: Figure | Moment) -> bool:
        """Whether a figure is what another one is compared with, no earlier change, or a date is its date."""
        side = self._side(item)
        return side is not None and not (side.earlier and isinstance(item, Figure))

    def _side(self, item: Figure | Moment) -> Compared | None:
        return next((side for side in self._sides if item in side), None) if self._sides else None

    def _reaches(self, moment: Moment, figure: Figure) -> bool:
        if NOW in moment.rules:
            return reaches_of_now(self._sentence, moment, figure)
        if THEN in moment.rules:
            return reaches_of_then(self._sentence, moment, figure.tokens[0])
        if TOLL in moment.rules:
            return reaches_of_toll(self._sentence, moment, figure)
        aside = range(figure.tokens[1], past_aside(self._sentence, figure))
        last = changes_to(self._sentence, figure) if is_over_time(moment) else None
        main = outside_brackets(self._sentence, self._main, moment)
        others = [other for other in main if other is not last and other.tokens[0] not in aside]
        if is_of_beginning(self._sentence, moment, figure) or any(
            parts_from_total(total, moment, figure) for total in self._totals
        ):
            return False
        governed = governs(others, moment.tokens, figure) or opens_clause_of(
            self._sentence, self._moments, moment, figure
        )
        if not governed or has_own_clause(self._sentence, self._moments, moment, figure):
            return False
        if is_parted(self._sentence, moment, figure) or leads_to_state(self._sentence, moment, figure):
            return False
        end = aside.stop if moment.tokens[0] >= aside.stop else figure.tokens[1]
        low, high = min(moment.tokens[1], end), max(moment.tokens[0], figure.tokens[0])
        if moment.tokens[0] >= figure.tokens[1] and (
            moment.tokens in self._heads or one_event_between(self._sentence, low, high)
        ):
            return False
        if moment.tokens[1] <= figure.tokens[0] and self._sentence.cue_between("now", low, high):
            return False  # cost 100 dollars in 2015 and now costs 117
        if is_told_anew(self._sentence, low, high) or is_said_later(self._sentence, moment, figure):
            return False
        if moment.tokens[0] <= _OPENING and moment in self._opening:
            return not is_left_behind(self._sentence, self._uncompared, moment, figure)
        explained = moment in self._opening and is_explained(self._sentence, self._uncompared, moment, figure)
        return explained or not new_clause_between(self._sentence, low, high)

    def _distance(self, moment: Moment, figure: Figure) -> int:
        """Tokens between a date and a figure; a date right behind another figure is farther than all that are not.

        So is one that a mark or "and" parts from it, and none from another figure: 12 in Homs on Monday, and 30 in Hama.
        """
        if is_right_behind(self._sentence, moment, figure):
            return _RIGHT_BEHIND
        end = past_aside(self._sentence, figure)
        behind = moment.tokens[0] - (end if end <= moment.tokens[0] else figure.tokens[1])
        distance = max(behind, figure.tokens[0] - moment.tokens[1])
        others = (other for other in self._sentence.figures if other.tokens[1] <= moment.tokens[0] < figure.tokens[0])
        start = figure.tokens[0]
        parted = self._sentence.mark_between(moment.tokens[1], start) or self._sentence.is_joined(start)
        return distance + _TAKEN * any(
            is_right_behind(self._sentence, moment, other)
            or (parted and not self._sentence.mark_between(other.tokens[1], moment.tokens[0]))
            for other in others
        )
