"""Everything that the built demo site leads to within itself is there: links, anchors, alternates, feeds, maps, downloads."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree import ElementTree as ET

import pytest

from tests.demo import URL, demo_site

BASE = "http://test/repo/"
"""Where the site is thought to be published: under a path, as a project's site is."""
ABSOLUTE_META = {"og:url", "og:image"}
ABSOLUTE_LINKS = {"canonical", "alternate"}
ID_REFERENCES = (
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-details",
    "for",
    "headers",
    "list",
    "form",
)
"""Attributes that name other elements of their page."""


class Page(HTMLParser):
    """A page's ids and addresses, the ids that it names within itself, and the versions of itself that it tells of.

    `foreign` are addresses that say where the site is published though they could do without.
    """

    def __init__(self, path: str, content: str) -> None:
        super().__init__()
        self.path = path
        self.ids: Counter[str] = Counter()
        self.addresses: list[str] = []
        self.foreign: list[str] = []
        self.links: list[str] = []
        self.named: set[str] = set()
        self.alternates: dict[str, str] = {}
        self._inside = False
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids[found["id"]] += 1
        if tag == "meta" and found.get("property") in ABSOLUTE_META:
            self.addresses.append(found["content"])
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag == "link" and "hreflang" in found:
            self.alternates[found["hreflang"]] = found["href"]
        for name in ID_REFERENCES:
            self.named.update(found.get(name, "").split())
        for name in ("href", "src", "action", "poster", "data"):
            if name in found:
                self._add(tag, found, found[name])
        self._inside = tag == "script" and found.get("type") == "application/ld+json"

    def _add(self, tag: str, found: dict[str, str], target: str) -> None:
        self.addresses.append(target)
        may_be_absolute = tag == "link" and found.get("rel") in ABSOLUTE_LINKS and "type" not in found
        if not may_be_absolute and self.path != "404.html" and target.startswith((URL, "/")):
            self.foreign.append(target)

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.addresses += list(addresses_of(json.loads(data)))
            self._inside = False


ADDRESS_KEYS = {"@id", "url", "mainEntityOfPage", "contentUrl", "image", "home_page_url", "feed_url"}


def addresses_of(data: object) -> Iterator[str]:
    """The addresses in JSON-LD, a JSON Feed or an article's JSON."""
    if isinstance(data, list):
        for item in data:
            yield from addresses_of(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "pages":
                yield from value.values()
            elif key in ADDRESS_KEYS and isinstance(value, str):
                yield value
            else:
                yield from addresses_of(value)


class Site:
    """The built files, and which of their addresses lead nowhere."""

    def __init__(self, folder: Path) -> None:
        files = [path for path in folder.rglob("*") if path.is_file()]
        self.content = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
        self.pages = {
            path: Page(path, content.decode()) for path, content in self.content.items() if path.endswith(".html")
        }

    def texts(self, ending: str) -> Iterator[tuple[str, str]]:
        yield from ((path, text.decode("utf-8-sig")) for path, text in self.content.items() if path.endswith(ending))

    def file_at(self, path: str, target: str) -> str:
        """The file that an address in a file leads to, by its path; the address itself where it leads out of the site."""
        place = urldefrag(urljoin(BASE + path, target.replace(URL, BASE))).url
        name = unquote(place.removeprefix(BASE)).partition("?")[0]
        return f"{name}index.html" if not name or name.endswith("/") else name

    def lost(self, path: str, target: str) -> str | None:
        """What is wrong with an address in a file; `None` if it is right or leads out of the site."""
        if path == "404.html" and target.startswith(
            "/"
        ):  # it is shown at any address: without the site's own, from the root
            target = BASE + target[1:]
        place, anchor = urldefrag(urljoin(BASE + path, target.replace(URL, BASE)))
        if not place.startswith(BASE):
            return f"{path}: {target} leaves the site" if place.startswith("http://test/") else None
        name = self.file_at(path, target)
        if name not in self.content:
            return f"{path}: {target}"
        if anchor and anchor not in self.pages[name].ids:
            return f"{path}: {target} has no such place"
        return None

    def all_lost(self, found: Iterator[tuple[str, str]]) -> list[str]:
        checked = [(path, target, self.lost(path, target)) for path, target in found]
        assert checked
        return [fault for _, _, fault in checked if fault]


@pytest.fixture(scope="module", params=[URL, None], ids=["placed", "unplaced"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(demo_site(tmp_path_factory.mktemp("demo"), url=request.param))


def test_every_address_of_a_page_leads_somewhere(site: Site) -> None:
    found = ((path, target) for path, page in site.pages.items() for target in page.addresses)
    assert site.all_lost(found) == []


def test_what_a_page_names_within_itself_is_there(site: Site) -> None:
    assert {path: lost for path, page in site.pages.items() if (lost := page.named - page.ids.keys())} == {}


def test_every_version_of_a_page_tells_of_the_same_versions(site: Site) -> None:
    for path, page in site.pages.items():
        told = {code: site.file_at(path, target) for code, target in page.alternates.items()}
        versions = {code: other for code, other in told.items() if code != "x-default"}
        assert not versions or path in {*versions.values(), told["x-default"]}, f"{path} tells of itself"
        for other in versions.values():
            theirs = {code: site.file_at(other, target) for code, target in site.pages[other].alternates.items()}
            assert theirs == told, f"{path}, {other}"


def test_every_page_is_reached_from_the_first(site: Site) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        led_to = {site.file_at(path, target) for target in site.pages[path].links} & site.pages.keys()
        waiting += led_to - reached
        reached |= led_to
    assert site.pages.keys() - reached == {"404.html"}


def test_links_are_relative_but_for_canonical_ones_and_alternates(site: Site) -> None:
    assert [(path, page.foreign) for path, page in site.pages.items() if page.foreign] == []


def test_no_page_has_an_id_twice(site: Site) -> None:
    twice = [(path, name) for path, page in site.pages.items() for name, count in page.ids.items() if count > 1]
    assert twice == []


def test_style_sheets_find_their_fonts(site: Site) -> None:
    found = ((path, target) for path, text in site.texts(".css") for target in re.findall(r'url\("?([^")]+)', text))
    assert site.all_lost(found) == []


def _xml_addresses(text: str) -> Iterator[str]:
    for element in ET.fromstring(text).iter():  # noqa: S314  # our own
        name = element.tag.rpartition("}")[2]
        if name == "link" and element.get("rel") != "via":
            yield element.get("href", "")
        if name == "Url":
            yield element.get("template", "")
        if name == "loc" or (name == "id" and (element.text or "").startswith("http")):
            yield element.text or ""


def test_feeds_and_maps_lead_to_pages(site: Site) -> None:
    found = ((path, target) for path, text in site.texts(".xml") for target in _xml_addresses(text))
    assert site.all_lost(found) == []


def test_json_leads_to_pages(site: Site) -> None:
    feeds = ((path, json.loads(text)) for path, text in site.texts("feed.json"))
    articles = ((path, json.loads(line)) for path, text in site.texts(".jsonl") for line in text.splitlines())
    single = ((path, json.loads(text)) for path, text in site.texts(".json") if path.startswith("data/articles/"))
    several = (*feeds, *articles, *single)
    assert site.all_lost((path, target) for path, data in several for target in addresses_of(data)) == []


def test_every_fact_of_the_csv_is_on_its_pages(site: Site) -> None:
    def permalinks() -> Iterator[tuple[str, str]]:
        for path, text in site.texts(".csv"):
            for row in csv.DictReader(io.StringIO(text, newline="")):
                yield from ((path, cell) for name, cell in row.items() if name.startswith("page_"))

    assert site.all_lost(permalinks()) == []


def test_metadata_describe_files_that_are_there(site: Site) -> None:
    def described() -> Iterator[tuple[str, str]]:
        for path, text in site.texts("csv-metadata.json"):
            data = json.loads(text)
            yield from ((path, table["url"]) for table in data.get("tables", [data]))

    assert site.all_lost(described()) == []


def test_text_files_lead_to_pages(site: Site) -> None:
    def named() -> Iterator[tuple[str, str]]:
        yield from (("llms.txt", target) for target in re.findall(r"\]\(([^)]+)\)", site.content["llms.txt"].decode()))
        robots = site.content["robots.txt"].decode()
        yield from (("robots.txt", target) for target in re.findall(r"Sitemap: (\S+)", robots))

    assert site.all_lost(named()) == []


def test_every_download_is_reached_from_a_page(site: Site) -> None:
    reached = {
        urljoin(BASE + path, target).removeprefix(BASE)
        for path, page in site.pages.items()
        for target in page.addresses
    }
    files = {path for path in site.content if path.startswith("data/") or path.endswith((".pdf", "feed.xml"))}
    assert {path for path in files if not path.endswith(".csv-metadata.json")} <= reached
