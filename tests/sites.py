"""Small sites for tests: written into a folder, built by the commands a person would type."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main

CONFIG = """site_name: Test
docs_dir: content/pages
site_dir: site
theme: {name: khulasa}
plugins:
  - khulasa:
      titles: {ar: اختبار, en: Test}
      print: false
"""
ARABIC = """قالت وزارة الصحة، السبت، إنها افتتحت ثلاثة مراكز في درعا.
وأضافت الوزارة أن المراكز تخدم نحو 12 ألف شخص.
"""
ENGLISH = """---
published: 2022-02-20
---
The Ministry of Health said on Sunday that 1,200 children had been vaccinated in Aden.
It added that the campaign would cost $45,000.
"""


def small_site(folder: Path) -> Path:
    """A site of two articles without translations; gives its configuration's path."""
    for name in ("articles", "translations", "pages/ar", "pages/en"):
        (folder / "content" / name).mkdir(parents=True, exist_ok=True)
    (folder / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "content/articles/centres.txt").write_text(ARABIC, encoding="utf-8")
    (folder / "content/articles/vaccines.md").write_text(ENGLISH, encoding="utf-8")
    (folder / "content/pages/ar/about.md").write_text("# عن الموقع\n", encoding="utf-8")
    (folder / "content/pages/en/about.md").write_text("# About\n", encoding="utf-8")
    return folder / "site_config.yml"


def khulasa(*arguments: str | Path) -> Result:
    """Run a command in English within this process, whose words are read already; a fault of ours is raised here."""
    stopped = signal.getsignal(signal.SIGTERM)  # a build takes it for itself
    try:
        return CliRunner(catch_exceptions=False).invoke(main, ["--messages", "en", *map(str, arguments)])
    finally:
        signal.signal(signal.SIGTERM, stopped)


def khulasa_process(
    *arguments: str | Path, language: str = "en", stdin: bytes | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command as a person does: where the process itself matters (its streams, the order of its sets, its traceback)."""
    command = [sys.executable, "-m", "generator", "--messages", language, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, input=stdin, check=False)
    return subprocess.CompletedProcess(
        command, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
