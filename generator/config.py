"""The typed options: what site_config.yml says to Khulasa, every fault of the file at once, each with its line.

site_config.yml is the MkDocs configuration; our options stand under `plugins: - khulasa:`. This module reads the file's
YAML nodes only, so that each fault has its line; it does not know MkDocs.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.errors import ConfigError, Faults, KhulasaError, Location
from generator.language import codes
from generator.values import Labels, LanguageCode

PLUGIN = "khulasa"
DIGITS = ("latn", "arab")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site's owner decides.

    - `content`: the folder with articles/, translations/, lexicon/ and pages/.
    - `templates`: the site's own templates, each in place of the built-in one of its name; `None` if it has none.
    - `languages`: the languages of the pages; the first is the default.
    - `titles`, `descriptions`: the site's name and what it is, in each language.
    - `digits`: per language `latn` (0–9) or `arab` (٠–٩).
    - `topics`: topic id → its name in each language.
    - `url`: where the site is published, absolute and ending in `/`; `None` if not said.
    - `printed`: whether each quarter's digest is also made as PDF.
    """

    content: Path
    templates: Path | None
    languages: tuple[LanguageCode, ...]
    titles: Labels
    descriptions: Labels
    digits: Mapping[LanguageCode, str]
    topics: Mapping[str, Labels]
    url: str | None
    printed: bool


def read_settings(path: Path, mkdocs_keys: Collection[str]) -> Settings:
    """The settings of a site. Raises `Faults` with every fault of the file.

    `mkdocs_keys` are the names that MkDocs itself knows at the top of the file.
    """
    root = _compose(path)
    reader = _Reader(path)
    top = reader.mapping(root)
    for key in top:
        if key.value not in mkdocs_keys:
            reader.unknown(key, mkdocs_keys)
    by_name = {key.value: value for key, value in top.items()}
    reader.theme(by_name.get("theme"))
    options = reader.options(by_name.get("plugins"))
    values = {name: default for name, (default, _) in _OPTIONS.items()}
    for key, node in options.items():
        if key.value not in _OPTIONS:
            reader.unknown(key, _OPTIONS)
            continue
        try:
            values[key.value] = _OPTIONS[key.value][1](_plain(node))
        except ValueError as error:
            reader.fault("config_type", key, key=key.value, expected=str(error))
    if reader.faults:
        raise Faults(reader.faults)
    return _settings(path, values, by_name)


def _settings(path: Path, values: Mapping[str, Any], top: Mapping[str, yaml.Node]) -> Settings:
    folder = path.parent
    own = folder / "templates"
    name = _plain(top["site_name"]) if "site_name" in top else PLUGIN
    url = _plain(top["site_url"]) if "site_url" in top else None
    languages = values["languages"]
    return Settings(
        content=folder / values["content"],
        templates=own if own.is_dir() else None,
        languages=languages,
        titles=MappingProxyType({code: values["titles"].get(code, str(name)) for code in languages}),
        descriptions=MappingProxyType({code: values["descriptions"].get(code, "") for code in languages}),
        digits=MappingProxyType({code: values["digits"].get(code, DIGITS[0]) for code in languages}),
        topics=values["topics"],
        url=f"{str(url).rstrip('/')}/" if url else None,
        printed=values["print"],
    )


class _Reader:
    """Collects the faults of one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[KhulasaError] = []

    def fault(self, code: str, node: yaml.Node, **values: object) -> None:
        line = node.start_mark.line + 1
        self.faults.append(ConfigError(code, Location(self.path, line), **values))

    def unknown(self, key: yaml.Node, known: Collection[str]) -> None:
        near = difflib.get_close_matches(str(key.value), known, n=1)
        if near:
            self.fault("config_unknown_near", key, key=key.value, near=near[0])
        else:
            self.fault("config_unknown", key, key=key.value, known=", ".join(sorted(known)))

    def mapping(self, node: yaml.Node | None) -> dict[yaml.Node, yaml.Node]:
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.fault("config_type", node, key=PLUGIN, expected="key: value")
            return {}
        return dict(node.value)

    def theme(self, node: yaml.Node | None) -> None:
        """Another theme would put its own navigation and assets into every page."""
        named = _plain(node) if node is not None else None
        name = named.get("name") if isinstance(named, dict) else named
        if name != PLUGIN:
            line = node.start_mark.line + 1 if node is not None else None
            self.faults.append(ConfigError("config_theme", Location(self.path, line)))

    def options(self, plugins: yaml.Node | None) -> dict[yaml.Node, yaml.Node]:
        """The nodes under `plugins: - khulasa:`."""
        for name, node in _plugins(plugins):
            if name == PLUGIN:
                return self.mapping(node)
        self.faults.append(ConfigError("config_no_plugin", Location(self.path)))
        return {}


def _plugins(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node | None]]:
    items = node.value if isinstance(node, yaml.SequenceNode | yaml.MappingNode) else []
    for item in items:
        pair = item if isinstance(item, tuple) else None
        if isinstance(item, yaml.MappingNode) and item.value:
            pair = item.value[0]
        if pair is not None:
            yield pair[0].value, pair[1]
        elif isinstance(item, yaml.ScalarNode):
            yield item.value, None


def _compose(path: Path) -> yaml.Node:
    try:
        node: yaml.Node | None = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise ConfigError("config_missing", Location(path), detail=error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise ConfigError("config_encoding", Location(path)) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = Location(path, mark.line + 1 if mark else None)
        raise ConfigError("config_yaml", where, detail=getattr(error, "problem", None) or str(error)) from error
    if node is None:
        raise ConfigError("config_no_plugin", Location(path))
    return node


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value


def _languages(value: Any) -> tuple[LanguageCode, ...]:
    if not isinstance(value, list) or not value or not set(value) <= set(codes()):
        raise ValueError(f"[{', '.join(codes())}]")
    return tuple(dict.fromkeys(value))


def _labels(value: Any) -> Labels:
    if not isinstance(value, dict) or not set(value) <= set(codes()) or not all(map(_is_words, value.values())):
        raise ValueError("{" + ", ".join(f"{code}: …" for code in codes()) + "}")
    return MappingProxyType(value)


def _topics(value: Any) -> Mapping[str, Labels]:
    if not isinstance(value, dict):
        raise ValueError("{topic: {ar: …, en: …}}")
    return MappingProxyType({str(topic): _labels(labels) for topic, labels in value.items()})


def _digits(value: Any) -> Labels:
    labels = _labels(value)
    if not set(labels.values()) <= set(DIGITS):
        raise ValueError(" / ".join(DIGITS))
    return labels


def _yes_or_no(value: Any) -> bool:
    if value not in {"true", "false"}:
        raise ValueError("true / false")
    return bool(value == "true")


def _folder(value: Any) -> str:
    if not _is_words(value) or Path(value).is_absolute() or ".." in Path(value).parts:
        raise ValueError("content")
    return str(value)


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value)


_NONE: Mapping[str, Any] = MappingProxyType({})
_OPTIONS: Mapping[str, tuple[Any, Callable[[Any], Any]]] = MappingProxyType(
    {
        "content": ("content", _folder),
        "languages": (codes(), _languages),
        "titles": (_NONE, _labels),
        "descriptions": (_NONE, _labels),
        "digits": (_NONE, _digits),
        "topics": (_NONE, _topics),
        "print": (True, _yes_or_no),
    }
)
