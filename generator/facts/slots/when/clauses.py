"""Where a date stands in its clause: at its head, behind a rate."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import CLAUSE_MARKS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import COMMAS, SEMICOLONS
from generator.lexicon import Category

_BEHIND = 2
"""Tokens between a figure and the date right behind it."""
_TO_THAT = 8
"""Tokens from a verb of saying to its "that", past whoever speaks."""


def is_right_behind(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether nothing but a rate (a day, سنوياً) and a preposition stands between a figure and the date behind it."""
    end = figure.tokens[1]
    rate = _rate_length(sentence, end)
    end += rate if end + rate <= moment.tokens[0] else 0  # في الشهر | السابق is no rate
    behind = 0 <= moment.tokens[0] - end <= _BEHIND and not sentence.mark_between(end, moment.tokens[0])
    return behind and not heads_a_clause(sentence, moment)


def _rate_length(sentence: ReadSentence, at: int) -> int:
    """How many tokens of a rate (a day, في اليوم) stand at a token."""
    found = (
        sentence.language.words.rates.longest(sentence.texts[at], sentence.texts, at)
        if at < len(sentence.texts)
        else None
    )
    return found[1] if found is not None else 0


def heads_a_clause(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a date stands at the head of a joined clause: after a mark, "and", and a preposition at most.

    No mark is needed where its figure follows (في مايو 1240 حالة وفي يونيو 1177), where a subject or verb does (and in 2019 it
    lost 12), or where a date opens the sentence alike: في مايو قتل خمسة وفي يونيو جرح آخر.
    """
    words = sentence.language.words
    at = moment.tokens[0]
    attached = sentence.and_attached(at)
    if at and not sentence.reading.words[at - 1].rests.isdisjoint(words.names.prepositions):
        at -= 1
    governed = at < moment.tokens[0]
    attached = attached or sentence.and_attached(at)
    joined = at > 0 and sentence.texts[at - 1] in words.numbers.joiners
    follows = figure_between(sentence, moment.tokens[1], moment.tokens[1] + 1)
    anew = follows or _is_parallel(sentence, at) or _opens_anew(sentence, moment.tokens[1])
    if governed and (joined or attached) and anew:
        return True
    at -= joined
    return at > 0 and (joined or attached) and sentence.texts[at - 1] in CLAUSE_MARKS


def _opens_anew(sentence: ReadSentence, at: int) -> bool:
    """Whether the subject or verb of a clause stands at a token: and in 2019 | it lost 12; وفي 2019 | خسرت 12."""
    verb = at in sentence.verbs or sentence.cue_at("change", at) > 0 or sentence.cue_at("harm", at) > 0
    told = sentence.language.words.verb_first and verb
    return at < len(sentence.texts) and (told or sentence.cue_at("clause_subject", at) > 0)


def _is_parallel(sentence: ReadSentence, at: int) -> bool:
    """Whether the preposition at a token opens the sentence with a date as well: In May, five died, and | in June …."""
    opening = next((moment.tokens[0] - 1 for moment in sentence.moments), at)
    alike = sentence.reading.words[opening].rests & sentence.reading.words[at].rests
    return opening == 0 < at and not alike.isdisjoint(sentence.language.words.names.prepositions)


def is_told_anew(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a participle of saying leads to a "that" between two tokens: منذ عام 2012، مؤكدة أن 12."""
    participles = [at for at in sentence.cue_starts("saying_participle") if start <= at < end]
    return bool(participles) and sentence.cue_between("said_that", participles[0], end)


def is_said_later(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date behind a figure is of what is said to come in its clause: 12 bodies said that by June many will flee.

    Or in a further one: استأجرت 12 سفينة، وأنها | ستدخل الخدمة نهاية حزيران.
    """
    start, end = figure.tokens[1], moment.tokens[0]
    thats = [at for at in sentence.cue_starts("said_that") if start <= at < end]
    verbs = [verb.tokens[1] for verb in sentence.of(Category.SAYING)] if thats else []
    further = (at for at in thats if sentence.and_attached(at) and sentence.texts[at - 1] in COMMAS)
    said = next((at for at in thats for verb in verbs if 0 <= at - verb <= _TO_THAT), next(further, end))
    told = (sentence.texts[at] for at in range(said, end) if at not in sentence.counted)
    to_come = any(map(sentence.language.is_future, told))
    return to_come or sentence.expected_between(said, end) or sentence.cue_between("future", said, end)


def has_own_clause(sentence: ReadSentence, moments: Sequence[Moment], moment: Moment, figure: Figure) -> bool:
    """Whether a semicolon parts a figure from a date ahead, and dates stand behind it: 5 on Monday; a further 3 on Tuesday."""
    stops = [at for at in range(moment.tokens[1], figure.tokens[0]) if sentence.texts[at] in SEMICOLONS]
    if not stops:
        return False
    closing = (at for at in range(figure.tokens[1], len(sentence.texts)) if sentence.texts[at] in SEMICOLONS)
    end = next(closing, len(sentence.texts))
    return any(stops[-1] < other.tokens[0] < end for other in moments)
