"""Pages are light, stand still while they load, and can be read without script and without their fonts."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Page, Response, Route

from tests.browser.conftest import NewPage
from tests.browser.kinds import LANGUAGES, pages
from tests.browser.scripts import FIRST_PAINT, FONTS_AND_TWO_FRAMES, READ
from tests.demo import ROOT

ARTICLES = sorted({path.stem for path in (ROOT / "content/articles").iterdir()})
CODE = ("text/html", "text/css", "text/javascript")
CODE_LIMIT = 25_000
"""Bytes of HTML, CSS and script together, as a server sends them, compressed."""
VIEW_LIMIT = 100_000
"""Bytes of all that the first view of an article needs, fonts and pictures too."""
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}

WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries())).observe({type: "layout-shift", buffered: true});
"""
SHIFTS = (
    "window.shifts.map(shift => [shift.value, ...shift.sources.map(source => source.node?.textContent.slice(0, 40))])"
)


def _kind(response: Response) -> str:
    return response.headers.get("content-type", "").partition(";")[0]


def _sent(response: Response) -> int:
    """The bytes of an answer; text is compressed on its way, pictures and fonts are already."""
    content = response.body()
    return len(gzip.compress(content) if _kind(response) in CODE or "json" in _kind(response) else content)


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_an_article_is_light(page: Page, code: str, article: str) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.extend([answer]))
    page.goto(f"{code}/articles/{article}/index.html")
    page.evaluate(FONTS_AND_TWO_FRAMES)
    assert sum(_sent(answer) for answer in answers if _kind(answer) in CODE) <= CODE_LIMIT
    assert sum(map(_sent, answers)) <= VIEW_LIMIT


@pytest.mark.parametrize(
    ("path", "window"),
    [*((path, PHONE) for path in pages()), *((path, DESK) for path in pages("home", "article", "period"))],
)
def test_nothing_moves_when_the_fonts_come_late(new_page: NewPage, path: str, window: dict[str, int]) -> None:
    page = new_page(viewport=window)
    page.add_init_script(WATCH_SHIFTS)
    held: list[Route] = []
    painted = False
    page.route("**/*.woff2", lambda route: route.continue_() if painted else held.append(route))
    page.goto(path, wait_until="domcontentloaded")
    page.evaluate(FIRST_PAINT)
    assert page.evaluate(READ) != [], "it can be read before they come"
    assert page.evaluate("document.documentElement.scrollWidth") <= window["width"]
    painted = True
    for route in held:
        route.continue_()
    page.evaluate(FONTS_AND_TWO_FRAMES)
    assert page.evaluate(SHIFTS) == []


def test_shifts_are_noticed(page: Page) -> None:
    page.add_init_script(WATCH_SHIFTS)
    page.goto("en/about/index.html")
    page.evaluate(FIRST_PAINT)
    page.evaluate("document.querySelector('main').prepend(document.querySelector('header').cloneNode(true))")
    page.evaluate(FONTS_AND_TWO_FRAMES)
    assert page.evaluate(SHIFTS) != []


@pytest.mark.parametrize("path", pages())
def test_all_is_there_without_script(new_page: NewPage, path: str) -> None:
    with_script, without = new_page(), new_page(java_script_enabled=False)
    for page in (with_script, without):
        page.goto(path)
    missing = set(with_script.evaluate(READ)) - set(without.evaluate(READ))
    assert missing == set()
    assert len(without.evaluate(READ)) > 0
