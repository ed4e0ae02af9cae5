"""What the articles say together, worded for pages: figures beside each other, each with its article."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.charts.bars import Bar
from generator.pages.charts.timeline import Timeline
from generator.pages.fact_row import FactRow
from generator.pages.states import StateView
from generator.pages.views import ArticleView
from generator.pages.words import Words


@dataclass(frozen=True, slots=True)
class ReportView:
    """One figure, its article, and its states; `shared`: its source is also that of the figure beside which it is shown."""

    row: FactRow
    article: ArticleView
    states: tuple[StateView, ...]
    shared: bool = False


@dataclass(frozen=True, slots=True)
class AlsoView:
    """What other articles say of one figure: the same (`sources` words how many independent sources do), or another.

    At most `MOST_OTHERS` of each; `more`: whether there are others.
    """

    sources: str
    same: tuple[ReportView, ...]
    other: tuple[ReportView, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class SubjectView:
    """What figures are compared of: what they measure, of whom and where, as the first of them tells."""

    unit: Words | None
    names: tuple[Words, ...]

    def beside(self, path: str) -> SubjectView:
        """The same without what the page at a path is of, which its heading tells."""
        unit = self.unit if self.unit is not None and self.unit.path != path else None
        return SubjectView(unit, tuple(name for name in self.names if name.path != path))


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Figures that cannot all be right, the smallest first; a side's figures agree. `when`: for which period."""

    anchor: str
    subject: SubjectView
    when: str
    sides: tuple[tuple[ReportView, ...], ...]


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of a series: its period, or the day on which the figure was stated as present."""

    when: str
    reports: tuple[ReportView, ...]
    conflicting: bool


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A measure over time; `chart` is `None` where it has too few points. `described` says the chart in words."""

    anchor: str
    subject: SubjectView
    points: tuple[PointView, ...]
    chart: Timeline | None
    described: str


@dataclass(frozen=True, slots=True)
class BarView:
    """A figure and its bar; `name`: of which place or part, nothing where the one before has the same."""

    name: tuple[Words, ...]
    report: ReportView
    bar: Bar


@dataclass(frozen=True, slots=True)
class BarsView:
    """Figures beside each other as bars: a measure by place (`when`: for which time), the parts of a whole (`whole`).

    `source`: the article that gives them all, `None` where there are several.
    """

    anchor: str
    subject: SubjectView
    when: str
    whole: ReportView | None
    bars: tuple[BarView, ...]
    forms: tuple[str, ...]
    source: ArticleView | None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A key figure of a period; `sources` is empty where it has one."""

    report: ReportView
    sources: str
    conflicting: bool


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A period's facts of one topic and place, `None` where they have none."""

    place: Words | None
    reports: tuple[ReportView, ...]


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A periodic digest in one language.

    `pdf` is the path of its print, empty if there is none; `more`: whether the articles have facts that `topics` lack.
    """

    id: str
    name: str
    path: str
    pdf: str
    figures: tuple[FigureView, ...]
    articles: tuple[ArticleView, ...]
    topics: tuple[tuple[str, tuple[PlaceView, ...]], ...]
    more: bool
    conflicts: tuple[ConflictView, ...]
    series: tuple[SeriesView, ...]
