"""What tells a browser how to search the site (OpenSearch 1.1): a description in each language."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from generator.pages import render
from generator.pages.addresses import address, opensearch_path, search_path
from generator.pages.cleaning import clean, shorten
from generator.pages.page import SiteFile, SiteInfo

_SHORT_NAME, _DESCRIPTION = 16, 1024
"""Characters that the specification allows."""


def opensearch(info: SiteInfo, env: Environment) -> Iterator[SiteFile]:
    """One description a language; none where the site cannot be searched or has no address.

    A browser keeps the address of the search page: it has to be absolute.
    """
    for code in info.languages:
        if info.url is not None and info.search:
            title = clean(info.titles[code])
            values = {
                "lang": code,
                "short_name": shorten(title, _SHORT_NAME),
                "description": shorten(clean(info.descriptions[code]) or title, _DESCRIPTION),
                "search": address(info, search_path(code), search_path(code)),
            }
            yield SiteFile(opensearch_path(code), render(env, "opensearch.xml", values))
