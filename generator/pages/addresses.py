"""Where the site's files lie, and how a page or a feed names them."""

from __future__ import annotations

import hashlib
import posixpath
import re
from urllib.parse import quote

from generator.pages.page import SiteInfo
from generator.values import LanguageCode

DATABASE = "data/site/khulasa.sqlite"
LINES = "data/site/articles.jsonl"
METADATA = "data/site/csv-metadata.json"
"""The data of the whole site: one folder, as deep as that of the articles' own, so that relative addresses are the same in both."""
FEEDS = {"xml": "application/atom+xml", "json": "application/feed+json"}
"""The forms of a feed by the ending of its file, with their media types: Atom and JSON Feed."""
DOWNLOADS = {"csv": "text/csv", "json": "application/json"}
"""The forms of one article's facts likewise."""
TOPICS = "topics"
"""The folder of the pages of topics, and of their feeds."""
_SLUG = re.compile(r"[a-z0-9_\u0621-\u064a]+(?:-[a-z0-9_\u0621-\u064a]+)*")


def address(info: SiteInfo, path: str, page: str) -> str:
    """The address of a file of the site, as another page of the site (`page`, its path) names it to the world.

    Absolute where the site says where it is published, else relative to that page; a folder's index is the folder.
    """
    if info.url is None:
        return quote(posixpath.relpath(path, posixpath.dirname(page) or "."))
    folder, name = posixpath.split(path)
    return info.url + quote(posixpath.join(folder, "") if name == "index.html" else path)


def default_path(info: SiteInfo, path: str) -> str:
    """The page for a reader of no known language (`x-default`): the chooser for the first pages, else the first language's."""
    language, _, tail = path.partition("/")
    if not tail or tail == "index.html":
        return "index.html"
    return f"{info.languages[0]}/{tail}" if language in info.languages else path


def feed_path(code: LanguageCode, form: str, topic: str | None = None) -> str:
    """A language's feed, or that of one of its topics; `form` is `xml` (Atom) or `json` (JSON Feed)."""
    folder = f"{code}/{TOPICS}/{topic_slug(topic)}" if topic is not None else code
    return f"{folder}/feed.{form}"


def topic_slug(topic: str) -> str:
    """A topic's id as part of an address."""
    return slug(topic)


def slug(name: str) -> str:
    """An id as part of an address; one that cannot be is named by a digest of it."""
    return name if _SLUG.fullmatch(name) else f"t{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def listed_path(code: LanguageCode, section: str, name: str = "") -> str:
    """The page of a topic, of somebody, of a place, of a measure, by its slug; without one the index of its section."""
    return f"{code}/{section}/{name}/index.html" if name else f"{code}/{section}/index.html"


def search_path(code: LanguageCode) -> str:
    """The page where a reader searches."""
    return f"{code}/search/index.html"


def opensearch_path(code: LanguageCode) -> str:
    """What tells a browser how to search the site."""
    return f"{code}/opensearch.xml"


def data_page_path(code: LanguageCode) -> str:
    """The page about the downloads."""
    return f"{code}/data/index.html"


def table_path(table: str) -> str:
    """A table of the whole site as CSV."""
    return f"data/site/{table}.csv"


def article_data_path(article: str, ending: str) -> str:
    """An article's facts in a form: `csv`, `json`."""
    return f"data/articles/{article}.{ending}"


def card_path(code: LanguageCode, article: str | None = None) -> str:
    """The picture that stands for a page where it is shared; the site's own without an article."""
    return f"{code}/articles/{article}/card.png" if article is not None else f"{code}/card.png"
