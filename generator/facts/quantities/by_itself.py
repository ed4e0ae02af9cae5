"""Nouns whose form tells how many they are, with no number: عامين, ساعة, a day."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.quantities.reader import FigureReader
from generator.facts.units import Unit, kind_of, known_unit
from generator.lexicon import Category
from generator.values import Kind


def one_after_article(reader: FigureReader, at: int) -> tuple[Decimal, Unit] | None:
    """One unit of time behind an article: a day."""
    unit = known_unit(reader, at + 1)
    single = unit is not None and unit.kind is Kind.DURATION and unit.end == at + 2
    return (Decimal(1), unit) if unit is not None and single else None


def told_by_itself(reader: FigureReader, at: int) -> tuple[Decimal, Unit] | None:
    """How many its form tells of an indefinite noun at a token, two or one of time, and what they are."""
    match = reader.match(at) if reader.lexis.noun_follows_number else None
    entry = match.first(Category.MEASURES, Category.CURRENCIES) if match is not None else None
    if match is None or entry is None or reader.language.is_article(match.prefix):
        return None
    if not (match.dual or kind_of(entry) is Kind.DURATION):
        return None
    end = at + match.length
    unit = Unit(kind_of(entry), reader.term(entry, at, end), end, "count:dual")
    return Decimal(2 if match.dual else 1), unit
