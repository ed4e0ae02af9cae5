"""Which way a sentence says that what a figure tells of went: rose to 23%, fell by 7%, a 7% rise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measuring import Says, phrasing_before
from generator.values import Change, Qualifier

_OPENERS = frozenset({Says.BY, Says.OF, Says.TO})


@dataclass(frozen=True, slots=True)
class Turn:
    """A word of rise or fall at `tokens`, stated or expected, with the letters attached to it."""

    change: Change
    tokens: tuple[int, int]
    prefix: str


class Directions:
    """The words of rise and fall of one sentence, by the figures beside them."""

    def __init__(self, sentence: ReadSentence) -> None:
        self._sentence = sentence
        self._turns = tuple(self._found()) if sentence.figures else ()

    def _found(self) -> Iterator[Turn]:
        sentence = self._sentence
        measuring = sentence.language.words.measuring
        texts = sentence.texts
        for at, text in enumerate(texts):
            for prefix, stem in sentence.language.stems(text) if at not in sentence.dated else ():
                for change, words in ((Change.RISE, measuring.rise), (Change.FALL, measuring.fall)):
                    found = words.longest(stem, texts, at)
                    if found is not None:
                        yield Turn(change, (at, at + found[1]), prefix)

    def all(self) -> frozenset[Change]:
        """All ways that its words tell."""
        return frozenset(turn.change for turn in self._turns)

    def of(self, figure: Figure) -> Change | None:
        """Which way what a figure tells of went, `None` where no word says so."""
        turn = self.beside(figure)
        return turn.change if turn is not None else None

    def beside(self, figure: Figure) -> Turn | None:
        """The word right behind a figure, else the last one before it in its clause, where that tells by how much or to what.

        Of an exact figure also its first word, which is no qualifier then (قد تزيد مليار دولار).
        """
        exact = figure.qualifier is Qualifier.EXACT
        start, end = figure.number_tokens[0] if exact else figure.tokens[0], figure.tokens[1]
        last = None
        for turn in self._turns:
            if turn.tokens[0] == end:
                return turn
            if turn.tokens[1] <= start and not self._sentence.mark_between(turn.tokens[1], start):
                last = turn
        return last if last is not None and (last.tokens[1] == start or self._opens(figure.tokens[0])) else None

    def _opens(self, at: int) -> bool:
        """Whether the amount at a token is told as how far something changed, from what or to what."""
        sentence = self._sentence
        opener = phrasing_before(sentence, at)
        attached = any(prefix.strip("و") for prefix, _ in sentence.language.stems(sentence.texts[at]))
        origin = at > 0 and sentence.texts[at - 1] in sentence.language.words.change_from
        return attached or origin or (opener is not None and opener.says in _OPENERS)
