"""Those who act together as a slot shows them, with the countries whose adjective shares their noun: Russian and regime forces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import country_of
from generator.facts.slots.actors.meant import actor_term
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Term

_ADJECTIVE_AND_NOUN = 2
"""Words of who shares a noun with others."""


def acting_terms(sentence: ReadSentence, names: Sequence[Name], named_before: Sequence[Name]) -> tuple[Term, ...]:
    """The names of one list, the first with the nationalities that "and" joins to its adjective."""
    terms = [actor_term(sentence, name, named_before) for name in names]
    sharing = [term for term in _sharing_noun(sentence, names[0]) if term.surface not in terms[0].surface]
    return (*reversed(sharing), *terms)


def _sharing_noun(sentence: ReadSentence, name: Name) -> Iterator[Term]:
    """The countries of the nationalities ahead of an adjective and its noun, the nearest first: Syrian, Russian and | US troops."""
    start, end = name.tokens
    joiners = sentence.language.words.numbers.joiners
    if end - start < _ADJECTIVE_AND_NOUN or sentence.language.words.verb_first:
        return
    ends = {nationality.tokens[1]: nationality for nationality in sentence.of(Category.NATIONALITIES)}
    links = joiners
    while start > 1 and sentence.texts[start - 1] in links and start - 1 in ends:
        nationality = ends[start - 1]
        country = country_of(nationality, sentence.reading.lexicon)
        if country is not None:
            yield country
        start, links = nationality.tokens[0], COMMAS
