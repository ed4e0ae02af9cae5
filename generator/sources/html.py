"""A saved HTML page → its readable text and the metadata that the page states about itself.

The main text is trafilatura's. Its dates are not used: htmldate, which it asks, reads a visible "5 كانون الثاني 2026" as
1 January. Only what a page states for machines counts: `<meta>`, JSON-LD, `<time datetime>`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import trafilatura
from lxml import html

from generator.errors import Location, SourceError
from generator.language import codes
from generator.sources.article import Metadata

_DATE_METAS = ("article:published_time", "datePublished", "date", "dc.date", "pubdate")


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page's readable text, paragraphs separated by line ends, and its metadata."""

    text: str
    metadata: Metadata


def read_html(source: str, path: Path) -> HtmlPage:
    """What a saved page says. Raises `SourceError` where no text can be found in it."""
    try:
        tree = html.document_fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (ValueError, html.etree.ParserError):
        raise SourceError("html_no_text", Location(path)) from None
    text = trafilatura.extract(tree, include_comments=False, include_tables=True, favor_precision=True)
    if not text:
        raise SourceError("html_no_text", Location(path))
    title = _meta(tree, "og:title") or _first(tree, "//h1") or _first(tree, "//title")
    if title and not text.startswith(title):
        text = f"{title}\n{text}"
    metadata = Metadata(
        title=title,
        language=_language(tree),
        published=_published(tree),
        outlet=_meta(tree, "og:site_name"),
        author=_meta(tree, "author"),
        url=_canonical(tree),
    )
    return HtmlPage(text, metadata)


def _meta(tree: html.HtmlElement, name: str) -> str | None:
    for meta in tree.xpath("//meta[@content]"):
        if name in {meta.get("property"), meta.get("name"), meta.get("itemprop")}:
            return _tidy(meta.get("content"))
    return None


def _first(tree: html.HtmlElement, xpath: str) -> str | None:
    found = tree.xpath(xpath)
    return _tidy(found[0].text_content()) if found else None


def _tidy(words: str) -> str | None:
    return re.sub(r"\s+", " ", words).strip() or None


def _language(tree: html.HtmlElement) -> str | None:
    stated = (tree.get("lang") or "").split("-")[0].lower()
    return stated if stated in codes() else None


def _canonical(tree: html.HtmlElement) -> str | None:
    links = [link.get("href") for link in tree.xpath("//link[@rel='canonical'][@href]")]
    for link in (*links, _meta(tree, "og:url")):
        if link and re.match(r"https?://[^/\s]", link):
            return str(link)
    return None


def _published(tree: html.HtmlElement) -> date | None:
    metas = (_meta(tree, name) for name in _DATE_METAS)
    times = (time.get("datetime") for time in tree.xpath("//time[@datetime]"))
    for stated in (*metas, *_linked_data_dates(tree), *times):
        day = _day(stated)
        if day is not None:
            return day
    return None


def _linked_data_dates(tree: html.HtmlElement) -> Iterator[object]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except ValueError:
            continue
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict):
                yield item.get("datePublished")


def _day(stated: object) -> date | None:
    if not isinstance(stated, str):
        return None
    try:
        return datetime.fromisoformat(stated.strip()).date()
    except ValueError:
        return None
