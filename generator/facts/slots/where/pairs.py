"""Two who are told one by one, each with a place: two died, one in Karwa and the other in Loren; أحدهما في كروة والآخر في لورن."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.values import Kind

_PAIR = 2
"""How many they are."""
_TO_ONE = 6
"""Tokens from the two counted to the first of them, what befell both between: two men | were shot dead, | one."""


def pairs(sentence: ReadSentence, placed: Sequence[Name]) -> Mapping[int, list[Name]]:
    """Where the figures of two begin that are told one by one → the places of both."""
    found: dict[int, list[Name]] = {}
    others = sentence.cue_starts("one_or_another")
    for whole in sentence.figures if others and len(placed) > 1 else ():
        first = _first_of(sentence, whole)
        other = next((at for at in others if first is not None and at > first), None)
        if first is None or other is None:
            continue
        ahead = [place for place in placed if first < place.tokens[0] < other]
        behind = [place for place in placed if place.tokens[0] > other]
        parted = figure_between(sentence, first + 1, behind[0].tokens[0]) if behind else True
        if ahead and not parted:
            found[whole.tokens[0]] = [ahead[0], behind[0]]
    return found


def _first_of(sentence: ReadSentence, whole: Figure) -> int | None:
    """Where the first of two counted is told on: one of them, أحدهما."""
    if whole.kind is not Kind.COUNT or whole.value != _PAIR:
        return None
    end = whole.tokens[1]
    ones = [figure.tokens[0] for figure in sentence.figures if figure.value == 1 and figure.is_number_alone]
    told = sorted(at for at in (*ones, *sentence.cue_starts("one_of_them")) if end <= at <= end + _TO_ONE)
    return next((at for at in told if not figure_between(sentence, end, at)), None)
