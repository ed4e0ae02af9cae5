"""Tables of facts, an article's and a period's: their columns, their lines, the states that a reader can choose among."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.digest.across import Report
from generator.digest.digest import Digest
from generator.pages.across import AcrossViewer
from generator.pages.compared import AlsoView, PeriodView, ReportView
from generator.pages.states import state_names
from generator.values import LanguageCode

_SLOTS = ("who", "target", "where", "when", "according_to")
_ALWAYS = "according_to"


@dataclass(frozen=True, slots=True)
class TableLine:
    """One fact, and what other articles say of it, `None` for nothing."""

    report: ReportView
    also: AlsoView | None


@dataclass(frozen=True, slots=True)
class FactTable:
    """An article's facts.

    `columns`: the slots that any of them fills, and whom each is according to; `states`: each that occurs, with its words.
    """

    columns: tuple[str, ...]
    lines: tuple[TableLine, ...]
    states: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TopicTable:
    """A period's facts of one topic, those of each place together; `columns` as in `FactTable`."""

    topic: str
    columns: tuple[str, ...]
    reports: tuple[ReportView, ...]


def fact_table(digest: Digest, across: AcrossViewer, code: LanguageCode) -> FactTable:
    """The facts of one article in one language, in reading order."""
    also = across.also(digest)
    lines = tuple(TableLine(across.report(Report(digest, fact)), also.get(fact.id)) for fact in digest.facts.facts)
    occurring = {state.name for line in lines for state in line.report.states}
    states = {name: text for name, text in state_names(code).items() if name in occurring}
    return FactTable(columns(line.report for line in lines), lines, states)


def topic_tables(period: PeriodView) -> tuple[TopicTable, ...]:
    """All facts of a period, a table a topic."""
    by_topic = [(topic, tuple(chain(*(place.reports for place in places)))) for topic, places in period.topics]
    return tuple(TopicTable(topic, columns(reports), reports) for topic, reports in by_topic)


def columns(reports: Iterable[ReportView]) -> tuple[str, ...]:
    """The slots that any of the figures fills, and whom each is according to."""
    rows = [report.row for report in reports]
    return tuple(slot for slot in _SLOTS if slot == _ALWAYS or any(getattr(row, slot) for row in rows))
