"""Scales that stand beside digits: $3.5bn, 2.4m, 5 bn, a $400-million appeal, 11.9 – مليار; no 1,500m of length."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.facts.parts import Token
from generator.facts.tokens import DASHES, adjacent
from generator.language import Language
from generator.language.words import NumberWords

FEWEST_SCALED = 10**6
"""The smallest scale that counts thousands and millions: ألف مليون, a thousand billion."""
_THOUSAND = 1000
_FEET = "ft"
_NEAR = 2
"""Tokens from the letter of metres to the thing that they measure."""


class Scaled(NamedTuple):
    """A scale beside digits, and the token after it."""

    scale: int
    end: int


def scale_beside(tokens: Sequence[Token], end: int, value: Decimal, language: Language) -> Scaled | None:
    """The scale behind digits that end before a token: glued letters, after a space several (5 bn) or a capital (15.7 M people)."""
    words = language.words.numbers
    if _is_hyphened(tokens, end, words):
        return Scaled(words.scales[tokens[end + 1].text], end + 2)
    at = end + _is_stray_point(tokens, end)
    scale = words.abbreviated_scales.get(tokens[at].text) if at < len(tokens) else None
    if scale is None:
        return None
    sized = value >= _THOUSAND or _is_of_distance(tokens, at, language)
    if scale >= FEWEST_SCALED and sized and _is_of_size(tokens, at, words):
        return None
    letters = tokens[at].word
    tied = adjacent(tokens[at - 1], tokens[at]) or len(letters) > 1 or letters.isupper()
    return Scaled(scale, at + 1) if tied else None


def is_stray_dash(tokens: Sequence[Token], at: int, value: Decimal, words: NumberWords) -> bool:
    """Whether a dash between spaces parts digits from a scale that no range ends in: 11.9 – مليار دينار, not 500 – ألف."""
    if at + 1 >= len(tokens) or tokens[at].text not in DASHES or value >= _THOUSAND:
        return False
    apart = not adjacent(tokens[at - 1], tokens[at])
    return apart and words.scales.get(tokens[at + 1].text, 0) >= FEWEST_SCALED


def _is_hyphened(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    """Whether a hyphen joins digits to their scale: a $400-million appeal."""
    if at + 1 >= len(tokens) or tokens[at].text != "-" or tokens[at + 1].text not in words.scales:
        return False
    return adjacent(tokens[at - 1], tokens[at]) and adjacent(tokens[at], tokens[at + 1])


def _is_stray_point(tokens: Sequence[Token], at: int) -> bool:
    """Whether a point runs from the digits into a capital that scales them: $97.3.M."""
    if at + 1 >= len(tokens) or tokens[at].text != ".":
        return False
    before, point, after = tokens[at - 1 : at + 2]
    return adjacent(before, point) and adjacent(point, after) and after.word.isupper()


def _is_of_size(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    """Whether one small letter behind thousands is a measure's, as no money stands before them: 1,500m, but £1,500m."""
    letter, money = tokens[at].word, tokens[at - 2].word if at > 1 and tokens[at - 2].text not in words.articles else ""
    signed = (money.isupper() and money.isalpha()) or any(unicodedata.category(char) == "Sc" for char in money)
    return len(letter) == 1 and letter.islower() and not signed


def _is_of_distance(tokens: Sequence[Token], letter: int, language: Language) -> bool:
    """Whether what stands around a number with a letter tells how far or large something is, so that the letter is of metres.

    400m north of, 3m high, a 12m-tall mast, within 500m of the fire, a depth of 40m, a 40m dry well; not 400m South Korean won. A
    bracket may hold the same in feet: 3m (9.8ft), or stand around it behind feet: 6ft (1.8m).
    """
    cues, at = language.words.cues, letter + 1
    before, after = (tokens[letter - 2].text if letter > 1 else ""), (tokens[at].text if at < len(tokens) else "")
    if after == "(":
        return at + 2 < len(tokens) and tokens[at + 2].text == _FEET
    if before == "(" and letter > 2 and tokens[letter - 3].text == _FEET:
        return True
    if before in language.words.times.of_words and letter > 2 and (tokens[letter - 3].text,) in cues["extent_noun"]:
        return True
    if _is_of_thing(tokens, at, language):
        return True
    at += after in DASHES and at + 1 < len(tokens)
    after = tokens[at].text if at < len(tokens) else ""
    following = tuple(token.text for token in tokens[at : at + 2])  # 13m | down the | shaft
    directed = any(phrase in cues[cue] for phrase in ((after,), following) for cue in ("direction", "extent"))
    directed = directed and not tokens[at].capital
    return directed or ((before,) in cues["near"] and after in language.words.times.of_words)


def _is_of_thing(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a thing that metres tell stands at a token, a word for it between or not: 30m | waves, a 40m | dry well."""
    near = [token.text for token in tokens[at : at + _NEAR]]
    things = language.words.cues["sized_things"]
    return bool(near) and near[0].isalpha() and any((text,) in things for text in near)
