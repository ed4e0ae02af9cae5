"""Every page by keyboard alone, in the order in which it is read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.kinds import pages

NUMBER_STOPS = """() => {
  const canBe = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
  const stops = [...canBe].filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
  stops.forEach((stop, index) => { stop.dataset.stop = index; });
  return stops.length;
}"""
"""Numbers in the order of the page all that should be reached by Tab; gives how many."""
STOP = """() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const marked = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  return {stop: Number(at.dataset.stop ?? -1), seen, marked, html: at.outerHTML.slice(0, 90)};
}"""
"""Where the keyboard is, whether it is on the screen, and whether a reader sees that it is there."""


@pytest.mark.parametrize("path", pages())
def test_tab_goes_through_the_page_in_its_order(new_page: NewPage, path: str) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto(path)
    count = page.evaluate(NUMBER_STOPS)
    assert count > 0
    for number in range(count):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        assert stop is not None, f"{number} of {count} are reached"
        assert (stop["stop"], stop["seen"], stop["marked"]) == (number, True, True), stop["html"]
    page.keyboard.press("Tab")
    assert page.evaluate(STOP) is None, "the keyboard leaves the page"


@pytest.mark.parametrize("path", pages("article"))
def test_the_first_stop_skips_to_the_content(page: Page, path: str) -> None:
    page.goto(path)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    # The browser leaves the link for the content with its next frame, not with the key.
    page.wait_for_function("document.activeElement === document.body")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")
