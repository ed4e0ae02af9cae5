"""Finished files in place of the old ones: whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_NEW_FILE = 0o644
"""Temporary files are their owner's only; a site's files are for the people who work on it."""


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` to write into; takes its place when the block ends without an error.

    An error or an interruption leaves `folder` as it was. The old folder is moved aside before the new one takes its
    name, and removed last; what a killed build left behind is put right by the next one.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{folder.name}-building-"
    work = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
    try:
        _recover(folder, [path for path in folder.parent.glob(f"{prefix}*") if path != work], work)
        new, old = work / "new", work / "old"
        new.mkdir()
        yield new
        if folder.exists():
            folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def write_whole(path: Path, content: bytes) -> None:
    """A file in place of the one of its name; an interruption leaves the old one. Makes its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
        written = Path(file.name)
        file.write(content)
    try:
        written.chmod(path.stat().st_mode if path.exists() else _NEW_FILE)
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        raise


def _recover(folder: Path, leftovers: Sequence[Path], work: Path) -> None:
    """Move what killed builds left into our own folder, to be removed with it; a site moved aside comes back.

    They are moved before they are removed, so that a build that is alive after all fails rather than publishes a part.
    """
    for number, leftover in enumerate(leftovers):
        moved = leftover.rename(work / f"left-{number}")
        if not folder.exists() and (moved / "old").exists():
            (moved / "old").rename(folder)
