"""The countries that a sentence names: by name, by a place or body in them, by an adjective (البورصة المصرية، Kenyan shillings)."""

from __future__ import annotations

from collections import Counter

from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.lexicon import Category, Lexicon


@once_a_sentence
def territories(sentence: ReadSentence, lexicon: Lexicon) -> Counter[str]:
    """ISO code of each country → how many words of a sentence name it."""
    inside = {at for name in sentence.of(Category.ORGANISATIONS) for at in range(*name.tokens)}
    words, code = sentence.texts, sentence.language.code
    alone = (lexicon.match(code, words[at : at + 1], 0) for at in sorted(inside))  # the Egyptian of the Egyptian army
    beside = (
        match
        for at, match in enumerate(sentence.reading.matches)
        if match is not None and at not in sentence.named and _may_be_relation(sentence, at)
    )
    matches = [match for match in (*alone, *beside) if match is not None]
    adjectives = (match.first(Category.NATIONALITIES, Category.PLACES) for match in matches)
    entries = [*(name.entry for name in sentence.names), *adjectives]
    return Counter(territory for entry in entries if (territory := lexicon.territory_of(entry)) is not None)


def _may_be_relation(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can be the adjective of a country by its shape."""
    return sentence.tokens[at].capital or sentence.language.may_be_relation(sentence.texts[at])
