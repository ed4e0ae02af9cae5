"""Groups of digits and number words, each below its scale, added up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from generator.facts.numbers.digits import read_digit_groups
from generator.facts.numbers.number import Number
from generator.facts.numbers.scaled_digits import FEWEST_SCALED, is_stray_dash, scale_beside
from generator.facts.parts import Token
from generator.facts.tokens import COMMAS
from generator.language import Language
from generator.language.words import NumberWords

_LONGEST_GROUP = 7
"""Words of a group before its scale: two hundred and thirty-four."""
_THOUSAND, _GROUP = 1000, 3
"""The scale after which three digits go on a number, and how many they are."""


class NumberReader:
    """Adds up groups: `total` is what the scales before have closed, `group` what stands before the next."""

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self._tokens = tokens
        self._words: NumberWords = language.words.numbers
        self._language = language
        self._total = Decimal(0)
        self._group: Decimal | None = None
        self._last_scale: Decimal | None = None
        self._closed: Decimal | None = None  # what the scale just before has closed
        self._rules: list[str] = []
        self._by_word = True
        self._definite = False  # it began with an article, which its other words take too: الأربع والعشرين
        self._articles = language.words.definite_articles

    def read(self, at: int) -> Number | None:
        """The longest sum of groups that starts at a token."""
        position, end = at, at
        while position < len(self._tokens):
            position += position > at and self._is_comma_inside(position)
            joined = position > at and self._tokens[position].text in self._words.joiners
            step = self._step(position + joined, first=position == at, joined=joined)
            if step is None:
                break
            position = end = step
        if end == at:
            return None
        value = self._total + (self._group or 0)
        if value == value.to_integral_value() and self._text(end) in self._words.decimal_marks:
            places, end = self._decimals(end)
            value += places
            scale = self._words.scales.get(self._text(end)) if self._last_scale is None else None
            if scale is not None:
                value, end, self._last_scale = value * scale, end + 1, Decimal(scale)
        return Number(value, at, end, self._by_word, tuple(dict.fromkeys(self._rules)), self._last_scale)

    def _decimals(self, at: int) -> tuple[Decimal, int]:
        """The decimals told after a word for the mark, and where they end: فاصلة خمسة وعشرون, point two five."""
        digits, end = "", at + 1
        if self._text(end).isdecimal() and not self._by_word:
            return Decimal(f"0.{self._text(end)}"), end + 1
        while self._words.additive.get(self._text(end)) == 0:
            digits, end = digits + "0", end + 1
        if self._words.units_before_tens:
            rest = NumberReader(self._tokens, self._language).read(end) if end < len(self._tokens) else None
            scaled = rest is not None and rest.scale is not None and rest.value % rest.scale == 0
            if rest is not None and rest.by_word and (rest.scale is None or scaled):
                digits = digits + str(int(rest.value / (rest.scale or 1)))
                end = rest.end - scaled  # ستة فاصل خمسة | مليار
        while not self._words.units_before_tens and self._words.additive.get(self._text(end), 10) < 10:
            digits, end = digits + str(self._words.additive[self._text(end)]), end + 1
        return (Decimal(f"0.{digits}"), end) if digits else (Decimal(0), at)

    def _is_comma_inside(self, at: int) -> bool:
        """Whether a comma stands inside a number: 165 ألفاً، و982; "one million, two hundred thousand"."""
        if self._text(at) not in COMMAS or self._last_scale is None:
            return False
        if self._by_word and not self._words.units_before_tens:
            return self._smaller_scale_follows(at + 1)
        if self._last_scale != _THOUSAND:
            return False
        digits = self._text(at + 2)
        return self._text(at + 1) in self._words.joiners and digits.isdecimal() and len(digits) == _GROUP

    def _smaller_scale_follows(self, at: int) -> bool:
        """Whether number words from a token on end in "hundred" or a smaller scale than the last."""
        words, last = self._words, self._last_scale or Decimal(0)
        for position in range(at, at + _LONGEST_GROUP):
            word = self._text(position)
            if word in words.hundreds or words.scales.get(word, last) < last:
                return position > at
            if word not in words.additive and not (position > at and word in words.joiners):
                return False
        return False

    def _step(self, at: int, *, first: bool, joined: bool) -> int | None:
        """Take the token at `at` into the number: the position after it, `None` if it is no part of it."""
        if at >= len(self._tokens):
            return None
        word = self._tokens[at].text
        if not first and word != "(" and not starts_number(word, self._language):
            return None
        if joined and self._same_scale_follows(at + 1):
            return None
        if word[0].isdigit():
            return self._digits(at, first=first, joined=joined)
        joined = joined or (word == "(" and not first and self._is_smaller_in_brackets(at))
        if word == "(" and joined and at + 1 < len(self._tokens) and self._tokens[at + 1].text[0].isdigit():
            return self._digits(at + 1, first=first, joined=joined)
        for prefix, rest in self._language.stems(word):
            is_joined = joined or prefix[:1] in self._words.joiners
            if prefix and not first and self._same_scale_follows(at + 1):
                continue
            if (
                not first
                and prefix
                and prefix not in (_joined_articles(self._language) if self._definite else self._words.joiners)
            ):
                continue
            if prefix in self._articles and self._is_bound(rest):
                continue  # عمرو الألفي
            if self._word(rest, at, first=first, joined=is_joined):
                self._definite = self._definite or prefix in self._articles
                return at + 1
        return self._article(at, first=first)

    def _is_bound(self, word: str) -> bool:
        """Whether a word is two of a scale as they only stand before their noun, so that no article goes with it: ألفي | دولار."""
        duals = self._words.scale_duals
        return word in duals and any(dual != word and dual.startswith(word) for dual in duals)

    def _is_smaller_in_brackets(self, at: int) -> bool:
        """Whether digits in brackets before a smaller scale go on without "and": (99) مليوناً (867) ألفاً."""
        scale = self._words.scales.get(self._text(at + 3))
        return self._text(at + 2) == ")" and scale is not None and scale < (self._last_scale or 0)

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
        value, end = read_digit_groups(self._tokens, at, self._language)
        if value is None or self._group is not None:
            return None
        if joined and not first and self._is_another_figure(value, end):
            return None
        goes_on = joined or self._goes_on_in_digits(at, end)
        if not first and not (goes_on and self._last_scale is not None and value < self._last_scale):
            return None
        self._group, self._by_word = value, False
        self._rules.append("number:digits")
        end += self._text(end) == "%" and self._text(end + 1) in self._words.scales  # no share is told in thousands
        end += is_stray_dash(self._tokens, end, value, self._words)
        closed = self._closing_bracket(at, end, first=first)
        scaled = scale_beside(self._tokens, end, value, self._language) if not closed else None
        if scaled is None:
            return closed or end
        self._close(Decimal(scaled.scale))
        return scaled.end

    def _is_another_figure(self, value: Decimal, end: int) -> bool:
        """Whether digits behind "and" begin a figure of their own: 5.3 million and 1,185.

        17 million and 383 thousand go on, as do 610 thousand and 179.
        """
        goes_on = self._text(end) in self._words.scales or (self._last_scale == _THOUSAND and value < _THOUSAND)
        return not self._words.units_before_tens and not self._by_word and not goes_on

    def _goes_on_in_digits(self, at: int, end: int) -> bool:
        """Whether three digits follow thousands without "and", as some agencies write them: ألفين 969, 31 ألف 773."""
        three = end - at == 1 and len(self._text(at)) == _GROUP and self._text(at).isdecimal()
        return three and self._words.units_before_tens and self._last_scale == _THOUSAND

    def _closing_bracket(self, at: int, end: int, *, first: bool) -> int:
        """The token after digits in brackets that go on with a scale, or go on a number: (103) ملايين و(508) آلاف."""
        if self._text(at - 1) != "(" or self._text(end) != ")":
            return 0
        return end + 1 if not first or self._text(end + 1) in self._words.scales else 0

    def _text(self, at: int) -> str:
        return self._tokens[at].text if 0 <= at < len(self._tokens) else ""

    def _is_dual_in_construct(self, word: str, at: int) -> bool:
        """Whether a word that can be one or two of a scale is two: مليارا دولار, against ملياراً and مليارا و500 ألف."""
        following = self._text(at + 1)
        if word not in self._words.scales or word not in self._words.scale_duals or self._group is not None:
            return False
        stops = self._language.words.stop_words
        joined = following in self._words.joiners or self._begins_with_joiner(following)
        return following.isalpha() and following not in stops and not joined

    def _begins_with_joiner(self, word: str) -> bool:
        return any(prefix[:1] in self._words.joiners for prefix, _ in self._language.stems(word) if prefix)

    def _word(self, word: str, at: int, *, first: bool, joined: bool) -> bool:
        words = self._words
        closed, self._closed = self._closed, None
        if closed is not None and not joined and words.scales.get(word, 0) >= max(self._last_scale or 0, FEWEST_SCALED):
            self._total -= closed
            self._group = closed
            self._close(Decimal(words.scales[word]))
        elif word in words.hundreds and self._group is not None and 1 <= self._group <= 9 and not joined:
            self._group *= 100
        elif self._is_dual_in_construct(word, at) and self._opens_group(first=first, joined=joined):
            self._group = Decimal(2)
            self._close(Decimal(words.scale_duals[word]))
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
        self._closed = (self._group or 0) * scale
        self._total += self._closed
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
            goes_on = not self._words.units_before_tens and self._by_word  # no $22bn | Three Gorges plant
            return small and (first or joined or goes_on)
        if not self._by_word or before != before.to_integral_value():
            return False
        rest = before % 100
        if before > 0 and rest == 0:
            return value < 100 and (joined or not self._words.units_before_tens)
        if self._words.units_before_tens:
            teen = value == 10 and not joined
            return 1 <= rest <= 9 and (teen or (20 <= value <= 90 and joined))
        return rest >= 20 and rest % 10 == 0 and 1 <= value <= 9 and not joined


@lru_cache(maxsize=65536)
def starts_number(word: str, language: Language) -> bool:
    """Whether a folded word can begin a number, or go on with one."""
    starters = language.words.numbers.first_words
    return word[0].isdigit() or any(stem in starters for _, stem in language.stems(word))


@cache
def _joined_articles(language: Language) -> frozenset[str]:
    """What joins a word to a definite number: "and", alone or with an article."""
    joiners, articles = language.words.numbers.joiners, language.words.definite_articles
    return joiners | {joiner + article for joiner in joiners for article in articles}
