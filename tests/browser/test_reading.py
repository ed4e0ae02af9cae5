"""What a screen reader announces: landmarks and headings in order, and tables whose cells have headers at any width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.kinds import pages
from tests.browser.reading import announced

WIDTHS = (360, 1280)
CELLS = ("cell", "gridcell", "rowheader", "columnheader")
HEADING_TOPS = """() => [...document.querySelectorAll("main :is(h1, h2, h3)")]
  .filter(heading => heading.checkVisibility()).map(heading => heading.getBoundingClientRect().top)"""


@pytest.fixture(params=pages())
def phone(request: pytest.FixtureRequest, new_page: NewPage) -> Page:
    """An example of a kind on a phone, where all stands below each other."""
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(request.param)
    return page


def test_a_page_is_read_from_its_top_down(phone: Page) -> None:
    root = announced(phone)
    landmarks = [node.role for node in root.all("banner", "main", "contentinfo")]
    assert landmarks in (["banner", "main", "contentinfo"], ["main"])
    tops = phone.evaluate(HEADING_TOPS)
    assert tops == sorted(tops), "what is read first stands above"
    headings = root.all("heading")
    assert all(node.name.strip() for node in headings)
    levels = [node.level or 0 for node in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), "no level is left out on the way down"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", pages("article", "period", "data"))
def test_every_cell_of_a_table_has_its_headers(new_page: NewPage, path: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(path)
    tables = announced(page).all("table", "grid")
    assert tables
    for table in tables:
        assert table.name.strip(), "a table says what it is of"
        first, *rows = [[cell for cell in row.inside if cell.role in CELLS] for row in table.all("row")]
        assert {head.role for head in first} == {"columnheader"}
        assert all(head.name.strip() for head in first)
        assert rows
        assert len(rows[0]) == len(first)
        for row in rows:
            if (
                len(row) == 1
            ):  # a fact's sentence: below its circumstances, across the columns, beside the fact's header
                continue
            assert len(row) == len(first), "each cell stands under its own header"
            assert row[0].role == "rowheader"
            assert row[0].name.strip(), "a row says what it is of"
