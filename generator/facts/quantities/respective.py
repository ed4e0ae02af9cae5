"""Bare numbers that a word for "respectively" deals out: the cases and deaths rose to 88 and 14, respectively.

What each counts is listed before them in the same order, as figures (12 cases and 3 deaths, bringing the totals to 88 and 14) or as
plurals alone; where there are not as many, they keep what they have: 14 people died in Homs and Hama, 9 and 5, respectively.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

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
        first = _first_of_run(reader, found, last, at)
        if last - first < _FEWEST:
            continue
        many, start = last - first, found[first].tokens[0]
        units = _listed_figures(reader, found[:first], many) or _listed_nouns(reader, start, many)
        if units:
            found[first:last] = [_of(*dealt) for dealt in zip(found[first:last], units, strict=True)]
    return tuple(found)


def _first_of_run(reader: FigureReader, figures: Sequence[Figure], last: int, at: int) -> int:
    """The first of the bare numbers that only commas and words of lists part from one another, and the last from the word."""
    first, end = last, at - (reader.text(at - 1) in COMMAS)
    while first and _is_bare(figures[first - 1]) and _links(reader, figures[first - 1].tokens[1], end, first == last):
        first -= 1
        end = figures[first].tokens[0]
    return first


def _is_bare(figure: Figure) -> bool:
    """Whether no noun of its own is written behind a number."""
    return figure.kind is Kind.COUNT and figure.tokens[1] == figure.number_tokens[1]


def _links(reader: FigureReader, start: int, end: int, word: bool) -> bool:
    """Whether only links of a list stand between two of its items; `word`: between the last and "respectively" nothing does."""
    between = reader.texts[start:end]
    if word:
        return not between
    return all(text in reader.lexis.list_links for text in between) and (bool(between) or reader.is_joined(end))


def _listed_figures(reader: FigureReader, figures: Sequence[Figure], many: int) -> Sequence[Term | None]:
    """What the last so many figures before count, where they are one list: 12 cases and 3 deaths."""
    listed = figures[-many:]
    pairs = pairwise(listed)
    linked = all(_links(reader, one.tokens[1], other.tokens[0], False) for one, other in pairs)
    told = len(listed) == many and all(one.kind is Kind.COUNT and one.unit is not None for one in listed)
    return [one.unit for one in listed] if told and linked else ()


def _listed_nouns(reader: FigureReader, end: int, many: int) -> Sequence[Term | None]:
    """What the last so many plurals of a list before a token call: the number of schools and clinics."""
    at = 0
    listed: list[tuple[int, Term | None]] = []
    while at < end:
        unit = counted_at(reader, at) if reader.match(at) is not None else None
        if unit is not None and unit.end <= end:
            if listed and not _links(reader, listed[-1][0], at, False):
                listed = []
            listed.append((unit.end, unit.term))
        at = max(at + 1, unit.end if unit is not None else 0)
    return [term for _, term in listed] if len(listed) == many else ()


def _of(figure: Figure, unit: Term | None) -> Figure:
    return replace(figure, unit=unit, reasons=(), rules=(*figure.rules, "unit:respective"))
