"""The published tables as CSV (RFC 4180), and their metadata as W3C CSV on the Web.

UTF-8 with a byte order mark: without it Excel reads Arabic as the system's single-byte encoding. A decoder of the Encoding
Standard, which CSV on the Web asks for, takes the mark away.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from generator.outputs.cells import SEPARATOR, as_text
from generator.outputs.tables import Column, Row, Table

_CONTEXT = "http://www.w3.org/ns/csvw"
_DIALECT = {"encoding": "utf-8", "header": True, "delimiter": ",", "lineTerminators": ["\r\n"]}


def csv_file(table: Table, rows: Iterable[Row]) -> bytes:
    """The table with a line of column names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([as_text(row[column.name]) for column in table.columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def group_metadata(tables: Sequence[Table]) -> bytes:
    """What the CSV files of the whole site are (`csv-metadata.json`), with the references between them."""
    described = [
        {
            "url": f"{table.name}.csv",
            "dc:title": _words(table.titles),
            "dc:description": _words(table.descriptions),
            "tableSchema": _schema(table) | _foreign_keys(table, {other.name: other for other in tables}),
        }
        for table in tables
    ]
    group = {"@context": _CONTEXT, "dialect": _DIALECT, "tables": described}
    return f"{json.dumps(group, ensure_ascii=False, indent=1)}\n".encode()


def table_metadata(table: Table, csv_name: str) -> bytes:
    """What one CSV by itself is (`<name>.csv-metadata.json`), in short: the descriptions stand in the site's metadata."""
    columns = [_described(column) for column in table.columns]
    schema = {"columns": columns, "primaryKey": list(table.key)}
    described = {"@context": _CONTEXT, "url": csv_name, "dialect": _DIALECT, "tableSchema": schema}
    return f"{json.dumps(described, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _schema(table: Table) -> dict[str, object]:
    columns = [_described(column) | {"dc:description": _words(column.descriptions)} for column in table.columns]
    return {"columns": columns, "primaryKey": list(table.key)}


def _described(column: Column) -> dict[str, object]:
    described = {"name": column.name, "titles": _titles(column), "datatype": _datatype(column)}
    if column.required:
        described["required"] = True
    if column.is_list:
        described["separator"] = SEPARATOR
    return described


def _titles(column: Column) -> Mapping[str, object]:
    """The header of the file is the column's name, which no language owns; people's titles stand beside it."""
    return {"und": column.name} | dict(column.titles)


def _datatype(column: Column) -> object:
    return {"base": column.type, "format": "|".join(column.values)} if column.values else column.type


def _foreign_keys(table: Table, others: Mapping[str, Table]) -> dict[str, object]:
    return {
        "foreignKeys": [
            {
                "columnReference": list(reference.columns),
                "reference": {
                    "resource": f"{reference.table}.csv",
                    "columnReference": list(others[reference.table].key),
                },
            }
            for reference in table.references
        ]
    }


def _words(labels: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": text, "@language": code} for code, text in labels.items()]
