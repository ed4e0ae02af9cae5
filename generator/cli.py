"""The commands: the only place that prints or exits.

Exit codes: 0 fine, 1 something needs an editor, 2 wrong use or unreadable input.
"""

from __future__ import annotations

import functools
import json
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, ParamSpec

import click

from generator import __version__, messages, mkdocs_plugin, pipeline
from generator.config import Settings
from generator.digest.summary import summarise
from generator.errors import Faults, KhulasaError, Location, Notice, OutputError, SourceError
from generator.facts.contract import as_json
from generator.facts.explain import explain
from generator.language import codes
from generator.lexicon import load
from generator.publishing import replacing
from generator.sources import read_article
from generator.table import facts_table
from generator.values import LanguageCode

FINE, NEEDS_EDITOR, UNREADABLE = 0, 1, 2
_P = ParamSpec("_P")


class _Shell:
    """How this run speaks: its language, and whether a person watches."""

    def __init__(self, language: LanguageCode) -> None:
        self.language = language
        self.watched = sys.stderr.isatty()
        self._stage = ""

    def say(self, text: str) -> None:
        click.echo(text, err=True)

    def tell(self, problem: KhulasaError | Notice) -> None:
        """One problem: where, what, and a hint."""
        message = messages.render(problem, self.language)
        where = f"{problem.where}: " if problem.where else ""
        self.say(f"{where}{message.what}")
        if message.hint:
            self.say(f"    {message.hint}")

    def progress(self, stage: str, done: int, total: int) -> None:
        """A line that renews itself for a person, one line a stage elsewhere."""
        if self.watched:
            click.echo(f"\r{stage}: {done}/{total} ", err=True, nl=done == total)
        elif done == total:
            self.say(f"{stage}: {total}")


def _speaks(variables: Iterable[str]) -> LanguageCode:
    """The messages' language: the first of the variables that is set decides."""
    for name in variables:
        value = os.environ.get(name, "")
        if value:
            return next((code for code in codes() if value.startswith(code)), "en")
    return "en"


def _reporting(command: Callable[_P, int]) -> Callable[_P, None]:
    """A user's mistake is a message and an exit code, never a traceback."""

    @functools.wraps(command)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> None:
        shell = click.get_current_context().find_object(_Shell)
        assert shell is not None
        try:
            code = command(*args, **kwargs)
        except Faults as several:
            for fault in several.faults:
                shell.tell(fault)
            shell.tell(several)
            code = UNREADABLE
        except KhulasaError as fault:
            shell.tell(fault)
            code = UNREADABLE
        sys.exit(code)

    return wrapped


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="khulasa")
@click.option("--messages", "spoken", type=click.Choice(codes()), help="Language of messages (default: the system's).")
@click.pass_context
def main(context: click.Context, spoken: str | None) -> None:
    """Bilingual digests of Arabic and English reports: every figure with its sentence."""
    context.obj = _Shell(spoken or _speaks(("LC_ALL", "LC_MESSAGES", "LANG")))


_config = click.option(
    "-f",
    "--config",
    type=click.Path(path_type=Path),
    default=Path("site_config.yml"),
    show_default=True,
    help="The site's configuration.",
)
_format = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@main.command()
@_config
@click.option("--keep-going", is_flag=True, help="Publish the rest where a file is faulty, and list what is left out.")
@click.pass_obj
@_reporting
def build(shell: _Shell, config: Path, keep_going: bool) -> int:
    """Build the site, whole or not at all."""
    settings = mkdocs_plugin.settings_of(config)
    made = pipeline.make_site(settings, keep_going=keep_going, progress=shell.progress)
    target = mkdocs_plugin.site_folder(config)
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with replacing(target) as folder:
        try:
            mkdocs_plugin.write_site(config, made, folder)
        except (click.ClickException, SystemExit) as error:
            raise OutputError("build_failed", Location(config), detail=str(error)) from error
    for fault in made.faults:
        shell.tell(fault)
    shell.say(f"{target}: {len(made.site.files)}")
    if made.faults:
        shell.tell(Notice("left_out", values={"count": len(made.faults)}))
    return NEEDS_EDITOR if made.faults else FINE


@main.command()
@_config
@click.option("--address", default="127.0.0.1:8000", show_default=True)
@click.pass_obj
@_reporting
def serve(shell: _Shell, config: Path, address: str) -> int:
    """Show the site on this machine, built again as you edit."""
    mkdocs_plugin.settings_of(config)
    shell.say(f"http://{address}/")
    mkdocs_plugin.serve_site(config, address)
    return FINE


@main.command()
@_config
@_format
@click.pass_obj
@_reporting
def check(shell: _Shell, config: Path, form: str) -> int:
    """List what an editor should look at."""
    read = pipeline.read_site(mkdocs_plugin.settings_of(config), keep_going=True)
    problems: list[KhulasaError | Notice] = [*read.faults, *read.notices]
    if form == "json":
        click.echo(json.dumps([_problem(problem, shell.language) for problem in problems], ensure_ascii=False))
    else:
        for problem in problems:
            shell.tell(problem)
    return UNREADABLE if read.faults else NEEDS_EDITOR if problems else FINE


def _problem(problem: KhulasaError | Notice, language: LanguageCode) -> dict[str, Any]:
    message = messages.render(problem, language)
    where = problem.where
    return {
        "code": problem.code,
        "severity": problem.severity.value if isinstance(problem, Notice) else "error",
        "file": str(where.path) if where else None,
        "line": where.line if where else None,
        "message": message.what,
        "hint": message.hint,
    }


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--lang", type=click.Choice(codes()), help="The article's language (default: told from its letters).")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Resolves relative dates; never guessed.")
@click.option("--explain", "explained", is_flag=True, help="Show the rules and slots of every fact.")
@click.option("--lexicon", type=click.Path(path_type=Path), help="A folder of a site's own lexicon entries.")
@click.pass_obj
@_reporting
def facts(
    shell: _Shell,
    file: Path,
    form: str,
    lang: str | None,
    published: datetime | None,
    explained: bool,
    lexicon: Path | None,
) -> int:
    """Print the facts of one article; FILE may be - for standard input."""
    data = sys.stdin.buffer.read() if str(file) == "-" else None
    if data is None and not file.is_file():
        raise SourceError("file_unreadable", Location(file), detail=os.strerror(2))
    day: date | None = published.date() if published else None
    path = Path("stdin.txt") if data is not None else file
    found = pipeline.facts_of(read_article(path, data, language=lang, published=day), load(lexicon))
    if form == "json":
        contract = as_json(found, summarise(found), shell.language)
        click.echo(json.dumps(contract, ensure_ascii=False, indent=2))
    elif explained:
        click.echo(explain(found))
    else:
        click.echo(facts_table(found))
        for notice in (*found.document.notices, *found.notices):
            shell.tell(notice)
    return FINE


@main.command()
@_config
@click.argument("articles", nargs=-1)
@click.pass_obj
@_reporting
def translate(shell: _Shell, config: Path, articles: tuple[str, ...]) -> int:
    """Make or renew the translation catalogs of ARTICLES (all if none is named)."""
    settings = mkdocs_plugin.settings_of(config)
    for path in pipeline.update_catalogs(settings, frozenset(articles), datetime.now(UTC)):
        shell.say(str(path))
    return FINE


@main.command()
@_config
@click.option("--period", required=True, help="A quarter, such as 2021-Q3.")
@click.option("--lang", "languages", default=",".join(codes()), show_default=True, help="Languages, in order.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("digest.pdf"), show_default=True)
@click.pass_obj
@_reporting
def digest(shell: _Shell, config: Path, period: str, languages: str, output: Path) -> int:
    """Make a quarter's digest as PDF."""
    wanted = languages.split(",")
    if not set(wanted) <= set(codes()):
        raise click.BadParameter(languages, param_hint="--lang")
    settings: Settings = mkdocs_plugin.settings_of(config)
    printed = pipeline.print_period(settings, period, wanted)
    output.write_bytes(printed.content)
    for notice in printed.notices:
        shell.tell(notice)
    shell.say(str(output))
    return FINE


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
@_reporting
def new(shell: _Shell, folder: Path) -> int:
    """Make a new small site in FOLDER, ready to build."""
    if folder.exists() and any(folder.iterdir()):
        raise OutputError("folder_not_empty", Location(folder))
    shutil.copytree(Path(__file__).parent / "new_site", folder, dirs_exist_ok=True)
    shell.say(str(folder))
    return FINE
