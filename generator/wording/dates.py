"""Days and spans of time, for a table and inside a sentence.

Patterns and names of months are Babel's. House style of Arabic months: both names that Arab readers use, the Levant's
and that of the Gulf and Egypt (تموز/يوليو), which are those of the CLDR's locales `ar_LB` and `ar`.

>>> format_range(DateRange(date(2021, 6, 1), date(2021, 9, 30)), "en", "latn")
'1 June – 30 September 2021'
>>> format_range(DateRange(date(2021, 7, 1), date(2021, 7, 31), Precision.MONTH), "en", "latn")
'July 2021'
>>> format_period(DateRange(date(2021, 7, 1), date(2021, 9, 30), Precision.QUARTER), "en", "latn")
'in the third quarter of 2021'
"""

from __future__ import annotations

from datetime import date

from babel import dates

from generator.language import language
from generator.values import DateRange, LanguageCode, Precision
from generator.wording.catalogs import pgettext, translations
from generator.wording.numbers import with_digits_only


def format_day(day: date, code: LanguageCode, digits: str) -> str:
    """A day in full: 5 November 2021, 5 تشرين الثاني/نوفمبر 2021."""
    return _point(day, Precision.DAY, code, digits)


def format_range(moment: DateRange, code: LanguageCode, digits: str) -> str:
    """A day, month, quarter or year in one, else both ends; an open end is worded (since, until)."""
    gettext = translations(code).gettext
    if moment.start is None or moment.end is None:
        return _open(moment, code, digits)
    if not moment.single:
        return f"{_first(moment, code, digits)} – {_point(moment.end, _fine(moment), code, digits)}"
    if moment.precision is Precision.QUARTER:
        return gettext("%(quarter)s of %(year)s") % _quarter(moment.start, code, digits)
    return _point(moment.start, moment.precision, code, digits)


def format_period(moment: DateRange, code: LanguageCode, digits: str) -> str:
    """The same with what joins it to a sentence: in July 2021, between 1 June and 30 September 2021, since 2019."""
    gettext = translations(code).gettext
    if moment.start is None or moment.end is None:
        return _open(moment, code, digits)
    if moment.single:
        patterns = {
            Precision.DAY: gettext("on %(date)s"),
            Precision.MONTH: gettext("in %(date)s"),
            Precision.QUARTER: gettext("in the %(quarter)s of %(year)s"),
            Precision.YEAR: pgettext(code, "year", "in %(date)s"),
        }
        parts = {"date": _point(moment.start, moment.precision, code, digits)}
        return patterns[moment.precision] % (parts | _quarter(moment.start, code, digits))
    if moment.precision is Precision.DAY:
        pattern = gettext("between %(start)s and %(end)s")
    elif moment.precision is Precision.YEAR:
        pattern = pgettext(code, "year", "from %(start)s to %(end)s")
    else:
        pattern = gettext("from %(start)s to %(end)s")
    return pattern % {
        "start": _first(moment, code, digits),
        "end": _point(moment.end, _fine(moment), code, digits),
    }


def _open(moment: DateRange, code: LanguageCode, digits: str) -> str:
    gettext = translations(code).gettext
    year = moment.precision is Precision.YEAR
    if moment.start is not None:
        pattern = pgettext(code, "year", "since %(date)s") if year else gettext("since %(date)s")
        return pattern % {"date": _point(moment.start, _fine(moment), code, digits)}
    if moment.end is not None:
        pattern = pgettext(code, "year", "until %(date)s") if year else gettext("until %(date)s")
        return pattern % {"date": _point(moment.end, _fine(moment), code, digits)}
    return ""


def _fine(moment: DateRange) -> Precision:
    """How an end is written: quarters by their months."""
    return Precision.MONTH if moment.precision is Precision.QUARTER else moment.precision


def _first(moment: DateRange, code: LanguageCode, digits: str) -> str:
    """The first end without what it shares with the last: 1 – 15 June 2021, June – September 2021."""
    start, end, fine = moment.start, moment.end, _fine(moment)
    if start is None or end is None or start.year != end.year or fine is Precision.YEAR:
        return _point(start, fine, code, digits) if start else ""
    if fine is Precision.MONTH:
        return _month(start.month, code)
    same_month = start.month == end.month
    return with_digits_only(str(start.day) if same_month else f"{start.day} {_month(start.month, code)}", digits)


def _point(day: date, precision: Precision, code: LanguageCode, digits: str) -> str:
    parts = {Precision.DAY: f"{day.day} {_month(day.month, code)} {day.year}", Precision.YEAR: str(day.year)}
    return with_digits_only(parts.get(precision, f"{_month(day.month, code)} {day.year}"), digits)


def _month(month: int, code: LanguageCode) -> str:
    names = (dates.get_month_names("wide", locale=locale)[month] for locale in language(code).words.month_locales)
    return "/".join(dict.fromkeys(names))


def _quarter(day: date, code: LanguageCode, digits: str) -> dict[str, str]:
    gettext = translations(code).gettext
    quarters = (
        gettext("first quarter"),
        gettext("second quarter"),
        gettext("third quarter"),
        gettext("fourth quarter"),
    )
    return {"quarter": quarters[(day.month - 1) // 3], "year": with_digits_only(str(day.year), digits)}
