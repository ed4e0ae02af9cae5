"""The report sample, as pasted from a news page: run where it lies beside the checkout, not copied here.

The demo site's own article of the same report, in our words, is held to the same figures everywhere.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT.parent / "shared" / "seed").glob("*.txt"))
Contract = dict[str, Any]
REPORT_PERIOD = {"start": "2021-06-01", "end": "2021-09-30"}
JULY = {"start": "2021-07-01", "end": "2021-07-31"}


def read(path: Path, *options: str) -> Contract:
    command = [sys.executable, "-m", "generator", "facts", "--format", "json", *options, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in {0, 1}, done.stderr
    contract: Contract = json.loads(done.stdout)
    return contract


@pytest.fixture(scope="module")
def sample() -> Path:
    if not SAMPLES:
        pytest.skip("the sample lies beside the project's checkout, and is not there")
    return SAMPLES[0]


@pytest.fixture(scope="module")
def contract(sample: Path) -> Contract:
    return read(sample, "--published", "2021-11-05")


def ids(terms: Sequence[Mapping[str, str]]) -> set[str]:
    return {term["id"] for term in terms}


def fact(contract: Contract, kind: str, value: object, unit: str | None = None) -> Contract:
    found = [
        fact
        for fact in contract["facts"]
        if (fact["kind"], fact["value"]) == (kind, value) and (unit is None or fact["unit"]["id"] == unit)
    ]
    assert len(found) == 1, [(fact["kind"], fact["value"], fact["unit"]) for fact in contract["facts"]]
    only: Contract = found[0]
    return only


def test_the_article_is_recognised(contract: Contract) -> None:
    article = contract["article"]
    assert article["language"] == "ar"
    assert article["outlet"] == "أوغاريت بوست"
    assert article["title"].startswith("التحالف الدولي")


def test_air_strikes(contract: Contract) -> None:
    strikes = fact(contract, "count", 3, "air_strike")
    assert len(strikes["who"]) == 1
    assert "المهام المشتركة" in strikes["who"][0]["surface"]
    assert ids(strikes["target"]) == {"isis"}
    assert [place["en"] for place in strikes["where"]] == ["Syria"]
    assert strikes["when"] == JULY
    assert strikes["according_to"]["en"] == "the report"


def test_operations(contract: Contract) -> None:
    operations = fact(contract, "count", 26, "operation")
    assert ids(operations["who"]) == {"sdf"}
    assert ids(operations["target"]) == {"isis"}
    assert operations["when"] == REPORT_PERIOD
    assert operations["according_to"]["en"] == "the report"


def test_detention_centres(contract: Contract) -> None:
    centres = fact(contract, "count", 14, "detention_centre")
    assert ids(centres["who"]) == {"sdf"}
    assert [place["en"] for place in centres["where"]] == ["north-east Syria"]


def test_detained_fighters_and_their_parts(contract: Contract) -> None:
    whole = fact(contract, "count", 10000, "fighter")
    part = fact(contract, "count", 8000)
    share = fact(contract, "percent", 61)
    assert (part["part_of"], share["part_of"]) == (whole["id"], whole["id"])
    assert share["qualifier"] == "about"


def test_the_dual_is_a_figure_with_its_places(contract: Contract) -> None:
    two = fact(contract, "count", 2)
    assert len(two["where"]) == 2
    assert {place["en"] for place in two["where"]} == {"al-Hasakah", "al-Shaddadi"}


def test_the_period_of_the_report(contract: Contract) -> None:
    fact(contract, "period", ["2021-06-01", "2021-09-30"])


def test_page_furniture_yields_nothing(contract: Contract, sample: Path) -> None:
    text = sample.read_bytes().decode("utf-8")
    headline = text.index(contract["article"]["title"])
    assert all(fact["span"][0] >= headline for fact in contract["facts"])
    assert all(sentence["start"] >= headline for sentence in contract["sentences"])


def test_spans_cut_the_exact_words(contract: Contract, sample: Path) -> None:
    text = sample.read_bytes().decode("utf-8")
    sentences = {sentence["id"]: sentence for sentence in contract["sentences"]}
    for sentence in sentences.values():
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    for found in contract["facts"]:
        home = sentences[found["sentence"]]
        for start, end in (found["span"], found["number_span"]):
            assert home["start"] <= start < end <= home["end"]


def test_without_a_publication_date_nothing_is_guessed(sample: Path) -> None:
    undated = read(sample)
    assert fact(undated, "count", 3, "air_strike")["when"] is None
    assert "date_unresolved" in {notice["code"] for notice in undated["notices"]}
