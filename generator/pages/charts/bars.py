"""Figures as bars: a measure in several places, the parts of a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.pages.charts.figure import Figure, ordered, percent

_OPEN_BAR = Decimal(94)
"""Percent that the longest bar fills where one is open upwards: its arrow needs the rest."""


_AHEAD, _BACK = "M0 3L10 8L0 13Z", "M0 3L-10 8L0 13Z"
_ARROWS = {
    ("at_least", False): _AHEAD,
    ("at_least", True): _BACK,
    ("at_most", False): _BACK,
    ("at_most", True): _AHEAD,
}


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as a bar: solid from `x` for `width`, then from `rest` for `rest_width` what a range may add.

    `arrow`: the outline of the arrow at `end`, empty where the figure is not open.
    """

    form: str
    x: str
    width: str
    rest: str
    rest_width: str
    end: str
    arrow: str


def bars(figures: Sequence[Figure], *, mirrored: bool) -> tuple[Bar, ...]:
    """Figures as bars of one scale from zero, the longest as wide as the chart."""
    longest = max((figure.high for figure in figures), default=Decimal(1)) or Decimal(1)
    opened = any(figure.form == "at_least" for figure in figures)
    scale = (_OPEN_BAR if opened else Decimal(100)) / longest
    return tuple(_bar(figure, Decimal(0), scale, mirrored) for figure in figures)


def parts(figures: Sequence[Figure], whole: Decimal, *, mirrored: bool) -> tuple[Bar, ...]:
    """Parts of a whole as bars that start where the one before them ends; the whole is as wide as the chart."""
    found: list[Bar] = []
    before = Decimal(0)
    for figure in figures:
        found.append(_bar(figure, before, 100 / whole, mirrored))
        before += figure.low
    return tuple(found)


def forms(bars: Iterable[Bar]) -> tuple[str, ...]:
    """The forms in use, in one order everywhere."""
    return ordered({bar.form for bar in bars})


def _bar(figure: Figure, before: Decimal, scale: Decimal, mirrored: bool) -> Bar:
    def placed(start: Decimal, width: Decimal) -> str:
        return percent(100 - start - width if mirrored else start)

    start, width = before * scale, figure.low * scale
    rest = (figure.high - figure.low) * scale
    return Bar(
        figure.form,
        placed(start, width),
        percent(width),
        placed(start + width, rest),
        percent(rest),
        placed(start + width + rest, Decimal(0)),
        _ARROWS.get((figure.form, mirrored), ""),
    )
