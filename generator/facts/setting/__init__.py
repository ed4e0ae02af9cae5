"""The setting of an article: the country and the period that its lead sets and that the rest of it keeps to.

News sets where and when at its beginning and does not say it again: adverbials of place and time at the head of a discourse hold
for what follows until another one takes their stead (M. Charolles, "L'encadrement du discours: univers, champs, domaines et
espaces", 1997). So a figure that nothing else places is in the country that the article is about (`country.py`), and one that
nothing else dates was in the period that it is of (`period.py`). Durations and distances are in no place.
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
        self._period = SetPeriod()
        self._sentences = 0  # told so far, those of the headline aside

    def settled(self, context: Context, facts: Sequence[Fact]) -> Iterator[Fact]:
        """The facts of the next sentence (one a figure, in order), with the setting what nothing places or dates."""
        unplaced = any(not fact.where for fact in facts)
        where = self._country.of(context) if unplaced else None
        for figure, fact in zip(context.sentence.figures, facts, strict=True):
            told = fact
            if where is not None and not fact.where and not _is_nowhere(context.sentence, figure):
                told = replace(told, where=where.value, cues={**told.cues, "where": where.cue})
            if fact.when is None and (when := self._period.of(context, figure, fact)) is not None:
                told = replace(told, when=when.value, cues={**told.cues, "when": when.cue})
            yield told

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in what a sentence with these facts names and how it dates them."""
        self._sentences += context.sentence.sentence.part is not Part.TITLE
        lead = self._sentences <= _LEAD
        self._country.tell(context, lead=lead)
        self._period.tell(context, facts, lead=lead)


def _is_nowhere(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells how long something lasts or how far places lie apart, which is in no place."""
    return figure.kind is Kind.DURATION or is_distance(sentence, figure)
