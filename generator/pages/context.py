"""What every page is filled with, whatever stands on it."""

from __future__ import annotations

import posixpath
from typing import Any

from generator.language import language
from generator.pages.addresses import FEEDS, address, default_path, feed_path
from generator.pages.head import page_head
from generator.pages.page import SiteInfo
from generator.values import LanguageCode
from generator.wording.catalogs import translations


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
