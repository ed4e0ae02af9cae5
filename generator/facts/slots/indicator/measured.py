"""What an amount is found to be of, with the words that tell it, and which can have one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind
from generator.facts.once import once_a_sentence
from generator.facts.parts import AMOUNTS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measuring import CHANGES, Phrasing
from generator.lexicon import Category
from generator.values import Change, Kind, Term

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


@once_a_sentence
def _by_start(sentence: ReadSentence) -> Mapping[int, Name]:
    return {name.tokens[0]: name for name in sentence.indicators}


@once_a_sentence
def _by_end(sentence: ReadSentence) -> Mapping[int, Name]:
    return {name.tokens[1]: name for name in sentence.indicators}


def indicator_at(sentence: ReadSentence, at: int) -> Name | None:
    """The indicator that begins at a token."""
    return _by_start(sentence).get(at)


def indicator_before(sentence: ReadSentence, end: int) -> Name | None:
    """The indicator that ends before a token."""
    return _by_end(sentence).get(end)


def is_counted(name: Name) -> bool:
    """Whether an indicator is only how many of something there are."""
    return name.entry is not None and name.entry.category is Category.MEASURES


def may_have(figure: Figure) -> bool:
    """Whether an amount can be of an indicator: money, a share, a measure, the points of an index; what is counted is its unit."""
    points = figure.kind is Kind.COUNT and (figure.unit is None or figure.tells_points)
    return figure.kind in AMOUNTS or points


def is_placed(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a preposition stands before a figure that tells no amount: prices fell | in | seven out of 10 regions."""
    words, before = sentence.language.words, sentence.texts[figure.tokens[0] - 1]
    return before in words.names.prepositions and (before,) not in words.measuring.by
