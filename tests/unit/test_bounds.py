"""The lowest versions that CI tests are the lower bounds that the package states."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_lowest_versions_are_the_stated_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bounds = {re.sub(r">=([\d.]+).*", r"==\1", requirement) for requirement in project["dependencies"]}
    listed = (ROOT / ".ci/lowest.txt").read_text(encoding="utf-8").splitlines()
    assert {line for line in listed if not line.startswith("#")} == bounds
