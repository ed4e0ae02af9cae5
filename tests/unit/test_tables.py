"""The published tables: one definition, and rows, values and documentation that keep to it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import pytest

from generator.digest.digest import Origin
from generator.facts.fact import State
from generator.language import codes
from generator.outputs.rows import Rows
from generator.outputs.tables import tables
from generator.values import Confidence, Kind, Precision, Qualifier
from tests.dictionary import DOCUMENT, renewed
from tests.publishing import collected, settings

ENUMERATIONS: dict[str, type[StrEnum]] = {
    "facts.kind": Kind,
    "facts.qualifier": Qualifier,
    "facts.value_precision": Precision,
    "facts.state": State,
    "facts.confidence": Confidence,
    "sentences.origin_en": Origin,
    "articles.title_origin_ar": Origin,
}


@pytest.mark.parametrize("table", tables(codes()))
def test_rows_have_a_cell_for_every_column(tmp_path: Path, table: str) -> None:
    collection, info = collected(settings(tmp_path, hostile=True))
    expected = [column.name for column in tables(info.languages)[table].columns]
    for row in Rows(info).of(table, collection.digests):
        assert list(row) == expected


@pytest.mark.parametrize("name", ENUMERATIONS)
def test_every_value_that_a_column_can_hold_is_listed(name: str) -> None:
    table, column = name.split(".")
    (values,) = [found.values for found in tables(codes())[table].columns if found.name == column]
    assert set(ENUMERATIONS[name]) <= set(values)


def test_a_site_in_one_language_has_columns_of_that_language_only() -> None:
    names = {column.name for table in tables(("ar",)).values() for column in table.columns}
    assert "title_ar" in names
    assert not [name for name in names if name.endswith("_en")]


def test_the_documentation_is_of_these_tables() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(text) == text, "python -m tests.dictionary renews it"
    assert "| `value_low` |" in text
