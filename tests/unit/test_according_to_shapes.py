"""Who speaks in plain sentences: every speaker in every frame of speech."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from generator.resources import read_yaml
from generator.values import Kind
from tests.reading import facts_of
from tests.unit.test_slots import PUBLISHED, told

SHAPES = Path(__file__).parents[1] / "corpus/shapes/according_to.yml"


def sentences() -> Iterator[Any]:
    for shapes in read_yaml(SHAPES).values():
        for (speaker, means), frame in product(shapes["speakers"].items(), shapes["frames"]):
            text = frame.format(speaker)
            yield pytest.param(text[0].upper() + text[1:], means, id=text)


@pytest.mark.parametrize(("text", "means"), list(sentences()))
def test_a_speaker_in_a_frame(text: str, means: str) -> None:
    facts = [fact for fact in facts_of(text + "\n", PUBLISHED) if fact.kind is not Kind.PERIOD]
    assert [str(told(fact, "according_to")).casefold() for fact in facts] == [means.casefold()]
