"""The setting of an article: the places, the period and the event that what it told first sets for what it tells next.

News sets where and when at its beginning and does not say it again: adverbials of place and time at the head of a discourse hold
for what follows until another one takes their stead (M. Charolles, "L'encadrement du discours: univers, champs, domaines et
espaces", 1997). So a figure that nothing else places is where the figure ahead of it in its sentence is, in the country that the
article is about (`country.py`) or where the sentence before is (`place.py`), and one that nothing else dates was in the period that
the article is of (`period.py`), at the vote (`vote.py`) or the event that it tells (`event.py`) or in the period of the statistics
that it goes on with (`statistics.py`). One that only what a speaker told dates is from that speaker, too (`source.py`). Durations
and distances are in no place, nor are countries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.circumstances import Context
from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.country import SetCountry
from generator.facts.setting.event import SetEvent
from generator.facts.setting.period import SetPeriod
from generator.facts.setting.place import SetPlace, place_beside
from generator.facts.setting.source import SetSource
from generator.facts.setting.statistics import SetStatistics
from generator.facts.setting.vote import SetVote
from generator.facts.slots.clauses import is_distance
from generator.lexicon import Lexicon
from generator.text.document import Part
from generator.values import DateRange, Kind

_LEAD = 2
"""Sentences of the lead, those of the headline aside."""
_COUNTRIES = frozenset({"country", "member_state"})
"""The measures that count what is in no country."""


class Setting:
    """What the sentences so far set."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._country = SetCountry(lexicon)
        self._place = SetPlace(lexicon)
        self._period = SetPeriod()
        self._event = SetEvent()
        self._statistics = SetStatistics()
        self._vote = SetVote()
        self._source = SetSource()
        self._sentences = 0  # told so far, those of the headline aside

    def settled(self, context: Context, facts: Sequence[Fact]) -> Iterator[Fact]:
        """The facts of the next sentence (one a figure, in order), with the setting what nothing places or dates.

        The country that the sentence itself tells is theirs, too.
        """
        self._sentences += context.sentence.sentence.part is not Part.TITLE
        self._country.tell(context, facts, lead=self._sentences <= _LEAD)
        unplaced = any(not fact.where for fact in facts)
        where = (place_beside(context, facts) or self._country.of(context)) if unplaced else None
        before = self._place.of(context) if unplaced and where is None else None
        for figure, fact in zip(context.sentence.figures, facts, strict=True):
            told = fact
            place = where or (before if figure.kind is not Kind.MONEY else None)
            if place is not None and not fact.where and not _is_nowhere(context.sentence, figure):
                told = replace(told, where=place.value, cues={**told.cues, "where": place.cue})
            if fact.when is None and (when := self._when(context, figure, fact)) is not None:
                told = replace(told, when=when.value, cues={**told.cues, "when": when.cue})
            if (said := self._source.of(context, told)) is not None:
                told = replace(told, according_to=said.value, cues={**told.cues, "according_to": said.cue})
            yield told

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in what a sentence with these facts names and how it dates them, after they were settled."""
        lead = self._sentences <= _LEAD
        self._place.tell(context, facts, lead=lead)
        self._period.tell(context, facts, lead=lead)
        self._event.tell(context, facts, lead=lead)
        self._statistics.tell(context, facts)
        self._vote.tell(context)
        self._source.tell(context, facts)

    def _when(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """When a figure was that nothing in its sentence dates."""
        told = (self._vote, self._period, self._event, self._statistics)
        return next((found for one in told if (found := one.of(context, figure, fact)) is not None), None)


def _is_nowhere(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells what is in no place: how long something lasts, how far places lie apart, how many countries."""
    counts_countries = figure.unit is not None and figure.unit.id in _COUNTRIES
    return figure.kind is Kind.DURATION or counts_countries or is_distance(sentence, figure)
