"""Dates at which a war or the like began that goes on: the war, which broke out in April 2023, has killed 20,000.

Where only "since" it began is told, it began at the one day or month that the sentence tells besides, else at the first that was
told before beside a war or an attack, weeks back: they attacked on 7 October. … 40,000 have been killed since the war began.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.facts.dates import EVENT, SINCE
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS
from generator.values import DateRange, Precision, period_of

_LONG_AGO = timedelta(weeks=3)
"""From the day of publication back to the beginning of what goes on."""
_BESIDE = 3
"""Tokens between a war or an attack and its date: the October 7 attacks, attacked the south on 7 October."""
_NOUN_BEHIND = 3
"""Tokens from "since the start" to what began: since the start | of the war."""
_OF_BEGINNING = 8
"""Tokens from "since" to a figure of what began: since | the army and its allies retook | five provinces in 2015."""
_BEGUN_WINDOW = 6
"""Tokens from the verb of beginning to its date: began with protests in the south in March 2011."""


def with_what_began(sentence: ReadSentence, moments: Sequence[Moment]) -> Iterator[Moment]:
    """The moments, each at which a war or the like is told to have begun with the days since then."""
    begun = [at for at in sentence.cue_starts("began") if _goes_on(sentence, at)]
    for moment in moments:
        start, when = moment.tokens[0], moment.range
        dated = any(0 < start - at <= _BEGUN_WINDOW and not sentence.mark_between(at, start) for at in begun)
        began = when.start if dated and when is not None and when.end is not None else None
        yield replace(moment, range=DateRange(began, None, when.precision)) if began and when else moment


def with_event_told(
    sentence: ReadSentence, moments: Sequence[Moment], told: DateRange | None, published: date | None
) -> Sequence[Moment]:
    """The moments, those since a war or an attack began with the days since the one that the sentence tells, else `told`."""
    days = {moment.range for moment in moments if moment.range is not None and EVENT not in moment.rules}
    here = next(iter(days)) if len(days) == 1 else None if days else told
    if here is None or published is None or not _is_long_ago(here, published):
        return moments
    since = DateRange(here.start, None, here.precision)
    return [replace(one, range=since) if EVENT in one.rules and _is_of_war(sentence, one) else one for one in moments]


def beginning_told(sentence: ReadSentence, published: date | None) -> DateRange | None:
    """The day or month, weeks before publication, on which or since which a sentence tells a war or an attack to have begun."""
    events = sentence.beginning("lasting_event", "attack") if sentence.moments else frozenset()
    for moment in reversed(sentence.moments) if published is not None and events else ():
        start, end = moment.tokens
        near = _BEGUN_WINDOW if sentence.cues["began"] or SINCE in moment.rules else _BESIDE
        beside = any(at in events for at in range(start - near, end + near))
        if beside and moment.range is not None and published and _is_long_ago(moment.range, published):
            return moment.range
    return None


def of_beginning(sentence: ReadSentence, moment: Moment, figure: Figure) -> DateRange | None:
    """The date at which something began, where a figure tells of that: since the army retook five provinces in 2015.

    `None` where the date is none since which something goes on, or the figure stands outside what began.
    """
    start, when = figure.tokens[0], moment.range
    if SINCE not in moment.rules or start > moment.tokens[0] or when is None or when.start is None:
        return None
    words, texts = sentence.language.words.times.ever_since, sentence.texts
    ahead = range(max(0, start - _OF_BEGINNING), start)
    since = next((at for at in reversed(ahead) if words.longest(texts[at], texts, at)), None)
    if since is None or sentence.mark_between(since, moment.tokens[0]):
        return None
    return period_of(when.start, when.precision)


def _is_long_ago(when: DateRange, published: date) -> bool:
    """Whether a day or a month, or the time since one, began weeks before publication, so that something goes on since then."""
    if when.start is None or when.precision not in {Precision.DAY, Precision.MONTH}:
        return False
    return (when.end is None or when.single) and published - when.start > _LONG_AGO


def _is_of_war(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether what began is a war, an attack or the like: since the war began, منذ اندلاع الاحتجاجات."""
    start, end = moment.tokens
    return sentence.any_cue_between(("lasting_event", "attack"), start, end + _NOUN_BEHIND)


def _goes_on(sentence: ReadSentence, verb: int) -> bool:
    """Whether a relative clause tells that a war or the like began: the conflict, which | began."""
    relative = verb - 1
    if verb < 2 or not sentence.cue_at("relative", relative):
        return False
    noun = relative - 1 - (sentence.texts[relative - 1] in COMMAS)
    return any(sentence.cue_at("lasting_event", at) for at in (noun, noun - 1) if at >= 0)
