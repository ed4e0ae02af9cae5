"""Digests → pages: Jinja templates, every language, relative links only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.pages.context import page_context
from generator.pages.edition import Edition
from generator.pages.kinds import KINDS
from generator.pages.page import Draft, Site, SiteFile, SiteInfo
from generator.pages.policy import ASKING
from generator.pages.templates import assets, environment, render, template_fault
from generator.values import LanguageCode

__all__ = ["Site", "SiteFile", "SiteInfo", "environment", "page_context", "render", "render_pages", "template_fault"]


def render_pages(editions: Mapping[LanguageCode, Edition], info: SiteInfo, site_templates: Path | None) -> Site:
    """Every page and asset. Raises `TemplateError`."""
    env = environment(site_templates)
    files: list[SiteFile] = []
    days: dict[str, date] = {}
    for code, draft in _drafts(editions, info):
        context = page_context(info, code, draft.path)
        files.append(SiteFile(draft.path, render(env, draft.template, {**context, **draft.values})))
        if draft.day is not None:
            days[draft.path] = draft.day
    return Site((*files, *assets(site_templates)), days)


def _drafts(editions: Mapping[LanguageCode, Edition], info: SiteInfo) -> Iterator[tuple[LanguageCode, Draft]]:
    """All pages, each with its language; those of no language with the first."""
    for code, edition in editions.items():
        for kind in KINDS:
            yield from ((code, draft) for draft in kind(edition))
    first = info.languages[0]
    yield first, Draft("chooser.html", "index.html", {"titles": info.titles, "descriptions": info.descriptions})
    yield first, Draft("404.html", "404.html", {"root": info.url or "/", "policy": ASKING})
