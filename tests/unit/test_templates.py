"""The site's words: each one that a template or a page uses is in every locale."""

from __future__ import annotations

import ast
import re
from io import BytesIO
from pathlib import Path

from babel.messages import pofile
from jinja2.ext import babel_extract

from generator.resources import templates_folder

PAGES = Path(__file__).parents[2] / "generator"


def used() -> set[str]:
    words = set()
    for path in templates_folder().rglob("*.html"):
        with path.open("rb") as file:
            words.update(str(found[2]) for found in babel_extract(file, ["_"], [], {}))
    for path in [path for part in ("pages", "outputs", "wording") for path in (PAGES / part).glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                at = {"gettext": 0, "_gettext": 0, "ngettext": 0, "pgettext": 2}.get(name)
                if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                    words.add(str(ast.literal_eval(node.args[at])))
    return words


def spelled(words: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """A message, or all its plural forms."""
    return (words,) if isinstance(words, str) else tuple(words)


def test_every_word_is_translated() -> None:
    for path in (templates_folder() / "locale").glob("*.po"):
        catalog = pofile.read_po(BytesIO(path.read_bytes()))
        translated = {spelled(message.id)[0] for message in catalog if message.id and all(spelled(message.string))}
        assert used() <= translated, path.name
        for message in catalog:
            if message.id:
                fields = set(re.findall(r"%\(\w+\)s", spelled(message.id)[0]))
                for form, string in enumerate(spelled(message.string)):
                    own = set(re.findall(r"%\(\w+\)s", string))
                    assert own == fields or (message.pluralizable and form in {1, 2} and own < fields), string


def test_plural_forms_are_in_gettexts_order() -> None:
    catalog = pofile.read_po(BytesIO((templates_folder() / "locale/ar.po").read_bytes()))
    forms = dict.fromkeys((0,), catalog.plural_forms)
    assert "n%100>=3 && n%100<=10 ? 3 : n%100>=11" in forms[0]
