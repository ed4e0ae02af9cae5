"""The kinds of pages: for each a function from the edition of a language to its pages, all in one table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from generator.digest.across import Comparison, Conflict
from generator.digest.wholes import wholes
from generator.pages.addresses import DOWNLOADS, address, article_data_path, listed_path
from generator.pages.archive import archive
from generator.pages.citing import bibtex
from generator.pages.edition import Edition
from generator.pages.entities import MOST_CHARTS, EntityViewer, entities, section_names
from generator.pages.fact_table import fact_table, topic_tables
from generator.pages.head import article_head, listing_head, plain
from generator.pages.page import Draft
from generator.pages.topics import MOST_ARTICLES, topic_links, topics
from generator.wording.catalogs import translations

LATEST = 6
"""Digests on the home page, and the periods on it: what a reader scrolls through."""
MOST_CONFLICTS = 3
MOST_NAMES = 10
"""Names of a section on the home page: those with most figures."""


def home(edition: Edition) -> Iterator[Draft]:
    """The first page of a language: the latest period's figures, the latest digests, where sources differ, where to go on."""
    viewer = EntityViewer(edition)
    latest = sorted(edition.collection.across.conflicts, key=_latest_day, reverse=True)
    sections = [
        {"name": name, "path": listed_path(edition.code, section), "links": viewer.most(section, MOST_NAMES)}
        for section, name in section_names(edition.code).items()
    ]
    values = {
        "articles": edition.articles[:LATEST],
        "period": next(iter(edition.periods), None),
        "periods": edition.periods[:LATEST],
        "topics": tuple(topic_links(edition)),
        "conflicts": tuple(map(edition.across.conflict, latest[:MOST_CONFLICTS])),
        "sections": [section for section in sections if section["links"]],
    }
    yield Draft("home.html", f"{edition.code}/index.html", values, edition.collection.modified)


def method(edition: Edition) -> Iterator[Draft]:
    """How figures are read, compared, translated and corrected."""
    path = listed_path(edition.code, "method")
    title = translations(edition.code).gettext("Method")
    yield Draft("method.html", path, {"title": title, "head": listing_head(edition.info, edition.code, path, title)})


def periods(edition: Edition) -> Iterator[Draft]:
    """The periodic digests."""
    for period, view in zip(edition.collection.periods, edition.periods, strict=True):
        values = {
            "period": view,
            "articles": view.articles[:MOST_ARTICLES],
            "conflicts": view.conflicts,
            "series": view.series,
            "tables": topic_tables(view),
        }
        yield Draft("period.html", view.path, values, period.modified)


def articles(edition: Edition) -> Iterator[Draft]:
    """An article's digest."""
    views, compared = edition.articles, _by_article(edition.collection.across.comparisons)
    for at, (digest, view) in enumerate(zip(edition.collection.digests, views, strict=True)):
        corrected = edition.corrections[digest.id]
        own = address(edition.info, view.path, view.path) if edition.info.url else None
        values = {
            "article": view,
            "corrections": corrected,
            "head": article_head(edition.info, edition.code, digest, view, corrected),
            "files": {form: article_data_path(digest.id, form) for form in DOWNLOADS},
            "facts": fact_table(digest, edition.across, edition.code),
            "comparisons": tuple(map(edition.across.comparison, compared[digest.id][:MOST_CHARTS])),
            "wholes": tuple(edition.across.whole(digest, whole) for whole in islice(wholes(digest), MOST_CHARTS)),
            "bibtex": bibtex(digest, edition.info, edition.code, plain(view.title), own),
            "later": views[at - 1] if at else None,
            "earlier": views[at + 1] if at + 1 < len(views) else None,
        }
        yield Draft("article.html", view.path, values, digest.modified)


def corrections(edition: Edition) -> Iterator[Draft]:
    """All corrections, newest first."""
    listed = [correction for several in edition.corrections.values() for correction in several]
    listed.sort(key=lambda correction: correction.day_iso, reverse=True)
    days = [correction.on for digest in edition.collection.digests for correction in digest.facts.corrections]
    path = f"{edition.code}/corrections/index.html"
    yield Draft("corrections.html", path, {"corrections": listed}, max(days, default=None))


KINDS: tuple[Callable[[Edition], Iterator[Draft]], ...] = (
    home,
    articles,
    periods,
    topics,
    entities,
    archive,
    corrections,
    method,
)
"""Each gives the pages of its kind in one language."""


def _by_article(comparisons: Iterable[Comparison]) -> Mapping[str, Sequence[Comparison]]:
    """The comparisons that one article makes by itself, by its id."""
    found: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in comparisons:
        names = {report.digest.id for report in comparison.reports}
        if len(names) == 1:
            found[names.pop()].append(comparison)
    return found


def _latest_day(conflict: Conflict) -> date:
    return max(report.published or date.min for report in conflict.reports)
