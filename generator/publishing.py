"""A folder of finished files in place of the old one: whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


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


def _recover(folder: Path, leftovers: Sequence[Path], work: Path) -> None:
    """Move what killed builds left into our own folder, to be removed with it; a site moved aside comes back.

    They are moved before they are removed, so that a build that is alive after all fails rather than publishes a part.
    """
    for number, leftover in enumerate(leftovers):
        moved = leftover.rename(work / f"left-{number}")
        if not folder.exists() and (moved / "old").exists():
            (moved / "old").rename(folder)
