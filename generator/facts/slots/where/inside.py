"""Places inside the words of a figure: two Cairo sit-ins, Sudan's 26 states, سبع محافظات يمنية."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import PLACE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import country_of, inside_or_beside
from generator.facts.slots.who.undone import counts_facilities
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term


def places_inside(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place right before a counted noun, or whose the counted are: two Cairo sit-ins, 16 of Sudan's 26 states.

    What a country has is not always in it: Iran's 12 missiles, but its 14 provinces and 90 million people. Of a share whose the
    whole is: 34% of Gaza's hospitals.
    """
    if figure.kind not in {Kind.PERCENT, Kind.COUNT}:
        return []
    start, end = figure.tokens
    owners = [place for place in places if sentence.is_possessor(place.tokens)]
    of_theirs = [place for place in owners if place.tokens[0] == end + 1]
    if figure.kind is Kind.PERCENT or figure.unit is None:
        return of_theirs
    inside = [place for place in places if start <= place.tokens[0] < end]
    own = [place for place in owners if place.tokens[1] == start] + of_theirs
    held = figure.unit.dimension == PLACE or figure.counts_people
    return inside or [place for place in own if held or not place.is_country]


def country_of_places(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Found[tuple[Term, ...]] | None:
    """The country that the nationality of counted places tells: سبع محافظات يمنية."""
    if figure.unit is None or not (figure.unit.dimension == PLACE or counts_facilities(sentence, figure)):
        return None
    for name in inside_or_beside(sentence, figure, Category.NATIONALITIES):
        country = country_of(name, lexicon)
        if country is not None:
            return Found((country,), Cue(CueKind.WHERE_INSIDE, sentence.text_span(*name.tokens)))
    return None
