"""Whether a figure is only possible: قد يشرد الفيضان مليوني شخص, the flood could displace 2 million people.

Cues: a word of possibility (may, might, could; ربما، يمكن أن), or قد before a verb of what is not over, ahead of the figure in its
clause; or right behind it, where the figure is the subject (two million people may lose their homes). A mark, "that", a word that
opens a clause (while, after, who) or a joined verb of what is over ends its reach. What may rise *from* a figure is not only
possible. A plan or a forecast (will, is expected to) is none: its date lies ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between
from generator.lexicon import Category

_SUBJECT_WINDOW = 5
"""Tokens between a subject and the word that makes its verb only possible."""


def is_possible(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a word of possibility governs a figure."""
    start, end = figure.tokens
    if start and sentence.texts[start - 1] in sentence.language.words.change_from:
        return False
    return any(
        _reaches(sentence, at, start) if at < start else at >= end and _is_subject(sentence, figure, at)
        for at in _modals(sentence)
    )


@once_a_sentence
def _modals(sentence: ReadSentence) -> Sequence[int]:
    """The tokens at which something is told to be possible."""
    told = (at for at in sentence.cue_starts("possible") if not _is_name(sentence, at))
    doubted = (at for at in sentence.cue_starts("possible_verb") if _is_open(sentence, at + 1))
    return sorted(at for at in (*told, *doubted) if not _is_denied(sentence, at))


def _is_open(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of what is not over stands at a token."""
    return at < len(sentence.tokens) and sentence.language.is_imperfect(sentence.texts[at])


def _is_name(sentence: ReadSentence, at: int) -> bool:
    """Whether it is May, of the calendar or a person."""
    return at in sentence.dated or at in sentence.named or (at > 0 and sentence.tokens[at].capital)


def _is_denied(sentence: ReadSentence, at: int) -> bool:
    """Whether "not" follows: could not reach 500 families."""
    return at + 1 < len(sentence.tokens) and sentence.cue_at("negation", at + 1) > 0


def _reaches(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether what stands at a token governs a figure behind it."""
    if any(sentence.texts[between] in CLAUSE_MARKS for between in range(at, start)):
        return False
    closed = ("said_that", "clause_opener", "new_clause", "subclause")
    if any(sentence.cue_between(cue, at + 2, start) for cue in closed):
        return False
    joined = (verb for verb in sentence.verbs if at + 1 < verb < start and sentence.and_attached(verb))
    return all(sentence.language.is_imperfect(sentence.texts[verb][1:]) for verb in joined)


def _is_subject(sentence: ReadSentence, figure: Figure, at: int) -> bool:
    """Whether a figure is the subject of a verb that is only possible: no verb before it in its clause can have it for object."""
    start, end = figure.tokens
    parted = sentence.mark_between(end, at) or sentence.cue_between("subclause", end, at) or sentence.and_attached(at)
    near = 0 <= at - end <= _SUBJECT_WINDOW and not parted and not figure_between(sentence, end, at)
    if not near or (start and sentence.texts[start - 1] in sentence.language.words.names.prepositions):
        return False
    clause = sentence.clause_start(start)
    acted = any(clause <= verb.tokens[0] < at for verb in sentence.of(Category.DOING))
    return not acted and not sentence.cue_between("harm", clause, start)
