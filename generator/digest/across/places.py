"""One measure at one time in several places, beside each other.

Places compare with places of the same rank only: those that lie directly in the same place, or in none (a governorate with
governorates, never with its country). What is told apart is what `keys` tells apart: kind, unit, actors, targets and deed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.digest.across.comparing import occasion_order
from generator.digest.across.keys import Keys, occasion
from generator.digest.across.report import Comparison, Key, Occasion, Report

FEWEST = 3
"""Places of a comparison: two figures are sooner read than compared."""

_Group = tuple[Key, str, str, Occasion]
"""Key without its place, the place around it, deed, occasion."""


def by_place(by_key: Mapping[Key, Sequence[Report]], keys: Keys) -> Iterator[Comparison]:
    """All comparisons by place, in order of their keys and time; places in the order of their ids. Linear but for the sorting."""
    groups: dict[_Group, dict[str, list[Report]]] = defaultdict(lambda: defaultdict(list))
    for key in sorted(by_key):
        if len(key.where) != 1 or not keys.is_place(key.where[0]):
            continue
        around = keys.parent(key.where[0])
        for report in by_key[key]:
            deed, moment = keys.deed(report), occasion(report)
            if deed is not None and moment is not None:
                groups[replace(key, where=()), around, deed, moment][key.where[0]].append(report)
    for group in sorted(groups, key=lambda group: (*group[:3], occasion_order(group[3]))):
        places = groups[group]
        if len(places) >= FEWEST:
            ordered = (tuple(sorted(reports, key=lambda report: report.order)) for reports in places.values())
            yield Comparison(group[0], group[3], tuple(ordered))
