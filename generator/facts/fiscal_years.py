"""The days of a state's fiscal year (2023/2024).

It is of the country that the sentence names, else of the one the article is about, else of the only one whose money it tells.
A school or a crop year, and a country whose fiscal year is the calendar's or that the text does not tell, leave both years whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from babel.numbers import get_territory_currencies

from generator.facts.dates import PERIOD
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.territories import territories
from generator.lexicon import Lexicon
from generator.resources import read_yaml
from generator.values import Precision, months_from

_FILE = Path(__file__).with_name("fiscal_years.yml")
_MONTHS = 12
_BESIDE = 1
"""Tokens beside a pair of years in which the word for its sort stands: the 2023/2024 budget."""


def name_fiscal_years(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> Iterator[ReadSentence]:
    """The sentences of an article, the fiscal years in them from their first day to their last."""
    if not any(_is_fiscal(sentence, moment) for sentence in sentences for moment in sentence.moments):
        yield from sentences
        return
    named = [territories(sentence, lexicon) for sentence in sentences]
    everywhere = sum(named, Counter())
    for sentence, here in zip(sentences, named, strict=True):
        code = _only(here) or _most_named(everywhere) or _paying(sentences)
        start = _first_months().get(code) if code is not None else None
        moments = (_dated(sentence, moment, start) if start else moment for moment in sentence.moments)
        yield replace(sentence, moments=tuple(moments))


def _dated(sentence: ReadSentence, moment: Moment, first_month: int) -> Moment:
    found = moment.range
    if found is None or found.start is None or not _is_fiscal(sentence, moment):
        return moment
    return replace(moment, range=months_from(found.start.year, first_month, _MONTHS), reasons=())


def _is_fiscal(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a moment is a pair of years, and a word for the fiscal year or the budget stands in it or beside it."""
    found, (start, end) = moment.range, moment.tokens
    if PERIOD in moment.rules or found is None or found.start is None or found.end is None:
        return False
    if found.precision is not Precision.YEAR or found.end.year != found.start.year + 1:
        return False
    beside = range(max(0, start - _BESIDE), min(end + _BESIDE, len(sentence.texts)))
    return any(sentence.cue_at("fiscal_money", at) for at in beside)


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
