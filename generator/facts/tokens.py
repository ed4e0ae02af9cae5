"""A span of text → tokens: words, digit groups, single marks, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.parts import Token
from generator.language import Language
from generator.values import Span

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
