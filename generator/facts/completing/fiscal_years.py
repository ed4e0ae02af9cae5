"""The days of a state's fiscal year (2023/2024; the current fiscal year, السنة المالية الماضية).

It is of the country that the sentence names, else of the one the article is about, else of the only one whose money it tells.
A school or a crop year, and a country whose fiscal year is the calendar's or that the text does not tell, leave both years whole,
and one around publication without days. So does what is told of a company, whose year is its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from babel.numbers import get_territory_currencies

from generator.facts.dates import FISCAL_YEAR_AROUND, PERIOD
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.territories import territories
from generator.lexicon import Category, Lexicon
from generator.resources import read_yaml
from generator.values import DateRange, Precision, months_from

_FILE = Path(__file__).with_name("fiscal_years.yml")
_MONTHS, _JANUARY = 12, 1
_COMPANY = "company"
"""The dimension of companies."""
_BESIDE = 1
"""Tokens beside a pair of years in which the word for its sort stands: the 2023/2024 budget."""


def name_fiscal_years(
    sentences: Sequence[ReadSentence], lexicon: Lexicon, published: date | None
) -> Iterator[ReadSentence]:
    """The sentences of an article, the fiscal years in them from their first day to their last."""
    if not any(_is_fiscal(sentence, moment) for sentence in sentences for moment in sentence.moments):
        yield from sentences
        return
    named = [territories(sentence, lexicon) for sentence in sentences]
    everywhere = sum(named, Counter())
    for sentence, here in zip(sentences, named, strict=True):
        code = _only(here) or _most_named(everywhere) or _paying(sentences)
        start = _first_months().get(code) if code is not None else None
        moments = (_dated(sentence, moment, start, published) if start else moment for moment in sentence.moments)
        yield replace(sentence, moments=tuple(moments))


def _dated(sentence: ReadSentence, moment: Moment, first_month: int, published: date | None) -> Moment:
    found = moment.range
    if not _is_fiscal(sentence, moment):
        return moment
    if found is None:
        found = _around(sentence, moment, first_month, published)
    elif found.start is not None and first_month != _JANUARY:
        found = months_from(found.start.year, first_month, _MONTHS)
    return replace(moment, range=found, reasons=()) if found is not None and found != moment.range else moment


def _around(sentence: ReadSentence, moment: Moment, first_month: int, published: date | None) -> DateRange | None:
    """The fiscal year before, at or after publication, whichever the words of a moment say."""
    times = sentence.language.words.times
    told = (
        values.longest(sentence.texts[at], sentence.texts, at)
        for at in range(*moment.tokens)
        for values in (times.relative_before, times.relative_after)
    )
    which = next((found[0] for found in told if found is not None), None)
    if which is None or published is None:
        return None
    return months_from(published.year - (published.month < first_month) + which, first_month, _MONTHS)


def _is_fiscal(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a moment is a pair of years or one around publication, with a word for the fiscal year or the budget in or by it."""
    found, (start, end) = moment.range, moment.tokens
    if moment.rules == (FISCAL_YEAR_AROUND,):
        return any(sentence.cue_at("fiscal_money", at) for at in range(start, end)) and not _is_of_company(sentence)
    if PERIOD in moment.rules or found is None or found.start is None or found.end is None:
        return False
    if found.precision is not Precision.YEAR or found.end.year != found.start.year + 1:
        return False
    beside = range(max(0, start - _BESIDE), min(end + _BESIDE, len(sentence.texts)))
    return any(sentence.cue_at("fiscal_money", at) for at in beside)


def _is_of_company(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of a company, or of what only companies have."""
    named = any(name.dimension == _COMPANY for name in sentence.of(Category.ORGANISATIONS))
    return named or any(sentence.cues[cue] for cue in ("of_business", "told_whose"))


def _only(named: Counter[str]) -> str | None:
    return next(iter(named)) if len(named) == 1 else None


def _most_named(named: Counter[str]) -> str | None:
    """The country that an article names more often than all others together."""
    return next((code for code, times in named.items() if 2 * times > named.total()), None)


def _paying(sentences: Sequence[ReadSentence]) -> str | None:
    """The only country of the table that pays in the money that an article tells: KD 1.6 billion."""
    units = {figure.unit.id for sentence in sentences for figure in sentence.figures if figure.unit is not None}
    codes = [code for code in _first_months() if not units.isdisjoint(get_territory_currencies(code))]
    return codes[0] if len(codes) == 1 else None


@cache
def _first_months() -> Mapping[str, int]:
    """ISO code of a territory → the month in which its fiscal year begins."""
    data: dict[int, list[str]] = read_yaml(_FILE)
    return {code: month for month, territories in data.items() for code in territories}
