"""Figures joined by "and" share what only one of them is told with: 38 people were killed and about 280 wounded in the city.

Two figures are joined where the second follows "and", by itself or with a word of harm (وأصيب), a few words behind the first, with
no clause mark, verb of doing or "that" between. A slot that one of them lacks is then taken from the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.facts.fact import Fact
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import mark_between
from generator.lexicon import Category

_FARTHEST = 5
_SLOTS = ("who", "where", "when")


def shared(sentence: ReadSentence, facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts of a sentence (one a figure, in order), joined ones with the slots of their neighbours."""
    filled = list(facts)
    joined = [
        number for number, (first, second) in enumerate(pairwise(sentence.figures)) if _joined(sentence, first, second)
    ]
    for number in joined:
        filled[number + 1] = _completed(filled[number + 1], filled[number])
    for number in reversed(joined):
        filled[number] = _completed(filled[number], filled[number + 1])
    return filled


def _completed(fact: Fact, other: Fact) -> Fact:
    lacking = {slot: getattr(other, slot) for slot in _SLOTS if not getattr(fact, slot) and getattr(other, slot)}
    return replace(fact, **lacking) if lacking else fact


def _joined(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    start, end = first.tokens[1], second.tokens[0]
    joiners = sentence.language.words.numbers.joiners
    if end - start > _FARTHEST or mark_between(sentence, start, end):
        return False
    between = [at for at in range(start, end + 1) if at == end or sentence.cue_at("harm", at)]
    attached = any(
        prefix in joiners for at in between for prefix, _ in sentence.language.stems(sentence.tokens[at].text) if prefix
    )
    if not attached and not any(token.text in joiners for token in sentence.tokens[start:end]):
        return False
    verbs = {verb.tokens[0] for verb in sentence.of(Category.DOING, Category.SAYING)}
    return not any(at in verbs or sentence.cue_at("said_that", at) for at in range(start, end))
