"""Pages can be read where something is missing: without script, without fonts, on paper."""

from __future__ import annotations

import pytest

from tests.browser.conftest import NewPage
from tests.browser.kinds import pages
from tests.browser.scripts import FIRST_PAINT

READ = """() => {
  const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const blocks = [...document.querySelectorAll("main :is(h1, h2, h3, p, li, th, td, blockquote, figcaption)")];
  return blocks.filter(shown).map(block => block.innerText.trim()).filter(Boolean);
}"""
"""The text of every block that a reader sees."""


@pytest.mark.parametrize("path", pages())
def test_all_is_there_without_script(new_page: NewPage, path: str) -> None:
    with_script, without = new_page(), new_page(java_script_enabled=False)
    for page in (with_script, without):
        page.goto(path)
    missing = set(with_script.evaluate(READ)) - set(without.evaluate(READ))
    assert missing == set()
    assert len(without.evaluate(READ)) > 0


@pytest.mark.parametrize("path", pages())
def test_all_is_there_while_fonts_do_not_come(new_page: NewPage, path: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.route("**/*.woff2", lambda _: None)
    page.goto(path, wait_until="domcontentloaded")
    page.evaluate(FIRST_PAINT)
    assert page.evaluate(READ) != []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
