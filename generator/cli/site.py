"""The commands of a site: what is made, listed or decided by its configuration."""

from __future__ import annotations

import logging
import os
import shutil
import signal
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import click

from generator import mkdocs_plugin, pipeline, translating
from generator.cli.review import Walk, as_lines, as_objects
from generator.cli.shell import FINE, NEEDS_EDITOR, UNREADABLE, Problem, Shell, harmless, reporting
from generator.config import Settings
from generator.engine_options import MachineTranslation
from generator.engines import make_engine
from generator.engines.jobs import estimate, run
from generator.errors import EngineError, Location, Notice, OutputError, Severity
from generator.publishing import replacing
from generator.resources import PACKAGE

_config = click.option(
    "-f",
    "--config",
    type=click.Path(path_type=Path),
    default=Path("site_config.yml"),
    show_default=True,
    help="The site's configuration.",
)
_format = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.command()
@_config
@click.option("--strict", is_flag=True, help="Publish nothing where something needs an editor.")
@click.option("--keep-going", is_flag=True, help="Publish the rest where a file is faulty, and list what is left out.")
@_format
@click.pass_obj
@reporting
def build(shell: Shell, config: Path, strict: bool, keep_going: bool, form: str) -> int:
    """Build the site, whole or not at all."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that a stopped build clears up as Ctrl-C does
    settings = mkdocs_plugin.settings_of(config)
    target = mkdocs_plugin.site_folder(config, settings)
    made = pipeline.make_site(settings, keep_going=keep_going, progress=shell.progress, earlier=target)
    with replacing(target) as folder:
        warnings = mkdocs_plugin.write_site(config, made, folder)
        notices = [*made.notices, *warnings]
        serious = [notice for notice in notices if notice.severity is Severity.WARNING]
        if strict and serious:
            shell.tell([*made.faults, *serious, Notice("strict_stopped", values={"count": len(serious)})])
            if form == "json":
                shell.give_json(problems=[*made.faults, *serious])
            raise click.exceptions.Exit(NEEDS_EDITOR)  # through `replacing`: the old site stays
    shell.tell([*made.faults, *warnings])
    if made.notices:
        shell.tell([Notice("notices_found", values={"count": len(made.notices)})])
    if made.faults:
        shell.tell([Notice("left_out", values={"count": len(made.faults)})])
    shell.say(f"{target}: {len(made.site.files)}")
    if form == "json":
        shell.give_json(site=str(target), files=len(made.site.files), problems=[*made.faults, *notices])
    return NEEDS_EDITOR if made.faults else FINE


@click.command()
@_config
@click.option("--address", default="127.0.0.1:8000", show_default=True)
@reporting
def serve(config: Path, address: str) -> int:
    """Show the site on this machine, built again as you edit."""
    mkdocs_plugin.site_folder(config, mkdocs_plugin.settings_of(config))
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    mkdocs_plugin.serve_site(config, address)
    return FINE


@click.command()
@_config
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.pass_obj
@reporting
def check(shell: Shell, config: Path, form: str) -> int:
    """List what an editor should look at; exits 1 where there is a warning, 2 where a file is faulty."""
    read = pipeline.read_site(mkdocs_plugin.settings_of(config), keep_going=True)
    problems: list[Problem] = [*read.faults, *read.notices]
    if form == "json":
        shell.give_json(problems=problems)
    elif form == "github":
        shell.annotate(problems)
    else:
        shell.tell(problems)
    warned = any(notice.severity is Severity.WARNING for notice in read.notices)
    return UNREADABLE if read.faults else NEEDS_EDITOR if warned else FINE


@click.command()
@_config
@click.argument("articles", nargs=-1)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--walk", is_flag=True, help="Decide on the figures in doubt one by one.")
@click.option("--by", metavar="NAME", help="Who decides, to be kept with each verdict.")
@click.pass_obj
@reporting
def review(shell: Shell, config: Path, articles: tuple[str, ...], form: str, walk: bool, by: str | None) -> int:
    """List what needs a person in ARTICLES (all if none is named), worst first, or walk through it."""
    settings = mkdocs_plugin.settings_of(config)
    read = pipeline.read_site(settings, keep_going=True)
    items = pipeline.worklist_of(read, frozenset(articles))
    if walk:
        shell.tell(read.faults)
        left = Walk(shell, settings.content / "reviews", by, datetime.now(UTC).astimezone().date()).through(items)
        return UNREADABLE if read.faults else NEEDS_EDITOR if left else FINE
    if form == "json":
        shell.give_json(items=as_objects(items, shell), problems=list(read.faults))
    else:
        shell.tell(read.faults)
        for line in as_lines(items, shell):
            click.echo(harmless(line))
        if not items:
            shell.tell([Notice("review_nothing")])
    return UNREADABLE if read.faults else NEEDS_EDITOR if items else FINE


@click.command()
@_config
@click.argument("articles", nargs=-1)
@click.option("--machine", is_flag=True, help="Have the site's engine translate what nobody has translated.")
@click.option("--dry-run", is_flag=True, help="Only tell how much the engine would get, and what that costs.")
@_format
@click.pass_obj
@reporting
def translate(shell: Shell, config: Path, articles: tuple[str, ...], machine: bool, dry_run: bool, form: str) -> int:
    """Make or renew the translation catalogs of ARTICLES (all if none is named)."""
    settings = mkdocs_plugin.settings_of(config)
    wanted = frozenset(articles)
    if dry_run:
        return _estimate(shell, settings, wanted, form)
    changed = [str(path) for path in translating.update_catalogs(settings, wanted, datetime.now(UTC))]
    for path in changed:
        shell.say(path)
    notices = _by_machine(shell, settings, wanted) if machine else []
    if form == "json":
        shell.give_json(changed=changed, problems=notices)
    return NEEDS_EDITOR if any(notice.severity is Severity.WARNING for notice in notices) else FINE


def _estimate(shell: Shell, settings: Settings, wanted: frozenset[str], form: str) -> int:
    found = estimate(translating.machine_jobs(settings, wanted), _machine_of(settings))
    cost = f"{found.cost:.2f} {found.currency}" if found.cost is not None else None
    if form == "json":
        shell.give_json(sentences=found.sentences, characters=found.characters, cost=cost)
    else:
        values = {"sentences": found.sentences, "characters": found.characters, "cost": cost or "—"}
        shell.tell([Notice("machine_estimate", values=values)])
    return FINE


def _by_machine(shell: Shell, settings: Settings, wanted: frozenset[str]) -> list[Notice]:
    engine = make_engine(_machine_of(settings), os.environ)
    jobs = translating.machine_jobs(settings, wanted)
    notices: list[Notice] = []
    try:
        notices.extend(run(jobs, engine, shell.progress))
    finally:
        shell.tell(notices)
    counts = Counter(notice.code for notice in notices)
    drafts, unusable = counts["machine_draft"], counts["machine_unusable"]
    values = {"done": len(jobs) - drafts - unusable, "drafts": drafts, "unusable": unusable}
    shell.tell([Notice("machine_done", Severity.INFO, values=values)])
    return notices


def _machine_of(settings: Settings) -> MachineTranslation:
    if settings.machine is None:
        raise EngineError("engine_none")
    return settings.machine


@click.command()
@_config
@click.option("--period", required=True, help="A quarter, month or week, such as 2021-Q3, 2021-08 or 2021-W35.")
@click.option("--lang", "languages", help="Languages in order, such as ar,en (default: the site's).")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("digest.pdf"), show_default=True)
@click.pass_obj
@reporting
def digest(shell: Shell, config: Path, period: str, languages: str | None, output: Path) -> int:
    """Make the digest of a period as PDF."""
    settings = mkdocs_plugin.settings_of(config)
    wanted = languages.split(",") if languages else settings.languages
    if not set(wanted) <= set(settings.languages):
        raise click.BadParameter(f"the site's languages are {', '.join(settings.languages)}", param_hint="--lang")
    printed = pipeline.print_period(settings, period, wanted)
    output.write_bytes(printed.content)
    shell.tell(printed.notices)
    shell.say(str(output))
    return FINE


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
@reporting
def new(shell: Shell, folder: Path) -> int:
    """Make a new small site in FOLDER, ready to build."""
    if folder.exists() and any(folder.iterdir()):
        raise OutputError("folder_not_empty", Location(folder))
    shutil.copytree(PACKAGE / "new_site", folder, dirs_exist_ok=True)
    shell.say(str(folder))
    return FINE
