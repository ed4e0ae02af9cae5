"""The kinds of pages: for each a function from the edition of a language to its pages, all in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby

from generator.pages.addresses import DOWNLOADS, article_data_path
from generator.pages.edition import Edition
from generator.pages.head import article_head
from generator.pages.page import Draft
from generator.pages.views import ArticleView
from generator.values import DateRange, Precision
from generator.wording.catalogs import translations
from generator.wording.dates import format_range

LATEST = 12
"""Digests on the home page: what a reader of one month's news scrolls through."""


def home(edition: Edition) -> Iterator[Draft]:
    """The first page of a language."""
    values = {"articles": edition.articles[:LATEST], "periods": edition.periods}
    yield Draft("home.html", f"{edition.code}/index.html", values, edition.collection.modified)


def archive(edition: Edition) -> Iterator[Draft]:
    """All digests by month."""
    values = {"months": _by_month(edition.articles, edition), "periods": edition.periods}
    yield Draft("archive.html", f"{edition.code}/archive/index.html", values, edition.collection.modified)


def periods(edition: Edition) -> Iterator[Draft]:
    """The periodic digests."""
    for period, view in zip(edition.collection.periods, edition.periods, strict=True):
        yield Draft("period.html", view.path, {"period": view}, period.modified)


def articles(edition: Edition) -> Iterator[Draft]:
    """An article's digest."""
    for digest, view in zip(edition.collection.digests, edition.articles, strict=True):
        corrected = edition.corrections[digest.id]
        values = {
            "article": view,
            "corrections": corrected,
            "head": article_head(edition.info, edition.code, digest, view, corrected),
            "files": {form: article_data_path(digest.id, form) for form in DOWNLOADS},
            "also": edition.across.also(digest),
        }
        yield Draft("article.html", view.path, values, digest.modified)


def corrections(edition: Edition) -> Iterator[Draft]:
    """All corrections, newest first."""
    listed = [correction for several in edition.corrections.values() for correction in several]
    listed.sort(key=lambda correction: correction.day_iso, reverse=True)
    days = [correction.on for digest in edition.collection.digests for correction in digest.facts.corrections]
    path = f"{edition.code}/corrections/index.html"
    yield Draft("corrections.html", path, {"corrections": listed}, max(days, default=None))


KINDS: tuple[Callable[[Edition], Iterator[Draft]], ...] = (home, archive, periods, articles, corrections)
"""Each gives the pages of its kind in one language."""


def _by_month(articles: Sequence[ArticleView], edition: Edition) -> list[tuple[str, list[ArticleView]]]:
    months: list[tuple[str, list[ArticleView]]] = []
    for month, members in groupby(articles, key=lambda article: article.months):
        name = _month_name(month, edition) if month else translations(edition.code).gettext("Undated")
        months.append((name, list(members)))
    return months


def _month_name(month: str, edition: Edition) -> str:
    first = date.fromisoformat(f"{month}-01")
    return format_range(DateRange(first, first, Precision.MONTH), edition.code, edition.info.digits[edition.code])
