"""axe-core finds nothing to complain about on any kind of page, in any language, light or dark, wide or narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.kinds import pages
from tests.browser.tools import axe_script

RUN = """async () => {
  const found = await axe.run({rules: {"target-size": {enabled: true}}});
  return found.violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`));
}"""
LOOKS = {
    "light-wide": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark-narrow": {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}},
}
"""Colours do not depend on the width, nor the markup on the colours: two looks show what four would."""


@pytest.fixture(scope="module")
def axe() -> str:
    return axe_script()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", pages())
def test_axe_finds_no_violation(new_page: NewPage, axe: str, path: str, look: str) -> None:
    page = new_page(**LOOKS[look])
    page.goto(path)
    page.evaluate(axe)
    assert page.evaluate(RUN) == []


def test_axe_is_heard(page: Page, axe: str) -> None:
    page.goto("en/about/index.html")
    page.evaluate(axe)
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert any("html-has-lang" in violation for violation in page.evaluate(RUN))
