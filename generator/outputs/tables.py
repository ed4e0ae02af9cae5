"""The published tables: which there are, their columns in order and what each holds (`tables.yml`, the one place that says so)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from generator.language import codes
from generator.resources import read_yaml
from generator.values import Labels, LanguageCode

TYPES = ("string", "integer", "decimal", "date", "anyURI")
"""Datatypes of cells, by their names in CSV on the Web."""
_FILE = Path(__file__).parent / "tables.yml"

Cell = str | int | Decimal | date | tuple[str, ...] | None
Row = Mapping[str, Cell]
"""One row: a cell for every column of its table by the column's name; `None` where nothing is known."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    - `type`: one of `TYPES`; of each item where `is_list`.
    - `titles`, `descriptions`: in every language that Khulasa speaks.
    - `values`: the only ones that it holds, where they are few; else empty.
    - `joined`: repeated from another table, for who has this one only.
    """

    name: str
    type: str
    titles: Labels
    descriptions: Labels
    required: bool
    values: tuple[str, ...]
    is_list: bool
    joined: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that name the row of another table, by its key."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `key` names the columns that tell its rows apart."""

    name: str
    titles: Labels
    descriptions: Labels
    key: tuple[str, ...]
    references: tuple[Reference, ...]
    columns: tuple[Column, ...]


@cache
def tables(languages: tuple[LanguageCode, ...]) -> Mapping[str, Table]:
    """All tables by name for a site in these languages. Raises `ValueError` where `tables.yml` has a fault."""
    stated = read_yaml(_FILE)
    return {name: _table(name, entry, languages) for name, entry in stated.items()}


def _table(name: str, entry: Mapping[str, Any], languages: Sequence[LanguageCode]) -> Table:
    columns = tuple(column for stated in entry["columns"] for column in _columns(name, stated, languages))
    names = [column.name for column in columns]
    references = tuple(Reference(tuple(r["columns"]), r["table"]) for r in entry.get("references", ()))
    named = {*entry["key"], *(column for reference in references for column in reference.columns)}
    if len(set(names)) != len(names) or not named <= set(names):
        raise ValueError(f"tables.yml: the columns of {name!r}")
    return Table(
        name,
        _labels(name, entry["title"]),
        _labels(name, entry["description"]),
        tuple(entry["key"]),
        references,
        columns,
    )


def _columns(table: str, entry: Mapping[str, Any], languages: Sequence[LanguageCode]) -> Iterator[Column]:
    """One column, or one for each language where its name has `{lang}`."""
    each: Sequence[LanguageCode] = languages if "{lang}" in entry["name"] else [""]
    for code in each:
        where = f"{table}.{entry['name']}"
        kind = entry.get("type", "string")
        if kind not in TYPES:
            raise ValueError(f"tables.yml: the type of {where!r}")
        yield Column(
            entry["name"].replace("{lang}", code),
            kind,
            _in_language(_labels(where, entry["title"]), code),
            _in_language(_labels(where, entry["description"]), code),
            entry.get("required", False),
            tuple(entry.get("values", ())),
            entry.get("list", False),
            entry.get("joined", False),
        )


def _labels(where: str, stated: Mapping[str, str]) -> Labels:
    if set(stated) != set(codes()):
        raise ValueError(f"tables.yml: the words of {where!r}")
    return stated


def _in_language(labels: Labels, code: LanguageCode) -> Labels:
    """The words with the language's name, as each language calls it, in place of `{language}`."""
    if not code:
        return labels
    return {own: text.replace("{language}", _language_name(code, own)) for own, text in labels.items()}


def _language_name(code: LanguageCode, own: LanguageCode) -> str:
    return Locale(code).get_display_name(own) or code
