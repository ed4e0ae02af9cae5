"""No file of words has a key twice: a reader of YAML would silently take the last one's words and lose the first one's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILES = sorted(path for folder in ("generator", "content", "tests") for path in (ROOT / folder).rglob("*.yml"))


def keys_told_twice(node: yaml.Node) -> Iterator[str]:
    """The keys that a mapping in the node has more than once, each with its line."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield f"{key.start_mark.line + 1}: {key.value}"
            seen.add(key.value)
            yield from keys_told_twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from keys_told_twice(value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_key_stands_twice(path: Path) -> None:
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert root is None or list(keys_told_twice(root)) == []
