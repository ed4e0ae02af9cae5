"""The typed options: what site_config.yml says to Khulasa, every fault of the file at once, each with its line.

site_config.yml is the MkDocs configuration; our options stand under `plugins: - khulasa:`. This module reads the file's
YAML nodes only, so that each fault has its line; it does not know MkDocs.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import yaml

from generator.digest.periods import Every
from generator.digest.summary import WORDS
from generator.engine_options import MachineTranslation, read_machine_translation
from generator.errors import ConfigError, Faults, KhulasaError, Location
from generator.language import codes
from generator.review.policy import Policy
from generator.values import Labels, LanguageCode

PLUGIN = "khulasa"
DIGITS = ("latn", "arab")
SHORTEST_SUMMARY, LONGEST_SUMMARY = 20, 300
"""Words between which a summary may be set: one short sentence, and five of the longest."""
_STRING = "tag:yaml.org,2002:str"

C = TypeVar("C", bound=StrEnum)


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
    - `periods`: how long the period of a digest of several articles is: week, month or quarter.
    - `printed`: whether each period's digest is also made as PDF.
    - `publish`: which facts go on the pages: all, those sure or seen by a person, or the latter only.
    - `summary_words`: how many words a summary has at most.
    - `machine`: the engine of machine translation, `None` if the site has none.
    - `cards`: whether each page has a picture for where it is shared (two of about 60 kB an article); only where `url` is said.
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
    publish: Policy
    summary_words: int
    machine: MachineTranslation | None = None
    cards: bool = True
    periods: Every = Every.QUARTER


def read_settings(path: Path, mkdocs_keys: Collection[str]) -> Settings:
    """The settings of a site. Raises `Faults` with every fault of the file.

    `mkdocs_keys` are the names that MkDocs itself knows at the top of the file.
    """
    reader = _Reader(path)
    top = reader.mapping(_compose(path), mkdocs_keys)
    reader.theme(top.get("theme"))
    url = reader.url(top.get("site_url"))
    values = {name: default for name, (default, _) in _OPTIONS.items()}
    for name, (key, node) in reader.options(top.get("plugins")).items():
        try:
            values[name] = _OPTIONS[name][1](_plain(node))
        except ValueError as error:
            reader.fault("config_type", key, key=name, expected=str(error))
    if reader.faults:
        raise Faults(reader.faults)
    site_name = str(_plain(top["site_name"][1])) if "site_name" in top else PLUGIN
    return _settings(path.parent, values, site_name, url)


def _settings(folder: Path, values: Mapping[str, Any], site_name: str, url: str | None) -> Settings:
    own = folder / "templates"
    languages = values["languages"]
    return Settings(
        content=folder / values["content"],
        templates=own if own.is_dir() else None,
        languages=languages,
        titles=MappingProxyType({code: values["titles"].get(code, site_name) for code in languages}),
        descriptions=MappingProxyType({code: values["descriptions"].get(code, "") for code in languages}),
        digits=MappingProxyType({code: values["digits"].get(code, DIGITS[0]) for code in languages}),
        topics=values["topics"],
        url=url,
        printed=values["print"],
        cards=values["cards"],
        publish=values["publish"],
        summary_words=values["summary_words"],
        periods=values["periods"],
        machine=_machine(folder, values["machine_translation"]),
    )


def _machine(folder: Path, options: MachineTranslation | None) -> MachineTranslation | None:
    """A local model lies where the configuration says, seen from its own folder."""
    if options is None or options.engine != "local":
        return options
    return replace(options, model=str(folder / options.model))


_Entry = tuple[yaml.Node, yaml.Node]
"""The node of a key, which has its line, and the node of its value."""


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

    def mapping(self, node: yaml.Node | None, known: Collection[str]) -> dict[str, _Entry]:
        """The entries with a known key, each once."""
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.fault("config_type", node, key=PLUGIN, expected="key: value")
            return {}
        entries: dict[str, _Entry] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in entries:
                self.fault("config_twice", key, key=name)
            elif name not in known:
                self.unknown(key, known)
            else:
                entries[name] = (key, value)
        return entries

    def theme(self, entry: _Entry | None) -> None:
        """Another theme would put its own navigation and assets into every page."""
        named = _plain(entry[1]) if entry else None
        name = named.get("name") if isinstance(named, dict) else named
        if name != PLUGIN:
            line = entry[0].start_mark.line + 1 if entry else None
            self.faults.append(ConfigError("config_theme", Location(self.path, line)))

    def url(self, entry: _Entry | None) -> str | None:
        """The site's address, ending in `/`; a tag such as `!ENV`, which only MkDocs would resolve, is a fault."""
        if entry is None or entry[1].tag == "tag:yaml.org,2002:null":
            return None
        value = _plain(entry[1])
        if entry[1].tag != _STRING or not value.startswith(("https://", "http://")):
            self.fault("config_type", entry[0], key="site_url", expected="https://example.org/")
            return None
        return f"{value.rstrip('/')}/"

    def options(self, plugins: _Entry | None) -> dict[str, _Entry]:
        """The entries under `plugins: - khulasa:`."""
        for name, node in _plugins(plugins[1] if plugins else None):
            if name == PLUGIN:
                return self.mapping(node, _OPTIONS)
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


def _one_of(choices: type[C]) -> Callable[[Any], C]:
    """Reads one of an enumeration's words."""

    def read(value: Any) -> C:
        try:
            return choices(value)
        except ValueError:
            raise ValueError(" / ".join(choices)) from None

    return read


def _summary_words(value: Any) -> int:
    if not isinstance(value, str) or not value.isdecimal() or not SHORTEST_SUMMARY <= int(value) <= LONGEST_SUMMARY:
        raise ValueError(f"{SHORTEST_SUMMARY} … {LONGEST_SUMMARY}")
    return int(value)


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
        "cards": (True, _yes_or_no),
        "summary_words": (WORDS, _summary_words),
        "publish": (Policy.ALL, _one_of(Policy)),
        "periods": (Every.QUARTER, _one_of(Every)),
        "machine_translation": (None, read_machine_translation),
    }
)
