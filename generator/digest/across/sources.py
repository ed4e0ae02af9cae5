"""Which reports of a figure are independent of each other.

Two reports have a source in common, and count once, if
- one outlet published both, or articles of no known outlet are one article;
- their articles name the same original (`cites:`);
- both give the figure according to the same institution, document or person, by the lexicon's id or, in one language, its words;
- one of them names the other's outlet as its source (a closing "Source: …" line, or "according to …").
It is enough that a chain of such pairs joins them. The rule errs towards too few sources: "the report" of two articles that give
the same figure is taken to be one report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.digest.across.keys import Keys
from generator.digest.across.report import Report


def by_source(reports: Sequence[Report], keys: Keys) -> tuple[tuple[Report, ...], ...]:
    """The reports by independent source: each in the order given, sources by their first report. Linear but for the joining."""
    parents = list(range(len(reports)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    holders: dict[tuple[str, str], int] = {}
    for number, report in enumerate(reports):
        for mark in _marks(report, keys):
            first = holders.setdefault(mark, number)
            one, other = root(first), root(number)
            parents[max(one, other)] = min(one, other)
    sources: dict[int, list[Report]] = {}
    for number, report in enumerate(reports):
        sources.setdefault(root(number), []).append(report)
    return tuple(map(tuple, sources.values()))


def _marks(report: Report, keys: Keys) -> Iterator[tuple[str, str]]:
    """What tells who is behind a report; reports that share a mark share a source."""
    document = report.digest.document
    speaker = report.fact.according_to
    if document.outlet:
        yield "name", keys.name(document.outlet)
    else:
        yield "article", report.digest.id
    if document.source_line:
        yield "name", keys.name(document.source_line)
    if report.digest.metadata.cites:
        yield "original", keys.name(report.digest.metadata.cites)
    if speaker is not None:
        yield "name", speaker.id or keys.name(speaker.surface)
