"""Bare numbers that a word for "respectively" deals out: the cases and deaths rose to 88 and 14, respectively.

What each counts is listed before them in the same order, as figures (12 cases and 3 deaths, bringing the totals to 88 and 14) or as
plurals alone; where there are not as many, they keep what they have: 14 people died in Homs and Hama, 9 and 5, respectively.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator.facts.lists import is_linked, last_run
from generator.facts.parts import Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS
from generator.facts.units import counted_at
from generator.values import Kind, Term

_FEWEST = 2


def deal_out_units(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those that are dealt out with what each of them counts."""
    found = list(figures)
    for at in reader.places(reader.lexis.cues["respectively"]):
        last = sum(figure.tokens[1] <= at for figure in found)
        many = _dealt_out(reader, found[:last], at)
        if many < _FEWEST:
            continue
        first = last - many
        units = _listed_figures(reader, found[:first], many) or _listed_nouns(reader, found[first].tokens[0], many)
        if units:
            found[first:last] = [_of(*dealt) for dealt in zip(found[first:last], units, strict=True)]
    return tuple(found)


def _dealt_out(reader: FigureReader, figures: Sequence[Figure], at: int) -> int:
    """How many bare numbers are listed right before the word at a token, with a comma between at most."""
    listed = last_run(reader.reading, figures)
    if not listed or listed[-1].tokens[1] != at - (reader.text(at - 1) in COMMAS):
        return 0
    return sum(1 for _ in takewhile(_is_bare, reversed(listed)))


def _is_bare(figure: Figure) -> bool:
    """Whether no noun of its own is written behind a number."""
    return figure.kind is Kind.COUNT and figure.tokens[1] == figure.number_tokens[1]


def _listed_figures(reader: FigureReader, figures: Sequence[Figure], many: int) -> Sequence[Term | None]:
    """What the last so many figures before count, where they are one list: 12 cases and 3 deaths."""
    listed = last_run(reader.reading, figures)[-many:]
    told = len(listed) == many and all(one.kind is Kind.COUNT and one.unit is not None for one in listed)
    return [one.unit for one in listed] if told else ()


def _listed_nouns(reader: FigureReader, end: int, many: int) -> Sequence[Term | None]:
    """What the last so many plurals of a list before a token call: the number of schools and clinics."""
    at = 0
    listed: list[tuple[int, Term | None]] = []
    while at < end:
        unit = counted_at(reader, at) if reader.match(at) is not None else None
        if unit is not None and unit.end <= end:
            if listed and not is_linked(reader.reading, listed[-1][0], at):
                listed = []
            listed.append((unit.end, unit.term))
        at = max(at + 1, unit.end if unit is not None else 0)
    return [term for _, term in listed] if len(listed) == many else ()


def _of(figure: Figure, unit: Term | None) -> Figure:
    return replace(figure, unit=unit, reasons=(), rules=(*figure.rules, "unit:respective"))
