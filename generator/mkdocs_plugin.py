"""The MkDocs plugin: the pipeline's files among MkDocs' own, our templates for its Markdown pages.

The only file that knows MkDocs. Everything is worked out before MkDocs cleans its output folder, so that a fault leaves the
old site as it was.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from generator import messages
from generator.config import PLUGIN, Settings, read_settings
from generator.errors import ConfigError, Faults, KhulasaError, Location, Notice, OutputError
from generator.outputs.sitemap import sitemap
from generator.pages import environment, page_context, template_fault
from generator.pages.page import SiteFile
from generator.pipeline import Made, make_site, site_info

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

log = logging.getLogger(f"mkdocs.plugins.{PLUGIN}")


class KhulasaPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # configured by config.py
    """`plugins: - khulasa: {…}`; the options are described at `generator.config.Settings`."""

    settings: Settings
    prepared: Made | None = None
    """What to publish, where the caller has made it already."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Read the options; all faults of the file are MkDocs configuration errors."""
        super().load_config({}, config_file_path)
        try:
            self.settings = settings_of(Path(config_file_path or "site_config.yml"))
        except KhulasaError as error:
            return [(PLUGIN, ValueError(text)) for text in _texts(error)], []
        return [], []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """MkDocs' own sitemap knows only the Markdown pages, and the build's date."""
        try:
            _check_site_dir(config, self.settings)
        except ConfigError as error:
            raise PluginError("\n".join(_texts(error))) from error
        config.theme.static_templates.clear()
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the whole site in memory."""
        if self.prepared is not None:
            self.made = self.prepared
            return
        try:
            self.made = make_site(self.settings, earlier=Path(config.site_dir))
        except KhulasaError as error:
            raise PluginError("\n".join(_texts(error))) from error
        if self.made.notices:
            log.info("%d things need an editor: khulasa check lists them", len(self.made.notices))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The site's files beside the Markdown pages."""
        for file in [file for file in files if file.src_uri == "sitemap.xml"]:
            files.remove(file)
        markdown = {page.dest_uri for page in files.documentation_pages()}
        self.paths = markdown | {ours.path for ours in self.made.site.files}
        for ours in (*self.made.site.files, *self._map()):
            if ours.path in markdown:
                continue
            file = File.generated(config, ours.path, content=ours.content, inclusion=InclusionLevel.INCLUDED)
            files.append(file)  # included, since MkDocs leaves out a name that starts with a dot: .nojekyll
        return files

    def _map(self) -> Iterator[SiteFile]:
        """The map of our pages and of the Markdown pages, which only MkDocs knows."""
        made = sitemap(self.paths, self.made.site.days, site_info(self.settings), environment(self.settings.templates))
        if made is not None:
            yield made

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Our templates render the Markdown pages."""
        ours = environment(self.settings.templates)
        ours.filters.update({name: f for name, f in env.filters.items() if name not in ours.filters})
        return ours

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """What `base.html` needs on any page."""
        path = page.file.dest_uri
        folder, _, tail = path.partition("/")
        languages = self.settings.languages
        code = folder if folder in languages else languages[0]
        made_in = [other for other in languages if f"{other}/{tail}" in self.paths]
        context.update(page_context(site_info(self.settings), code, path, made_in))
        context["title"] = page.title
        return context

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Build again when a source or a template changes."""
        server.watch(str(self.settings.content))
        if self.settings.templates is not None:
            server.watch(str(self.settings.templates))
        return server


def settings_of(path: Path) -> Settings:
    """The settings of a site's configuration file. Raises `KhulasaError`."""
    return read_settings(path, [name for name, _ in MkDocsConfig()._schema])


def site_folder(config_path: Path, settings: Settings) -> Path:
    """Where the configuration says the site goes. Raises `ConfigError` where MkDocs finds a fault in its own part."""
    with _listening() as said:
        try:
            config = load_config(config_file=str(config_path))
        except MkDocsException as error:
            detail = " ".join(said) or str(error)
            raise ConfigError("config_mkdocs", Location(config_path), detail=detail) from error
    _check_site_dir(config, settings)
    return Path(config.site_dir)


def write_site(config_path: Path, made: Made, folder: Path) -> tuple[Notice, ...]:
    """Write a finished site with its Markdown pages into a folder; gives what MkDocs warns of.

    Raises `OutputError`, `TemplateError`.
    """
    where = Location(config_path)
    with _listening() as said:
        try:
            config = load_config(config_file=str(config_path), site_dir=str(folder))
            plugin = config.plugins[PLUGIN]
            plugin.prepared = made  # type: ignore[attr-defined]  # it is ours
            mkdocs_build(config)
        except MkDocsException as error:
            raise OutputError("build_failed", where, detail=" ".join(said) or str(error)) from error
        except jinja2.TemplateError as error:
            raise template_fault(error, "main.html") from error
    return tuple(Notice("mkdocs_warns", where=where, values={"detail": text}) for text in said)


def serve_site(config_path: Path, address: str) -> None:
    """Serve the site until interrupted, building again on every change. Raises `OutputError`."""
    try:
        mkdocs_serve(config_file=str(config_path), dev_addr=address)
    except MkDocsException as error:
        raise OutputError("serve_failed", Location(config_path), detail=str(error)) from error


def _check_site_dir(config: MkDocsConfig, settings: Settings) -> None:
    """A build replaces its whole folder: no source may lie in it, nor it among the sources."""
    site = Path(config.site_dir).resolve()
    for folder in filter(None, (settings.content, settings.templates)):
        if site.is_relative_to(folder.resolve()) or folder.resolve().is_relative_to(site):
            raise ConfigError("config_site_dir", Location(Path(config.config_file_path)), folder=folder.name)


class _Listener(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What MkDocs warns of, in place of its own printing."""
    said: list[str] = []
    logger = logging.getLogger("mkdocs")
    listener, propagated = _Listener(said), logger.propagate
    logger.addHandler(listener)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagated


def _texts(error: KhulasaError) -> list[str]:
    faults = error.faults if isinstance(error, Faults) else (error,)
    rendered = [(fault.where, messages.render(fault, "en")) for fault in faults]
    return [f"{where}: {message.what} {message.hint}".strip() for where, message in rendered]
