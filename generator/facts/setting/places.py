"""The places that a sentence tells of: those that it names, datelines, where somebody spoke and what people are from aside."""

from __future__ import annotations

from collections.abc import Sequence, Set

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.making.circumstances import Context
from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.named import named_places
from generator.facts.slots.where.owned import Owner
from generator.facts.slots.where.placing import placed_names
from generator.facts.slots.where.speaking import meeting_tokens, speakers_seats, speaking_tokens
from generator.facts.territories import territories
from generator.lexicon import Category, Entry
from generator.values import Term


def set_there(sentence: ReadSentence, country: Entry, tokens: tuple[int, int], surface: str) -> Found[tuple[Term, ...]]:
    """A country as the setting of what follows, by the words of a sentence that tell it."""
    return Found((country.term(surface),), Cue(CueKind.WHERE_SETTING, sentence.text_span(*tokens)))


def set_at(sentence: ReadSentence, place: Name) -> Found[tuple[Term, ...]]:
    """A place that a sentence names as the setting of what follows."""
    return Found((place.term,), Cue(CueKind.WHERE_SETTING, sentence.text_span(*place.tokens)))


def set_in(sentence: ReadSentence, owner: Owner) -> Found[tuple[Term, ...]]:
    """The country whose something is as the setting of what follows."""
    name, country = owner
    return set_there(sentence, country, name.tokens, name.term.surface)


def named_here(context: Context) -> Sequence[Name]:
    """The places that a sentence names, but where somebody only spoke and where those it counts were born."""
    apart = meeting_tokens(context.sentence)
    named = (place for place in context.places.named if place.tokens[0] not in apart)
    return [place for place in named if not _tells_origin(context.sentence, place)]


def territories_here(context: Context) -> Set[str]:
    """ISO codes of the countries that a sentence names, but of those where those it counts were born."""
    sentence, lexicon = context.sentence, context.lexicon
    born = {lexicon.territory_of(place.entry) for place in context.places.named if _tells_origin(sentence, place)}
    return territories(sentence, lexicon).keys() - born


def names_no_other_country(context: Context, places: Sequence[Term]) -> bool:
    """Whether a sentence names no country but those of places."""
    known = {context.lexicon.territory_of(context.lexicon.find(place.id)) for place in places}
    return territories_here(context) <= known


def places_told(context: Context) -> Sequence[Name]:
    """The places that a sentence tells of, in order."""
    return _told_of(context.sentence, context.places.named)


def places_told_in(sentence: ReadSentence) -> Sequence[Name]:
    """The places that a sentence by itself tells of, in order."""
    return _told_of(sentence, named_places(sentence))


def staying(context: Context, places: Sequence[Name]) -> list[Name]:
    """Those of the places that something is in or of (the office of Iraq, تعداد الكويت، للكويت): not to, from, with or via Iraq."""
    sentence, words = context.sentence, context.sentence.language.words
    in_them = {place.tokens for place in placed_names(sentence, places)}
    told = {one.place.tokens: one for one in context.places.told}

    def is_of(place: Name) -> bool:
        before = sentence.texts[place.tokens[0] - 1] if place.tokens[0] else ""
        return before in words.times.of_words or place.prefix[:1] in words.names.attached_to

    ways = sentence.cue_ends("by_way_of")
    return [
        place
        for place in places
        if place.tokens[0] not in ways
        if place.tokens in in_them or (not told[place.tokens].moved and (is_of(place) or told[place.tokens].free))
    ]


def _told_of(sentence: ReadSentence, named: Sequence[Name]) -> Sequence[Name]:
    if not named:
        return []
    start, apart = dateline_end(sentence), speaking_tokens(sentence) | speakers_seats(sentence)
    return [
        place
        for place in named
        if place.tokens[0] >= start and place.tokens[0] not in apart and not _tells_origin(sentence, place)
    ]


def _tells_origin(sentence: ReadSentence, place: Name) -> bool:
    """Whether a country is where the people counted ahead of it were born, or one joined to such a one.

    26 migrants from Chad; 26 مهاجراً من تشاد; 61 people, most of them from Chad and Malwa.
    """
    return place.is_country and place.tokens in _origins(sentence)


@once_a_sentence
def _origins(sentence: ReadSentence) -> Set[tuple[int, int]]:
    """The tokens of the countries where those counted in a sentence were born."""
    if not sentence.cue_starts("place_from"):
        return frozenset()
    people = {figure.tokens[1] for figure in sentence.figures if figure.counts_people}
    born = {*people, *(sentence.cue_ends("most_of") if people else ())}
    found: list[Name] = []
    for place in (name for name in sentence.of(Category.PLACES) if name.is_country):
        at = place.tokens[0] - 1
        joined = bool(found) and are_joined(sentence, found[-1], place)
        if joined or (at in born and sentence.cue_at("place_from", at) and not _is_left(sentence, place)):
            found.append(place)
    return frozenset(place.tokens for place in found)


def _is_left(sentence: ReadSentence, place: Name) -> bool:
    """Whether a word ahead of a place or in its clause tells that people left it: 26 people from Chad | fled."""
    return any(
        at < place.tokens[0] or not sentence.mark_between(place.tokens[1], at) for at in sentence.cue_starts("leaving")
    )
