"""Lighthouse's scores on a phone for a page of every kind: `python -m tests.bench.lighthouse [KIND …]`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.conftest import CHROMIUM
from tests.browser.kinds import pages
from tests.browser.serving import served
from tests.demo import demo_site

LIGHTHOUSE = Path(__file__).parent / "node_modules/.bin/lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LOST = "404.html"
"""Its place is any address that has no page, so that no search engine should list it."""


def scores(url: str) -> tuple[dict[str, int], list[str]]:
    """The score of each category, from 0 to 100, and the audits that cost points. Lighthouse's own profile is a phone's."""
    options = ["--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"]
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    done = subprocess.run(
        [str(LIGHTHOUSE), url, *options, flags],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "CHROME_PATH": str(CHROMIUM)},
    )
    report = json.loads(done.stdout)
    found = report["categories"]
    costly = [
        ref["id"]
        for category in found.values()
        for ref in category["auditRefs"]
        if ref["weight"] and (report["audits"][ref["id"]]["score"] or 0) < 1
        if report["audits"][ref["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    ]
    return {name: round(100 * found[name]["score"]) for name in CATEGORIES}, costly


def main() -> None:
    """Print the scores, page by page."""
    if CHROMIUM is None or not LIGHTHOUSE.exists():
        sys.exit("Chromium and Lighthouse are needed: make lighthouse")
    with tempfile.TemporaryDirectory() as folder, served(Path(folder, "site")) as root:
        demo_site(Path(folder), url=root)
        for path in pages(*sys.argv[1:]):
            if path != LOST:
                values, costly = scores(f"{root}{path.removesuffix('index.html')}")
                print(f"{' '.join(f'{value:3}' for value in values.values())}  {path}  {' '.join(costly)}", flush=True)


if __name__ == "__main__":
    main()
