"""A sentence's tokens as the rules of figures read them, and what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.facts.parts import Moment, PartOf
from generator.facts.qualifiers import Qualified, find_qualifier
from generator.facts.reader import Reading
from generator.facts.tokens import adjacent
from generator.facts.units import Unit, UnitReader
from generator.language.phrases import PhraseSet
from generator.lexicon import Category, Entry
from generator.values import Qualifier, Value

_DOLLARS = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "bds": "BBD",
    "bz": "BZD",
    "ci": "KYD",
    "ec": "XCD",
    "fj": "FJD",
    "gy": "GYD",
    "j": "JMD",
    "ja": "JMD",
    "n": "NAD",
    "tt": "TTD",
}
"""The letters before a dollar sign, and the ISO code of whose dollar it is."""


_LONGEST_CODE = 3
_SHORT_CODE = 2
"""Letters of a currency's sign that other words have too: it counts where it is written with a capital."""


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

    `moment_ends`: where the sentence's dates begin and end, `dated` their tokens. `tells_one_in`, `tells_ranks`, `tells_ranges`:
    whether it has words of such figures.
    """

    def __init__(self, reading: Reading, moments: Sequence[Moment]) -> None:
        self.moment_ends = {moment.tokens[0]: moment.tokens[1] for moment in moments}
        super().__init__(reading, frozenset(self.moment_ends))
        self._signs: dict[int, Entry | None] = {}
        self.dated = frozenset(at for moment in moments for at in range(*moment.tokens))
        words = self.lexis
        self.tells_one_in = self.may_hold(words.cues["one_in"]) or self.may_hold(words.cues["among_every"])
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

    def phrase_or_stem(self, phrases: PhraseSet, at: int) -> int:
        """Length of the longest of the phrases that starts at a token, its particles aside if need be."""
        return self.phrase(phrases, at) or self.stemmed_length(phrases, at)

    def is_behind(self, phrases: PhraseSet, at: int, longest: int) -> bool:
        """Whether a phrase of so many words at most, particles before it aside, ends right before a token."""
        if not self.reads(at - 1, phrases.last_words):
            return False
        return any(self.phrase_or_stem(phrases, at - length) == length for length in range(1, longest + 1))

    def said(self, start: int, number_end: int, end: int, value: Value) -> Qualified:
        """How exactly the figure of these tokens is stated, a currency sign before it aside."""
        return find_qualifier(self, self.symbol_start(start), number_end, end, value)

    def symbol_before(self, at: int) -> Entry | None:
        """The currency whose sign or code stands right before a token."""
        named = self.match(at - self._name_before(at)) if self._name_before(at) else None
        if named is not None:
            return named.first(Category.CURRENCIES)
        at = self._before_stop(at)
        sign = self.currency_sign(at - 1) if at else None
        code = self._dollar_of(at - 1)
        return self.reading.lexicon.currency(code) or sign if code is not None else sign

    def symbol_start(self, at: int) -> int:
        """Where a currency's sign with its letters begins that stands right before a token, the token itself without one."""
        if name := self._name_before(at):
            return at - name
        end = self._before_stop(at)
        if self._dollar_of(end - 1) is not None:
            return end - 2
        return end - 1 if end > 0 and self.currency_sign(end - 1) is not None else at

    def _name_before(self, at: int) -> int:
        """The tokens of a currency's name right before a number in a scale, 0 if none stands there: US dollars 443 million."""
        number = self.number(at) if at else None
        if number is None or number.scale is None or self.lexis.noun_follows_number:
            return 0
        for length in (2, 1):
            match = self.match(at - length)
            name = match is not None and match.length == length and match.first(Category.CURRENCIES) is not None
            if name and len(self.text(at - 1)) > _LONGEST_CODE and not self.text(at - length - 1)[:1].isdigit():
                return length
        return 0

    def _before_stop(self, at: int) -> int:
        """Where a sign of letters ends that a stop shortens right before a token, the token itself where none does: Rs. | 1,987."""
        letters = self.text(at - 2)
        stopped = self.text(at - 1) == "." and letters in self.lexis.currency_codes and len(letters) == _SHORT_CODE
        return at - 1 if stopped and adjacent(self.tokens[at - 2], self.tokens[at - 1]) else at

    def _dollar_of(self, at: int) -> str | None:
        """The ISO code of the dollar whose letters are glued to its sign, one of them at a token: C$970 million, $A622 million."""
        glued = at > 0 and adjacent(self.tokens[at - 1], self.tokens[at])
        if not glued or "$" not in {self.text(at), self.text(at - 1)}:
            return None
        return _DOLLARS.get(self.text(at - 1) if self.text(at) == "$" else self.text(at))

    def currency_sign(self, at: int) -> Entry | None:
        """The currency whose sign or code stands at a token."""
        if at not in self._signs:
            self._signs[at] = self._sign_at(at)
        return self._signs[at]

    def _sign_at(self, at: int) -> Entry | None:
        if not 0 <= at < len(self.texts) or self.texts[at].isdigit():
            return None
        code = self.currency_code(at)
        if code is not None:
            return code
        lettered = self.texts[at] in self.lexis.currency_codes and (
            self.tokens[at].capital or len(self.texts[at]) > _SHORT_CODE
        )
        sign = not self.texts[at].isalnum() or lettered
        match = self.match(at) if sign else None
        return match.first(Category.CURRENCIES) if match and match.length == 1 else None
