"""Feeds: the elements that RFC 4287 and JSON Feed 1.1 require, ids that stay, days that no clock gives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest

from generator.language import detect
from tests.publishing import URL, published, settings

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


@pytest.fixture(scope="module")
def unplaced(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a site that does not say where it is published."""
    return published(settings(tmp_path_factory.mktemp("unplaced"), url=None, hostile=True))


def feeds(files: dict[str, bytes], ending: str) -> dict[str, bytes]:
    return {path: content for path, content in files.items() if path.endswith(f"feed.{ending}")}


def text(element: ET.Element, name: str) -> str:
    (found,) = element.findall(ATOM + name)
    assert found.text
    return found.text


@pytest.mark.parametrize("placed", [True, False])
def test_atom_feeds_have_what_the_standard_requires(
    files: dict[str, bytes], unplaced: dict[str, bytes], placed: bool
) -> None:
    found = feeds(files if placed else unplaced, "xml")
    assert len(found) == 2 + 2 * 2
    for path, content in found.items():
        feed = ET.fromstring(content)  # noqa: S314  # our own
        ids = [text(feed, "id")]
        assert feed.get(LANG) == path[:2]
        assert text(feed, "title")
        assert INSTANT.fullmatch(text(feed, "updated"))
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None
        (own,) = [link for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
        assert urljoin(URL + path, own.get("href")) == URL + path
        entries = feed.findall(ATOM + "entry")
        assert entries
        for entry in entries:
            ids.append(text(entry, "id"))
            assert text(entry, "title")
            assert text(entry, "summary")
            assert INSTANT.fullmatch(text(entry, "updated"))
            assert [link for link in entry.findall(ATOM + "link") if link.get("rel") == "alternate"]
        assert len(set(ids)) == len(ids)
        assert all(re.match(r"https://example\.org/repo/|urn:uuid:", one) for one in ids)


def test_json_feeds_have_what_version_1_1_requires(files: dict[str, bytes]) -> None:
    for path, content in feeds(files, "json").items():
        feed = json.loads(content)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert (feed["feed_url"], feed["language"]) == (URL + path, path[:2])
        assert feed["items"]
        for item in feed["items"]:
            assert item["content_text"]
            assert item["id"] == item["url"]
            assert INSTANT.fullmatch(item["date_modified"])


def test_both_forms_have_the_same_entries_newest_first(files: dict[str, bytes]) -> None:
    atom = ET.fromstring(files["en/feed.xml"])  # noqa: S314  # our own
    ids = [text(entry, "id") for entry in atom.findall(ATOM + "entry")]
    assert ids == [f"{URL}en/articles/hostile/", f"{URL}en/articles/vaccines/"]
    assert [item["id"] for item in json.loads(files["en/feed.json"])["items"]] == ids
    assert text(atom, "updated") == "2022-02-21T00:00:00Z"


@pytest.mark.parametrize("code", ["ar", "en"])
def test_words_that_are_not_in_the_feeds_language_say_so(files: dict[str, bytes], code: str) -> None:
    feed = ET.fromstring(files[f"{code}/feed.xml"])  # noqa: S314  # our own
    marked = []
    for entry in feed.findall(ATOM + "entry"):
        for name in ("title", "summary"):
            (element,) = entry.findall(ATOM + name)
            assert element.get(LANG, code) == detect(element.text or "")
            marked.append(element.get(LANG))
    assert ("en" in marked) == (code == "ar")


def test_hostile_words_stay_words(files: dict[str, bytes]) -> None:
    feed = ET.fromstring(files["en/feed.xml"])  # noqa: S314  # our own
    title = text(feed.findall(ATOM + "entry")[0], "title")
    assert title.endswith("</script><script>alert(1)</script> {{ 7 * 7 }} ]] &")


def test_a_topic_cannot_leave_its_folder(files: dict[str, bytes]) -> None:
    topics = {path for path in feeds(files, "xml") if "/topics/" in path}
    assert topics
    assert all(re.fullmatch(r"(ar|en)/topics/t[0-9a-f]{8}/feed\.xml", path) for path in topics)


def test_ids_stay_without_an_address(unplaced: dict[str, bytes], tmp_path: Path) -> None:
    again = published(settings(tmp_path, url=None))
    ids = [item["id"] for item in json.loads(again["en/feed.json"])["items"]]
    assert ids == [item["id"] for item in json.loads(unplaced["en/feed.json"])["items"]][1:]
    assert json.loads(again["en/feed.json"])["items"][0]["url"] == "articles/vaccines/index.html"
