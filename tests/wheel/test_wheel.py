"""The wheel, installed in a fresh environment elsewhere, makes and builds a new site."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> None:
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_wheel_builds_a_new_site(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", ROOT, cwd=tmp_path)
    [wheel] = (tmp_path / "dist").glob("khulasa-*.whl")
    venv.create(tmp_path / "fresh")
    binaries = tmp_path / "fresh" / ("Scripts" if sys.platform == "win32" else "bin")
    run(sys.executable, "-m", "pip", "--python", binaries / "python", "install", "--quiet", wheel, cwd=tmp_path)
    run(binaries / "khulasa", "new", "mine", cwd=tmp_path)
    run(binaries / "khulasa", "build", cwd=tmp_path / "mine")
    site = tmp_path / "mine" / "site"
    for path in ("index.html", "ar/articles/first-article/index.html", "assets/khulasa.css", "en/digests/2026-Q1.pdf"):
        assert (site / path).is_file(), path
    run(binaries / "mkdocs", "build", "-q", "-f", "site_config.yml", "--strict", "-d", "other", cwd=tmp_path / "mine")
    assert (tmp_path / "mine" / "other" / "en" / "index.html").read_bytes() == (site / "en" / "index.html").read_bytes()
