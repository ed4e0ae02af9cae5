"""Words of time in plain sentences: wherever they stand in the clause, they date its figure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.reading import facts_of

_PUBLISHED = date(2025, 10, 27)
_SHAPES = yaml.safe_load((Path(__file__).parents[1] / "corpus" / "shapes" / "when.yml").read_text(encoding="utf-8"))


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
    when = facts_of(sentence, _PUBLISHED)[0].when

    assert when is not None
    assert f"{when.start or ''}/{when.end or ''}" == days
