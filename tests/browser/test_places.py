"""The same files work at the root of a domain, under a path, and from a folder that a browser opens."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Demo, uncomplaining
from tests.browser.kinds import pages
from tests.browser.scripts import FONTS_AND_TWO_FRAMES
from tests.browser.serving import served

LINKS = """() => [...document.querySelectorAll("a[href], img[src], source[src]")].map(e => e.href ?? e.src)"""
LOADED_FONTS = "[...document.fonts].filter(font => font.status === 'loaded').length"
FONTS_ASKED_EARLY = r"\.woff2\b"
"""From a folder Chromium refuses the fonts that the head asks for early, and loads them for the style sheet all the same."""
LOST = "404.html"
"""The one page whose addresses hold only where it was built for: nobody knows how deep it will be shown."""


@pytest.fixture(scope="module", params=["root", "folder"])
def home(request: pytest.FixtureRequest, demo: Demo) -> Iterator[str]:
    """The address of the site in a place; all other tests look at it under a path."""
    if request.param == "folder":
        yield f"{demo.folder.as_uri()}/"
        return
    with served(demo.folder) as root:
        yield root


@pytest.mark.parametrize("path", [path for path in pages() if path != LOST])
def test_a_page_finds_all_that_is_its_own(browser: Browser, demo: Demo, home: str, path: str) -> None:
    with uncomplaining(browser, home, FONTS_ASKED_EARLY if home.startswith("file:") else "$^") as context:
        page = context.new_page()
        page.goto(path)
        page.evaluate(FONTS_AND_TWO_FRAMES)
        assert page.evaluate(LOADED_FONTS) >= 2, "its style sheet and fonts are there"
        targets = {urldefrag(link).url for link in page.evaluate(LINKS)}
    own = {unquote(target.removeprefix(home)) for target in targets if target.startswith(home)}
    assert own, "it leads somewhere"
    assert {target for target in own if not (demo.folder / target).is_file()} == set()
    assert {target for target in targets if not target.startswith((home, "https://", "http://example"))} == set()


def test_the_lost_page_is_shown_at_any_depth(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    lost = page.goto("en/no/such/page/")
    assert lost is not None
    assert lost.status == 404
    page.evaluate(FONTS_AND_TWO_FRAMES)
    assert page.evaluate(LOADED_FONTS) >= 2
    page.locator("a[href$='en/index.html']").first.click()
    assert page.url == f"{address}en/index.html"
    page.close()
