"""The longest number that starts at a token, whatever it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.numbers.fractions import read_scaled_fraction, with_fraction
from generator.facts.numbers.number import Number
from generator.facts.numbers.words import NumberReader, starts_number
from generator.facts.parts import Token
from generator.language import Language


def read_number(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    """The longest number that starts at token `at`, `None` if none does."""
    word = tokens[at].text if at < len(tokens) else ""
    if not word or not starts_number(word, language) or language.is_marked_other(tokens[at].word):
        return None
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    parts = (word[:1].isdigit() and following == "/") or following in language.words.numbers.fractions.last_words
    number = (read_scaled_fraction(tokens, at, language) if parts else None) or NumberReader(tokens, language).read(at)
    if number is None:
        return read_scaled_fraction(tokens, at, language)
    if number.scale is not None and at and (tokens[at - 1].text,) in language.words.cues["fineness"]:
        return NumberReader(tokens[: at + 1], language).read(at)  # عيار 21 | مليوناً و120 ألفاً
    return with_fraction(tokens, _said_again(tokens, number, language), language)


_LEFT_SCALES = (10**3, 10**6, 10**9)
"""Scales that digits in brackets leave to the words after them."""
_FEWEST_SPELLED = 20
"""The smallest number whose words after its digits in brackets say it again: (1) one of them does not."""


def _said_again(tokens: Sequence[Token], number: Number, language: Language) -> Number:
    """A number in words with its digits in brackets after or before it, or the other way round: خمسة وأربعين (45) يوماً."""
    if number.end >= len(tokens):
        return number
    if tokens[number.end].text == ")" and number.start and tokens[number.start - 1].text == "(":
        words = NumberReader(tokens, language).read(number.end + 1) if number.end + 1 < len(tokens) else None
        if words is None or not words.by_word or not _says_the_same(words, number):
            return number
        value = words.value if words.value != int(number.value) else number.value
        rules = (*number.rules, *words.rules)
        return replace(words, value=value, start=number.start, by_word=False, rules=rules)
    if tokens[number.end].text != "(":
        return number
    again = NumberReader(tokens, language).read(number.end + 1)
    if again is None or again.value != number.value or again.by_word is number.by_word or again.end >= len(tokens):
        return number
    return replace(number, end=again.end + 1) if tokens[again.end].text == ")" else number


def _says_the_same(words: Number, digits: Number) -> bool:
    """Whether words after digits in brackets say them again, with the scale that they may leave to them: (14) أربعة عشر مليوناً."""
    if words.value == int(digits.value):
        return words.value >= _FEWEST_SPELLED
    return any(words.value == digits.value * scale for scale in _LEFT_SCALES)
