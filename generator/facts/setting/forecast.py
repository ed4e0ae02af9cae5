"""The day that a weather forecast is for, told once in its lead: rain is expected tomorrow. Temperatures will reach 23 degrees.

تتوقع مديرية الأرصاد الجوية، غدا الثلاثاء، مرور سحب. وستتراوح درجات الحرارة ما بين 17 و23 درجة. It dates what the next sentences
measure as to come, those that tell no other time.
"""

from __future__ import annotations

from datetime import date

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.values import DateRange, Kind

_CLOSE = 6
"""Sentences from the day to the last that goes on with the forecast."""


class SetForecast:
    """The day that a forecast of the sentences so far is for."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._day: Found[DateRange] | None = None
        self._passed = 0  # sentences since it was told

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of what the next sentence measures as to come, `None` where it goes on with no forecast."""
        sentence = context.sentence
        ahead = _tells_ahead(sentence) and bool(sentence.cues["weather"])
        if self._day is None or self._passed >= _CLOSE or figure.kind is not Kind.MEASURE or not ahead:
            return None
        return self._day if fact.when is None and not sentence.moments else None

    def tell(self, context: Context, *, lead: bool) -> None:
        """Takes in the only day that the lead tells of the weather to come."""
        sentence = context.sentence
        self._passed += 1
        days = [moment for moment in sentence.moments if moment.is_day and moment.range is not None]
        if sentence.moments and (len(days) != 1 or len(sentence.moments) > 1):
            self._day = None
        elif days and days[0].range is not None:
            told = lead and sentence.cues["weather"] and self._is_ahead(days[0].range)
            cue = Cue(CueKind.WHEN_SETTING, days[0].span, rules=days[0].rules)
            self._day, self._passed = Found(days[0].range, cue) if told else None, 0

    def _is_ahead(self, day: DateRange) -> bool:
        """Whether a day is that of publication or one to come."""
        return self._published is not None and day.start is not None and day.start >= self._published


def _tells_ahead(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what is to come: will reach, are expected to; ستتراوح."""
    return bool(sentence.expected or sentence.cues["future"]) or any(map(sentence.language.is_future, sentence.texts))
