"""What digits with their marks are worth, and groups of them after spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.facts.parts import Token
from generator.facts.tokens import DASHES, DECIMAL_MARK, adjacent
from generator.language import Language

_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_ONE_MARK = re.compile(r"(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)\2(\d{1,2})")
"""One mark for thousands and decimals alike, which the length of its last group tells: 12.679.96."""
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
"""Indian groups: two digits each before the last three (3,56,000)."""
_LONGEST_DIGITS = 18
"""Digits of a figure: more is an account or telephone number."""
_GROUP = 3


def read_digits(text: str, *, point_groups: bool) -> Decimal | None:
    """The value of a digit group with its marks, `None` where it can be no number.

    `point_groups`: a single point before three digits separates thousands rather than decimals.
    """
    if text.isdecimal():
        return Decimal(text) if len(text) <= _LONGEST_DIGITS else None
    if sum(char.isdigit() for char in text) > _LONGEST_DIGITS:
        return None
    text = text.replace("،", ",")
    if DECIMAL_MARK in text:
        text, point_groups = text.replace(DECIMAL_MARK, "."), False
    if text.count("ر") == 1:
        fraction, _, whole = text.partition("ر")
        text = f"{whole}.{fraction}"
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
    if alike := _ONE_MARK.fullmatch(text):
        return Decimal(f"{re.sub('[.,]', '', alike[1])}.{alike[3]}")
    if _LAKHS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if len(marks) > 1 or not text.replace(".", "").replace(",", "").isdecimal():
        return None
    return Decimal(text.replace(",", "."))


def read_digit_groups(tokens: Sequence[Token], at: int, language: Language) -> tuple[Decimal | None, int]:
    """The value of the digits at a token, with groups of three after spaces (10 000), and the token after them."""
    text, end = tokens[at].text, at + 1
    if len(text) <= _GROUP and text.isdecimal():
        while _is_next_group(tokens, end):
            text += tokens[end].text
            end += 1
        if _is_slip(tokens, end):
            text, end = text + tokens[end + 1].text, end + 2
    pointed = language.words.numbers.point_groups_thousands and "." in text
    return read_digits(text, point_groups=pointed and not _is_scaled(tokens, at, end, language)), end


def _is_scaled(tokens: Sequence[Token], at: int, end: int, language: Language) -> bool:
    """Whether a scale or a percent sign follows digits, whose point then is a decimal one."""
    follows = tuple(token.text for token in tokens[end : end + 2])
    if follows[:1] == (")",) and at and tokens[at - 1].text == "(":
        follows = follows[1:]
    percent, scales = language.words.percent, language.words.numbers.scales
    return follows[:1] in percent or follows in percent or (bool(follows) and follows[0] in scales)


def _is_slip(tokens: Sequence[Token], at: int) -> bool:
    """Whether a space slipped in behind the comma of thousands: 100, 000."""
    comma = at < len(tokens) and tokens[at].text == "," and adjacent(tokens[at - 1], tokens[at])
    return comma and _is_next_group(tokens, at + 1) and tokens[at + 1].text == "000"


def _is_next_group(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens):
        return False
    gap, text = tokens[at].start - tokens[at - 1].end, tokens[at].text
    return gap == 1 and len(text) == _GROUP and text.isdecimal() and not _opens_model(tokens, at)


def _opens_model(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash ties as many digits to these, as in the name of a model, and no group follows those: 10 | 737-800 planes."""
    tied = tuple(tokens[at : at + 3])
    if len(tied) < len(("737", "-", "800")) or tied[1].text not in DASHES:
        return False
    alike = len(tied[2].text) == _GROUP and tied[2].text.isdecimal()
    return alike and adjacent(tied[0], tied[1]) and adjacent(tied[1], tied[2]) and not _is_next_group(tokens, at + 3)
