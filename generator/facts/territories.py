"""The countries that a sentence names: by name, by a place or body in them, by an adjective (البورصة المصرية، Kenyan shillings)."""

from __future__ import annotations

from collections import Counter

from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.lexicon import Category, Lexicon


@once_a_sentence
def territories(sentence: ReadSentence, lexicon: Lexicon) -> Counter[str]:
    """ISO code of each country → how many words of a sentence name it."""
    inside = {at for name in sentence.of(Category.ORGANISATIONS) for at in range(*name.tokens)}
    relation, words, code = sentence.language.may_be_relation, sentence.texts, sentence.language.code
    beside = {at for at, token in enumerate(sentence.tokens) if token.capital or relation(token.text)} - sentence.named
    alone = (lexicon.match(code, words[at : at + 1], 0) for at in sorted(inside))  # the Egyptian of the Egyptian army
    matches = [
        match for match in (*alone, *(sentence.reading.matches[at] for at in sorted(beside))) if match is not None
    ]
    adjectives = (match.first(Category.NATIONALITIES, Category.PLACES) for match in matches)
    entries = [*(name.entry for name in sentence.names), *adjectives]
    return Counter(territory for entry in entries if (territory := lexicon.territory_of(entry)) is not None)
