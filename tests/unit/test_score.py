"""The annotated articles are read at least as well as they were."""

from __future__ import annotations

from tests.score.__main__ import floors, reached, scores


def test_no_score_falls_below_its_floor() -> None:
    now = reached(scores()[0])
    fallen = {
        f"{code} {name}": (now[code][name], floor)
        for code, row in floors().items()
        for name, floor in row.items()
        if now[code][name] < floor
    }
    assert not fallen, "now, floor (in thousandths)"
