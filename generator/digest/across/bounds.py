"""Figures as intervals: which of them can be the same number.

A qualifier leaves room: "at least 300" holds for 310, a range for each value inside it. Two widths are told apart. *Possible* is
all that the words allow: figures whose possible intervals share no number contradict each other. *Near* is what the words
suggest, so that "more than 300" is not taken to confirm 5,000: an open side reaches `OPEN` of the figure further, "about" `ABOUT`
either way. An amount of an indicator is as exact as the digits in which it is told: 23.6% holds what rounds to it, and so does
$3 billion, so that a figure and a rounder one of it do not contradict each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.facts.fact import Fact
from generator.values import Qualifier, ends
from generator.wording.numbers import scale_of

ABOUT = Decimal("0.1")
"""How far from the figure "about" reaches, as a share of it: news rounds to one or two figures."""
OPEN = Decimal("0.25")
"""How far "more than" reaches before a writer would have named a larger number."""
_ENDLESS = Decimal("Infinity")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bounds:
    """From `low` to `high`; `above`, `below`: the end itself does not belong to it (more than, less than)."""

    low: Decimal
    high: Decimal
    above: bool = False
    below: bool = False

    def starts_after(self, other: Bounds) -> bool:
        """Whether every number in it is larger than all of `other`."""
        return self.low > other.high or (self.low == other.high and (self.above or other.below))

    @property
    def start(self) -> tuple[Decimal, bool]:
        """Sorts by where intervals start."""
        return self.low, self.above

    @property
    def end(self) -> tuple[Decimal, bool]:
        """Sorts by where intervals end."""
        return self.high, not self.below


def possible(fact: Fact) -> Bounds:
    """All numbers that the words allow. Raises `ValueError` for a date."""
    return _bounds(fact, lambda _: _ENDLESS)


def near(fact: Fact) -> Bounds:
    """The numbers that the words suggest, of more than nothing as of more than one. Raises `ValueError` for a date."""
    return _bounds(fact, lambda value: (abs(value) or 1) * OPEN)


def _bounds(fact: Fact, reach: Callable[[Decimal], Decimal]) -> Bounds:
    low, high = ends(fact.value)
    if fact.indicator is not None:
        return _rounded(low, high, fact, reach)
    match fact.qualifier:
        case Qualifier.ABOUT:
            return Bounds(low - abs(low) * ABOUT, high + abs(high) * ABOUT)
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return Bounds(low, high + reach(high), above=fact.qualifier is Qualifier.MORE_THAN)
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return Bounds(low - reach(low), high, below=fact.qualifier is Qualifier.LESS_THAN)
        case _:
            return Bounds(low, high)


def _rounded(low: Decimal, high: Decimal, fact: Fact, reach: Callable[[Decimal], Decimal]) -> Bounds:
    """As `_bounds`, for ends that are rounded: each stands for half a unit of its last digit either way, the upper end left out."""
    below, above = low - _half(low), high + _half(high)
    match fact.qualifier:
        case Qualifier.ABOUT:
            return Bounds(below - abs(low) * ABOUT, above + abs(high) * ABOUT)
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return Bounds(below, above + reach(high))
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return Bounds(below - reach(low), above)
        case _:
            return Bounds(below, above, below=True)


def _half(value: Decimal) -> Decimal:
    """Half a unit of a figure's last digit, in its scale (3.2 billion), but of no digit before the point."""
    scale = scale_of(value)
    told = value / scale
    exponent = min(int(told.normalize().as_tuple().exponent), 0)
    return Decimal(scale) * Decimal(10) ** exponent / 2


def together(items: Iterable[T], bounds: Callable[[T], Bounds]) -> tuple[tuple[T, ...], ...]:
    """The items in the fewest groups whose intervals all share a number, smallest numbers first, each in the order given.

    Greedy by right ends, which is optimal for intervals on a line (Cormen et al., activity selection): a group is all
    intervals left that hold the end of the one that ends first.
    """
    groups: list[list[tuple[int, T]]] = []
    first: Bounds | None = None
    for number, item in sorted(enumerate(items), key=lambda pair: bounds(pair[1]).end):
        if first is None or bounds(item).starts_after(first):
            groups.append([])
            first = bounds(item)
        groups[-1].append((number, item))
    return tuple(tuple(item for _, item in sorted(group, key=lambda pair: pair[0])) for group in groups)
