"""A span of text → tokens: words, digit groups, single marks, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from generator.facts.parts import Token
from generator.language import Language
from generator.values import Span

_TOKEN = re.compile(r"\d{1,3}(?:،\d{3})+(?!\d)|\d+(?:[.,ر]\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*|\S")


def tokenise(text: str, span: Span, language: Language) -> tuple[Token, ...]:
    """The tokens of a span, in order; a hyphenated number word (twenty-six) is its parts."""
    folded = language.fold(span.cut(text))
    offsets = folded.offsets
    tokens: list[Token] = []
    for match in _TOKEN.finditer(folded.text):
        whole = match.group()
        for start, end in _pieces(match, language) if "-" in whole else (match.span(),):
            word = folded.text[start:end]
            place = Span(span.start + offsets[start], span.start + offsets[end - 1] + 1)
            written = text[place.start : place.end]
            tokens.append(Token(word, place, written, written != word and _CAPITAL.match(written) is not None))
    return tuple(tokens)


def _pieces(match: re.Match[str], language: Language) -> Sequence[tuple[int, int]]:
    """The places of a hyphenated word, or of its parts where they are number words."""
    parts = match.group().split("-")
    if language.words.numbers.additive.keys().isdisjoint(parts):
        return (match.span(),)
    start = match.start()
    ends = accumulate((len(part) + 1 for part in parts), initial=start)
    return [(at, at + len(part)) for at, part in zip(ends, parts, strict=False)]


_CAPITAL = re.compile(r"(?:[a-z]{1,3}['’-])?[A-Z]")
"""A capital at the beginning, or after a short article: al-Fashir, d'Ivoire."""


def adjacent(left: Token, right: Token) -> bool:
    """Whether no white space stands between two tokens."""
    return left.span.end == right.span.start
