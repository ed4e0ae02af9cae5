"""Verbs of saying by which nobody says how many: who shows what they have, describes a thing, ascribes a deed, or gives an office.

- أظهر مجلس الأمن وحدة، من خلال إقرار 3 حزم; the panels showed high efficiency: no document, nothing told behind.
- A survivor describes the carnage, which left 7 dead: only "how", "that" or a figure right behind is what they say.
- سجلت البورصة ارتفاعا بنسبة 3%; the index posted a rise of 3 percent: a rise of nothing else is the subject's own. So is a profit
  that somebody showed.
- نسبت الشرطة الهجوم إلى التنظيم: no words are ascribed (نسبت الصحيفة إلى كروم قوله).
- Growth was 6 percent, ahead of IMF forecasts: a noun.
- The Senate confirmed him by 52 votes to 48: an office is given.
"""

from __future__ import annotations

from generator.facts.parts import OUTLET, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.saying import (
    ASCRIBE,
    FINDINGS,
    SHOW,
    is_told_of,
    reports_speech,
    speaker_end,
)
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.tokens import COMMAS, QUOTES

_CONFIRM, _DESCRIBE = "confirm", "describe_saying"
_NEAR = 3
"""Tokens behind a verb or its subject among which the figure stands that they tell."""
_OBJECT = 5
"""Tokens between a verb and what its subject had."""


def tells_no_number(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a verb of saying is one by which nobody says how many."""
    term = verb.term.id
    if term == ASCRIBE:
        return not any(at > verb.tokens[0] for at in sentence.cue_starts("quoted_as"))
    if term == _CONFIRM:
        return _gives_office(sentence, verb)
    if term == _DESCRIBE:
        return _describes_thing(sentence, verb)
    if term == SHOW and _is_performance(sentence, verb):
        return True
    if _is_forecast(sentence, verb) or (term == SHOW and _shows_what_it_has(sentence, verb)):
        return True
    return verb.dimension == FINDINGS and _has_own_change(sentence, verb)


def _gives_office(sentence: ReadSentence, verb: Name) -> bool:
    """Whether whom somebody confirms stands right behind the verb, a pronoun or a noun for them: confirmed | him."""
    end = sentence.past_article(verb.tokens[1])
    return sentence.cue_at("appointee", end) > 0 and not sentence.cue_at("said_that", verb.tokens[1])


def _is_forecast(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a noun spelled as a verb is what a preposition leads to, behind whose it is: ahead of IMF | forecasts."""
    start = verb.tokens[0]
    if not sentence.cue_at("forecast_noun", start):
        return False
    owner = next((name.tokens[0] for name in sentence.names if name.tokens[1] == start), start)
    while owner and sentence.is_capital(owner - 1):
        owner -= 1
    before = sentence.from_article(owner) - 1
    led = before >= 0 and sentence.texts[before] in sentence.language.words.names.prepositions
    return owner < start and (led or sentence.cue_at("measured_by", before) > 0)


def _is_performance(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a noun spelled as a verb has neither those who speak nor a document ahead: the fashion | show | had 300 guests."""
    start = verb.tokens[0]
    if not sentence.cue_at("work", start) or sentence.cue_at("said_that", start + 1):
        return False
    told = any(
        name.tokens[1] <= start and not sentence.mark_between(name.tokens[0], start) for name in documents(sentence)
    )
    return not told and all(name.tokens[1] != start or name.term.dimension == OUTLET for name in sentence.of(*SPEAKING))


def _describes_thing(sentence: ReadSentence, verb: Name) -> bool:
    """Whether nothing that is said but a thing stands behind a verb: describes the carnage; not described how, described: "."""
    end = verb.tokens[1]
    near = range(end, min(end + _NEAR, len(sentence.tokens)))
    said = sentence.cue_at("said_that", end) > 0 or any(sentence.cue_at("how", at) for at in near)
    if sentence.language.words.verb_first:  # وصفت المحاولة | بأنها هجوم خلف 12 قتيلا
        that = next((at for at in sentence.cue_starts("said_that") if at >= end), None)
        said = said or (that is not None and not figure_between(sentence, end, that))
    word = sentence.words(end, end + 1) in QUOTES and not QUOTES.isdisjoint(sentence.texts[end + 1 : end + _NEAR])
    marked = not (QUOTES | {":"} | COMMAS).isdisjoint(sentence.texts[max(0, verb.tokens[0] - 1) : end + 1 - word])
    return bool(near) and not (said or marked or figure_between(sentence, end, end + _NEAR))


def _shows_what_it_has(sentence: ReadSentence, verb: Name) -> bool:
    """Whether the subject of a verb of showing is no document, and its object nothing that is told: a trait, its own result."""
    start, end = verb.tokens
    if not sentence.language.words.verb_first:
        near = any(name.tokens[1] <= start <= name.tokens[1] + _NEAR for name in documents(sentence))
        return not near and any(
            end < told <= end + _OBJECT for cue in ("result", "lost") for told in sentence.cue_ends(cue)
        )
    if sentence.cue_at("reporting", end) or any(end <= name.tokens[0] <= end + 1 for name in documents(sentence)):
        return False
    past = speaker_end(sentence, verb)
    clause = range(end, sentence.clause_end(end))
    prepositions = sentence.language.words.names.prepositions
    free = (at for at in clause if sentence.texts[at - 1] not in prepositions)  # كفاءة في | تحويل الطاقة
    told = any(is_told_of(sentence, at) or sentence.cue_at("number_of", at) > 0 for at in free)
    that = next((at for at in sentence.cue_starts("said_that") if at >= end), None)
    told = told or (that is not None and not figure_between(sentence, end, that))
    return not (
        told or figure_between(sentence, past, past + _NEAR) or sentence.words(past, past + 1) in QUOTES | {":"}
    )


def _has_own_change(sentence: ReadSentence, verb: Name) -> bool:
    """Whether a change right behind the subject is its own, of nothing that stands beside it: سجلت البورصة ارتفاعا | بنسبة 3%."""
    end = verb.tokens[1]
    near = range(end, min(end + _OBJECT, sentence.clause_end(end)))
    at = next((at for at in near if sentence.cue_at("change", at)), None)
    if at is None or reports_speech(sentence, verb) or is_definite(sentence, at) or figure_between(sentence, end, at):
        return False
    figure = next((figure for figure in sentence.figures if figure.tokens[0] > at), None)
    behind = (at + 1, figure.tokens[1]) if figure is not None else (at + 1, at + 1)
    return figure is not None and not any(sentence.cue_at("place", inside) for inside in behind)
