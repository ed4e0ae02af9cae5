"""One sentence as the slots see it: its tokens, figures, moments and the lexicon's words in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from generator.facts.dates import Told, find_moments
from generator.facts.indicators import find_indicators
from generator.facts.names import find_names
from generator.facts.parts import CLAUSE_MARKS, Figure, Moment, Name, Token
from generator.facts.quantities import find_figures
from generator.facts.reader import Reading
from generator.facts.tokens import points_group
from generator.language import Language
from generator.language.phrases import Phrase
from generator.lexicon import Category, Lexicon
from generator.text.document import Sentence
from generator.values import Span, Term


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with everything that the rules of figures, dates and names found in it.

    `text` is the whole article's. `cues`: at which tokens phrases of which cue stand, and the length of the longest. `starts`,
    `ends`: the tokens where the phrases of a cue begin, and those after them. `marks`: the tokens that are marks of a clause,
    `dated` those that belong to moments, `named` to names; `verbs` those with which verbs of saying and doing begin. `crowded`: see
    `Reading`.
    """

    text: str
    sentence: Sentence
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    names: tuple[Name, ...]
    indicators: tuple[Name, ...]
    cues: Mapping[int, Mapping[str, int]]
    starts: Mapping[str, Sequence[int]]
    ends: Mapping[str, Sequence[int]]
    marks: Sequence[int]
    dated: frozenset[int]
    named: frozenset[int]
    verbs: frozenset[int]
    crowded: bool
    language: Language
    listed: dict[tuple[Category, ...], tuple[Name, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The names of categories that have been asked for."""

    def of(self, *categories: Category) -> Iterator[Name]:
        """The names of these categories, in order."""
        if categories not in self.listed:
            self.listed[categories] = tuple(name for name in self.names if name.category in categories)
        return iter(self.listed[categories])

    def cue_ends(self, cue: str) -> Sequence[int]:
        """The token after each place where a phrase of the cue stands."""
        return self.ends.get(cue, ())

    def cue_at(self, cue: str, at: int) -> int:
        """Length of the longest phrase of the cue at a token, its particles aside; 0 if none stands there."""
        return self.cues.get(at, {}).get(cue, 0)

    def cue_between(self, cue: str, start: int, end: int) -> bool:
        """Whether a phrase of the cue begins among the tokens from `start` up to `end`."""
        return _any_between(self.starts.get(cue, ()), start, end)

    def mark_between(self, start: int, end: int) -> bool:
        """Whether a mark of a clause stands among the tokens from `start` up to `end`."""
        return _any_between(self.marks, start, end)

    def is_capital(self, at: int) -> bool:
        """Whether a token is written with a capital and is no word of grammar: part of a name."""
        token = self.tokens[at]
        return token.capital and token.text not in self.language.words.stop_words

    def and_attached(self, at: int) -> bool:
        """Whether "and" can be attached to a word (وأصيب)."""
        joiners = self.language.words.numbers.joiners
        return any(prefix in joiners for prefix, _ in self.language.stems(self.tokens[at].text) if prefix)

    def words(self, start: int, end: int) -> str:
        """The folded words of a range of tokens."""
        return " ".join(token.text for token in self.tokens[start:end])

    def surface(self, start: int, end: int) -> str:
        """A range of tokens as the article writes it."""
        return self.text_span(start, end).cut(self.text)

    def own_words(self, start: int, end: int, prefix: str = "") -> Term:
        """What the lexicon does not know, in the article's words; `prefix`: letters attached to the first."""
        surface = self.language.without_particles(self.surface(start, end), prefix)
        return Term(None, surface, {self.language.code: surface})

    def text_span(self, start: int, end: int) -> Span:
        """Where a range of tokens stands in the article's text."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)


def _read(
    text: str,
    sentence: Sentence,
    language: Language,
    lexicon: Lexicon,
    published: date | None,
    told: Told,
    aliases: Mapping[Phrase, Name],
    *,
    grouped: bool,
) -> ReadSentence:
    """Everything in one sentence of the article's text; `told` is what the sentences before told last."""
    reading = Reading(text, sentence.span, language, lexicon, grouped=grouped)
    moments = find_moments(reading, published, told)
    figures = find_figures(reading, moments)
    names = find_names(text, reading, moments, figures, aliases)
    cues = _cues(reading)
    starts, ends = _places(cues)
    marks = [at for at, word in enumerate(reading.texts) if word in CLAUSE_MARKS]
    dated = frozenset(at for moment in moments for at in range(*moment.tokens))
    named = frozenset(at for name in names for at in range(*name.tokens))
    verbs = frozenset(name.tokens[0] for name in names if name.category in {Category.SAYING, Category.DOING})
    return ReadSentence(
        text,
        sentence,
        reading.tokens,
        figures,
        moments,
        names,
        tuple(find_indicators(text, reading)),
        cues,
        starts,
        ends,
        marks,
        dated,
        named,
        verbs,
        reading.crowded,
        language,
    )


def read_sentences(
    text: str,
    sentences: Sequence[Sentence],
    language: Language,
    lexicon: Lexicon,
    published: date | None,
    *,
    grouped: bool | None = None,
) -> Iterator[ReadSentence]:
    """The sentences of a text, in order; `grouped`: whether its points separate thousands, where more than the text tells that."""
    told = Told()
    if grouped is None:
        grouped = points_group(text)
    aliases: dict[Phrase, Name] = {}
    for sentence in sentences:
        read = _read(text, sentence, language, lexicon, published, told, aliases, grouped=grouped)
        aliases |= {short: name for name in read.names for short in name.short_forms}
        for moment in read.moments:
            told = told.then(moment)
        yield read


def _cues(reading: Reading) -> dict[int, dict[str, int]]:
    words, found = reading.texts, {}
    for at, word in enumerate(words):
        lengths: dict[str, int] = {}
        for rest, cue in _cues_of(word, reading.language):
            if not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                lengths[cue] = max(1 + len(rest), lengths.get(cue, 0))
        if lengths:
            found[at] = lengths
    return found


def _places(cues: Mapping[int, Mapping[str, int]]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Cue → where its phrases begin; and the token after each of them."""
    starts: dict[str, list[int]] = {}
    ends: dict[str, list[int]] = {}
    for at, lengths in cues.items():
        for cue, length in lengths.items():
            starts.setdefault(cue, []).append(at)
            ends.setdefault(cue, []).append(at + length)
    return starts, ends


def _any_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, lies from `start` up to `end`."""
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end


@lru_cache(maxsize=65536)
def _cues_of(word: str, language: Language) -> tuple[tuple[Phrase, str], ...]:
    """The cues that a word can begin, each with the words that must follow; most words begin none."""
    index = language.words.cue_index
    return tuple((phrase[1:], cue) for _, stem in language.stems(word) for phrase, cue in index.get(stem, ()))
