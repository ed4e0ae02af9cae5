"""The time of a matter: what a sentence dates, those behind it go on with that tell no time of their own.

In May the army seized 40 boats off Sole. Soldiers arrested 30 on the boats; وكانت الزاوية الأشد تضرراً، فقد سقطت عليها 40 قذيفة.

A sentence is of the same matter that shares words of content with those before it, tells again what befell people or measures the
same (the lexical cohesion of Halliday and Hasan 1976). It is of the same time where it tells what befell somebody; or right behind,
of a day or a month, where it counts again what was counted, or what something was struck or done with. The matter ends with another
time, with what turns away and with two sentences that tell none of it; what is in another country or was before is never of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.dates import PAST_UNITS
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.matter import Matter
from generator.facts.slots.according_to.content import turns_away
from generator.facts.slots.when.report import came_about, narrates
from generator.facts.slots.when.tense import tells_state
from generator.text.document import Part
from generator.values import DateRange, Kind, Precision

_CLOSE = 2
"""Sentences from one of the matter to the next."""
_SHORT = frozenset({Precision.DAY, Precision.MONTH})


@dataclass(frozen=True, slots=True)
class _Told:
    """A matter that is told of one time, and the countries that it has named so far."""

    days: Found[DateRange]
    matter: Matter
    countries: frozenset[str]

    def taken_on(self, context: Context, facts: Sequence[Fact]) -> _Told:
        """The matter with a sentence that goes on with it."""
        matter = self.matter.taken_on(context.sentence, facts)
        return replace(self, matter=matter, countries=self.countries | _countries(context, facts))


class SetMatterTime:
    """The matter that the sentences so far tell."""

    def __init__(self) -> None:
        self._told: _Told | None = None
        self._passed = 0  # sentences since the last one of it

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The time of a figure of the next sentence, `None` where it goes on with none."""
        sentence, told = context.sentence, self._told
        if told is None or self._passed >= _CLOSE or not _goes_on(context, told, fact):
            return None
        if context.dates.stands_apart(figure) or not context.dates.goes_on_in(told.days.value, figure):
            return None
        if tells_state(sentence, figure) or not narrates(sentence) or _is_apart(sentence, figure):
            return None
        happened = fact.befell is not None
        if not happened and (self._passed or not _is_told_again(sentence, told, fact)):
            return None
        return told.days if came_about(sentence, figure, happened=happened) else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in how the figures of a sentence are dated."""
        sentence = context.sentence
        self._passed += sentence.sentence.part is not Part.TITLE
        dated = [
            fact
            for figure, fact in zip(sentence.figures, facts, strict=True)
            if fact.when is not None and not context.dates.stands_apart(figure)
        ]
        if dated:
            goes_on = self._told is not None and all(fact.when == self._told.days.value for fact in dated)
            told = self._told if goes_on else _opened(sentence, dated)
            self._told, self._passed = told.taken_on(context, facts) if told is not None else None, 0
        elif _turns_away(sentence) or any(not context.dates.is_compared(moment) for moment in sentence.moments):
            self._told = None


def _opened(sentence: ReadSentence, dated: Sequence[Fact]) -> _Told | None:
    """The matter that a sentence opens, all of whose dated figures are of one time that is closed."""
    first, when = dated[0], dated[0].when
    if when is None or when.start is None or when.end is None or any(fact.when != when for fact in dated):
        return None
    if sentence.cues["future"] or sentence.cues["ongoing"] or _turns_away(sentence):
        return None
    cue = first.cues["when"]
    days = Found(when, Cue(CueKind.WHEN_SETTING, cue.span, rules=cue.rules))
    return _Told(days, Matter(), frozenset())


def _turns_away(sentence: ReadSentence) -> bool:
    """Whether a sentence turns to another matter; not where it tells what fared worst of all told: وكانت أريحا الأشد تضررا."""
    return turns_away(sentence) and not sentence.cues["fared_worst"]


def _goes_on(context: Context, told: _Told, fact: Fact) -> bool:
    sentence = context.sentence
    if _turns_away(sentence):
        return False
    countries = _countries(context, [fact])
    if countries and told.countries and not countries <= told.countries:
        return False
    same = told.matter.words_shared(sentence) > 0 or told.matter.befell_again(fact)
    return same or (fact.befell is None and told.matter.is_counted_again(fact))


def _is_told_again(sentence: ReadSentence, told: _Told, fact: Fact) -> bool:
    """Whether a figure is a part of one, counts again what was counted, or what something struck or was done with.

    A year holds much that is not of one matter, as do the past months; of a day are amounts that somebody did something with.
    """
    if fact.part_of is not None:
        return True
    days = told.days.value
    if days.precision not in _SHORT or (PAST_UNITS in told.days.cue.rules and days.end != days.start):
        return False
    again = told.matter.is_counted_again(fact)
    if fact.kind is Kind.MEASURE:
        return again and (days.precision is Precision.MONTH or bool(fact.who))
    if fact.kind is Kind.MONEY and days.precision is Precision.DAY:
        return False
    struck = fact.kind is Kind.COUNT and days.single and bool(sentence.beginning("attack", "damage"))
    return (again or struck) and told.matter.words_shared(sentence) > 0


def _is_apart(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is of another time: what something changed from, what had been, is expected or came about so far."""
    words, texts = sentence.language.words, sentence.texts
    starts = {one.tokens[0] for one in sentence.figures}
    if any(start and texts[start - 1] in words.change_from for start in starts):
        return True
    had = any(end not in starts for end in sentence.cue_ends("had_before"))
    expected = sentence.expected_between(0, figure.tokens[0])
    so_far = any(one.range is not None and None in {one.range.start, one.range.end} for one in sentence.moments)
    return had or expected or so_far or bool(sentence.cue_starts("some_time_later"))


def _countries(context: Context, facts: Iterable[Fact]) -> frozenset[str]:
    """The countries (ISO codes) where figures are and of those who act."""
    find, territory_of = context.lexicon.find, context.lexicon.territory_of
    ids = (term.id for fact in facts for term in (*fact.where, *fact.who) if term.id is not None)
    return frozenset(code for one in ids if (code := territory_of(find(one))) is not None)
