"""Subjects that are counted themselves: more than 300 officers seized 40 cars; Oman held 18; Chad's 16 have spent a year there."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, HOSTING, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.slots.who.people_behind import counted_noun
from generator.facts.slots.who.plain_subjects import BODY
from generator.lexicon import Category
from generator.values import Kind, Term

_NEW_CLAUSE = frozenset(";:")


def counted_subject(sentence: ReadSentence, verb: int, figure: Figure) -> Term | None:
    """The people counted before a verb that has a figure for its object: more than 300 officers | seized 40 cars.

    Not so: 300 pupils sat exams at nine centres; 12 families received 40 tents.
    """
    beside = after_auxiliaries(sentence, verb)
    doers = next((other for other in sentence.figures if other.tokens[1] == beside), None)
    if sentence.language.words.verb_first or doers is None or doers.part_of is not None:
        return None
    if figure.kind is Kind.DURATION or is_governed(sentence, figure) or is_governed(sentence, doers):
        return None
    if any(doing.tokens[0] == verb and doing.dimension == HOSTING for doing in sentence.of(Category.DOING)):
        return None
    people = doers.counts_people or (doers.unit is not None and doers.unit.dimension == BODY)
    return counted_noun(sentence, doers) if people and _opens_clause(sentence, doers.tokens[0]) else None


def is_governed(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a preposition stands before a figure, an article or bracket between aside; none of a total of so many."""
    start, words = figure.tokens[0], sentence.language.words
    before = start - 1 - (sentence.words(start - 1, start) == "(")
    before -= sentence.texts[before] in words.definite_articles
    return sentence.texts[before] in words.names.prepositions | words.times.of_words and start not in sentence.cue_ends(
        "total"
    )


def _opens_clause(sentence: ReadSentence, at: int) -> bool:
    """Whether a clause begins at a token."""
    before = sentence.texts[at - 1] if at else ""
    opens = not before or before in CLAUSE_MARKS or (before,) in sentence.language.words.cues["clause_start"]
    return opens or at == dateline_end(sentence)


def counted_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause begins between two tokens with those counted as its subject."""
    return any(start <= mark < end and _have_own_verb(sentence, mark) for mark in sentence.marks)


def _have_own_verb(sentence: ReadSentence, mark: int) -> bool:
    """Whether those counted behind an English semicolon or colon have a verb of their own: Oman held 18|;| Chad's 16 have spent."""
    if sentence.language.words.verb_first or sentence.texts[mark] not in _NEW_CLAUSE:
        return False
    first = next((one for one in sentence.figures if one.tokens[0] > mark), None)
    start, verb = first.tokens if first is not None and first.kind is Kind.COUNT else (0, len(sentence.tokens))
    if verb >= len(sentence.tokens):
        return False
    opens = start == mark + 1 or sentence.is_possessor((mark + 1, start))
    finite = sentence.cue_at("holding", verb) or sentence.language.may_be_verb(sentence.texts[verb])
    return opens and bool(finite) and not sentence.cue_at("harm", verb)
