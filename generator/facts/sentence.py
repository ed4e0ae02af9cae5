"""One sentence as the slots see it: its tokens, figures, moments and the lexicon's words in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.facts.dates import find_moments
from generator.facts.parts import Figure, Moment, Name, Token
from generator.facts.quantities import find_figures
from generator.facts.tokens import tokenise
from generator.language import Language
from generator.lexicon import Category, Entry, Lexicon
from generator.text.document import Sentence
from generator.values import Span

CLAUSE_MARKS = frozenset(".،,;؛:!?؟()")
_LONGEST_CUE = 3
_CATEGORIES = (
    Category.ORGANISATIONS,
    Category.PLACES,
    Category.SPEAKERS,
    Category.DOING,
    Category.SAYING,
)


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with everything that the rules of figures, dates and names found in it."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    names: tuple[Name, ...]
    language: Language

    def of(self, *categories: Category) -> Iterator[Name]:
        """The names of these categories, in order."""
        return (name for name in self.names if name.entry.category in categories)

    def cue_ends(self, cue: str) -> Iterator[int]:
        """The token after each place where a phrase of the cue stands."""
        phrases = self.language.words.cues[cue]
        for at in range(len(self.tokens)):
            length = self.cue_at(phrases, at)
            if length:
                yield at + length

    def cue_at(self, phrases: frozenset[tuple[str, ...]], at: int) -> int:
        """Length of the longest of the phrases at a token, its particles aside; 0 if none stands there."""
        rest = tuple(token.text for token in self.tokens[at + 1 : at + _LONGEST_CUE])
        for _, stem in self.language.stems(self.tokens[at].text):
            for length in range(len(rest) + 1, 0, -1):
                if (stem, *rest[: length - 1]) in phrases:
                    return length
        return 0

    def words(self, start: int, end: int) -> str:
        """The folded words of a range of tokens."""
        return " ".join(token.text for token in self.tokens[start:end])

    def text_span(self, start: int, end: int) -> Span:
        """Where a range of tokens stands in the article's text."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)


def read_sentence(
    text: str, sentence: Sentence, language: Language, lexicon: Lexicon, published: date | None
) -> ReadSentence:
    """Everything in one sentence of the article's text."""
    tokens = tokenise(text, sentence.span, language)
    moments = find_moments(tokens, language, published)
    figures = find_figures(tokens, language, lexicon, moments)
    names = tuple(_names(text, tokens, language, lexicon))
    return ReadSentence(sentence, tokens, figures, moments, names, language)


def _names(text: str, tokens: Sequence[Token], language: Language, lexicon: Lexicon) -> Iterator[Name]:
    words = [token.text for token in tokens]
    at = 0
    following = _named(words, 0, language, lexicon)
    while at < len(words):
        found, following = following, _named(words, at + 1, language, lexicon)
        if found is None or (following is not None and at + 1 < found.end < following.end):
            at += 1  # "the ministry" gives way to "ministry of health", which reaches further
            continue
        span = Span(tokens[at].span.start, tokens[found.end - 1].span.end)
        yield Name(found.entry, (at, found.end), found.prefix, _without_prefix(span.cut(text), found.prefix))
        at = found.end
        following = _named(words, at, language, lexicon)


@dataclass(frozen=True, slots=True)
class _Named:
    entry: Entry
    end: int
    prefix: str


def _named(words: Sequence[str], at: int, language: Language, lexicon: Lexicon) -> _Named | None:
    match = lexicon.match(language.code, words, at) if at < len(words) else None
    entry = match.first(*_CATEGORIES) if match else None
    return _Named(entry, at + match.length, match.prefix) if match and entry else None


def _without_prefix(surface: str, prefix: str) -> str:
    """The name as written, without attached particles; its own article stays."""
    particles = prefix.removesuffix("ال")
    return surface.removeprefix(particles)
