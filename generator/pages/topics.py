"""The pages of topics: their latest digests, conflicts, and who, where and what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.digest.across import Conflict, Report
from generator.digest.collection import latest_change
from generator.digest.digest import Digest
from generator.language import language
from generator.pages import counting
from generator.pages.addresses import FEEDS, TOPICS, feed_path, listed_path
from generator.pages.compared import ConflictView
from generator.pages.edition import Edition
from generator.pages.entities import MOST_CHARTS, EntityViewer, LinkView
from generator.pages.head import listing_head
from generator.pages.page import Draft
from generator.pages.views import ArticleView
from generator.pages.words import Words, topic_words
from generator.wording.catalogs import translations

MOST_ARTICLES = 200
"""Digests of one page; the archive has all."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic: its latest digests and conflicts, `more` where the archive has others; `related` as of an entity."""

    name: Words
    counted: str
    feeds: Mapping[str, str]
    articles: tuple[ArticleView, ...]
    more: bool
    conflicts: tuple[ConflictView, ...]
    related: tuple[tuple[str, tuple[LinkView, ...]], ...]


def topics(edition: Edition) -> Iterator[Draft]:
    """A page for each topic, and the list of all."""
    name, path = translations(edition.code).gettext("Topics"), listed_path(edition.code, TOPICS)
    links = tuple(topic_links(edition))
    head = listing_head(edition.info, edition.code, path, name)
    yield Draft("topics.html", path, {"title": name, "topics": links, "head": head}, edition.collection.modified)
    conflicts = _conflicts(edition)
    for topic, digests in by_topic(edition).items():
        view = _topic(topic, digests, conflicts.get(topic, ()), edition)
        head = listing_head(edition.info, edition.code, view.name.path, view.name.text, view.counted, ((name, path),))
        values = {"topic": view, "section": {"name": name, "path": path}, "head": head}
        yield Draft("topic.html", view.name.path, values, latest_change(digests))


def topic_links(edition: Edition) -> Iterator[LinkView]:
    """Every topic with how many articles it has, by the alphabet."""
    found = [
        (topic_words(topic, edition.info, edition.code), len(digests)) for topic, digests in by_topic(edition).items()
    ]
    for name, count in sorted(found, key=lambda topic: (language(edition.code).filing(topic[0].text), topic[0].path)):
        yield LinkView(name, counting.articles(count, edition.code, edition.info.digits[edition.code]))


def by_topic(edition: Edition) -> Mapping[str, list[Digest]]:
    """The digests of each topic, newest first."""
    found: dict[str, list[Digest]] = {}
    for digest in edition.collection.digests:
        for topic in dict.fromkeys(digest.metadata.topics):
            found.setdefault(topic, []).append(digest)
    return found


def _topic(topic: str, digests: Sequence[Digest], conflicts: Iterable[Conflict], edition: Edition) -> TopicView:
    reports = [Report(digest, fact) for digest in digests for fact in digest.facts.facts]
    dated = any(digest.modified is not None for digest in digests)
    return TopicView(
        topic_words(topic, edition.info, edition.code),
        counting.articles(len(digests), edition.code, edition.info.digits[edition.code]),
        {form: feed_path(edition.code, form, topic) for form in FEEDS if dated},
        tuple(map(edition.across.article, digests[:MOST_ARTICLES])),
        len(digests) > MOST_ARTICLES,
        tuple(map(edition.across.conflict, islice(conflicts, MOST_CHARTS))),
        tuple(EntityViewer(edition).related(reports)),
    )


def _conflicts(edition: Edition) -> Mapping[str, list[Conflict]]:
    """Topic → the conflicts that one of its articles takes part in."""
    found: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in edition.collection.across.conflicts:
        for topic in {topic for report in conflict.reports for topic in report.digest.metadata.topics}:
            found[topic].append(conflict)
    return found
