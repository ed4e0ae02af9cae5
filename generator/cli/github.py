"""Problems as workflow commands, which GitHub shows beside the line that they are about.

The form and its escapes are those of GitHub's documentation and of the toolkit that it publishes (actions/toolkit,
packages/core/src/command.ts): `%`, CR and LF in the message; `:` and `,` besides in a property.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import KhulasaError, Notice, Severity
from generator.messages import Message

_LEVELS = {Severity.INFO: "notice", Severity.WARNING: "warning"}
_MESSAGE: Mapping[str, str] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY: Mapping[str, str] = {**_MESSAGE, ":": "%3A", ",": "%2C"}


def annotation(problem: KhulasaError | Notice, message: Message) -> str:
    """One line: `::warning file=content/articles/x.txt,line=3,title=date_unresolved::what it is. What to do`."""
    level = _LEVELS[problem.severity] if isinstance(problem, Notice) else "error"
    where = problem.where
    properties = {
        "file": where.path.as_posix() if where else None,
        "line": str(where.line) if where and where.line else None,
        "title": problem.code,
    }
    listed = ",".join(f"{name}={_escape(value, _PROPERTY)}" for name, value in properties.items() if value)
    return f"::{level} {listed}::{_escape(f'{message.what} {message.hint}'.strip(), _MESSAGE)}"


def _escape(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(letter, letter) for letter in text)
