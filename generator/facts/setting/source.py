"""Whose words an article goes on with: of what a speaker dated, the sentences after tell more without a date of their own.

"According to …" sets a frame for what follows as an adverbial of time does, the "univers" of M. Charolles (1997).
The two reach as far as one another: a figure that is dated only by the event or the period that a speaker told is from the same
source, if its sentence shares a word of content with the one before (the police said a blast killed 12 people on Monday. The blast
wounded another 30). So is what those whom the speaker told of did besides, not named again (وضبطت 33 مركبة; they also seized 17
rifles). A figure with a date of its own, or none, is not: news goes on in its own voice.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.slots.according_to.attribution import Attribution, is_same_speaker, remembered
from generator.facts.slots.according_to.content import content
from generator.text.document import Part
from generator.values import DateRange, Term

_GONE_ON_WITH = frozenset({CueKind.WHEN_EVENT, CueKind.WHEN_SETTING})
"""The cues of figures that only an earlier sentence dates."""


class SetSource:
    """Who spoke last, and of when."""

    def __init__(self) -> None:
        self._said: Attribution | None = None
        self._dates: set[DateRange] = set()
        self._spoken = False  # whether all figures of the sentence before are theirs
        self._words: frozenset[str] = frozenset()  # of content, of the sentence before

    def of(self, context: Context, fact: Fact) -> Found[Term] | None:
        """Whose a figure of the next sentence is that nobody tells there, `None` where it goes on with nobody's words."""
        said = self._said
        if said is None or said.speaker is None or fact.according_to is not None:
            return None
        if not (self._is_done_on(context, fact) or self._is_dated_by(context, fact)):
            return None
        return Found(said.speaker, Cue(CueKind.SAID_AROUND, context.sentence.sentence.span, origin=said.told))

    def _is_dated_by(self, context: Context, fact: Fact) -> bool:
        """Whether only what the speaker dated dates a figure, in words of the sentence before."""
        gone_on = fact.when in self._dates and fact.cues["when"].kind in _GONE_ON_WITH
        return gone_on and not self._words.isdisjoint(content(context.sentence))

    def _is_done_on(self, context: Context, fact: Fact) -> bool:
        """Whether those whom the sentence before tells in the speaker's words did more, and are not named again: وضبطت 33 مركبة."""
        goes_on = self._spoken and "who" in fact.cues and fact.cues["who"].kind is CueKind.WHO_GOES_ON
        return goes_on and not any(said.quoted for said in context.attributions)

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in who speaks in a sentence, and when its figures were."""
        sentence = context.sentence
        self._words = content(sentence)
        speaking = remembered(sentence, context.attributions) if sentence.sentence.part is not Part.TITLE else []
        if speaking:
            last = self._said.speaker if self._said is not None else None
            self._dates = self._dates if is_same_speaker(speaking[-1].speaker, last) else set()
            self._said = speaking[-1]
        told = self._said.speaker if self._said is not None else None
        self._spoken = bool(facts) and all(is_same_speaker(fact.according_to, told) for fact in facts)
        self._dates.update(fact.when for fact in facts if fact.when and is_same_speaker(fact.according_to, told))
