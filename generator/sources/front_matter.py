"""An article's metadata: YAML in front matter or in a `.yml` beside the file, every fault with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from generator.errors import Faults, KhulasaError, Location, SourceError
from generator.language import codes
from generator.sources.article import Metadata

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)(?:^---[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_ID = re.compile(r"[a-z0-9\u0621-\u064a]+(?:-[a-z0-9\u0621-\u064a]+)*")
LONGEST = 64 * 1024
"""Characters of metadata: far beyond any real front matter, and a bound on what YAML may cost."""


def split_front_matter(text: str) -> tuple[str | None, int, int]:
    """The YAML of the front matter (`None` if there is none), the line before it, and where the body starts."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None, 0, 1 if text.startswith("\ufeff") else 0
    return match["yaml"], 1, match.end()


def read_metadata(text: str, path: Path, lines_before: int = 0) -> Metadata:
    """The metadata that YAML text states. Raises `Faults` with every fault, each at its line in `path`."""
    node = _compose(text, path, lines_before)
    if node is None:
        return Metadata()
    if not isinstance(node, yaml.MappingNode):
        raise Faults([SourceError("metadata_not_mapping", Location(path, lines_before + 1))])
    faults: list[KhulasaError] = []
    values: dict[str, object] = {}
    for key_node, value_node in node.value:
        where = Location(path, lines_before + key_node.start_mark.line + 1)
        key = str(key_node.value)
        if key not in _READERS:
            near = difflib.get_close_matches(key, _READERS, n=1)
            code = "metadata_unknown_near" if near else "metadata_unknown"
            known = near[0] if near else ", ".join(_READERS)
            faults.append(SourceError(code, where, key=key, known=known))
        elif key in values:
            faults.append(SourceError("metadata_twice", where, key=key))
        else:
            try:
                values[key] = _READERS[key](_plain(value_node))
            except ValueError as error:
                faults.append(SourceError("metadata_type", where, key=key, expected=str(error)))
    if faults:
        raise Faults(faults)
    return Metadata(**values)  # type: ignore[arg-type]  # each reader gives its field's type


def _compose(text: str, path: Path, lines_before: int) -> yaml.Node | None:
    if len(text) > LONGEST:
        raise Faults([SourceError("metadata_too_long", Location(path, lines_before + 1), most=LONGEST)])
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = lines_before + (mark.line if mark else 0) + 1
        raise Faults([SourceError("metadata_yaml", Location(path, line), detail=error.problem or "")]) from error
    except yaml.YAMLError as error:
        raise Faults([SourceError("metadata_yaml", Location(path, lines_before + 1), detail=str(error))]) from error
    return node


def _plain(node: yaml.Node) -> object:
    """A scalar, or a list of scalars; what nests deeper is no metadata of ours."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) if isinstance(item, yaml.ScalarNode) else None for item in node.value]
    if not isinstance(node, yaml.ScalarNode):
        return None
    return None if node.tag == "tag:yaml.org,2002:null" else str(node.value).strip()


def _words(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("text")
    return value


def _day(value: object) -> date:
    try:
        return datetime.fromisoformat(_words(value)).date()
    except ValueError:
        raise ValueError("YYYY-MM-DD") from None


def _code(value: object) -> str:
    if value not in codes():
        raise ValueError(" / ".join(codes()))
    return str(value)


def _link(value: object) -> str:
    parts = urlsplit(_words(value))
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ValueError("https://…")
    return str(value)


def _slug(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError("a-z 0-9 -")
    return value


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError("[…, …]")
    return tuple(value)


_READERS: Mapping[str, Callable[[object], object]] = {
    "id": _slug,
    "title": _words,
    "language": _code,
    "published": _day,
    "updated": _day,
    "outlet": _words,
    "author": _words,
    "url": _link,
    "cites": _words,
    "topics": _names,
}
