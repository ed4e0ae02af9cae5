"""Words for errors and notices: a code and its values in, a sentence in the reader's language out.

The words lie beside this file, one YAML file a stage: `code: {ar: {what, hint}, en: {what, hint}}`, with
`{name}` where a value goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.errors import KhulasaError, Notice
from generator.resources import read_yaml
from generator.values import LanguageCode

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, and what to do about it (`hint` may be empty)."""

    what: str
    hint: str


@cache
def catalogue() -> Mapping[str, Mapping[LanguageCode, Mapping[str, str]]]:
    """Every message by code and language. Raises `ValueError` where two files word one code."""
    words: dict[str, Mapping[LanguageCode, Mapping[str, str]]] = {}
    for path in sorted(FOLDER.glob("*.yml")):
        for code, entry in read_yaml(path).items():
            if code in words:
                raise ValueError(f"message {code!r} is worded twice")
            words[code] = entry
    return words


def render(problem: KhulasaError | Notice, language: LanguageCode) -> Message:
    """The words for an error or a notice in `language`; a value that is itself worded in several has them in `language` too."""
    entry = catalogue()[problem.code][language]
    values = {name: value[language] if isinstance(value, Mapping) else value for name, value in problem.values.items()}
    return Message(entry["what"].format_map(values), entry.get("hint", "").format_map(values))
