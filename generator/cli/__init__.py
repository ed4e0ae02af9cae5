"""The commands: the only place that prints or exits.

Exit codes: 0 fine, 1 something needs an editor, 2 wrong use or unreadable input.
"""

from __future__ import annotations

from importlib import import_module

import click

from generator import __version__
from generator.cli.shell import Shell, spoken_language, write_utf8
from generator.language import codes

_MODULES = {
    "build": "site",
    "check": "site",
    "digest": "site",
    "facts": "article",
    "new": "site",
    "review": "site",
    "serve": "site",
    "translate": "site",
}
"""Every command by the module that has it."""


class _Commands(click.Group):
    """Loads a command's module when it is asked for: the facts of one article need neither MkDocs nor what makes pages."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _MODULES:
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{_MODULES[cmd_name]}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="khulasa")
@click.option("--messages", "spoken", type=click.Choice(codes()), help="Language of messages (default: the system's).")
@click.pass_context
def main(context: click.Context, spoken: str | None) -> None:
    """Bilingual digests of Arabic and English reports: every figure with its sentence."""
    write_utf8()
    context.obj = Shell(spoken or spoken_language(("LC_ALL", "LC_MESSAGES", "LANG")))
