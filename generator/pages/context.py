"""What the frame of every page is filled with: its language, its versions in other languages, its relative links."""

from __future__ import annotations

import posixpath
from collections.abc import Collection as Several
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.language import language
from generator.pages.addresses import FEEDS, address, default_path, feed_path, opensearch_path, search_path
from generator.pages.head import page_head
from generator.pages.page import SiteInfo
from generator.pages.policy import READING
from generator.values import LanguageCode
from generator.wording.catalogs import translations


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one of the site's languages: its path from the site's root and its address for the world.

    `name`: the language's own name for itself. `same`: it is the same page; else that language's first page, which `home` names in
    that language, since the page is not made in it.
    """

    language: LanguageCode
    name: str
    dir: str
    path: str
    url: str
    same: bool
    home: str


def page_context(
    info: SiteInfo, code: LanguageCode, path: str, made_in: Several[LanguageCode] | None = None
) -> dict[str, Any]:
    """What `base.html` needs on any page; `path` is the page's own, from the site's root.

    `made_in`: the languages that the page is made in, by default all of the site.

    `link(path)` is the relative address of another file of the site, `lang`, `dir` and `digits` the page's, `alternates` the same
    page in every language that it is made in, `switches` where the language switch leads, `_` the words of the page's language.
    `policy`: what the page may load. `search`, `opensearch` and `about` are `None` where the site has none.
    """
    own = posixpath.dirname(path).split("/") if "/" in path else []

    def link(target: str) -> str:
        return relative(target, own)

    versions = [_version(info, other, path, made_in) for other in info.languages]
    default = default_path(info, path)
    exists = default in {"index.html", path, *(version.path for version in versions if version.same)}
    return {
        "_": translations(code).gettext,
        "lang": code,
        "dir": language(code).words.direction,
        "digits": info.digits[code],
        "site_title": info.titles[code],
        "site_description": info.descriptions[code],
        "alternates": [version for version in versions if version.same],
        "switches": [version for version in versions if version.language != code],
        "x_default": address(info, default, path) if exists else None,
        "canonical": address(info, path, path) if info.url else None,
        "head": page_head(info, code),
        "feeds": {form: feed_path(code, form) for form in FEEDS},
        "search": search_path(code) if info.search else None,
        "about": f"{code}/about/index.html" if code in info.about else None,
        "opensearch": opensearch_path(code) if info.search and info.url else None,
        "policy": READING,
        "path": path,
        "link": link,
        "title": None,
    }


def relative(target: str, folder: Sequence[str]) -> str:
    """The address of a file, its path from the site's root, on a page in a folder.

    >>> relative("ar/who/sdf/index.html", ["ar", "where", "syria"])
    '../../who/sdf/index.html'
    """
    parts = target.split("/")
    shared = 0
    while shared < min(len(folder), len(parts) - 1) and folder[shared] == parts[shared]:
        shared += 1
    return "/".join([*[".."] * (len(folder) - shared), *parts[shared:]])


def _version(info: SiteInfo, code: LanguageCode, path: str, made_in: Several[LanguageCode] | None) -> Version:
    folder, _, tail = path.partition("/")
    same = made_in is None or code in made_in
    own = f"{code}/{tail if folder in info.languages else path}" if same else f"{code}/index.html"
    words = language(code).words
    return Version(
        code, words.name, words.direction, own, address(info, own, path), same, translations(code).gettext("Home")
    )
