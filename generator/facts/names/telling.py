"""Verbs that are of doing and of saying: which they are where they stand."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from generator.facts.parts import CLAUSE_MARKS, Figure, Token
from generator.facts.tokens import COMMAS
from generator.language import Language
from generator.lexicon import Category, Entry, Match
from generator.values import Kind

ALLOTTING, _CARRYING = "allotting", "carrying"
"""The dimensions of verbs that are deeds where they set money aside, or take or send somebody, and else those of who tells."""
_LONGEST_SUBJECT = 5
_ISSUERS = frozenset({"office", "institution"})
"""The dimensions of those who speak and are no documents."""
_LONGEST_TELLER = 4
"""Tokens of a comma and the name that ends a sentence ahead of its verb."""
_LONGEST_ISSUER = 14
"""Tokens from a verb of issuing to the document: who issues it, and when."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a sentence with its figures: `matches` are the lexicon's, `taken` the tokens of figures and moments."""

    tokens: Sequence[Token]
    matches: Sequence[Match | None]
    figures: Sequence[Figure]
    taken: Set[int]
    language: Language

    def tells(self, entry: Entry, end: int) -> bool:
        """Whether a verb of doing that ends at a token tells something where it is one of saying as well.

        So does what sets no money aside (رصدت الوزارة 570 حالة), what takes or sends nothing counted (نقلت الوكالة عن, against
        نقلت السلطات 40 جريحاً), and what a document that can speak follows.
        """
        if entry.dimension == ALLOTTING:
            return not any(figure.tokens[0] >= end and figure.kind is Kind.MONEY for figure in self.figures)
        return (entry.dimension == _CARRYING and not self._carries(end)) or self._publishes(end)

    def _carries(self, end: int) -> bool:
        """Whether counted things stand right behind the subject of a verb that ends at a token: نقلت | السلطات | 40 جريحاً."""
        counts = (figure.tokens[0] for figure in self.figures if figure.kind is Kind.COUNT)
        start = next((start for start in counts if start >= end), None)
        if start is None:
            return False
        subject = [token.text for at, token in enumerate(self.tokens[end:start], end) if at not in self.taken]
        plain = all(word.isalpha() and word not in self.language.words.stop_words for word in subject)
        told = not subject or self.language.is_definite(subject[-1])
        return len(subject) <= _LONGEST_SUBJECT and plain and told

    def _publishes(self, end: int) -> bool:
        """Whether a document that can speak follows a verb that ends at a token, before any figure: أصدر الجهاز النشرة السنوية."""
        if not self.language.words.verb_first:
            return False
        figured = {at for figure in self.figures for at in range(*figure.tokens)}
        clause = range(end, min(end + _LONGEST_ISSUER, len(self.tokens)))
        for at in takewhile(lambda at: at not in figured, clause):
            match = self.matches[at]
            speaker = match.first(Category.SPEAKERS) if match is not None else None
            cited = self.tokens[at - 1].text in self.language.words.names.prepositions
            cited = cited or (self.tokens[at - 1].text,) in self.language.words.cues["according_to"]
            if speaker is not None and speaker.dimension not in _ISSUERS:
                return at > end and not cited
        return False

    def is_verb(self, at: int) -> bool:
        """Whether a word for a document is a verb behind those who tell, no preposition behind it: economists | forecast growth.

        So is one behind its auxiliary (had previously forecast a rise), and one behind a name that ends what is told: …, Lena
        Kordt forecast.
        """
        words, before, behind = self.language.words, self.tokens[at - 1], self.tokens[at + 1].text
        light = words.names.prepositions | words.cues["verb_marker"].first_words | CLAUSE_MARKS
        often = words.rates.longest(before.text, [before.text], 0) is not None  # in its monthly | report
        marked = (before.text,) in words.cues["verb_marker"] or (self.language.is_adverb(before.text) and not often)
        known = self.matches[at - 1]
        people = known is not None and known.first(Category.SPEAKERS) is not None and (at == 1 or not before.capital)
        several = people and self.language.may_be_counted(before.text)
        near = [token.text for token in self.tokens[max(0, at - _LONGEST_TELLER) : at]]
        closes = before.capital and behind in CLAUSE_MARKS and not COMMAS.isdisjoint(near)
        return closes or ((marked or several) and behind not in light)
