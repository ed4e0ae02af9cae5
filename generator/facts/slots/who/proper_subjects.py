"""Subjects that no list knows but capitals tell: Karwa Steel sold 300 cars; Maro had allocated $3 million."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.speakers import documents
from generator.facts.slots.actors import actors
from generator.facts.slots.clauses import before_further, governed_by_preposition
from generator.facts.slots.who.gaining import label_before
from generator.facts.slots.who.named_persons import is_named
from generator.facts.slots.who.named_subjects import before_auxiliaries_and_aside
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind, Term

MONITOR = "monitor_verb"
"""The lexicon's id of watching, by which who counts does nothing: DTM tracked 61 families."""


def proper_subject(sentence: ReadSentence, verb: int, figure: Figure) -> Term | None:
    """Who is written with capitals between the beginning of a clause and a verb of doing that has a figure for its object.

    A single word that opens the sentence is somebody only where it ends a name elsewhere, and hurts nobody, as a storm does:
    Maro pardoned 12; not Vaccination reached 12, Berta displaced 12.
    """
    if sentence.language.words.verb_first or sentence.sentence.part is Part.TITLE:
        return None
    if not _acts_on(sentence, verb, figure):
        return None
    end = before_auxiliaries_and_aside(sentence, verb)
    pronoun = sentence.words(end - 1, end) in sentence.language.words.stop_words
    if not end or pronoun or _is_no_actor(sentence, end) or _is_one_of_two(sentence, end):
        return None
    if any(name.tokens[1] == end for name in documents(sentence)):
        return None
    if any(name.tokens[1] == end and governed_by_preposition(sentence, name) for name in actors(sentence)):
        return None  # clashes with the Karwa Brigades killed 12
    alone = end == 1 and (not is_named(sentence.text, sentence.tokens[0].word) or sentence.cue_at("harm", verb))
    return label_before(sentence, end) if not alone else None


def _acts_on(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a verb of doing, or a word of the shape of one, has what is counted right behind it for its object."""
    start = before_further(sentence, figure)
    doing = next((doing for doing in sentence.of(Category.DOING) if doing.tokens[0] == verb), None)
    if doing is None:
        initials = sentence.tokens[before_auxiliaries_and_aside(sentence, verb) - 1].word.isupper()  # DTM identified 12
        return figure.kind is Kind.COUNT and figure.unit is not None and verb + 1 == start and not initials
    return doing.term.id != MONITOR and doing.tokens[1] == start


def _is_one_of_two(sentence: ReadSentence, end: int) -> bool:
    """Whether "and" joins the capitals that end before a token to others: Lee Karwa and Ida Maro | made 12."""
    start = end
    while start and sentence.is_capital(start - 1):
        start -= 1
    return start > 1 and sentence.is_joined(start) and sentence.is_capital(start - 2)


def _is_no_actor(sentence: ReadSentence, end: int) -> bool:
    """Whether the capitals that end before a token name what does nothing of itself: Hurricane Maria, the Karwa Act."""
    at = end - 1
    while at and sentence.is_capital(at - 1) and not sentence.cue_at("no_actor", at):
        at -= 1
    return sentence.cue_at("no_actor", at) > 0
