"""What the search index is made from: keys, records, filters, parts, and what is taken over of the site built before."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Settings
from generator.errors import OutputError
from generator.lexicon import Lexicon, load
from generator.mkdocs_plugin import settings_of
from generator.outputs.search import indexing, sharding
from generator.outputs.search.indexing import documents, executable, index
from generator.outputs.search.keys import END, Speller, known_spelling
from generator.outputs.search.records import Record, Recorder, choices
from generator.outputs.search.sharding import FULL, shards
from generator.pages.directory import Directory, Section
from generator.pages.views import Viewer
from generator.pipeline import make_site, read_site, site_info
from generator.resources import read_yaml
from tests.sites import small_site

ROOT = Path(__file__).parents[2]
CORPUS = read_yaml(ROOT / "tests/corpus/search.yml")
SPELLER = Speller(known_spelling())


def keys(text: str) -> set[str]:
    return {key for key, _ in SPELLER.keys(text)}


@pytest.mark.parametrize("words", CORPUS["same_key"], ids=lambda words: str(words[0]))
def test_spellings_of_a_word_have_a_key_in_common(words: Sequence[str]) -> None:
    assert set.intersection(*(keys(str(word)) for word in words))


@pytest.mark.parametrize("words", CORPUS["other_key"], ids=lambda words: str(words[0]))
def test_other_words_have_other_whole_keys(words: Sequence[str]) -> None:
    first, second = ({key for key, whole in SPELLER.keys(str(word)) if whole} for word in words)
    assert not first & second


@given(st.text())
def test_a_key_is_one_word_without_punctuation(text: str) -> None:
    for key, _ in SPELLER.keys(text):
        assert key.endswith(END)
        assert key.replace(END, "").isalnum()
        assert len(key) < len(text) * 20 + 2


@pytest.fixture(scope="module")
def settings() -> Settings:
    return settings_of(ROOT / "site_config.yml")


@pytest.fixture(scope="module")
def lexicon(settings: Settings) -> Lexicon:
    return load(settings.content / "lexicon")


@pytest.fixture(scope="module")
def records(settings: Settings, lexicon: Lexicon) -> Mapping[str, Record]:
    info = site_info(settings)
    recorder = Recorder([Viewer(info, code).article for code in info.languages], lexicon)
    digests = read_site(settings).collection.digests
    return {digest.id: recorder.record(digest) for digest in digests}


def weight(record: Record, word: str) -> float:
    key = next(iter(SPELLER.keys(word)))[0]
    return next((weight for weight, keys in record.keys.items() if key in keys), 0)


def test_a_record_is_found_in_both_languages_by_titles_figures_and_words_of_the_same_meaning(
    records: Mapping[str, Record],
) -> None:
    record = records["2021-09-school-year"]
    title, figure, text, near = 6.0, 3.0, 1.0, 0.5
    assert weight(record, "Algeria") == weight(record, "الجزائر") == title
    assert weight(record, "568") == weight(record, "مدرسة") == figure
    assert weight(record, "بمدارسهم") == weight(record, "extended") == text
    assert weight(record, "مدارسهم") == weight(record, "مدرستين") == near
    every = [key for keys in record.keys.values() for key in keys]
    assert len(every) == len(set(every))


def test_a_name_is_found_by_all_that_the_lexicon_knows_for_it(settings: Settings, lexicon: Lexicon) -> None:
    info = site_info(settings)
    entities = Directory(read_site(settings).collection, lexicon, info.languages).entities
    found = Recorder([], lexicon).named(entities[Section.WHO, "sdf"])
    assert (found.path, found.day, dict(found.filters)) == ("who/sdf/index.html", "", {})
    assert weight(found, "Syrian") == weight(found, "الديمقراطية") > weight(found, "قسد") > 0


def test_filters_hold_the_places_around_a_place(records: Mapping[str, Record]) -> None:
    filters = records["2021-10-water-crisis"].filters
    assert {"syria"} < set(filters["where"])
    assert (filters["language"], filters["year"], filters["topic"]) == (("en",), ("2021",), ("humanitarian", "climate"))
    assert "sdf" in records["2021-11-coalition-quarter"].filters["who"]


@pytest.mark.parametrize("code", ["ar", "en"])
def test_choices_are_named_in_the_language_of_the_page(
    records: Mapping[str, Record], lexicon: Lexicon, settings: Settings, code: str
) -> None:
    offered = choices(tuple(records.values()), lexicon, site_info(settings), code, 100)
    assert dict(offered["topic"])["climate"] == settings.topics["climate"][code]
    assert dict(offered["who"])["sdf"] == lexicon.entry("sdf").labels[code]
    years = [value for value, _ in offered["year"]]
    assert {"2021", "2022"} <= set(years)
    assert years == sorted(years, reverse=True)
    assert set(dict(offered["language"])) == {"ar", "en"}
    assert [words for _, words in offered["where"]] == sorted(words for _, words in offered["where"])
    assert len(choices(tuple(records.values()), lexicon, site_info(settings), code, 3)["where"]) == 3


def record(path: str, year: int | None, words: str = "one") -> Record:
    filters = {"who": ("sdf", "ocha"), "where": ("syria", words), "year": (str(year),)}
    return Record(path, date(year, 1, 1).isoformat() if year else "", {1.0: tuple(sorted(keys(words)))}, filters)


PROGRAM = executable()
needs_program = pytest.mark.skipif(PROGRAM is None, reason="pagefind_bin has no program for this machine")


@needs_program
def test_parts_hold_whole_years_until_they_are_full() -> None:
    assert PROGRAM is not None
    many = [record(f"articles/{year}-{n}/index.html", year) for year in (2019, 2020, 2021) for n in range(FULL // 2)]
    made = list(
        shards([*many, record("articles/x/index.html", None)], [record("who/x/index.html", None)], PROGRAM, None)
    )
    assert [shard.name.rsplit("-", 1)[0] for shard in made] == ["2020-2021", "undated-2019", "named"]


@needs_program
def test_only_what_changed_is_indexed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert PROGRAM is not None
    monkeypatch.setattr(sharding, "FULL", 1)
    ours = [record("articles/a/index.html", 2020), record("articles/b/index.html", 2021)]
    first = list(shards(ours, [], PROGRAM, None))
    for file in (file for shard in first for file in shard.files):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    assert list(shards(ours, [], Path("/no/program"), tmp_path)) == first
    changed = [ours[0], record("articles/b/index.html", 2021, "two")]
    with pytest.raises(OutputError):
        list(shards(changed, [], Path("/no/program"), tmp_path))
    renewed = list(shards(changed, [], PROGRAM, tmp_path))
    assert (renewed[1], renewed[0] != first[0]) == (first[1], True)
    (tmp_path / first[1].files[0].path).write_bytes(b"damaged")
    assert list(shards(ours, [], PROGRAM, tmp_path)) == first


@needs_program
def test_the_same_records_give_the_same_bytes_and_no_settings_of_others_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert PROGRAM is not None
    made_from = documents([record(f"articles/{n}/index.html", 2020, f'word{n} <b> & "') for n in range(50)], "2020")
    first = index(PROGRAM, made_from)
    (tmp_path / "pagefind.yml").write_text("glob: '*.nothing'\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_GLOB", "*.nothing")
    assert all(index(PROGRAM, made_from) == first for _ in range(5))
    assert json.loads(first["pagefind-entry.json"])["languages"]["x-2020"]["page_count"] == 50
    assert not [path for path in first if "ui" in path]


def test_a_program_that_fails_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho broken >&2\nexit 3\n")
    broken.chmod(0o755)
    with pytest.raises(OutputError) as told:
        index(broken, documents([record("articles/a/index.html", 2020)], "2020"))
    assert "broken" in str(told.value.values["detail"])


def test_without_the_program_the_site_has_no_search_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "get_executable", None)
    made = make_site(settings_of(small_site(tmp_path)))
    assert [notice.code for notice in made.notices if notice.code.startswith("search")] == ["search_no_program"]
    for file in made.site.files:
        assert "search" not in file.path or file.path.startswith("assets/")
        assert b"search/" not in file.content or not file.path.endswith(".html")


@needs_program
def test_a_site_without_articles_can_be_searched(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    for article in (tmp_path / "content/articles").iterdir():
        article.unlink()
    made = {file.path: file.content for file in make_site(settings_of(config)).site.files}
    assert json.loads(made["search/search.json"])["parts"] == []
    assert b'id="search"' in made["en/search/index.html"]


def test_only_the_search_page_may_run_its_program(settings: Settings) -> None:
    made = {
        file.path: file.content.decode()
        for file in make_site(replace(settings, printed=False)).site.files
        if file.path.endswith("html")
    }
    allowed = {path for path, content in made.items() if "wasm-unsafe-eval" in content}
    assert allowed == {"ar/search/index.html", "en/search/index.html"}
    assert all("form-action 'none'" in content or "<form" in content for content in made.values())
    assert not [path for path, content in made.items() if "unsafe-inline" in content or "'unsafe-eval'" in content]
