"""Build the small site of `tests/golden/site` anew and keep it as what is expected."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
INDEX = "search"
"""The folder of the search index, whose names are digests of what is in it: `tests/unit/test_search.py` looks at it."""
TEXTS = frozenset({".html", ".xml", ".json", ".jsonl", ".csv", ".txt"})
"""Endings of the files whose content is kept."""


def small_site(folder: Path) -> Path:
    """Build a copy of the small site inside `folder`; gives the folder of the published files."""
    site = folder / "source"
    shutil.copytree(HERE / "site", site)
    command = [sys.executable, "-m", "generator", "build", "--config", str(site / "site_config.yml")]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return site / "site"


def listing(built: Path) -> str:
    """Every file's path but the index's, one a line: of pictures, fonts, prints and the database only the name is kept."""
    paths = sorted(path.as_posix() for path in _files(built))
    return "".join(f"{path}\n" for path in paths)


def _files(built: Path) -> Iterator[Path]:
    found = (path.relative_to(built) for path in built.rglob("*") if path.is_file())
    return (path for path in found if path.parts[0] != INDEX)


def main() -> None:
    """Renew the golden files; what changed is for `git diff` to show and a person to read."""
    with tempfile.TemporaryDirectory() as folder:
        built = small_site(Path(folder))
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for file in _files(built):
            kept = EXPECTED / file
            if file.suffix in TEXTS and "assets" not in file.parts:
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(built / file, kept)
        (EXPECTED / "files.txt").write_text(listing(built), encoding="utf-8")
    print(f"renewed {EXPECTED}")


if __name__ == "__main__":
    main()
