"""The languages that Khulasa reads and writes: the only place that knows which there are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.language.arabic import Arabic
from generator.language.base import Language
from generator.language.english import English
from generator.language.letters import Folded, Spelling
from generator.values import LanguageCode

__all__ = ["Folded", "Language", "Spelling", "codes", "detect", "language"]

_MODULES: dict[LanguageCode, Callable[[], Language]] = {"ar": Arabic, "en": English}


def codes() -> tuple[LanguageCode, ...]:
    """The codes of all languages."""
    return tuple(_MODULES)


@cache
def language(code: LanguageCode) -> Language:
    """The language with this code. Raises `KeyError` if there is none."""
    return _MODULES[code]()


def detect(text: str) -> LanguageCode:
    """The language whose letters are most frequent in the text; the first one where there are no letters."""
    return max(codes(), key=lambda code: language(code).count_letters(text))
