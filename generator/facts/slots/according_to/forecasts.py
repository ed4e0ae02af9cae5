"""Who tells a figure by what they make of it: a forecast or a number that they change.

The IEA raised its estimate of demand to 84 million barrels; خفض الصندوق توقعاته للنمو إلى 3%; it revised
the number of jobs to 139,000; راجعت الوزارة حصيلة القتلى إلى 20; with the bank predicting 4%.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.saying import first_name
from generator.facts.slots.clauses.reach import figure_between

_LONGEST_CALL = 8
"""Tokens from such a verb to its forecast."""
_NEAR = 5
"""Tokens from such a verb, or its subject behind it, to the number that it tells anew."""
_BEHIND = 2
"""Tokens from a verb to its subject, where verbs come first."""
_FIGURE = 4
"""Tokens from "to" to a number, its qualifier ahead of it: to | a record 12."""


def forecasters(sentence: ReadSentence) -> Iterator[tuple[Name, int]]:
    """Who tells figures so, each with the token of the verb, which they follow."""
    for at in sentence.cue_starts("revises"):
        name = _subject(sentence, at)
        noun = _own_forecast(sentence, at, name) if name is not None else None
        if name is not None and noun is not None and figure_between(sentence, noun, sentence.clause_end(noun)):
            yield name, at
    for at in sentence.cue_starts("restates"):
        name = _subject(sentence, at)
        if name is not None and _restates_number(sentence, at, name):
            yield name, at
    for at in sentence.cue_starts("absolute"):
        name = _subject(sentence, at)
        if name is not None and sentence.cue_at("with", sentence.from_article(name.tokens[0]) - 1):
            yield name, at


def _subject(sentence: ReadSentence, verb: int) -> Name | None:
    """Who is the subject of a verb by a name that the lexicon or its shape tells."""
    if sentence.language.words.verb_first:
        return first_name(sentence, verb + 1, _BEHIND)
    end = verb - sentence.cue_at("verb_marker", verb - 1)
    return sentence.name_before(end, *SPEAKING)


def _own_forecast(sentence: ReadSentence, verb: int, subject: Name) -> int | None:
    """The token of the forecast of their own that somebody changes: its | growth forecast, توقعاته."""
    verb_first = sentence.language.words.verb_first
    start = subject.tokens[1] if verb_first else verb + 1
    if not verb_first and not sentence.cue_at("possessive", start):
        return None
    near = range(start, min(start + _LONGEST_CALL, sentence.clause_end(start)))
    return next((at for at in near if sentence.cue_at("forecast_noun", at)), None)


def _restates_number(sentence: ReadSentence, verb: int, subject: Name) -> bool:
    """Whether somebody tells a number anew, "to" and a figure behind it: revised up | the number of jobs to 139,000."""
    start = subject.tokens[1] if sentence.language.words.verb_first else verb + 1
    end = sentence.clause_end(start)
    noun = next((at for at in range(start, min(start + _NEAR, end)) if sentence.cue_at("restated", at)), None)
    to = (at for at in range(noun or end, end) if sentence.cue_at("to_number", at))
    return any(figure_between(sentence, at, at + _FIGURE) for at in to)
