"""Words of time in plain sentences: wherever they stand in the clause, they date its figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.resources import read_yaml
from tests.reading import facts_of
from tests.unit.test_slots import PUBLISHED

_SHAPES = read_yaml(Path(__file__).parents[1] / "corpus" / "shapes" / "when.yml")


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (frame.format(time=time), days)
        for shapes in _SHAPES.values()
        for frame in shapes["frames"]
        for time, days in shapes["times"].items()
    ],
)
def test_a_time_dates_the_figure_of_its_clause(sentence: str, days: str) -> None:
    when = facts_of(sentence, PUBLISHED)[0].when

    assert when is not None
    assert f"{when.start or ''}/{when.end or ''}" == days
