"""Where a verb opens its clause, only a date, a phrase of where or when or a word of grammar ahead of it."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.who.clause_starts import plain_starts
from generator.facts.slots.who.verb_shapes import bare_word, has_object_pronoun
from generator.facts.tokens import QUOTES

_OPENING = ("besides", "verb_marker", "clause_opener", "new_scene", "came_upon", "so")
"""Cues of words right behind which a verb opens its clause."""
_LONGEST_PHRASE = 8
"""Words of a phrase of where or when ahead of a verb."""


def opens_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether nothing of its clause stands before a verb but a date: behind a mark, "and", كما، قد, or "which" that it acts on."""
    if at == dateline_end(sentence) or sentence.and_attached(at) or at in _openers(sentence):
        return True
    before = at - 1
    if sentence.cue_at("negation", before) == 1:
        return opens_clause(sentence, before)
    if sentence.language.is_future(sentence.texts[at]):
        nominative = sentence.language.is_nominative(sentence.words(at + 1, at + 2))
        return at in sentence.verbs or nominative  # وبحسب استطلاع سيحصل | المحافظون
    opening = CLAUSE_MARKS | QUOTES | sentence.language.words.numbers.joiners
    if before in sentence.dated or sentence.texts[before] in opening:
        return True
    to_do = at in sentence.cue_ends("said_that") and at not in sentence.cue_ends("speaking_pronoun")  # أن تملك الشركة
    to_do = to_do and sentence.language.is_imperfect(sentence.texts[at])
    return to_do or is_of_object(sentence, at) or _is_behind_phrase(sentence, at)


def _is_behind_phrase(sentence: ReadSentence, verb: int) -> bool:
    """Whether only a phrase of where or when, with a preposition, opens a clause ahead of its verb: وفي حلب | أخضع الجنود 12."""
    language, before = sentence.language, verb - 1
    if not (before in sentence.named | sentence.dated or language.is_definite(sentence.texts[before])):
        return False
    starts = plain_starts(sentence)
    begin = next((at for at in range(before, max(-1, before - _LONGEST_PHRASE), -1) if at in starts), before)
    between = range(begin + 1, verb)
    other = sentence.verbs | sentence.beginning("relative", "said_that")
    if not other.isdisjoint(between) or any(language.may_be_verb(sentence.texts[at]) for at in between):
        return False
    return bare_word(sentence, begin) in language.words.names.prepositions


def is_of_object(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb acts on what "which" means: التمويل الذي | قدمه البنك; without its pronoun that can act: التي تتبع الوزارة."""
    return verb > 0 and sentence.cue_at("relative", verb - 1) == 1 and has_object_pronoun(sentence, verb)


@once_a_sentence
def _openers(sentence: ReadSentence) -> frozenset[int]:
    """The tokens right behind words that lead to a verb with its clause."""
    return frozenset(end for cue in _OPENING for end in sentence.cue_ends(cue))
