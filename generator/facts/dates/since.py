"""What began at a date and goes on: since 2019, since its launch in January 2022, منذ ذلك التاريخ; also up to a second date."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.facts.dates.ends import SINCE, between, from_middle
from generator.facts.dates.months import read_month
from generator.facts.dates.over import lately
from generator.facts.dates.point import Point
from generator.facts.dates.points import PointReader, read_now
from generator.facts.dates.single import single
from generator.facts.dates.years import year_point
from generator.facts.parts import Moment
from generator.facts.tokens import DASHES, QUOTES
from generator.values import DateRange

_CHANGE_WINDOW, _CHANGE_BY_PERCENT_WINDOW = 3, 12
"""Tokens between a word of change and "from", without and with a percentage right before that."""
_CLOSE, _DIRECT = 3, frozenset({"date:year", "date:month", "date:day-month", "date:numeric"})
"""Words between "since" and a date that nothing links to its event, and the rules of such a date."""
_BACK = "date:unit"
"""The rule of a date that is told by how far it is from publication: last month."""
EVENT = "date:event"
"""The rule of what began at a date that is not told: since the start of the war."""
_LONGEST_SUBJECT = 8
"""Words of what began, up to its verb: since | Israel's ensuing war | began."""
_LONGEST_EVENT = 16
"""Words of an event between "since" and its date."""


def since(reader: PointReader, at: int, begin: int) -> Moment | None:
    """The moment that a word for "since" at a token opens, whose date or event begins at another."""
    if _compared(reader, at, begin):
        return _moment_of(reader, begin, at)
    then = reader.phrase(reader.times.that_date, begin)
    if then:
        return _since_then(reader, at, begin + then)
    first = reader.point(_past_kind(reader, begin))
    if first is None and reader.text(at) not in reader.language.words.change_from:
        first = _event(reader, begin)
    if first is None:
        return _since_event(reader, at, begin)
    if first.anaphoric:
        return None
    if reader.is_genitive(first.end - 1) or _is_of_noun(reader, at, first.end) or _dates_data(reader, at):
        return replace(single(reader, first), tokens=(at, first.end))  # revenues from last month's exports
    second = _closing(reader, first)
    if second is not None:
        return between(reader, at, first, second, rule=SINCE)
    start = from_middle(
        first, reader.resolve(lately(reader, first) if reader.phrase(reader.times.ever_since, at) else first)
    )
    found = DateRange(start.start, None, start.precision) if start else None
    counted = any(map(reader.number, range(begin + 1, first.start)))  # a three-week strike is a figure of its own
    return reader.moment(first.start if counted else at, first.end, found, (SINCE, first.rule))


def _since_event(reader: PointReader, at: int, begin: int) -> Moment | None:
    """Since something began that the words do not date, which is no other date of the sentence: منذ بداية المشروع.

    In English a verb tells it as well: since the war began, since fighting broke out.
    """
    cues = reader.language.words.cues
    start = begin + (reader.text(begin) in reader.language.words.definite_articles)
    end = start + reader.phrase(cues["event_began"], start)
    if end == start and not reader.language.words.noun_follows_number:
        words = takewhile(
            lambda back: _may_tell_event(reader, back), range(begin, min(begin + _LONGEST_SUBJECT, len(reader.texts)))
        )
        end = next((verb + 1 for verb in words if verb > begin and reader.phrase(cues["began"], verb)), start)
    return Moment(None, (at, end), reader.span(at, end), (SINCE, EVENT)) if end > start else None


def _compared(reader: PointReader, at: int, begin: int) -> bool:
    """Whether "from" tells what a change is compared with: an increase from 2020 did not begin then, a cut from this month does."""
    words = reader.language.words
    if reader.text(at) not in words.change_from:
        return False
    point = reader.point(begin)
    if point is not None and point.relative is not None and point.relative >= 0 and not point.anaphoric:
        return False
    by_percent = reader.stands_before(words.percent, at)  # up 5.7 percent from August and 11 percent from July
    window = range(max(0, at - (_CHANGE_BY_PERCENT_WINDOW if by_percent else _CHANGE_WINDOW)), at)
    return any(reader.phrase(words.cues["change"], back) for back in window)


def _is_of_noun(reader: PointReader, at: int, end: int) -> bool:
    """Whether "from" inside a sentence leads to a noun that a date only tells apart: earned from July oil exports."""
    words = reader.language.words
    inside = at > 0 and reader.text(at) in words.change_from and not words.verb_first
    return inside and reader.text(end).isalpha() and reader.text(end) not in words.stop_words


def _dates_data(reader: PointReader, at: int) -> bool:
    """Whether "from" right behind data leads to their date: World Bank data | from 2024."""
    words = reader.language.words
    from_date = reader.text(at) in words.change_from and not words.verb_first
    return from_date and reader.stands_before(words.cues["data"], at) > 0


def _moment_of(reader: PointReader, begin: int, at: int) -> Moment | None:
    point = reader.point(begin) or year_point(reader, begin)
    return replace(single(reader, point), tokens=(at, point.end)) if point is not None else None


def _event(reader: PointReader, at: int) -> Point | None:
    """The date of what happened: since the earthquake on 6 February, منذ إطلاقه في جانفي 2022."""
    for start in range(at + 1, min(at + _LONGEST_EVENT, len(reader.texts))):
        link = reader.phrase(reader.times.event_links, start)
        if link:
            point = reader.point(_past_kind(reader, start + link)) or year_point(reader, start + link)
            if point is not None:
                return point if point.unit is None and not point.anaphoric else None
        direct = reader.point(start)
        if direct is not None and (_is_back(direct) or (start <= at + _CLOSE and _is_direct(direct))):
            return direct  # منذ تأسيسها عام 2012
        if not _may_tell_event(reader, start):
            break
    return None


def _is_direct(point: Point) -> bool:
    """Whether a date right behind an event is its own: منذ تأسيسها عام 2012."""
    return point.rule in _DIRECT and not point.anaphoric


def _is_back(point: Point) -> bool:
    """Whether a date is a time before publication, which nothing need link to its event: since it began a year ago."""
    last = point.rule == _BACK and point.relative is not None and point.relative < 0
    return (last or point.ago) and not point.anaphoric


def _may_tell_event(reader: PointReader, at: int) -> bool:
    """Whether a token may stand between an event and its date: a word, also one tied to another (four-decade), a quotation mark."""
    word = reader.texts[at]
    short = word == "." and reader.text(at - 1) in reader.language.words.abbreviations  # since Mr. Amal came to power
    tied = word in DASHES and reader.is_glued(at - 1) and reader.is_glued(at)
    return all(map(str.isalpha, word.split("-"))) or tied or short or reader.is_genitive(at) or word in QUOTES


def _since_then(reader: PointReader, at: int, end: int) -> Moment:
    """Since the date told before: since then, منذ ذلك التاريخ."""
    told = reader.told.date
    found = DateRange(told.start, None, told.precision) if told is not None and told.start is not None else None
    return reader.moment(at, end, found, (SINCE, "date:told"))


def _past_kind(reader: PointReader, at: int) -> int:
    """The token after a word that only says what sort of date follows: since the morning of, منذ شهر تشرين الثاني 2016."""
    if reader.unit_at(at) == ("month", 1) and read_month(reader, at + 1) is not None:
        return at + 1
    return at + (reader.text(at) in reader.times.day_parts)


def _closing(reader: PointReader, first: Point) -> Point | None:
    """The end of what began with a dated event: since the season began in November 2022 and until 31 August."""
    end = first.end + (reader.text(first.end) in reader.joiners)
    closer = reader.stemmed_length(reader.times.until_words, end)
    second = (reader.dated(end + closer) or read_now(reader, end + closer)) if closer else None
    return second if second is not None and not second.anaphoric else None
