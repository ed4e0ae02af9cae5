"""An article's table of facts: its columns, its lines, the states that a reader can choose among."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.digest.across import Report
from generator.digest.digest import Digest
from generator.pages.across import AcrossViewer, AlsoView, ReportView
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


def fact_table(digest: Digest, across: AcrossViewer, code: LanguageCode) -> FactTable:
    """The facts of one article in one language, in reading order."""
    also = across.also(digest)
    lines = tuple(TableLine(across.report(Report(digest, fact)), also.get(fact.id)) for fact in digest.facts.facts)
    columns = tuple(slot for slot in _SLOTS if slot == _ALWAYS or any(getattr(line.report.row, slot) for line in lines))
    occurring = {state.name for line in lines for state in line.report.states}
    return FactTable(columns, lines, {name: text for name, text in state_names(code).items() if name in occurring})
