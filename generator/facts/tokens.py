"""A span of text → tokens: words, digit groups, single marks, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.facts.parts import Token
from generator.language import Language
from generator.language.phrases import Phrases, PhraseSet
from generator.values import Span

_T = TypeVar("_T")
_LONGEST_PHRASE = 5

_TOKEN = re.compile(r"\d{1,3}(?:،\d{3})+(?!\d)|\d+(?:[.,ر]\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*|\S")


def tokenise(text: str, span: Span, language: Language) -> tuple[Token, ...]:
    """The tokens of a span, in order; a hyphenated number word (twenty-six) is its parts."""
    folded = language.fold(span.cut(text))
    return tuple(
        _token(text, folded.text[start:end], folded.original(Span(start, end)).shift(span.start))
        for match in _TOKEN.finditer(folded.text)
        for start, end in _pieces(match, language)
    )


def _token(text: str, word: str, span: Span) -> Token:
    written = span.cut(text)
    return Token(word, span, written, _CAPITAL.match(written) is not None)


def _pieces(match: re.Match[str], language: Language) -> Iterator[tuple[int, int]]:
    word = match.group()
    if "-" in word and len(word) > 1:
        parts = word.split("-")
        numbers = language.words.numbers
        if any(part in numbers.additive for part in parts):
            start = match.start()
            for part in parts:
                yield start, start + len(part)
                start += len(part) + 1
            return
    yield match.span()


_CAPITAL = re.compile(r"(?:[a-z]{1,3}['’-])?[A-Z]")
"""A capital at the beginning, or after a short article: al-Fashir, d'Ivoire."""


def adjacent(left: Token, right: Token) -> bool:
    """Whether no white space stands between two tokens."""
    return left.span.end == right.span.start


class TokenReader:
    """The tokens of a sentence with the questions that rules ask of them; `texts` are their folded words."""

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self.tokens = tokens
        self.texts = [token.text for token in tokens]
        self.language = language

    def text(self, at: int) -> str:
        """The word at a token, empty beyond either end."""
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    def stems(self, at: int) -> Sequence[tuple[str, str]]:
        """The readings of the word at a token, none beyond either end."""
        return self.language.stems(self.texts[at]) if 0 <= at < len(self.texts) else ()

    def phrase(self, phrases: PhraseSet, at: int) -> int:
        """Length of the longest of the phrases that starts at a token, 0 if none does."""
        found = phrases.longest(self.texts[at], self.texts, at) if 0 <= at < len(self.texts) else None
        return found[1] if found else 0

    def phrase_value(self, phrases: Phrases[_T], at: int) -> tuple[_T, int] | None:
        """The value of the longest of the phrases that starts at a token, and its length."""
        return phrases.longest(self.texts[at], self.texts, at) if 0 <= at < len(self.texts) else None

    def stemmed_phrase(self, phrases: Phrases[_T], at: int) -> tuple[_T, int] | None:
        """The value of a phrase whose first word may have particles attached, and the token after it."""
        for _, stem in self.stems(at):
            found = phrases.longest(stem, self.texts, at)
            if found is not None:
                return found[0], at + found[1]
        return None

    def stemmed_length(self, phrases: PhraseSet, at: int) -> int:
        """As `phrase`, where the first word may have particles attached."""
        found = self.stemmed_phrase(phrases, at)
        return found[1] - at if found else 0

    def stands_before(self, phrases: PhraseSet, at: int) -> int:
        """Length of a phrase that ends right before a token, 0 if none does."""
        lengths = range(min(_LONGEST_PHRASE, at), 0, -1)
        return next((length for length in lengths if tuple(self.texts[at - length : at]) in phrases), 0)

    def words(self, start: int, end: int) -> str:
        """A range of tokens as the article writes them, each run of white space one space."""
        return " ".join(token.word for token in self.tokens[start:end])

    def span(self, start: int, end: int) -> Span:
        """Where a range of tokens stands in the article's text."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)
