"""The values that pages and prints are made from: the digests together, and by period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.digest.across import Across, Conflict, Report, Series
from generator.digest.digest import Digest
from generator.values import DateRange, Term


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    """A key figure of a period: how many independent sources report it, and whether another figure conflicts with it."""

    report: Report
    sources: int
    conflicting: bool


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts of one topic and place; `None` for articles without a topic, facts without a place."""

    topic: str | None
    place: Term | None
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class PeriodicDigest:
    """The digests of the articles published in a week, month or quarter.

    - `id`: `2021-W35`, `2021-08`, `2021-Q3`; `period`: its days.
    - `digests`: newest first. `figures`: those that lead, no two the same, corroborated ones first.
    - `groups`: their leading facts but no bare dates, by topic and then place, each in the order of its first fact; `left`: how
      many more the articles have.
    - `conflicts`, `series`: those that one of the articles takes part in, of many the ones with most reports; series up to the last
      point that they tell of.
    """

    id: str
    period: DateRange
    digests: tuple[Digest, ...]
    figures: tuple[PeriodFigure, ...]
    groups: tuple[FactGroup, ...]
    left: int
    conflicts: tuple[Conflict, ...]
    series: tuple[Series, ...]

    @property
    def modified(self) -> date | None:
        """The latest day of a change in one of the articles."""
        return latest_change(self.digests)


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything the pages are made from: the digests, newest first, the periods, newest first, what the articles say together."""

    digests: tuple[Digest, ...]
    periods: tuple[PeriodicDigest, ...]
    across: Across

    @property
    def modified(self) -> date | None:
        """The latest day of a change in one of the articles."""
        return latest_change(self.digests)


def latest_change(digests: Iterable[Digest]) -> date | None:
    """The latest day of a change in one of the digests, `None` where no day is known."""
    return max((digest.modified for digest in digests if digest.modified is not None), default=None)
