"""How a command speaks: its messages' language, text or JSON, and its exit code."""

from __future__ import annotations

import functools
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ParamSpec

import click

from generator import messages
from generator.cli.github import annotation
from generator.errors import Faults, KhulasaError, Location, Notice, OutputError
from generator.language import codes
from generator.values import LanguageCode

FINE, NEEDS_EDITOR, UNREADABLE = 0, 1, 2
_P = ParamSpec("_P")
Problem = KhulasaError | Notice
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""All control characters but tab and line feed (Unicode, category Cc)."""


class Shell:
    """One run of a command: its language, and whether a person watches."""

    def __init__(self, language: LanguageCode) -> None:
        self.language = language
        self.watched = sys.stderr.isatty()

    def say(self, text: str) -> None:
        """A line for the person who runs the command, beside its output."""
        click.echo(text, err=True)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Each problem: where, what, and a hint."""
        for problem in problems:
            message = messages.render(problem, self.language)
            self.say(harmless(f"{problem.where}: {message.what}" if problem.where else message.what))
            if message.hint:
                self.say(harmless(f"    {message.hint}"))

    def annotate(self, problems: Iterable[Problem]) -> None:
        """Each problem as a command's output that GitHub shows beside its line."""
        for problem in problems:
            click.echo(annotation(problem, messages.render(problem, self.language)))

    def give_json(self, **values: object) -> None:
        """A command's output for a program; problems among the values become objects."""
        click.echo(json.dumps(values, ensure_ascii=False, indent=2, default=self._as_json))

    def progress(self, stage: str, done: int, total: int) -> None:
        """A line that renews itself for a person, one line a stage elsewhere."""
        if self.watched:
            click.echo(f"\r{stage}: {done}/{total} ", err=True, nl=done == total)
        elif done == total:
            self.say(f"{stage}: {total}")

    def _as_json(self, problem: Problem) -> dict[str, Any]:
        message = messages.render(problem, self.language)
        where = problem.where
        return {
            "code": problem.code,
            "severity": problem.severity.value if isinstance(problem, Notice) else "error",
            "file": str(where.path) if where else None,
            "line": where.line if where else None,
            "message": message.what,
            "hint": message.hint,
        }


def harmless(text: str) -> str:
    """Words of an article without the signs that would steer the terminal they are shown on."""
    return _STEERING.sub("", text)


def spoken_language(variables: Iterable[str]) -> LanguageCode:
    """The messages' language: the first of the environment's variables that is set decides."""
    for name in variables:
        value = os.environ.get(name, "")
        if value:
            return next((code for code in codes() if value.startswith(code)), "en")
    return "en"


def write_utf8() -> None:
    """Files and pipes get UTF-8 whatever the system's locale; a terminal gets what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def reporting(command: Callable[_P, int]) -> Callable[_P, None]:
    """A user's mistake is a message and an exit code, never a traceback; with `--format json` it is JSON too."""

    @functools.wraps(command)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> None:
        context = click.get_current_context()
        shell = context.find_object(Shell) or Shell("en")
        try:
            code = command(*args, **kwargs)
        except (KhulasaError, OSError) as error:
            fault = _of_system(error) if isinstance(error, OSError) else error
            faults = fault.faults if isinstance(fault, Faults) else (fault,)
            shell.tell([*faults, fault] if isinstance(fault, Faults) else faults)
            form = context.params.get("form")
            if form == "json":
                shell.give_json(problems=faults)
            elif form == "github":
                shell.annotate(faults)
            code = UNREADABLE
        sys.exit(code)

    return wrapped


def _of_system(error: OSError) -> OutputError:
    where = Location(Path(error.filename)) if error.filename else None
    return OutputError("system", where, detail=error.strerror or str(error))
