"""One article's figure as what compares across articles sees it, and the values of comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.digest.digest import Digest
from generator.facts.fact import Fact
from generator.values import DateRange, Kind

ReportId = tuple[str, str]
"""An article's id and its fact's."""


@dataclass(frozen=True, slots=True)
class Report:
    """A fact and the article that states it."""

    digest: Digest
    fact: Fact

    @property
    def id(self) -> ReportId:
        """Unique among all articles' facts."""
        return self.digest.id, self.fact.id

    @property
    def published(self) -> date | None:
        """The article's day, `None` if unknown."""
        return self.digest.metadata.published

    @property
    def order(self) -> tuple[date, str, int, str]:
        """The order of reports everywhere: by day, article, place in it."""
        return self.published or date.min, self.digest.id, self.fact.span.start, self.fact.id


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What two figures must share to be compared; names are lexicon ids, words the lexicon does not know are folded.

    - `unit`: what is counted or measured, the currency of money, the whole of a percentage.
    - `substance`: what a measure is an amount of, may be empty.
    - `befell`: the kind of what befell it (see `facts/befalling.yml`), empty where that is not told, or told by the unit.
    - `indicator`: what an amount is of; `change`: which way, where it tells how far that changed; both may be empty.
    - `who`, `target`, `where`: sorted; `where` without the places that contain another of them.
    - `part`: whether the figure is a part of another ("8,000 of them").
    """

    kind: Kind
    unit: str
    substance: str
    befell: str
    indicator: str
    change: str
    who: tuple[str, ...]
    target: tuple[str, ...]
    where: tuple[str, ...]
    part: bool


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a figure holds. `days`: the period the source states, else the days on which articles state it as present.

    `stated`: which of the two. `since`, `until`: the one end that the source gives of a period it leaves open.
    """

    days: DateRange
    stated: bool
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Reports of the same figure by independent source, all in order; the reports of one source share an original."""

    key: Key
    sources: tuple[tuple[Report, ...], ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports, in order."""
        return tuple(sorted((report for source in self.sources for report in source), key=lambda report: report.order))

    @property
    def id(self) -> ReportId:
        """That of its first report: no other agreement has it."""
        return self.reports[0].id


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures of one key and occasion that cannot all be right, side by side; none is preferred.

    `sides`: from the smallest figure to the largest, each with the reports that can be true together.
    """

    key: Key
    occasion: Occasion
    sides: tuple[tuple[Report, ...], ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports, in order."""
        return tuple(sorted((report for side in self.sides for report in side), key=lambda report: report.order))


@dataclass(frozen=True, slots=True)
class Point:
    """A series' figures of one occasion, in the order of publication; `conflict` where they cannot all be right."""

    occasion: Occasion
    reports: tuple[Report, ...]
    conflict: Conflict | None


@dataclass(frozen=True, slots=True)
class Series:
    """A measure, or an indicator, of one actor and place over time: at least two points, the earliest first."""

    key: Key
    points: tuple[Point, ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports, by point."""
        return tuple(report for point in self.points for report in point.reports)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure at one time in several places of one rank; `places`: each one's reports, in order. `key` is without place."""

    key: Key
    occasion: Occasion
    places: tuple[tuple[Report, ...], ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports, by place."""
        return tuple(report for reports in self.places for report in reports)


@dataclass(frozen=True, slots=True)
class Across:
    """What the articles say together: agreements of two reports or more, conflicts, series, comparisons by place.

    Each in the order of its key.
    """

    agreements: tuple[Agreement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    series: tuple[Series, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What other articles say of one figure; `source` and `side` are its own among those of the agreement and the conflict."""

    agreement: Agreement | None = None
    source: tuple[Report, ...] = ()
    conflict: Conflict | None = None
    side: tuple[Report, ...] = ()

    @property
    def sources(self) -> int:
        """How many independent sources report it, its own article among them."""
        return len(self.agreement.sources) if self.agreement is not None else 1


def standings(across: Across) -> Mapping[ReportId, Standing]:
    """The standing of every figure that agrees or conflicts with another article's."""
    found: dict[ReportId, Standing] = {}
    for agreement in across.agreements:
        for source in agreement.sources:
            found |= {report.id: Standing(agreement, source) for report in source}
    for conflict in across.conflicts:
        for side in conflict.sides:
            for report in side:
                found[report.id] = replace(found.get(report.id, Standing()), conflict=conflict, side=side)
    return found
