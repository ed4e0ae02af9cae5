"""Which places a figure's clause leaves it: none that a clause of something else tells, and of those ahead none of another's."""

from __future__ import annotations

from collections.abc import Sequence, Set

from generator.facts.parts import AMOUNTS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.births import is_of_birth
from generator.facts.slots.clauses.reach import governs, set_off_clause
from generator.facts.slots.where.deeds_tried import is_of_deed_tried
from generator.facts.slots.where.extents import REGION
from generator.facts.slots.where.following import is_told_by_another, is_told_with
from generator.facts.slots.where.fronted import of_last_clause
from generator.facts.slots.where.parts import is_of_part_ahead
from generator.facts.slots.where.placing import bounds_a_record, came_before
from generator.facts.slots.where.wars import is_of_war_beside, makes_attack


def open_to(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> Sequence[Name]:
    """The places but those that a clause of something else tells; governorates are in none inside a country but a region."""
    if figure.counts_divisions:
        places = [place for place in places if not place.lies_in_country or place.dimension == REGION]
    if sentence.cue_starts("born"):
        places = [place for place in places if not is_of_birth(sentence, place.tokens, figure)]
    if sentence.cue_starts("set_off"):
        places = [place for place in places if set_off_clause(sentence, place.tokens, figure) is None]
    if figure.kind in AMOUNTS:
        places = [place for place in places if not came_before(sentence, figure, place)]
    places = [
        place for place in places if not (is_of_deed_tried(sentence, figure, place) or makes_attack(sentence, place))
    ]
    return [place for place in places if not is_of_war_beside(sentence, figure, place)]


def places_ahead(
    sentence: ReadSentence,
    figure: Figure,
    places: Sequence[Name],
    own: Set[tuple[int, int]],
    leading: Set[tuple[int, int]],
) -> list[Name]:
    """Those of the places, by their tokens its `own`, that stand ahead of a figure in its clause; `leading`: labels ahead."""
    told = [place for place in places if place.tokens in own]
    ahead = of_last_clause(sentence, [place for place in told if place.tokens[1] <= figure.number_tokens[0]])
    ahead = [place for place in ahead if governs(sentence.figures, place.tokens, figure)]
    ahead = [place for place in ahead if not bounds_a_record(sentence, places, place)]
    later = [start for start, _ in leading if start < figure.tokens[0]]  # those begin clauses of their own
    ahead = [place for place in ahead if not any(place.tokens[1] <= start for start in later)]
    ahead = [place for place in ahead if is_told_with(sentence, figure, place)]
    ahead = [place for place in ahead if not is_of_part_ahead(sentence, figure, place)]
    ahead = [place for place in ahead if place.is_country or not is_total_since(sentence, figure, place.tokens[1])]
    own_words = [place for place in ahead if not is_told_by_another(sentence, place, figure)]
    return of_last_clause(sentence, own_words)


def is_total_since(sentence: ReadSentence, figure: Figure, start: int) -> bool:
    """Whether a figure is a total since something, told past a mark behind a token.

    Two died in Karwa, | bringing the number of those killed since the war began to 14; ليرتفع عدد القتلى منذ بدء الحرب إلى 14.
    """
    end = figure.tokens[0]
    totals = (at for at in sentence.cue_starts("running_total") if start <= at < end)
    total = next((at for at in totals if sentence.mark_between(start, at)), end)
    since = sentence.language.words.times.ever_since.first_words
    return any(sentence.texts[at] in since for at in range(total, end))
