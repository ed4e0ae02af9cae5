"""What machines ask for: the map of the site, heads of pages, JSON-LD, robots, llms.txt, OpenSearch, cards."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.config import Settings
from generator.errors import OutputError
from generator.mkdocs_plugin import settings_of
from generator.outputs.cards import figure, tells_all
from generator.outputs.opensearch import opensearch
from generator.outputs.sitemap import sitemap
from generator.pages import environment
from generator.pages.addresses import address
from generator.pages.views import Viewer
from generator.pages.words import Words
from generator.pipeline import make_site, site_info
from tests.publishing import URL, collected, published, settings

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


class Head(HTMLParser):
    """The meta and link elements of a page, and the text of its scripts."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: list[dict[str, str | None]] = []
        self.scripts: list[str] = []
        self._inside = False
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "meta":
            self.meta[found.get("property") or found.get("name") or ""] = found.get("content") or ""
        if tag == "link":
            self.links.append(found)
        self._inside = tag == "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts.append(data)
            self._inside = False


def mapped(files: dict[str, bytes], site: Settings) -> dict[str, ET.Element]:
    days = {"en/articles/vaccines/index.html": date(2022, 2, 20)}
    made = sitemap([*files, "en/about/index.html"], days, site_info(site), environment(None))
    assert made is not None
    return {url.findtext(f"{MAP}loc", ""): url for url in ET.fromstring(made.content)}  # noqa: S314  # our own


def test_the_map_names_every_page_with_every_language(files: dict[str, bytes], site: Settings) -> None:
    pages = {address(site_info(site), path, path) for path in files if path.endswith(".html") and path != "404.html"}
    urls = mapped(files, site)
    assert set(urls) == pages | {f"{URL}en/about/"}
    for url, entry in urls.items():
        alternates = {link.get("hreflang"): link.get("href") for link in entry.findall(LINK)}
        assert set(alternates.values()) <= set(urls)
        if url not in {URL, f"{URL}en/about/"}:
            assert set(alternates) == {"ar", "en", "x-default"}
            assert url in alternates.values()
            for other in alternates.values():
                back = {link.get("href") for link in urls[str(other)].findall(LINK)}
                assert back == set(alternates.values())
    assert urls[f"{URL}en/articles/vaccines/"].findtext(f"{MAP}lastmod") == "2022-02-20"
    assert urls[f"{URL}en/articles/centres/"].findtext(f"{MAP}lastmod") is None


def test_the_pages_name_the_same_alternates_as_the_map(files: dict[str, bytes], site: Settings) -> None:
    urls = mapped(files, site)
    for path, content in files.items():
        if path.endswith(".html") and path != "404.html":
            links = [link for link in Head(content).links if link.get("hreflang")]
            stated = {(link["hreflang"], link["href"]) for link in links}
            entry = urls[address(site_info(site), path, path)]
            assert stated == {(link.get("hreflang"), link.get("href")) for link in entry.findall(LINK)}, path


def test_no_map_without_an_address(tmp_path: Path) -> None:
    own = settings(tmp_path, url=None)
    assert sitemap(["en/index.html"], {}, site_info(own), environment(None)) is None
    assert published(own)["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_robots_find_the_map(files: dict[str, bytes]) -> None:
    assert f"Sitemap: {URL}sitemap.xml\n" in files["robots.txt"].decode()


def test_linked_data_of_a_hostile_article_stay_data(files: dict[str, bytes]) -> None:
    page = files["en/articles/hostile/index.html"]
    assert page.count(b"<script") == page.count(b"</script") == 2  # the site's own, and the data
    data = json.loads(Head(page).scripts[0])
    assert data["headline"].endswith("</script><script>alert(1)</script> {{ 7 * 7 }} ]] &")
    assert data["citation"][-1] == {"@type": "CreativeWork", "name": "-2+3"}


def test_linked_data_cite_the_original(files: dict[str, bytes]) -> None:
    data = json.loads(Head(files["ar/articles/vaccines/index.html"]).scripts[0])
    assert (data["@type"], data["inLanguage"], data["datePublished"]) == ("NewsArticle", "ar", "2022-02-20")
    assert data["isBasedOn"]["inLanguage"] == "en"
    assert data["workTranslation"][0]["@id"] == f"{URL}en/articles/vaccines/"


def test_the_dataset_names_its_files(files: dict[str, bytes]) -> None:
    data = json.loads(Head(files["en/data/index.html"]).scripts[0])
    assert data["@type"] == "Dataset"
    paths = {part["contentUrl"].removeprefix(URL) for part in data["distribution"]}
    assert {"data/site/facts.csv", "data/site/khulasa.sqlite", "data/site/articles.jsonl"} <= paths <= set(files)


def test_open_graph_describes_pages_where_they_have_an_address(files: dict[str, bytes], tmp_path: Path) -> None:
    head = Head(files["en/articles/vaccines/index.html"]).meta
    assert head["og:url"] == f"{URL}en/articles/vaccines/"
    assert head["og:image"] == f"{URL}en/articles/vaccines/card.png"
    assert head["article:published_time"] == "2022-02-20"
    assert head["og:description"].startswith("The Ministry of Health said")
    unplaced = published(settings(tmp_path, url=None))
    assert not {"og:url", "og:image"} & set(Head(unplaced["en/articles/vaccines/index.html"]).meta)
    assert not [path for path in unplaced if path.endswith("card.png")]


def test_a_card_a_page_of_the_size_that_networks_show(files: dict[str, bytes]) -> None:
    cards = {path: content for path, content in files.items() if path.endswith("card.png")}
    assert len(cards) == 2 * (1 + 3)
    for content in cards.values():
        assert content.startswith(b"\x89PNG")
        assert struct.unpack(">II", content[16:24]) == (1200, 630)
    assert len(set(cards.values())) == len(cards)


def test_a_card_shows_no_figure_that_needs_a_person_or_a_unit(site: Settings) -> None:
    collection, info = collected(site)
    row = Viewer(info, "en").article(collection.digests[1]).key_figures[0]
    assert tells_all(row)
    assert not tells_all(replace(row, to_check=True))
    assert not tells_all(replace(row, unit=Words("بئر", "ar", "rtl")))


def test_a_card_says_what_befell_what_it_counts(site: Settings) -> None:
    collection, info = collected(site)
    row = replace(Viewer(info, "en").article(collection.digests[1]).key_figures[0], quantity="5 people")
    assert figure(replace(row, befell=None)) == "5 people"
    assert figure(replace(row, befell=Words("died", "en", "ltr"))) == "5 people · died"


def test_cards_of_the_last_build_are_taken_over_where_they_show_the_same(
    site: Settings, files: dict[str, bytes], tmp_path: Path
) -> None:
    paths = [f"en/articles/{article}/card.png" for article in ("vaccines", "centres", "hostile")]
    for path, old in zip(paths, (files[paths[0]] + b"kept", b"no picture", files[paths[0]]), strict=True):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_bytes(old)
    made = {file.path: file.content for file in make_site(site, earlier=tmp_path).site.files}
    assert made[paths[0]] == files[paths[0]] + b"kept"
    assert (made[paths[1]], made[paths[2]]) == (files[paths[1]], files[paths[2]])


def test_a_card_template_that_sets_two_pages_is_a_located_fault(tmp_path: Path) -> None:
    own = settings(tmp_path)
    (tmp_path / "templates/print").mkdir(parents=True)
    (tmp_path / "templates/print/card.typ").write_text("a #pagebreak() b", encoding="utf-8")
    with pytest.raises(OutputError) as raised:
        make_site(replace(own, templates=tmp_path / "templates"))
    assert raised.value.code == "card_pages"
    assert "card.typ" in str(raised.value.where)


def test_a_site_can_do_without_cards(tmp_path: Path) -> None:
    config = settings(tmp_path).content.parent / "site_config.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("print: false", "cards: false"), encoding="utf-8")
    files = published(settings_of(config))
    assert not [path for path in files if path.endswith("card.png")]
    assert "og:image" not in Head(files["en/index.html"]).meta


def test_llms_txt_is_markdown_of_the_site(files: dict[str, bytes]) -> None:
    lines = files["llms.txt"].decode().splitlines()
    assert lines[0].startswith("# ")
    assert [line for line in lines if line.startswith(f"- [Data]({URL}en/data/)")]
    (hostile,) = [line for line in lines if f"({URL}en/articles/hostile/)" in line]
    assert r"\<script\>" in hostile
    assert r"\]\]" in hostile


def test_browsers_learn_to_search_where_the_site_can_be_searched(site: Settings) -> None:
    info = site_info(site)
    made, english = opensearch(replace(info, search=True), environment(None))
    assert (made.path, english.path) == ("ar/opensearch.xml", "en/opensearch.xml")
    root = ET.fromstring(made.content)  # noqa: S314  # our own
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert 0 < len(root.findtext(f"{space}ShortName", "")) <= 16
    assert root.findtext(f"{space}Description")
    (url,) = root.findall(f"{space}Url")
    assert url.attrib == {"type": "text/html", "method": "get", "template": f"{URL}ar/search/?q={{searchTerms}}"}
    assert list(opensearch(replace(info, search=False), environment(None))) == []
