"""Whether two sentences name the same organisations, places, peoples and offices.

Translators call a thing by other words: a country by its people (American, of the United States), an organisation by what it is
("OCHA said", وقال المكتب), two regions by one noun ("northern and eastern Syria"). None of these is a difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.digest.translation.statements import Stated, outside_amounts
from generator.facts.parts import Name
from generator.facts.slots.actors.finding import is_facility
from generator.language import Language
from generator.lexicon import Category, Entry, Lexicon

_OFFICE = "office"
"""The dimension of speakers that are a person's post."""
_WIDEST_GAP = 2
"""Words that may stand inside a name that shares a noun: northern (and eastern) Syria."""
_LONGEST_OWNER = 5
"""Words of an owner: the Ministry of Health's."""
_PLACES = frozenset({Category.PLACES, Category.NATIONALITIES})
_COMPARED = frozenset({Category.ORGANISATIONS, *_PLACES})


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A known name as both languages share it: a nationality and its country are one thing."""

    key: str
    entry: Entry
    at: int

    @property
    def sort(self) -> Category:
        """Organisation or place."""
        return Category.PLACES if self.entry.category in _PLACES else self.entry.category


def named_things(reading: Stated, lexicon: Lexicon) -> tuple[NamedThing, ...]:
    """The known organisations, places and nationalities of a sentence, in order.

    Beside its names these are what names that nobody knows have inside (the public hospital of Halba), owners (the Inspector
    General's report), and the first of two regions that share a noun (northern and north-east Syria).
    """
    names = list(outside_amounts(reading.sentence))
    known = [(name.tokens[0], name.entry) for name in names if name.entry is not None and name.category in _COMPARED]
    more = (*_unread(names, reading, lexicon), *_sharing(names, reading, lexicon))
    return tuple(NamedThing(_key(entry), entry, at) for at, entry in sorted([*known, *more], key=lambda pair: pair[0]))


def _unread(names: Sequence[Name], reading: Stated, lexicon: Lexicon) -> Iterator[tuple[int, Entry]]:
    """The known owners of several words, and the places that unknown names of facilities have inside, each with its first token."""
    sentence = reading.sentence
    texts = [token.text for token in sentence.tokens]
    for end in [at + 1 for at in range(len(texts)) if sentence.is_possessor((at, at + 1))]:
        words = [*texts[: end - 1], sentence.language.without_genitive(texts[end - 1])]
        for at in range(max(0, end - _LONGEST_OWNER), end - 1):
            match = lexicon.match(sentence.language.code, words, at)
            owner = match.first(*_COMPARED) if match is not None and at + match.length == end else None
            if owner is not None:
                yield at, owner
                break
    for name in names:
        facility = name.entry is None and is_facility(sentence, name)
        for at in range(*name.tokens) if facility else ():
            match = lexicon.match(sentence.language.code, texts, at)
            place = match.first(Category.PLACES) if match is not None else None
            if place is not None:
                yield at, place


def _sharing(names: Sequence[Name], reading: Stated, lexicon: Lexicon) -> Iterator[tuple[int, Entry]]:
    """The regions of which only the next one's name has the noun that both share."""
    sentence = reading.sentence
    texts = [token.text for token in sentence.tokens]
    for name in names:
        start, end = name.tokens
        if name.category is Category.PLACES and end - start > 1 and start > 1:
            joined = texts[start - 1] in sentence.language.words.numbers.joiners
            words = [texts[start - 2], texts[end - 1]] if joined else []
            match = lexicon.match(sentence.language.code, words, 0) if words else None
            region = match.first(Category.PLACES) if match is not None and match.length == len(words) else None
            if region is not None:
                yield start - 2, region


def _key(entry: Entry) -> str:
    country = entry.category is Category.NATIONALITIES and entry.parent is not None
    return str(entry.parent) if country else entry.id


def _office(entry: Entry) -> str:
    return entry.parent or entry.id


def names_only_in(here: Stated, there: Stated, lexicon: Lexicon) -> Iterator[Entry]:
    """The names of one sentence that the other neither names nor stands for, each once."""
    things = named_things(here, lexicon)
    other = _Other(there, lexicon, frozenset(thing.key for thing in things))
    spare = _spare_names(here, there)
    told: set[str] = set()
    for thing in things:
        if thing.key in told or other.has(thing):
            continue
        told.add(thing.key)
        if spare.get(thing.sort, 0):
            spare[thing.sort] -= 1
        else:
            yield thing.entry


def other_offices(here: Stated, there: Stated, lexicon: Lexicon) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Offices that only one side names, where each names one: the minister has become an official."""
    only_here = tuple(_offices_only_in(here, _Other(there, lexicon)))
    only_there = tuple(_offices_only_in(there, _Other(here, lexicon)))
    return (only_here, only_there) if only_here and only_there else ((), ())


def _offices_only_in(here: Stated, other: _Other) -> Iterator[Entry]:
    for name in here.sentence.of(Category.SPEAKERS):
        if name.entry is not None and name.dimension == _OFFICE and not other.matches(name.entry):
            yield name.entry


def _spare_names(here: Stated, there: Stated) -> dict[Category, int]:
    """How many names that only their shape tells the other side has more: each can be a name known here."""
    kinds = (Category.ORGANISATIONS, Category.PLACES)
    return {kind: _shapes(there, kind) - min(_shapes(here, kind), _shapes(there, kind)) for kind in kinds}


def _shapes(reading: Stated, category: Category) -> int:
    return sum(name.entry is None for name in reading.sentence.of(category))


class _Other:
    """The sentence in which a name is looked for; `told`: what the sentence names in which it stands."""

    def __init__(self, reading: Stated, lexicon: Lexicon, told: frozenset[str] = frozenset()) -> None:
        self._told = told
        self._language: Language = reading.sentence.language
        self._words = [token.text for token in reading.sentence.tokens]
        self._entries = {entry.id: entry for entry in self._matched(lexicon)}
        self._keys = {_key(entry) for entry in self._entries.values()}
        self._spans = [name.tokens for name in reading.sentence.names if name.category in _COMPARED]
        self._free = self._unnamed()

    def matches(self, entry: Entry) -> bool:
        """Whether some words of the sentence are the entry's, or tell the same office: of a woman, of several, of one sort."""
        return any(_office(other) == _office(entry) for other in self._entries.values())

    def has(self, thing: NamedThing) -> bool:
        """Whether the sentence names it, or stands for it with words of its own."""
        entry = thing.entry
        if thing.key in self._keys or self._has_scattered(entry):
            return True
        if entry.category is not Category.ORGANISATIONS:
            return False
        return self._stands_for(entry) or self._is_called_otherwise(entry)

    def _matched(self, lexicon: Lexicon) -> Iterator[Entry]:
        """Every entry that words of the sentence can mean, but those inside a longer name: of northern Syria, not Syria."""
        at = 0
        while at < len(self._words):
            match = lexicon.match(self._language.code, self._words, at)
            if match is not None:
                yield from match.entries.values()
            at += match.length if match is not None and match.first(*_COMPARED) else 1

    def _unnamed(self) -> list[int]:
        named = {at for span in self._spans for at in range(*span)}
        return [at for at in range(len(self._words)) if at not in named]

    def _has_scattered(self, entry: Entry) -> bool:
        """Whether the words of one of its spellings follow one another with little between, one of them outside other names."""
        fold = self._language.fold_word
        phrases = (fold(words).split() for words in entry.surfaces[self._language.code])
        return any(
            self._follows(phrase) if len(phrase) > 1 else any(self._is(at, phrase[0]) for at in self._free)
            for phrase in phrases
        )

    def _follows(self, phrase: Sequence[str]) -> bool:
        starts = (at for at in range(len(self._words)) if self._is(at, phrase[0]))
        return any(self._follows_from(start, phrase[1:]) for start in starts)

    def _follows_from(self, at: int, rest: Sequence[str]) -> bool:
        start = at
        for word in rest:
            window = range(at + 1, min(at + 2 + _WIDEST_GAP, len(self._words)))
            found = next((position for position in window if self._is(position, word)), None)
            if found is None:
                return False
            at = found
        return not any(first <= start and at < end for first, end in self._spans)

    def _is(self, at: int, word: str) -> bool:
        text = self._language.without_genitive(self._words[at])
        return text == word or any(stem == word for _, stem in self._language.stems(text))

    def _stands_for(self, entry: Entry) -> bool:
        """Whether the noun that an organisation is called by stands alone and definite: the agency, البرنامج."""
        own = self._heads(entry)
        return any(self._is_definite(at, own) for at in self._free)

    def _is_called_otherwise(self, entry: Entry) -> bool:
        """Whether a government is named of which only one side says whose it is, or the country in its place."""
        own = self._heads(entry)
        bare = self._is_bare(entry)
        return any(
            (bare and other.territory is not None and other.id not in self._told)
            or (other.category is entry.category and (bare or self._is_bare(other)) and own & self._heads(other))
            for other in self._entries.values()
        )

    def _is_bare(self, entry: Entry) -> bool:
        """Whether an organisation is known by its noun alone (the government)."""
        articles = self._language.words.definite_articles
        fold, code = self._language.fold_word, self._language.code
        spellings = ([word for word in fold(words).split() if word not in articles] for words in entry.surfaces[code])
        return entry.category is Category.ORGANISATIONS and all(
            len(words) == 1 and self._heads(entry) for words in spellings
        )

    def _heads(self, entry: Entry) -> frozenset[str]:
        """The nouns of its names that say what sort of organisation it is: government forces are forces, no government."""
        fold = self._language.fold_word
        spelled = (fold(words).split() for words in entry.surfaces[self._language.code])
        return frozenset(head for words in spelled for head in self._own(words))

    def _own(self, words: Sequence[str]) -> Sequence[str]:
        """The noun of a name that is no other's: its first where nouns follow what they are of, else the last ahead of "of"."""
        language = self._language
        of = language.words.times.of_words
        end = next((at for at, word in enumerate(words) if at and word in of), len(words))
        nouns = language.words.names.organisation_heads
        found = [stem for word in words[:end] for _, stem in language.stems(word) if stem in nouns]
        return found[:1] if language.words.noun_follows_number else found[-1:]

    def _is_definite(self, at: int, nouns: frozenset[str]) -> bool:
        articles = self._language.words.definite_articles
        attached = any(
            stem in nouns and any(prefix.endswith(article) for article in articles if article)
            for prefix, stem in self._language.stems(self._words[at])
        )
        return attached or (self._words[at] in nouns and at > 0 and self._words[at - 1] in articles)
