"""The site in other forms than pages: downloads, feeds, maps for machines, cards, PDF digests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.digest.collection import Collection
from generator.lexicon import Lexicon
from generator.outputs.cards import cards
from generator.outputs.csv_files import csv_file, group_metadata, table_metadata
from generator.outputs.data_page import data_pages
from generator.outputs.database import database
from generator.outputs.feeds import feed_topics, feeds
from generator.outputs.json_files import Published, json_line
from generator.outputs.llms import llms
from generator.outputs.opensearch import opensearch
from generator.outputs.rows import Rows
from generator.outputs.search import search_files
from generator.outputs.sitemap import robots
from generator.outputs.tables import Row, tables
from generator.pages import environment
from generator.pages.addresses import DATABASE, LINES, METADATA, article_data_path, table_path
from generator.pages.edition import Edition
from generator.pages.page import SiteFile, SiteInfo
from generator.values import LanguageCode


def publish(
    collection: Collection,
    editions: Mapping[LanguageCode, Edition],
    lexicon: Lexicon,
    info: SiteInfo,
    site_templates: Path | None,
    earlier: Path | None = None,
) -> Iterator[SiteFile]:
    """Every file besides the pages: downloads and their page, feeds, cards, search, what robots and browsers ask for.

    `earlier`: the folder of the site as last built. Raises `TemplateError`, `OutputError` where a template has a fault.
    """
    env = environment(site_templates)
    yield from _downloads(collection, info)
    yield from data_pages(info, feed_topics(collection.digests), collection.modified, env)
    yield from feeds(collection.digests, editions, env)
    yield from cards(editions, info, site_templates, earlier)
    yield from search_files(collection, editions, lexicon, info, env, earlier)
    yield from opensearch(info, env)
    yield robots(info)
    yield llms(editions, info)
    yield SiteFile(".nojekyll", b"")


def _downloads(collection: Collection, info: SiteInfo) -> Iterator[SiteFile]:
    known, maker = tables(info.languages), Rows(info)
    rows = {name: tuple(maker.of(name, collection.digests)) for name in known}
    for name, table in known.items():
        yield SiteFile(table_path(name), csv_file(table, rows[name]))
    yield SiteFile(METADATA, group_metadata(tuple(known.values())))
    yield SiteFile(DATABASE, database(tuple(known.values()), rows))
    published = Published(info)
    lines = {digest.id: json_line(published.article(digest)) for digest in collection.digests}
    yield SiteFile(LINES, b"".join(lines.values()))
    facts: dict[object, list[Row]] = {article: [] for article in lines}
    for row in rows["facts"]:
        facts[row["article"]].append(row)
    for article, line in lines.items():
        path = article_data_path(article, "csv")
        yield SiteFile(path, csv_file(known["facts"], facts[article]))
        yield SiteFile(f"{path}-metadata.json", table_metadata(known["facts"], f"{article}.csv"))
        yield SiteFile(article_data_path(article, "json"), line)
