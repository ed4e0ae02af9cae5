"""What lies between an English figure and its main clause without parting the two: objects of verbs of saying, closed asides.

Karwa proposed | a slate of 12 members; Karwa posted | a loss of 12 million; Lena Kordt, who | is backed by Maro, took 25 percent.
"With" opens a clause beside the main one, whose subject stands right behind it: …, with | Loren Steel | dropping 2 percent.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.slots.who.clause_openings import Opening, who_opens
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind

_RESULT = 8
"""Tokens behind a figure or a verb of making known to the result."""
_RESULTS = ("result", "held", "company_figure", "loss_of_company")
"""Cues of nouns for what a company makes known of its own."""


def is_object_of_saying(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether a token is behind a verb of saying that has the figure's noun for its object: demanded | a ransom of 12 million."""
    verb = next((said for said in sentence.of(Category.SAYING) if said.tokens[1] == start), None)
    return verb is not None and has_said_object(sentence, verb.tokens[0], figure)


def has_said_object(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a verb of saying tells at a token what somebody wants or offers, or a result of their own."""
    amount = figure.kind in {Kind.MONEY, Kind.PERCENT}
    if sentence.cue_at("asks_for", verb):
        return amount or not figure.counts_people
    if not (amount and sentence.cue_at("makes_known", verb)):
        return False
    near = range(verb + 1, min(figure.tokens[1] + _RESULT, len(sentence.tokens)))
    return any(sentence.cue_at(cue, at) for cue in _RESULTS for at in near)


def closes_ahead(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether a token is inside a clause of "who" or "which" behind a comma that another closes ahead of the figure."""
    return any(opens < start < closes <= figure.tokens[0] for opens, closes in _relative_asides(sentence))


@once_a_sentence
def _relative_asides(sentence: ReadSentence) -> Sequence[tuple[int, int]]:
    """The tokens of each "who" or "which" behind a comma, and of the comma that closes it ahead of a verb."""
    found: list[tuple[int, int]] = []
    for at in sentence.cue_starts("relative"):
        if at and sentence.texts[at - 1] in COMMAS and sentence.cue_at("relative", at) == 1:
            closing = next((mark for mark in sentence.marks if mark > at and sentence.texts[mark] in COMMAS), None)
            if closing is not None and closing + 1 < len(sentence.tokens) and _is_verb(sentence, closing + 1):
                found.append((at, closing))
    return found


def _is_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether the verb of the main clause or its auxiliary stands at a token."""
    light = ("verb_marker", "progressive", "holding")
    told = at in sentence.verbs or any(sentence.cue_at(cue, at) for cue in light)
    return told or sentence.language.may_be_verb(sentence.texts[at]) or at + 1 in sentence.counted


def subject_beside(sentence: ReadSentence, start: int) -> tuple[Opening, int] | None:
    """Who stands behind "with" and a comma, with their participle or direction: , with | Loren Steel | dropping, JFE | down."""
    if not start or sentence.texts[start - 1] not in COMMAS or not sentence.cue_at("with", start):
        return None
    opening = who_opens(sentence, start + 1)
    if opening is None or opening.end >= len(sentence.tokens):
        return None
    goes_on = sentence.language.is_adverbial_participle(sentence.texts[opening.end])
    moved = sentence.cue_at("up_or_down", opening.end) > 0
    return (opening, opening.end) if goes_on or moved else None
