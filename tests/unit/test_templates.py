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
    for path in [*(PAGES / "pages").glob("*.py"), *(PAGES / "outputs").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in {"gettext", "_gettext"}:
                    words.add(str(node.args[0].value))
    return words


def test_every_word_is_translated() -> None:
    for path in (templates_folder() / "locale").glob("*.po"):
        catalog = pofile.read_po(BytesIO(path.read_bytes()))
        translated = {message.id for message in catalog if message.id and message.string}
        assert used() <= translated, path.name
        for message in catalog:
            if message.id:
                assert re.findall(r"%\(\w+\)s", str(message.id)) == re.findall(r"%\(\w+\)s", str(message.string))


def test_plural_forms_are_in_gettexts_order() -> None:
    catalog = pofile.read_po(BytesIO((templates_folder() / "locale/ar.po").read_bytes()))
    forms = dict.fromkeys((0,), catalog.plural_forms)
    assert "n%100>=3 && n%100<=10 ? 3 : n%100>=11" in forms[0]
