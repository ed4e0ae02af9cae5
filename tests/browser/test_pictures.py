"""Every kind of page looks as it did when a person last looked: `make golden` renews the pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.pictures import KEPT, LOOKS, TOLERATED, difference, kept, shots, shown, taken
from tests.browser.scripts import FONTS_AND_TWO_FRAMES

SHOTS = {name: (path, look) for name, path, look in shots()}
ARTICLE = "ar/articles/2021-11-inherent-resolve/index.html"


@pytest.mark.parametrize("name", SHOTS)
def test_a_page_looks_as_it_did(new_page: NewPage, tmp_path: Path, name: str) -> None:
    path, look = SHOTS[name]
    seen = taken(new_page(**look), path)
    seen.save(tmp_path / f"{name}.png")
    assert difference(seen, kept(name)) <= TOLERATED, f"compare {tmp_path / name}.png with {KEPT / name}.png"


def test_no_picture_is_kept_of_what_is_not_there() -> None:
    assert {path.stem for path in KEPT.glob("*.png")} == set(SHOTS)


@pytest.mark.parametrize(
    ("change", "noticed"),
    [
        (
            "document.querySelectorAll('.tiles bdi').forEach(figure => figure.textContent = figure.textContent.replace(/2/g, '5'))",
            False,
        ),
        ("document.querySelector('.tiles').remove()", True),
        ("document.querySelector('header.site').remove()", True),
        ("document.documentElement.dir = 'ltr'", True),
        ("document.documentElement.style.setProperty('--paper', '#ffd')", True),
        ("document.querySelectorAll('.tiles li').forEach(tile => tile.style.background = '#fcc')", True),
        ("document.documentElement.style.fontSize = '110%'", True),
        ("document.querySelectorAll('*').forEach(element => element.style.fontFamily = 'monospace')", True),
    ],
)
def test_what_counts_as_another_look(new_page: NewPage, change: str, noticed: bool) -> None:
    page = new_page(**LOOKS["light"])
    before = taken(page, ARTICLE)
    page.evaluate(f"() => {{ {change} }}")
    page.evaluate(FONTS_AND_TWO_FRAMES)
    assert (difference(before, shown(page)) > TOLERATED) == noticed


def test_the_same_page_twice_differs_in_nothing(page: Page) -> None:
    assert difference(taken(page, ARTICLE), taken(page, ARTICLE)) == 0
