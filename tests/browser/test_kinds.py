"""The table of kinds holds every page of the site."""

from __future__ import annotations

from tests.browser.conftest import Demo
from tests.browser.kinds import KINDS, pages


def published(demo: Demo) -> list[str]:
    return sorted(path.relative_to(demo.folder).as_posix() for path in demo.folder.rglob("*.html"))


def test_every_page_is_of_one_kind(demo: Demo) -> None:
    kinds = {path: [kind.name for kind in KINDS if kind.has(path)] for path in published(demo)}
    assert {path: names for path, names in kinds.items() if len(names) != 1} == {}


def test_every_kind_has_its_example_in_every_language(demo: Demo) -> None:
    assert set(pages()) <= set(published(demo))
