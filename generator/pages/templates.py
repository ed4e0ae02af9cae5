"""Templates: where they are found, filled, and what is said where one has a fault."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.errors import Location, TemplateError
from generator.pages.page import SiteFile
from generator.resources import templates_folder

_TEMPLATES = (".html", ".xml")
_ASSETS = frozenset({".css", ".woff2", ".svg", ".txt", ".js", ".png"})

_DIRECTION_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def environment(site_templates: Path | None) -> jinja2.Environment:
    """The templates: a site's own come before the built-in ones, template by template."""
    folders = [folder for folder in (site_templates, templates_folder()) if folder is not None]
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_without_direction_controls,
    )


def _without_direction_controls(value: object) -> object:
    """Signs that turn the direction of what follows them: direction is the markup's matter, never a source's."""
    if isinstance(value, Markup) or not isinstance(value, str) or value.isascii():
        return value
    return _DIRECTION_CONTROLS.sub("", value)


def render(env: jinja2.Environment, template: str, values: Mapping[str, Any]) -> bytes:
    """A template filled with values. Raises `TemplateError`."""
    try:
        return env.get_template(template).render(values).encode()
    except jinja2.TemplateError as error:
        raise template_fault(error, template) from error


def template_fault(error: jinja2.TemplateError, template: str) -> TemplateError:
    """A template's fault with its file and line; Jinja gives the lines of templates to the traceback's frames."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        where = Location(Path(error.filename or template), error.lineno)
    else:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(_TEMPLATES)]
        where = Location(Path(frames[-1].filename), frames[-1].lineno) if frames else Location(Path(template))
    return TemplateError("template_fault", where, detail=error.message or "")


def assets(site_templates: Path | None) -> Iterator[SiteFile]:
    """Style sheet and fonts; a site's own file comes before ours of the same name."""
    found: dict[str, Path] = {}
    for folder in (templates_folder(), site_templates):
        base = folder / "assets" if folder is not None else None
        if base is not None and base.is_dir():
            files = (path for path in base.rglob("*") if path.suffix in _ASSETS)
            found.update({path.relative_to(base).as_posix(): path for path in files})
    for name in sorted(found):
        yield SiteFile(f"assets/{name}", found[name].read_bytes())
