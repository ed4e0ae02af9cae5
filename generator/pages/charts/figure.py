"""Figures to draw, and lengths as SVG is given them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal

from generator.values import Qualifier

_FORMS = {
    Qualifier.EXACT: "exact",
    Qualifier.ABOUT: "about",
    Qualifier.RANGE: "range",
    Qualifier.AT_LEAST: "at_least",
    Qualifier.MORE_THAN: "at_least",
    Qualifier.AT_MOST: "at_most",
    Qualifier.LESS_THAN: "at_most",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure to draw: its value, twice, or the ends of a range; `words` as a reader is told it."""

    low: Decimal
    high: Decimal
    qualifier: Qualifier
    words: str

    @property
    def form(self) -> str:
        """How it is drawn: exact, about, range, at_least, at_most."""
        return "range" if self.low != self.high else _FORMS[self.qualifier]


def ordered(found: Container[str]) -> tuple[str, ...]:
    """The forms in use, in one order everywhere."""
    return tuple(form for form in dict.fromkeys(_FORMS.values()) if form in found)


def percent(value: Decimal) -> str:
    """A share of the chart's width."""
    return f"{px(value)}%"


def px(value: Decimal) -> str:
    """A length with at most two decimals: 37.5, 12."""
    text = f"{round(value, 2) + 0:f}"  # what is added takes the sign off a zero
    return text.rstrip("0").rstrip(".") if "." in text else text
