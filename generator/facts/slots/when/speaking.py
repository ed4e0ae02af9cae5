"""Dates of the speaking, which are no figure's: on what day somebody said, announced or documented what a sentence tells.

A date beside a verb of saying is of it unless it is a time that somebody reports on (from … to …, a quarter), belongs to an event
or an amount, or stands behind "that".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.closely import PLACING
from generator.facts.dates import PAST_UNITS, PERIOD, SO_FAR
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import is_document
from generator.facts.slots.according_to.saying import FINDINGS, speaker_end
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.persons import apposition_end
from generator.facts.tokens import COMMAS, STOPS
from generator.lexicon import Category
from generator.values import Precision

_SPOKEN_WINDOW, _SPEAKER_WINDOW = 5, 14
_DIRECTLY, _NEAR = 1, 2
_PERIODS = frozenset({PERIOD, SO_FAR, PAST_UNITS})
_COUNTING = frozenset({"document_saying", "count_saying"})
"""The lexicon's verbs of saying by which somebody counts what happened over a time: documented 12 deaths in May; أحصت."""
_EVENT_WINDOW = 3


@once_a_sentence
def _dated_verbs(sentence: ReadSentence) -> Sequence[Name]:
    """The verbs of saying that can have a date: of no findings, no passive, no court's (أدانت المحكمة الخميس) and in no figure."""
    passive = () if sentence.language.words.verb_first else sentence.cue_ends("no_verb_after")
    convicts = {at for at in sentence.cue_starts("tried") if sentence.cue_between("court", at, at + _NEAR)}
    return [
        verb
        for verb in sentence.of(Category.SAYING)
        if verb.dimension != FINDINGS
        and verb.tokens[0] not in passive
        and verb.tokens[0] not in convicts
        and not figure_between(sentence, verb.tokens[0] - 1, verb.tokens[1])
        and not any(other.tokens[0] < verb.tokens[0] < other.tokens[1] for other in sentence.figures)
    ]


def speaking_beside(sentence: ReadSentence, moment: Moment) -> Sequence[Name]:
    """The verbs of saying whose date a moment can be: that right behind it, and those ahead of it past the last "that" or colon."""
    start, end = moment.tokens
    tallied = sentence.is_possessor(moment.tokens) and not _opens_document(sentence, end)
    told_of = tallied or _is_owned(sentence, start) or _is_of_amount(sentence, moment) or _calls_event(sentence, moment)
    told_of = told_of or _ends_event(sentence, moment)
    if not _PERIODS.isdisjoint(moment.rules) or told_of or _is_quarter(moment) or _is_covered(sentence, moment):
        return ()  # nobody speaks from … to …, or over the past week: it is what a report covers; tallied September's toll
    opened = [*sentence.cue_starts("said_that"), *(mark for mark in sentence.marks if sentence.texts[mark] == ":")]
    that = max((that for that in opened if that < start), default=-1)
    begun = moment.range is not None and moment.range.end is None  # nor since …
    verbs = (verb for verb in _dated_verbs(sentence) if moment.is_day or verb.term.id not in _COUNTING)
    return [
        verb
        for verb in verbs
        if (verb.tokens[0] == end and not sentence.language.words.verb_first)
        or _opens_saying_that(sentence, moment, verb)
        or (
            that + 1 < verb.tokens[1] <= start
            and not begun
            and not sentence.cue_between("when_clause", verb.tokens[1], start)
        )
    ]


def _is_owned(sentence: ReadSentence, at: int) -> bool:
    """Whether whose a date's noun is stands before it, which the date is of: said the country's | June inflation fell."""
    owner = sentence.texts[at - 1] if at else ""
    return sentence.language.without_genitive(owner) != owner


def _is_of_amount(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a date of several days stands right behind what is measured in it: put spending | this year at 12."""
    return not moment.is_day and any(name.tokens[1] == moment.tokens[0] for name in sentence.indicators)


def _calls_event(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day tells which event is meant: claimed | the May 7 bomb attack; قال عن هجوم 7 مايو."""
    start, end = moment.tokens
    words = sentence.language.words
    if not moment.is_day or not start:
        return False
    before = sentence.texts[start - 1]
    if before in words.definite_articles | words.numbers.articles:
        near = range(end, end + _EVENT_WINDOW)
        return not sentence.beginning("attack", "incident").isdisjoint(near)
    event = start - 1 in sentence.beginning("attack", "incident")
    return event and words.verb_first and not sentence.language.is_definite(before)


def _ends_event(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day ends a clause that tells an attack or incident: blamed them for the raid that hit the airport on Monday."""
    start = moment.tokens[0]
    clause = max((at for at in sentence.cue_starts("relative") if at < start), default=0)
    near = range(max(0, clause - _EVENT_WINDOW), clause)
    event = not sentence.beginning("attack", "incident").isdisjoint(near)
    tells = sentence.cue_between("attack", clause, clause + _EVENT_WINDOW)
    return moment.is_day and (event or tells) and not sentence.mark_between(near.start if event else clause, start)


def _is_quarter(moment: Moment) -> bool:
    """Whether a date is a quarter of a year, of which something is told rather than in it: the third quarter survey shows."""
    return moment.range is not None and moment.range.precision is Precision.QUARTER


def _opens_saying_that(sentence: ReadSentence, moment: Moment, verb: Name) -> bool:
    """Whether a date opens a sentence right ahead of who says "that": This week the director, Amal Farr, announced that."""
    start, end = moment.tokens
    if start > _DIRECTLY or verb.tokens[0] <= end or sentence.language.words.verb_first:
        return False
    beside = any(
        0 <= name.tokens[0] - end <= _DIRECTLY for name in sentence.of(Category.SPEAKERS, Category.ORGANISATIONS)
    )
    that = sentence.cue_at("said_that", verb.tokens[1]) > 0
    return beside and that and not figure_between(sentence, end, verb.tokens[0])


def _is_covered(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether several days are what somebody reports for: data for July show that, تشير بيانات الهيئة لشهر تموز إلى أن."""
    start = moment.tokens[0]
    attached = sentence.texts[start][0] in sentence.language.words.names.attached_to
    several = moment.range is not None and moment.range.start != moment.range.end
    return several and (attached or start in sentence.cue_ends("covering"))


def _opens_document(sentence: ReadSentence, at: int) -> bool:
    """Whether a document begins at a token, its adjective aside: Thursday's statement."""
    return any(0 <= name.tokens[0] - at <= _DIRECTLY for name in sentence.of(Category.SPEAKERS) if is_document(name))


def dates_the_speaking(sentence: ReadSentence, moment: Moment, figure: Figure, verbs: Sequence[Name]) -> bool:
    """Whether the date belongs to a verb of saying: right after it, or anywhere between it and "that"; no figure between.

    `verbs`: see `speaking_beside`.
    """
    moment_start, moment_end = moment.tokens
    long = moment.range is not None and moment.range.start != moment.range.end
    for verb in verbs:
        start = verb.tokens[1]
        if _is_participle(verb, figure) or (long and verb.dimension == PLACING):
            continue  # put deaths in June at 12
        if verb.tokens[0] == moment_end or (moment_end < verb.tokens[0] and figure.tokens[0] >= start):
            return True
        if start <= figure.tokens[0] < moment_start:
            continue
        if _leads_to_that(sentence, moment_end):
            return True  # قالت ثلاث مؤسسات، الأحد، إن
        that = sentence.any_cue_between(("said_that", "told_about"), moment_end, figure.tokens[0])
        speaker = speaker_end(sentence, verb)
        near = any(0 <= moment_start - last <= _NEAR for last in (speaker, apposition_end(sentence, speaker)))
        if long and not (that or near) and moment_start - start > _DIRECTLY:
            continue  # said its revenue in the first six months rose
        if (
            near
            or moment_start - start <= _SPOKEN_WINDOW
            or (figure.tokens[1] <= start and _closes(sentence, start, moment))
            or (that and not figure_between(sentence, start, moment_start))
        ):
            return True
    return False


def _closes(sentence: ReadSentence, verb_end: int, moment: Moment) -> bool:
    """Whether a day ends the clause of a verb of saying: …, he said at a news conference at the police headquarters today."""
    start, end = moment.tokens
    last = end == len(sentence.texts) or sentence.texts[end] in STOPS
    return last and moment.is_day and start - verb_end <= _SPEAKER_WINDOW and not sentence.mark_between(verb_end, start)


def _leads_to_that(sentence: ReadSentence, at: int) -> bool:
    """Whether "that" stands at a token, with a comma before it at most."""
    return sentence.cue_at("said_that", at + (sentence.words(at, at + 1) in COMMAS)) > 0


def opens_speech(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date that opens a sentence is that of a verb of saying ahead of a figure: In May, it said four were killed.

    Nobody speaks since or up to a date, nor is a quarter when somebody spoke.
    """
    start, end = moment.tokens
    if moment.range is not None and (None in {moment.range.start, moment.range.end} or _is_quarter(moment)):
        return False
    verbs = (verb for verb in sentence.of(Category.SAYING) if verb.dimension != FINDINGS)
    near = (verb for verb in verbs if end < verb.tokens[0] <= end + _SPEAKER_WINDOW)
    return start <= 1 and any(verb.tokens[1] <= figure.tokens[0] for verb in near)


def opens_saying_that(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a day that opens a sentence is that of saying "that" ahead of a figure: والخميس، قال الموقع إن السلطات تستعمل 7.

    So is any time of saying what had come about before (In May, its head, Omar Faro, said 31 had been killed) or would come about
    (Last month he said 31 shops would close), and a day of announcing what will: On Monday, she announced £3m for schools will be.
    """
    start, end = moment.tokens[1], figure.tokens[0]
    that = moment.is_day and sentence.cue_between("said_that", start, end)
    before = sentence.cue_between("had_before", start, figure.tokens[1] + _DIRECTLY)
    clause = sentence.clause_end(figure.tokens[1])
    ahead = moment.is_day and sentence.cue_between("will_be", start, clause)
    thats = (
        at for at in sentence.cue_starts("said_that") if figure.tokens[1] <= at < clause
    )  # told 12 men that they would
    would = sentence.cue_between("would", end, next(thats, clause)) and not _says_so_itself(sentence, start, end)
    return (that or before or ahead or would) and opens_speech(sentence, moment, figure)


def _says_so_itself(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a date ahead is that of what is said: who speaks stands between commas, or is a document.

    In May, he said, 31 would close; Last year a survey found that 70% would vote.
    """
    if any(start <= name.tokens[0] < end and is_document(name) for name in sentence.of(Category.SPEAKERS)):
        return True
    verbs = (verb.tokens[1] for verb in sentence.of(Category.SAYING) if start < verb.tokens[0] < end)
    return any(sentence.words(at, at + 1) in COMMAS for at in verbs)


def _is_participle(verb: Name, figure: Figure) -> bool:
    """Whether a verb right behind a figure says how it became known: 13 million reported in March."""
    return verb.tokens[0] == figure.tokens[1] and not figure.counts_people
