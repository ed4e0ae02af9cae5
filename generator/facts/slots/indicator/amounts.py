"""What all readers of the nouns beside amounts share: which nouns are sums by themselves, and what they find."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property

from generator.facts.cues import Cue, CueKind
from generator.facts.measured.noun_runs import NounRuns
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.brackets import moved_in_brackets
from generator.facts.slots.indicator.measured import Measured
from generator.facts.slots.indicator.measuring import Measuring
from generator.language.phrases import PhraseSet
from generator.lexicon import Category

_ACTING = frozenset({Category.SAYING, Category.DOING})

Tokens = tuple[int, int]


class AmountNouns(NounRuns, ABC):
    """Reads the nouns beside the amounts of one sentence."""

    def __init__(self, sentence: ReadSentence) -> None:
        self._names_by_end = {name.tokens[1]: name for name in sentence.names if name.category not in _ACTING}
        self._named = {at for name in self._names_by_end.values() for at in range(*name.tokens)}
        self._measured = {name.tokens: name for name in sentence.indicators}
        measured = {at for tokens in self._measured for at in range(*tokens)}
        taken = self._named | measured | sentence.dated | sentence.counted
        ends = {end: name.tokens[0] for end, name in self._names_by_end.items()}
        super().__init__(sentence.reading, ends, taken, measured)
        self._sentence = sentence
        self._ways = Measuring(sentence)

    def of(self, figure: Figure, *, priced: bool = False) -> Measured | None:
        """What an amount is by the noun beside it, or by the name ahead of its brackets; `priced`: only what has the price."""
        moved = moved_in_brackets(self._sentence, self._ways, figure) if not priced else None
        if moved is not None:
            return moved
        tokens = self._sold(figure) if priced else self._beside(figure)
        if tokens is None:
            return None
        cue = Cue(CueKind.INDICATOR_BESIDE, self._sentence.text_span(*tokens))
        known = self._measured.get(tokens)
        term = known.term if known is not None else self._sentence.own_words(*tokens, self._prefix(tokens[0], figure))
        return Measured(term, None, cue)

    @abstractmethod
    def _beside(self, figure: Figure) -> Tokens | None:
        """The tokens of the noun, with what says more of it."""

    def set_aside(self, figure: Figure) -> Measured | None:
        """What money that is set aside for nobody is for, where nothing else tells what it is."""
        return None

    def _sold(self, figure: Figure) -> Tokens | None:
        """The tokens of what is sold for an amount, where nothing else tells what that is."""
        return None

    def _prefix(self, at: int, figure: Figure) -> str:
        """The letters attached to a noun at a token that is a sum: و | غرامة."""
        return next((prefix for prefix, stem in self._reading.words[at].stems if (stem,) in self._sums), "")

    @cached_property
    def _sums(self) -> PhraseSet:
        return self._language.words.cues["sum"]

    def _is_sum(self, at: int) -> bool:
        """Whether a noun at a token is a sum of money or a rate: غرامة, قرض, fine, loan."""
        letters = self._language.words.measuring.governed_letters
        stems = self._reading.words[at].stems
        return any((stem,) in self._sums and (prefix,) not in letters for prefix, stem in stems)  # لفائدة
