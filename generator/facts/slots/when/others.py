"""Dates that are no figure's: those of the speaking, of a document, of whom a figure is from, and of a record."""

from __future__ import annotations

from generator.facts.dates import PERIOD, SINCE
from generator.facts.parts import Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.saying import FINDINGS, speaker_end
from generator.facts.slots.according_to.speakers import is_document
from generator.facts.slots.clauses import (
    figure_between,
)
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_SPOKEN_WINDOW, _SPEAKER_WINDOW = 5, 14
_ISSUED_WINDOW = 5
_DIRECTLY, _NEAR = 1, 2
_RECORD_WINDOW = 5


def ends_a_record(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a superlative stands close before a "since": the first since 1990, a high since records began in 1970."""
    start = moment.tokens[0]
    if SINCE not in moment.rules:
        return False
    told = [at for at in range(max(0, start - _RECORD_WINDOW), start) if sentence.cue_at("record", at)]
    kept = any(sentence.cue_at("records_began", at) for at in range(start, min(start + 3, moment.tokens[1])))
    return kept or (bool(told) and not figure_between(sentence, told[-1], start))


def is_cited(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date belongs to whom the figure is from: … according to the report on the 2026 budget."""
    cited = (end for end in sentence.cue_ends("according_to") if figure.tokens[1] < end <= moment.tokens[0])
    return any(not sentence.mark_between(end, moment.tokens[0]) for end in cited)


def dates_the_speaking(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether the date belongs to a verb of saying: right after it, or anywhere between it and "that"; no figure between."""
    if PERIOD in moment.rules:
        return False  # nobody speaks from … to …: it is what a report covers
    moment_start, moment_end = moment.tokens
    long = moment.range is not None and moment.range.start != moment.range.end
    for verb in sentence.of(Category.SAYING):
        start = verb.tokens[1]
        if figure_between(sentence, verb.tokens[0] - 1, start) or any(
            other.tokens[0] < verb.tokens[0] < other.tokens[1] for other in sentence.figures
        ):
            continue  # in four states on Tuesday
        passive = not sentence.language.words.verb_first and verb.tokens[0] in sentence.cue_ends("no_verb_after")
        if verb.dimension == FINDINGS or passive or _is_participle(verb, figure):
            continue
        if verb.tokens[0] == moment_end and not sentence.language.words.verb_first:
            return True
        if moment.range is not None and moment.range.end is None:
            continue  # nor since …
        if not start <= moment_start or start <= figure.tokens[0] < moment_start:
            continue
        if sentence.cue_between("said_that", start - 1, moment_start):
            continue  # nor past the "that" of forecast that
        that = sentence.cue_between("said_that", moment_end, figure.tokens[0])
        near = 0 <= moment_start - speaker_end(sentence, verb) <= _NEAR
        if long and not (that or near) and moment_start - start > _DIRECTLY:
            continue  # said its revenue in the first six months rose
        if (
            near
            or moment_start - start <= _SPOKEN_WINDOW
            or (that and not figure_between(sentence, start, moment_start))
        ):
            return True
    return False


def opens_speech(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date that opens a sentence is that of a verb of saying ahead of a figure: In May, it said four were killed."""
    start, end = moment.tokens
    verbs = (verb for verb in sentence.of(Category.SAYING) if verb.dimension != FINDINGS)
    near = (verb for verb in verbs if end < verb.tokens[0] <= end + _SPEAKER_WINDOW)
    return start <= 1 and any(verb.tokens[1] <= figure.tokens[0] for verb in near)


def _is_participle(verb: Name, figure: Figure) -> bool:
    """Whether a verb right behind a figure says how it became known: 13 million reported in March."""
    return verb.tokens[0] == figure.tokens[1] and not figure.counts_people


def dates_a_document(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a single day is a document's: a statement on Monday, Monday's statement, the report that it issued today."""
    if moment.range is None or moment.range.start != moment.range.end or PERIOD in moment.rules:
        return False
    documents = [name for name in sentence.of(Category.SPEAKERS) if is_document(name)]
    end = moment.tokens[1] + (sentence.words(moment.tokens[1], moment.tokens[1] + 1) in COMMAS)
    if any(name.tokens[0] in {moment.tokens[1], end} for name in documents):
        return True  # نشر المكتب اليوم الاثنين، تقريرا
    return any(
        0 <= moment.tokens[0] - name.tokens[1] <= _ISSUED_WINDOW
        and not sentence.mark_between(name.tokens[1], moment.tokens[0])
        and not figure_between(sentence, name.tokens[1], moment.tokens[0])
        and not sentence.cue_between("said_that", name.tokens[1], moment.tokens[0])
        for name in documents
    )
