"""The fidelity gate: a translation may not state other figures than its source.

Both sentences are read by the same rules, each in its own language, and what they state is compared as
values, so that 10 آلاف and 10,000, مركزين and "two centres", or الماضي and "last" come to the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.facts.currencies import FAMILY, member_of
from generator.facts.dates import find_moments
from generator.facts.parts import Figure
from generator.facts.quantities import find_figures
from generator.facts.reader import Reading
from generator.language import Language, language
from generator.lexicon import Lexicon
from generator.values import DateRange, Kind, LanguageCode, Qualifier, Span


@dataclass(frozen=True, slots=True)
class Difference:
    """Figures that only one side states, each worded plainly; at least one side is not empty."""

    source: tuple[str, ...]
    target: tuple[str, ...]


class FidelityGate:
    """Compares sentences of one article.

    `published` resolves the relative dates of both sides, `currencies` (the ISO codes of the article's own amounts) what a bare
    "pounds" means on either.
    """

    def __init__(self, lexicon: Lexicon, published: date | None, currencies: frozenset[str] = frozenset()) -> None:
        self._lexicon = lexicon
        self._published = published
        self._currencies = currencies

    def difference(
        self, source: str, source_language: LanguageCode, target: str, target_language: LanguageCode
    ) -> Difference | None:
        """What the two sentences state differently, `None` where they agree."""
        here = self._statements(source, source_language)
        there = self._statements(target, target_language)
        missing, added = here - there, there - here
        if not missing and not added:
            return None
        return Difference(tuple(missing.elements()), tuple(added.elements()))

    def _statements(self, text: str, code: LanguageCode) -> Counter[str]:
        tongue = language(code)
        reading = Reading(text, Span(0, len(text)), tongue, self._lexicon)
        moments = find_moments(reading, self._published)
        figures = find_figures(reading, moments)
        dates = (_date_statement(moment.range) for moment in moments if moment.range is not None)
        return Counter([*(self._statement(figure, tongue) for figure in figures), *dates])

    def _statement(self, figure: Figure, tongue: Language) -> str:
        """A figure in words that do not depend on the language: value, qualifier, percent sign, currency."""
        unit = figure.unit
        if figure.kind is not Kind.MONEY or unit is None:
            return _statement(figure)
        shared = unit.dimension == FAMILY
        member = member_of(unit, self._currencies, tongue, self._lexicon) if shared else None
        return f"{_statement(figure)} {member.id if member is not None else unit.id}"


def _statement(figure: Figure) -> str:
    if isinstance(figure.value, DateRange):
        return _date_statement(figure.value)
    ends = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    words = "–".join(_plain(end) for end in ends)
    if figure.qualifier not in {Qualifier.EXACT, Qualifier.RANGE}:
        words = f"{figure.qualifier.value} {words}"
    return f"{words} %" if figure.kind is Kind.PERCENT else words


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _date_statement(moment: DateRange) -> str:
    return f"{moment.start or '…'}/{moment.end or '…'}"
