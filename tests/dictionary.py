"""The dictionary of docs/data.md, made from the tables' own definition: `python -m tests.dictionary` renews it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.language import codes
from generator.outputs.tables import Table, tables

DOCUMENT = Path(__file__).parents[1] / "docs" / "data.md"
_BETWEEN = re.compile(r"(?<=<!-- dictionary -->\n).*(?=<!-- end of the dictionary -->)", re.DOTALL)


def renewed(text: str) -> str:
    """The document with the dictionary as it is now."""
    lines = [line for table in tables(codes()).values() for line in _table(table)]
    return _BETWEEN.sub(lambda _: "\n".join([*lines, "", ""]), text)


def _table(table: Table) -> Iterator[str]:
    yield f"\n### {table.name}\n\n{table.descriptions['en']} Key: {', '.join(f'`{name}`' for name in table.key)}.\n"
    yield "| column | type | meaning | المعنى |\n| --- | --- | --- | --- |"
    for column in table.columns:
        kind = f"{column.type} list" if column.is_list else column.type
        words = (f"{column.titles[code]}: {column.descriptions[code]}" for code in ("en", "ar"))
        yield f"| `{column.name}` | {kind} | {' | '.join(words)} |"


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
