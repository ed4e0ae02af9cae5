"""Places inside the words of a figure: two Cairo sit-ins, Sudan's 26 states, سبع محافظات يمنية."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import PLACE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import country_of, inside_or_beside
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.clauses.prepositions import OF
from generator.facts.slots.where.owned import Owner, goes_with_noun, lands, owner_of
from generator.facts.slots.who.undone import counts_facilities
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_PEOPLE = 1_000_000
"""How many of a nationality are its people at home, unless the text tells where they are."""
_OF_PEOPLE = 2
"""Tokens from a share to the people: 60 percent | of the | Yemenis."""
_TO_WHOLE = 8
"""Tokens from a share to the noun for what it is of: 43 percent | of the total US agricultural | exports."""
_AT_HOME = ("at_home", "of_nation")
"""Cues of nouns for what of a country is in it."""


def places_inside(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place right before a counted noun, or whose the counted are: two Cairo sit-ins, 16 of Sudan's 26 states.

    What a country has is not always in it: Iran's 12 missiles, but its 14 provinces and 90 million people. Of a share whose the
    whole is: 34% of Gaza's hospitals; of a rank whose it is: India's second-largest bank.
    """
    if figure.kind not in {Kind.PERCENT, Kind.COUNT, Kind.ORDINAL}:
        return []
    start, end = figure.tokens
    owners = [place for place in places if sentence.is_possessor(place.tokens)]
    if figure.kind is Kind.ORDINAL:
        return [place for place in owners if place.tokens[1] == start]
    of = (
        sentence.words(end, end + 1) in sentence.language.words.times.of_words
    )  # not 12 percent | after | Russia's invasion
    of_theirs = [place for place in owners if of and sentence.from_article(place.tokens[0]) == end + 1]
    if figure.kind is Kind.PERCENT or figure.unit is None:
        return of_theirs
    inside = [place for place in places if start <= place.tokens[0] < end]
    own = [place for place in owners if place.tokens[1] == start] + of_theirs
    held = figure.unit.dimension == PLACE or figure.counts_people
    return inside or [place for place in own if held or not place.is_country]


def country_inside(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Found[tuple[Term, ...]] | None:
    """The country that the words of a figure, of the places it is in, or of what it is a share of, tell."""
    for one in (figure, *_places_behind(sentence, figure)):
        country = _country_of_places(sentence, one, lexicon)
        if country is not None:
            return country
    return _country_of_whole(sentence, figure, lexicon)


def _places_behind(sentence: ReadSentence, figure: Figure) -> Iterator[Figure]:
    """The counted places behind a figure in which it is: 75 هجوماً في | ثلاث مدن | ليبية."""
    end = figure.tokens[1]
    behind = next((one for one in sentence.figures if one.tokens[0] >= end), None)
    placed = behind is not None and sentence.cue_at("place", behind.tokens[0] - 1) > 0
    if behind is not None and placed and not sentence.mark_between(end, behind.tokens[0]):
        yield behind


def country_of_firm(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Found[tuple[Term, ...]] | None:
    """The country whose by its name the firm is of which a figure is a share: to buy 37.5% of India's Karwa Breweries."""
    of = figure.tokens[1]
    if figure.kind is not Kind.PERCENT or sentence.words(of, of + 1) not in sentence.language.words.times.of_words:
        return None
    for name, entry in lands(sentence, lexicon):
        start, end = name.tokens
        if start == of + 1 and sentence.is_possessor((start, end)) and sentence.is_capital(end):
            return Found((entry.term(name.term.surface),), Cue(CueKind.WHERE_INSIDE, sentence.text_span(start, end)))
    return None


def _country_of_places(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Found[tuple[Term, ...]] | None:
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
    many = many and not (sentence.cue_starts("except") or sentence.cue_starts("abroad"))  # live outside Yemen
    for name in sentence.of(Category.NATIONALITIES) if many or figure.kind is Kind.PERCENT else ():
        behind = 0 <= name.tokens[0] - end <= _OF_PEOPLE if figure.kind is Kind.PERCENT else name.tokens[1] == end
        if behind and unit.endswith(name.term.surface):
            yield name


def _country_of_whole(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> Found[tuple[Term, ...]] | None:
    """The country whose what a share is of is in it: half the American population, 43% of US exports, 30% من السكان المصريين.

    So is what it is told for (3% للاقتصاد المغربي). Not of whom or what may be anywhere: 30% of British troops.
    """
    end = figure.number_tokens[1]
    owners = lands(sentence, lexicon) if figure.kind is Kind.PERCENT else ()
    if not any(owner[0].tokens[0] >= end for owner in owners):
        return None
    noun = _whole(sentence, figure, owners)
    owner = owner_of(sentence, lexicon, noun) if noun is not None else None
    if owner is None or owner[0].tokens[0] < end:
        return None
    name, entry = owner
    return Found((entry.term(name.term.surface),), Cue(CueKind.WHERE_INSIDE, sentence.text_span(*name.tokens)))


def _whole(sentence: ReadSentence, figure: Figure, owners: Sequence[Owner]) -> tuple[int, int] | None:
    """The noun of what a share is of, where that is in its country: behind "of" or an article, plain words and whose it is."""
    words, end = sentence.language.words, figure.number_tokens[1]
    passed = words.times.of_words | words.definite_articles
    past = {name.tokens[0]: name.tokens[1] for name, _ in owners}
    nouns = {at: at + length for cue in _AT_HOME for at, length in sentence.cues.get(cue, {}).items()}
    nouns |= {name.tokens[0]: name.tokens[1] for name in sentence.indicators}
    behind = figure.tokens[1]
    attached = any(OF in name.prefix for name in sentence.indicators if name.tokens[0] == behind)  # للاقتصاد
    if figure.unit is None and not attached and sentence.words(behind, behind + 1) not in passed:
        return None
    at, found = end, None
    while at < min(end + _TO_WHOLE, len(sentence.texts)):
        if at in nouns:
            at, found = nouns[at], (at, nouns[at])
        elif at in past:
            at = past[at]
        elif at < figure.tokens[1] or sentence.texts[at] in passed or goes_with_noun(sentence, at):
            at += 1
        else:
            break
    return found
