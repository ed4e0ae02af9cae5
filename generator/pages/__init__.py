"""Digests → pages: Jinja templates, every language, relative links only."""

from __future__ import annotations

import posixpath
import re
import traceback
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.digest.collection import Collection, PeriodicDigest
from generator.digest.digest import Digest
from generator.errors import Location, TemplateError
from generator.language import language
from generator.pages.across import AcrossViewer
from generator.pages.addresses import DOWNLOADS, FEEDS, address, article_data_path, default_path, feed_path
from generator.pages.corrections import CorrectionView, corrections
from generator.pages.head import article_head, page_head
from generator.pages.page import Site, SiteFile, SiteInfo
from generator.pages.views import ArticleView, Viewer
from generator.resources import templates_folder
from generator.values import DateRange, LanguageCode, Precision
from generator.wording.catalogs import translations
from generator.wording.dates import format_range

__all__ = ["Site", "SiteFile", "SiteInfo", "environment", "page_context", "render", "render_pages", "template_fault"]

LATEST = 12
"""Digests on the home page: what a reader of one month's news scrolls through."""
_TEMPLATES = (".html", ".xml")
_ASSETS = frozenset({".css", ".woff2", ".svg", ".txt", ".js", ".png"})

_DIRECTION_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

Downloads = Mapping[str, Mapping[LanguageCode, str]]


def environment(site_templates: Path | None) -> jinja2.Environment:
    """The templates: a site's own come before the built-in ones, template by template."""
    folders = [folder for folder in (site_templates, templates_folder()) if folder is not None]
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_without_direction_controls,
    )


def _without_direction_controls(value: object) -> object:
    """Signs that turn the direction of what follows them: direction is the markup's matter, never a source's."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _DIRECTION_CONTROLS.sub("", value)
    return value


def page_context(info: SiteInfo, code: LanguageCode, path: str) -> dict[str, Any]:
    """What `base.html` needs on any page; `path` is the page's own, from the site's root.

    `link(path)` is the relative address of another file of the site, `lang` and `dir` the page's, `alternates` the same
    page in every language, `_` the words of the page's language.
    """

    def link(target: str) -> str:
        return posixpath.relpath(target, posixpath.dirname(path) or ".")

    tail = path.split("/", 1)[1] if path.startswith(f"{code}/") else path
    alternates = [
        {
            "language": other,
            "name": language(other).words.name,
            "dir": language(other).words.direction,
            "path": f"{other}/{tail}",
            "url": address(info, f"{other}/{tail}", path),
        }
        for other in info.languages
    ]
    return {
        "_": translations(code).gettext,
        "lang": code,
        "dir": language(code).words.direction,
        "site_title": info.titles[code],
        "site_description": info.descriptions[code],
        "alternates": alternates,
        "x_default": address(info, default_path(info, path), path),
        "canonical": address(info, path, path) if info.url else None,
        "head": page_head(info, code),
        "feeds": {form: feed_path(code, form) for form in FEEDS},
        "path": path,
        "link": link,
        "title": None,
    }


def render_pages(
    collection: Collection, info: SiteInfo, site_templates: Path | None, downloads: Downloads
) -> tuple[SiteFile, ...]:
    """Every page and asset. `downloads`: period → language → path of its PDF. Raises `TemplateError`."""
    renderer = _Renderer(collection, info, environment(site_templates), downloads)
    return (*renderer.pages(), *_assets(site_templates))


def render(env: jinja2.Environment, template: str, values: Mapping[str, Any]) -> bytes:
    """A template filled with values. Raises `TemplateError`."""
    try:
        return env.get_template(template).render(values).encode()
    except jinja2.TemplateError as error:
        raise template_fault(error, template) from error


def template_fault(error: jinja2.TemplateError, template: str) -> TemplateError:
    """A template's fault with its file and line; Jinja gives the lines of templates to the traceback's frames."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        where = Location(Path(error.filename or template), error.lineno)
    else:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(_TEMPLATES)]
        where = Location(Path(frames[-1].filename), frames[-1].lineno) if frames else Location(Path(template))
    return TemplateError("template_fault", where, detail=error.message or "")


class _Renderer:
    def __init__(self, collection: Collection, info: SiteInfo, env: jinja2.Environment, downloads: Downloads) -> None:
        self._collection = collection
        self._info = info
        self._env = env
        self._downloads = downloads

    def pages(self) -> Iterator[SiteFile]:
        for code in self._info.languages:
            viewer = Viewer(self._info, code)
            across = AcrossViewer(self._collection.across, self._info, code)
            articles = [across.article(digest) for digest in self._collection.digests]
            periods = [across.period(period, self._pdf(period, code)) for period in self._collection.periods]
            yield self._page("home.html", code, f"{code}/index.html", articles=articles[:LATEST], periods=periods)
            months = _by_month(articles, code, self._info)
            yield self._page("archive.html", code, f"{code}/archive/index.html", months=months, periods=periods)
            for period in periods:
                yield self._page("period.html", code, period.path, period=period)
            corrected: list[CorrectionView] = []
            for article, digest in zip(articles, self._collection.digests, strict=True):
                own = list(corrections(digest, viewer, self._info, code))
                yield self._article(code, digest, article, own, across)
                corrected += own
            corrected.sort(key=lambda correction: correction.day_iso, reverse=True)
            yield self._page("corrections.html", code, f"{code}/corrections/index.html", corrections=corrected)
        first = self._info.languages[0]
        yield self._page("chooser.html", first, "index.html")
        yield self._page("404.html", first, "404.html", root=self._info.url or "/")

    def _article(
        self,
        code: LanguageCode,
        digest: Digest,
        article: ArticleView,
        corrected: Sequence[CorrectionView],
        across: AcrossViewer,
    ) -> SiteFile:
        values = {
            "article": article,
            "corrections": corrected,
            "head": article_head(self._info, code, digest, article, corrected),
            "files": {form: article_data_path(digest.id, form) for form in DOWNLOADS},
            "also": across.also(digest),
        }
        return self._page("article.html", code, article.path, **values)

    def _pdf(self, period: PeriodicDigest, code: LanguageCode) -> str:
        return self._downloads.get(period.id, {}).get(code, "")

    def _page(self, template: str, code: LanguageCode, path: str, **values: object) -> SiteFile:
        return SiteFile(path, render(self._env, template, page_context(self._info, code, path) | values))


def _by_month(
    articles: Sequence[ArticleView], code: LanguageCode, info: SiteInfo
) -> list[tuple[str, list[ArticleView]]]:
    months: list[tuple[str, list[ArticleView]]] = []
    for month, members in groupby(articles, key=lambda article: article.months):
        name = _month_name(month, code, info) if month else translations(code).gettext("Undated")
        months.append((name, list(members)))
    return months


def _month_name(month: str, code: LanguageCode, info: SiteInfo) -> str:
    first = date.fromisoformat(f"{month}-01")
    return format_range(DateRange(first, first, Precision.MONTH), code, info.digits[code])


def _assets(site_templates: Path | None) -> Iterator[SiteFile]:
    """Style sheet and fonts; a site's own file comes before ours of the same name."""
    found: dict[str, Path] = {}
    for folder in (templates_folder(), site_templates):
        base = folder / "assets" if folder is not None else None
        if base is not None and base.is_dir():
            files = (path for path in base.rglob("*") if path.suffix in _ASSETS)
            found.update({path.relative_to(base).as_posix(): path for path in files})
    for name in sorted(found):
        yield SiteFile(f"assets/{name}", found[name].read_bytes())
