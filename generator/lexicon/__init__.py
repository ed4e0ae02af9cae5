"""What is known in both languages at once: measures, money, indicators, substances, names, places, verbs of saying, of doing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from generator.errors import LexiconError
from generator.garbage import uncollected
from generator.language import codes, language
from generator.lexicon.entry import Category, Entry
from generator.lexicon.loading import read_entries
from generator.values import LanguageCode

__all__ = ["Category", "Entry", "Lexicon", "Match", "Readings", "load"]

BUILT_IN = Path(__file__).parent

_COUNTED = frozenset({Category.MEASURES, Category.CURRENCIES, Category.NATIONALITIES})
CAPITAL = "capital"
"""The dimension of the places that are capitals."""
_OWNERS = frozenset({Category.PLACES, Category.ORGANISATIONS, Category.SPEAKERS})
_Phrase = tuple[str, ...]
_Index = dict[str, dict[_Phrase, dict[Category, Entry]]]
"""First word → the phrases that it begins → the entries that they stand for."""


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a text that stand for entries, one of a category: `length` tokens, after the attached letters `prefix`.

    `dual`: the words by themselves say two of it. `counted`: one of them can be counted (a measure, money, people of a country).
    """

    entries: Mapping[Category, Entry]
    length: int
    prefix: str
    dual: bool
    counted: bool

    def first(self, *categories: Category) -> Entry | None:
        """The entry of the first of these categories that has one, `None` if none has."""
        for category in categories:
            if category in self.entries:
                return self.entries[category]
        return None


@dataclass(frozen=True, slots=True)
class Readings:
    """What a word can begin: `alone` by itself, `longer`: next word → how many words it has, the most first → all that follow."""

    alone: Match | None
    longer: Mapping[str, Mapping[int, Mapping[_Phrase, Match]]]

    def longest(self, words: Sequence[str], at: int) -> Match | None:
        """The longest of them that stands at word `at`."""
        further = self.longer.get(words[at + 1]) if self.longer and at + 1 < len(words) else None
        for length, matches in further.items() if further is not None else ():
            match = matches.get(tuple(words[at + 1 : at + length]))
            if match is not None:
                return match
        return self.alone


class _Spellings:
    """The words of one language that stand for entries, found by their first."""

    def __init__(self, code: LanguageCode) -> None:
        self._language = language(code)
        self._phrases: _Index = {}
        self._duals: set[_Phrase] = set()
        self.readings = lru_cache(maxsize=65536)(self._readings_of)

    def add(self, entries: Sequence[Entry], own: Collection[str]) -> None:
        """All spellings of entries. Raises `LexiconError` where another that is not the site's own has one of them."""
        fold, code = self._language.fold_word, self._language.code
        phrases = self._phrases_of([words for entry in entries for words in entry.surfaces[code]])
        for entry in entries:
            self._duals |= {tuple(fold(words).split()) for words in entry.duals.get(code, ())}
            for words in entry.surfaces[code]:
                self._add(entry, next(phrases), words, own)

    def _phrases_of(self, spellings: Sequence[str]) -> Iterator[_Phrase]:
        """Spellings as the tokens of a text, folded at once: one by one takes most of the time of a start."""
        lines = "\n".join(words.replace("\n", " ") for words in spellings)
        return (tuple(line.split()) for line in self._language.fold_word(lines).replace(",", " , ").split("\n"))

    def _add(self, entry: Entry, phrase: _Phrase, words: str, own: Collection[str]) -> None:
        other = self._sharers(phrase).setdefault(entry.category, entry)
        if other is not entry and other.id not in own:
            raise LexiconError("lexicon_collision", None, words=words, entry=entry.id, other=other.id)
        if len(phrase) > 1 and entry.category in _OWNERS:  # Saudi Arabia's; `stems` tells the genitive of one word
            self._sharers((*phrase[:-1], self._language.genitive(phrase[-1]))).setdefault(entry.category, entry)

    def _sharers(self, phrase: _Phrase) -> dict[Category, Entry]:
        return self._phrases.setdefault(phrase[0], {}).setdefault(phrase, {})

    def _readings_of(self, word: str) -> Readings | None:
        """What a word can begin; most begin nothing."""
        found = [
            (
                phrase[1:],
                Match(
                    entries,
                    len(phrase),
                    prefix,
                    phrase in self._duals,
                    not _COUNTED.isdisjoint(entries),
                ),
            )
            for prefix, stem in self._language.stems(word)
            for phrase, entries in self._phrases.get(stem, {}).items()
        ]
        longer: dict[str, dict[int, dict[_Phrase, Match]]] = {}
        for rest, match in sorted(found, key=lambda reading: -reading[1].length):
            if rest:
                longer.setdefault(rest[0], {}).setdefault(match.length, {}).setdefault(rest, match)
        single = [match for rest, match in found if not rest]
        alone = next(iter(single), None)
        if alone is not None and alone.dual and alone.prefix:  # للصين is for China, not for two thieves
            alone = next((match for match in single if Category.PLACES in match.entries), alone)
        return Readings(alone, longer) if found else None


class Lexicon:
    """All entries, found by id or by the words of a text.

    A site's own entries come before those built in: one with an id or a spelling of a built-in entry takes its place there.
    Indicators and substances are found apart from the rest, whose words they share: "food" begins prices, units and agencies.
    """

    def __init__(self, built_in: Iterable[Entry], own: Iterable[Entry] = ()) -> None:
        self._by_id: dict[str, Entry] = {}
        self._own: frozenset[str] = frozenset()
        self._by_category: dict[Category, list[Entry]] = {category: [] for category in Category}
        self._spellings = {code: _Spellings(code) for code in codes()}
        self._apart = {
            category: {code: _Spellings(code) for code in codes()}
            for category in (Category.INDICATORS, Category.SUBSTANCES)
        }
        self._add(own)
        self._own = frozenset(self._by_id)
        self._add(entry for entry in built_in if entry.id not in self._own)
        for entry in self._by_id.values():
            for other in filter(None, (entry.parent, entry.namesake)):
                if other not in self._by_id:
                    raise LexiconError("lexicon_parent", None, entry=entry.id, parent=other)

    def entry(self, entry_id: str) -> Entry:
        """The entry with this id. Raises `KeyError` if there is none."""
        return self._by_id[entry_id]

    def currency(self, code: str) -> Entry | None:
        """The currency with this ISO 4217 code, `None` where the lexicon has none."""
        entry = self._by_id.get(code)
        return entry if entry is not None and entry.category is Category.CURRENCIES else None

    def find(self, entry_id: str | None) -> Entry | None:
        """The entry with this id, `None` where the lexicon has none."""
        return self._by_id.get(entry_id) if entry_id is not None else None

    def containing(self, entry_id: str | None) -> Sequence[str]:
        """Ids of the entries that contain one, the innermost first, each once in a circle of parents; none of what is unknown."""
        found: dict[str, None] = {}
        entry = self.find(entry_id)
        while entry is not None and entry.parent is not None and entry.parent not in found:
            found[entry.parent] = None
            entry = self.find(entry.parent)
        return tuple(found)

    def capital_of(self, country_id: str | None) -> Entry | None:
        """The capital of a country, `None` where the lexicon has none or does not say which one it is."""
        return self._capitals.get(country_id)

    def territory_of(self, entry: Entry | None) -> str | None:
        """ISO code of the territory that an entry is or lies in, `None` where it is in none."""
        if entry is None or entry.territory is not None:
            return entry.territory if entry is not None else None
        around = map(self.find, self.containing(entry.id))
        return next((one.territory for one in around if one is not None and one.territory is not None), None)

    def entries(self, category: Category | None = None) -> Sequence[Entry]:
        """All entries, or those of a category, in the order they were read."""
        return tuple(self._by_id.values()) if category is None else self._by_category[category]

    def match(self, code: LanguageCode, words: Sequence[str], at: int) -> Match | None:
        """The longest phrase of the lexicon that starts at word `at` (folded), with or without particles."""
        return _longest(self._spellings[code], words, at)

    def readings(self, code: LanguageCode, word: str) -> Readings | None:
        """What a word (folded) can begin, with or without particles, but for indicators and substances; `None` for most."""
        return self._spellings[code].readings(word)

    def indicator_readings(self, code: LanguageCode, word: str) -> Readings | None:
        """The indicators that a word (folded) can begin; `None` for most."""
        return self._apart[Category.INDICATORS][code].readings(word)

    def named(self, category: Category, code: LanguageCode, words: Sequence[str], at: int) -> Match | None:
        """As `match`, where entries of a category are found."""
        return _longest(self._apart.get(category, self._spellings)[code], words, at)

    def matches(self, code: LanguageCode, words: Sequence[str]) -> list[Match | None]:
        """The match at each word; most words begin none."""
        return [self.match(code, words, at) for at in range(len(words))]

    @cached_property
    def namesakes(self) -> Mapping[str, Entry]:
        """Id of each place that another is called like → that other one."""
        return {place.namesake: place for place in self._by_category[Category.PLACES] if place.namesake is not None}

    @cached_property
    def _capitals(self) -> Mapping[str | None, Entry]:
        """Id of each country → its capital."""
        places = self._by_category[Category.PLACES]
        return {place.parent: place for place in places if place.dimension == CAPITAL}

    def _add(self, entries: Iterable[Entry]) -> None:
        added = list(entries)
        for entry in added:
            if entry.id in self._by_id:
                raise LexiconError("lexicon_twice", None, entry=entry.id)
            self._by_id[entry.id] = entry
            self._by_category[entry.category].append(entry)
        together = [entry for entry in added if entry.category not in self._apart]
        for spellings in self._spellings.values():
            spellings.add(together, self._own)
        for category, languages in self._apart.items():
            for spellings in languages.values():
                spellings.add([entry for entry in added if entry.category is category], self._own)


def _longest(spellings: _Spellings, words: Sequence[str], at: int) -> Match | None:
    readings = spellings.readings(words[at])
    return readings.longest(words, at) if readings is not None else None


@cache
def _built_in() -> tuple[Entry, ...]:
    return tuple(read_entries(BUILT_IN))


def load(site_folder: Path | None = None) -> Lexicon:
    """The built-in lexicon with a site's own entries. Raises `LexiconError` for a fault in either.

    All of its hundreds of thousands of objects are kept: to look for garbage among them takes a fifth of a start.
    """
    with uncollected():
        own = tuple(read_entries(site_folder)) if site_folder is not None and site_folder.is_dir() else ()
        return Lexicon(_built_in(), own)
