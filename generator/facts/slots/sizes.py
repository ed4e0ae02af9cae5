"""Figures that nobody does and no day dates: how large one thing is, how far a place lies, of how many others are told.

A 12-storey tower, the 15-member council, المجلس المؤلف من 15 عضوا; 15 miles southwest of Karwa; out of 462.
"""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import DASHES
from generator.lexicon import Category
from generator.values import Kind

_MEMBERSHIP = frozenset({"member", "seat"})
"""The lexicon's ids of what an assembly has."""
_BUILT = frozenset({"floor", "room", "bed", "page"})
"""The lexicon's ids of what a building or paper has."""
_TO_BODY = 4
"""Tokens from an assembly to its size."""
_LENGTH = "length"
"""The dimension of measures that a distance has."""
_MOST_ADJECTIVES = 2


def is_size_of_one(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a count is the size of one building, paper or assembly, told by a hyphen or as what that is made up of."""
    if figure.unit is None or figure.kind is not Kind.COUNT:
        return False
    start, (end, last) = figure.tokens[0], (figure.number_tokens[1], figure.tokens[1])
    unit = figure.unit.id
    if sentence.words(end, end + 1) in DASHES:
        return unit in _BUILT or (unit in _MEMBERSHIP and _names_body(sentence, last, last + _TO_BODY))
    made = any(at + length == start for at, length in sentence.cues["made_up_of"].items())
    return made and unit in _MEMBERSHIP and _names_body(sentence, max(0, start - _TO_BODY - 1), start)


def _names_body(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a body that has members is named among tokens, by its noun or by name: the 15-member UNSC."""
    noun = sentence.cue_between("assembly", start, end) or sentence.cue_between("of_members", start, end)
    return noun or any(start <= name.tokens[0] < end for name in sentence.of(Category.ORGANISATIONS))


@once_a_sentence
def has_no_time(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether no date of its sentence dates a figure: a duration, a size, a distance, out of how many."""
    lasts = figure.kind is Kind.DURATION or is_size_of_one(sentence, figure)
    return lasts or is_distance(sentence, figure) or is_total(sentence, figure)


def is_distance(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure tells how far a place lies from another: 15 miles southwest of, على بعد 12 كيلومترا من."""
    if figure.kind is not Kind.MEASURE or figure.unit is None or figure.unit.dimension != _LENGTH:
        return False
    at = figure.tokens[1]
    if at < len(sentence.tokens) and sentence.texts[at] == "(":
        at = next((end + 1 for end in range(at, len(sentence.tokens)) if sentence.texts[end] == ")"), at)
    return any(sentence.cue_at("direction", position) for position in (at, at + 1))


def is_total(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure only tells of how many another one is told, at no time of its own: 164 seats out of 462, من أصل 22."""
    if figure.tokens[0] not in sentence.cue_ends("out_of"):
        return False
    at = next(at for at, length in sentence.cues["out_of"].items() if at + length == figure.tokens[0])
    near = (other for other in sentence.figures if 0 <= at - other.tokens[1] <= _MOST_ADJECTIVES)
    return any(not sentence.mark_between(other.tokens[1], at) for other in near)  # but: out of the 240 cases, 8
