"""A sentence's tokens as the rules of figures read them, and what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.parts import Moment, PartOf
from generator.facts.qualifiers import Qualified, find_qualifier
from generator.facts.reader import Reading, TokenReader
from generator.facts.units import Unit, UnitReader
from generator.language.phrases import PhraseSet
from generator.lexicon import Category, Entry
from generator.values import Qualifier, Value


@dataclass(frozen=True, slots=True)
class Core:
    """A number with its unit, before qualifiers: `start` to `unit.end` are its tokens."""

    value: Value
    qualifier: Qualifier
    unit: Unit
    start: int
    number: tuple[int, int]
    rules: tuple[str, ...]


class FigureReader(TokenReader):
    """The questions that rules of figures ask; `lexis` are the words of the language.

    `moment_ends`: where the sentence's dates begin and end, `dated` their tokens. `pronouns`: those of parts that it may hold;
    `tells_one_in`, `tells_ranges`: whether it has words of such figures.
    """

    def __init__(self, reading: Reading, moments: Sequence[Moment]) -> None:
        super().__init__(reading)
        self.lexis = words = self.language.words
        self.moment_ends = {moment.tokens[0]: moment.tokens[1] for moment in moments}
        self.dated = frozenset(at for moment in moments for at in range(*moment.tokens))
        pronouns = (
            (PartOf.PEOPLE, words.part_of_people),
            (PartOf.THINGS, words.part_of_things),
            (PartOf.ANY, words.part_of),
        )
        self.pronouns = [(part, phrases) for part, phrases in pronouns if self.may_hold(phrases)]
        self.tells_one_in = self.may_hold(words.cues["one_in"])
        self.tells_ranges = self.may_hold(words.range_from, words.range_between)
        self.units = UnitReader(self, frozenset(self.moment_ends))

    def phrase_or_stem(self, phrases: PhraseSet, at: int) -> int:
        """Length of the longest of the phrases that starts at a token, its particles aside if need be."""
        return self.phrase(phrases, at) or self.stemmed_length(phrases, at)

    def is_definite(self, at: int) -> bool:
        """Whether an article is attached to the word at a token."""
        return any(self.is_article(prefix) for prefix, _ in self.stems(at))

    def is_article(self, prefix: str) -> bool:
        """Whether a prefix ends in the article."""
        return any(prefix.endswith(article) for article in self.lexis.definite_articles if article)

    def said(self, start: int, number_end: int, end: int, value: Value) -> Qualified:
        """How exactly the figure of these tokens is stated, a currency sign before it aside."""
        return find_qualifier(self, start - (self.symbol_before(start) is not None), number_end, end, value)

    def symbol_before(self, at: int) -> Entry | None:
        """The currency whose sign or code stands right before a token."""
        return self.currency_sign(at - 1) if at else None

    def currency_sign(self, at: int) -> Entry | None:
        """The currency whose sign or code stands at a token."""
        if not 0 <= at < len(self.texts) or self.texts[at].isdigit():
            return None
        code = self.currency_code(at)
        if code is not None:
            return code
        sign = not self.texts[at].isalnum() or self.texts[at] in self.lexis.currency_codes
        match = self.match(at) if sign else None
        return match.first(Category.CURRENCIES) if match and match.length == 1 else None
