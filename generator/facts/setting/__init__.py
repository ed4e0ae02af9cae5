"""The setting of an article: the places and the period that what it told first sets for what it tells next.

News sets where and when at its beginning and does not say it again: adverbials of place and time at the head of a discourse hold
for what follows until another one takes their stead (M. Charolles, "L'encadrement du discours: univers, champs, domaines et
espaces", 1997). So a figure that nothing else places is where the figure ahead of it in its sentence is, in the country that the
article is about (`country.py`) or where the sentence before is (`place.py`), and one that nothing else dates was in the period that
the article is of (`period.py`). Durations and distances are in no place, nor are countries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.circumstances import Context
from generator.facts.fact import Fact
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.country import SetCountry
from generator.facts.setting.period import SetPeriod
from generator.facts.setting.place import SetPlace, place_beside
from generator.facts.slots.clauses import is_distance
from generator.lexicon import Lexicon
from generator.text.document import Part
from generator.values import Kind

_LEAD = 2
"""Sentences of the lead, those of the headline aside."""


class Setting:
    """What the sentences so far set."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._country = SetCountry(lexicon)
        self._place = SetPlace(lexicon)
        self._period = SetPeriod()
        self._sentences = 0  # told so far, those of the headline aside

    def settled(self, context: Context, facts: Sequence[Fact]) -> Iterator[Fact]:
        """The facts of the next sentence (one a figure, in order), with the setting what nothing places or dates."""
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
            if fact.when is None and (when := self._period.of(context, figure, fact)) is not None:
                told = replace(told, when=when.value, cues={**told.cues, "when": when.cue})
            yield told

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in what a sentence with these facts names and how it dates them."""
        lead = self._sentences <= _LEAD
        self._place.tell(context, facts, lead=lead)
        self._period.tell(context, facts, lead=lead)


_COUNTRIES = frozenset({"country", "member_state"})
"""The measures that count what is in no country."""


def _is_nowhere(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells what is in no place: how long something lasts, how far places lie apart, how many countries."""
    counts_countries = figure.unit is not None and figure.unit.id in _COUNTRIES
    return figure.kind is Kind.DURATION or counts_countries or is_distance(sentence, figure)
