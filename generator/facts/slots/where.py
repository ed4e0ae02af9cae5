"""Where: places after a word of place (في, in) in the sentence.

Those after the figure come before those ahead of it; of a place and the one that contains it the finer, unless both are joined by
"and". A place that only its shape tells (بلدة …) is taken to lie in the known place right after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import governs
from generator.lexicon import Category, Lexicon
from generator.values import Term

_PLACE_WINDOW = 6
_CONTAINER_WINDOW = 3


def find_where(sentence: ReadSentence, figure: Figure, lexicon: Lexicon) -> tuple[Term, ...]:
    """The finest places of the clause."""
    places = _placed(sentence)
    after = [
        place
        for place in places
        if place.tokens[0] >= figure.tokens[1] and not _in_another_clause(sentence, figure, place)
    ]
    limit = next((other.tokens[0] for other in sentence.figures if other.tokens[0] >= figure.tokens[1]), None)
    nearest = [place for place in after if limit is None or place.tokens[0] < limit]
    before = [
        place for place in places if place.tokens[1] <= figure.tokens[0] and governs(sentence, place.tokens, figure)
    ]
    chosen = nearest or before or after
    finest = _finest(sentence, chosen, lexicon)
    return tuple(place.term for place in finest)


def _placed(sentence: ReadSentence) -> list[Name]:
    """The places that a word of place governs, or that "and" joins to such a place."""
    placed: list[Name] = []
    for place in sentence.of(Category.PLACES):
        start = place.tokens[0]
        joined = bool(placed) and _joined(sentence, placed[-1], place)
        clause = 1 + max((at for at in range(start) if sentence.tokens[at].text in CLAUSE_MARKS), default=-1)
        window = range(max(clause, start - _PLACE_WINDOW), start)
        governed = "ب" in place.prefix or any(sentence.cue_at("place", at) for at in window)
        if joined or governed:
            placed.append(place)
    return placed


def _in_another_clause(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a clause of its own lies between: ", half of them in Amman" does not place the figure, ", in Amman" does."""
    end, start = figure.tokens[1], place.tokens[0]
    marks = [at for at in range(end, start) if sentence.tokens[at].text in CLAUSE_MARKS]
    return bool(marks) and "ب" not in place.prefix and not sentence.cue_at("place", marks[-1] + 1)


def _joined(sentence: ReadSentence, first: Name, second: Name) -> bool:
    joiners = sentence.language.words.numbers.joiners
    between = [token.text for token in sentence.tokens[first.tokens[1] : second.tokens[0]]]
    return (not between and bool(second.prefix) and second.prefix[0] in joiners) or (
        len(between) == 1 and between[0] in joiners | {"،", ","}
    )


def _finest(sentence: ReadSentence, places: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    kept: list[Name] = []
    for index, place in enumerate(places):
        coordinated = any(
            _joined(sentence, first, second) and place in (first, second) for first, second in pairwise(places)
        )
        contains_other = any(_contains(place, other, lexicon) for other in places if other is not place)
        repeated = any(place.key == earlier.key for earlier in places[:index])
        if not repeated and (coordinated or not contains_other):
            kept.append(place)
    return kept


def _contains(container: Name, place: Name, lexicon: Lexicon) -> bool:
    if place.entry is None:
        return container.entry is not None and 0 <= container.tokens[0] - place.tokens[1] < _CONTAINER_WINDOW
    parent = place.parent
    while parent is not None:
        if parent == container.key:
            return True
        parent = lexicon.entry(parent).parent
    return False
