"""What people write appears as text: on no page does it run, load, ask, lead elsewhere, or turn the direction of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import uncomplaining
from tests.browser.hostile import SEEN, hostile_site
from tests.browser.kinds import KINDS, Kind
from tests.browser.serving import served

MADE = """() => [...document.querySelectorAll("*")].filter(element =>
  ["IFRAME", "OBJECT", "EMBED", "BASE", "STYLE"].includes(element.tagName)
  || element.matches("[style], [autofocus], img[src='x'], script:not([src]):not([type='application/ld+json'])")
  || [...element.attributes].some(attribute => attribute.name.startsWith("on"))
  || /^(javascript|data|vbscript):/i.test(element.href ?? element.src ?? "")
).map(element => element.outerHTML.slice(0, 120))"""
"""What text would become where it were taken for markup."""
TURNS = """() => {
  const shown = document.documentElement.cloneNode(true);
  shown.querySelectorAll("script").forEach(data => data.remove());
  return /[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(shown.outerHTML);
}"""
"""Whether a sign of direction is left in the page, its data for machines aside."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The published files and their address."""
    published = tmp_path_factory.mktemp("hostile")
    with served(published) as root:
        site = hostile_site(tmp_path_factory.mktemp("hostile-source"), f"{root}repo/")
        yield site.rename(published / "repo"), f"{root}repo/"


@pytest.fixture(scope="module")
def context(browser: Browser, hostile: tuple[Path, str]) -> Iterator[BrowserContext]:
    with uncomplaining(browser, hostile[1]) as context:
        yield context


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_harmful_words_are_only_words(context: BrowserContext, hostile: tuple[Path, str], kind: Kind) -> None:
    folder, _ = hostile
    paths = [path.relative_to(folder).as_posix() for path in folder.rglob("*.html")]
    of_kind = [path for path in paths if kind.has(path)]
    assert of_kind, "the hostile site has a page of the kind"
    page = context.new_page()
    for path in of_kind:
        page.goto(path)
        assert page.evaluate(MADE) == [], path
        assert not page.evaluate(TURNS), path
        assert SEEN in page.title(), path
        assert SEEN in page.inner_text("body") or kind.name == "lost", path
    page.close()
