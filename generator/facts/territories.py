"""The countries that a sentence names: by name, by a place or body in them, by an adjective (البورصة المصرية، Kenyan shillings)."""

from __future__ import annotations

from collections import Counter

from generator.facts.sentence import ReadSentence
from generator.lexicon import Category, Lexicon


def territories(sentence: ReadSentence, lexicon: Lexicon) -> Counter[str]:
    """ISO code of each country → how many words of a sentence name it."""
    inside = {at for name in sentence.of(Category.ORGANISATIONS) for at in range(*name.tokens)}
    may_be_relation = sentence.language.may_be_relation
    beside = {at for at, word in enumerate(sentence.texts) if may_be_relation(word)} - sentence.named
    matches = (match for at in sorted(inside | beside) if (match := sentence.reading.matches[at]) is not None)
    adjectives = (match.first(Category.NATIONALITIES, Category.PLACES) for match in matches)
    entries = [*(name.entry for name in sentence.names), *adjectives]
    return Counter(code for entry in entries if (code := lexicon.territory_of(entry)) is not None)
