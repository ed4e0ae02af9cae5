"""What an article, a name or a measure is found by: one record, in the words of every language of the site.

One rather than one a language: a reader who types in either language finds the article once, and the index is half as large. What a
result shows comes from the article's page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.digest.digest import Digest
from generator.language import codes, detect, language
from generator.lexicon import Category, Entry, Lexicon
from generator.outputs.search.keys import Speller, known_spelling
from generator.pages.directory import Entity
from generator.pages.fact_row import FactRow
from generator.pages.page import SiteInfo
from generator.pages.views import ArticleView
from generator.pages.words import Words
from generator.values import LanguageCode, Term

FILTERS = ("language", "topic", "who", "where", "year")
"""What a search can be narrowed by: the source's language, and what an article is about."""
_TITLE, _FIGURE, _TEXT, _NEAR = 6.0, 3.0, 1.0, 0.5
"""Weights of keys by where their words stand; the last for other words of the same meaning, and for what is left of a word."""
_NAMED = (
    Category.MEASURES,
    Category.CURRENCIES,
    Category.ORGANISATIONS,
    Category.PLACES,
    Category.NATIONALITIES,
    Category.SPEAKERS,
)
_WORD = re.compile(r"[^\W_]+(?:[-'.&][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Record:
    """One article, or the page of a name or a measure, which no filter keeps.

    - `path`: of its page, below the folder of each language; `day`: ISO, empty if unknown.
    - `keys`: weight → the keys that have it, each key once, at its highest.
    - `filters`: the values of each of `FILTERS`.
    """

    path: str
    day: str
    keys: Mapping[float, tuple[str, ...]]
    filters: Mapping[str, tuple[str, ...]]

    @property
    def year(self) -> str:
        """Of publication, empty if unknown."""
        return self.day[:4]


class Recorder:
    """Makes the records of a site's digests; `views`: what words one, for each language of the site."""

    def __init__(self, views: Sequence[Callable[[Digest], ArticleView]], lexicon: Lexicon) -> None:
        self._views = views
        self._lexicon = lexicon
        self._speller = Speller(known_spelling())
        self._near = lru_cache(maxsize=None)(self._keys_of_entry)

    def record(self, digest: Digest) -> Record:
        """The record of one article."""
        views = [view(digest) for view in self._views]
        texts = [text for view in views for text in _texts(view)]
        weights: dict[str, float] = {}
        for weight, text in texts:
            for key, whole in self._speller.keys(text):
                weights[key] = max(weights.get(key, 0), weight if whole else _NEAR)
        for key in (key for entry in self._entries(digest, texts) for key in self._near(entry.id)):
            weights.setdefault(key, _NEAR)
        return Record(_below(views[0].path), views[0].published_iso, _by_weight(weights), self._filters(digest))

    def named(self, entity: Entity) -> Record:
        """The record of a name or a measure: its names, and what else the lexicon knows for it."""
        weights = {key: _TITLE for name in entity.names.values() for key, whole in self._speller.keys(name) if whole}
        near = self._near(entity.entry.id) if entity.entry is not None else ()
        return Record(_below(entity.path(codes()[0])), "", _by_weight(dict.fromkeys(near, _NEAR) | weights), {})

    def _entries(self, digest: Digest, texts: Iterable[tuple[float, str]]) -> Iterator[Entry]:
        """What the lexicon knows of the words of an article, and the places in which its places lie."""
        for text in dict.fromkeys(text for _, text in texts):
            code = detect(text)
            for match in self._lexicon.matches(code, _WORD.findall(language(code).fold_word(text))):
                yield from (entry for entry in (match.entries.values() if match else ()) if entry.category in _NAMED)
        for place in _places(digest):
            yield from self._around(place)

    def _around(self, place: Term) -> Iterator[Entry]:
        entry = self._lexicon.find(place.id)
        while entry is not None:
            yield entry
            entry = self._lexicon.find(entry.parent)

    def _keys_of_entry(self, entry_id: str) -> tuple[str, ...]:
        surfaces = self._lexicon.entry(entry_id).surfaces
        keys = (key for code in codes() for words in surfaces[code] for key, _ in self._speller.keys(words))
        return tuple(dict.fromkeys(keys))

    def _filters(self, digest: Digest) -> Mapping[str, tuple[str, ...]]:
        published = digest.metadata.published
        values: Mapping[str, Iterable[str | None]] = {
            "language": (digest.document.language,),
            "topic": digest.metadata.topics,
            "who": (term.id for fact in digest.facts.facts for term in (*fact.who, *fact.target)),
            "where": (entry.id for place in _places(digest) for entry in self._around(place)),
            "year": (str(published.year) if published else None,),
        }
        return {name: tuple(dict.fromkeys(filter(None, values[name]))) for name in FILTERS}


def choices(
    records: Sequence[Record], lexicon: Lexicon, info: SiteInfo, code: LanguageCode, most: int
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What each filter offers in one language, as (value, words) in the order of the words, the latest year first.

    At most so many of each, those of most articles: a longer list is no help.
    """

    def named(entry_id: str) -> str:
        return lexicon.entry(entry_id).labels[code]

    words: Mapping[str, Callable[[str], str]] = {
        "language": lambda value: language(value).words.name,
        "topic": lambda value: info.topics.get(value, {}).get(code, value),
        "who": named,
        "where": named,
        "year": str,
    }
    offered: dict[str, tuple[tuple[str, str], ...]] = {}
    for name in FILTERS:
        counted = Counter(value for record in records for value in record.filters[name])
        listed = [(value, words[name](value)) for value, _ in counted.most_common(most)]
        offered[name] = tuple(sorted(listed, key=lambda choice: choice[1], reverse=name == "year"))
    return offered


def _texts(view: ArticleView) -> Iterator[tuple[float, str]]:
    """The texts of an article's page with their weights."""
    yield _TITLE, view.title.text
    yield from ((_FIGURE, text) for text in (*(topic.text for topic in view.topics), view.period, view.published))
    yield from ((_FIGURE, name.text) for name in (view.outlet, view.source_line) if name is not None)
    for row in view.rows:
        yield from _row(row)
    for said in view.in_brief:
        yield _TEXT, said.words.text
    for sentence in view.summary:
        yield _TEXT, sentence.words.text
    for statement in view.statements:
        yield _FIGURE, statement.speaker.text
        yield from ((_TEXT, passage.text) for said in statement.sentences for passage in said.passages)


def _row(row: FactRow) -> Iterator[tuple[float, str]]:
    named: tuple[Words | None, ...] = (row.unit, *row.who, *row.target, *row.where, row.according_to)
    yield _FIGURE, row.quantity
    yield _TEXT, row.when
    yield from ((_FIGURE, name.text) for name in named if name is not None)
    cited = row.sentence
    yield _TEXT, f"{cited.before}{cited.marked}{cited.after}"
    if cited.translation is not None:
        yield _TEXT, cited.translation.text


def _places(digest: Digest) -> Iterator[Term]:
    return (place for fact in digest.facts.facts for place in fact.where)


def _below(path: str) -> str:
    """A page's path below its language's folder."""
    return path.partition("/")[2]


def _by_weight(weights: Mapping[str, float]) -> Mapping[float, tuple[str, ...]]:
    return {
        weight: tuple(key for key, own in weights.items() if own == weight)
        for weight in (_TITLE, _FIGURE, _TEXT, _NEAR)
    }
