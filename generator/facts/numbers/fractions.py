"""Fractions, alone (ثلثي, two thirds, 2/3), before a scale (نصف مليون) or after a number (three and a half million, 2 1/2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from generator.facts.numbers.number import Number
from generator.facts.parts import Token
from generator.facts.tokens import adjacent
from generator.language import Language

_LONGEST_FRACTION = 5
_SMALLEST_PART = 8
"""Eighths: what is smaller is no fraction of a number before it but a date, a law or a page."""
_SMALLEST_TOLD = 100
"""Hundredths: the smallest part that is written with the ending of an ordinal."""
_SLOPED = len(("2", "/", "3"))
_FRACTION_SIGNS = frozenset("½¼¾⅓⅔")
"""Need no "and" after a number: 5½."""


def read_fraction(tokens: Sequence[Token], at: int, language: Language) -> tuple[Fraction, int] | None:
    """The fraction in words (ثلثي) or in digits before a word (2/3 of) that starts at token `at`, and the token after it."""
    sloped, end = _sloped(tokens, at), at + _SLOPED
    if sloped is None and (tenth := _sloped_tenth(tokens, at, language)) is not None:
        return tenth
    if sloped is not None:
        return (sloped, end) if end < len(tokens) and tokens[end].text.isalpha() else None
    fractions = language.words.numbers.fractions
    for _, stem in language.stems(tokens[at].text) if at < len(tokens) else ():
        if stem in fractions.first_words:
            words = [token.text for token in tokens[at : at + _LONGEST_FRACTION]]
            found = fractions.longest(stem, words, 0)
            if found is not None:
                return found[0], at + found[1]
    return None


def read_scaled_fraction(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    """نصف مليون, half a million, a quarter of a million."""
    found = read_fraction(tokens, at, language)
    if found is None:
        return None
    part, end = found
    words = language.words.numbers
    while end < len(tokens) and (
        tokens[end].text in words.articles or tokens[end].text in language.words.times.of_words
    ):
        end += 1
    scale = _scale_at(tokens, end, language)
    if scale is None:
        return None
    value = Decimal(part.numerator) * scale / Decimal(part.denominator)
    return Number(value, at, end + 1, by_word=True, rules=("number:fraction",), scale=scale)


def _scale_at(tokens: Sequence[Token], at: int, language: Language) -> Decimal | None:
    scales = language.words.numbers.scales
    articles = language.words.definite_articles | {""}
    stems = language.stems(tokens[at].text) if at < len(tokens) else ()
    return next((Decimal(scales[stem]) for prefix, stem in stems if prefix in articles and stem in scales), None)


def with_fraction(tokens: Sequence[Token], number: Number, language: Language) -> Number:
    """مليونين ونصف المليون, three and a half million: a fraction after the number, and its scale said again."""
    end, joiners = number.end, language.words.numbers.joiners
    if end >= len(tokens):
        return number
    sloped = _sloped(tokens, end)
    if sloped is not None and number.scale is None:
        return _with_sloped(tokens, number, sloped, language)
    separate = tokens[end].text in joiners
    sign = tokens[end].text in _FRACTION_SIGNS
    if not separate and not sign and not any(prefix in joiners for prefix, _ in language.stems(tokens[end].text)):
        return number
    found = read_fraction(tokens, end + separate, language)
    if found is None:
        return number
    part, end = found
    if language.has_possessor(tokens[end - 1].text):
        return number  # الثلاثين | ونصفهم
    scale = _scale_at(tokens, end, language)
    value = Decimal(part.numerator) / Decimal(part.denominator)
    rules = (*number.rules, "number:fraction")
    if number.scale is None and scale is not None:
        return replace(number, value=(number.value + value) * scale, end=end + 1, rules=rules, scale=scale)
    if number.scale is not None and scale is None and _opens_clause(tokens, end, separate, language):
        return number
    if number.scale is not None and scale in {None, number.scale}:
        end += scale is not None
        return replace(number, value=number.value + value * number.scale, end=end, rules=rules)
    if _opens_share(tokens, end, language):
        return number
    return replace(number, value=number.value + value, end=end, rules=rules)


def _with_sloped(tokens: Sequence[Token], number: Number, part: Fraction, language: Language) -> Number:
    """2 1/2, and the scale after it: 2 1/2 million."""
    end, rules = number.end + _SLOPED, (*number.rules, "number:fraction")
    scale = _scale_at(tokens, end, language)
    value = (number.value + Decimal(part.numerator) / Decimal(part.denominator)) * (scale or 1)
    return replace(number, value=value, end=end + (scale is not None), rules=rules, scale=scale)


def _opens_clause(tokens: Sequence[Token], end: int, separate: bool, language: Language) -> bool:
    """Whether a fraction without an article, a word behind it, is of what has the number: 44 million and half | live in towns."""
    first = tokens[end - 1].text if end else ""
    alone = (
        separate and bool(language.words.numbers.articles) and tokens[end - 2].text in language.words.numbers.joiners
    )
    return alone and first.isalpha() and end < len(tokens) and tokens[end].text.isalpha()


def _opens_share(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a fraction before token `at` is of something else: «5 وثلث السكان», "3 and half of them"."""
    text = tokens[at].text if at < len(tokens) else ""
    articles = language.words.definite_articles
    return text in language.words.times.of_words or any(prefix in articles for prefix, _ in language.stems(text))


def _sloped_tenth(tokens: Sequence[Token], at: int, language: Language) -> tuple[Fraction, int] | None:
    """A tenth or a smaller part in digits, which the ending of an ordinal shows to be no date, and the token after it: 1/10th."""
    numbers, end = language.words.numbers, at + _SLOPED
    if end >= len(tokens) or not adjacent(tokens[end - 1], tokens[end]):
        return None
    part = _sloped(tokens, at, smallest=_SMALLEST_TOLD) if tokens[end].text in numbers.ordinal_suffixes else None
    return (part, end + 1) if part is not None else None


def _sloped(tokens: Sequence[Token], at: int, *, smallest: int = _SMALLEST_PART) -> Fraction | None:
    """A fraction in digits: 2/3."""
    told = [token.text for token in tokens[at : at + _SLOPED]]
    if len(told) < _SLOPED or told[1] != "/" or not (told[0].isdecimal() and told[2].isdecimal()):
        return None
    part, whole = int(told[0]), int(told[2])
    glued = adjacent(tokens[at], tokens[at + 1]) and adjacent(tokens[at + 1], tokens[at + 2])
    return Fraction(part, whole) if glued and 0 < part < whole <= smallest else None
