"""Figures that are the subject of a clause that "and" joins: arrested five men and | 12 people were injured.

Such a clause has its own verb, so that neither the verb ahead nor its subject is told of the figure (R. Quirk et al., A
Comprehensive Grammar of the English Language, 13.44: clauses are coordinated by the same words as noun phrases; what is
coordinated shows in the finite verb behind). None where verbs come first: there the verb itself is joined.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import Place
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import circumstances, read_befell
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.substance import substances
from generator.facts.slots.who.possible_verbs import possible_verbs
from generator.facts.tokens import COMMAS
from generator.lexicon import Category


@once_a_sentence
def joined_subjects(sentence: ReadSentence) -> frozenset[int]:
    """The first tokens of such figures."""
    if sentence.language.words.verb_first:
        return frozenset()
    return frozenset(figure.tokens[0] for figure in sentence.figures if _is_subject(sentence, figure))


def _is_subject(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether "and" stands before a figure, a clause with a verb of its own ahead of that, and a finite verb behind the figure."""
    joiner = before_further(sentence, figure) - 1
    if joiner <= 0 or sentence.texts[joiner] not in sentence.language.words.numbers.joiners:
        return False
    end = joiner - (sentence.texts[joiner - 1] in COMMAS)
    others = [other.tokens[0] for other in sentence.figures if other.tokens[1] <= joiner]
    ahead = range(sentence.clause_start(end), min(end, others[-1]) if others else end)
    return any(at in ahead for at in _active_verbs(sentence)) and _is_finite(sentence, figure)


@once_a_sentence
def _active_verbs(sentence: ReadSentence) -> Sequence[int]:
    """The tokens of verbs by which somebody does something, none of saying (said | five men and 12 women were killed)."""
    apart = {*sentence.cue_ends("passive_auxiliary"), *(verb.tokens[0] for verb in sentence.of(Category.SAYING))}
    return [at for at, _ in possible_verbs(sentence) if at not in apart]


def _is_finite(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a verb of which several are the subject stands behind a figure, places and dates aside: 12 in Karwa | were held."""
    of, light = substances(sentence).get(figure.tokens[0]), circumstances(sentence)
    at = of[1] if of is not None else figure.tokens[1]
    at += at < len(sentence.texts) and sentence.texts[at] in sentence.language.words.others
    while at < len(sentence.texts) and at in light:
        at += 1
    if at < len(sentence.texts) and sentence.cue_at("several_do", at):
        return True
    befell = read_befell(sentence, figure, Place.AFTER, at) if at < len(sentence.texts) else None
    return befell is not None and befell[0].alone
