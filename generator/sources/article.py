"""The value of the sources stage: one article as its file gives it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.errors import Location
from generator.values import LanguageCode, Span

PAGES = frozenset({".html", ".htm"})
"""Endings of files whose readable text is taken out of markup."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What front matter, the `.yml` beside the file, or an HTML page's own metadata say of an article.

    Every field may be missing (`None` or empty). `cites` names the original that the article reports on
    (two outlets with the same `cites` are not independent). `id` overrides the one made from the file name.
    """

    id: str | None = None
    title: str | None = None
    language: LanguageCode | None = None
    published: date | None = None
    updated: date | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    cites: str | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One source, read and decoded, nothing interpreted.

    - `id`: the slug, unique in a site, `[a-z0-9-]+` or Arabic letters; names the article's pages and files.
    - `text`: the whole decoded file for `.txt` and `.md`, line ends as they are; the readable text for
      `.html`. All spans of all later stages are positions in it.
    - `body`: the part of `text` after any front matter.
    - `language`: as given in the metadata, else detected from the letters of the body.
    """

    id: str
    path: Path
    text: str
    body: Span
    language: LanguageCode
    metadata: Metadata

    def line(self, position: int) -> int:
        """The line, counted from 1, that a position of the text stands on."""
        return self.text.count("\n", 0, position) + 1

    def place(self, position: int) -> Location:
        """Where in the file a position of the text stands; only the file where the text is not the file's own (`.html`)."""
        return Location(self.path, None if self.path.suffix.lower() in PAGES else self.line(position))
