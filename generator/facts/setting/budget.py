"""The budget that an article tells of with its year, of which are the amounts that later sentences tell of it.

Parliament passed the 2018/19 budget. | The budget puts spending at 21 billion; أقر ميزانية 2018/2019. | وتخصص الميزانية 17 بالمئة.
So are revenue, spending and the deficit in the sentences right behind, and what is counted in it (the budget includes 90 projects).
It is called again with an article, ahead of its amounts and without a year; that of another (the ministry's budget, a budget of 2
million) or of another time (الموازنة الماضية) is not meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.called import year_called
from generator.facts.slots.across.incidents import is_known
from generator.facts.slots.clauses.reach import figure_between
from generator.values import DateRange, Kind, Precision

_CLOSE = 2
"""Sentences from a figure of the budget to its revenue and spending, told without its name."""
_TO_YEAR = 8
"""Tokens from a budget to its year: ميزانية | الدولة للسنة المالية 2018."""
_TO_NOUN = 2
"""Tokens from a year to its budget: the 2018 | federal budget."""


class SetBudget:
    """The budget that the sentences so far tell of."""

    def __init__(self) -> None:
        self._found: Found[DateRange] | None = None
        self._passed = 0  # sentences since the last figure of it

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The year of a figure of the budget in the next sentence, `None` where it tells of none."""
        sentence, found = context.sentence, self._found
        if found is None or context.dates.stands_apart(figure):
            return None
        start = figure.tokens[0]
        told = [at for at in sentence.cue_starts("the_budget") if at < start and _is_meant(sentence, at)]
        goes_on = self._passed <= _CLOSE and not sentence.cue_at("other_matter", 0)
        if not sentence.cues["the_budget"] and goes_on and figure.kind in AMOUNTS and not _compares(context):
            told = [at for at in sentence.cue_starts("budget_side") if at < start]
        if not told or not context.dates.goes_on_in(found.value, figure):
            return None
        includes = figure.kind is Kind.COUNT and sentence.cue_between("includes", told[-1], start)
        return found if figure.kind in AMOUNTS or includes else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in the year of a budget that a sentence with these facts tells of."""
        self._passed += 1
        if self._found is not None and any(fact.when == self._found.value for fact in facts):
            self._passed = 0
        told = {found.value: found for found in _years(context.sentence)}
        if self._found is not None and self._found.value in told:
            return  # 13 billion more than in this year's budget
        if len(told) == 1 and self._found is None:
            self._found, self._passed = next(iter(told.values())), 0
        elif told:
            self._found = None


def _compares(context: Context) -> bool:
    """Whether a sentence tells how something changed or compares it with another time, so that it need not be planned."""
    return bool(context.sentence.cues["change"]) or any(map(context.dates.is_compared, context.sentence.moments))


def _years(sentence: ReadSentence) -> Iterator[Found[DateRange]]:
    """The years that a sentence tells of budgets."""
    called = year_called(sentence, "budget", CueKind.WHEN_SETTING)
    if called is not None:
        yield called
    told = list(sentence.cues["budget"].items())
    for moment in sentence.moments if told else ():
        start, end = moment.tokens
        days = moment.range
        if days is None or days.precision is not Precision.YEAR or None in {days.start, days.end}:
            continue
        for at, length in told:
            behind = 0 <= start - at - length <= _TO_YEAR and not _parted(sentence, at, start)
            ahead = 0 <= at - end <= _TO_NOUN and not sentence.language.words.verb_first
            if behind or ahead:
                yield Found(days, Cue(CueKind.WHEN_SETTING, moment.span, rules=moment.rules))
                break


def _parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark, a verb or a figure stands between two tokens."""
    verbs = not sentence.verbs.isdisjoint(range(start, end))
    return verbs or sentence.mark_between(start, end) or figure_between(sentence, start, end)


def _is_meant(sentence: ReadSentence, at: int) -> bool:
    """Whether the noun for a budget at a token means the known one: with an article, and no word for another time behind it."""
    end = at + sentence.cue_at("the_budget", at)
    other = sentence.language.words.times.relative_after
    return is_known(sentence, at) and not (end < len(sentence.texts) and (sentence.texts[end],) in other)
