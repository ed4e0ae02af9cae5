"""Facts as charts show them: which of them one mark stands for, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from generator.digest.across import Point, Report
from generator.facts.fact import Fact
from generator.language import language
from generator.pages.charts.figure import Figure
from generator.pages.charts.timeline import Moment, Timeline, timeline
from generator.values import Kind, LanguageCode, Qualifier, ends
from generator.wording.quantities import quantity


class Drawer:
    """Draws figures for the pages of one language."""

    def __init__(self, code: LanguageCode, digits: str) -> None:
        self._code = code
        self._digits = digits
        self.mirrored = language(code).words.direction == "rtl"

    def series(self, points: Sequence[Point], names: Sequence[str]) -> Timeline | None:
        """A series over time, `names` being those of its points; `None` where there are too few."""
        moments = [self._moment(point, name) for point, name in zip(points, names, strict=True)]
        return timeline(moments, partial(self._tick, points[0].reports[0].fact), mirrored=self.mirrored)

    def figure(self, fact: Fact) -> Figure:
        """A fact's figure without the words of what it is of."""
        low, high = ends(fact.value)
        return Figure(low, high, fact.qualifier, self._words(fact))

    def _moment(self, point: Point, name: str) -> Moment:
        days = point.occasion.days
        if days.start is None or days.end is None:
            raise ValueError(days)
        figures = tuple(map(self.figure, distinct(point.reports)))
        return Moment(days.start, days.end, _lines(name), figures, point.conflict is not None)

    def _tick(self, fact: Fact, value: Decimal) -> str:
        return self._words(replace(fact, value=value, qualifier=Qualifier.EXACT))

    def _words(self, fact: Fact) -> str:
        """The number, with the sign of its currency."""
        unit = fact.unit if fact.kind is Kind.MONEY else None
        return quantity(replace(fact, unit=unit, part_of=None), self._code, self._digits).text


def distinct(reports: Iterable[Report]) -> tuple[Fact, ...]:
    """One fact for each figure that the reports give, smallest first."""
    figures = {(ends(report.fact.value), report.fact.qualifier): report.fact for report in reports}
    return tuple(figures[figure] for figure in sorted(figures))


def _lines(name: str) -> tuple[str, ...]:
    """A time's name on two lines, cut where it breaks best: before the year, or between two ends that are more than a day's number.

    >>> _lines("1 June – 30 September 2021"), _lines("5 – 7 November 2021")
    (('1 June –', '30 September 2021'), ('5 – 7 November', '2021'))
    """
    start, dash, end = name.partition(" – ")
    if dash and " " in start:
        return f"{start} –", end
    return tuple(name.rsplit(" ", 1))
