"""All digests by the month of their publication: the latest on one page, each month on its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.digest.collection import latest_change
from generator.pages import counting
from generator.pages.addresses import listed_path
from generator.pages.edition import Edition
from generator.pages.head import listing_head
from generator.pages.page import Draft
from generator.pages.views import ArticleView
from generator.values import DateRange, Precision
from generator.wording.catalogs import translations
from generator.wording.dates import format_range

MOST = 200
"""Digests on the first page of the archive; the pages of the months have all."""
_SECTION = "archive"


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month with its digests, newest first; `latest`: those of them that the archive's first page lists."""

    name: str
    path: str
    counted: str
    articles: tuple[ArticleView, ...]
    latest: tuple[ArticleView, ...]


def archive(edition: Edition) -> Iterator[Draft]:
    """The latest digests by month, and a page for each month."""
    name, path = translations(edition.code).gettext("Archive"), listed_path(edition.code, _SECTION)
    months = tuple(_months(edition))
    head = listing_head(edition.info, edition.code, path, name)
    values = {"title": name, "months": months, "periods": edition.periods, "head": head}
    yield Draft("archive.html", path, values, edition.collection.modified)
    modified = {digest.id: digest for digest in edition.collection.digests}
    for month in months:
        head = listing_head(edition.info, edition.code, month.path, month.name, month.counted, ((name, path),))
        values = {"month": month, "section": {"name": name, "path": path}, "head": head}
        yield Draft("month.html", month.path, values, latest_change(modified[article.id] for article in month.articles))


def _months(edition: Edition) -> Iterator[MonthView]:
    left = MOST
    for month, members in groupby(edition.articles, key=lambda article: article.months):
        articles = tuple(members)
        counted = counting.articles(len(articles), edition.code, edition.info.digits[edition.code])
        path = listed_path(edition.code, _SECTION, month or "undated")
        yield MonthView(_name(month, edition), path, counted, articles, articles[:left])
        left = max(0, left - len(articles))


def _name(month: str, edition: Edition) -> str:
    if not month:
        return translations(edition.code).gettext("Undated")
    first = date.fromisoformat(f"{month}-01")
    return format_range(DateRange(first, first, Precision.MONTH), edition.code, edition.info.digits[edition.code])
