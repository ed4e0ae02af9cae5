"""Translations by people: one PO catalog an article and language, `content/translations/<article>.<lang>.po`.

An entry's context says what it is: `title`, `sentence`, or `term` (a unit or name that the lexicon does not
know). Reading and writing PO is Babel's; what is ours is which entries there are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from babel.messages import pofile
from babel.messages.catalog import Catalog as BabelCatalog

from generator.errors import KhulasaError, Location, TranslationError
from generator.values import LanguageCode

FILE_NAME = re.compile(r"(?P<article>.+)\.(?P<language>[a-z]{2,3})\.po")

PLURAL_FORMS: Mapping[LanguageCode, str] = MappingProxyType(
    {
        "ar": (
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
            "n%100>=11 && n%100<=99 ? 4 : 5);"
        ),
    }
)
"""Headers where Babel's own differ from the order that gettext's manual and every PO editor use."""


class Context(StrEnum):
    """What an entry of a catalog translates."""

    TITLE = "title"
    SENTENCE = "sentence"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Entry:
    """A text to translate: its words, and where they stand (a path relative to the site, a line from 1)."""

    context: Context
    text: str
    location: tuple[str, int]


@dataclass(frozen=True, slots=True)
class Catalog:
    """What a person translated of one article into one language; fuzzy and empty entries are left out."""

    path: Path
    article: str
    language: LanguageCode
    translations: Mapping[tuple[Context, str], str] = field(default_factory=lambda: MappingProxyType({}))
    lines: Mapping[tuple[Context, str], int] = field(default_factory=lambda: MappingProxyType({}))

    def get(self, context: Context, text: str) -> str | None:
        """The translation of `text`, or `None` where nobody has translated it."""
        return self.translations.get((context, text))

    def where(self, context: Context, text: str) -> Location:
        """Where the file has the entry."""
        return Location(self.path, self.lines.get((context, text)))


def read_catalogs(folder: Path) -> tuple[tuple[Catalog, ...], tuple[KhulasaError, ...]]:
    """Every catalog of the folder, in the order of their names, and the faults of those that cannot be read."""
    catalogs: list[Catalog] = []
    faults: list[KhulasaError] = []
    for path in sorted(folder.glob("*.po")):
        try:
            catalogs.append(read_catalog(path))
        except TranslationError as fault:
            faults.append(fault)
    return tuple(catalogs), tuple(faults)


def read_catalog(path: Path) -> Catalog:
    """One catalog. Raises `TranslationError`: its name, its header, its syntax or its encoding is wrong."""
    name = FILE_NAME.fullmatch(path.name)
    if name is None:
        raise TranslationError("catalog_name", Location(path), name=path.name)
    babel = _parse(path)
    language = name["language"]
    if not babel.locale_identifier:
        raise TranslationError("catalog_header_missing", Location(path, 1), language=language)
    if babel.locale_identifier.split("_")[0] != language:
        raise TranslationError("catalog_language", Location(path, 1), header=babel.locale_identifier, language=language)
    translations: dict[tuple[Context, str], str] = {}
    lines: dict[tuple[Context, str], int] = {}
    for message in babel:
        if not message.id or not isinstance(message.id, str):
            continue
        line = message.lineno or 1
        try:
            context = Context(message.context or "")
        except ValueError:
            raise TranslationError("catalog_context", Location(path, line), context=message.context or "") from None
        if isinstance(message.string, str) and message.string.strip() and not message.fuzzy:
            translations[context, message.id] = message.string
            lines[context, message.id] = line
    return Catalog(path, name["article"], language, MappingProxyType(translations), MappingProxyType(lines))


def _parse(path: Path) -> BabelCatalog:
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TranslationError("catalog_encoding", Location(path, line)) from error
    try:
        babel = pofile.read_po(BytesIO(data), abort_invalid=True)
    except (pofile.PoFileError, ValueError) as error:
        line = getattr(error, "lineno", 0) + 1
        raise TranslationError("catalog_syntax", Location(path, line), detail=str(error)) from error
    _refuse_open_quotes(path, text)
    return babel


def _refuse_open_quotes(path: Path, text: str) -> None:
    """Babel passes over an entry whose quotes do not close; nothing a person wrote may be lost so."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(('"', "msg")) and not line.rstrip().endswith('"'):
            raise TranslationError("catalog_syntax", Location(path, number), detail=line.strip())


def write_catalog(path: Path, article: str, language: LanguageCode, entries: Sequence[Entry], now: datetime) -> bool:
    """Make or renew a catalog so that it lists `entries`; tells whether the file changed.

    A translation is kept where its text is the same to the letter, never carried over to a changed text:
    a changed figure must not inherit the old one's translation. Entries no longer cited stay at the end of
    the file as obsolete ones.
    """
    old = _parse(path) if path.exists() else None
    new = BabelCatalog(
        locale=language,
        project="Khulasa",
        version=article,
        creation_date=now,
        revision_date=now,
        msgid_bugs_address="-",
        last_translator="-",
        language_team=language,
        fuzzy=False,
    )
    if language in PLURAL_FORMS:
        new.mime_headers = [("Plural-Forms", PLURAL_FORMS[language])]
    new.header_comment = f"# {article} · {language}"
    for entry in entries:
        known = old.get(entry.text, context=entry.context) if old else None
        new.add(
            entry.text,
            string=known.string if known else "",
            locations=[entry.location],
            flags=known.flags if known else (),
            user_comments=known.user_comments if known else (),
            context=entry.context,
        )
    if old is not None:
        _keep_obsolete(old, new)
        if _same_entries(old, new):
            return False
    buffer = BytesIO()
    pofile.write_po(buffer, new, width=0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(buffer.getvalue())
    return True


def _keep_obsolete(old: BabelCatalog, new: BabelCatalog) -> None:
    for message in [*old, *old.obsolete.values()]:
        if message.id and message.string and new.get(message.id, context=message.context) is None:
            new.obsolete[(message.id, message.context) if message.context else message.id] = message


def _same_entries(old: BabelCatalog, new: BabelCatalog) -> bool:
    return _listing(old) == _listing(new)


def _listing(catalog: BabelCatalog) -> tuple[list[tuple[object, ...]], list[str]]:
    entries: list[tuple[object, ...]] = [(m.context, m.id, m.string, m.locations) for m in catalog if m.id]
    return entries, sorted(str(message.id) for message in catalog.obsolete.values())
