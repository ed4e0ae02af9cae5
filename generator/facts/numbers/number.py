"""A number, and what digits with their marks are worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_LAKHS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
"""Indian groups: two digits each before the last three (3,56,000)."""
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
    scale: Decimal | None = None
    """The last scale that it is told in (3 ملايين: 10⁶), `None` without one."""


def read_digits(text: str, *, point_groups: bool) -> Decimal | None:
    """The value of a digit group with its marks, `None` where it can be no number.

    `point_groups`: a single point before three digits separates thousands rather than decimals.
    """
    if text.isdecimal():
        return Decimal(text) if len(text) <= _LONGEST_DIGITS else None
    if sum(char.isdigit() for char in text) > _LONGEST_DIGITS:
        return None
    text = text.replace("،", ",")
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
    if _LAKHS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if len(marks) > 1 or not text.replace(".", "").replace(",", "").isdecimal():
        return None
    return Decimal(text.replace(",", "."))
