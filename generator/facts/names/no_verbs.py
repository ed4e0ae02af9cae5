"""Words that the lexicon has for verbs and that are none where they stand: الرصد is observation, وبين الناس is among people.

A noun is told by its article, by a preposition before it, by the body whose work it is or by its capital; a doubtful verb of saying
is one only where it opens its clause and leads to "that" or to who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.facts.parts import CLAUSE_MARKS
from generator.facts.reader import Reading
from generator.lexicon import Category, Match

_LONGEST_IN_TURN = 2
DOUBTFUL = "doubtful"
"""The dimension of verbs and nationalities whose spelling is also another word."""
_LONGEST_BEGINNER = 4
"""Tokens of a noun for beginning something and who begins it."""
_LONGEST_CLAUSE = 25
"""Tokens in which a verb of saying leads to "that"."""


class NoVerbs:
    """Which words for verbs are something else, as the words beside them tell."""

    def __init__(self, reading: Reading, matches: Sequence[Match | None]) -> None:
        self._tokens, self._vocabulary, self._matches = reading.tokens, reading.words, matches
        self._language, self._title_case = reading.language, reading.title_case

    def is_other_word(self, match: Match, at: int) -> bool:
        """Whether a verb of saying is rather another word: وبين الناطق and وبين أن make clear, elsewhere بين is between."""
        verb = match.entries.get(Category.SAYING)
        if verb is None or verb.dimension != DOUBTFUL or not self._language.words.verb_first:
            return False
        if self._tokens[at].word.endswith(verb.labels[self._language.code]):
            return False  # its vowel marks tell it: وبيّن
        end = at + match.length
        opens = at <= 1 or self._tokens[at - 1].text in CLAUSE_MARKS or self._in_turn(at)
        if end >= len(self._tokens) or not opens:
            return True  # not: من جهته، بين المدير أن
        if (self._tokens[end].text,) in self._language.words.cues["said_that"]:
            return not match.prefix  # وبين أن العدد ارتفع, not between that and another
        speaks = (following := self._matches[end]) and following.first(Category.SPEAKERS, Category.ORGANISATIONS)
        return not speaks or ((at > 0 or not match.prefix) and not self._leads_to_that(at))

    def _in_turn(self, at: int) -> bool:
        """Whether "for his part" stands right before a word: من جانبه | بين المدير أن."""
        before = [token.text for token in self._tokens[max(0, at - _LONGEST_IN_TURN) : at]]
        return any(tuple(before[first:]) in self._language.words.cues["in_turn"] for first in range(len(before)))

    def _leads_to_that(self, at: int) -> bool:
        """Whether "that" follows a word in its clause, or right behind it: بين التقرير السنوي أن; بين المدير سامي كروم، أن."""
        that = self._language.words.cues["said_that"]
        clause = list(takewhile(lambda token: token.text not in CLAUSE_MARKS, self._tokens[at : at + _LONGEST_CLAUSE]))
        behind = self._tokens[at + len(clause) + 1 : at + len(clause) + 2]
        return any((token.text,) in that for token in (*clause, *behind))

    def is_noun(self, match: Match, at: int) -> bool:
        """Whether an article or "like" is attached, as to no verb: الرصد is observation, رصد observed; كلفت is no ك + لفت.

        Nor is a verb where verbs come first what a preposition stands before (عن قتل), though "who" may be one (من قتل).
        Nor is a verb written with a capital inside a sentence: Mon and Rakhine States.
        """
        words = self._language.words
        attached = bool(match.prefix) and match.prefix.endswith((*words.definite_articles, *words.names.before_nouns))
        before = self._tokens[at - 1].text if at and words.verb_first and not match.prefix else ""
        attached = attached or before in words.names.prepositions - words.change_from
        named = self._tokens[at].capital and at > 0 and self._tokens[at - 1].text[0].isalnum()
        return attached or self._is_of_body(match, at) or (named and not self._title_case)

    def is_begun(self, at: int) -> bool:
        """Whether a noun for beginning stands a few words ahead, so that what ends in a pronoun is begun: بدء روسيا | حملتها."""
        near = [token.text for token in self._tokens[max(0, at - _LONGEST_BEGINNER) : at]]
        clause = list(takewhile(lambda text: text not in CLAUSE_MARKS, reversed(near)))
        return any((text,) in self._language.words.cues["begun_noun"] for text in clause[1:])

    def _is_of_body(self, match: Match, at: int) -> bool:
        """Whether a noun that is a verb elsewhere tells what the body right before it does: مركز رصد الزلازل."""
        words = self._language.words
        if not at or match.prefix or (self._tokens[at].text,) not in words.cues["verb_or_noun"]:
            return False
        body = self._tokens[at - 1].text
        headed = not self._vocabulary[at - 1].rests.isdisjoint(words.names.organisation_heads)
        return headed and not self._language.is_definite(body)
