"""Making and renewing catalogs: nothing that a person wrote is lost, and no translation is carried to a text that it is not of."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from babel.messages import pofile
from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.catalog import Message

from generator.digest.translation.catalog import MACHINE, Entry, checksum, parse
from generator.digest.translation.memory import Memory
from generator.values import LanguageCode

PLURAL_FORMS: Mapping[LanguageCode, str] = MappingProxyType(
    {
        "ar": (
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
            "n%100>=11 && n%100<=99 ? 4 : 5);"
        ),
    }
)
"""Headers where Babel's own differ from the order that gettext's manual and every PO editor use."""
_MOST_LIKE = 0.6
"""Share of letters in common from which a sentence that is gone is taken for the earlier form of a new one."""


class CatalogWriter:
    """Lists an article's texts in its catalogs.

    `memory`: what people have translated anywhere in the site. `states_figures`: whether a text of the article holds a figure;
    a translation of such a text is never kept for another.
    """

    def __init__(self, article: str, memory: Memory, states_figures: Callable[[str], bool]) -> None:
        self._article = article
        self._memory = memory
        self._states_figures = states_figures

    def write(self, path: Path, language: LanguageCode, entries: Sequence[Entry], now: datetime) -> bool:
        """Make or renew a catalog so that it lists `entries`; tells whether the file changed.

        A translation stays where its text is the same to the letter, even if the text was gone in between. A new text gets, as a
        draft, what somebody wrote for the same words elsewhere; else, where the text it replaces is still known, that is shown
        beside it (`#|`), with its translation as a draft only if neither holds a figure. Entries no longer cited stay at the
        end of the file as obsolete ones.
        """
        old = parse(path) if path.exists() else BabelCatalog(locale=language)
        new = self._empty(language, now, old.last_translator if path.exists() else "-")
        listed = {entry.key for entry in entries}
        gone = [message for message in old if message.id and (message.context, message.id) not in listed]
        for entry in entries:
            message = _known(old, entry) or self._message(entry, language, gone)
            new.add(
                entry.text,
                string=message.string,
                locations=[entry.location],
                flags=message.flags,
                user_comments=message.user_comments,
                previous_id=message.previous_id if not message.string or message.fuzzy else (),
                context=entry.context,
            )
        _keep_obsolete(old, new)
        if path.exists() and _listing(old) == _listing(new):
            return False
        save(path, new)
        return True

    def _empty(self, language: LanguageCode, now: datetime, translator: str) -> BabelCatalog:
        new = BabelCatalog(
            locale=language,
            project="Khulasa",
            version=self._article,
            creation_date=now,
            revision_date=now,
            msgid_bugs_address="-",
            last_translator=translator,
            language_team=language,
            fuzzy=False,
        )
        if language in PLURAL_FORMS:
            new.mime_headers = [("Plural-Forms", PLURAL_FORMS[language])]
        new.header_comment = f"# {self._article} · {language}"
        return new

    def _message(self, entry: Entry, language: LanguageCode, gone: Sequence[Message]) -> Message:
        """A text that the catalog does not have yet, as a draft where something is known for it."""
        remembered = self._memory.get(language, entry.text)
        before = _earlier_form(entry, gone)
        previous = [_text(before)] if before is not None else []
        if remembered is not None:
            comment = f"draft: {remembered.article}"
            return Message(entry.text, remembered.text, flags=["fuzzy"], user_comments=[comment], previous_id=previous)
        if before is not None and before.string and not any(map(self._states_figures, (entry.text, _text(before)))):
            flags, comments = ["fuzzy"], before.user_comments
            return Message(entry.text, before.string, flags=flags, user_comments=comments, previous_id=previous)
        return Message(entry.text, "", previous_id=previous)


def add_machine(path: Path, entry: Entry, words: str, engine: str, *, draft: bool) -> None:
    """Store a machine's translation of an entry that has none; what a person wrote meanwhile stays.

    A `draft` is fuzzy: no page shows it.
    """
    babel = parse(path)
    message = babel.get(entry.text, context=entry.context)
    if message is None or message.string:
        return
    message.string = words
    message.user_comments = [*message.user_comments, f"{MACHINE}: {engine} {checksum(words)}"]
    message.previous_id = []
    message.flags |= {"fuzzy"} if draft else set()
    save(path, babel)


def save(path: Path, babel: BabelCatalog) -> None:
    """Write a catalog, whole or not at all."""
    buffer = BytesIO()
    pofile.write_po(buffer, babel, width=0, include_previous=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    beside.write_bytes(buffer.getvalue())
    beside.replace(path)


def _all(babel: BabelCatalog) -> Iterable[Message]:
    return (message for message in [*babel, *babel.obsolete.values()] if message.id)


def _text(message: Message) -> str:
    """What an entry is the translation of; ours have no plural."""
    return message.id if isinstance(message.id, str) else message.id[0]


def _known(old: BabelCatalog, entry: Entry) -> Message | None:
    same = (message for message in _all(old) if (message.context, message.id) == entry.key)
    return next(same, None)


def _earlier_form(entry: Entry, gone: Sequence[Message]) -> Message | None:
    """The text that is no longer there and most like a new one."""
    candidates = {_text(message): message for message in gone if message.context == entry.context}
    near = difflib.get_close_matches(entry.text, candidates, n=1, cutoff=_MOST_LIKE)
    return candidates[near[0]] if near else None


def _keep_obsolete(old: BabelCatalog, new: BabelCatalog) -> None:
    for message in _all(old):
        if message.string and new.get(message.id, context=message.context) is None:
            new.obsolete[(_text(message), message.context) if message.context else _text(message)] = message


def _listing(babel: BabelCatalog) -> tuple[list[tuple[object, ...]], list[str]]:
    entries: list[tuple[object, ...]] = [
        (m.context, m.id, m.string, m.locations, list(m.previous_id)) for m in babel if m.id
    ]
    return entries, sorted(str(message.id) for message in babel.obsolete.values())
