"""Where quoted words stand in an article: found by their letters, not by positions, so that edits elsewhere do no harm.

Spelling variants, vowel marks, white space and Markdown's marks make no difference; a number is found only as a whole number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.fact import Fact
from generator.language import Folded, language
from generator.review.review import Anchor
from generator.text.document import Document, Sentence
from generator.values import Span

_NUMBER_MARKS = frozenset(",.٬٫")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the sentence, and their position in the article's text."""

    sentence: Sentence
    span: Span


class Finder:
    """Finds quoted words in one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._tongue = language(document.language)
        self._sentences = [(sentence, self._folded(sentence.span)) for sentence in document.sentences]

    def places(self, anchor: Anchor) -> tuple[Place, ...]:
        """Every place where the quoted words stand, in reading order."""
        words = self._needle(anchor.words)
        within = self._needle(anchor.within) if anchor.within else None
        return tuple(
            Place(sentence, folded.original(span))
            for sentence, folded in self._sentences
            for span in _meant(folded.text, words, within)
        )

    def facts(self, anchor: Anchor, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """The facts whose number stands within the quoted words, at any of their places."""
        spans = [place.span for place in self.places(anchor)]
        return tuple(
            fact
            for fact in facts
            if any(span.covers(mention.number_span) for span in spans for mention in fact.mentions)
        )

    def quote(self, fact: Fact, facts: Sequence[Fact]) -> Anchor | None:
        """The shortest quotation that means this fact, and nothing else in the article (a rejected figure, say).

        `None` where the article repeats itself to the word.
        """
        document = self._document
        words = document.plain(document.whole(fact.span)).strip()
        candidates = [Anchor(words), *(Anchor(words, within) for within in self._around(fact))]
        return next(
            (anchor for anchor in candidates if self.facts(anchor, facts) == (fact,) and self._only(anchor, fact)), None
        )

    def _only(self, anchor: Anchor, fact: Fact) -> bool:
        """Whether every place of the words is one where the fact is stated."""
        numbers = [mention.number_span for mention in fact.mentions]
        return all(any(place.span.covers(number) for number in numbers) for place in self.places(anchor))

    def _around(self, fact: Fact) -> Iterator[str]:
        """Ever more of the words around a figure, up to its whole sentence."""
        whole = self._document.sentence(fact.sentence).span
        words = [match.span() for match in _WORD.finditer(self._document.article.text, whole.start, whole.end)]
        first = next((at for at, (_, end) in enumerate(words) if end > fact.span.start), 0)
        last = next((at for at, (_, end) in enumerate(words) if end >= fact.span.end), len(words) - 1)
        for more in range(1, len(words)):
            start, end = words[max(0, first - more)][0], words[min(len(words) - 1, last + more)][1]
            yield self._document.plain(Span(start, end)).strip()

    def _needle(self, words: str) -> str:
        return self._tongue.fold_word(" ".join(words.split())).strip()

    def _folded(self, span: Span) -> Folded:
        """The sentence as a reader sees it, folded, with the way back to the article's text."""
        marks = [mark for mark in self._document.markup if mark.overlaps(span)]
        text = self._document.article.text
        kept: list[str] = []
        offsets: list[int] = []
        for at in range(span.start, span.end):
            letter = " " if text[at].isspace() else text[at]
            hidden = any(mark.start <= at < mark.end for mark in marks)
            if not hidden and not (letter == " " and kept[-1:] == [" "]):
                kept.append(letter)
                offsets.append(at)
        folded = self._tongue.fold("".join(kept))
        return Folded(folded.text, [*(offsets[at] for at in folded.offsets[:-1]), span.end])


def _meant(text: str, words: str, within: str | None) -> Iterator[Span]:
    if within is None:
        yield from _occurrences(text, words)
        return
    around = list(_occurrences(text, within))
    for span in _occurrences(text, words) if around else ():
        if words not in within or any(outer.covers(span) for outer in around):
            yield span


def _occurrences(text: str, words: str) -> Iterator[Span]:
    at = text.find(words) if words else -1
    while at >= 0:
        span = Span(at, at + len(words))
        if not _cuts(text, span.start) and not _cuts(text, span.end):
            yield span
        at = text.find(words, at + 1)


def _cuts(text: str, at: int) -> bool:
    """Whether a position lies inside a word or a number; between a letter and a digit it does not (بواقع43)."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if not before or not after:
        return False
    if before in _NUMBER_MARKS or after in _NUMBER_MARKS:
        around = text[at - 2 : at - 1] + after if before in _NUMBER_MARKS else before + text[at + 1 : at + 2]
        return len(around) == 2 and around.isdigit()
    return (before.isdigit() and after.isdigit()) or (before.isalpha() and after.isalpha())
