"""What a unit is: the kind of a figure with what it is of, in the sentence's own words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.lexicon import Category, Entry
from generator.values import PERCENTAGE_POINTS, Kind, Term

UNKNOWN_UNIT = "unit_unknown"
PERSON = "person"
"""The lexicon's entry of people of whom nothing else is said."""
RESPONDENT = "respondent"
"""The lexicon's id of somebody who was asked."""
_KINDS = {
    PERCENTAGE_POINTS: Kind.PERCENT,
    **dict.fromkeys(("count", "people", "place", "body", "matter"), Kind.COUNT),
    "duration": Kind.DURATION,
}
WITH_PARTS = frozenset({Kind.DURATION, Kind.MEASURE, Kind.PERCENT})
"""Kinds of units that a fraction tells a part of: half an hour, half a percentage point."""

_WHOLES = frozenset({"people", "place", "body"})
"""The dimensions of what is only counted whole."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What follows a number: `end` is the token after it."""

    kind: Kind
    term: Term | None
    end: int
    rule: str
    reasons: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the lexicon, or a percent sign, says what it is."""
        return self.kind is Kind.PERCENT or (self.term is not None and self.term.id is not None)


def kind_of(entry: Entry) -> Kind:
    """The kind of a figure that counts or measures this."""
    return Kind.MONEY if entry.category is Category.CURRENCIES else _KINDS.get(entry.dimension, Kind.MEASURE)


def counts_in_parts(unit: Term | None) -> bool:
    """Whether what a unit counts can be told with a fraction: 2.5 points, no 57.8 companies."""
    return unit is None or unit.dimension not in _WHOLES
