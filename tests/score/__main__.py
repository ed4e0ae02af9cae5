"""`python -m tests.score`: the scores as a table.

`--misses` lists every difference, `--raise` lifts the floors to what is reached.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import yaml

from generator.resources import read_yaml
from tests.score.annotations import annotated_articles
from tests.score.scoring import SLOTS, Miss, Score, compare

FLOORS = Path(__file__).with_name("floors.yml")
HEAD = """# The least that `python -m tests.score` must reach, in thousandths. `--raise` lifts them; nothing lowers them.
"""


def scores() -> tuple[dict[str, dict[str, Score]], list[Miss]]:
    """Language → kind (and `all`) → score over all annotated articles, and the differences."""
    found: dict[str, dict[str, Score]] = {}
    misses: list[Miss] = []
    for article in annotated_articles():
        kinds, differences = compare(article)
        misses += differences
        table = found.setdefault(article.language, {"all": Score()})
        for kind, score in kinds.items():
            table.setdefault(kind, Score()).add(score)
            table["all"].add(score)
    return found, misses


def reached(found: dict[str, dict[str, Score]]) -> dict[str, dict[str, int]]:
    """What the floors hold: language → precision, recall and every slot, in whole thousandths."""
    rows: dict[str, dict[str, int]] = {}
    for code, table in sorted(found.items()):
        score = table["all"]
        row = {"precision": score.precision, "recall": score.recall}
        row |= {slot: score.accuracy(slot) for slot in SLOTS}
        rows[code] = {name: int(share * 1000) for name, share in row.items()}
    return rows


def floors() -> dict[str, dict[str, int]]:
    """The floors as they stand."""
    return read_yaml(FLOORS) or {} if FLOORS.is_file() else {}


def _print_table(found: dict[str, dict[str, Score]]) -> None:
    columns = ["precision", "recall", *SLOTS]
    print(f"{'':12}{'figures':>8}" + "".join(f"{name:>13}" for name in columns))
    for code, table in sorted(found.items()):
        for kind, score in sorted(table.items()):
            shares = [score.precision, score.recall, *(score.accuracy(slot) for slot in SLOTS)]
            print(f"{code} {kind:<9}{score.annotated:>8}" + "".join(f"{share:>13.3f}" for share in shares))


def main() -> None:
    """Scores, prints, and raises the floors if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", metavar="WHAT", nargs="?", const="", help="list differences, all or of one slot")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is reached")
    options = parser.parse_args()
    found, misses = scores()
    if options.misses is not None:
        for miss in misses:
            if options.misses in {"", miss.what}:
                print(f"{miss.article:<34}{miss.what:<13}{miss.words!r}: {miss.annotated!s} / {miss.read!s}")
    _print_table(found)
    if options.lift:
        before = floors()
        lifted = {
            code: {name: max(share, before.get(code, {}).get(name, 0)) for name, share in row.items()}
            for code, row in reached(found).items()
        }
        FLOORS.write_text(HEAD + yaml.safe_dump(lifted, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
