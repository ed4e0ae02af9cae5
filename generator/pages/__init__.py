"""Digests → pages: Jinja templates, every language, relative links only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.digest.collection import Collection
from generator.lexicon import Lexicon
from generator.pages.context import page_context
from generator.pages.directory import Directory
from generator.pages.edition import Downloads, edition
from generator.pages.kinds import KINDS
from generator.pages.page import Draft, Site, SiteFile, SiteInfo
from generator.pages.policy import ASKING
from generator.pages.templates import assets, environment, render, template_fault
from generator.values import LanguageCode

__all__ = ["Site", "SiteFile", "SiteInfo", "environment", "page_context", "render", "render_pages", "template_fault"]


def render_pages(
    collection: Collection, lexicon: Lexicon, info: SiteInfo, site_templates: Path | None, downloads: Downloads
) -> Site:
    """Every page and asset. Raises `TemplateError`."""
    env = environment(site_templates)
    files: list[SiteFile] = []
    days: dict[str, date] = {}
    for code, draft in _drafts(collection, lexicon, info, downloads):
        context = page_context(info, code, draft.path)
        files.append(SiteFile(draft.path, render(env, draft.template, {**context, **draft.values})))
        if draft.day is not None:
            days[draft.path] = draft.day
    return Site((*files, *assets(site_templates)), days)


def _drafts(
    collection: Collection, lexicon: Lexicon, info: SiteInfo, downloads: Downloads
) -> Iterator[tuple[LanguageCode, Draft]]:
    """All pages, each with its language; those of no language with the first."""
    directory = Directory(collection, lexicon, info.languages)
    for code in info.languages:
        own = edition(collection, directory, info, code, downloads)
        for kind in KINDS:
            yield from ((code, draft) for draft in kind(own))
    first = info.languages[0]
    yield first, Draft("chooser.html", "index.html")
    yield first, Draft("404.html", "404.html", {"root": info.url or "/", "policy": ASKING})
