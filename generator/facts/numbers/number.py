"""What a number is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


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
