"""The action: the verb of doing by which someone did or holds what is counted, where the sentence states it as done.

A verb that something keeps from being a fact (will, may, did not; لم، لن، قد) is none, nor one whose object another word is
(نفذت في 26 قرية).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.clauses.stating import is_stated
from generator.facts.slots.who.subjects import Clauses
from generator.lexicon import Category
from generator.values import Kind, Term

_CLAUSE_WINDOW = 5
"""Tokens from a figure to the verb of a clause that says more of it."""
_AGENT_WINDOW = 3


def find_action(clauses: Clauses, who: Sequence[Term]) -> Found[Term] | None:
    """The verb that tells what `who` did, in the source's words; `None` where another cue says who it was."""
    if not who:
        return None
    sentence, figure = clauses.sentence, clauses.figure
    verb = _verb_after(sentence, figure, who)
    if verb is None:
        subject = clauses.subject
        verb = clauses.last_verb() if subject is not None and subject.value == tuple(who) else None
    if verb is None or not (is_stated(sentence, verb.tokens[0]) and has_for_object(sentence, verb.tokens[1], figure)):
        return None
    return Found(verb.term, Cue(CueKind.ACTION_VERB, sentence.text_span(*verb.tokens)))


def _verb_after(sentence: ReadSentence, figure: Figure, who: Sequence[Term]) -> Name | None:
    """The verb of a clause behind the figure: carried out by the SDF, that the SDF carried out, نفذتها قسد."""
    keys, start = {term.id or term.surface for term in who}, figure.tokens[1]
    named = [name for name in actors(sentence) if name.key in keys]
    for verb in sentence.of(Category.DOING):
        first, end = verb.tokens
        if not start <= first < start + _CLAUSE_WINDOW or sentence.mark_between(start, first):
            continue
        by = sentence.cue_at("agent", end) if end < len(sentence.tokens) else 0
        for name in named:
            told = name.tokens[1] == first or (verb.object_follows and name.tokens[0] == end)
            if told or (by and end + by <= name.tokens[0] < end + by + _AGENT_WINDOW):
                return verb
    return None


def has_for_object(sentence: ReadSentence, end: int, figure: Figure) -> bool:
    """Whether only a subject, and figures listed with this one, stand between a verb that ends at a token and the figure.

    A participle right before the figure has it for its own object: carried out a raid in the town | capturing 12.
    """
    start = figure.tokens[0]
    if start < end:
        return True
    words = sentence.language.words
    total = start in sentence.cue_ends("total")  # destroyed a total of 55
    if start > end and sentence.texts[start - 1] in words.names.prepositions and not total:
        return False
    if start > end and not words.verb_first and sentence.language.is_adverbial_participle(sentence.texts[start - 1]):
        return False
    listed = [other for other in sentence.figures if end <= other.tokens[0] <= start]
    return all(_listed_with(sentence, one, other) for one, other in pairwise(listed))


def _listed_with(sentence: ReadSentence, one: Figure, other: Figure) -> bool:
    """Whether a figure is a further object: right behind one, or joined with no verb between ($3 for pens, and $5 for books)."""
    gap = range(one.tokens[1], other.tokens[0])
    words = sentence.language.words
    if all(sentence.tokens[at].text in words.list_links for at in gap):
        return True
    same = one.kind is other.kind is Kind.MONEY
    joined = sentence.is_joined(other.tokens[0])
    acted = any(at in sentence.verbs or sentence.cue_at("said_that", at) for at in gap)
    return same and joined and not acted
