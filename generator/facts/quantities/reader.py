"""A sentence's tokens as the rules of figures read them, and what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.facts.parts import PEOPLE, Moment, PartOf
from generator.facts.quantities.qualifiers import Qualified, find_qualifier
from generator.facts.quantities.symbols import Symbols
from generator.facts.reader import Reading
from generator.facts.units import Unit, UnitReader
from generator.language.phrases import PhraseSet
from generator.lexicon import Category
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


class FigureReader(UnitReader):
    """The questions that rules of figures ask.

    `tells_one_in`, `tells_ranks`, `tells_ranges`: whether the sentence has words of such figures.
    """

    def __init__(self, reading: Reading, moments: Sequence[Moment]) -> None:
        super().__init__(reading, moments)
        self.symbols = Symbols(reading)
        words = self.lexis
        self.tells_one_in = self.may_hold(words.cues["one_in"]) or self.may_hold(words.cues["among_every"])
        self.tells_rows = self.may_hold(words.cues["in_row"])
        self.tells_ranks = self.may_hold(words.cues["rank"]) or self.may_hold(words.cues["times_in_row"])
        self.tells_ranges = self.may_hold(words.range_from) or self.may_hold(words.range_between)

    @cached_property
    def pronouns(self) -> Sequence[tuple[PartOf, PhraseSet]]:
        """The pronouns of parts that the sentence holds."""
        words = self.lexis
        pronouns = (
            (PartOf.PEOPLE, words.part_of_people),
            (PartOf.THINGS, words.part_of_things),
            (PartOf.ANY, words.part_of),
        )
        return [(part, phrases) for part, phrases in pronouns if self.holds(phrases)]

    @cached_property
    def range_joints(self) -> Sequence[int]:
        """Where words stand that join the ends of a range by themselves: 10 dollars to 20 dollars."""
        return self.places(self.lexis.range_between)

    @cached_property
    def brackets(self) -> Sequence[tuple[int, int]]:
        """The tokens of each pair of round brackets with none inside, in order."""
        found, opening = [], -1
        for at, text in enumerate(self.texts):
            if text == ")" and opening >= 0:
                found.append((opening, at))
            if text in {"(", ")"}:
                opening = at if text == "(" else -1
        return found

    def tells_others(self, at: int) -> bool:
        """Whether "more" or "other" stands at a token, no "more than"."""
        return self.text(at) in self.lexis.others and (self.text(at + 1),) not in self.lexis.cues["than"]

    def is_behind(self, phrases: PhraseSet, at: int, longest: int) -> bool:
        """Whether a phrase of so many words at most, particles before it aside, ends right before a token."""
        if not self.reads(at - 1, phrases.last_words):
            return False
        return any(self.phrase_or_stem(phrases, at - length) == length for length in range(1, longest + 1))

    def people_at(self, at: int) -> int:
        """How many tokens a known noun of people at a token has, 0 if none begins there: security forces | arrested."""
        match = self.match(at)
        entry = match.first(Category.MEASURES) if match is not None else None
        return match.length if match is not None and entry is not None and entry.dimension == PEOPLE else 0

    def says(self, at: int) -> bool:
        """Whether a verb of saying stands at a token."""
        return self.entry(at, Category.SAYING) is not None

    def said(self, start: int, number_end: int, end: int, value: Value) -> Qualified:
        """How exactly the figure of these tokens is stated, a currency sign before it aside."""
        return find_qualifier(self, self.symbols.start(start), number_end, end, value)
