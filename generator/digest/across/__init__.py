"""What the articles say together: digests → agreements, conflicts, figures over time and by place.

Figures are grouped by their key, then by when they hold (`keys`, `comparing`): what is compared lies in one small group, and the
whole takes time in proportion to the figures, but for the sorting within a key. The order of the digests makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.digest.across.comparing import agreements, by_occasion, conflict
from generator.digest.across.keys import Keys
from generator.digest.across.places import by_place
from generator.digest.across.report import (
    Across,
    Agreement,
    Comparison,
    Conflict,
    Key,
    Occasion,
    Point,
    Report,
    ReportId,
    Series,
    Standing,
    standings,
)
from generator.digest.across.series import series
from generator.digest.digest import Digest
from generator.lexicon import Lexicon

__all__ = [
    "Across",
    "Agreement",
    "Comparison",
    "Conflict",
    "Key",
    "Occasion",
    "Point",
    "Report",
    "ReportId",
    "Series",
    "Standing",
    "compare",
    "standings",
]


def compare(digests: Iterable[Digest], lexicon: Lexicon) -> Across:
    """Compare the facts of all digests."""
    keys = Keys(lexicon)
    by_key: dict[Key, list[Report]] = defaultdict(list)
    for digest in digests:
        for fact in digest.facts.facts:
            report = Report(digest, fact)
            key = keys.of(report)
            if key is not None:
                by_key[key].append(report)
    agreed: list[Agreement] = []
    conflicting: list[Conflict] = []
    over_time: list[Series] = []
    for key in sorted(by_key):
        agreed += agreements(key, by_occasion(by_key[key]), keys)
        for reports in _by_deed(by_key[key], keys):
            occasions = by_occasion(reports)
            conflicts = {moment: found for moment, told in occasions.items() if (found := conflict(key, moment, told))}
            conflicting += conflicts.values()
            over_time += series(key, occasions, conflicts)
    return Across(tuple(agreed), tuple(conflicting), tuple(over_time), tuple(by_place(by_key, keys)))


def _by_deed(reports: Iterable[Report], keys: Keys) -> Iterator[list[Report]]:
    """The reports of each deed; those that tell none are left out."""
    by_deed: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        deed = keys.deed(report)
        if deed is not None:
            by_deed[deed].append(report)
    for deed in sorted(by_deed):
        yield by_deed[deed]
