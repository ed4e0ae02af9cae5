"""The event whose day a sentence of its own tells, often behind its counts: Nine died … The accident occurred on March 5.

Of that day is what befell the counted in the sentences around it that tell no time, up to another matter or a figure of another
time. It is no event where figures are dated before (five died on Monday; the attack on Sunday had killed three).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import clock_asides, figure_between
from generator.facts.slots.incidents import is_known
from generator.facts.slots.when.others import speaking_beside
from generator.facts.slots.when.report import came_about
from generator.values import DateRange, Kind

_TO_VERB, _TO_DAY, _PAST_HOUR = 3, 6, 16
"""Tokens between an event and that it happened, and from there to its day, without and with the hour of it: the clashes that broke
out late on Friday; the blast occurred at 21:00 local time (17:30 GMT) on Saturday."""


class SetHappening:
    """The event that the sentences tell."""

    def __init__(self, sentences: Sequence[ReadSentence]) -> None:
        self._found = _day_of_event(sentences)

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of a figure of the event in the next sentence, `None` where it tells of none."""
        sentence = context.sentence
        if self._found is None or figure.kind is not Kind.COUNT or context.dates.stands_apart(figure):
            return None
        if not context.dates.goes_on_in(self._found.value, figure) or sentence.cue_at("other_matter", 0):
            return None
        befell = fact.befell is not None or fact.part_of is not None
        return self._found if befell and came_about(sentence, figure, happened=True) else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in how the figures of a sentence are dated."""
        if self._found is None:
            return
        dated = (
            fact.when
            for figure, fact in zip(context.sentence.figures, facts, strict=True)
            if fact.when is not None and not context.dates.stands_apart(figure)
        )
        if context.sentence.cue_at("other_matter", 0) or any(when != self._found.value for when in dated):
            self._found = None


def _day_of_event(sentences: Sequence[ReadSentence]) -> Found[DateRange] | None:
    """The day of the first event that a sentence tells to have happened, before any with a figure and a date but of speaking."""
    for sentence in sentences:
        for moment in sentence.moments:
            if moment.range is not None and moment.is_day and _happened(sentence, moment):
                return Found(moment.range, Cue(CueKind.WHEN_EVENT, moment.span, rules=moment.rules))
        if sentence.figures and any(not speaking_beside(sentence, moment) for moment in sentence.moments):
            return None
    return None


def _happened(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a known event is told to have happened on a day: the attack took place on Monday; وقع الحادث أمس."""
    start = moment.tokens[0]
    for event in sentence.cue_starts("incident"):
        if event >= start or not is_known(sentence, event):
            continue
        verbs = (at for at in sentence.cue_starts("comes_about") if abs(at - event) <= _TO_VERB and at < start)
        for verb in verbs:
            last = max(event, verb)
            apart = parted(sentence, last, start) or figure_between(sentence, min(event, verb), start)
            near = _PAST_HOUR if _tells_hour(sentence, last, start) else _TO_DAY
            if start - last <= near and not apart and not sentence.cue_between("came_after", min(event, verb), start):
                return True
    return False


def _tells_hour(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the hour stands between two tokens."""
    clock = sentence.language.words.clock_words
    return any(clock.longest(sentence.texts[at], sentence.texts, at) for at in range(start, end))


def parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark stands between two tokens, but those of an hour and of the brackets of the hour elsewhere."""
    asides, texts = clock_asides(sentence), sentence.texts
    marks = (at for at in sentence.marks if start <= at < end and asides.isdisjoint((at, at - 1)))
    return any(not (texts[at - 1].isdecimal() and texts[at + 1].isdecimal()) for at in marks)
