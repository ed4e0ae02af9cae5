"""Parts listed behind a part: 60 injured, among them 41 children and 12 women; the women are of the 60 as well.

Only people by sex and age or by nationality, as many as the whole holds: soldiers and civilians behind "two officers among them"
are further people, and so are those with a verb of their own (and three Italians were wounded).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.lists import is_linked
from generator.facts.parts import Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import STOPS
from generator.values import Kind

_SEX_AND_AGE = frozenset(
    {"child", "girl", "boy", "infant", "minor", "teenager", "young_person", "elderly_person", "adult", "woman", "man"}
    | {"pregnant_woman", "mother", "person_with_disability"}
)
"""Measures that tell which people of a whole are counted."""
_ADDED = frozenset({Kind.COUNT, Kind.MEASURE})
"""Kinds of parts that may add up to their whole."""
_LONGEST_LINK = 5
"""Tokens between two items of a list, what is told more of the first among them."""


def listed_parts(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, each that is listed behind a part a part of the same whole."""
    figures = _adding_up(reader, figures)
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before is not None and before.part_of is not None and _goes_on(reader, found, figure):
            found.append(replace(figure, part_of=before.part_of))
        else:
            found.append(figure)
    return tuple(found)


def _adding_up(reader: FigureReader, figures: Sequence[Figure]) -> Sequence[Figure]:
    """The figures, those of a list from a part on that adds up to its whole all parts: 181 mines, 4 of them old and 177 new."""
    found = list(figures)
    for at, part in enumerate(figures):
        if at == 0 or part.part_of is None or part.kind not in _ADDED or figures[at - 1].part_of is not None:
            continue
        end = at + 1
        while end < len(figures) and _is_listed(reader, figures[end - 1], figures[end]):
            end += 1
        if end > at + 1 and figures[at - 1].kind is part.kind and _sum(figures[at:end]) == _sum(figures[at - 1 : at]):
            found[at:end] = [replace(one, part_of=part.part_of) for one in figures[at:end]]
    return found


def _is_listed(reader: FigureReader, before: Figure, figure: Figure) -> bool:
    """Whether a figure goes on with a list of its kind: nothing but its links, an adjective, a place or two before it."""
    between = reader.texts[before.tokens[1] : figure.tokens[0]]
    joined = reader.is_joined(figure.tokens[0]) or any(word in reader.lexis.numbers.joiners for word in between[-1:])
    plain = len(between) <= _LONGEST_LINK and not any(
        reader.text(at) in STOPS for at in range(before.tokens[1], figure.tokens[0])
    )
    return figure.kind is before.kind and joined and plain


def _goes_on(reader: FigureReader, told: Sequence[Figure], figure: Figure) -> bool:
    before = told[-1]
    alike = any(all(map(sort, (before, figure))) for sort in (_by_sex_or_age, _by_nationality))
    if figure.part_of is not None or not alike or _has_verb(reader, figure):
        return False
    return is_linked(reader.reading, before.tokens[1], figure.tokens[0]) and _fits(told, figure)


def _by_sex_or_age(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and figure.unit is not None and figure.unit.id in _SEX_AND_AGE


def _by_nationality(figure: Figure) -> bool:
    return "count:nationality" in figure.rules


def _has_verb(reader: FigureReader, figure: Figure) -> bool:
    """Whether what befell those of a figure is told behind it: including a child, and two women were wounded."""
    following = (reader.text(figure.tokens[1]),)
    cues = reader.lexis.cues
    return not reader.lexis.verb_first and (following in cues["passive_auxiliary"] or following in cues["harm"])


def _fits(told: Sequence[Figure], figure: Figure) -> bool:
    """Whether the parts up to this one are not more than the whole, where the sentence has it."""
    parts = [figure]
    for one in reversed(told):
        if one.part_of is None:
            return _sum(parts) <= _sum([one]) or one.kind is not Kind.COUNT
        parts.append(one)
    return True


def _sum(figures: Sequence[Figure]) -> Decimal:
    return sum((one.value for one in figures if isinstance(one.value, Decimal)), Decimal(0))
