"""Points that stand alone, and what ends or begins at one: until Friday, by 2030, before July 2015, after 2016."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from generator.facts.dates.calendar import resolve
from generator.facts.dates.ends import SO_FAR, up_to_middle
from generator.facts.dates.over import is_over, lately
from generator.facts.dates.point import FISCAL_YEAR, SEASON_OF_YEAR, THIS_POINT, Point
from generator.facts.dates.points import PointReader
from generator.facts.dates.reader import ANOTHER_WEEKDAY, ASSUMED
from generator.facts.dates.to_come import days_to_come, is_to_come
from generator.facts.dates.weekdays import DAY_WORD
from generator.facts.parts import Moment
from generator.facts.tokens import APOSTROPHES
from generator.values import DateRange

_EVERY_YEAR = "date:every-year"
"""The rule of a date that comes again, and so is no figure's: 21 آذار من كل عام, 21 March every year."""
_TO_COME = "date:to-come"
"""The rule of the day of an event that all that is told is ahead of: before the November 5 vote."""
_MONTH = "month"
"""The unit of time that a month's noun tells."""


def single(reader: PointReader, point: Point) -> Moment:
    """The moment of one point: its days, or those up to it where the words before it say until or before."""
    at = point.start
    if point.month and point.bare and reader.phrase(reader.times.habits, point.end):
        return Moment(None, (at, point.end), reader.span(at, point.end), (_EVERY_YEAR,))
    if _is_to_come_later(reader, point):
        return Moment(None, (at, point.end), reader.span(at, point.end), (_TO_COME,))
    if _begins_a_year(point) or not _ends(reader, point):
        found = _resolved(reader, point)
        rules: tuple[str, ...] = (point.rule,)
        if found is not None and _is_so_far(reader, point):
            found, rules = DateRange(found.start, reader.published, found.precision), (point.rule, SO_FAR)
        if found is not None and found.start is not None and _follows_before(reader, point):
            found = DateRange(None, found.start - timedelta(days=1), found.precision)
            rules = ("period:before", *rules)
        elif found is not None and found.end is not None and _follows_after(reader, point):
            found = DateRange(found.end + timedelta(days=1), None, found.precision)
            rules = ("period:after", *rules)
        return reader.moment(at, point.end, found, rules, _reasons(reader, point))
    nearest = point.month and point.bare and not is_to_come(reader, point)
    last = up_to_middle(point, _nearest(reader, point) if nearest else _resolved(reader, point))
    begun = reader.here if last is not None and _goes_on(reader, at) else None
    start = begun.start if begun is not None and last is not None and _precedes(begun, last) else None
    found = DateRange(start, last.end, last.precision) if last else None
    reasons = (ASSUMED,) if point.month and point.bare else ()
    return reader.moment(at, point.end, found, ("period:until", point.rule), reasons)


def _begins_a_year(point: Point) -> bool:
    """Whether a point has its beginning in its words: through the first nine months of 2023, by this time last year."""
    days = point.nth is not None and point.nth.days is not None
    return days or point.first_month is not None or point.unit == THIS_POINT


def _resolved(reader: PointReader, point: Point) -> DateRange | None:
    """The days of a point: the next such ones where what will be is told, else the last ones."""
    return days_to_come(reader, point) or reader.resolve(lately(reader, point) if is_over(reader, point) else point)


def _ends(reader: PointReader, point: Point) -> bool:
    """Whether a point ends what began before it: until Friday, بحلول 2030, إلى نهاية آب."""
    at = point.start - (reader.text(point.start - 1) in reader.times.day_parts)
    at -= point.month is not None and reader.unit_at(at - 1) == (_MONTH, 1)  # إلى غاية شهر آب
    at -= reader.text(at - 1) in reader.language.words.definite_articles  # by the year 2030
    if reader.stands_before(reader.times.until_words, at):
        return True
    attached = reader.language.words.names.attached_to  # لنهاية شباط
    if any(prefix in attached and (stem,) in reader.times.ends for prefix, stem in reader.stems(at)):
        return True
    to = reader.stands_before(reader.times.to_words, at) or reader.stands_before(reader.times.before_words, at)
    return bool(to and reader.stemmed_phrase(reader.times.ends, at))


def _is_so_far(reader: PointReader, point: Point) -> bool:
    """Whether a year or month that has not ended is told up to publication: so far this year; so far, 12 this year."""
    running = point.relative == 0 and point.unit in {"year", "month", "quarter", "season"}
    beside = reader.phrase(reader.times.so_far, point.end) or reader.stands_before(reader.times.so_far, point.start)
    opens = reader.phrase(reader.times.so_far, 0)
    return running and reader.published is not None and bool(beside or opens)


def _goes_on(reader: PointReader, at: int) -> bool:
    """Whether a verb of lasting stands before "until", and a date in the sentence ahead of it: انطلقت الأحد وتستمر حتى الأربعاء."""
    at -= reader.text(at - 1) in reader.times.day_parts
    opener = at - (reader.stands_before(reader.times.until_words, at) or 0)
    return reader.stemmed_length(reader.times.lasting, opener - 1) > 0


def _precedes(first: DateRange, last: DateRange) -> bool:
    return first.start is not None and last.end is not None and first.start <= last.end


def _follows_before(reader: PointReader, point: Point) -> bool:
    """Whether a day, month or year is told as what something came before: before July 2015, before the May 7 raid, قبل عام 2011."""
    calendar = point.year is not None or point.month is not None or _dates_an_event(reader, point)
    start = point.start - (reader.text(point.start - 1) in reader.language.words.definite_articles)
    return calendar and point.nth is None and bool(reader.stands_before(reader.times.before_words, start))


def _follows_after(reader: PointReader, point: Point) -> bool:
    """Whether a month or year is told as what something came after: after 2016, بعد عام 2011; not: after May's vote."""
    start = point.start - (reader.text(point.start - 1) in reader.language.words.definite_articles)
    if point.day is not None or point.weekday is not None or point.nth is not None or point.unit is not None:
        return False
    words, behind = reader.language.words, reader.text(point.end)
    whose = reader.is_genitive(point.end - 1) or behind in APOSTROPHES or behind == "'s"
    noun = not words.verb_first and behind.isalpha() and behind not in words.stop_words
    return not (whose or noun) and bool(reader.stands_before(reader.times.after_words, start))


def _is_to_come_later(reader: PointReader, point: Point) -> bool:
    """Whether a day or month calls an event that lies ahead, which something came before: ahead of the November 5 vote."""
    if reader.published is None:
        return False
    if point.month is not None and point.day is None and point.bare and point.month > reader.published.month:
        return reader.is_genitive(point.end - 1) and _follows_before(reader, point)  # ahead of November's vote
    called = reader.text(point.start - 1) in reader.language.words.definite_articles or _dates_an_event(reader, point)
    day = _resolved(reader, point) if called and point.day is not None and _follows_before(reader, point) else None
    return day is not None and day.end is not None and day.end >= reader.published


def _dates_an_event(reader: PointReader, point: Point) -> bool:
    """Whether a weekday has a possessor's ending: prior to Friday's strikes."""
    return point.weekday is not None and reader.text(point.end) in {"'s", "s"}


def _nearest(reader: PointReader, point: Point) -> DateRange | None:
    """A month with no year of a deadline: the one nearest to publication, before or after it."""
    if reader.published is None:
        return None
    near = reader.published
    found = [resolve(replace(point, year=near.year + step), near) for step in (1, 0, -1)]
    return min((one for one in found if one and one.end), key=lambda one: abs(one.end - near), default=None)  # type: ignore[operator]


def _reasons(reader: PointReader, point: Point) -> tuple[str, ...]:
    if point.rule == FISCAL_YEAR or point.unit == SEASON_OF_YEAR:
        return (ASSUMED,)
    if point.weekday is not None:
        return (ANOTHER_WEEKDAY,) if point.rule == DAY_WORD else ()
    if reader.published is None or point.month is None or not point.bare or point.hijri:
        return ()
    here = (point.month, point.day or 0)
    now = (reader.published.month, reader.published.day if point.day else 0)
    return (ASSUMED,) if here > now else ()
