"""Records → the files of a search index, by Pagefind: an executable that comes with the Python package `pagefind_bin`.

It is called as a program rather than by its Python API, which waits a tenth of a second for each of its answers and can receive no
index larger than 2 MiB.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from generator.errors import OutputError
from generator.outputs.search.keys import filter_key
from generator.outputs.search.records import Record

try:
    from pagefind_bin import get_executable
except ImportError:  # there is none for some machines
    get_executable = None

_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.unknown.pagefind", "*.pf_*")
"""What a search needs; Pagefind also writes interfaces of its own."""
_ENTRY = "pagefind-entry.json"
_NO_DAY = "0000"
"""Before all days: Pagefind leaves out what has nothing to be sorted by."""


def executable() -> Path | None:
    """The program, `None` where this machine has none."""
    if get_executable is None:
        return None
    try:
        return Path(get_executable())
    except FileNotFoundError:
        return None


def documents(records: Iterable[Record], name: str) -> Mapping[str, str]:
    """The records of an index as what Pagefind reads: path → HTML.

    `name`: of the index, unique on the site. It stands as the language of its documents: one that Pagefind does not know, whose
    words it leaves as they are, and which tells the results of merged indexes apart.
    """
    return {record.path: "".join(_document(record, name)) for record in records}


def _document(record: Record, name: str) -> Iterator[str]:
    yield f'<html lang="x-{name}"><body>'
    for weight, keys in record.keys.items():
        yield f'<p data-pagefind-weight="{weight}">{escape(" ".join(keys))}</p>'
    filters = (filter_key(name, value) for name, values in record.filters.items() for value in values)
    yield f"<p>{' '.join(filters)}</p>"
    yield f'<i data-pagefind-sort="day[title]" title="{record.day or _NO_DAY}"></i></body></html>'


def fingerprint(made_from: Mapping[str, str]) -> str:
    """A digest of documents and of the program that indexes them: the same one, the same index."""
    state = hashlib.sha256(version("pagefind_bin").encode())
    for path, document in made_from.items():
        state.update(f"\0{path}\0{document}".encode())
    return state.hexdigest()[:12]


def index(program: Path, made_from: Mapping[str, str]) -> dict[str, bytes]:
    """The files of the index of these documents, by path. Raises `OutputError` where the program fails."""
    with tempfile.TemporaryDirectory() as folder:
        site, made = Path(folder, "site"), Path(folder, "made")
        for path, document in made_from.items():
            file = site / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document, encoding="utf-8")
        _run([program, "--site", site, "--output-path", made, "--keep-index-url", "--silent"], Path(folder))
        found = {path.relative_to(made).as_posix(): path for path in sorted(made.rglob("*")) if path.is_file()}
        files = {path: found[path].read_bytes() for path in found if any(map(PurePosixPath(path).match, _KEPT))}
    files[_ENTRY] = json.dumps(json.loads(files[_ENTRY]), sort_keys=True).encode()
    return files


def _run(command: list[str | Path], folder: Path) -> None:
    """Run the program where it finds no settings but ours, neither in a file nor in the environment."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        subprocess.run(command, cwd=folder, env=settings, check=True, capture_output=True)  # noqa: S603  # no word of it is a source's
    except OSError as error:
        raise OutputError("search_fault", None, detail=str(error)) from error
    except subprocess.CalledProcessError as error:
        raise OutputError(
            "search_fault", None, detail=(error.stderr or error.stdout).decode("utf-8", "replace")
        ) from error
