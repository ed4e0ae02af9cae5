"""`llms.txt` (llmstxt.org): what the site is and where its digests and data are, in Markdown, for language models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.outputs.data_page import site_downloads
from generator.pages.addresses import address, article_data_path, data_page_path, feed_path
from generator.pages.cleaning import clean
from generator.pages.edition import Edition
from generator.pages.head import plain
from generator.pages.page import SiteFile, SiteInfo
from generator.values import LanguageCode
from generator.wording.catalogs import translations

PATH = "llms.txt"
MOST = 50
"""Digests listed in a language: all of them stand in the data and in the archive."""
_MARKS = re.compile(r"([\\`*_\[\]<>#])")


def llms(editions: Mapping[LanguageCode, Edition], info: SiteInfo) -> SiteFile:
    """The file at the site's root: a part for each language, then the data."""
    lines = [f"# {_text(' · '.join(info.titles.values()))}", ""]
    lines += [f"> {_text(text)}" for text in info.descriptions.values() if text]
    for code, edition in editions.items():
        lines += ["", f"## {_text(info.titles[code])} ({code})", "", *_digests(edition)]
    lines += ["", f"## {' · '.join(translations(code).gettext('Data') for code in info.languages)}", ""]
    lines += [
        f"- [{download.file_name}]({address(info, download.path, PATH)}): {_text(download.description)}"
        for download in site_downloads(info, info.languages[0])
    ]
    return SiteFile(PATH, ("\n".join(lines) + "\n").encode())


def _digests(edition: Edition) -> Iterator[str]:
    code, info = edition.code, edition.info
    gettext = translations(code).gettext
    yield f"- [{gettext('Data')}]({address(info, data_page_path(code), PATH)})"
    yield f"- [Atom]({address(info, feed_path(code, 'xml'), PATH)})"
    for view in edition.articles[:MOST]:
        link = f"- [{_text(plain(view.title))}]({address(info, view.path, PATH)})"
        facts = f"[JSON]({address(info, article_data_path(view.id, 'json'), PATH)})"
        told = (_text(view.outlet.text) if view.outlet else "", view.published_iso, facts)
        yield f"{link}: {', '.join(filter(None, told))}"


def _text(text: str) -> str:
    """Words that no sign of Markdown in them changes."""
    return _MARKS.sub(r"\\\1", clean(text))
