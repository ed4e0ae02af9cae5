"""The published tables as one SQLite database, which Datasette opens.

The same tables give the same bytes: it is written in memory in one transaction per table, in the tables' order, then compacted;
nothing in it tells when it was made.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal

from generator.facts.contract import number
from generator.outputs.cells import SEPARATOR
from generator.outputs.tables import Cell, Column, Row, Table

APPLICATION_ID = 0x4B484C53
"""`KHLS`: what `file` and SQLite know our files by."""
VERSION = 1
"""Of the tables' meaning, as `PRAGMA user_version` tells it."""
_SQL_TYPES = {"integer": "INTEGER", "decimal": "NUMERIC"}
_LARGEST = 2**63 - 1


def database(tables: Sequence[Table], rows: Mapping[str, Iterable[Row]]) -> bytes:
    """The database's file; `rows` by the table's name, each row's references among those of earlier tables."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("PRAGMA foreign_keys = ON")
        keys = {table.name: table.key for table in tables}
        for table in tables:
            columns = [column for column in table.columns if not column.joined]
            connection.execute(_definition(table, columns, keys))
            _fill(connection, table.name, columns, rows[table.name])
        for table in tables:
            if table.name == "sentences":
                _add_search(connection, table)
        connection.execute("VACUUM")
        return connection.serialize()


def _definition(table: Table, columns: Sequence[Column], keys: Mapping[str, Sequence[str]]) -> str:
    lines = [_column(column) for column in columns]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [
        f"FOREIGN KEY ({_names(reference.columns)}) "
        f"REFERENCES {_name(reference.table)} ({_names(keys[reference.table])})"
        for reference in table.references
    ]
    return f"CREATE TABLE {_name(table.name)} ({', '.join(lines)})"


def _column(column: Column) -> str:
    required = " NOT NULL" if column.required else ""
    return f"{_name(column.name)} {_SQL_TYPES.get(column.type, 'TEXT')}{required}"


def _fill(connection: sqlite3.Connection, table: str, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    marks = ", ".join("?" * len(columns))
    connection.execute("BEGIN")
    connection.executemany(
        f"INSERT INTO {_name(table)} VALUES ({marks})",  # noqa: S608  # our own table's name; the values are bound
        ([_value(row[column.name]) for column in columns] for row in rows),
    )
    connection.execute("COMMIT")


def _add_search(connection: sqlite3.Connection, sentences: Table) -> None:
    """Full text over the sentences in every language, where this SQLite can (FTS5)."""
    options = {option for (option,) in connection.execute("PRAGMA compile_options")}
    if "ENABLE_FTS5" not in options:
        return
    texts = _names([column.name for column in sentences.columns if column.name.startswith("text")])
    connection.execute(f"CREATE VIRTUAL TABLE sentences_fts USING fts5({texts}, content=sentences)")
    connection.execute("INSERT INTO sentences_fts (sentences_fts) VALUES ('rebuild')")


def _value(cell: Cell) -> str | int | float | None:
    """A cell as SQLite stores it; a whole number beyond its integers as a floating one, a list with its separator."""
    if isinstance(cell, tuple):
        return SEPARATOR.join(item.replace(SEPARATOR, "¦") for item in cell) or None
    if isinstance(cell, Decimal):
        figure = number(cell)
        return figure if abs(figure) <= _LARGEST else float(figure)
    return cell.isoformat() if isinstance(cell, date) else cell


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_name, names))


def _name(name: str) -> str:
    return f'"{name}"'
