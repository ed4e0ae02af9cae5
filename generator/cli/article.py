"""The command that reads one article, without a site: it loads only what reading takes."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import click

from generator.cli.shell import FINE, Shell, harmless, reporting
from generator.facts.contract import as_json
from generator.facts.engine import find_facts
from generator.facts.explain import explain
from generator.language import codes
from generator.lexicon import load
from generator.review.applying import apply_review
from generator.review.reading import read_review
from generator.sources import read_article
from generator.table import facts_table
from generator.text import read_document


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--lang", type=click.Choice(codes()), help="The article's language (default: told from its letters).")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Resolves relative dates; never guessed.")
@click.option("--explain", "explained", is_flag=True, help="Show the rules of every fact and the cue of every slot.")
@click.option("--lexicon", type=click.Path(path_type=Path), help="A folder of a site's own lexicon entries.")
@click.option("--review", "reviewed", type=click.Path(path_type=Path), help="The article's review file.")
@click.pass_obj
@reporting
def facts(
    shell: Shell,
    file: Path,
    form: str,
    lang: str | None,
    published: datetime | None,
    explained: bool,
    lexicon: Path | None,
    reviewed: Path | None,
) -> int:
    """Print the facts of one article; FILE may be - for standard input."""
    data = sys.stdin.buffer.read() if str(file) == "-" else None
    day: date | None = published.date() if published else None
    path = Path("stdin.txt") if data is not None else file
    words = load(lexicon)
    found = find_facts(read_document(read_article(path, data, language=lang, published=day), words), words)
    if reviewed is not None:
        found = apply_review(found, read_review(reviewed), words)
    if form == "json":
        from generator.digest.summary import summarise  # brings all that digests are made with

        shell.give_json(**as_json(found, summarise(found), shell.language))
    elif explained:
        click.echo(harmless(explain(found, shell.language)))
    else:
        click.echo(harmless(facts_table(found)))
        shell.tell([*found.document.notices, *found.notices])
    return FINE
