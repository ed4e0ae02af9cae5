"""The database and the JSON of the facts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from generator.config import Settings
from generator.outputs.database import APPLICATION_ID, VERSION, database
from generator.outputs.tables import Column, Row, Table
from tests.publishing import URL, published


@pytest.fixture
def connection(files: dict[str, bytes], tmp_path: Path) -> Iterator[sqlite3.Connection]:
    (tmp_path / "khulasa.sqlite").write_bytes(files["data/site/khulasa.sqlite"])
    with closing(sqlite3.connect(tmp_path / "khulasa.sqlite")) as opened:
        yield opened


def test_the_database_is_sound(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert connection.execute("PRAGMA foreign_key_list(facts)").fetchall()


def test_the_database_answers_with_sentence_and_source(connection: sqlite3.Connection) -> None:
    found = connection.execute(
        "SELECT facts.value_low, facts.unit_ar, sentences.text, articles.published FROM facts"
        " JOIN sentences ON sentences.article = facts.article AND sentences.id = facts.sentence"
        " JOIN articles ON articles.id = facts.article WHERE facts.article = 'vaccines' AND facts.kind = 'count'"
    ).fetchall()
    sentence = "The Ministry of Health said on Sunday that 1,200 children had been vaccinated in Aden."
    assert found == [(1200, "طفل", sentence, "2022-02-20")]


def test_text_is_kept_as_it_is(connection: sqlite3.Connection) -> None:
    ((title,),) = connection.execute("SELECT title_en FROM articles WHERE id = 'hostile'")
    assert title.startswith("=HYPERLINK(")


@pytest.mark.parametrize(("word", "article"), [("vaccinated", "vaccines"), ("مراكز", "centres")])
def test_the_database_searches_in_both_languages(connection: sqlite3.Connection, word: str, article: str) -> None:
    found = connection.execute(
        "SELECT DISTINCT article FROM sentences WHERE rowid IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH ?)",
        [word],
    ).fetchall()
    assert found == [(article,)]


def test_the_same_site_gives_the_same_bytes(site: Settings, files: dict[str, bytes]) -> None:
    again = published(site)
    assert {path for path, content in files.items() if again[path] != content} == set()


def test_a_number_beyond_the_databases_integers_is_kept_as_near_as_it_can() -> None:
    value = Column("value", "decimal", {}, {}, required=True, values=(), is_list=False, joined=False)
    table = Table("n", {}, {}, ("value",), (), (value,))
    rows: list[Row] = [{"value": Decimal(10) ** 30}, {"value": Decimal("2.5")}, {"value": Decimal(7)}]
    made = database((table,), {"n": rows})
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(made)
        assert opened.execute("SELECT value FROM n").fetchall() == [(1e30,), (2.5,), (7,)]


def test_published_json_keeps_the_contract_and_the_sources_own_text(files: dict[str, bytes]) -> None:
    article = json.loads(files["data/articles/vaccines.json"])
    assert set(article) >= {"khulasa", "article", "sentences", "summary", "facts", "notices"}
    assert article["notices"] == []
    assert article["article"]["pages"]["ar"] == f"{URL}ar/articles/vaccines/"
    sentences = {sentence["id"]: sentence for sentence in article["sentences"]}
    cited = {fact["sentence"] for fact in article["facts"]} | set(article["summary"])
    assert set(sentences) >= cited
    assert {sentence["wordings"]["en"]["origin"] for sentence in sentences.values()} == {"source"}
    assert article["facts"][0]["figure"]["en"] == "1,200 children"


def test_published_json_says_what_was_said_and_the_key_figures_in_the_other_language(files: dict[str, bytes]) -> None:
    article = json.loads(files["data/articles/vaccines.json"])
    [statement] = article["statements"]
    assert (statement["speaker"]["id"], statement["speaker"]["ar"]) == ("ministry_of_health", "وزارة الصحة")
    assert set(statement["sentences"]) <= {sentence["id"] for sentence in article["sentences"]}
    assert article["in_brief"]["en"] == []
    said = article["in_brief"]["ar"][0]
    facts = {fact["id"]: fact["figure"]["ar"] for fact in article["facts"]}
    assert [said["text"][slice(*figure["span"])] for figure in said["figures"]] == [
        facts[figure["fact"]] for figure in said["figures"]
    ]
    assert (said["language"], said["origin"]) == ("ar", "facts")


def test_json_lines_are_the_articles(files: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in files["data/site/articles.jsonl"].decode().splitlines()]
    assert [line["article"]["id"] for line in lines] == ["hostile", "vaccines", "centres"]
    for line in lines:
        assert line == json.loads(files[f"data/articles/{line['article']['id']}.json"])
