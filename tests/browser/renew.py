"""Take the pictures of every kind of page anew and keep them as what is expected."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, launched
from tests.browser.pictures import KEPT, keep, shots, taken
from tests.browser.serving import served
from tests.demo import demo_site


def main() -> None:
    """Renew the pictures; how they changed is for a person to look at."""
    if CHROMIUM is None:
        print("no Chromium is installed: the pictures of pages stay as they are")
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder)) as root,
        sync_playwright() as playwright,
        launched(playwright) as browser,
    ):
        demo_site(Path(folder), url=f"{root}site/")
        shutil.rmtree(KEPT, ignore_errors=True)
        for name, path, look in shots():
            page = browser.new_page(base_url=f"{root}site/", **look)
            keep(taken(page, path), name)
            page.close()
    print(f"renewed {KEPT}")


if __name__ == "__main__":
    main()
