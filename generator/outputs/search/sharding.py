"""The search index in parts of some years each, which a browser merges: a part whose articles are the same is not made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.outputs.search.indexing import documents, fingerprint, index
from generator.outputs.search.records import Record
from generator.pages.page import SiteFile

FOLDER = "search"
FULL = 1000
"""Articles from which on a part takes no further year: few enough to be indexed in seconds."""
_SUMS = "sums.txt"
"""The digests of a part's files, so that one that is not whole is never taken over."""
_UNDATED, _NAMED = "undated", "named"


@dataclass(frozen=True, slots=True)
class Shard:
    """One part: its folder's name, which tells its years and content, and its files."""

    name: str
    files: tuple[SiteFile, ...]


def shards(articles: Sequence[Record], named: Sequence[Record], program: Path, earlier: Path | None) -> Iterator[Shard]:
    """The parts of the index, the newest articles first, names and measures last. `earlier`: the site as last built.

    Raises `OutputError` where indexing fails.
    """
    parts = [*reversed(list(_parts(articles))), *([(_NAMED, named)] if named else [])]
    for title, members in parts:
        made_from = documents(members, title)
        name = f"{title}-{fingerprint(made_from)}"
        folder = f"{FOLDER}/{name}"
        files = _earlier(earlier / folder) if earlier is not None else None
        if files is None:
            files = index(program, made_from)
            files[_SUMS] = _sums(files)
        yield Shard(name, tuple(SiteFile(f"{folder}/{path}", content) for path, content in sorted(files.items())))


def _parts(records: Sequence[Record]) -> Iterator[tuple[str, Sequence[Record]]]:
    """Records of consecutive years, the oldest first, each with the name of its years."""
    ordered = sorted(records, key=lambda record: (record.year, record.path))
    part: list[Record] = []
    for _, of_year in groupby(ordered, key=lambda record: record.year):
        year = list(of_year)
        if part and len(part) + len(year) > FULL:
            yield _years(part), part
            part = []
        part += year
    if part:
        yield _years(part), part


def _years(part: Sequence[Record]) -> str:
    return "-".join(dict.fromkeys((part[0].year or _UNDATED, part[-1].year or _UNDATED)))


def _sums(files: dict[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, content in sorted(files.items()))
    return "".join(lines).encode()


def _earlier(folder: Path) -> dict[str, bytes] | None:
    """The files of a part of the site as last built, `None` where it has no such part or not the whole of it."""
    try:
        found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        files = {path: file.read_bytes() for path, file in found.items()}
    except OSError:
        return None
    sums = files.pop(_SUMS, b"")
    return {**files, _SUMS: sums} if files and _sums(files) == sums else None
