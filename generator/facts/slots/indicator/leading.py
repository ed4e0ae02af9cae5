"""What leads an indicator in: the words before it, back to its verb or to where its clause begins."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measuring import Measuring, Phrasing
from generator.language import Language

_LONGEST_BEFORE = 2
"""Unknown nouns before an indicator that close it in."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads an indicator in: its own first token, a word of level or change, or whether it opens its clause."""

    start: int
    phrasing: Phrasing | None
    opens: bool


class Leads:
    """Reads what stands before the indicators of one sentence."""

    def __init__(self, sentence: ReadSentence, measuring: Measuring) -> None:
        self._sentence = sentence
        self._measuring = measuring
        self._texts = sentence.texts
        self._ending = {name.tokens[1]: name for name in sentence.indicators}
        spans = [*(figure.tokens for figure in sentence.figures), *(name.tokens for name in sentence.names)]
        self._taken = sentence.dated.union(*(range(*span) for span in spans))

    def of(self, name: Name) -> Lead | None:
        """What leads an indicator in, `None` where another noun governs it (a tax on exports, دعم للصادرات)."""
        measuring = self._sentence.language.words.measuring
        if (name.prefix,) in measuring.governed_letters:
            return None
        at, start, governed, near = name.tokens[0], name.tokens[0], False, True
        while at and (name.prefix,) not in measuring.with_letters:
            phrasing, outer = self._measuring.ending.get(at), self._ending.get(at)
            if phrasing is not None and phrasing.links:
                return Lead(start, phrasing, opens=False)
            if outer is not None and near:
                at, start, governed = outer.tokens[0], outer.tokens[0], False
                continue
            back = self._measuring.skipped_back(at)
            if back == at:
                break
            near = near and phrasing is not None
            governed = governed or (near and self._governs(back))
            at = back
        if governed or (near and self._governs(at - 1)):
            return None
        if at == name.tokens[0] and not name.prefix:
            at = start = self._closed_in(at)
        phrasing = self._measuring.ending.get(at)
        link = phrasing if phrasing is not None and phrasing.links else None
        return Lead(start, link, opens=not at or self._texts[at - 1] in CLAUSE_MARKS)

    def _governs(self, at: int) -> bool:
        """Whether a preposition at a token makes what follows it another noun's, as "with" and "by" do not."""
        words = self._sentence.language.words
        text = self._texts[at] if at >= 0 else ""
        leads = (text,) in words.measuring.by or (text,) in words.cues["with"]
        return text in words.names.prepositions and not leads

    def _closed_in(self, at: int) -> int:
        """Where the unknown nouns begin right before an indicator that they close in: phosphate exports, دعم الصادرات."""
        language = self._sentence.language
        start = at
        while start and at - start < _LONGEST_BEFORE:
            word = self._texts[start - 1]
            grammar = any(stem in language.words.stop_words for _, stem in language.stems(word))
            if (
                grammar
                or start - 1 in self._taken
                or start in self._measuring.ending
                or not word.replace("-", "").isalpha()
            ):
                break
            if language.is_definite(word) or language.may_be_verb(word):
                break
            start -= 1
        return start


def joins(language: Language, word: str) -> bool:
    """Whether a word, or the letters attached to one, are "and", an article after it aside."""
    joiners, articles = language.words.numbers.joiners, language.words.definite_articles
    return bool(word) and (word in joiners or (word[0] in joiners and word[1:] in articles))
