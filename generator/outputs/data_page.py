"""The page about the data in each language: the downloads, how they are written, and the dictionary of their columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jinja2 import Environment

from generator.digest.collection import Collection
from generator.outputs.tables import Column, Table, tables
from generator.pages import page_context, render
from generator.pages.addresses import DATABASE, LINES, METADATA, address, data_page_path, feed_path, table_path
from generator.pages.cleaning import clean
from generator.pages.head import embedded
from generator.pages.page import SiteFile, SiteInfo
from generator.values import LanguageCode
from generator.wording.catalogs import translations


@dataclass(frozen=True, slots=True)
class Download:
    """One file of the whole site's data."""

    path: str
    media_type: str
    description: str

    @property
    def file_name(self) -> str:
        """The file's name by itself."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed in both its forms."""

    name: str
    atom: str
    json: str


def site_downloads(info: SiteInfo, code: LanguageCode) -> tuple[Download, ...]:
    """The files of the whole site's data, described in a language."""
    gettext = translations(code).gettext
    return (
        Download(
            DATABASE, "application/vnd.sqlite3", gettext("All tables as one SQLite database, as Datasette opens it")
        ),
        Download(LINES, "application/jsonl", gettext("Each article with its facts as one line of JSON")),
        *(
            Download(
                table_path(table.name), "text/csv", f"{table.titles[code]}{gettext(': ')}{table.descriptions[code]}"
            )
            for table in tables(info.languages).values()
        ),
    )


def data_pages(info: SiteInfo, topics: Sequence[str], newest: date | None, env: Environment) -> Iterator[SiteFile]:
    """The page in each language; `topics` are those that have feeds, `newest` the latest change of any article."""
    for code in info.languages:
        path = data_page_path(code)
        context = page_context(info, code, path)
        downloads = site_downloads(info, code)
        values = {
            "head": replace(context["head"], linked_data=embedded(_dataset(info, code, downloads, newest))),
            "downloads": downloads,
            "subscriptions": list(_subscriptions(info, code, topics)),
            "metadata": METADATA,
            "tables": [_table(table, code) for table in tables(info.languages).values()],
        }
        yield SiteFile(path, render(env, "data.html", context | values))


def data_page_days(collection: Collection, languages: Iterable[LanguageCode]) -> dict[str, date]:
    """Page → the day of its latest change: that of any article."""
    newest = collection.modified
    return {data_page_path(code): newest for code in languages} if newest is not None else {}


def _dataset(
    info: SiteInfo, code: LanguageCode, downloads: Sequence[Download], newest: date | None
) -> dict[str, object]:
    """The data as a schema.org Dataset; addresses as the page names them."""
    page = data_page_path(code)
    gettext = translations(code).gettext
    dataset: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": address(info, page, page),
        "url": address(info, page, page),
        "name": f"{clean(info.titles[code])} · {gettext('Data')}",
        "description": gettext(
            "Every figure of this site with its circumstances, its sentence and its source, to download. "
            "Each article's page has its own facts as CSV and JSON."
        ),
        "inLanguage": list(info.languages),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": clean(info.titles[code])},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": download.description,
                "encodingFormat": download.media_type,
                "contentUrl": address(info, download.path, page),
            }
            for download in downloads
        ],
    }
    return dataset | ({"dateModified": newest.isoformat()} if newest is not None else {})


def _subscriptions(info: SiteInfo, code: LanguageCode, topics: Sequence[str]) -> Iterator[Subscription]:
    gettext = translations(code).gettext
    yield Subscription(gettext("All digests"), feed_path(code, "xml"), feed_path(code, "json"))
    for topic in topics:
        name = clean(info.topics.get(topic, {}).get(code, topic))
        yield Subscription(name, feed_path(code, "xml", topic), feed_path(code, "json", topic))


def _table(table: Table, code: LanguageCode) -> dict[str, object]:
    return {
        "id": f"table-{table.name}",
        "name": table.name,
        "title": table.titles[code],
        "description": table.descriptions[code],
        "key": table.key,
        "columns": [_column(column, code) for column in table.columns],
    }


def _column(column: Column, code: LanguageCode) -> dict[str, object]:
    return {
        "name": column.name,
        "title": column.titles[code],
        "description": column.descriptions[code],
        "type": _type(column, code),
        "required": column.required,
    }


def _type(column: Column, code: LanguageCode) -> str:
    gettext = translations(code).gettext
    names = {
        "string": gettext("text"),
        "integer": gettext("whole number"),
        "decimal": gettext("number"),
        "date": gettext("day"),
        "anyURI": gettext("address"),
    }
    return gettext("list of texts") if column.is_list else names[column.type]
