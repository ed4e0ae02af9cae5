"""Statistics that a sentence goes on with: exports fell by 3 percent in May, to $12 billion. Imports rose by 4 percent.

So does what changed in a period that a sentence tells without a figure: Exports fell again in May. Imports rose by 4 percent.

Amounts that a sentence tells to have changed are of the period of those in the sentence before, from the same source,
if those are all of one (not so: exports reached $12 billion in May and $13 billion in June), or of an indicator where nobody is
told to say so. A sentence of what was expected may stand between. What they changed from and are set
against is of another (slower than the 5.9 percent recorded in March).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.setting.event import is_of_long
from generator.facts.slots.when.another import is_of_a_cause
from generator.facts.slots.when.report import is_covered_period, narrates, tells_trading, tells_whole_year
from generator.facts.slots.when.speaking import speaking_beside
from generator.values import DateRange, Kind, Precision, Term

_CHANGE = 6
"""Tokens from a word of change to a bare number: unemployment fell | by 20,500."""
_BEHIND = 3
"""Tokens from an amount to its word of change: a 3 percent | annual rise."""
_AFTER = 4
"""Tokens from "after" to an amount: بعد | انخفاض بنسبة 3 في المئة."""
_CLOSE, _FAR = 1, 3
"""Sentences without a date between statistics and what changed then, and an indicator that did: Analysts forecast 3 percent."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The period of the amounts that a sentence tells, and who says so; of none, anybody may."""

    days: Found[DateRange]
    said: Term | None
    by_anybody: bool = False


class SetStatistics:
    """What the last sentence tells of amounts."""

    def __init__(self) -> None:
        self._told: _Told | None = None
        self._passed = 0  # sentences since then

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The period of an amount of the next sentence, `None` where it goes on with none."""
        told = self._told
        if told is None or not _is_changed(context.sentence, figure) or context.dates.stands_apart(figure):
            return None
        if not (told.by_anybody or told.said == fact.according_to or _is_of_no_other(fact)):
            return None
        if not _tells_change(context.sentence) or is_of_long(context.sentence, figure):
            return None
        if not _is_ahead_of(context.sentence, figure):
            return None
        if self._passed > _CLOSE and fact.indicator is None:
            return None
        if figure.kind is Kind.PERCENT and figure.unit is not None and figure.unit.id is None:
            return None  # consumers' spending, which makes up two thirds of the economy, fell
        when = told.days.value
        if when.precision is Precision.YEAR and tells_trading(context.sentence, figure):
            return None  # revenues fell in 2004. Shares fell 2 percent
        if tells_whole_year(context.sentence, when):
            return None
        if _was_before(context.sentence, figure):
            return None
        others = (other.tokens[0] for other in context.sentence.figures if _is_set_against(context.sentence, other))
        end = min(others, default=len(context.sentence.tokens))
        here = (moment for moment in context.sentence.moments if moment.tokens[0] < end)
        moments = (moment for moment in here if not context.dates.is_compared(moment))
        if any(_dates(context.sentence, moment) for moment in moments):
            return None  # days are of the telling
        return Found(told.days.value, Cue(CueKind.WHEN_REPORT, told.days.cue.span))

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in the amounts of a sentence, or the period in which something is told to have changed without one."""
        sentence = context.sentence
        self._passed += 1
        days = _days_of_change(context) if not sentence.figures else None
        if days is not None:
            self._told, self._passed = _Told(days, None, by_anybody=True), 0
            return
        if self._passed <= _FAR and _is_beside(context):
            return  # exports fell 3 percent in May. "We had a hard time." Imports rose by 4 percent
        dated = [
            (figure, fact)
            for figure, fact in zip(sentence.figures, facts, strict=True)
            if fact.when is not None and not context.dates.stands_apart(figure)
        ]
        told = [(figure, fact) for figure, fact in dated if not _was_before(sentence, figure)]
        if dated and not told:
            return
        one = len({fact.when for _, fact in told}) == 1 and not sentence.cues["up_to_now"]
        last = told[-1][1] if one and _is_amount(told[-1][0]) else None
        days = Found(last.when, last.cues["when"]) if last is not None and last.when is not None else None
        self._told, self._passed = None, 0
        if last is not None and days is not None and is_covered_period(days.value):
            self._told = _Told(days, last.according_to)


def _is_of_no_other(fact: Fact) -> bool:
    """Whether an amount of an indicator is nobody else's: exports rose 3 percent, the data showed. Imports rose 4 percent."""
    return fact.according_to is None and fact.indicator is not None


def _is_beside(context: Context) -> bool:
    """Whether a sentence only stands between statistics: it tells no time but to compare with, and no figure but expected ones."""
    sentence = context.sentence
    if sentence.cue_at("other_matter", 0) or not all(map(context.dates.is_compared, sentence.moments)):
        return False
    return not sentence.figures or bool(sentence.expected)


def _was_before(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is what an amount changed from, came after or is set against: from $12 billion, after a 2 percent fall."""
    start = figure.tokens[0]
    if sentence.cue_between("after_which", max(0, start - _AFTER), start):
        return True
    changed = start > 0 and sentence.texts[start - 1] in sentence.language.words.change_from
    return changed or _is_set_against(sentence, figure)


def _is_set_against(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether an amount is one that another is greater or less than: slower than the | 5.9 percent | growth of March."""
    start = figure.tokens[0]
    ends = sentence.cue_ends("compared_with")
    before = start - (start > 0 and sentence.texts[start - 1] in sentence.language.words.definite_articles)
    return before in ends


def _dates(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a moment may date amounts: no day, and not when what changed them came about."""
    return not moment.is_day and not is_of_a_cause(sentence, moment)


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is an amount, or a bare number, which is what an indicator came to: unemployment fell by 20,500."""
    return figure.kind in AMOUNTS or (figure.kind is Kind.COUNT and figure.is_number_alone)


def _is_changed(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is an amount, or a bare number close behind a word of change."""
    start = figure.tokens[0]
    return _is_amount(figure) and (
        figure.kind in AMOUNTS or sentence.cue_between("change", max(0, start - _CHANGE), start)
    )


def _is_ahead_of(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a word of change stands ahead of an amount or right behind it: paid a bonus of 65 pounds, after prices rose."""
    end = figure.tokens[1]
    return sentence.cue_between("change", 0, end) or sentence.cue_between("change", end, end + _BEHIND)


def _days_of_change(context: Context) -> Found[DateRange] | None:
    """The only period of a sentence without a figure in which something changed: Exports fell again in May."""
    sentence = context.sentence
    if not _tells_change(sentence) or len(sentence.moments) != 1:
        return None
    moment = sentence.moments[0]
    if moment.range is None or not is_covered_period(moment.range) or not _dates(sentence, moment):
        return None
    if context.dates.is_compared(moment) or speaking_beside(sentence, moment):
        return None
    return Found(moment.range, Cue(CueKind.WHEN_REPORT, moment.span, rules=moment.rules))


def _tells_change(sentence: ReadSentence) -> bool:
    """Whether a sentence tells how something changed in a time that is over."""
    apart = sentence.cue_at("other_matter", 0) or sentence.cues["ongoing"] or sentence.cues["future"]
    return bool(sentence.cues["change"]) and not apart and (narrates(sentence) or _tells_of_this(sentence))


def _tells_of_this(sentence: ReadSentence) -> bool:
    """Whether the subject of a sentence, behind its verb, is what was just told: ويغطي هذا التطور ارتفاعاً."""
    holds = any(sentence.cues[cue] for cue in ("up_to_now", "average"))
    return sentence.language.words.verb_first and sentence.cue_at("pointing", 1) > 0 and not holds
