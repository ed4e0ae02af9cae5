"""The words of pages and sentences in each language: gettext catalogs beside the templates, English in the code itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages import mofile, pofile
from babel.support import NullTranslations, Translations

from generator.resources import templates_folder
from generator.values import LanguageCode

Gettext = Callable[[str], str]
SOURCE_LANGUAGE = "en"


@cache
def translations(code: LanguageCode) -> NullTranslations:
    """The words of one language; the templates' own where it is their language."""
    if code == SOURCE_LANGUAGE:
        return NullTranslations()
    return _read(templates_folder() / "locale" / f"{code}.po")


def pgettext(code: LanguageCode, context: str, message: str) -> str:
    """A message that means something else elsewhere, in one language."""
    return str(translations(code).pgettext(context, message))


def _read(path: Path) -> Translations:
    compiled = BytesIO()
    with path.open("rb") as file:
        mofile.write_mo(compiled, pofile.read_po(file, locale=path.stem))
    compiled.seek(0)
    return Translations(compiled)
