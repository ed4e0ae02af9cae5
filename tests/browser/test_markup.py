"""The Nu Html Checker finds no fault in any page, style sheet or picture of the site."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from tests.browser.conftest import Demo
from tests.browser.tools import markup_checker

CHECKED = {".html", ".css", ".svg"}
UNFOUNDED = re.compile(
    # In a file nothing is of the page's own origin, so that 'self' allows nothing to the checker.
    "Resource violates Content Security Policy"
    # A data block (JSON-LD) is not run, and no policy holds for it.
    "|Inline script violates Content Security Policy"
)


@pytest.fixture(scope="module")
def faults(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, list[str]]:
    """What the checker says of the site's files and of two faulty ones, by file; a file without a fault is not there."""
    faulty = tmp_path_factory.mktemp("faulty")
    (faulty / "page.html").write_text('<!doctype html><html lang="en"><title>x</title><p id=a><p id=a>', "utf-8")
    (faulty / "style.css").write_text("p { colour: red }", "utf-8")
    files = [path for folder in (demo.folder, faulty) for path in folder.rglob("*") if path.suffix in CHECKED]
    command = [*markup_checker(), "--format", "json", "--also-check-css", "--also-check-svg", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    found: dict[Path, list[str]] = {}
    for fault in json.loads(done.stderr)["messages"]:
        if not UNFOUNDED.match(fault["message"]):
            path = Path(url2pathname(urlsplit(fault["url"]).path))
            found.setdefault(path, []).append(f"line {fault.get('lastLine')}: {fault['message']}")
    return found


def test_no_file_of_the_site_has_a_fault(demo: Demo, faults: dict[Path, list[str]]) -> None:
    assert {path: said for path, said in faults.items() if path.is_relative_to(demo.folder)} == {}


def test_faults_are_heard(faults: dict[Path, list[str]]) -> None:
    assert {"page.html", "style.css"} <= {path.name for path in faults}
