"""The values of the pages and outputs stages: files of the site, finished."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One finished file; `path` is relative to the site's root, with `/`: `ar/articles/x/index.html`."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """All files of the site but the ordinary Markdown pages, which MkDocs renders."""

    files: tuple[SiteFile, ...]
