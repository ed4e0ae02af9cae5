"""The values of the pages and outputs stages: files of the site, finished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.values import Labels, LanguageCode


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One finished file; `path` is relative to the site's root, with `/`: `ar/articles/x/index.html`."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """A page before it is filled: its template, its path, what the template shows; the day of its latest change, if known."""

    template: str
    path: str
    values: Mapping[str, object] = field(default_factory=dict)
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """All files of the site but the ordinary Markdown pages, which MkDocs renders, and the map, which names these too.

    `days`: page → the day of its latest change, where that is known.
    """

    files: tuple[SiteFile, ...]
    days: dict[str, date]


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What every page says of the site itself.

    - `titles`, `descriptions`: the site's name and one-line description in each language.
    - `languages`: the languages that pages are made in; the first is the default (`x-default`).
    - `digits`: `latn` or `arab` for each language.
    - `topics`: topic id → its name in each language; an article's unknown topic shows its id.
    - `url`: where the site is published (absolute, ends in `/`), `None` if unknown.
    - `cards`: whether each page has a picture for where it is shared; only where there is a `url`.
    - `search`: whether the site can be searched.
    - `about`: the languages in which the site has a page of its own about itself.
    """

    titles: Labels
    descriptions: Labels
    languages: tuple[LanguageCode, ...]
    digits: Mapping[LanguageCode, str]
    topics: Mapping[str, Labels]
    url: str | None
    cards: bool = True
    search: bool = True
    about: frozenset[LanguageCode] = frozenset()
