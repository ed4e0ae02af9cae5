"""Who holds a figure, in sentences made of shapes: each shape with each owner, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.resources import read_yaml
from generator.values import Kind
from tests.reading import facts_of
from tests.unit.test_slots import PUBLISHED, told

SHAPES = Path(__file__).parents[1] / "corpus/shapes/holding.yml"


def shapes() -> Iterator[tuple[str, Sequence[str | None]]]:
    """Every sentence with who has each of its figures."""
    for group in read_yaml(SHAPES):
        owners = list(group["owners"].items())
        for sentence, held in group["sentences"].items():
            for first in range(len(owners)):
                told_here = owners[first:] + owners[:first]
                text = sentence.format(*(words for words, _ in told_here))
                yield text, [told_here[at][1] if at is not None else None for at in held]


@pytest.mark.parametrize(("text", "held"), list(shapes()))
def test_who_holds_it(text: str, held: Sequence[str | None]) -> None:
    figures = [fact for fact in facts_of(text + "\n", PUBLISHED) if fact.kind is not Kind.PERIOD]
    assert [told(figure, "who") for figure in figures] == held
