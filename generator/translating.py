"""What translators are given: the catalogs of articles, and the jobs that an engine may do."""

from __future__ import annotations

from collections.abc import Collection as Several
from datetime import datetime
from functools import partial
from pathlib import Path

from generator.config import Settings
from generator.digest import Digest
from generator.digest.translation.catalog import Entry, by_article, read_catalogs
from generator.digest.translation.gate import gate_of
from generator.digest.translation.memory import Memory
from generator.digest.translation.translator import entries
from generator.digest.translation.writing import CatalogWriter
from generator.engines.jobs import Job, untranslated
from generator.lexicon import load
from generator.pipeline import chosen, read_site
from generator.values import LanguageCode


def update_catalogs(settings: Settings, wanted: Several[str], now: datetime) -> tuple[Path, ...]:
    """Make or renew the catalogs of the wanted articles (all if none is named); tells which files changed.

    Raises `Faults` where an article is not there.
    """
    lexicon = load(settings.content / "lexicon")
    memory = Memory(read_catalogs(settings.content / "translations")[0])
    changed: list[Path] = []
    for digest in chosen(read_site(settings), wanted):
        source = digest.document.language
        writer = CatalogWriter(digest.id, memory, partial(gate_of(digest.facts, lexicon).states_anything, code=source))
        listed = _entries(settings, digest)
        for language in settings.languages:
            path = catalog_path(settings, digest.id, language)
            if language != source and writer.write(path, language, listed, now):
                changed.append(path)
    return tuple(changed)


def machine_jobs(settings: Settings, wanted: Several[str]) -> tuple[Job, ...]:
    """The titles and sentences of the wanted articles that nobody has translated, and that nobody's words are known for."""
    lexicon = load(settings.content / "lexicon")
    catalogs = read_catalogs(settings.content / "translations")[0]
    memory, translated = Memory(catalogs), by_article(catalogs)
    jobs: list[Job] = []
    for digest in chosen(read_site(settings), wanted):
        own, source = translated.get(digest.id, {}), digest.document.language
        gate = gate_of(digest.facts, lexicon, own.values())
        for language in settings.languages:
            catalog = own.get(language)
            path = catalog_path(settings, digest.id, language)
            left = untranslated(_entries(settings, digest), catalog, memory, language) if language != source else ()
            jobs += [Job(path, entry, source, language, gate) for entry in left]
    return tuple(jobs)


def catalog_path(settings: Settings, article: str, language: LanguageCode) -> Path:
    """Where the catalog of an article in a language lies."""
    return settings.content / "translations" / f"{article}.{language}.po"


def _entries(settings: Settings, digest: Digest) -> tuple[Entry, ...]:
    file_name = digest.document.article.path.relative_to(settings.content).as_posix()
    return entries(digest.facts, digest.summary, digest.statements, file_name)
