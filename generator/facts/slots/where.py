"""Where: the finest places that the sentence ties to a figure.

In this order:
1. places that a word of place governs (في, in, بمدينة) after the figure, before the next one; then such places ahead of the figure;
   then those after further figures;
2. places it goes to, strikes or comes from (إلى, على, to; then من, from) after the figure;
3. the place that the clause is about: the last one before the figure that no preposition governs and that is not who acted
   (تصدرت الحديدة … بـ152 ضحية; followed by Salah al-Din with 53 percent).
4. the country of counted places (سبع محافظات يمنية).
A joined verb (وأعلن) or, past a mark, another figure begins a clause of its own. Of a place and the one that contains it the finer
counts, unless both are joined by "and". A place that only its shape tells (بلدة …) is taken to lie in the known place after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import country_of, inside_or_beside
from generator.facts.slots.clauses import figure_between, governed_by_preposition, governs, mark_between
from generator.facts.slots.who import PLACE
from generator.lexicon import Category, Lexicon
from generator.values import Term

_PLACE_WINDOW = 6
_CONTAINER_WINDOW = 3


def find_where(sentence: ReadSentence, figure: Figure, who: Sequence[Term], lexicon: Lexicon) -> tuple[Term, ...]:
    """The finest places of the clause; `who` acted."""
    placed = _placed(sentence)
    limit = next((other.tokens[0] for other in sentence.figures if other.tokens[0] >= figure.tokens[1]), None)
    after = [place for place in placed if _follows(sentence, figure, place)]
    nearest = [place for place in after if limit is None or place.tokens[0] < limit]
    before = [
        place for place in placed if place.tokens[1] <= figure.tokens[0] and governs(sentence, place.tokens, figure)
    ]
    chosen = (
        nearest
        or before
        or after
        or _moved(sentence, figure, "place_to")
        or _moved(sentence, figure, "place_from")
        or _topic(sentence, figure, {term.id for term in who})
    )
    if not chosen and figure.unit is not None and figure.unit.dimension == PLACE:
        owners = inside_or_beside(sentence, figure, Category.NATIONALITIES)
        return tuple(country for name in owners if (country := country_of(name, lexicon)) is not None)
    return tuple(place.term for place in _finest(sentence, chosen, lexicon))


def _follows(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    return place.tokens[0] >= figure.tokens[1] and not _in_another_clause(sentence, figure, place)


def _placed(sentence: ReadSentence) -> list[Name]:
    """The places that a word of place governs, or that "and" joins to such a place."""
    placed: list[Name] = []
    for place in sentence.of(Category.PLACES):
        start = place.tokens[0]
        joined = bool(placed) and _joined(sentence, placed[-1], place)
        clause = 1 + max((at for at in range(start) if sentence.tokens[at].text in CLAUSE_MARKS), default=-1)
        window = range(max(clause, start - _PLACE_WINDOW), start + 1)
        if joined or "ب" in place.prefix or any(_opens_place(sentence, at, start) for at in window):
            placed.append(place)
    return placed


def _opens_place(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether a word of place stands at a token, or a kind of place with an attached one (بمدينة) right before the name."""
    if sentence.cue_at("place", at):
        return True
    names = sentence.language.words.names
    kinds = names.settlements | names.place_kinds
    near = start - at <= _CONTAINER_WINDOW
    return near and any(
        "ب" in prefix and stem in kinds for prefix, stem in sentence.language.stems(sentence.tokens[at].text)
    )


def _moved(sentence: ReadSentence, figure: Figure, cue: str) -> list[Name]:
    """The places right after a word of movement behind a figure, with those joined to them."""
    found: list[Name] = []
    for place in sentence.of(Category.PLACES):
        start = place.tokens[0]
        joined = bool(found) and _joined(sentence, found[-1], place)
        near = range(max(figure.tokens[1], start - _CONTAINER_WINDOW), start)
        if joined or (_follows(sentence, figure, place) and any(sentence.cue_at(cue, at) for at in near)):
            found.append(place)
    return found


def _topic(sentence: ReadSentence, figure: Figure, who: set[str | None]) -> list[Name]:
    """The last place before a figure that stands free, no other figure between; who acted or speaks is none."""
    speaks = {verb.tokens for verb in sentence.of(Category.SAYING)}
    free = [
        place
        for place in sentence.of(Category.PLACES)
        if place.tokens[1] <= figure.tokens[0]
        and not figure_between(sentence, place.tokens[1], figure.tokens[0])
        and not governed_by_preposition(sentence, place)
        and place.term.id not in who
        and not any(place.tokens[0] == end or place.tokens[1] == start for start, end in speaks)
    ]
    return free[-1:]


def _in_another_clause(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a clause of its own lies between: ", half of them in Amman" does not place the figure, ", in Amman" does."""
    end, start = figure.tokens[1], place.tokens[0]
    joiners = sentence.language.words.numbers.joiners
    verbs = [verb for verb in sentence.of(Category.SAYING, Category.DOING) if end <= verb.tokens[0] < start]
    if any(verb.prefix in joiners and verb.prefix for verb in verbs):
        return True
    return mark_between(sentence, end, start) and (figure_between(sentence, end, start) or bool(verbs))


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
