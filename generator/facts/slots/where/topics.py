"""The place that a clause is about: the last one before the figure that no preposition governs (تصدرت الحديدة … بـ152 ضحية)."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.no_speech import is_no_speech
from generator.facts.slots.according_to.saying import FINDINGS
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.where.extents import joined_to_last
from generator.facts.slots.where.fronted import counts_between
from generator.facts.slots.where.placing import stands_free
from generator.lexicon import Category


def topic(
    sentence: ReadSentence, figure: Figure, places: Sequence[Name], labels: Container[tuple[int, int]]
) -> list[Name]:
    """The last of the places before a figure that stands free, no other figure between, with those joined to it.

    Who speaks is none. `labels`: the tokens of places that belong to one figure alone.
    """
    verbs = [verb.tokens for verb in sentence.of(Category.SAYING) if _speaks(sentence, verb, figure)]
    free = [
        place
        for place in places
        if place.tokens[1] <= figure.tokens[0]
        and not counts_between(sentence, place.tokens[1], figure.tokens[0])
        and stands_free(sentence, place)
        and (place.tokens in labels or not _ends_a_clause(sentence, place, figure))
        and not any(_is_beside(sentence, place, verb) for verb in verbs)
    ]
    return joined_to_last(sentence, free)


def _is_beside(sentence: ReadSentence, place: Name, verb: tuple[int, int]) -> bool:
    """Whether a place stands beside a verb of saying as who speaks or whose words are told; not: said | Karwa had 12 cases."""
    object_of = sentence.language.words.verb_first or sentence.is_possessor(place.tokens)
    return place.tokens[1] == verb[0] or (object_of and place.tokens[0] == verb[1])


def opens_clause(sentence: ReadSentence, place: Name) -> bool:
    """Whether a mark or "that" stands right before a place."""
    start = place.tokens[0]
    before = sentence.texts[start - 1] if start else "."
    return before in CLAUSE_MARKS or start in sentence.cue_ends("said_that")


def _speaks(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    return verb.dimension != FINDINGS and not (is_no_speech(sentence, verb) or reports(sentence, verb, figure))


def reports(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    """Whether a verb of saying has the figure itself for its object, no deed: Syria announced 39 infections."""
    end, start = verb.tokens[1], figure.tokens[0]
    return 0 <= start - end <= 1 and not any(sentence.cue_at("deed", at) for at in range(end, start))


def _ends_a_clause(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether a place that follows another figure, in its clause, is parted from this one by a mark; not تليها نينوى، التي."""
    start = place.tokens[0]
    follows = any(
        other.tokens[0] < start and not sentence.any_cue_between(("new_clause", "followed_by"), other.tokens[1], start)
        for other in sentence.figures
    )
    return follows and sentence.mark_between(past_bracket(sentence, place.tokens[1]), figure.tokens[0])
