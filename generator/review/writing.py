"""A verdict into a review file, as text: what a person wrote there, with its comments and order, stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from generator.errors import Faults, Location, ReviewError
from generator.review.reading import compose, parse_review

_SECTION = "facts"
_INDENT = "  "
_WIDE = 10_000
"""Characters of a line, so that no sentence is broken over several."""


def with_verdict(text: str, entry: Mapping[str, object], path: Path) -> str:
    """The review's text with one more entry at the end of its `facts`; `entry` has the keys of the form.

    Raises `Faults` where the text or the entry has a fault, or where `facts` is a list in brackets.
    """
    before = parse_review(text, path)
    end = "\r\n" if "\r\n" in text else "\n"
    whole = text if not text or text.endswith(("\n", "\r")) else text + end
    at, indent = _end_of_facts(whole, path)
    if at is None:
        whole += f"{_SECTION}:{end}"
        at = len(whole.splitlines())
    lines = whole.splitlines(keepends=True)
    lines[at:at] = [f"{indent}{line}{end}" for line in _as_yaml(entry)]
    written = "".join(lines)
    after = parse_review(written, path)
    if after.rulings[:-1] != before.rulings or len(after.corrections) != len(before.corrections):
        raise Faults([ReviewError("review_not_block", Location(path))])
    return written


def _end_of_facts(text: str, path: Path) -> tuple[int | None, str]:
    """The line (from 0) after the last entry of `facts` and the indentation of its dashes; `None` where there is no list."""
    top = compose(text, path)
    for key, section in top.value if isinstance(top, yaml.MappingNode) else ():
        if key.value == _SECTION:
            if not isinstance(section, yaml.SequenceNode):
                return key.start_mark.line + 1, _INDENT
            if section.flow_style or not section.value:
                raise Faults([ReviewError("review_not_block", Location(path, key.start_mark.line + 1))])
            mark = _last(section).end_mark
            return mark.line + (mark.column > 0), " " * section.start_mark.column
    return None, _INDENT


def _last(node: yaml.Node) -> yaml.Node:
    """The last scalar, or list or mapping in brackets: where what is written in blocks really ends."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    return node


def _as_yaml(entry: Mapping[str, object]) -> list[str]:
    """The entry's lines. PyYAML quotes `on`, which YAML 1.1 takes for "yes"; our reader takes keys as they are written."""
    text: str = yaml.safe_dump([dict(entry)], allow_unicode=True, sort_keys=False, width=_WIDE)
    return [line.replace("'on': ", "on: ", 1) if line.startswith("  'on': ") else line for line in text.splitlines()]
