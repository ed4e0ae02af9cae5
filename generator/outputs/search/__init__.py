"""Search: the page where a reader searches, in each language, and the index that it asks.

The browser makes the keys of a query, asks Pagefind for each, and shows what it finds from the pages themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from jinja2 import Environment

from generator.digest.collection import Collection
from generator.lexicon import Lexicon
from generator.outputs.search.indexing import executable
from generator.outputs.search.keys import for_browser, known_spelling
from generator.outputs.search.records import Record, Recorder, choices
from generator.outputs.search.sharding import FOLDER, shards
from generator.pages import page_context, render
from generator.pages.addresses import search_path
from generator.pages.edition import Edition
from generator.pages.page import SiteFile, SiteInfo
from generator.pages.policy import SEARCHING
from generator.values import LanguageCode

__all__ = ["can_search", "search_files"]

_MOST_CHOICES = 200
"""Names in one filter: what a reader looks through."""


def can_search() -> bool:
    """Whether this machine can make an index."""
    return executable() is not None


def search_files(
    collection: Collection,
    editions: Mapping[LanguageCode, Edition],
    lexicon: Lexicon,
    info: SiteInfo,
    env: Environment,
    earlier: Path | None,
) -> Iterator[SiteFile]:
    """The search pages and the index; none where the site has no search. `earlier`: the site as last built.

    Raises `TemplateError`, `OutputError`.
    """
    program = executable()
    if not info.search or program is None:
        return
    recorder = Recorder([edition.across.article for edition in editions.values()], lexicon)
    records = [recorder.record(digest) for digest in collection.digests]
    names: list[str] = []
    directory = editions[info.languages[0]].directory
    named = [recorder.named(entity) for entity in directory.entities.values()]
    for shard in shards(records, named, program, earlier):
        names.append(shard.name)
        yield from shard.files
    told = {"parts": names, "spelling": for_browser(known_spelling())}
    yield SiteFile(f"{FOLDER}/search.json", json.dumps(told, sort_keys=True).encode())
    yield from _pages(records, lexicon, info, env)


def _pages(records: Sequence[Record], lexicon: Lexicon, info: SiteInfo, env: Environment) -> Iterator[SiteFile]:
    for code in info.languages:
        path = search_path(code)
        values = {
            "policy": SEARCHING,
            "choices": choices(records, lexicon, info, code, _MOST_CHOICES),
            "digits": info.digits[code],
        }
        yield SiteFile(path, render(env, "search.html", page_context(info, code, path) | values))
