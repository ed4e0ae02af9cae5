"""docs/facts-json.md names everything that `khulasa facts --format json` prints, and every reason to look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.facts.contract import as_json
from generator.resources import read_yaml
from tests.reading import read_facts

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "facts-json.md").read_text(encoding="utf-8")
NAMED = frozenset(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`]+)`", PAGE))))
TEXT = (
    "الوزارة تطعّم ثلث الأطفال\n"
    "قالت وزارة الصحة إنها طعّمت بين 10 و12 ألف طفل من 1 تموز إلى 30 أيلول 2021، بينهم 3 آلاف في حلب.\n"
    "وبلغت الصادرات في الفترة نفسها من العام الأسبق 5 ملايين دينار."
)


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def test_the_page_names_every_key() -> None:
    printed = as_json(read_facts(TEXT), summary=["s1"])
    assert {"who", "mentions", "indicator"} <= set(keys(printed)) <= NAMED


def test_the_page_names_every_code_of_the_facts_stage() -> None:
    codes = read_yaml(ROOT / "generator" / "messages" / "facts.yml")
    assert set(codes) <= NAMED
