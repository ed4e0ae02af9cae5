"""Files → articles: decoding, metadata, HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from generator.errors import Faults, KhulasaError, Location, SourceError
from generator.language import detect
from generator.sources.article import PAGES, Article, Metadata
from generator.sources.decoding import decode
from generator.sources.front_matter import read_metadata, split_front_matter
from generator.values import LanguageCode, Span

__all__ = ["Article", "Metadata", "read_article", "read_articles"]

PLAIN = frozenset({".txt", ".md"})
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9\u0621-\u064a]+")
_LETTERS_LOOKED_AT = 4000
"""Characters from which the language is told: some screens of text."""


def read_article(
    path: Path,
    data: bytes | None = None,
    *,
    language: LanguageCode | None = None,
    published: date | None = None,
) -> Article:
    """One article. `data` stands for the file's bytes; `language` and `published` come before its metadata.

    Raises `SourceError`, or `Faults` with every fault of the metadata, located.
    """
    text = decode(_bytes_of(path) if data is None else data, path)
    if path.suffix.lower() in PAGES:
        from generator.sources.html import read_html  # trafilatura takes longer to load than all that reads plain text

        page = read_html(text, path)
        text, start, stated = page.text, 0, page.metadata
    else:
        front_matter, lines_before, start = split_front_matter(text)
        stated = Metadata() if front_matter is None else read_metadata(front_matter, path, lines_before)
    beside = path.with_suffix(".yml")
    if data is None and beside.is_file():
        stated = _merge(stated, read_metadata(decode(beside.read_bytes(), beside), beside))
    metadata = replace(stated, published=published or stated.published)
    body = Span(start, len(text))
    if not body.cut(text).strip():
        raise SourceError("file_empty", Location(path))
    code = language or metadata.language or detect(text[start : start + _LETTERS_LOOKED_AT])
    return Article(metadata.id or _slug(path), path, text, body, code, metadata)


def read_articles(folder: Path) -> tuple[tuple[Article, ...], tuple[KhulasaError, ...]]:
    """Every article of a folder, in the order of their paths, and the faults of those that cannot be read."""
    articles: dict[str, Article] = {}
    faults: list[KhulasaError] = []
    for path in _files(folder):
        try:
            article = read_article(path)
        except Faults as several:
            faults.extend(several.faults)
            continue
        except SourceError as fault:
            faults.append(fault)
            continue
        if article.id in articles:
            other = articles[article.id].path
            faults.append(SourceError("slug_twice", Location(path), slug=article.id, other=other))
        else:
            articles[article.id] = article
    faults.extend(_strays(folder))
    return tuple(articles.values()), tuple(faults)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in PLAIN | PAGES and path.is_file())


def _strays(folder: Path) -> Iterator[KhulasaError]:
    """Metadata files that stand beside no article: a misspelt name would otherwise be lost in silence."""
    articles = {path.with_suffix("") for path in _files(folder)}
    for path in sorted(folder.rglob("*.yml")):
        if path.with_suffix("") not in articles:
            yield SourceError("metadata_stray", Location(path))


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError("file_unreadable", Location(path), detail=error.strerror or "") from error


def _merge(inner: Metadata, beside: Metadata) -> Metadata:
    """What the file beside an article states comes before what the article's own file does."""
    stated = {field.name: getattr(beside, field.name) for field in fields(Metadata)}
    return replace(inner, **{name: value for name, value in stated.items() if value})


def _slug(path: Path) -> str:
    """The file's name as an address; a name without any letter or digit of ours becomes `article`."""
    return _NOT_IN_A_SLUG.sub("-", path.stem.lower()).strip("-") or "article"
