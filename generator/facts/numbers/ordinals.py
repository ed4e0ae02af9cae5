"""Ranks: الخامس عشر, الحادي والعشرين, twenty-first, 21st."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import Token
from generator.facts.tokens import adjacent
from generator.language import Language


def read_ordinal(tokens: Sequence[Token], at: int, language: Language) -> tuple[int, int] | None:
    """A rank (الخامس عشر, twenty-first, 21st) that starts at token `at`, and the token after it.

    Arabic tens join with و and the article (الحادي والعشرين); English tens stand before (twenty-first).
    """
    words = language.words.numbers
    text = tokens[at].text if at < len(tokens) else ""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if text.isdecimal():
        ranked = following in words.ordinal_suffixes and adjacent(tokens[at], tokens[at + 1])
        return (int(text), at + 2) if ranked else None
    unit = next((words.ordinals[stem] for _, stem in language.stems(text) if stem in words.ordinals), None)
    if unit is None:
        tens = words.additive.get(text, 0)
        rest = words.ordinals.get(following, 0)
        return (tens + rest, at + 2) if 20 <= tens <= 90 and 1 <= rest <= 9 and not words.units_before_tens else None
    if words.units_before_tens and 1 <= unit <= 9:
        apart = following in words.joiners
        following = tokens[at + 2].text if apart and at + 2 < len(tokens) else following
        tens = _ordinal_tens(following, language, joined=apart)
        if tens:
            return unit + tens, at + 2 + apart
    return unit, at + 1


def _ordinal_tens(word: str, language: Language, *, joined: bool) -> int:
    """10 for عشر after a unit, 20–90 for والعشرين (a joiner apart is left out before); 0 for another word."""
    words = language.words.numbers
    if words.additive.get(word) == 10 and not joined:
        return 10
    for prefix, stem in language.stems(word):
        if (joined or prefix[:1] in words.joiners) and 20 <= words.additive.get(stem, 0) <= 90:
            return words.additive[stem]
    return 0
