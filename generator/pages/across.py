"""What articles say together, and periodic digests, as pages show them: figures beside each other, each with its article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, islice

from generator.digest.across import (
    Across,
    Conflict,
    Occasion,
    Point,
    Report,
    ReportId,
    Series,
    Standing,
    standings,
)
from generator.digest.collection import FactGroup, PeriodicDigest
from generator.digest.digest import Digest
from generator.pages.page import SiteInfo
from generator.pages.views import ArticleView, FactRow, Viewer, Words
from generator.values import DateRange, LanguageCode
from generator.wording.catalogs import translations
from generator.wording.dates import format_range
from generator.wording.numbers import format_number

MOST_OTHERS = 8
"""Other articles named beside one figure: a figure that all the press reports would else fill the page of each."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """One figure and its article; `shared`: its source is also that of the figure beside which it is shown."""

    row: FactRow
    article: ArticleView
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
    """A measure over time."""

    anchor: str
    subject: SubjectView
    points: tuple[PointView, ...]


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
    """A periodic digest in one language; `pdf` is the path of its print, empty if there is none."""

    id: str
    name: str
    path: str
    pdf: str
    figures: tuple[FigureView, ...]
    articles: tuple[ArticleView, ...]
    topics: tuple[tuple[str, tuple[PlaceView, ...]], ...]
    conflicts: tuple[ConflictView, ...]
    series: tuple[SeriesView, ...]


class AcrossViewer:
    """Words what the articles of a collection say together, in one language of the site."""

    def __init__(self, across: Across, info: SiteInfo, code: LanguageCode) -> None:
        self._info = info
        self._code = code
        self._digits = info.digits[code]
        self._viewer = Viewer(info, code)
        self._articles: dict[str, ArticleView] = {}
        self._rows: dict[ReportId, FactRow] = {}
        self._standings = standings(across)

    def article(self, digest: Digest) -> ArticleView:
        """The view of one article, made once."""
        if digest.id not in self._articles:
            article = self._articles[digest.id] = self._viewer.article(digest)
            self._rows |= {(digest.id, row.id): row for row in article.rows}
        return self._articles[digest.id]

    def also(self, digest: Digest) -> Mapping[str, AlsoView]:
        """What others say of an article's figures, by the id of the fact; those of which nobody else says anything are left out."""
        found = {fact.id: self._standings.get((digest.id, fact.id)) for fact in digest.facts.facts}
        return {
            fact: self._also((digest.id, fact), standing) for fact, standing in found.items() if standing is not None
        }

    def period(self, period: PeriodicDigest, pdf: str) -> PeriodView:
        """The view of a periodic digest."""
        return PeriodView(
            period.id,
            translations(self._code).gettext("Digest, %(period)s") % {"period": self._days(period.period)},
            period_path(self._code, period.id),
            pdf,
            tuple(
                FigureView(self._report(figure.report), self._sources(figure.sources), figure.conflicting)
                for figure in period.figures
            ),
            tuple(map(self.article, period.digests)),
            tuple(
                (self._topic(topic), tuple(map(self._place, groups)))
                for topic, groups in groupby(period.groups, key=lambda group: group.topic)
            ),
            tuple(map(self._conflict, period.conflicts)),
            tuple(map(self._series, period.series)),
        )

    def _also(self, own: ReportId, standing: Standing) -> AlsoView:
        conflict, agreement = standing.conflict, standing.agreement
        same = [
            (report, source is standing.source)
            for source in (agreement.sources if agreement else ())
            for report in islice(source, MOST_OTHERS + 1)
            if report.digest.id != own[0]
        ]
        other = [
            report
            for side in (conflict.sides if conflict else ())
            if side is not standing.side
            for report in islice(side, MOST_OTHERS)
        ]
        return AlsoView(
            self._sources(standing.sources),
            tuple(self._report(report, shared=shared) for report, shared in same[:MOST_OTHERS]),
            tuple(map(self._report, other[:MOST_OTHERS])),
            len(same) > MOST_OTHERS or len(other) > MOST_OTHERS,
        )

    def _report(self, report: Report, *, shared: bool = False) -> ReportView:
        return ReportView(self._row(report), self.article(report.digest), shared)

    def _row(self, report: Report) -> FactRow:
        self.article(report.digest)
        return self._rows[report.id]

    def _sources(self, count: int) -> str:
        """How many independent sources report a figure, nothing for one."""
        if count < 2:
            return ""
        words = translations(self._code).ngettext(
            "reported by %(count)s independent source", "reported by %(count)s independent sources", count
        )
        return words % {"count": format_number(Decimal(count), self._digits)}

    def _topic(self, topic: str | None) -> str:
        if topic is None:
            return translations(self._code).gettext("Other topics")
        return self._info.topics.get(topic, {}).get(self._code, topic)

    def _place(self, group: FactGroup) -> PlaceView:
        first = self._row(group.reports[0])
        return PlaceView(first.where[0] if group.place else None, tuple(map(self._report, group.reports)))

    def _conflict(self, conflict: Conflict) -> ConflictView:
        sides = tuple(tuple(map(self._report, side)) for side in conflict.sides)
        first = conflict.reports[0]
        anchor = f"c-{first.digest.id}-{first.fact.id}"
        return ConflictView(anchor, self._subject(first), self._when(first, conflict.occasion), sides)

    def _series(self, series: Series) -> SeriesView:
        first = series.reports[0]
        points = tuple(map(self._point, series.points))
        return SeriesView(f"s-{first.digest.id}-{first.fact.id}", self._subject(first), points)

    def _point(self, point: Point) -> PointView:
        reports = tuple(map(self._report, point.reports))
        return PointView(self._when(point.reports[0], point.occasion), reports, point.conflict is not None)

    def _subject(self, report: Report) -> SubjectView:
        row, unit = self._row(report), report.fact.unit
        measured = self._viewer.measure(report.digest, unit) if unit is not None else None
        return SubjectView(measured, (*row.who, *row.target, *row.where))

    def _when(self, report: Report, occasion: Occasion) -> str:
        """The period as the source states it, else the days on which the figure was stated as present."""
        return self._row(report).when if occasion.stated else self._days(occasion.days)

    def _days(self, days: DateRange) -> str:
        return format_range(days, self._code, self._digits)


def period_path(code: LanguageCode, period_id: str) -> str:
    """Where a periodic digest's page lies, from the site's root."""
    return f"{code}/digests/{period_id}/index.html"
