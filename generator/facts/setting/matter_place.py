"""The place of a matter: where a sentence tells its figures to be, those behind it go on with that tell no place of their own.

In Chad 785 patients waited in October. The number of patients waiting fell to 708; وتوفي في تشاد 12 مصاباً. … وأصيب 40.

A figure goes on with it whose sentence shares words of content with it and which counts the same, or tells again what befell the
counted, or whose sentence shares two words; shares and money only where the same is counted, money of an indicator. No length and
no time does, nor what no list knows. It may stand in the second sentence behind it. The matter ends with another place, with a
country that was not told, with all the world and with another matter. What follows a town may be of its country: the matter is in a
place inside one where two sentences told it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.sentence import ReadSentence
from generator.facts.setting.matter import Matter
from generator.facts.setting.places import named_here, names_no_other_country, places_told
from generator.facts.slots.according_to.content import turns_away
from generator.facts.slots.where.nowhere import NOWHERE, counts_somewhere
from generator.facts.slots.where.told import countries_meant
from generator.text.document import Part
from generator.values import Kind, Term

_CLOSE = 2
"""Sentences from one of the matter to the next."""
_SAME = 2
"""Words of content, what is counted and what befell it, of which so many make a sentence of the matter, a word among them."""
_TOLD = 2
"""Sentences that tell figures in a place inside a country before others go on with it."""
_PASSING = frozenset({CueKind.WHERE_FROM, CueKind.WHERE_TO, CueKind.WHERE_SEAT})
"""Cues of places that only what goes there, comes from there or sits there has to do with."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A matter that is told to be in one place, and in how many sentences it is."""

    there: Found[tuple[Term, ...]]
    matter: Matter
    sentences: int

    def taken_on(self, sentence: ReadSentence, facts: Sequence[Fact]) -> _Told:
        """The matter with a sentence that tells figures there."""
        return _Told(self.there, self.matter.taken_on(sentence, facts), self.sentences + 1)


class SetMatterPlace:
    """The place of the matter that the sentences so far tell."""

    def __init__(self) -> None:
        self._told: _Told | None = None
        self._passed = 0  # sentences since the last one of it

    def of(self, context: Context, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The place of a figure of the next sentence, `None` where it goes on with none."""
        told, sentence = self._told, context.sentence
        if told is None or self._passed >= _CLOSE or _is_nowhere(fact) or _is_elsewhere(context, told):
            return None
        if told.sentences < _TOLD and not all(map(context.is_country, told.there.value)):
            return None
        shared = told.matter.words_shared(sentence)
        again = told.matter.is_counted_again(fact) or fact.part_of is not None
        if fact.kind is Kind.MONEY:
            same = shared > 0 and again and fact.indicator is not None
        elif fact.kind is Kind.PERCENT:
            same = shared > 0 and again
        else:
            same = shared > 0 and shared + again + told.matter.befell_again(fact) >= _SAME
        return told.there if same else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in where a sentence with these facts tells them to be."""
        sentence = context.sentence
        self._passed += sentence.sentence.part is not Part.TITLE
        placed = [fact for fact in facts if fact.where]
        if placed:
            told = self._of_figures(placed)
            self._passed = 0
            self._told = told.taken_on(sentence, facts) if told is not None else None
        elif places_told(context) or turns_away(sentence):
            self._told = None

    def _of_figures(self, placed: Sequence[Fact]) -> _Told | None:
        """The matter of figures that all are in one place: the one told so far, or another."""
        first = placed[0]
        if any(fact.where != first.where for fact in placed):
            return None
        if self._told is not None and first.where == self._told.there.value:
            return self._told
        cue = first.cues["where"]
        return (
            _Told(Found(first.where, Cue(CueKind.WHERE_SETTING, cue.span)), Matter(), 0)
            if cue.kind not in _PASSING
            else None
        )


def _is_elsewhere(context: Context, told: _Told) -> bool:
    """Whether a sentence tells of another place, country or matter, or of all the world."""
    sentence = context.sentence
    if named_here(context) or countries_meant(sentence) or turns_away(sentence) or sentence.cues["worldwide"]:
        return True
    return not names_no_other_country(context, told.there.value)


def _is_nowhere(fact: Fact) -> bool:
    """Whether a figure tells how long something lasts, how large it is, or how many of what no list knows."""
    if fact.kind is Kind.COUNT:
        return not counts_somewhere(fact)
    return fact.kind is Kind.DURATION or (fact.unit is not None and fact.unit.dimension in NOWHERE)
