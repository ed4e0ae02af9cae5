"""Digits and number words → numbers.

A number is a sum of groups, each below its scale: 17 مليون و383 ألفاً و117 is 17 × 10⁶ + 383 × 10³ + 117. Within a group the
order is the language's own (ثلاثة وعشرون, twenty-three). Arabic joins groups with و, English may use "and".

Digits (Unicode digits are folded to 0–9 before): a comma before exactly three digits separates thousands; a point does so only
where the language writes it so, and no word of scale follows (1.045 مليون is a decimal); any other single mark is decimal; of two
different marks the last is the decimal one. ر is a decimal mark in agency Arabic (95ر34).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.parts import Token
from generator.facts.tokens import adjacent
from generator.language import Language
from generator.language.words import NumberWords

_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_LONGEST_DIGITS = 18
"""Digits of a figure: more is an account or telephone number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens `start` to `end`; `by_word` tells that it is written in words alone."""

    value: Decimal
    start: int
    end: int
    by_word: bool
    rules: tuple[str, ...]


def read_digits(text: str, *, point_groups: bool) -> Decimal | None:
    """The value of a digit group with its marks, `None` where it can be no number.

    `point_groups`: a single point before three digits separates thousands rather than decimals.
    """
    if sum(char.isdigit() for char in text) > _LONGEST_DIGITS:
        return None
    text = text.replace("ر", ".") if text.count("ر") == 1 else text
    marks = [char for char in text if char in ".,"]
    if len(set(marks)) == 2:
        decimal_mark = marks[-1]
        if marks.count(decimal_mark) > 1:
            return None
        whole, _, fraction = text.rpartition(decimal_mark)
        thousands = _THOUSANDS.fullmatch(whole)
        return Decimal(f"{re.sub('[.,]', '', whole)}.{fraction}") if thousands else None
    grouped = point_groups or marks != ["."]
    if marks and grouped and _THOUSANDS.fullmatch(text) and not text.startswith("0"):
        return Decimal(re.sub("[.,]", "", text))
    if len(marks) > 1 or not text.replace(".", "").replace(",", "").isdecimal():
        return None
    return Decimal(text.replace(",", "."))


def read_number(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    """The longest number that starts at token `at`, `None` if none does."""
    return _Reader(tokens, language).read(at)


class _Reader:
    """Adds up groups: `total` is what the scales before have closed, `group` what stands before the next."""

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self._tokens = tokens
        self._words: NumberWords = language.words.numbers
        self._language = language
        self._total = Decimal(0)
        self._group: Decimal | None = None
        self._last_scale: Decimal | None = None
        self._rules: list[str] = []
        self._by_word = True

    def read(self, at: int) -> Number | None:
        position, end = at, at
        while position < len(self._tokens):
            joined = position > at and self._tokens[position].text in self._words.joiners
            step = self._step(position + joined, first=position == at, joined=joined)
            if step is None:
                break
            position = end = step
        if end == at:
            return None
        value = self._total + (self._group or 0)
        return Number(value, at, end, self._by_word, tuple(dict.fromkeys(self._rules)))

    def _step(self, at: int, *, first: bool, joined: bool) -> int | None:
        """Take the token at `at` into the number: the position after it, `None` if it is no part of it."""
        if at >= len(self._tokens):
            return None
        word = self._tokens[at].text
        if joined and self._same_scale_follows(at + 1):
            return None
        if word[0].isdigit():
            return self._digits(at, first=first, joined=joined)
        for prefix, rest in self._language.stems(word):
            is_joined = joined or prefix in self._words.joiners
            if prefix and not first and self._same_scale_follows(at + 1):
                continue
            if not first and prefix and prefix not in self._words.joiners:
                continue
            if self._word(rest, first=first, joined=is_joined):
                return at + 1
        return self._article(at, first=first)

    def _same_scale_follows(self, at: int) -> bool:
        """7 آلاف و9 آلاف are two numbers: a later group has a smaller scale."""
        if at >= len(self._tokens) or self._last_scale is None:
            return False
        scale = self._words.scales.get(self._tokens[at].text)
        return scale is not None and scale >= self._last_scale

    def _article(self, at: int, *, first: bool) -> int | None:
        """The article of "a million" counts one, where a scale follows."""
        follows = at + 1 < len(self._tokens) and self._tokens[at + 1].text
        if first and self._tokens[at].text in self._words.articles and follows in self._words.takes_article:
            self._group = Decimal(1)
            return at + 1
        return None

    def _digits(self, at: int, *, first: bool, joined: bool) -> int | None:
        value, end = self._digit_groups(at)
        if value is None or self._group is not None:
            return None
        if not first and not (joined and self._last_scale is not None and value < self._last_scale):
            return None
        self._group, self._by_word = value, False
        self._rules.append("number:digits")
        return self._abbreviated_scale(end)

    def _digit_groups(self, at: int) -> tuple[Decimal | None, int]:
        """Digits, with groups of three after spaces: 10 000."""
        text, end = self._tokens[at].text, at + 1
        if re.fullmatch(r"\d{1,3}", text):
            while end < len(self._tokens) and self._is_next_group(end):
                text += self._tokens[end].text
                end += 1
        follows = tuple(token.text for token in self._tokens[end : end + 2])
        percent = self._language.words.percent
        scaled = follows[:1] in percent or follows in percent or (follows and follows[0] in self._words.scales)
        return read_digits(text, point_groups=self._words.point_groups_thousands and not scaled), end

    def _is_next_group(self, at: int) -> bool:
        gap = self._tokens[at].span.start - self._tokens[at - 1].span.end
        return gap == 1 and re.fullmatch(r"\d{3}", self._tokens[at].text) is not None

    def _abbreviated_scale(self, end: int) -> int:
        """$3.5bn, 2.4m: letters glued to the digits, or a step away after a currency sign."""
        if end < len(self._tokens) and adjacent(self._tokens[end - 1], self._tokens[end]):
            scale = self._words.abbreviated_scales.get(self._tokens[end].text)
            if scale is not None and self._group is not None:
                self._close(Decimal(scale))
                return end + 1
        return end

    def _word(self, word: str, *, first: bool, joined: bool) -> bool:
        words = self._words
        if word in words.hundreds and self._group is not None and 1 <= self._group <= 9 and not joined:
            self._group *= 100
        elif word in words.scales and self._takes_scale(word, first=first, joined=joined):
            self._group = Decimal(1) if self._group is None else self._group
            self._close(Decimal(words.scales[word]))
        elif word in words.scale_duals and self._opens_group(first=first, joined=joined):
            self._group = Decimal(2)
            self._close(Decimal(words.scale_duals[word]))
        elif word in words.additive and self._takes(Decimal(words.additive[word]), first=first, joined=joined):
            self._group = (self._group or 0) + Decimal(words.additive[word])
        else:
            return False
        self._rules.append("number:words")
        return True

    def _close(self, scale: Decimal) -> None:
        self._total += (self._group or 0) * scale
        self._group, self._last_scale = None, scale

    def _takes_scale(self, word: str, *, first: bool, joined: bool) -> bool:
        scale = Decimal(self._words.scales[word])
        if self._last_scale is not None and scale >= self._last_scale:
            return False
        if self._group is not None:
            return not joined
        return word in self._words.bare_scales and (first or joined)

    def _opens_group(self, *, first: bool, joined: bool) -> bool:
        return self._group is None and (first or joined)

    def _takes(self, value: Decimal, *, first: bool, joined: bool) -> bool:
        before = self._group
        if before is None:
            small = self._last_scale is None or value < self._last_scale
            return small and (first or joined or not self._words.units_before_tens)
        if not self._by_word or before != before.to_integral_value():
            return False
        rest = before % 100
        if before > 0 and rest == 0:
            return value < 100 and (joined or not self._words.units_before_tens)
        if self._words.units_before_tens:
            teen = value == 10 and not joined
            return 1 <= rest <= 9 and (teen or (20 <= value <= 90 and joined))
        return rest >= 20 and rest % 10 == 0 and 1 <= value <= 9 and not joined
