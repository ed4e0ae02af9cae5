"""Values → words of one language, purely: the same value, language and digits give the same words.

Separators and month names are Babel's. Digits are mapped by us, and the separators with them: Babel prints 0–9 for every Arabic
locale.

>>> format_number(Decimal("1234567.5"), "arab")
'١٬٢٣٤٬٥٦٧٫٥'
>>> format_number(Decimal("12500.0"), "latn")
'12,500'
>>> format_range(DateRange(date(2021, 6, 1), date(2021, 9, 30)), "en", "latn")
'1 June 2021 – 30 September 2021'
>>> format_range(DateRange(date(2021, 7, 1), date(2021, 7, 31), Precision.MONTH), "en", "latn")
'July 2021'
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from babel import dates, numbers

from generator.facts.fact import Fact
from generator.language import language
from generator.pages.wording import translations
from generator.values import DateRange, Kind, LanguageCode, Precision, Qualifier, Value

Gettext = Callable[[str], str]

_ARABIC_INDIC = str.maketrans("0123456789,.%", "٠١٢٣٤٥٦٧٨٩٬٫٪")
_DAY, _MONTH, _YEAR = "d MMMM y", "MMMM y", "y"


def _digits(text: str, digits: str) -> str:
    return text.translate(_ARABIC_INDIC) if digits == "arab" else text


def format_number(value: Decimal, digits: str) -> str:
    """A number with thousands separated, decimals as stated (no trailing zeros); `digits` is latn or arab."""
    places = max(0, -int(value.normalize().as_tuple().exponent))
    text = numbers.format_decimal(value, format="#,##0." + "#" * places, locale="en", group_separator=True)
    return _digits(text, digits)


def format_day(day: date, code: LanguageCode, digits: str) -> str:
    """A day in full: 5 November 2021."""
    return _digits_only(dates.format_date(day, _DAY, locale=code), digits)


def format_range(moment: DateRange, code: LanguageCode, digits: str) -> str:
    """A day, month, quarter or year in one, else both ends; an open end is worded (since, until)."""
    start = _format_end(moment.start, moment, code, digits) if moment.start else ""
    end = _format_end(moment.end, moment, code, digits) if moment.end else ""
    if moment.single:
        return start
    if start and end:
        return f"{start} – {end}"
    gettext = translations(code).gettext
    return gettext("since %(date)s") % {"date": start} if start else gettext("until %(date)s") % {"date": end}


def _format_end(day: date, moment: DateRange, code: LanguageCode, digits: str) -> str:
    forms = {Precision.DAY: _DAY, Precision.MONTH: _MONTH, Precision.YEAR: _YEAR}
    if moment.precision is Precision.QUARTER:
        if moment.single:
            return _digits_only(dates.format_date(day, "QQQQ y", locale=code), digits)
        return _digits_only(dates.format_date(day, _MONTH, locale=code), digits)
    return _digits_only(dates.format_date(day, forms[moment.precision], locale=code), digits)


def _digits_only(text: str, digits: str) -> str:
    """Dates have no separators to map: a full stop in them is one."""
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) if digits == "arab" else text


def format_value(value: Value, code: LanguageCode, digits: str) -> str:
    """A value by itself: a number, a range with its dash, a date."""
    if isinstance(value, DateRange):
        return format_range(value, code, digits)
    ends = value if isinstance(value, tuple) else (value,)
    return "–".join(format_number(end, digits) for end in ends)


def format_figure(fact: Fact, code: LanguageCode, digits: str) -> str:
    """The bare figure of a fact: its value, a percentage with its sign."""
    figure = format_value(fact.value, code, digits)
    return _digits(f"{figure}%", digits) if fact.kind is Kind.PERCENT else figure


def format_quantity(fact: Fact, unit: str | None, code: LanguageCode, digits: str, gettext: Gettext) -> str:
    """The figure with its qualifier and its unit: about 61%, at least 300 people, 3 غارات جوية.

    `unit` words a unit that the lexicon does not know, or `None`.
    """
    figure = format_figure(fact, code, digits)
    forms = fact.unit.forms.get(code) if fact.unit else None
    if fact.kind is not Kind.PERCENT and not isinstance(fact.value, DateRange):
        last = fact.value[1] if isinstance(fact.value, tuple) else fact.value
        if forms and not isinstance(fact.value, tuple):
            figure = language(code).count_phrase(last, figure, forms)
        elif forms:
            figure = f"{figure} {forms['other']}"
        elif unit:
            figure = f"{figure} {unit}"
    return qualified(fact.qualifier, figure, gettext)


def qualified(qualifier: Qualifier, figure: str, gettext: Gettext) -> str:
    """The figure as exactly as the source states it."""
    patterns = {
        Qualifier.ABOUT: gettext("about %(figure)s"),
        Qualifier.AT_LEAST: gettext("at least %(figure)s"),
        Qualifier.AT_MOST: gettext("at most %(figure)s"),
        Qualifier.MORE_THAN: gettext("more than %(figure)s"),
        Qualifier.LESS_THAN: gettext("less than %(figure)s"),
    }
    return patterns.get(qualifier, "%(figure)s") % {"figure": figure}
