"""The demo site in a real browser, served under a sub-path as GitHub Pages serves a project's site."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.demo import demo_site

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARTICLE = "articles/2021-11-inherent-resolve/index.html"
PAGES = [
    "index.html",
    "404.html",
    *(
        f"{code}/{path}"
        for code in ("ar", "en")
        for path in (
            "index.html",
            "archive/index.html",
            "about/index.html",
            "corrections/index.html",
            "data/index.html",
            "digests/2021-Q4/index.html",
            ARTICLE,
        )
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    published = tmp_path_factory.mktemp("published")
    demo_site(tmp_path_factory.mktemp("demo")).rename(published / "repo")
    return published


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/repo/"
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """A file server that does not log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def _failed(request: Request) -> Iterator[str]:
    """A request that got no answer; one that ended because its page was left (an icon still on its way) is none."""
    if request.failure != "net::ERR_ABORTED":
        yield f"failed: {request.url} ({request.failure})"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.extend(_failed(request)))
    yield page
    page.close()
    assert not complaints


@pytest.mark.parametrize("path", [path for path in PAGES if path != "404.html"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_is_wider_than_its_window(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("code", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_language_and_direction(page: Page, address: str, code: str, direction: str) -> None:
    page.goto(f"{address}{code}/{ARTICLE}")
    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (code, direction)
    quotes = page.locator("td blockquote")
    assert quotes.count() >= 8
    for quote in quotes.all():
        assert (quote.get_attribute("lang"), quote.get_attribute("dir")) == ("ar", "rtl")
    said = page.locator(".said blockquote")
    assert said.count() >= 6
    for quote in said.all():
        assert (quote.get_attribute("lang"), quote.get_attribute("dir")) == (code, direction), "translated by people"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == direction
    loaded = "document.fonts.ready.then(() => [...document.fonts].filter(font => font.status === 'loaded').length)"
    assert page.evaluate(loaded) >= 2


def test_the_language_switch_leads_to_the_same_page_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}ar/{ARTICLE}")
    figures = page.locator("tbody tr").count()
    page.locator("a.switch").click()
    assert page.url == f"{address}en/{ARTICLE}"
    assert page.locator("tbody tr").count() == figures
    page.locator("a.switch").click()
    assert page.url == f"{address}ar/{ARTICLE}"


def test_one_click_from_a_key_figure_to_its_sentence(page: Page, address: str) -> None:
    page.goto(f"{address}en/{ARTICLE}")
    tile = page.locator(".tiles a", has_text="26 operations").first
    tile.click()
    row = page.locator("tr:target")
    assert row.locator("mark").inner_text() == "26"
    assert "26 operations" in row.locator("td.sentence p").inner_text()


def test_the_chooser_leads_to_each_language(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    page.get_by_role("link", name="العربية").click()
    assert page.url == f"{address}ar/index.html"
