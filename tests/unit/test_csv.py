"""CSV that spreadsheets open harmlessly and that CSV on the Web describes."""

from __future__ import annotations

import csv
import io
import re
import warnings
from pathlib import Path

import pytest
from csvw import CSVW
from hypothesis import example, given
from hypothesis import strategies as st

from generator.outputs.cells import guarded, unguarded
from generator.pages.cleaning import clean
from tests.publishing import URL

FORMULA = re.compile(r"(?:^|[;\t\r\n])\s*[=+\-@＝＋－＠]")


@given(st.text(alphabet=st.sampled_from("=+-@＝＋－＠'; \t\r\na1|\u00a0\x00\u202e\ufeff")) | st.text())
@example("'=1")
@example("; ;'@")
@example("\t =cmd")
def test_a_text_is_no_formula_and_comes_back(text: str) -> None:
    cell = guarded(text)
    assert not FORMULA.search(cell)
    assert unguarded(cell) == clean(text)


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_no_cell_of_a_hostile_article_is_a_formula(files: dict[str, bytes]) -> None:
    numbers = {"value_low", "value_high"}
    seen = 0
    for path, content in files.items():
        if path.endswith(".csv"):
            for row in rows(content):
                for name, cell in row.items():
                    seen += 1
                    assert name in numbers or not FORMULA.search(cell), (path, name, cell)
    assert seen > 200
    (article,) = [row for row in rows(files["data/site/articles.csv"]) if row["id"] == "hostile"]
    assert unguarded(article["title_en"]).startswith('=HYPERLINK("http://evil.example"')
    assert unguarded(article["author"]) == "+1; =2"


def test_an_articles_facts_have_their_circumstances_and_provenance(files: dict[str, bytes]) -> None:
    facts = rows(files["data/articles/vaccines.csv"])
    assert facts == [row for row in rows(files["data/site/facts.csv"]) if row["article"] == "vaccines"]
    children = next(row for row in facts if row["value_low"] == "1200")
    assert children["sentence_text"].startswith("The Ministry of Health said on Sunday")
    assert (children["kind"], children["qualifier"], children["value_high"]) == ("count", "exact", "1200")
    assert (children["unit_ar"], children["unit_en"]) == ("طفل", "child")
    assert children["page_ar"] == f"{URL}ar/articles/vaccines/#{children['id']}"
    assert children["published"] == "2022-02-20"


def test_the_columns_do_not_depend_on_the_articles(files: dict[str, bytes]) -> None:
    headers = {
        content.split(b"\r\n")[0]
        for path, content in files.items()
        if path.startswith("data/articles/") and path.endswith(".csv")
    }
    assert headers == {files["data/site/facts.csv"].split(b"\r\n")[0]}


@pytest.mark.parametrize("metadata", ["data/site/csv-metadata.json", "data/articles/hostile.csv-metadata.json"])
def test_the_metadata_describe_the_files(files: dict[str, bytes], tmp_path: Path, metadata: str) -> None:
    for path, content in files.items():
        if path.startswith("data/"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        described = CSVW(str(tmp_path / metadata), validate=True)
        assert described.is_valid, described.warnings
        assert [row for table in described.tables for row in table.iterdicts()]


def test_the_validator_sees_what_the_metadata_do_not_allow(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "hostile.csv").write_bytes(files["data/articles/hostile.csv"].replace(b",count,", b",nonsense,"))
    metadata = tmp_path / "hostile.csv-metadata.json"
    metadata.write_bytes(files["data/articles/hostile.csv-metadata.json"])
    assert not CSVW(str(metadata), validate=True).is_valid
