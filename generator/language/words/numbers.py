"""Number words: what they add, multiply and rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

from generator.language.phrases import Phrases
from generator.language.words.reader import WordReader


@dataclass(frozen=True)
class NumberWords:
    """Number words by folded spelling.

    `additive` words add to a number (عشرون: 20), those that are `doubtful`, as they are spelled (مية, no مئة),
    are one only before what they count (متين, strong);
    those of `one_of` alone say that it is one of several (أحد الركاب);
    `hundreds` multiply 1–9 before them by 100, `scales`
    multiply all that stands before them (`bare_scales` also by themselves: ألف is 1000, آلاف is no number),
    `scale_duals` are a scale taken twice (ألفين), `units_before_tens`
    tells whether 23 is "three and twenty", `fractions` are parts of one, `ordinals` ranks. `decimal_marks` are the
    words for the mark (فاصلة). `scaled_units` are measures whose letters hold a scale too (bcm: billions of cubic metres),
    `glued_currencies` the small letters that are money only where they are glued to their number (300p), `scaled_currencies` the
    words that are money only behind a scale (3 billion won).
    """

    units_before_tens: bool
    point_groups_thousands: bool
    additive: Mapping[str, int]
    doubtful: frozenset[str]
    one_of: frozenset[str]
    hundreds: frozenset[str]
    scales: Mapping[str, int]
    scale_duals: Mapping[str, int]
    joiners: frozenset[str]
    decimal_marks: frozenset[str]
    fractions: Phrases[Fraction]
    ordinals: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    abbreviated_scales: Mapping[str, int]
    scaled_units: Mapping[str, int]
    glued_currencies: Mapping[str, str]
    scaled_currencies: Mapping[str, str]
    bare_scales: frozenset[str]
    articles: frozenset[str]

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that a number can begin with, but for digits."""
        scaled = self.hundreds | self.scales.keys() | self.scale_duals.keys()
        return frozenset(self.additive.keys() | scaled | self.articles | self.fractions.first_words)

    @cached_property
    def scale_words(self) -> frozenset[str]:
        """The words and letters that multiply the number before them."""
        return frozenset(self.scales.keys() | self.abbreviated_scales.keys())

    @cached_property
    def takes_article(self) -> frozenset[str]:
        """Words before which an article counts one: "a hundred", "a million"."""
        return self.hundreds.union(self.scales)


def read_numbers(reader: WordReader, data: Mapping[str, Any]) -> NumberWords:
    """The words of the file's `numbers`."""
    fractions = reader.inverted(data["fractions"])
    return NumberWords(
        units_before_tens=data["units_before_tens"],
        point_groups_thousands=data["point_groups_thousands"],
        additive=reader.single(data["additive"]),
        doubtful=frozenset(data["doubtful"]),
        one_of=reader.folded(data["one_of"]),
        hundreds=reader.folded(data["hundreds"]),
        scales=reader.single(data["scales"]),
        scale_duals=reader.single(data["scale_duals"]),
        joiners=reader.folded(data["joiners"]),
        decimal_marks=reader.folded(data["decimal_marks"]),
        fractions=Phrases({words: Fraction(part) for words, part in fractions.items()}),
        ordinals=reader.single(data["ordinals"]),
        ordinal_suffixes=reader.folded(data["ordinal_suffixes"]),
        abbreviated_scales=reader.single(data["abbreviated_scales"]),
        scaled_units=reader.single(data["scaled_units"]),
        glued_currencies=reader.single(data["glued_currencies"]),
        scaled_currencies=reader.single(data["scaled_currencies"]),
        bare_scales=reader.folded(data["bare_scales"]),
        articles=reader.folded(data["articles"]),
    )
