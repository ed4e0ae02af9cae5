"""The error tree, and notices for what does not stop a build.

    KhulasaError
    ├── ConfigError        site_config.yml
    ├── SourceError        a file in content/articles
    ├── TranslationError   a catalog in content/translations
    ├── ReviewError        a file in content/reviews
    ├── LexiconError       an entry of a lexicon, built-in or the site's own
    ├── TemplateError      a template
    ├── OutputError        a file that could not be written or typeset
    ├── EngineError        an engine of machine translation that cannot be used, or its answer
    └── Faults             several of the above at once

An error or a notice carries a *code* and values, no prose: `generator/messages/*.yml` words each code in
every interface language (what happened, and a hint), and `messages.py` renders it. So each message exists
in Arabic and English, and a program can rely on the code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from generator.values import Span


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file; `line` counts from 1, `None` where the whole file is meant."""

    path: Path
    line: int | None = None

    def __str__(self) -> str:
        return str(self.path) if self.line is None else f"{self.path}:{self.line}"


class KhulasaError(Exception):
    """A fault that a person can mend: `code` names its message, `values` fill it, `where` locates it."""

    def __init__(self, code: str, where: Location | None = None, **values: object) -> None:
        super().__init__(code, where, values)
        self.code = code
        self.where = where
        self.values: Mapping[str, object] = MappingProxyType(dict(values))


class ConfigError(KhulasaError):
    """site_config.yml has a fault."""


class SourceError(KhulasaError):
    """An article's file cannot be read as an article."""


class TranslationError(KhulasaError):
    """A translation catalog has a fault."""


class ReviewError(KhulasaError):
    """A review has a fault."""


class LexiconError(KhulasaError):
    """A lexicon entry has a fault."""


class TemplateError(KhulasaError):
    """A template has a fault."""


class OutputError(KhulasaError):
    """An output cannot be written or typeset."""


class EngineError(KhulasaError):
    """An engine of machine translation is not there, refuses, or answers what is no translation."""


class Faults(KhulasaError):
    """Several faults found together, in the order they were found."""

    def __init__(self, faults: Sequence[KhulasaError]) -> None:
        super().__init__("faults", None, count=len(faults))
        self.faults = tuple(faults)


class Severity(StrEnum):
    """How much a notice matters to an editor."""

    INFO = "info"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something an editor should know that does not stop a build."""

    code: str
    severity: Severity = Severity.WARNING
    where: Location | None = None
    span: Span | None = None
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
