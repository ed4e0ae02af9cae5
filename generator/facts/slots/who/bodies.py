"""Which verbs tell what only bodies and people do, and what may kill or destroy and does no deed."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.lexicon import Category

_BODIES = "buy sell rent pay borrow lend invest donate recruit hire dismiss sign grant issue deport import intend manage win obtain"
_OF_BODIES = frozenset({"allocate", "earmark", "distribute", *(f"{deed}_verb" for deed in _BODIES.split())})
"""The lexicon's verbs of what only bodies and people do."""
NO_ACTORS = ("no_actor", "the_country", "natural_event", "disaster", "incident", "attack", "weapon", "illness")
"""Cues of what may kill or destroy and does no deed."""


def is_of_bodies(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb at a token tells what only bodies and people do; no noun with a preposition attached (بتعهد)."""
    free = {"", *sentence.language.words.numbers.joiners}
    return any(
        doing.tokens[0] == verb and doing.term.id in _OF_BODIES and doing.prefix in free
        for doing in sentence.of(Category.DOING)
    )
