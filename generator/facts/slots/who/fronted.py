"""Who does what a participle ahead of them tells in English: Despite making a profit of 12 million, Karwa | cut jobs.

A participle opens the clause, a preposition or word of time ahead of it or not, and governs the figure; whoever opens what follows
its comma does it, by name, by what they are or by a pronoun.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS
from generator.facts.sentence import ReadSentence
from generator.facts.slots.datelines import dateline_end
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_openings import who_opens
from generator.facts.slots.who.clause_verbs import may_be_deed
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.meant_subjects import who_is_meant
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import COMMAS
from generator.text.document import Part

_LED = 2
"""Tokens at the beginning of a sentence, among which the participle stands."""


def find_fronted(clauses: Clauses) -> Who:
    """Who opens the clause behind a participle that has the figure for its object."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or sentence.sentence.part is Part.TITLE or figure.part_of is not None:
        return None
    verb = _participle(sentence)
    if verb is None or verb >= figure.tokens[0] or not governs(sentence, verb, figure):
        return None
    comma = next((mark for mark in sentence.marks if mark >= figure.tokens[1]), None)
    if comma is None or sentence.texts[comma] not in COMMAS:
        return None
    opening = who_opens(sentence, comma + 1) or who_is_meant(clauses, comma + 1, ())
    if opening is None:
        return None
    return Found((term_of(clauses, opening.who),), Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb, verb + 1)))


def _participle(sentence: ReadSentence) -> int | None:
    """The participle of a deed that opens a sentence, at most one word of grammar ahead of it."""
    start = dateline_end(sentence)
    for at in range(start, min(start + _LED, len(sentence.tokens))):
        if sentence.texts[at] in CLAUSE_MARKS:
            return None
        if sentence.language.is_adverbial_participle(sentence.texts[at]):
            return at if may_be_deed(sentence, at, sure=True, marked=True) else None
        led = sentence.texts[at] in sentence.language.words.names.prepositions or any(
            sentence.cue_at(cue, at) for cue in ("subclause", "clause_opener", "came_after")
        )
        if not led:
            return None
    return None
