"""Every error and notice has its words in both languages, with the same values."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from generator import messages
from generator.errors import KhulasaError, Notice
from generator.language import codes

PACKAGE = Path(__file__).parents[2] / "generator"
RAISERS = {
    "ConfigError",
    "SourceError",
    "TranslationError",
    "ReviewError",
    "LexiconError",
    "TemplateError",
    "OutputError",
    "EngineError",
    "Notice",
}


def used_codes() -> set[str]:
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if name in RAISERS or method == "fault":
                found.add(str(node.args[0].value))
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_that_is_raised_is_worded() -> None:
    assert used_codes() <= messages.catalogue().keys()


@pytest.mark.parametrize("code", sorted(messages.catalogue()))
def test_both_languages_say_the_same_values(code: str) -> None:
    entry = messages.catalogue()[code]
    assert set(entry) == set(codes())
    values = [placeholders(words["what"] + words.get("hint", "")) for words in entry.values()]
    assert all(value == values[0] for value in values)


@pytest.mark.parametrize("language", codes())
def test_a_problem_is_rendered(language: str) -> None:
    error = KhulasaError("metadata_unknown_near", None, key="publishd", known="published")
    assert "publishd" in messages.render(error, language).what
    assert "published" in messages.render(error, language).hint
    notice = Notice("date_unresolved", values={"words": "أمس"})
    assert "أمس" in messages.render(notice, language).what
