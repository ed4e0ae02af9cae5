"""Numbers of a list that only say which ones are meant: أجهزة نوفا 4 و5 و6, blocks 4, 5 and 6."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.lists import is_linked
from generator.facts.parts import Figure
from generator.facts.quantities.bare import is_bare
from generator.facts.quantities.reader import FigureReader

_FEWEST = 3
"""Numbers alone in a list from which on they are no counts."""


def without_labels(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures but those of a list of numbers alone: none of them counts anything that the sentence tells."""
    runs: list[list[Figure]] = []
    for figure in figures:
        if runs and _goes_on(reader, runs[-1][-1], figure):
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return tuple(figure for run in runs if len(run) < _FEWEST for figure in run)


def _goes_on(reader: FigureReader, before: Figure, figure: Figure) -> bool:
    """Whether both count nothing and only a comma or "and" parts them."""
    return is_bare(before) and is_bare(figure) and is_linked(reader.reading, before.tokens[1], figure.tokens[0])
