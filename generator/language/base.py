"""What every language module provides; nothing outside `language/` asks which language it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from generator.values import LanguageCode, Span


@dataclass(frozen=True, slots=True)
class Folded:
    """Text with spelling variants made one, and the way back to the original.

    `offsets[i]` is the original position of folded code point `i`; `offsets[len(text)]` is the original
    length. So a folded span `[a, b)` is the original `[offsets[a], offsets[b - 1] + 1)`.
    """

    text: str
    offsets: Sequence[int]

    def original(self, span: Span) -> Span:
        """The original span of a folded one that is not empty."""
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


class Language(Protocol):
    """One language: its letters, its words for numbers and times, its plural forms."""

    @property
    def code(self) -> LanguageCode: ...

    @property
    def name(self) -> str:
        """The language's name in itself: العربية."""

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""

    @property
    def leaning_openers(self) -> tuple[tuple[str, ...], ...]:
        """Folded word sequences that, opening a sentence, lean on the one before: وأضاف، "it added"."""

    def fold(self, text: str) -> Folded:
        """Spelling variants made one (letters, vowel marks, tatweel, digits, case); offsets kept."""

    def stems(self, word: str) -> tuple[tuple[str, str], ...]:
        """The readings of a folded word as (attached prefix letters, rest), the word itself first.

        Arabic و ف ب ك ل ال and their combinations; English only the word itself. The caller looks the
        rest up in a word list, so a reading that is no word does no harm.
        """

    def noun_forms(self, forms: Mapping[str, str]) -> Mapping[str, str]:
        """All CLDR plural categories of a counted noun, the missing ones derived from those given.

        Takes at least `one` (and `few` in Arabic). Arabic gives `one two few many other`, English
        `one other`. Raises `ValueError` where a form cannot be derived soundly.
        """

    def noun_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        """Every spelling in which a text can show the noun: cases, duals (-ان، -ين، -ي), definite adjectives."""

    def count_phrase(self, value: Decimal, number: str, forms: Mapping[str, str]) -> str:
        """A number with its noun as a reader expects it: `3 غارات`, `عمليتان`, `1 operation`.

        `number` is the value already formatted; `forms` are what `noun_forms` gives.
        """
