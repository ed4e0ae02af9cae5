"""Parts that an article gives of a whole ("of them"), as far as they can stand beside each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.digest.digest import Digest
from generator.facts.fact import Fact
from generator.values import Kind, ends

FEWEST = 3
"""Parts of a whole: fewer are sooner read than drawn."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A count and its parts, in reading order; together they are not more than it, so that none can be part of another."""

    fact: Fact
    parts: tuple[Fact, ...]


def wholes(digest: Digest) -> Iterator[Whole]:
    """The wholes of an article of which it counts parts."""
    parts: dict[str, list[Fact]] = defaultdict(list)
    for fact in digest.facts.facts:
        if fact.part_of is not None and fact.kind is Kind.COUNT:
            parts[fact.part_of].append(fact)
    for fact in digest.facts.facts:
        told = parts.get(fact.id, [])
        if (
            len(told) >= FEWEST
            and isinstance(fact.value, Decimal)
            and sum(ends(part.value)[0] for part in told) <= fact.value
        ):
            yield Whole(fact, tuple(told))
