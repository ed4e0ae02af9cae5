"""Amounts whose currency the article tells with its other amounts: أرباح تصل إلى 17 مليار, beside 3 مليارات درهم.

Only where nouns follow their number, so that millions without one are hardly of anything but money; elsewhere a sign or a word
of the currency stands by every amount. An article that tells money of two currencies says of none which one is left out, nor does
one that tells as many of what is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.units import UNKNOWN_UNIT
from generator.language import Language
from generator.values import Kind, Term, ends

CURRENCY_ASSUMED = "currency_unclear"
"""The reason to look at an amount whose own words tell no currency."""
_COUNTED = frozenset({Kind.COUNT, Kind.MEASURE})
_LEAST = 10**6
"""The smallest number that is money without a word for it."""


def in_money_told(sentences: Sequence[ReadSentence], language: Language) -> Iterator[ReadSentence]:
    """The sentences of an article with its millions of nothing told as money, where all its money is in one currency."""
    money = _only_currency(sentences) if language.words.noun_follows_number else None
    if money is None:
        yield from sentences
        return
    figures_told = (figure for sentence in sentences for figure in sentence.figures)
    others = {figure.value for figure in figures_told if figure.kind in _COUNTED and figure.unit is not None}
    for sentence in sentences:
        bare = [_is_bare_amount(figure) and figure.value not in others for figure in sentence.figures]
        told = zip(sentence.figures, bare, strict=True)
        figures = tuple(_in(figure, money) if assumed else figure for figure, assumed in told)
        yield replace(sentence, figures=figures) if any(bare) else sentence


def _only_currency(sentences: Sequence[ReadSentence]) -> Term | None:
    """The currency of all the money that an article tells, `None` where it tells none or several."""
    figures = (figure for sentence in sentences for figure in sentence.figures)
    told = {figure.unit.id: figure.unit for figure in figures if figure.kind is Kind.MONEY and figure.unit is not None}
    return next(iter(told.values())) if len(told) == 1 else None


def _is_bare_amount(figure: Figure) -> bool:
    counts = figure.kind is Kind.COUNT and figure.unit is None and figure.part_of is None
    return counts and min(ends(figure.value)) >= _LEAST


def _in(figure: Figure, money: Term) -> Figure:
    reasons = (*(reason for reason in figure.reasons if reason != UNKNOWN_UNIT), CURRENCY_ASSUMED)
    return replace(figure, kind=Kind.MONEY, unit=money, reasons=reasons, rules=(*figure.rules, "money:article"))
