"""The indicators of a sentence: exports, العجز التجاري, and with the pronoun of whose they are (صادراتها)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import Name
from generator.facts.reader import Reading
from generator.lexicon import Category
from generator.values import Span


def find_indicators(text: str, reading: Reading) -> Iterator[Name]:
    """The indicators of a sentence of the article's text, in order, the longest from the left; none overlap."""
    end = 0
    for at, word in enumerate(reading.words):
        match = word.indicators.longest(reading.texts, at) if word.indicators is not None else None
        match = match or word.possessed
        entry = match.first(Category.INDICATORS) if match is not None and at >= end else None
        if match is None or entry is None:
            continue
        end = at + match.length
        words = Span(reading.tokens[at].span.start, reading.tokens[end - 1].span.end).cut(text)
        term = entry.term(reading.language.without_particles(words, match.prefix))
        yield Name(Category.INDICATORS, term, (at, end), match.prefix, entry)
