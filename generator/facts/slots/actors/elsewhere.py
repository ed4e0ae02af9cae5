"""Bodies of another country than one told before: the Australian police. The police in Malaysia; وفي ماليزيا أعلنت الشرطة."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.lexicon import Category
from generator.values import Term

_OPENING = 2
"""Tokens among which the preposition of the country that opens a sentence stands, "and" before it."""


def is_elsewhere(sentence: ReadSentence, end: int, told: Term) -> bool:
    """Whether the noun for a body that ends at a token is told to be in a country that the words of one told do not name."""
    starts = {end, *range(_OPENING)}
    countries = (place for place in sentence.of(Category.PLACES) if place.is_country and place.tokens[0] - 1 in starts)
    country = next((place for place in countries if sentence.cue_at("place", place.tokens[0] - 1) == 1), None)
    return country is not None and country.term.id not in _countries(sentence, told)


def _countries(sentence: ReadSentence, told: Term) -> set[str | None]:
    """The ids of the countries that somebody's words name, also by an adjective: the Australian police."""
    language, lexicon = sentence.language, sentence.reading.lexicon
    found = lexicon.matches(language.code, [language.fold_word(word) for word in told.surface.split()])
    matches = [match for match in found if match is not None]
    places = {place.id for match in matches if (place := match.first(Category.PLACES)) is not None}
    return places | {one.parent for match in matches if (one := match.first(Category.NATIONALITIES)) is not None}
