"""The demo site in a real browser: it fits its window, says its language, and its links lead where they say."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import pages

ARTICLE = "articles/2021-11-inherent-resolve/index.html"


@pytest.mark.parametrize("path", pages())
def test_no_page_is_wider_than_its_window(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    for width in (320, 768, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})
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
    figures = page.locator(".facts tbody").count()
    page.locator("a.switch").click()
    assert page.url == f"{address}en/{ARTICLE}"
    assert page.locator(".facts tbody").count() == figures
    page.locator("a.switch").click()
    assert page.url == f"{address}ar/{ARTICLE}"


def test_one_click_from_a_key_figure_to_its_sentence(page: Page, address: str) -> None:
    page.goto(f"{address}en/{ARTICLE}")
    tile = page.locator(".tiles a", has_text="26 operations").first
    tile.click()
    row = page.locator("tbody:target")
    assert row.locator("mark").inner_text() == "26"
    assert "26 operations" in row.locator("td.sentence > p:not(.note)").inner_text()


def test_the_chooser_leads_to_each_language(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    page.get_by_role("link", name="العربية").click()
    assert page.url == f"{address}ar/index.html"
