"""`python -m tests.bench`: MB of text a second through the text and facts stages, hostile texts, comparison, the demo's build.

Seconds are those of the process, on one core; a MB is 10⁶ bytes of UTF-8. What reads the files and their metadata is left out.
Calls of functions a word are the same on any machine, however busy: they tell what a new rule costs.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from types import FrameType

from generator.digest.across import Across, compare
from generator.facts.engine import find_facts
from generator.lexicon import Category
from generator.sources import Article
from generator.text import read_document
from generator.values import DateRange
from tests.bench.texts import ROOT, annotated, article, demo, hostile
from tests.comparing import Told, digests_of
from tests.reading import LEXICON

_MB = 10**6
_ROUNDS = 10


def _read(articles: Sequence[Article]) -> None:
    for one in articles:
        find_facts(read_document(one, LEXICON), LEXICON)


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _calls(work: Callable[[], None]) -> int:
    """How many functions of Python work calls."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(profile)
    work()
    sys.setprofile(None)
    return count


def _print_speeds() -> None:
    print(f"{'MB/s':<22}{'first reading':>15}{'best of ' + str(_ROUNDS):>15}{'calls a word':>15}")
    for name, texts in (("annotated articles", annotated()), ("demo site", demo())):
        for code, articles in sorted(texts.items()):
            size = sum(len(one.text.encode()) for one in articles) / _MB
            rounds = [_seconds(lambda articles=articles: _read(articles)) for _ in range(_ROUNDS)]  # type: ignore[misc]
            calls = _calls(lambda articles=articles: _read(articles))  # type: ignore[misc]
            words = sum(len(one.text.split()) for one in articles)
            speeds = f"{size / rounds[0]:>15.3f}{size / min(rounds):>15.3f}"
            print(f"{name + ' ' + code:<22}{speeds}{calls / words:>15.0f}")


def _print_hostile(megabytes: float) -> None:
    print(f"\n{'hostile texts of ' + str(megabytes) + ' MB':<30}{'seconds':>9}{'seconds a MB':>14}")
    for name, text in hostile(int(megabytes * _MB)):
        cut = text.encode()[: int(megabytes * _MB)].decode(errors="ignore")
        seconds = _seconds(lambda cut=cut: _read([article(cut)]))  # type: ignore[misc]
        print(f"{name:<30}{seconds:>9.2f}{seconds / megabytes:>14.2f}", flush=True)


def _print_across(articles: int) -> None:
    """Made-up facts, eight an article."""
    places = [entry.id for entry in LEXICON.entries(Category.PLACES)]
    print(f"\n{'articles compared':<22}{'facts':>9}{'seconds':>9}{'conflicts':>11}{'series':>8}")
    for several in (articles // 4, articles // 2, articles):
        digests = digests_of(_told(number, places) for number in range(8 * several))
        found: list[Across] = []
        seconds = _seconds(lambda found=found, digests=digests: found.append(compare(digests, LEXICON)))  # type: ignore[misc]
        across = found[0]
        print(
            f"{several:<22}{8 * several:>9}{seconds:>9.2f}{len(across.conflicts):>11}{len(across.series):>8}",
            flush=True,
        )


def _told(number: int, places: Sequence[str]) -> Told:
    """A figure of a day two months before: every 1,500th article tells of the same day and places."""
    nth, article = number % 8, number // 8
    day = date(2020, 1, 1) + timedelta(days=article % 1500)
    when = DateRange(day, day) if nth % 3 else None
    place, unit = places[(nth + article % 300) % len(places)], ("air_strike", "killed", "displaced_person")[nth % 3]
    published, outlet = day + timedelta(days=60), f"Outlet {article % 40}"
    return Told(article, number % 11, unit=unit, where=place, when=when, published=published, outlet=outlet)


def _print_build() -> None:
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "site_config.yml"]
        subprocess.run([*command, "--site-dir", folder], cwd=ROOT, check=True)
        print(f"\nbuild of the demo site, with the start of Python: {time.perf_counter() - start:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--hostile", type=float, default=1.0, metavar="MB", help="size of each hostile text")
    parser.add_argument("--articles", type=int, default=10_000, help="how many articles are compared at most")
    arguments = parser.parse_args()
    _print_speeds()
    _print_across(arguments.articles)
    _print_build()
    _print_hostile(arguments.hostile)


if __name__ == "__main__":
    main()
