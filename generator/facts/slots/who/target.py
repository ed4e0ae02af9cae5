"""Whom the counted action was done to.

Cues: the organisation or place after "against" (ضد), of the figures listed before it or of the next one in the clause; after على,
"on" right behind a counted deed (هجوم على …). A definite noun there (التنظيم, the group) means the organisation last named that is
called so. People that somebody acted on are whose they belong to (مقاتل من …).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between
from generator.facts.slots.meant import called
from generator.lexicon import Category
from generator.values import Kind, Term

_WINDOW = 5
_DIRECT_WINDOW = 2


def find_target(
    sentence: ReadSentence, figure: Figure, named_before: Sequence[Name], *, acted: bool
) -> Found[tuple[Term, ...]] | None:
    """Whom the counted action was done to; `named_before` are the article's organisations so far."""
    for end in sorted(sentence.cue_ends("target")):
        if not _reaches(sentence, figure, end):
            continue
        name = _organisation_from(sentence, end, _WINDOW)
        if name is not None and name.tokens[0] == end and _opens_clause(sentence, end - 1):
            continue
        if name is None and end < len(sentence.tokens):
            name = called(sentence, end, named_before)
        if name is not None:
            return Found((name.term,), Cue(CueKind.TARGET_AGAINST, sentence.text_span(end - 1, end)))
    if figure.counts_people:
        name, kind = _belonging(sentence, figure) if acted else None, CueKind.TARGET_BELONGING
    else:
        name, kind = _struck(sentence, figure) if figure.kind is Kind.COUNT else None, CueKind.TARGET_STRUCK
    return Found((name.term,), Cue(kind, sentence.text_span(*name.tokens))) if name is not None else None


def _reaches(sentence: ReadSentence, figure: Figure, cue_end: int) -> bool:
    start, end = figure.tokens
    if cue_end > end:
        return _shares_clause(sentence, figure, cue_end)
    return not sentence.mark_between(cue_end, start) and not figure_between(sentence, cue_end, start)


def _opens_clause(sentence: ReadSentence, verb: int) -> bool:
    """Whether a verb opens its clause where verbs come first, so that who is behind it acts: حيث استهدفت القوات الحكومية أحياء."""
    if not sentence.language.words.verb_first or not sentence.language.may_be_verb(sentence.texts[verb]):
        return False
    before = sentence.texts[verb - 1] if verb else ""
    opens = not before or before in CLAUSE_MARKS or verb in sentence.cue_ends("new_scene")
    return opens or verb in sentence.cue_ends("said_that")


def _struck(sentence: ReadSentence, figure: Figure) -> Name | None:
    for end in sentence.cue_ends("struck"):
        if figure.tokens[1] < end <= figure.tokens[1] + _DIRECT_WINDOW:
            return _organisation_from(sentence, end, _DIRECT_WINDOW)
    return None


def _organisation_from(sentence: ReadSentence, at: int, window: int) -> Name | None:
    for name in sentence.of(Category.ORGANISATIONS):
        if at <= name.tokens[0] < at + window and not sentence.mark_between(at, name.tokens[0]):
            return name
    return None


def _belonging(sentence: ReadSentence, figure: Figure) -> Name | None:
    end = figure.tokens[1]
    for name in sentence.of(Category.ORGANISATIONS):
        inside = figure.number_tokens[1] <= name.tokens[0] < end
        cue = sentence.cue_at("belonging", end) if end < len(sentence.tokens) else 0
        if inside or (cue and name.tokens[0] == end + cue):
            return name
    return None


def _shares_clause(sentence: ReadSentence, figure: Figure, at: int) -> bool:
    """Whether what stands at a token after a figure belongs to it: nothing but figures listed with it lies between."""
    between = [other for other in sentence.figures if figure.tokens[1] <= other.tokens[0] < at]
    end = figure.tokens[1]
    for other in between:
        joined = sentence.tokens[end : other.tokens[0]]
        if any(token.text not in sentence.language.words.list_links for token in joined):
            return False
        end = other.tokens[1]
    return True
