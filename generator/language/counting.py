"""What every language module tells of counted nouns: their forms, what these look like in a text, and a number with its noun.

`Case` is the place of such a noun in its sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Protocol


class Case(StrEnum):
    """The place of a counted noun in its sentence, in languages that show it (عمليتان، عمليتين)."""

    SUBJECT = "subject"
    OBJECT = "object"
    GOVERNED = "governed"
    """After a preposition or a word in construct (أكثر من، نحو)."""


class Counting(Protocol):
    """What a language shows of nouns with numbers, and how it says them."""

    def noun_forms(self, forms: Mapping[str, str], doubtful: Collection[str] = ()) -> Mapping[str, str]:
        """All CLDR plural categories of a counted noun, the missing ones derived from those given.

        Takes at least `one`, and the plural (`few` in Arabic, `other` in English). `whole` is kept where given: what
        `definite_plural` says of a noun whose definite form no rule gives. Arabic adds `dual` and `dual_governed`, the words
        that say two of it, with the numeral where a dual is `doubtful` (another word too: مصنعين) or spelled as the plural.
        Raises `ValueError` where the plural is missing.
        """

    def noun_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        """Every spelling in which a text can show the noun of `noun_forms`: cases, duals, the bound dual."""

    def dual_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        """The spellings that by themselves say two of it (مركزان، مركزين); none where the language has no dual.

        A spelling that the plural shares (مدنيين) says no number.
        """

    def feminine_duals(self, spellings: Collection[str]) -> tuple[str, ...]:
        """The duals of those among further spellings whose feminine plural stands among them too: أسيرة، أسيرات → أسيرتان."""

    def is_counted_form(self, word: str) -> bool:
        """Whether a folded noun has the form that only a number gives it: the accusative singular (قرصاً); English has none."""

    def without_case(self, word: str) -> str:
        """A folded noun without the ending of that form (مؤتمراً | مؤتمر); English has none."""

    def is_bound_dual(self, word: str) -> bool:
        """Whether a folded dual can only stand before the noun that it is of: حالتي وفاة; English has none."""

    def is_marked_dual(self, word: str) -> bool:
        """Whether the vowel marks of a word as written say that it is a dual: فلسطينييْن."""

    def is_marked_other(self, word: str) -> bool:
        """Whether the vowel marks of a word as written make it another than the number spelt so: ألّف (he wrote), عُشر (a tenth)."""

    def may_be_counted(self, word: str) -> bool:
        """Whether a folded word that no list knows can be a counted noun by its shape.

        Arabic: indefinite, with no particle, and no verb of the plural (قتلوا) or the present (يعملون). English: a plural (raids,
        gunmen).
        """

    def singulars(self, word: str) -> Collection[str]:
        """The nouns of which a folded word can be the plural by its ending alone: raids → raid; Arabic has none."""

    def agrees(self, noun: str, word: str) -> bool:
        """Whether a folded word right after a counted noun can be its adjective by its ending; English has none there."""

    def numbered_plural(self, forms: Mapping[str, str]) -> str:
        """Many of a counted noun after "number of": عدد المقاتلين, the number of fighters."""

    def definite_plural(self, forms: Mapping[str, str]) -> str:
        """The counted things as a known whole, after "of": المقاتلين، مراكز الاحتجاز, the fighters."""

    def is_definite_singular(self, word: str, before: str) -> bool:
        """Whether a folded word shows, by itself or behind the word `before`, that one thing is told: الموجة, الإسقاط الجوي."""

    def definite_singular(self, forms: Mapping[str, str]) -> str:
        """The one that is known: the city, المدينة."""

    def count_phrase(self, value: Decimal, number: str, forms: Mapping[str, str], case: Case = Case.SUBJECT) -> str:
        """A number with its noun as a reader expects it: `3 غارات`, `عمليتان`, `1 operation`.

        `number` is the value already formatted; `forms` are what `noun_forms` gives.
        """

    def range_phrase(self, high: Decimal, figure: str, forms: Mapping[str, str]) -> str:
        """A range of numbers, worded in `figure`, with its noun, which goes with the higher one: بين 10 و12 غارة, 3 to 5 raids."""

    def ordinal(self, value: Decimal, number: str) -> str:
        """A rank: 137th, الـ137."""

    def is_feminine(self, forms: Mapping[str, str]) -> bool:
        """Whether a counted noun is grammatically feminine, so that the pronoun of things can stand for people: 12 إصابة منها 3."""
