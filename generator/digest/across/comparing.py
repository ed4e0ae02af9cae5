"""Agreements and conflicts among the reports of one key.

Agreement: the near intervals of the figures (see `bounds`) share a number, and the figures hold for the same occasion: the same
first and last day; or days on which they are stated as present, at most `PRESENT` apart. Besides, the same number for two periods
of different length that share a day agrees ("in July", "on 3 July": one of the two says it less exactly); periods of the same
length agree only if they are equal.

Conflict: figures for the same occasion whose possible intervals share no number, in at least two articles. No conflict is
- what tells no deed or another one (see `keys`), or what one article gives several figures for ("8,000 Syrians, 2,000 foreigners"):
  what tells those apart stands in words that no slot holds;
- a running toll: a figure published at most `RUNNING` days after its period (or stated as present), and a larger one published
  after it, is a development. A later figure that is smaller does conflict.
A figure belongs to at most one agreement and to at most one conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.digest.across.bounds import Bounds, near, possible, together
from generator.digest.across.keys import Keys, occasion
from generator.digest.across.report import Agreement, Conflict, Key, Occasion, Report
from generator.digest.across.sources import by_source
from generator.values import DateRange, Qualifier, Value

PRESENT = 7
"""Days within which two articles that state a figure as present speak of the same: a week's news."""
RUNNING = 7
"""Days after a period while its count may still grow."""
_BEYOND = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN})
"""Qualifiers of figures that are not the number they name."""

Reports = tuple[Report, ...]


def by_occasion(reports: Iterable[Report]) -> Mapping[Occasion, Reports]:
    """Reports by when they hold, earliest first; figures stated as present within `PRESENT` days of the first have one occasion."""
    exact: dict[Occasion, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.order):
        moment = occasion(report)
        if moment is not None:
            exact[moment].append(report)
    found: dict[Occasion, list[Report]] = {}
    for moment in sorted(exact, key=occasion_order):
        last = next(reversed(found), None)
        if last is not None and _one_present(last, moment):
            span = DateRange(last.days.start, moment.days.end)
            found[Occasion(span, False, last.since, last.until)] = found.pop(last) + exact[moment]
        else:
            found[moment] = exact[moment]
    ordered = sorted(found, key=lambda moment: (moment.days.start, moment.days.end, occasion_order(moment)))
    return {moment: tuple(found[moment]) for moment in ordered}


def occasion_order(moment: Occasion) -> tuple[object, ...]:
    """Sorts occasions of one sort (stated, present, since a day …) together, by their days."""
    ends = (moment.since or date.min, moment.until or date.max)
    return moment.stated, *ends, moment.days.start, moment.days.end


def _one_present(first: Occasion, moment: Occasion) -> bool:
    alike = not first.stated and not moment.stated and (first.since, first.until) == (moment.since, moment.until)
    return alike and days(first.days.start, moment.days.end) <= PRESENT + 1


def days(start: date | None, end: date | None) -> int:
    """How many days a period has, both ends included."""
    return ((end or date.max) - (start or date.min)).days + 1


def agreements(key: Key, occasions: Mapping[Occasion, Reports], keys: Keys) -> Iterator[Agreement]:
    """All agreements of a key, those told first first: of at least two articles."""
    alike = [
        (moment, group)
        for moment, reports in occasions.items()
        for group in together(reports, lambda report: near(report.fact))
    ]
    found = [sorted(reports, key=lambda report: report.order) for reports in _joined(alike)]
    for reports in sorted(found, key=lambda reports: reports[0].order):
        if len({report.digest.id for report in reports}) > 1:
            yield Agreement(key, by_source(reports, keys))


def _joined(alike: Sequence[tuple[Occasion, Reports]]) -> Iterator[Reports]:
    """The groups; those of one number joined where their periods share a day and differ in length."""
    by_value: dict[Value, list[tuple[Occasion, Reports]]] = defaultdict(list)
    for moment, reports in alike:
        values = {report.fact.value for report in reports}
        if moment.stated and len(values) == 1 and not any(report.fact.qualifier in _BEYOND for report in reports):
            by_value[values.pop()].append((moment, reports))
        else:
            yield reports
    for groups in by_value.values():
        yield from _sharing_a_day(groups)


def _sharing_a_day(groups: Sequence[tuple[Occasion, Reports]]) -> Iterator[Reports]:
    """Greedy by last day, as `together`; of periods of one length only the first of a group joins, the others stand alone."""
    joined: list[Report] = []
    lengths: set[int] = set()
    first = date.min
    for moment, reports in sorted(groups, key=lambda group: (group[0].days.end, group[0].days.start)):
        length = days(moment.days.start, moment.days.end)
        if joined and (moment.days.start or date.min) <= first and length in lengths:
            yield reports
            continue
        if joined and (moment.days.start or date.min) > first:
            yield tuple(joined)
            joined, lengths = [], set()
        if not joined:
            first = moment.days.end or date.max
        joined += reports
        lengths.add(length)
    yield tuple(joined)


def conflict(key: Key, moment: Occasion, reports: Reports) -> Conflict | None:
    """What contradicts each other among reports of one key, deed and occasion, `None` if nothing does."""
    candidates = _latest(moment, _told_once(reports))
    contradicting = _contradicting(candidates)
    if len({report.digest.id for report in contradicting}) < 2:
        return None
    return Conflict(key, moment, together(contradicting, _possible))


def _possible(report: Report) -> Bounds:
    return possible(report.fact)


def _told_once(reports: Sequence[Report]) -> Reports:
    """The reports of articles that do not themselves give figures that contradict each other."""
    by_article: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_article[report.digest.id].append(report)
    own = (several for several in by_article.values() if not _contradicting(several))
    return tuple(report for several in own for report in several)


def _contradicting(reports: Sequence[Report]) -> Reports:
    """Those that share no number with at least one other: it ends before they start, or starts after they end."""
    if not reports:
        return ()
    ends_first = min(map(_possible, reports), key=lambda bounds: bounds.end)
    starts_last = max(map(_possible, reports), key=lambda bounds: bounds.start)
    return tuple(
        report
        for report in reports
        if _possible(report).starts_after(ends_first) or starts_last.starts_after(_possible(report))
    )


def _latest(moment: Occasion, reports: Reports) -> Reports:
    """The reports without the earlier figures of a running toll."""
    kept: list[Report] = []
    later: Bounds | None = None
    by_day = sorted(reports, key=lambda report: report.order, reverse=True)
    for day, same_day in _days_of(by_day):
        runs = day is not None and (not moment.stated or _runs_on(day, moment))
        kept += [r for r in same_day if not (runs and later is not None and later.starts_after(_possible(r)))]
        largest = max(map(_possible, same_day), key=lambda bounds: bounds.start)
        later = largest if later is None else max(later, largest, key=lambda bounds: bounds.start)
    return tuple(sorted(kept, key=lambda report: report.order))


def _runs_on(day: date, moment: Occasion) -> bool:
    """Whether what is counted for an occasion may still grow on a day."""
    return day - (moment.days.end or date.max) <= timedelta(days=RUNNING)


def _days_of(reports: Sequence[Report]) -> Iterator[tuple[date | None, Reports]]:
    by_day: dict[date | None, list[Report]] = defaultdict(list)
    for report in reports:
        by_day[report.published].append(report)
    for day, same_day in by_day.items():
        yield day, tuple(same_day)
