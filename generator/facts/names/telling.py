"""Verbs that are of doing and of saying: which they are where they stand."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from generator.facts.parts import Figure, Token
from generator.language import Language
from generator.lexicon import Category, Entry, Match
from generator.values import Kind

ALLOTTING, _CARRYING = "allotting", "carrying"
"""The dimensions of verbs that are deeds where they set money aside, or take or send somebody, and else those of who tells."""
_LONGEST_SUBJECT = 5
_ISSUERS = frozenset({"office", "institution"})
"""The dimensions of those who speak and are no documents."""
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
