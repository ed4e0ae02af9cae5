"""The demo site, built from this checkout's own content."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.sites import khulasa

ROOT = Path(__file__).parents[1]
URL = "https://khulasa.github.io/khulasa/"


def demo_site(folder: Path, *, url: str | None = URL) -> Path:
    """Build the demo site inside `folder`; gives the published files' folder. `url`: where it says that it is published."""
    for name in ("content", "site_config.yml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)
    config = folder / "site_config.yml"
    stated = config.read_text(encoding="utf-8")
    assert f"site_url: {URL}\n" in stated
    placed = f"site_url: {url}\n" if url is not None else ""
    config.write_text(stated.replace(f"site_url: {URL}\n", placed), encoding="utf-8")
    done = khulasa("build", "--config", config)
    assert done.exit_code == 0, done.stderr
    return folder / "site"
