"""The demo site in one browser for all tests, served under a sub-path as GitHub Pages serves a project's site."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, sync_playwright

from tests.browser.serving import served
from tests.demo import demo_site

_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same engine without windows: it takes half the time of the others."""

CHROMIUM = next(filter(None, map(shutil.which, _BROWSERS)), None)


@dataclass(frozen=True, slots=True)
class Demo:
    """The published demo site: its files, and the address that they are served at, which is the one that they name."""

    folder: Path
    address: str


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    published = tmp_path_factory.mktemp("published")
    with served(published) as root:
        folder = demo_site(tmp_path_factory.mktemp("demo"), url=f"{root}repo/").rename(published / "repo")
        yield Demo(folder, f"{root}repo/")


@pytest.fixture(scope="session")
def address(demo: Demo) -> str:
    return demo.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium-headless-shell")
    with sync_playwright() as playwright, launched(playwright) as browser:
        yield browser


def launched(playwright: Playwright) -> Browser:
    """The browser of the tests, with letters as wide as on a screen of any density: hinted ones would break lines elsewhere."""
    options = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
    return playwright.chromium.launch(executable_path=CHROMIUM, args=options)


@contextmanager
def uncomplaining(browser: Browser, home: str, forgiven: str = "$^", **options: Any) -> Iterator[BrowserContext]:
    """A context of the browser in which no page may log, fail, ask, or request anything that is not below `home`.

    A page may be opened by its path below `home`. `forgiven`: a pattern of complaints that do not count.
    """
    complaints: list[str] = []
    context = browser.new_context(base_url=home, **options)
    context.on("console", lambda message: complaints.append(f"{message.text} ({message.location['url']})"))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("dialog", lambda dialog: (complaints.append(f"asks: {dialog.message}"), dialog.dismiss()))
    context.on("requestfailed", lambda request: complaints.extend(_failed(request)))
    context.on("request", lambda request: complaints.extend(_elsewhere(request, home)))
    yield context
    context.close()
    assert [complaint for complaint in complaints if not re.search(forgiven, complaint)] == []


def _failed(request: Request) -> Iterator[str]:
    """A request that got no answer; one that ended because its page was left (an icon still on its way) is none."""
    if request.failure != "net::ERR_ABORTED":
        yield f"failed: {request.url} ({request.failure})"


def _elsewhere(request: Request, home: str) -> Iterator[str]:
    if not request.url.startswith((home, "data:", "blob:")):
        yield f"asks elsewhere: {request.url}"


NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser, address: str) -> Iterator[NewPage]:
    """Makes an empty page in a context of its own, with the options given (`color_scheme`, `viewport` …)."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(uncomplaining(browser, address, **options)).new_page()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()
