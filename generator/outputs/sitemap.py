"""The map of the site for search engines (sitemaps.org, with Google's hreflang links), and what robots may read.

Both are made only where the site says where it is published: a sitemap knows absolute addresses only.
"""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from jinja2 import Environment

from generator.pages import render
from generator.pages.addresses import address, default_path
from generator.pages.page import SiteFile, SiteInfo

PATH = "sitemap.xml"
_NOT_LISTED = frozenset({"404.html"})


def sitemap(paths: Iterable[str], modified: Mapping[str, date], info: SiteInfo, env: Environment) -> SiteFile | None:
    """The map of the pages among these files, each with every language's page of the same and the one for no language.

    `modified`: page → the day of its latest change, where that is known. `None` where the site has no address.
    """
    if info.url is None:
        return None
    pages = sorted(path for path in paths if path.endswith(".html") and path not in _NOT_LISTED)
    known = set(pages)
    entries = [
        {
            "url": address(info, path, path),
            "modified": modified[path].isoformat() if path in modified else "",
            "alternates": list(_alternates(path, known, info)),
        }
        for path in pages
    ]
    return SiteFile(PATH, render(env, "sitemap.xml", {"pages": entries}))


def robots(info: SiteInfo) -> SiteFile:
    """Everything may be read; where the map is."""
    lines = ["User-agent: *", "Allow: /"]
    if info.url is not None:
        lines += ["", f"Sitemap: {address(info, PATH, PATH)}"]
    return SiteFile("robots.txt", ("\n".join(lines) + "\n").encode())


def _alternates(path: str, known: Several[str], info: SiteInfo) -> Iterator[dict[str, str]]:
    """Every language's page of the same, this one among them, and the one for readers of no known language."""
    _, _, tail = path.partition("/")
    tail = tail or path
    for code in info.languages:
        if f"{code}/{tail}" in known:
            yield {"language": code, "url": address(info, f"{code}/{tail}", path)}
    default = default_path(info, path)
    if default in known:
        yield {"language": "x-default", "url": address(info, default, path)}
