"""What articles say together, and periodic digests, as pages show them: figures beside each other, each with its article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby, islice

from generator.digest.across import (
    Across,
    Comparison,
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
from generator.digest.wholes import Whole
from generator.facts.fact import Fact
from generator.pages.charts import bars as drawn
from generator.pages.charts.bars import Bar
from generator.pages.charts.drawing import Drawer, distinct
from generator.pages.compared import (
    AlsoView,
    BarsView,
    BarView,
    ConflictView,
    FigureView,
    PeriodView,
    PlaceView,
    PointView,
    ReportView,
    SeriesView,
    SubjectView,
)
from generator.pages.fact_row import FactRow
from generator.pages.page import SiteInfo
from generator.pages.states import StateView, states
from generator.pages.views import ArticleView, Paths, Viewer, nowhere
from generator.pages.words import Words, topic_words
from generator.values import DateRange, LanguageCode, ends
from generator.wording.catalogs import translations
from generator.wording.dates import format_range
from generator.wording.numbers import format_number

MOST_OTHERS = 8
"""Other articles named beside one figure: a figure that all the press reports would else fill the page of each."""


class AcrossViewer:
    """Words what the articles of a collection say together, in one language of the site."""

    def __init__(self, across: Across, info: SiteInfo, code: LanguageCode, paths: Paths = nowhere) -> None:
        self._info = info
        self._code = code
        self._digits = info.digits[code]
        self._viewer = Viewer(info, code, paths)
        self._articles: dict[str, ArticleView] = {}
        self._rows: dict[ReportId, FactRow] = {}
        self._standings = standings(across)
        self._drawer = Drawer(code, self._digits)

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
                FigureView(self.report(figure.report), self._sources(figure.sources), figure.conflicting)
                for figure in period.figures
            ),
            tuple(map(self.article, period.digests)),
            tuple(
                (self._topic(topic), tuple(map(self._place, groups)))
                for topic, groups in groupby(period.groups, key=lambda group: group.topic)
            ),
            period.left > 0,
            tuple(map(self.conflict, period.conflicts)),
            tuple(map(self.series, period.series)),
        )

    def conflict(self, conflict: Conflict) -> ConflictView:
        """The view of a conflict."""
        sides = tuple(tuple(map(self.report, side)) for side in conflict.sides)
        first = conflict.reports[0]
        anchor = f"c-{first.digest.id}-{first.fact.id}"
        return ConflictView(anchor, self._subject(first), self._when(first, conflict.occasion), sides)

    def series(self, series: Series) -> SeriesView:
        """The view of a measure over time, with its chart."""
        first = series.reports[0]
        points = tuple(map(self._point, series.points))
        names = [point.when for point in points]
        chart = self._drawer.series(series.points, names)
        anchor = f"s-{first.digest.id}-{first.fact.id}"
        return SeriesView(anchor, self._subject(first), points, chart, self._described(names))

    def comparison(self, comparison: Comparison) -> BarsView:
        """The view of a measure in several places, the largest figure first."""
        first = comparison.reports[0]
        places = sorted(comparison.places, key=lambda reports: -max(ends(report.fact.value)[1] for report in reports))
        figures = [(self._row(told[0]).where, report) for told in places for report in _each(told)]
        bars = drawn.bars([self._drawer.figure(report.fact) for _, report in figures], mirrored=self._drawer.mirrored)
        return BarsView(
            f"b-{first.digest.id}-{first.fact.id}",
            replace(self._subject(first), names=(*self._row(first).who, *self._row(first).target)),
            self._when(first, comparison.occasion),
            None,
            tuple(self._bar(name, report, bar) for (name, report), bar in zip(figures, bars, strict=True)),
            drawn.forms(bars),
            self.article(first.digest) if len({report.digest.id for _, report in figures}) == 1 else None,
        )

    def whole(self, digest: Digest, whole: Whole) -> BarsView:
        """The view of a whole and its parts, as the article tells them."""
        report = Report(digest, whole.fact)
        figures = [self._drawer.figure(part) for part in whole.parts]
        bars = drawn.parts(figures, ends(whole.fact.value)[0], mirrored=self._drawer.mirrored)
        return BarsView(
            f"p-{digest.id}-{whole.fact.id}",
            self._subject(report),
            self._row(report).when,
            self.report(report),
            tuple(self._part(digest, part, bar) for part, bar in zip(whole.parts, bars, strict=True)),
            drawn.forms(bars),
            self.article(digest),
        )

    def report(self, report: Report, *, shared: bool = False) -> ReportView:
        """The view of one figure with its article."""
        return ReportView(self._row(report), self.article(report.digest), self._states(report), shared)

    def _bar(self, name: tuple[Words, ...], report: Report, bar: Bar) -> BarView:
        return BarView(name, self.report(report), bar)

    def _part(self, digest: Digest, part: Fact, bar: Bar) -> BarView:
        """A part of a whole by what it is of: 41 children, not 41 of them."""
        view = self.report(Report(digest, part))
        alone = self._viewer.quantity(digest, replace(part, part_of=None))
        return BarView((), replace(view, row=replace(view.row, quantity=alone.text)), bar)

    def _described(self, names: Sequence[str]) -> str:
        """A chart of points in these times, in words."""
        count = len(names)
        words = translations(self._code).ngettext(
            "A chart of %(count)s time, from %(first)s to %(last)s. The table tells every figure and its source.",
            "A chart of %(count)s times, from %(first)s to %(last)s. The table tells every figure and its source.",
            count,
        )
        return words % {"count": format_number(Decimal(count), self._digits), "first": names[0], "last": names[-1]}

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
            tuple(self.report(report, shared=shared) for report, shared in same[:MOST_OTHERS]),
            tuple(map(self.report, other[:MOST_OTHERS])),
            len(same) > MOST_OTHERS or len(other) > MOST_OTHERS,
        )

    def _states(self, report: Report) -> tuple[StateView, ...]:
        standing = self._standings.get(report.id)
        conflicting = standing is not None and standing.conflict is not None
        own = (one for one in report.digest.facts.corrections if one.fact and one.fact.id == report.fact.id)
        corrected = max((correction.on for correction in own), default=None)
        return tuple(states(report.fact, corrected, conflicting=conflicting, code=self._code, digits=self._digits))

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
        return topic_words(topic, self._info, self._code).text

    def _place(self, group: FactGroup) -> PlaceView:
        first = self._row(group.reports[0])
        return PlaceView(first.where[0] if group.place else None, tuple(map(self.report, group.reports)))

    def _point(self, point: Point) -> PointView:
        reports = tuple(map(self.report, point.reports))
        return PointView(self._when(point.reports[0], point.occasion), reports, point.conflict is not None)

    def _subject(self, report: Report) -> SubjectView:
        row = self._row(report)
        return SubjectView(row.measure, (*row.who, *row.target, *row.where))

    def _when(self, report: Report, occasion: Occasion) -> str:
        """The period as the source states it, else the days on which the figure was stated as present."""
        return self._row(report).when if occasion.stated else self._days(occasion.days)

    def _days(self, days: DateRange) -> str:
        return format_range(days, self._code, self._digits)


def _each(reports: Sequence[Report]) -> Iterator[Report]:
    """One report for each figure that they give, smallest first."""
    by_fact = {id(report.fact): report for report in reports}
    yield from (by_fact[id(fact)] for fact in distinct(reports))


def period_path(code: LanguageCode, period_id: str) -> str:
    """Where a periodic digest's page lies, from the site's root."""
    return f"{code}/digests/{period_id}/index.html"
