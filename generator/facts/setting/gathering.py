"""The gathering that an article tells, with its place and days: whoever a later sentence counts at it is there and then.

Dubai hosted an energy summit on 28 and 29 March. | More than 1,000 experts attended | the summit |. It has to be called again
by its own noun as what is known, with a verb of taking part, in a sentence that names no place and no time of its own. Two
gatherings of one noun, and one told apart (the previous summit), are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.happened import is_told_apart
from generator.facts.setting.places import places_told, set_at
from generator.facts.slots.across.incidents import is_known
from generator.facts.slots.when.issued import dates_a_document
from generator.facts.slots.when.speaking import speaking_beside
from generator.facts.slots.where.extents import Extents
from generator.facts.slots.where.placing import placed_names
from generator.lexicon import Lexicon
from generator.text.document import Part
from generator.values import DateRange, Kind, Term

_LEAD = 4
"""Sentences of an article in which its gathering is told, the headline among them."""
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class _Gathering:
    """A gathering by its noun, where and when it is told to be held."""

    noun: str
    where: Found[tuple[Term, ...]] | None
    when: Found[DateRange] | None


class SetGathering:
    """The gathering that the sentences so far told."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._told: _Gathering | None = None
        self._sentences = 0

    def where(self, context: Context, figure: Figure) -> Found[tuple[Term, ...]] | None:
        """The place of whom the next sentence counts at the gathering."""
        return self._told.where if self._told is not None and self._is_at(context, figure, self._told) else None

    def when(self, context: Context, figure: Figure) -> Found[DateRange] | None:
        """The days of whom the next sentence counts at the gathering, where it tells none."""
        told = self._told if not context.sentence.moments else None
        return told.when if told is not None and self._is_at(context, figure, told) else None

    def _is_at(self, context: Context, figure: Figure, told: _Gathering) -> bool:
        """Whether a figure counts who takes part in the gathering, called again as what is known."""
        sentence = context.sentence
        if figure.kind is not Kind.COUNT or sentence.sentence.part is Part.TITLE or context.places.named:
            return False
        start, end = sentence.clause_start(figure.tokens[0]), sentence.clause_end(figure.tokens[1])
        takes_part = sentence.cue_between("takes_part", start, end)
        nouns = (at for at in sentence.cue_starts("gathering") if at < end and _noun(sentence, at) == told.noun)
        return takes_part and any(is_known(sentence, at) and not is_told_apart(sentence, at) for at in nouns)

    def tell(self, context: Context) -> None:
        """Takes in the gathering that a sentence tells."""
        sentence = context.sentence
        self._sentences += 1
        nouns = {_noun(sentence, at) for at in sentence.cue_starts("gathering")}
        if len(nouns) != 1 or (self._told is None and self._sentences > _LEAD):
            return
        noun, where, when = next(iter(nouns)), self._place(context), _days(sentence)
        told = self._told if self._told is not None and self._told.noun == noun else None
        if told is None and self._told is None and (where or when):
            self._told = _Gathering(noun, where, when)
        elif told is not None and self._sentences <= _LEAD:
            self._told = _Gathering(noun, told.where or where, told.when or when)

    def _place(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """The only place in which a sentence tells a gathering to be, or which hosts it."""
        sentence, places = context.sentence, list(places_told(context))
        there = [*placed_names(sentence, places), *_hosting(sentence, places)]
        finest = Extents(sentence, self._lexicon).finest(there)
        return set_at(sentence, finest[0]) if len(finest) == 1 else None


def _noun(sentence: ReadSentence, at: int) -> str:
    """The noun of a gathering without what is attached to it: المؤتمر, مؤتمرا | مؤتمر."""
    return sentence.language.without_case(sentence.bare(at))


def _hosting(sentence: ReadSentence, places: Sequence[Name]) -> Iterator[Name]:
    """The places that stand beside a verb of hosting: Dubai | hosted |, | احتضنت | مدينة دبي."""
    hosts = set(sentence.cue_ends("hosts") if sentence.language.words.verb_first else sentence.cue_starts("hosts"))
    for place in places:
        start, end = place.tokens
        if hosts & ({start, start - 1} if sentence.language.words.verb_first else {end}):
            yield place


def _days(sentence: ReadSentence) -> Found[DateRange] | None:
    """The only days that a sentence tells, none of speaking or of a document."""
    moments = [one for one in sentence.moments if one.range is not None]
    if len(moments) != 1 or speaking_beside(sentence, moments[0]) or dates_a_document(sentence, moments[0]):
        return None
    days = moments[0].range
    if days is None or days.start is None or days.end is None or (days.end - days.start).days >= _MOST_DAYS:
        return None
    return Found(days, Cue(CueKind.WHEN_EVENT, moments[0].span, rules=moments[0].rules))
