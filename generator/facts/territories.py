"""The countries that a sentence names: by name, by a place or body in them, by an adjective (البورصة المصرية، Kenyan shillings)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from operator import itemgetter

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category, Lexicon, Match


@once_a_sentence
def country_words(sentence: ReadSentence, lexicon: Lexicon) -> Mapping[int, Match]:
    """The words that may each by itself tell a country: inside the name of a body, in capitals, with the ending of an adjective."""
    code, relation = sentence.language.code, sentence.language.may_be_relation
    bodies = {at for name in sentence.of(Category.ORGANISATIONS) for at in range(*name.tokens)}
    told = {name.tokens[0] for name in sentence.of(Category.NATIONALITIES)}
    inside = ((at, lexicon.match(code, sentence.texts[at : at + 1], 0)) for at in bodies)
    beside = (
        (at, match)
        for at, match in enumerate(sentence.reading.matches)
        if match is not None and at not in bodies
        if at in told or sentence.tokens[at].capital or relation(sentence.texts[at])
    )
    return {at: match for at, match in sorted((*inside, *beside), key=itemgetter(0)) if match is not None}


@once_a_sentence
def territories(sentence: ReadSentence, lexicon: Lexicon) -> Counter[str]:
    """ISO code of each country → how many words of a sentence name it."""
    bodies = {at for name in sentence.of(Category.ORGANISATIONS) for at in range(*name.tokens)}
    words = country_words(sentence, lexicon).items()
    alone = (
        match for at, match in words if at in bodies or at not in sentence.named
    )  # the Egyptian of the Egyptian army
    adjectives = (match.first(Category.NATIONALITIES, Category.PLACES) for match in alone)
    entries = [*(name.entry for name in sentence.names), *adjectives]
    return Counter(territory for entry in entries if (territory := lexicon.territory_of(entry)) is not None)
