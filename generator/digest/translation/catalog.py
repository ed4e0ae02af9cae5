"""Translations by people and by machine: one PO catalog an article and language, `content/translations/<article>.<lang>.po`.

An entry's context says what it is: `title`, `sentence`, or `term` (a unit or name that the lexicon does not
know). Stated and writing PO is Babel's; what is ours is which entries there are, and what a translator's comments say:

- `# accept: reason` (or `# قبول: السبب`): an editor has seen how the translation differs from its source, and stands by it;
- `# machine: engine 1a2b3c4d`: a machine translated it. The last word is a checksum of what it wrote: once a person has
  changed the words it no longer fits, and the translation is the person's;
- `# reviewed: name`: a person has checked what a machine wrote and left it as it is.

Translator's comments, because PO editors (Poedit, Weblate) show and keep them; the `fuzzy` flag ("needs work" there) means that
an entry is a draft, which no page shows.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import StringIO
from pathlib import Path
from types import MappingProxyType

from babel.messages import pofile
from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.catalog import Message

from generator.errors import KhulasaError, Location, TranslationError
from generator.values import LanguageCode

FILE_NAME = re.compile(r"(?P<article>.+)\.(?P<language>[a-z]{2,3})\.po")
MACHINE, REVIEWED = "machine", "reviewed"
_ACCEPT = frozenset({"accept", "قبول"})
_ISOLATES, _ISOLATED = re.compile("[\u2068\u2069]"), re.compile("\u2068[^\u2068\u2069]*\u2069")
_PREVIOUS = "|"
"""How Babel gives a `#|` line: as a translator's comment that begins with it."""


class Context(StrEnum):
    """What an entry of a catalog translates."""

    TITLE = "title"
    SENTENCE = "sentence"
    TERM = "term"


Key = tuple[Context, str]
"""What an entry is found by: its context and the source's words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text to translate: its words, and where they stand (a path relative to the site, a line from 1)."""

    context: Context
    text: str
    location: tuple[str, int]

    @property
    def key(self) -> Key:
        """What the catalog finds it by."""
        return self.context, self.text


@dataclass(frozen=True, slots=True)
class Translation:
    """The words for one entry, and the line of the file that they stand on.

    `machine`: nobody has reviewed or changed what a machine wrote. `accepted`: why an editor stands by a translation that differs
    from its source, `None` where nobody said so.
    """

    text: str
    line: int
    machine: bool = False
    accepted: str | None = None


@dataclass(frozen=True, slots=True)
class Catalog:
    """What has been translated of one article into one language; fuzzy and empty entries are left out.

    `former` are the words for texts that the article no longer has or cites, `drafts` the entries whose words are fuzzy.
    `translator`: whom the header names as the last one, without an e-mail address; `None` where it names nobody.
    """

    path: Path
    article: str
    language: LanguageCode
    translations: Mapping[Key, Translation] = field(default_factory=lambda: MappingProxyType({}))
    former: Mapping[Key, Translation] = field(default_factory=lambda: MappingProxyType({}))
    drafts: frozenset[Key] = frozenset()
    translator: str | None = None

    def get(self, context: Context, text: str) -> Translation | None:
        """The translation of `text`, or `None` where nobody has translated it."""
        return self.translations.get((context, text))

    def knows(self, key: Key) -> bool:
        """Whether somebody has written anything for an entry, in use or not."""
        return key in self.translations or key in self.former or key in self.drafts


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
    babel = parse(path)
    language = name["language"]
    if not babel.locale_identifier:
        raise TranslationError("catalog_header_missing", Location(path, 1), language=language)
    if babel.locale_identifier.split("_")[0] != language:
        raise TranslationError("catalog_language", Location(path, 1), header=babel.locale_identifier, language=language)
    return Catalog(
        path,
        name["article"],
        language,
        MappingProxyType(_translations(path, list(babel))),
        MappingProxyType(_translations(path, list(babel.obsolete.values()))),
        frozenset((Context(m.context or ""), str(m.id)) for m in babel if m.id and m.fuzzy and m.string),
        _translator(babel.last_translator),
    )


def _translator(header: str | None) -> str | None:
    """The name in `Last-Translator: Name <address>`; tools write a dash or a sample where there is none."""
    name = re.sub(r"<[^>]*>", "", header or "").strip()
    return None if name in {"", "-", "FULL NAME", "Automatically generated"} else name


def _translations(path: Path, entries: Sequence[Message]) -> dict[Key, Translation]:
    found: dict[Key, Translation] = {}
    for message in entries:
        if not message.id or not isinstance(message.id, str):
            continue
        line = message.lineno or 1
        try:
            context = Context(message.context or "")
        except ValueError:
            raise TranslationError("catalog_context", Location(path, line), context=message.context or "") from None
        words = message.string
        if isinstance(words, str) and words.strip() and not message.fuzzy:
            accepted = _accepted(message, Location(path, line))
            found[context, message.id] = Translation(words, line, is_machine(message), accepted)
    return found


def _accepted(message: Message, where: Location) -> str | None:
    for comment in message.user_comments:
        keyword, colon, reason = comment.partition(":")
        if colon and keyword.strip().lower() in _ACCEPT:
            if not reason.strip():
                raise TranslationError("catalog_accept", where)
            return str(reason.strip())
    return None


def is_machine(message: Message) -> bool:
    """Whether the words are what a machine wrote, and nobody has said that they are right."""
    words = str(message.string)
    said = [comment.partition(":") for comment in message.user_comments]
    if any(keyword.strip() == REVIEWED for keyword, _, _ in said):
        return False
    return any(keyword.strip() == MACHINE and rest.split()[-1:] == [checksum(words)] for keyword, _, rest in said)


def checksum(words: str) -> str:
    """Eight hexadecimal digits by which a machine's words are known again."""
    return f"{zlib.crc32(' '.join(words.split()).encode()):08x}"


def parse(path: Path) -> BabelCatalog:
    """The file as Babel gives it, each entry's previous text in `previous_id`. Raises `TranslationError`."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TranslationError("catalog_encoding", Location(path, line)) from error
    try:
        babel = pofile.read_po(StringIO(_with_whole_places(text)), abort_invalid=True)
    except (pofile.PoFileError, ValueError) as error:
        line = getattr(error, "lineno", 0) + 1
        raise TranslationError("catalog_syntax", Location(path, line), detail=str(error)) from error
    _refuse_open_quotes(path, text)
    for message in [*babel, *babel.obsolete.values()]:
        _take_previous(message)
    return babel


def _with_whole_places(text: str) -> str:
    """The file without the isolates of places that a tool has broken over two lines: gettext wraps a file's name at its spaces.

    Babel sets a name with spaces between isolates (U+2068 … U+2069), and cannot read one that lacks its other end.
    """
    return "\n".join(_ISOLATES.sub("", line) if _is_broken(line) else line for line in text.split("\n"))


def _is_broken(line: str) -> bool:
    return line.startswith("#:") and _ISOLATES.search(_ISOLATED.sub("", line)) is not None


def _take_previous(message: Message) -> None:
    """Babel reads `#| msgid …` as a translator's comment, and would write it as one."""
    lines = [comment[1:].strip() for comment in message.user_comments if comment.startswith(_PREVIOUS)]
    message.user_comments = [comment for comment in message.user_comments if not comment.startswith(_PREVIOUS)]
    start = next((at for at, line in enumerate(lines) if line.startswith("msgid ")), None)
    if start is not None:
        parts = [lines[start].removeprefix("msgid "), *lines[start + 1 :]]
        previous = "".join(pofile.unescape(part) for part in parts if part[:1] == part[-1:] == '"')
        message.previous_id = [previous] if previous else []


def _refuse_open_quotes(path: Path, text: str) -> None:
    """Babel passes over an entry whose quotes do not close; nothing a person wrote may be lost so."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(('"', "msg")) and not line.rstrip().endswith('"'):
            raise TranslationError("catalog_syntax", Location(path, number), detail=line.strip())


def by_article(catalogs: Sequence[Catalog]) -> Mapping[str, Mapping[LanguageCode, Catalog]]:
    """The catalogs of each article, by their languages."""
    sorted_out: dict[str, dict[LanguageCode, Catalog]] = {}
    for catalog in catalogs:
        sorted_out.setdefault(catalog.article, {})[catalog.language] = catalog
    return sorted_out
