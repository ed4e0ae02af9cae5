"""The whole of a small site, as it is published: `python -m tests.golden.renew` renews it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.renew import EXPECTED, TEXTS, listing, small_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_site(tmp_path_factory.mktemp("golden"))


def test_the_site_has_the_same_files(built: Path) -> None:
    assert listing(built) == (EXPECTED / "files.txt").read_text(encoding="utf-8")


KEPT = sorted(path.relative_to(EXPECTED) for path in EXPECTED.rglob("*") if path.suffix in TEXTS)


@pytest.mark.parametrize("path", [path for path in KEPT if path.name != "files.txt"], ids=str)
def test_a_file_is_the_same(built: Path, path: Path) -> None:
    assert (built / path).read_bytes().decode() == (EXPECTED / path).read_bytes().decode()
