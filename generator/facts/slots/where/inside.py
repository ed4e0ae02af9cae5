"""Places inside the words of a figure: two Cairo sit-ins, Sudan's 26 states, سبع محافظات يمنية."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import PLACE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import country_of, inside_or_beside
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.who.undone import counts_facilities
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_PEOPLE = 1_000_000
"""How many of a nationality are its people at home, unless the text tells where they are."""
_OF_PEOPLE = 2
"""Tokens from a share to the people: 60 percent | of the | Yemenis."""


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
    """The country that the nationality of counted places tells, or of a people: سبع محافظات يمنية، 22 million Yemenis."""
    if figure.unit is None:
        return None
    places = figure.unit.dimension == PLACE or counts_facilities(sentence, figure)
    told = inside_or_beside(sentence, figure, Category.NATIONALITIES) if places else _peoples(sentence, figure)
    for name in told:
        country = country_of(name, lexicon)
        if country is not None:
            return Found((country,), Cue(CueKind.WHERE_INSIDE, sentence.text_span(*name.tokens)))
    return None


def _peoples(sentence: ReadSentence, figure: Figure) -> Iterator[Name]:
    """The nationality of so many that they are a people, or of whom a share is: 22 million Yemenis, 60 percent of Yemenis."""
    end, unit = figure.tokens[1], figure.unit.surface if figure.unit is not None else ""
    many = figure.kind is Kind.COUNT and isinstance(figure.value, Decimal) and figure.value >= _PEOPLE
    many = many and find_befell(sentence, figure, None) is None  # arrested a million Yemenis
    for name in sentence.of(Category.NATIONALITIES) if many or figure.kind is Kind.PERCENT else ():
        behind = 0 <= name.tokens[0] - end <= _OF_PEOPLE if figure.kind is Kind.PERCENT else name.tokens[1] == end
        if behind and unit.endswith(name.term.surface):
            yield name
