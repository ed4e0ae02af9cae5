"""The latest digests as Atom (RFC 4287) and JSON Feed 1.1, per language and per language and topic.

Days come from the articles and their reviews, never from the clock; an article without any day is in no feed. Addresses are
absolute where the site says where it is published, and so is each entry's id. Where it does not, addresses are relative to the
feed, and ids are UUIDs made from the language and the article's id.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jinja2 import Environment

from generator.digest.digest import Digest
from generator.pages import render
from generator.pages.addresses import FEEDS, address, feed_path
from generator.pages.cleaning import clean
from generator.pages.edition import Edition
from generator.pages.head import in_short, plain
from generator.pages.page import SiteFile, SiteInfo
from generator.pages.views import ArticleView, article_path
from generator.values import LanguageCode

MOST = 50
"""Entries of a feed: more than a reader misses in a month."""
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "khulasa")
_NO_DAY = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class OtherAddress:
    """The same thing in another language."""

    language: LanguageCode
    url: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with its name in the feed's language."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One digest; the languages tell where a title or a summary is not yet in the feed's own."""

    id: str
    url: str
    others: tuple[OtherAddress, ...]
    title: str
    title_language: LanguageCode
    summary: str
    summary_language: LanguageCode
    published: str
    updated: str
    original: str | None
    topics: tuple[Topic, ...]


def feeds(digests: Sequence[Digest], editions: Mapping[LanguageCode, Edition], env: Environment) -> Iterator[SiteFile]:
    """Every feed of the site; `digests` newest first."""
    dated = _dated(digests)
    for edition in editions.values():
        for topic in (None, *feed_topics(digests)):
            members = [digest for digest in dated if topic is None or topic in digest.metadata.topics]
            yield from _feed(members[:MOST], topic, edition, env)


def feed_topics(digests: Sequence[Digest]) -> tuple[str, ...]:
    """The topics that have a feed, in order of their ids."""
    return tuple(sorted({topic for digest in _dated(digests) for topic in digest.metadata.topics}))


def _dated(digests: Sequence[Digest]) -> list[Digest]:
    return [digest for digest in digests if digest.modified is not None]


def _feed(digests: Sequence[Digest], topic: str | None, edition: Edition, env: Environment) -> Iterator[SiteFile]:
    code, info = edition.code, edition.info
    path = feed_path(code, "xml", topic)
    entries = [_entry(digest, edition.across.article(digest), code, info, path) for digest in digests]
    title = clean(info.titles[code])
    named = f"{title} · {_topic_name(info, topic, code)}" if topic is not None else title
    newest = max((digest.modified for digest in digests if digest.modified), default=_NO_DAY)
    values = {
        "lang": code,
        "id": _id(info, path),
        "title": named,
        "subtitle": clean(info.descriptions[code]),
        "author": title,
        "updated": _instant(newest),
        "home": address(info, f"{code}/index.html", path),
        "own": {form: address(info, feed_path(code, form, topic), path) for form in FEEDS},
        "others": [
            OtherAddress(other, address(info, feed_path(other, "xml", topic), path))
            for other in info.languages
            if other != code
        ],
        "entries": entries,
    }
    yield SiteFile(path, render(env, "feed.xml", values))
    yield SiteFile(feed_path(code, "json", topic), _json_feed(values, entries))


def _entry(digest: Digest, view: ArticleView, code: LanguageCode, info: SiteInfo, feed: str) -> FeedEntry:
    title = plain(view.title)
    summary = " ".join(in_short(view))
    own = {sentence.words.language for sentence in view.in_brief or view.summary}
    return FeedEntry(
        _id(info, view.path),
        address(info, view.path, feed),
        tuple(
            OtherAddress(other, address(info, article_path(other, digest.id), feed))
            for other in info.languages
            if other != code
        ),
        title,
        view.title.language,
        summary or title,
        own.pop() if len(own) == 1 else view.title.language,
        _instant(digest.metadata.published or digest.modified or _NO_DAY),
        _instant(digest.modified or _NO_DAY),
        view.url,
        tuple(Topic(clean(topic), _topic_name(info, topic, code)) for topic in digest.metadata.topics),
    )


def _json_feed(values: Mapping[str, Any], entries: Sequence[FeedEntry]) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": values["title"],
        "home_page_url": values["home"],
        "feed_url": values["own"]["json"],
        "description": values["subtitle"],
        "language": values["lang"],
        "authors": [{"name": values["author"]}],
        "items": [_json_item(entry) for entry in entries],
    }
    return f"{json.dumps(feed, ensure_ascii=False, indent=1)}\n".encode()


def _json_item(entry: FeedEntry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "language": entry.summary_language,
        "tags": [topic.name for topic in entry.topics],
    }
    return item | ({"external_url": entry.original} if entry.original else {})


def _topic_name(info: SiteInfo, topic: str, code: LanguageCode) -> str:
    return clean(info.topics.get(topic, {}).get(code, topic))


def _id(info: SiteInfo, path: str) -> str:
    return address(info, path, path) if info.url else uuid.uuid5(_NAMESPACE, path).urn


def _instant(day: date) -> str:
    """A day as RFC 3339 wants it: its first moment, universal time."""
    return f"{day.isoformat()}T00:00:00Z"
