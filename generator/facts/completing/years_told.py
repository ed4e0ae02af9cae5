"""Years that a text leaves out: of a day since which something goes on, and of an attack that everybody knows by its day.

A day or month "since" which something goes on and whose year another sentence tells is that one: 22,000 held since 7 October. …
since the war began on 7 October 2023. "Last October" (أكتوبر الماضي) is the one before publication. The day of a known attack or
war beside a word for it is of its year: the September 11 attacks, منذ بدء الحرب في 7 أكتوبر.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.facts.dates import SINCE
from generator.facts.dates.point import is_year
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.values import Precision

_EVENTS = ("attack", "lasting_event")
"""The cues of words for an attack or a war."""
_DATES = frozenset({Precision.DAY, Precision.MONTH})
_MONTH = 100
"""What the month of a day is multiplied with in its number: 911 is the 11th of September."""


def name_years(sentences: Sequence[ReadSentence]) -> Iterator[ReadSentence]:
    """The sentences of an article, the days and months that tell no year with that of the same one told elsewhere, or known."""
    told = {start for sentence in sentences for moment in sentence.moments if (start := _with_year(sentence, moment))}
    for sentence in sentences:
        moments = tuple(_named(sentence, moment, told) for moment in sentence.moments)
        yield replace(sentence, moments=moments) if moments != tuple(sentence.moments) else sentence


def _with_year(sentence: ReadSentence, moment: Moment) -> date | None:
    """The day with which something begins that goes on, or that of an attack or war, whose words tell its year."""
    when, texts = moment.range, sentence.texts[slice(*moment.tokens)]
    if when is None or when.precision not in _DATES or not any(map(is_year, texts)):
        return None
    return when.start if SINCE in moment.rules or _is_of_event(sentence, moment) else None


def _named(sentence: ReadSentence, moment: Moment, told: Collection[date]) -> Moment:
    """A moment with its year, itself where it tells one or where no other is known."""
    when, since = moment.range, SINCE in moment.rules
    if when is None or when.start is None or when.precision not in _DATES or not (since or when.start == when.end):
        return moment
    if any(is_year(sentence.texts[at]) or _is_relative(sentence, at) for at in range(*moment.tokens)):
        return moment
    year = _year_told(moment, when.start, told) if since else None
    if year is None and _is_of_event(sentence, moment):
        number = _MONTH * when.start.month + when.start.day
        year = sentence.language.words.times.known_attacks.get(number)
    if year is None or year >= when.start.year:
        return moment
    start = when.start.replace(year=year)
    return replace(moment, range=replace(when, start=start, end=None if since else start), reasons=())


def _is_relative(sentence: ReadSentence, at: int) -> bool:
    """Whether "last" or the like stands at a token, which leads back from publication: منذ أكتوبر الماضي."""
    times, texts = sentence.language.words.times, sentence.texts
    return any(words.longest(texts[at], texts, at) for words in (times.relative_before, times.relative_after))


def _year_told(moment: Moment, start: date, told: Collection[date]) -> int | None:
    """The only year with which the article tells a day, or a month of which a day is."""
    day = moment.range is not None and moment.range.precision is Precision.DAY
    years = {one.year for one in told if one.month == start.month and (not day or one.day == start.day)}
    return next(iter(years)) if len(years) == 1 else None


def _is_of_event(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day calls an attack or war, or one began then: the October 7 attacks, since the war began on 7 October.

    Not: an attack on 7 October.
    """
    start, end = moment.tokens
    called = (start - 1,) if sentence.language.words.noun_follows_number else (end, end + 1)
    near = (*called, *range(start, end)) if SINCE in moment.rules else called
    return any(sentence.cue_at(cue, at) for cue in _EVENTS for at in near if 0 <= at < len(sentence.texts))
