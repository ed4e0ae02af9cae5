"""What an amount is found to be of, with the words that tell it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measuring import CHANGES, Phrasing
from generator.values import Change, Term

Said = tuple[Change | None, Cue]
"""The level or a change, and the words that tell it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What an amount is of; `change`: which way, where it tells how far the indicator changed, `None` where it is the level."""

    indicator: Term
    change: Change | None
    cue: Cue


def told_by(sentence: ReadSentence, phrasing: Phrasing) -> Said:
    """What a word of level or change tells."""
    kind = CueKind.INDICATOR_CHANGE if phrasing.says in CHANGES else CueKind.INDICATOR_LEVEL
    return CHANGES.get(phrasing.says), Cue(kind, sentence.text_span(*phrasing.tokens))


def beside(sentence: ReadSentence, name: Name) -> Cue:
    """The cue of an indicator that stands beside its figure."""
    return Cue(CueKind.INDICATOR_BESIDE, sentence.text_span(*name.tokens))
