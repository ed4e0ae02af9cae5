"""The house's order: a stage imports the stages before it only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "generator"
ORDER = [
    {"values", "resources", "garbage", "__init__", "mkdocs_theme"},
    {"errors"},
    {"messages"},
    {"language"},
    {"lexicon"},
    {"sources"},
    {"text"},
    {"facts"},
    {"review"},
    {"wording"},
    {"digest"},
    {"pages"},
    {"outputs"},
    {"engine_options"},
    {"config", "publishing", "table", "worklist"},
    {"engines"},
    {"pipeline"},
    {"translating"},
    {"mkdocs_plugin"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def stage(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "generator":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("generator."))


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_stage_imports_earlier_ones_only(path: Path) -> None:
    own = RANK[stage(path)]
    for name in imported(path):
        if name in RANK:
            assert RANK[name] < own or name == stage(path), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_engines_use_the_network_and_only_translating_and_commands_use_them(path: Path) -> None:
    tree = ast.walk(TREES[path])
    names = {
        name.split(".")[0]
        for node in tree
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    }
    assert stage(path) == "engines" or not {"httpx", "ctranslate2", "socket", "requests", "http"} & names
    assert stage(path) in {"engines", "translating", "cli"} or "engines" not in imported(path)


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_one_file_knows_mkdocs(path: Path) -> None:
    knows = "mkdocs" in {
        (node.module or "").split(".")[0] for node in ast.walk(TREES[path]) if isinstance(node, ast.ImportFrom)
    }
    assert knows == (path.name == "mkdocs_plugin.py")


@pytest.mark.parametrize("path", TREES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_languages_are_asked_for_by_name_in_their_own_folder_only(path: Path) -> None:
    if stage(path) == "language":
        return
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Compare):
            constants = [part.value for part in (node.left, *node.comparators) if isinstance(part, ast.Constant)]
            assert not {"ar", "en"} & {value for value in constants if isinstance(value, str)}
