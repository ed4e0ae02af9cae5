"""The days that a date's words (`point`) mean: relative to the publication date, or open, never guessed.

- "last July" is the latest July before the month of publication; a bare month or weekday the latest not after it, a bare day of
  a month the latest not more than six weeks after it (coming events are announced by day);
- "today" with a weekday that the day of publication is not is the latest such weekday, "tomorrow" the next one;
- "last month/quarter/year" is the one before that of publication; "the past three months" the days up to it;
- a month "of last year" is of the year before that of publication;
- a Hijri date is converted by the Umm al-Qura calendar (the library hijridate, years 1343–1500);
- "the previous year", "the same month" refer to the date told before; without one they stay unresolved. "The same period of last
  year" is the period told before, so many years earlier.
Without a publication date, what is not absolute has no range.
"""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta

from generator.facts.dates.hijri_days import hijri_days
from generator.facts.dates.nth import Nth
from generator.facts.dates.point import (
    FIRST_YEAR,
    FISCAL,
    LAST_NIGHT,
    LAST_YEAR,
    PARTS_OF_YEAR,
    SEASON,
    SEASON_OF_YEAR,
    THIS_POINT,
    TOLD_AGAIN,
    WEEKEND,
    Point,
)
from generator.facts.dates.season_days import season_around, season_days
from generator.values import DateRange, Precision, months_from

_SATURDAY = 5
_SOON = 45
"""Days after publication in which a bare day of a month is still to come."""
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_DAYS = {"hour": 0, "day": 1, "week": 7}


def resolve(point: Point, published: date | None, told: DateRange | None = None) -> DateRange | None:
    """The days that a point means; `None` where that needs a date that is not known.

    `told` is the date told before in the sentence, which an anaphoric point counts from.
    """
    if point.nth is not None:
        return _nth(point, point.nth, published, told)
    if point.unit == FISCAL or (point.unit == SEASON and point.year is None):
        return None
    if point.anaphoric:
        return _anaphoric(point, told, published)
    if point.hijri:
        return hijri_days(point.year, point.month, point.day, published)
    if point.unit == SEASON_OF_YEAR:
        return _season(point, published)
    year = _stated_year(point, published)
    if year is not None and point.weekday is None:
        return _absolute(point, year)
    return _relative(point, published) if published is not None else None


def _stated_year(point: Point, published: date | None) -> int | None:
    """The year that the words say, in figures or by how far it is from that of publication."""
    if point.year is not None or point.of_year is None:
        return point.year
    return published.year + point.of_year if published else None


def _season(point: Point, published: date | None) -> DateRange | None:
    """The days of a season of the year: that of a year that the words say, or the last, this or the next one."""
    season = point.number or 0
    if point.relative is None:
        return season_days(season, _stated_year(point, published), point.last_year)
    return season_around(season, point.relative, published) if published is not None else None


def _relative(point: Point, published: date) -> DateRange | None:
    if point.month is not None and point.weekday is not None:
        return _dated_weekday(point, published)
    if point.month is not None:
        return _absolute(point, _year_of_month(point, published))
    if point.number is not None:
        return _absolute(point, _year_of_part(point, published))
    if point.first_month is not None and point.relative is None:
        over = point.first_month + (point.count or 1) - 1 <= published.month
        return _absolute(point, published.year if over else published.year - 1)
    if point.weekday is not None:
        return _weekday(point.weekday, point.relative, published)
    if point.count is not None:
        return _counted(point, published)
    return _day_of(point, _unit(point.unit or "day", point.relative or 0, published))


def _day_of(point: Point, found: DateRange) -> DateRange | None:
    """The day of a month that only "this month" and the like name: 28 من الشهر الجاري."""
    if point.day is None or found.start is None or found.end is None:
        return found
    day = found.start + timedelta(days=point.day - 1)
    return DateRange(day, day) if day <= found.end else None


def _absolute(point: Point, year: int) -> DateRange | None:
    if point.first_month is not None:
        return months_from(year, point.first_month, point.count or 1)
    if point.number is not None:
        size = PARTS_OF_YEAR[point.unit or "quarter"]
        return months_from(year, size * (point.number - 1) + 1, size)
    if point.month is None:
        return DateRange(date(year, 1, 1), date(point.last_year or year, 12, 31), Precision.YEAR)
    if point.day is None:
        return months_from(year, point.month, 1)
    if not 1 <= point.day <= calendar.monthrange(year, point.month)[1]:
        return None
    day = date(year, point.month, point.day)
    return DateRange(day, day)


def _year_of_month(point: Point, published: date) -> int:
    month, day = point.month or 1, point.day or 1
    here = (month, day) if point.day else (month,)
    now = (published.month, published.day) if point.day else (published.month,)
    match point.relative:
        case -1:
            return published.year if here < now else published.year - 1
        case 1:
            return published.year if month > published.month else published.year + 1
        case 0:
            return published.year
        case _:
            soon = point.day and _days_ahead(month, day, published) <= _SOON
            return published.year if here <= now or soon else published.year - 1


def _days_ahead(month: int, day: int, published: date) -> int:
    return (month - published.month) * 30 + day - published.day


def _year_of_part(point: Point, published: date) -> int:
    number = point.number or 1
    current = (published.month - 1) // PARTS_OF_YEAR[point.unit or "quarter"] + 1
    if point.relative == 1:
        return published.year + (number <= current)
    return published.year - (number > current or (point.relative == -1 and number == current))


def _nth(point: Point, nth: Nth, published: date | None, told: DateRange | None) -> DateRange | None:
    """The nth day, weekday or week of a month or a week; where the words tell a day too, and it is that weekday, that day."""
    if point.day is not None:
        day = resolve(replace(point, nth=None), published, told)
        if day is not None and day.start is not None and day.start.weekday() == nth.weekday:
            return day
    year = point.year
    if point.month is not None and point.bare and not point.hijri and published is not None:
        year = _year_of_month(replace(point, day=nth.latest_day), published)
    within = resolve(replace(point, nth=None, day=None, year=year), published, told)
    return nth.within(within) if within is not None else None


def _weekday(weekday: int, relative: int | None, published: date) -> DateRange:
    back = (published.weekday() - weekday) % 7
    if relative == 1:
        day = published + timedelta(days=7 - back)
    else:
        day = published - timedelta(days=back or (7 if relative == -1 else 0))
    return DateRange(day, day)


def _dated_weekday(point: Point, published: date) -> DateRange | None:
    """A weekday with its day and month: of the years around publication the one where they fall together."""
    years = (published.year, published.year + 1, published.year - 1)
    found = (_absolute(point, year) for year in years)
    return next((day for day in found if day and day.start and day.start.weekday() == point.weekday), None)


def _unit(unit: str, relative: int, published: date) -> DateRange:
    if unit in {"hour", "day"}:
        day = published + timedelta(days=relative)
        return DateRange(day, day)
    if unit == LAST_NIGHT:
        return DateRange(published - timedelta(days=1), published)
    if unit == WEEKEND:
        saturday = published - timedelta(days=(published.weekday() - _SATURDAY) % 7) + timedelta(weeks=relative)
        return DateRange(saturday, saturday + timedelta(days=1))
    if unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=relative)
        return DateRange(monday, monday + timedelta(days=6))
    size = _MONTHS[unit]
    first = (published.year * 12 + published.month - 1) // size * size + size * relative
    return months_from(first // 12, first % 12 + 1, size)


def _counted(point: Point, published: date) -> DateRange:
    """So many units up to the day of publication, or from it on; where `ago`, the one so far back."""
    unit, count = point.unit or "day", point.count or 1
    sign = 1 if (point.relative or -1) > 0 else -1
    months = _MONTHS.get(unit)
    if point.ago and unit not in {"day", "week"}:
        return _unit(unit, sign * count, published)
    if months is None:
        days = -(-count // 24) if unit == "hour" else count * _DAYS[unit]
        other = published + timedelta(days=sign * days)
    else:
        other = _months_before(published, -sign * count * months)
    if point.ago:
        return DateRange(other, other)
    return DateRange(min(other, published), max(other, published))


def first_day(last: date, unit: str, count: int) -> date:
    """The first of so many units of time of which this is the last day: of three months up to 30 June it is 1 April."""
    months = count * _MONTHS.get(unit, 0)
    if not months:
        return last - timedelta(days=count * _DAYS[unit] - 1)
    return _months_before(last + timedelta(days=1), months)


def _months_before(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    year, month = max(index // 12, 1), index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _anaphoric(point: Point, told: DateRange | None, published: date | None) -> DateRange | None:
    if point.unit == THIS_POINT and published is not None:
        told = (
            told if told is not None and _begins_year(told) else DateRange(published.replace(month=1, day=1), published)
        )
    if point.unit in TOLD_AGAIN:
        return _same_period(point, told, published)
    if told is None or told.start is None:
        return None
    if point.unit == "week" and told.end == told.start + timedelta(days=6):
        moved = timedelta(weeks=point.relative or 0)  # the week before that ending on 14 March
        return _day_of(point, DateRange(told.start + moved, told.end + moved))
    if point.unit == "week" and (told.end is None or told.end - told.start > timedelta(days=6)):
        return None  # during the same week, after "in July"
    unit = point.unit or "day"
    if unit == "day" and told.start != told.end:
        return None  # On the same day, after "in January"
    return _day_of(point, _unit(unit, point.relative or 0, told.start))


def _begins_year(told: DateRange) -> bool:
    """Whether days are those of a year up to one of them."""
    return told.start is not None and told.end is not None and (told.start.month, told.start.day) == (1, 1)


def _same_period(point: Point, told: DateRange | None, published: date | None) -> DateRange | None:
    last = told.end or published if told is not None else None  # since January: up to now
    if told is None or last is None:
        return None
    counted = point.year is None and point.of_year is None
    year = last.year + (point.relative or 0) if counted else _stated_year(point, published)
    if year is None:
        return None
    back = last.year - year
    start = _years_back(told.start, back) if told.start is not None else None
    return DateRange(start, _years_back(last, back), told.precision)


def _years_back(day: date, years: int) -> date:
    """The same day so many years before; the end of February stays its end."""
    year = min(max(day.year - years, FIRST_YEAR), LAST_YEAR)
    last = calendar.monthrange(year, day.month)[1]
    ends = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, day.month, last if ends else min(day.day, last))
