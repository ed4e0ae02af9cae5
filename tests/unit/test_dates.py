"""Every rendering of a date by Babel reads back as that date, and its span cuts its own words."""

from __future__ import annotations

import calendar
from datetime import date

from babel.dates import format_date, format_skeleton
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.dates import find_moments
from generator.facts.reader import Reading
from generator.language import language
from generator.lexicon import load
from generator.values import Span

LEXICON = load(None)
LOCALES = ["ar", "ar_SY", "ar_EG", "ar_DZ", "ar_SA", "ar_MA", "ar_TN", "ar_IQ", "en", "en_GB"]
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
MONTH_FIRST = {"en"}
"""The American 2/9/21 is the second of September to everybody else: it is read day first."""
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def read_back(words: str, locale: str, start: date, end: date, published: date | None = None) -> None:
    text = f"{words}." if locale.startswith("en") else f"{words}،"
    tongue = language("en" if locale.startswith("en") else "ar")
    moments = find_moments(Reading(text, Span(0, len(text)), tongue, LEXICON), published)
    assert [(moment.range.start, moment.range.end) for moment in moments if moment.range] == [(start, end)], words
    assert moments[0].span.cut(text) == words


@given(
    day=days,
    locale=st.sampled_from(LOCALES),
    form=st.sampled_from(["medium", "long", "full", "short"]),
    eastern=st.booleans(),
)
@settings(max_examples=400)
def test_days(day: date, locale: str, form: str, eastern: bool) -> None:
    if form == "short" and locale in MONTH_FIRST:
        return
    words = format_date(day, form, locale=locale)
    if eastern and locale.startswith("ar"):
        words = words.translate(ARABIC_DIGITS)
    read_back(words, locale, day, day)


@given(day=days, locale=st.sampled_from(LOCALES), skeleton=st.sampled_from(["yMMMd", "yMMMEd", "yMMMMd", "yMd"]))
@settings(max_examples=300)
def test_days_by_skeleton(day: date, locale: str, skeleton: str) -> None:
    if not (skeleton == "yMd" and locale in MONTH_FIRST):
        read_back(format_skeleton(skeleton, day, locale=locale), locale, day, day)


@given(day=days, locale=st.sampled_from(LOCALES), skeleton=st.sampled_from(["MMMd", "MMMMd"]))
@settings(max_examples=200)
def test_days_without_a_year_are_the_latest(day: date, locale: str, skeleton: str) -> None:
    read_back(format_skeleton(skeleton, day, locale=locale), locale, day, day, published=day)


@given(day=days, locale=st.sampled_from(LOCALES), skeleton=st.sampled_from(["yMMM", "yMMMM", "yM"]))
@settings(max_examples=200)
def test_months(day: date, locale: str, skeleton: str) -> None:
    last = calendar.monthrange(day.year, day.month)[1]
    read_back(format_skeleton(skeleton, day, locale=locale), locale, day.replace(day=1), day.replace(day=last))


@given(
    year=st.integers(1900, 2099),
    quarter=st.integers(1, 4),
    locale=st.sampled_from(LOCALES),
    skeleton=st.sampled_from(["yQQQ", "yQQQQ"]),
)
@settings(max_examples=200)
def test_quarters(year: int, quarter: int, locale: str, skeleton: str) -> None:
    start, month = date(year, 3 * quarter - 2, 1), 3 * quarter
    end = date(year, month, calendar.monthrange(year, month)[1])
    read_back(format_skeleton(skeleton, start, locale=locale), locale, start, end)
