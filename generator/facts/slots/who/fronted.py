"""Who does or has what a phrase ahead of them tells in English: Despite making a profit of 12 million, Karwa | cut jobs.

A participle opens the clause, a preposition or word of time ahead of it or not, and governs the figure; whoever opens what follows
its comma does it, by name, by what they are or by a pronoun. So a result or what is held is of whoever follows behind "despite",
"with" or "on" (Despite a record profit of 12 million, up 3% on 2019, Karwa | cut jobs), as long as no clause lies between.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_openings import who_opens
from generator.facts.slots.who.clause_verbs import may_be_deed
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.meant_subjects import subject_at, who_is_meant
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import COMMAS

_OWN = ("result", "held", "company_figure", "loss_of_company", "possession")
"""Cues of nouns for what somebody has or made of their own."""
_OF_ANOTHER_CLAUSE = ("subclause", "relative", "whose_relative", "further_clause", "said_that")
_LONGEST_RESULT = 5
"""Words up to the noun for a result: a | record pre-tax | profit."""
_LED = 2
"""Tokens at the beginning of a sentence, among which the participle stands."""


def find_fronted(clauses: Clauses) -> Who:
    """Who opens the clause behind a participle that has the figure for its object, or behind a result of theirs."""
    if not clauses.is_subject_first:
        return None
    return _of_participle(clauses) or _of_result(clauses)


def _of_participle(clauses: Clauses) -> Who:
    """Who opens the clause behind a participle that has the figure for its object."""
    sentence, figure = clauses.sentence, clauses.figure
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
        led = sentence.texts[at] in sentence.language.words.names.prepositions or (
            at in sentence.beginning("subclause", "clause_opener", "came_after")
        )
        if not led:
            return None
    return None


def _of_result(clauses: Clauses) -> Who:
    """Who opens the clause behind what "despite" or "with" tells them to have: With a fleet of | 12 ships, | Karwa dominates."""
    sentence, figure = clauses.sentence, clauses.figure
    start = dateline_end(sentence)
    start += not sentence.cue_at("fronting", start) and sentence.cue_at("clause_opener", start)  # But | despite
    led = sentence.cue_at("fronting", start)
    if not led or not _tells_own(sentence, start + led, figure):
        return None
    end = figure.tokens[1]
    for comma in (mark for mark in sentence.marks if mark >= end and not _in_brackets(sentence, end, mark)):
        if sentence.texts[comma] not in COMMAS or _tells_more(sentence, end, comma):
            return None
        opening = subject_at(sentence, comma + 1) or who_is_meant(clauses, comma + 1, ())
        if opening is not None:
            cue = Cue(CueKind.WHO_SUBJECT, sentence.text_span(start, start + led))
            return Found((term_of(clauses, opening.who),), cue)
    return None


def _in_brackets(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether brackets that open behind a token close at another or behind it: 12 yen | ($3m | ; £2m), Karwa."""
    between = sentence.texts[start : at + 1]
    return between.count("(") > between.count(")") or between[-1] == ")"


def _tells_own(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether a result or what is held stands behind a token with its article, no verb or name up to the figure."""
    first = start + (sentence.words(start, start + 1) in sentence.language.words.numbers.articles)
    near = range(first, min(first + _LONGEST_RESULT, figure.tokens[0]))
    noun = next((at for at in near if at in sentence.beginning(*_OWN)), None)
    if noun is None or not all(is_plain(sentence, at) for at in range(first, noun)):
        return False
    return not _tells_more(sentence, noun + 1, figure.tokens[0])


def _tells_more(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause or somebody else stands between two tokens."""
    if sentence.any_cue_between(_OF_ANOTHER_CLAUSE, start, end):
        return True
    taken = sentence.dated | sentence.counted
    return any(
        at in sentence.verbs
        or sentence.is_capital(at)
        or sentence.language.may_be_verb(sentence.texts[at])
        or sentence.language.is_adverbial_participle(sentence.texts[at])
        for at in range(start, end)
        if at not in taken
    )
