"""Summaries are as near to an editor's as they were, and nearer than every other method's, in both languages."""

from __future__ import annotations

from tests.score.summaries import HALVES, OURS, floors, reached, rouge_2, scores


def test_ours_are_nearer_than_all_others_where_they_were_not_tuned() -> None:
    for code, table in scores(HALVES["held"]).items():
        others = {name: score for name, score in table.items() if name != OURS}
        for measure in (0, 1):
            best = max(others, key=lambda name: others[name][measure])
            assert table[OURS][measure] > others[best][measure], (code, best)


def test_no_score_falls_below_its_floor() -> None:
    now = reached()
    fallen = {
        f"{code} {name}": (now[code][name], floor)
        for code, row in floors().items()
        for name, floor in row.items()
        if now[code][name] < floor
    }
    assert floors()
    assert not fallen, "now, floor (in thousandths)"


def test_rouge_counts_shared_pairs() -> None:
    assert rouge_2([["a", "b", "c"]], [["a", "b", "c", "d"]]) == (2 / 3, 0.8)
    assert rouge_2([["a", "b"], ["c"]], [["b", "c"]]) == (0.0, 0.0)  # no pair reaches over the end of a sentence
    assert rouge_2([["a", "b", "a", "b"]], [["a", "b"]]) == (1.0, 0.5)
