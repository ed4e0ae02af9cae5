"""A series over time: where its marks stand.

A figure is drawn as the source states it, never more exactly:

- exact: a full mark, `about`: a hollow one;
- `at_least` (and more than), `at_most` (and less than): a hollow mark with an arrow towards the side left open;
- a range: a whisker from end to end without a mark inside it, for no source states its middle.

Figures of one time stand beside each other. A line joins only times that have one figure each, exact or about: it says "from here
to there", and what is open or contradicted has no one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from generator.pages.charts.figure import Figure, ordered, percent, px

FEWEST = 3
"""Points of a chart: two figures are sooner read than drawn."""
HEIGHT = 264
_TOP, _BASE = 40, 212
"""Pixels from the upper edge to the highest tick, and to the lowest."""
_START, _END = Decimal(14), Decimal(92)
"""Where time begins and ends, in percent: before it stand the words of the ticks."""
_EDGE = Decimal("0.12")
"""Share of the line at either end where words stand inwards, since outwards they would leave the chart."""
_TICKS = 4
_ZERO = Decimal(0)
_BESIDE = 20
"""Pixels between the marks of one time."""
_ASIDE = Decimal(11)
"""Pixels from the outer marks of one time to their words, which stand beside them."""
_ARROW = "M0 -6V-20M-4 -15L0 -20L4 -15"
_DOWN = "M0 6V20M-4 15L0 20L4 15"
_CLEAR = Decimal(-12)
_ABOVE = {"at_least": Decimal(-26), "range": Decimal(-8)}
"""Pixels from a mark to the foot of its words."""
_ROOM = Decimal(18)
"""Percent that the words of one time need."""
_MOST_WORDS = 8
"""Marks that all have their figure written above them."""
_JOINED = frozenset({"exact", "about"})


@dataclass(frozen=True, slots=True)
class Moment:
    """The figures of one time, no two the same; `words`: its name, a line each. `conflicting`: they cannot all be right."""

    start: date
    end: date
    words: tuple[str, ...]
    figures: tuple[Figure, ...]
    conflicting: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a mark, `x` and `y` pixels from its place; `anchor` is SVG's."""

    words: str
    x: str
    y: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure's mark: `shift` pixels beside `x`, its outline (`path`) from `y` on; `minor`: where room lacks, without words."""

    x: str
    y: str
    shift: str
    form: str
    path: str
    label: Label | None
    conflicting: bool
    minor: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A value's line across the chart and its words at the side where reading begins."""

    y: str
    words: str


@dataclass(frozen=True, slots=True)
class Time:
    """The words below a time: `anchor` is SVG's, `minor` as of a mark."""

    x: str
    anchor: str
    lines: tuple[str, ...]
    minor: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """A series drawn: `side` is where the words of ticks start; `extents` are the days that a figure is of; `forms` all in use."""

    height: int
    side: str
    base: str
    marks: tuple[Mark, ...]
    joins: tuple[Line, ...]
    extents: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    times: tuple[Time, ...]
    forms: tuple[str, ...]
    conflicting: bool


def timeline(moments: Sequence[Moment], words: Callable[[Decimal], str], *, mirrored: bool) -> Timeline | None:
    """A series in order of time; `words` are those of a tick. `None` where there are too few points."""
    if len(moments) < FEWEST:
        return None
    across, up = _Across(moments, mirrored), _Up(moments)
    marks = tuple(mark for number, moment in enumerate(moments) for mark in _marks(number, moments, across, up))
    return Timeline(
        HEIGHT,
        percent(across.side),
        px(up.at(up.ticks[0])),
        marks,
        tuple(_joins(moments, across, up)),
        tuple(_extents(moments, across, up)),
        tuple(Tick(px(up.at(tick)), words(tick)) for tick in up.ticks),
        tuple(_times(moments, across)),
        ordered({mark.form for mark in marks}),
        any(moment.conflicting for moment in moments),
    )


class _Across:
    """Where a day stands along the line."""

    def __init__(self, moments: Sequence[Moment], mirrored: bool) -> None:
        self._first = min(moment.start for moment in moments)
        self._days = max((max(moment.end for moment in moments) - self._first).days, 1)
        self._mirrored = mirrored
        self.sign = -1 if mirrored else 1
        self.side = Decimal(100 if mirrored else 0)

    def along(self, moment: Moment) -> Decimal:
        """The middle of a time, from 0 at the start of the line to 1 at its end."""
        return Decimal((moment.start - self._first).days + (moment.end - self._first).days) / (2 * self._days)

    def of(self, moment: Moment) -> Decimal:
        """The middle of a time, in percent."""
        return self._placed(self.along(moment))

    def ends(self, moment: Moment) -> tuple[Decimal, Decimal]:
        """Its first and last day likewise."""
        first, last = (Decimal((day - self._first).days) / self._days for day in (moment.start, moment.end))
        return self._placed(first), self._placed(last)

    def _placed(self, along: Decimal) -> Decimal:
        percent = _START + along * (_END - _START)
        return 100 - percent if self._mirrored else percent


class _Up:
    """How high a value stands: `ticks` are round, from zero or the lowest value to the highest."""

    def __init__(self, moments: Sequence[Moment]) -> None:
        values = [end for moment in moments for figure in moment.figures for end in (figure.low, figure.high)]
        low, high = min(_ZERO, *values), max(_ZERO, *values)
        step = _step(high - low, whole=all(value == value.to_integral_value() for value in values))
        first, last = (
            int((low / step).to_integral_value("ROUND_FLOOR")),
            int((high / step).to_integral_value("ROUND_CEILING")),
        )
        self.ticks = tuple(step * number for number in range(first, max(last, first + 1) + 1))

    def at(self, value: Decimal) -> Decimal:
        """Pixels from the upper edge."""
        bottom, top = self.ticks[0], self.ticks[-1]
        return _BASE - (value - bottom) / (top - bottom) * (_BASE - _TOP)


def _step(span: Decimal, *, whole: bool) -> Decimal:
    """A round step (1, 2 or 5 times a power of ten) that divides a span into about `_TICKS` parts."""
    rough = span / _TICKS if span else Decimal(1)
    power = Decimal(10) ** rough.adjusted()
    step = next(power * unit for unit in (1, 2, 5, 10) if power * unit >= rough)
    return max(step, Decimal(1)) if whole else step


def _marks(number: int, moments: Sequence[Moment], across: _Across, up: _Up) -> Iterator[Mark]:
    moment = moments[number]
    minor = number not in {0, len(moments) - 1} and not moment.conflicting
    told = not minor or sum(len(other.figures) for other in moments) <= _MOST_WORDS
    for place, figure in enumerate(moment.figures):
        shift = across.sign * Decimal(2 * place - len(moment.figures) + 1) / 2 * _BESIDE
        yield Mark(
            percent(across.of(moment)),
            px(up.at(figure.high)),
            px(shift),
            figure.form,
            _outline(figure, up),
            _label(figure, place, len(moment.figures), across.along(moment), across.sign) if told else None,
            moment.conflicting,
            minor,
        )


def _label(figure: Figure, place: int, several: int, along: Decimal, sign: int) -> Label:
    """A figure's words above its mark; those of the first and the last of several beside them, outwards, but not at an edge."""
    if several > 1 and place == 0 and along > _EDGE:
        return Label(figure.words, px(-_ASIDE * sign), "5", "end")
    if several > 1 and place == several - 1 and 1 - along > _EDGE:
        return Label(figure.words, px(_ASIDE * sign), "5", "start")
    anchor = "start" if along < _EDGE else "end" if 1 - along < _EDGE else "middle"
    return Label(figure.words, "0", px(_ABOVE.get(figure.form, _CLEAR)), anchor)


def _outline(figure: Figure, up: _Up) -> str:
    """What is drawn beside a mark's circle, from its place on: a whisker or an arrow."""
    if figure.form == "range":
        length = px(up.at(figure.low) - up.at(figure.high))
        return f"M-5 0H5M0 0V{length}M-5 {length}H5"
    return {"at_least": _ARROW, "at_most": _DOWN}.get(figure.form, "")


def _joins(moments: Sequence[Moment], across: _Across, up: _Up) -> Iterator[Line]:
    for first, second in pairwise(moments):
        if _joined(first) and _joined(second):
            heights = (px(up.at(moment.figures[0].low)) for moment in (first, second))
            places = (percent(across.of(moment)) for moment in (first, second))
            yield Line(next(places), next(heights), next(places), next(heights))


def _joined(moment: Moment) -> bool:
    return len(moment.figures) == 1 and moment.figures[0].form in _JOINED


def _extents(moments: Sequence[Moment], across: _Across, up: _Up) -> Iterator[Line]:
    for moment in moments:
        if moment.end > moment.start and len(moment.figures) == 1 and moment.figures[0].form != "range":
            height = px(up.at(moment.figures[0].low))
            first, last = map(percent, across.ends(moment))
            yield Line(first, height, last, height)


def _times(moments: Sequence[Moment], across: _Across) -> Iterator[Time]:
    """The first and the last time, and of those between as many as have room."""
    room = _ROOM / (_END - _START)
    last = across.along(moments[-1])
    free = across.along(moments[0])
    for number, moment in enumerate(moments):
        along, outer = across.along(moment), number in {0, len(moments) - 1}
        if outer or (along - free >= room and last - along >= room):
            free = along
            anchor = "start" if along < room / 2 else "end" if 1 - along < room / 2 else "middle"
            yield Time(percent(across.of(moment)), anchor, moment.words, not outer)
