"""YAML → entries, checked: a wrong key, a missing form, two entries with one id or one spelling are refused.

One file or folder of files a category, `id: {ar: words, en: words}`. A language's words are a string, or a mapping with `label`
(names) or plural forms (`one`, `few` / `other`: countable things; `whole`, see `Language.noun_forms`), `also` further spellings,
and `duals` those of a synonym that by themselves say two of it, where no rule gives them (`Language.feminine_duals`). Beside the
languages stand `parent`, `dimension` and `namesake` (see `Entry`), and `cldr`: the code of a territory, whose names the Unicode
CLDR gives (through Babel) in every language that has no label of its own here. `plural` and `feminine` hold the words for several
of them and for a woman: each is an entry of its own (`official_plural`), called as the other one where a language has no own
word.

Long lists of names are tables (`.tsv`), which take a tenth of the time to read: a line an entry, its `id`, `parent` and names in
every language, as the first line that is no comment says; a language's names are its label and its further spellings, by "|".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml
from babel import Locale

from generator.errors import LexiconError, Location
from generator.language import codes, language
from generator.lexicon.entry import Category, Entry
from generator.lexicon.yaml_words import read_words
from generator.values import LanguageCode

_OTHER_KEYS = frozenset({"parent", "dimension", "cldr", "namesake", "plural", "feminine"})
_VARIANTS = ("plural", "feminine")
_NOT_FORMS = frozenset({"also", "duals"})


def read_entries(folder: Path) -> Iterator[Entry]:
    """The entries of a folder's files. Raises `LexiconError`, located."""
    for path in sorted(path for kind in _READERS for path in (*folder.glob(f"*{kind}"), *folder.glob(f"*/*{kind}"))):
        name = path.stem if path.parent == folder else path.parent.name
        try:
            category = Category(name)
        except ValueError:
            names = ", ".join(Category)
            raise LexiconError("lexicon_file", Location(path), name=name, known=names) from None
        yield from _READERS[path.suffix](path, category)


def _read_yaml(path: Path, category: Category) -> Iterator[Entry]:
    text = path.read_text(encoding="utf-8")
    try:
        data = read_words(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        detail = getattr(error, "problem", None) or str(error)
        raise LexiconError("lexicon_syntax", Location(path, line), detail=detail) from error
    if data is None:
        return
    lines = {line.split(":", 1)[0]: number for number, line in enumerate(text.splitlines(), start=1)}
    for entry_id, words in data.items():
        where = Location(path, lines.get(entry_id))
        entry = _entry(entry_id, category, words, where)
        yield entry
        yield from (_variant(entry, name, words[name], where) for name in _VARIANTS if name in words)


def _read_table(path: Path, category: Category) -> Iterator[Entry]:
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    rows = ((number, line.split("\t")) for number, line in lines if line and not line.startswith("#"))
    columns = next(rows, (1, ["id"]))[1]
    if "id" not in columns:
        raise LexiconError("lexicon_keys", Location(path), entry=path.name, keys="id")
    for number, cells in rows:
        where = Location(path, number)
        if len(cells) != len(columns):
            raise LexiconError("lexicon_cells", where, columns=len(columns), cells=len(cells))
        row = dict(zip(columns, cells, strict=True))
        names = {code: _names(row.pop(code)) for code in codes() if code in row}
        yield _entry(row.pop("id"), category, row | names, where)


def _names(cell: str) -> Mapping[str, Any]:
    label, *also = cell.split("|")
    return {"label": label, "also": also}


_READERS = {".yml": _read_yaml, ".tsv": _read_table}


def _entry(entry_id: str, category: Category, data: Mapping[str, Any], where: Location) -> Entry:
    unknown = data.keys() - _OTHER_KEYS - set(codes())
    territory = data.get("cldr")
    missing = set() if territory else set(codes()) - data.keys()
    if unknown or missing:
        keys = ", ".join(sorted(unknown | missing))
        raise LexiconError("lexicon_keys", where, entry=entry_id, keys=keys)
    labels: dict[LanguageCode, str] = {}
    surfaces: dict[LanguageCode, tuple[str, ...]] = {}
    forms: dict[LanguageCode, Mapping[str, str]] = {}
    duals: dict[LanguageCode, tuple[str, ...]] = {}
    for code in codes():
        given = data.get(code, {})
        words = given if isinstance(given, dict) else {"label": given}
        tongue = language(code)
        also = tuple(words.get("also", ()))
        if territory or "label" in words:
            labels[code] = words["label"] if "label" in words else _territory_name(territory, code, where)
            spelled = (labels[code], *also)
            future = tongue.futures(spelled) if category is Category.DOING else ()
            surfaces[code] = tuple(dict.fromkeys((*spelled, *future)))
            continue
        try:
            forms[code] = tongue.noun_forms({name: words[name] for name in words.keys() - _NOT_FORMS}, also)
        except ValueError as error:
            raise LexiconError("lexicon_forms", where, entry=entry_id, detail=str(error)) from error
        labels[code] = forms[code]["one"]
        more = (*words.get("duals", ()), *tongue.feminine_duals(also))
        surfaces[code] = (*tongue.noun_surfaces(forms[code]), *also, *more)
        duals[code] = (*(dual for dual in tongue.dual_surfaces(forms[code]) if dual not in also), *more)
    return Entry(
        entry_id,
        category,
        MappingProxyType(labels),
        MappingProxyType(surfaces),
        MappingProxyType(forms),
        MappingProxyType(duals),
        data.get("parent"),
        data.get("dimension", "count"),
        territory,
        namesake=data.get("namesake"),
    )


def _variant(entry: Entry, name: str, data: Mapping[str, Any], where: Location) -> Entry:
    """Several of those an entry is of, or a woman: what a language gives no label is called as the entry is."""
    entry_id = f"{entry.id}_{name}"
    if unknown := data.keys() - set(codes()):
        raise LexiconError("lexicon_keys", where, entry=entry_id, keys=", ".join(sorted(unknown)))
    labels = {code: data.get(code, {}).get("label", entry.labels[code]) for code in codes()}
    spelled = {
        code: [given[key] for key in ("label",) if key in given] + given.get("also", []) for code, given in data.items()
    }
    surfaces = {code: tuple(dict.fromkeys(spelled.get(code, ()))) for code in codes()}
    return replace(
        entry,
        id=entry_id,
        labels=MappingProxyType(labels),
        surfaces=MappingProxyType(surfaces),
        parent=entry.parent or entry.id,
        several=name == "plural",
    )


def _territory_name(territory: str | None, code: LanguageCode, where: Location) -> str:
    """The CLDR's name of a territory without what it adds in brackets: هونغ كونغ الصينية (منطقة إدارية خاصة)."""
    name: str | None = Locale(code).territories.get(territory)
    if name is None:
        raise LexiconError("lexicon_territory", where, territory=territory)
    return name.split(" (")[0]
