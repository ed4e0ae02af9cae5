"""Places in which only a part of the counted is: 20 hurt, 12 of them in Karwa; 54 demolition orders, half of them in Karwa."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal
from itertools import takewhile

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.placing import governing
from generator.values import Kind


def is_a_parts(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place stands behind a bare part of a figure, and what leads to it: 20 hurt, 12 of them in Karwa.

    A preposition right behind the part opens words that are the part's: 20 freed, 12 of them from two jails in Karwa and Loren.
    """
    at, ends = place.tokens[0], _ends_of_parts(sentence)
    own = {ends.get(at), ends.get(governing(sentence, at))} if ends else set[int | None]()
    prepositions = sentence.language.words.names.prepositions
    own |= {
        whole
        for end, whole in ends.items()
        if end < at and sentence.texts[end] in prepositions and not sentence.mark_between(end, at)
    }
    return figure.tokens[0] in own


def is_of_part_ahead(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a mark parts a figure, itself no part, from a place ahead in which only a part of something else is.

    They felled 90 trees, 20 of them in Karwa, and set up 12 outposts. A country is the whole's as well.
    """
    number = bisect_right(sentence.figure_starts, place.tokens[0]) - 1
    part = sentence.figures[number] if number >= 0 else figure
    if place.is_country or figure.part_of is not None or part.part_of is None or not has_own_place(part):
        return False
    own = not sentence.mark_between(part.tokens[1], place.tokens[0])
    return own and sentence.mark_between(place.tokens[1], figure.tokens[0])


def has_own_place(figure: Figure) -> bool:
    """Whether a place behind a figure is its own: people of a kind among people are where all are, so 3 women among 9 people."""
    return figure.part_of is None or is_bare(figure) or not figure.counts_people


def is_bare(figure: Figure) -> bool:
    """Whether only the number of a count, or only the share of a part, is told."""
    if figure.is_share:
        return figure.part_of is not None and (figure.unit is None or figure.tokens[1] == figure.number_tokens[1])
    return figure.kind is Kind.COUNT and figure.is_number_alone


@once_a_sentence
def _ends_of_parts(sentence: ReadSentence) -> Mapping[int, int]:
    """Where each bare part of a figure ends → where that begins, unless the parts told make up the whole."""
    found: dict[int, int] = {}
    last = 0
    for number, whole in enumerate(sentence.figures[:-1]):
        if number < last or not _is_part(sentence, sentence.figures[number + 1]):
            continue
        run = list(takewhile(is_bare, sentence.figures[number + 1 :]))
        last = number + len(run)
        if sum(one.value for one in run if isinstance(one.value, Decimal)) != whole.value:
            found |= {_past_pronoun(sentence, one.tokens[1]): whole.tokens[0] for one in run}
    return found


def _past_pronoun(sentence: ReadSentence, at: int) -> int:
    """The token after "of them" at a token, else the token."""
    pronoun = sentence.cue_at("part_pronoun", at) if at < len(sentence.tokens) else 0
    return at + pronoun


def _is_part(sentence: ReadSentence, figure: Figure) -> bool:
    return is_bare(figure) and (figure.part_of is not None or figure.tokens[0] in sentence.cue_ends("spread_over"))
