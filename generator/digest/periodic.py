"""Digests by week, month or quarter of publication: their key figures, facts by topic and place, conflicts and series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeVar

from generator.digest.across import Across, Conflict, Report, ReportId, Series, Standing, standings
from generator.digest.across.series import FEWEST
from generator.digest.collection import FactGroup, PeriodFigure, PeriodicDigest
from generator.digest.digest import Digest
from generator.digest.key_figures import MOST
from generator.digest.periods import Every, period_id, period_range
from generator.facts.fact import Fact
from generator.values import Kind

_Compared = TypeVar("_Compared", Conflict, Series)

_BARE = frozenset({Kind.DATE, Kind.PERIOD})
_LEANING = frozenset({*_BARE, Kind.DURATION, Kind.ORDINAL})
"""Kinds of figures that say little away from their article: four months, the third."""

MOST_FACTS = 200
"""Facts of one periodic digest: a digest of a thousand articles can still be read."""
MOST_COMPARED = 12
"""Conflicts, and likewise series, of one periodic digest."""
MOST_POINTS = 12
"""Points of a series in one periodic digest: a year of months, three of quarters."""


def by_period(digests: Sequence[Digest], across: Across, every: Every) -> tuple[PeriodicDigest, ...]:
    """The dated digests by the period of their publication, newest period first, their order kept."""
    members: dict[str, list[Digest]] = defaultdict(list)
    for digest in digests:
        if digest.metadata.published is not None:
            members[period_id(digest.metadata.published, every)].append(digest)
    standing = standings(across)
    conflicts, series = _conflicts(across.conflicts, every), _series(across.series, every)
    return tuple(
        _digest(name, members[name], standing, conflicts.get(name, ()), series.get(name, ()))
        for name in sorted(members, reverse=True)
    )


def _digest(
    name: str,
    digests: Sequence[Digest],
    standing: Mapping[ReportId, Standing],
    conflicts: Sequence[Conflict],
    series: Sequence[Series],
) -> PeriodicDigest:
    ranked = _ranked(digests)
    return PeriodicDigest(
        name,
        period_range(name),
        tuple(digests),
        _figures(digests, standing),
        tuple(_groups(digests, {report.id for report in ranked[:MOST_FACTS]})),
        max(0, len(ranked) - MOST_FACTS),
        _fullest(conflicts),
        _fullest(series),
    )


def _conflicts(conflicts: Iterable[Conflict], every: Every) -> Mapping[str, list[Conflict]]:
    """Each conflict under every period that one of its articles was published in."""
    found: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        for name in _names(conflict.reports, every):
            found[name].append(conflict)
    return found


def _series(series: Iterable[Series], every: Every) -> Mapping[str, list[Series]]:
    """Each series under every period that one of its articles was published in: up to the last point that they tell of."""
    found: dict[str, list[Series]] = defaultdict(list)
    for whole in series:
        last = {name: at for at, point in enumerate(whole.points) for name in _names(point.reports, every)}
        for name, at in last.items():
            end = max(at + 1, FEWEST)
            found[name].append(replace(whole, points=whole.points[max(0, end - MOST_POINTS) : end]))
    return found


def _fullest(compared: Sequence[_Compared]) -> tuple[_Compared, ...]:
    """Those that most reports take part in, in their order."""
    ranked = sorted(range(len(compared)), key=lambda at: -len(compared[at].reports))
    return tuple(compared[at] for at in sorted(ranked[:MOST_COMPARED]))


def _names(reports: Iterable[Report], every: Every) -> set[str]:
    return {period_id(report.published, every) for report in reports if report.published is not None}


def _figures(digests: Sequence[Digest], standing: Mapping[ReportId, Standing]) -> tuple[PeriodFigure, ...]:
    """At most `MOST` of the articles' own key figures: those with most sources, then each article's first, second and so on."""
    by_rank = zip_longest(
        *([Report(digest, fact) for fact in digest.key_figures if _tells_of_what(fact)] for digest in digests)
    )
    reports = [report for rank in by_rank for report in rank if report is not None]
    figures = [_figure(report, standing.get(report.id, Standing())) for report in reports]
    chosen: list[PeriodFigure] = []
    told: set[Hashable] = set()
    for figure in sorted(figures, key=lambda figure: -figure.sources):
        agreement = standing.get(figure.report.id, Standing()).agreement
        marks = {_said(figure.report.fact), *([agreement.id] if agreement else [])}
        if not told & marks:
            chosen.append(figure)
        told |= marks
    return tuple(chosen[:MOST])


def _tells_of_what(fact: Fact) -> bool:
    """Whether a figure can stand away from its article."""
    return fact.kind not in _LEANING and (fact.unit is not None or fact.indicator is not None)


def _figure(report: Report, standing: Standing) -> PeriodFigure:
    return PeriodFigure(report, standing.sources, standing.conflict is not None)


def _said(fact: Fact) -> Hashable:
    """What a reader would take for the same figure."""
    terms = [term and (term.id or term.surface) for term in (fact.unit, fact.indicator)]
    return fact.value, *terms, fact.change


def _ranked(digests: Iterable[Digest]) -> list[Report]:
    """All facts but bare dates: each article's first, then each one's second and so on; an article's key figures lead it."""
    by_article = [[Report(digest, fact) for fact in _leading(digest) if fact.kind not in _BARE] for digest in digests]
    return [report for rank in zip_longest(*by_article) for report in rank if report is not None]


def _leading(digest: Digest) -> Iterable[Fact]:
    return {fact.id: fact for fact in (*digest.key_figures, *digest.facts.facts)}.values()


def _groups(digests: Iterable[Digest], chosen: Container[ReportId]) -> Iterator[FactGroup]:
    """The chosen facts by the first topic of their article and their own first place."""
    groups: dict[str | None, dict[str, list[Report]]] = defaultdict(lambda: defaultdict(list))
    for digest in digests:
        topic = next(iter(digest.metadata.topics), None)
        for report in (Report(digest, fact) for fact in digest.facts.facts):
            if report.id in chosen:
                place = next(iter(report.fact.where), None)
                groups[topic][(place.id or place.surface) if place else ""].append(report)
    for topic, places in groups.items():
        for reports in places.values():
            yield FactGroup(topic, next(iter(reports[0].fact.where), None), tuple(reports))
