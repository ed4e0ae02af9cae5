"""What a review writes of a slot → the slot's value.

>>> read_value("12,500", Kind.COUNT)
Decimal('12500')
>>> read_value(("10", "12"), Kind.PERCENT)
(Decimal('10'), Decimal('12'))
>>> read_moment("2021-06/2021-09")
DateRange(start=datetime.date(2021, 6, 1), end=datetime.date(2021, 9, 30), precision=<Precision.MONTH: 'month'>)
>>> read_moment("2021-Q3").end
datetime.date(2021, 9, 30)
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from generator.language import language
from generator.lexicon import Category, Lexicon
from generator.lexicon.entry import Entry
from generator.review.review import StatedTerm, StatedValue
from generator.values import DateRange, Kind, LanguageCode, Precision, Qualifier, Term, Value, months_from

DATED = frozenset({Kind.DATE, Kind.PERIOD})
OPEN = ".."
"""An end that is left open: `2021-07-01/..`."""
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,24})(?:\.\d{1,12})?")
_MOMENT = re.compile(r"(?P<year>\d{4})(?:-Q(?P<quarter>[1-4])|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_SLOTS = {
    "unit": (Category.MEASURES, Category.CURRENCIES),
    "where": (Category.PLACES,),
    "substance": (Category.SUBSTANCES,),
    "indicator": (Category.INDICATORS,),
    "who": (Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS, Category.PLACES),
}
"""Which entries of the lexicon a slot's words can name, where it is not the same as `who`."""


def read_value(stated: StatedValue, kind: Kind) -> Value:
    """The figure of a fact of this kind. Raises `ValueError` where it is no number, range or date as the kind needs."""
    if kind in DATED:
        return read_moment("/".join(stated) if isinstance(stated, tuple) else stated)
    if isinstance(stated, tuple):
        low, high = map(_number, stated)
        if low >= high:
            raise ValueError(stated)
        return low, high
    return _number(stated)


def qualifier_of(qualifier: Qualifier, value: Value) -> Qualifier:
    """The qualifier of a fact that gets another value: a range is one because it has two ends."""
    if isinstance(value, tuple):
        return Qualifier.RANGE
    return Qualifier.EXACT if qualifier is Qualifier.RANGE else qualifier


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return Decimal(text.replace(",", ""))


def read_moment(text: str) -> DateRange:
    """A day, month, quarter or year in ISO form, or two of them with `/` between. Raises `ValueError`."""
    first, between, last = text.partition("/")
    start = None if first == OPEN else _moment(first)
    if not between:
        if start is None:
            raise ValueError(text)
        return start
    end = None if last == OPEN else _moment(last)
    ends = [moment for moment in (start, end) if moment is not None]
    if not ends or (start and end and start.start and end.end and start.start > end.end):
        raise ValueError(text)
    precisions = {moment.precision for moment in ends}
    precision = precisions.pop() if len(precisions) == 1 else Precision.DAY
    return DateRange(start.start if start else None, end.end if end else None, precision)


def _moment(text: str) -> DateRange:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return DateRange(day, day)
    if match["month"]:
        return months_from(year, int(match["month"]), 1)
    if match["quarter"]:
        return months_from(year, 3 * int(match["quarter"]) - 2, 3)
    return months_from(year, 1, 12)


def read_term(stated: StatedTerm, slot: str, code: LanguageCode, lexicon: Lexicon) -> Term:
    """What the words name: an entry of the lexicon where there is one, else what the review calls it.

    `code` is the article's language, in which plain words are written.
    """
    if not isinstance(stated, str):
        return Term(None, stated.get(code) or next(iter(stated.values())), stated)
    entry = _entry(stated, _SLOTS.get(slot, _SLOTS["who"]), code, lexicon)
    if entry is None:
        return Term(None, stated, {code: stated})
    return entry.term(entry.labels[code] if stated == entry.id else stated)


def _entry(words: str, categories: tuple[Category, ...], code: LanguageCode, lexicon: Lexicon) -> Entry | None:
    try:
        entry = lexicon.entry(words)
    except KeyError:
        folded = language(code).fold_word(words).split()
        return _whole(lexicon, code, folded, categories) if folded else None
    return entry if entry.category in categories else None


def _whole(lexicon: Lexicon, code: LanguageCode, folded: list[str], categories: tuple[Category, ...]) -> Entry | None:
    """The entry that all of the words, and nothing attached to them, stand for."""
    match = lexicon.named(categories[0], code, folded, 0)
    return match.first(*categories) if match and match.length == len(folded) and not match.prefix else None
