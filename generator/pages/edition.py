"""All that the pages, prints and other files of one language are made of, each worded once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.digest.collection import Collection
from generator.lexicon import Lexicon
from generator.pages.across import AcrossViewer
from generator.pages.compared import PeriodView
from generator.pages.corrections import CorrectionView, corrections
from generator.pages.directory import Directory
from generator.pages.page import SiteInfo
from generator.pages.views import ArticleView, Viewer
from generator.values import LanguageCode

Downloads = Mapping[str, Mapping[LanguageCode, str]]
"""Period → language → path of its PDF."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language.

    `articles` and `periods` are worded in the order of the collection; `corrections` by article, newest first.
    """

    collection: Collection
    directory: Directory
    info: SiteInfo
    code: LanguageCode
    across: AcrossViewer
    articles: tuple[ArticleView, ...]
    periods: tuple[PeriodView, ...]
    corrections: Mapping[str, tuple[CorrectionView, ...]]


def editions(
    collection: Collection, lexicon: Lexicon, info: SiteInfo, downloads: Downloads
) -> Mapping[LanguageCode, Edition]:
    """The collection in each language of the site, in their order."""
    directory = Directory(collection, lexicon, info.languages)
    return {code: edition(collection, directory, info, code, downloads) for code in info.languages}


def edition(
    collection: Collection, directory: Directory, info: SiteInfo, code: LanguageCode, downloads: Downloads
) -> Edition:
    """The collection in one language."""
    paths = partial(directory.path, code)
    across, viewer = AcrossViewer(collection.across, info, code, paths), Viewer(info, code, paths)
    return Edition(
        collection,
        directory,
        info,
        code,
        across,
        tuple(map(across.article, collection.digests)),
        tuple(across.period(period, downloads.get(period.id, {}).get(code, "")) for period in collection.periods),
        {digest.id: tuple(corrections(digest, viewer, info, code)) for digest in collection.digests},
    )
