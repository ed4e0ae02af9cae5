"""What is known in both languages at once: measures, currencies, names, places, verbs of saying and doing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.errors import LexiconError
from generator.language import codes, language
from generator.lexicon.entry import Category, Entry
from generator.lexicon.loading import read_entries
from generator.values import LanguageCode

__all__ = ["Category", "Entry", "Lexicon", "Match", "load"]

BUILT_IN = Path(__file__).parent

_Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a text that stand for entries: `length` tokens, after the attached letters `prefix`.

    `dual`: the words by themselves say two of it.
    """

    entries: tuple[Entry, ...]
    length: int
    prefix: str
    dual: bool

    def first(self, *categories: Category) -> Entry | None:
        """The entry of the first of these categories that has one, `None` if none has."""
        found = {entry.category: entry for entry in self.entries}
        return next((found[category] for category in categories if category in found), None)


class Lexicon:
    """All entries, found by id or by the words of a text.

    A site's own entries come before those built in: one with an id or a spelling of a built-in entry takes its place there.
    """

    def __init__(self, built_in: Iterable[Entry], own: Iterable[Entry] = ()) -> None:
        self._by_id: dict[str, Entry] = {}
        self._own: frozenset[str] = frozenset()
        self._phrases: dict[LanguageCode, dict[_Phrase, list[Entry]]] = {code: {} for code in codes()}
        self._longest: dict[LanguageCode, dict[str, int]] = {code: {} for code in codes()}
        self._duals: dict[LanguageCode, set[_Phrase]] = {code: set() for code in codes()}
        for entry in own:
            self._add(entry)
        self._own = frozenset(self._by_id)
        for entry in built_in:
            if entry.id not in self._own:
                self._add(entry)
        for entry in self._by_id.values():
            if entry.parent is not None and entry.parent not in self._by_id:
                raise LexiconError("lexicon_parent", None, entry=entry.id, parent=entry.parent)

    def entry(self, entry_id: str) -> Entry:
        """The entry with this id. Raises `KeyError` if there is none."""
        return self._by_id[entry_id]

    def entries(self, category: Category | None = None) -> tuple[Entry, ...]:
        """All entries, or those of a category, in the order they were read."""
        return tuple(entry for entry in self._by_id.values() if category in {None, entry.category})

    def match(self, code: LanguageCode, words: Sequence[str], at: int) -> Match | None:
        """The longest phrase of the lexicon that starts at word `at` (folded), with or without particles."""
        longest, phrases = self._longest[code], self._phrases[code]
        best: Match | None = None
        for prefix, rest in language(code).stems(words[at]):
            for length in range(longest.get(rest, 0), 0, -1):
                if best is not None and length <= best.length:
                    break
                phrase = (rest, *words[at + 1 : at + length])
                if len(phrase) == length and phrase in phrases:
                    best = Match(tuple(phrases[phrase]), length, prefix, phrase in self._duals[code])
                    break
        return best

    def _add(self, entry: Entry) -> None:
        if entry.id in self._by_id:
            raise LexiconError("lexicon_twice", None, entry=entry.id)
        self._by_id[entry.id] = entry
        for code in codes():
            fold = language(code).fold_word
            duals = {tuple(fold(words).split()) for words in entry.duals.get(code, ())}
            self._duals[code] |= duals
            for words in entry.surfaces[code]:
                self._add_phrase(entry, code, tuple(fold(words).split()), words)

    def _add_phrase(self, entry: Entry, code: LanguageCode, phrase: _Phrase, words: str) -> None:
        sharers = self._phrases[code].setdefault(phrase, [])
        if entry in sharers:
            return
        for other in sharers:
            if other.category is entry.category and other.id in self._own:
                return
            if other.category is entry.category:
                raise LexiconError("lexicon_collision", None, words=words, entry=entry.id, other=other.id)
        sharers.append(entry)
        first = phrase[0]
        self._longest[code][first] = max(self._longest[code].get(first, 0), len(phrase))


@cache
def _built_in() -> tuple[Entry, ...]:
    return tuple(read_entries(BUILT_IN))


def load(site_folder: Path | None = None) -> Lexicon:
    """The built-in lexicon with a site's own entries. Raises `LexiconError` for a fault in either."""
    own = tuple(read_entries(site_folder)) if site_folder is not None and site_folder.is_dir() else ()
    return Lexicon(_built_in(), own)
