"""`python -m tests.gate`: the strength of the fidelity gate as a table.

`--misses` lists what it let pass and what it stopped wrongly; `floors.yml` holds what it must reach.
"""

from __future__ import annotations

import argparse

from tests.gate.strength import measure


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--misses", action="store_true", help="list mutants that passed and translations that were stopped"
    )
    options = parser.parse_args()
    strength = measure()
    if options.misses:
        for kind, right, wrong in strength.missed:
            print(f"{kind}\n  {right}\n  {wrong}")
        for source, target in strength.stopped:
            print(f"stopped\n  {source}\n  {target}")
    print(f"{'kind':<22}{'mutants':>8}{'caught':>8}{'share':>8}")
    for kind, count in strength.mutants.items():
        print(f"{kind:<22}{count:>8}{strength.caught[kind]:>8}{strength.caught[kind] / count:>8.3f}")
    print(f"{'all':<22}{strength.mutants.total():>8}{strength.caught.total():>8}{strength.share_caught:>8.4f}")
    print(f"right translations: {strength.right}, stopped: {len(strength.stopped)} ({strength.share_stopped:.4f})")


if __name__ == "__main__":
    main()
