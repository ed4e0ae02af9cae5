"""Places ahead of a figure that goods come from, people left or something goes to: exports from Basra reached 5 million."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import CueKind
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.clauses.reach import goes_on_between, new_clause_between
from generator.facts.slots.where.extents import are_joined, joined_to_last
from generator.facts.slots.where.moving import moves, tells_number
from generator.facts.slots.where.named import is_people
from generator.facts.slots.where.placing import governing


def moved_ahead(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> Iterator[tuple[CueKind, list[Name]]]:
    """The last places ahead of a figure, in its clause, that goods come from and that something goes to, with their cues.

    Exports from Basra reached 5 million barrels, the number of those displaced from Karwa 300; not where goods are sold: exports
    to Chad.
    """
    origins = [
        place
        for place, goods in _ahead(sentence, figure, places, "place_from")
        if goods or _is_left_by(sentence, place, figure)
    ]
    yield CueKind.WHERE_FROM, _last_list(sentence, figure, places, origins)
    aims = [place for place, goods in _ahead(sentence, figure, places, "place_to") if not goods]
    yield CueKind.WHERE_REACHED, _last_list(sentence, figure, places, aims)


def _last_list(sentence: ReadSentence, figure: Figure, places: Sequence[Name], led: Sequence[Name]) -> list[Name]:
    """The last of the places that a word leads to ahead of a figure, with those of its list: هطلت على نيبال وباكستان."""
    if not led:
        return []
    listed = joined_to_last(sentence, led)
    for place in places:
        ahead = listed[-1].tokens[1] <= place.tokens[0] and place.tokens[1] < figure.tokens[0]
        if ahead and are_joined(sentence, listed[-1], place):
            listed.append(place)
    return listed


def _ahead(sentence: ReadSentence, figure: Figure, places: Sequence[Name], cue: str) -> Iterator[tuple[Name, bool]]:
    """The places ahead of a figure in its clause that a word of movement leads to, and whether that stands behind one for goods."""
    for place in (place for place in places if place.tokens[0] > 0 and place.tokens[1] <= figure.tokens[0]):
        at = _past_direction(sentence, place.tokens[0]) - 1
        at -= sentence.texts[at] in sentence.language.words.definite_articles | sentence.language.words.names.of_place
        led = at > 0 and sentence.cue_at(cue, at) > 0
        start, end = place.tokens[1], figure.tokens[0]
        if led and not new_clause_between(sentence, start, end) and goes_on_between(sentence, start, end):
            yield place, sentence.cue_at("goods", at - 1) > 0


def is_traded_with(sentence: ReadSentence, place: Name) -> bool:
    """Whether goods go to a country or come from it: exports to | Malwa."""
    at = sentence.from_article(place.tokens[0]) - 1
    moved_there = at > 0 and at in sentence.beginning("place_to", "place_from")
    return moved_there and place.is_country and sentence.cue_at("goods", at - 1) > 0


def _is_left_by(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether a figure is the number of people who left a place, or these: عدد النازحين من كروة 300; نزحت من كروة 300."""
    at = governing(sentence, place.tokens[0]) - 1
    if not moves(figure) or not sentence.cue_at("leaving", at):
        return False
    subject = sentence.language.words.verb_first and past_bracket(sentence, place.tokens[1]) == figure.tokens[0]
    return subject or (is_people(figure) and tells_number(sentence, at, figure))


def _past_direction(sentence: ReadSentence, start: int) -> int:
    """Where a place begins with the word for which part of it is meant: hit southwestern China."""
    return start - (start > 1 and sentence.cue_at("which_part", start - 1) > 0)
