"""The search page of the demo site in a real browser: what it finds, by which keys, and what it does where it cannot run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from generator.resources import read_yaml
from tests.browser.conftest import Demo

CORPUS = read_yaml(Path(__file__).parents[1] / "corpus/search.yml")
FIND: Mapping[str, Mapping[str, Sequence[str]]] = CORPUS["find"]
RECALL = 0.97
NOTHING_LOST = ("hamza", "ya", "ta marbuta", "digits", "prefixes")


def search(page: Page, query: str) -> None:
    """Type a query and wait for what the page says of it."""
    status = page.locator("#search-status")
    status.evaluate("status => { status.textContent = '' }")
    page.locator("#q").fill(query)
    page.locator("#q").press("Enter")
    page.locator("#search-status:not(:empty)").wait_for()


def results(page: Page) -> list[str]:
    """The articles that the page shows, in order."""
    links = [link.get_attribute("href") or "" for link in page.locator("#search-results h2 a").all()]
    return [link.split("/articles/")[1].split("/")[0] for link in links if "/articles/" in link]


def all_results(page: Page) -> list[str]:
    while page.locator("#search-more").is_visible():
        before = page.locator("#search-results > li").count()
        page.locator("#search-more").click()
        page.locator(f"#search-results > li:nth-child({before + 1})").wait_for()
    return results(page)


@pytest.mark.parametrize("code", ["ar", "en"])
def test_recall(page: Page, address: str, code: str, record_property: Callable[[str, object], None]) -> None:
    page.goto(f"{address}{code}/search/index.html")
    lost: dict[str, list[tuple[str, str]]] = {}
    wanted = 0
    for kind, queries in FIND.items():
        for query, articles in queries.items():
            search(page, str(query))
            found = all_results(page)
            wanted += len(articles)
            lost.setdefault(kind, []).extend((str(query), article) for article in articles if article not in found)
    missed = sum(map(len, lost.values()))
    record_property(
        "recall", f"{code}: recall {1 - missed / wanted:.3f} of {wanted} in {sum(map(len, FIND.values()))} queries"
    )
    assert 1 - missed / wanted >= RECALL, lost
    assert [pair for kind in NOTHING_LOST for pair in lost[kind]] == []


@pytest.mark.parametrize("query", CORPUS["never"])
def test_what_is_in_no_digest_is_not_found(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}en/search/index.html?q={quote(query)}")
    page.locator("#search-status:not(:empty)").wait_for()
    assert page.locator("#search-status").inner_text() == "No digest has these words."
    assert results(page) == []
    assert page.locator("main script, main img").count() == 0


HOSTILE = [
    "'\"><img src=x onerror=alert(1)>",
    "a" * 5000,
    "\u202e\u2066)(*[\\",
    "__proto__ constructor",
    "%00%ff",
    "ء",
    "و " * 300,
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_or_stands_in_the_address_is_only_looked_for(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}ar/search/index.html?q={quote(query)}&topic={quote(query)}&who=__proto__&other=1")
    page.locator("#search-status:not(:empty)").wait_for()
    assert page.locator("select").evaluate_all("selects => selects.map(select => select.value).join('')") == ""
    assert page.locator("main script, main img").count() == 0
    search(page, query[::-1])
    assert not page.locator("#search-off").is_visible()


def test_the_page_for_a_lost_address_leads_to_the_search(page: Page, address: str) -> None:
    page.goto(f"{address}404.html")
    page.locator("form[action*='/en/'] input").fill("wheat")
    page.locator("form[action*='/en/'] button").click()
    page.wait_for_url("**/en/search/index.html?q=wheat")
    page.locator("#search-results > li").first.wait_for()


def test_where_some_words_are_found_the_page_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}ar/search/index.html")
    search(page, "القمح zzzzqq")
    assert page.locator("#search-status").inner_text().startswith("لا خلاصة فيها هذه الكلمات كلها")
    assert "2022-03-wheat-imports" in results(page)


@pytest.mark.parametrize(
    ("code", "query", "shown", "direction"),
    [
        ("ar", "القمح", "ar", "rtl"),
        ("ar", "wheat", "en", "ltr"),
        ("en", "القمح", "ar", "rtl"),
        ("en", "4.7", "en", "ltr"),
    ],
)
def test_a_result_is_shown_in_the_language_of_the_query(
    page: Page, address: str, code: str, query: str, shown: str, direction: str
) -> None:
    page.goto(f"{address}{code}/search/index.html")
    search(page, query)
    result = page.locator("#search-results > li", has=page.locator("time")).first
    for part in (result.locator("h2 a"), result.locator(".excerpt")):
        assert (part.get_attribute("lang"), part.get_attribute("dir")) == (shown, direction)
    assert result.locator("time").get_attribute("datetime") == "2022-03-09"
    assert result.locator(".excerpt mark").count() > 0
    other = result.locator(".meta a:not([aria-current])")
    other.click()
    assert page.url == f"{address}{'en' if shown == 'ar' else 'ar'}/articles/2022-03-wheat-imports/index.html"


def test_an_excerpt_says_more_than_the_title(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/index.html")
    search(page, "2021")
    items = page.locator("#search-results > li").all()
    assert len(items) > 5
    for item in items:
        assert item.locator(".excerpt").inner_text() != item.locator("h2").inner_text()


def test_an_excerpt_is_of_what_the_page_tells(page: Page, address: str) -> None:
    page.goto(f"{address}ar/search/index.html?q={quote('قسد 26')}")
    page.locator("#search-status:not(:empty)").wait_for()
    excerpts = page.locator("#search-results > li", has=page.locator("time")).locator(".excerpt").all_inner_texts()
    assert len(excerpts) == 3
    assert not [text for text in excerpts if text.startswith(("الخلاصة:", "الأحدث", "الأقدم"))]


@pytest.mark.parametrize("query", ["قسد", "Syrian Democratic Forces"])
def test_the_page_of_a_name_is_found_by_every_name_of_it(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}en/search/index.html?q={quote(query)}")
    page.locator("#search-results a[href$='/who/sdf/index.html']").first.wait_for()


def test_a_result_leads_to_the_sentence_of_its_figure(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/index.html")
    search(page, "61 percent fighters")
    page.get_by_role("link", name="To the sentence").first.click()
    assert "61" in page.locator(":target mark").inner_text()


def test_filters_narrow_the_search_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/index.html")
    search(page, "Syria")
    every = set(all_results(page))
    assert {"2021-10-water-crisis", "2021-11-coalition-strikes"} <= every
    for name, value, kept in (
        ("topic", "climate", "2021-10-water-crisis"),
        ("language", "ar", "2021-11-coalition-strikes"),
        ("year", "2022", "2022-02-inherent-resolve"),
        ("who", "sdf", "2021-11-coalition-quarter"),
    ):
        page.locator(f"select[name={name}]").select_option(value)
        page.wait_for_url(f"**/*{name}={value}*")
        page.reload()
        page.locator("#search-status:not(:empty)").wait_for()
        assert page.locator("#q").input_value() == "Syria"
        narrowed = set(all_results(page))
        assert kept in narrowed
        assert narrowed < every
        page.locator(f"select[name={name}]").select_option("")
        page.wait_for_url(lambda url, name=name: name not in url)


def test_a_place_holds_the_places_in_it_and_a_filter_alone_lists_the_newest_first(page: Page, address: str) -> None:
    page.goto(f"{address}ar/search/index.html?where=syria")
    page.locator("#search-status:not(:empty)").wait_for()
    found = all_results(page)
    assert "2021-10-water-crisis" in found
    assert found == sorted(found, reverse=True) or found[0].startswith("2022")


def test_the_keyboard_leads_to_the_field_and_through_the_results(page: Page, address: str) -> None:
    page.goto(f"{address}ar/search/index.html?q={quote('سوريا')}")
    page.locator("#search-results h2 a").nth(1).wait_for()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    focused = "document.activeElement.href"
    links = [link.evaluate("link => link.href") for link in page.locator("#search-results h2 a").all()]
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == links[0]
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == links[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(links[0])


def test_the_number_of_results_is_announced(page: Page, address: str) -> None:
    page.goto(f"{address}en/search/index.html?q=wheat")
    status = page.get_by_role("status")
    page.locator("#search-status:not(:empty)").wait_for()
    assert status.inner_text() == f"Results: {page.locator('#search-results > li').count()}"
    assert status.get_attribute("aria-live") == "polite"


def test_every_control_has_a_name_and_the_window_is_not_too_small(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    for code in ("ar", "en"):
        page.goto(f"{address}{code}/search/index.html?q=26")
        page.locator("#search-results > li").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        controls = page.locator("form :is(input, select, button)").all()
        assert len(controls) == 7
        assert all(
            control.evaluate("control => control.labels.length > 0 || control.textContent") for control in controls
        )


def test_other_pages_load_nothing_of_the_search(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}en/index.html", wait_until="networkidle")
    assert not [url for url in asked if "search" in url]
    page.get_by_role("link", name="Search").click()
    assert page.url == f"{address}en/search/index.html"


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_script_the_page_says_so_and_leads_on(without_script: Page, address: str) -> None:
    without_script.goto(f"{address}ar/search/index.html")
    notice = without_script.locator(".search-off:visible")
    assert "جافاسكربت" in notice.inner_text()
    notice.get_by_role("link", name="الأرشيف").click()
    assert without_script.url == f"{address}ar/archive/index.html"


@pytest.mark.parametrize("code", ["ar", "en"])
def test_opened_from_a_folder_the_page_says_that_it_needs_a_server(browser: Browser, demo: Demo, code: str) -> None:
    opened = browser.new_page()
    opened.goto((demo.folder / f"{code}/search/index.html").as_uri())
    opened.locator("#search-off").wait_for(state="visible")
    assert not opened.locator("form").is_visible()
    opened.close()


def test_where_the_index_is_not_there_the_page_says_so(browser: Browser, address: str) -> None:
    opened = browser.new_page()
    opened.route("**/search/search.json*", lambda route: route.abort())
    opened.goto(f"{address}en/search/index.html")
    opened.locator("#search-off").wait_for(state="visible")
    assert not opened.locator("form").is_visible()
    opened.close()
