"""The table of facts: found, sorted and opened with a script, whole without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

ARTICLE = "articles/2022-02-inherent-resolve/index.html"
CODES = ("ar", "en")


def figures(page: Page) -> list[str]:
    return page.locator(".facts tbody:visible .figure").all_inner_texts()


def numbers(page: Page) -> list[float]:
    """What the shown facts of a number are sorted by."""
    orders = page.locator(".facts tbody:visible th").evaluate_all("all => all.map(one => one.dataset.order)")
    return [float(order) for order in orders if "-" not in order]


def count(page: Page) -> Locator:
    return page.locator(".controls [role=status] bdi")


@pytest.mark.parametrize(("code", "typed"), [("ar", "دَاعِش"), ("en", "isis"), ("ar", "تنظيم داعش"), ("en", "١٥")])
def test_what_is_typed_is_found_however_it_is_written(page: Page, code: str, typed: str) -> None:
    page.goto(f"{code}/{ARTICLE}")
    everything = figures(page)
    page.locator(".controls input").fill(typed)
    found = figures(page)
    assert 0 < len(found) < len(everything)
    expect(count(page)).to_have_text(str(len(found)))
    page.locator(".controls input").fill("")
    assert figures(page) == everything


@pytest.mark.parametrize("code", CODES)
def test_facts_of_one_state(page: Page, code: str) -> None:
    page.goto(f"{code}/{ARTICLE}")
    page.locator(".controls select").select_option("added")
    shown = page.locator(".facts tbody:visible")
    assert shown.count() == page.locator(".facts .state.added").count() > 0
    assert shown.locator(".state.added").count() == shown.count()


@pytest.mark.parametrize("code", CODES)
def test_sorting_up_down_and_back(page: Page, code: str) -> None:
    page.goto(f"{code}/{ARTICLE}")
    as_read, head = figures(page), page.locator(".facts thead th").first
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert numbers(page) == sorted(numbers(page))
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    assert numbers(page) == sorted(numbers(page), reverse=True)
    head.locator("button").click()
    assert head.get_attribute("aria-sort") is None
    assert figures(page) == as_read


def test_a_link_to_a_fact_that_is_filtered_away_shows_it(page: Page) -> None:
    page.goto(f"en/{ARTICLE}")
    page.locator(".controls input").fill("nothing has these words")
    assert figures(page) == []
    page.locator(".tiles a").first.click()
    target = page.locator("tbody:target")
    expect(target).to_be_in_viewport()
    assert target.locator("mark").inner_text()


@pytest.mark.parametrize(("code", "other"), [("ar", "en"), ("en", "ar")])
def test_the_language_switch_leads_to_the_same_fact(page: Page, code: str, other: str) -> None:
    page.goto(f"{code}/{ARTICLE}")
    page.locator(".tiles a").first.click()
    fact = page.url.partition("#")[2]
    page.locator("a.switch").click()
    assert page.url.endswith(f"/{other}/{ARTICLE}#{fact}")
    expect(page.locator("tbody:target .figure")).to_be_in_viewport()


@pytest.mark.parametrize("code", CODES)
def test_a_periods_tables_are_filtered_together(page: Page, code: str) -> None:
    page.goto(f"{code}/digests/2021-Q4/index.html")
    before = page.locator(".facts table:visible").count()
    page.locator(".controls input").fill("2030")
    assert 0 < page.locator(".facts table:visible").count() < before
    expect(count(page)).to_have_text(str(page.locator(".facts tbody:visible").count()))


@pytest.mark.parametrize("code", CODES)
def test_without_a_script_all_facts_and_no_dead_control(new_page: Callable[..., Page], code: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{code}/{ARTICLE}")
    assert page.locator(".facts tbody:visible").count() == page.locator(".facts tbody").count() >= 7
    assert page.locator(".controls:visible, .facts thead button").count() == 0


@pytest.mark.parametrize("code", CODES)
def test_on_paper_facts_and_no_control(page: Page, code: str) -> None:
    page.goto(f"{code}/{ARTICLE}")
    page.emulate_media(media="print")
    assert page.locator(".facts tbody:visible").count() >= 7
    assert page.locator(".controls:visible, header nav:visible, a.switch:visible").count() == 0
