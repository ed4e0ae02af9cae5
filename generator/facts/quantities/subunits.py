"""The parts of a unit that are told after it: 20 دولاراً و43 سنتاً, 2 kilograms and 162 grams, كيلوغرامين و162 غراماً.

Decimal parts are added to their unit (20.43 دولار), those of a length of time are what it is told in (`times.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from generator.facts.numbers import read_fraction
from generator.facts.parts import AND_PART
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.times import with_smaller_times
from generator.facts.units import WITH_PARTS, Unit, known_unit
from generator.lexicon import Category
from generator.values import Kind

_MONEY_PARTS = {
    **dict.fromkeys(("cent", "centime", "piastre", "halala", "penny", "paisa"), 100),
    **dict.fromkeys(("fils", "baisa", "millime"), 1000),
}
"""How many of a part of money make its unit, by the lexicon's ids."""
_LARGE = 1000
"""From here on a fraction behind money may be of its scale."""
_PARTS = {
    "tonne": {"quintal": 10, "kilogram": 1000},
    "quintal": {"kilogram": 100},
    "kilogram": {"gram": 1000},
    "kilometre": {"metre": 1000},
    "metre": {"centimetre": 100},
}
"""The same for measures whose parts are decimal ones."""


def with_parts(reader: FigureReader, start: int, unit: Unit, value: Decimal) -> tuple[Unit, Decimal, tuple[str, ...]]:
    """A unit and its amount with all parts told after it, and the rule of having any; `start`: the token where they begin."""
    longer, amount = _with_subunits(reader, start, *_with_fraction(reader, unit, value))
    return longer, amount, (AND_PART,) if longer.end > unit.end else ()


def joins(reader: FigureReader, at: int) -> bool:
    """Whether "and" stands at a token, or is attached to it."""
    return reader.text(at) in reader.lexis.numbers.joiners or reader.is_joined(at)


def _with_fraction(reader: FigureReader, unit: Unit, value: Decimal) -> tuple[Unit, Decimal]:
    """A fraction after a unit of time or size adds to it: ثلاث ساعات ونصف الساعة."""
    small = unit.kind is Kind.MONEY and value < _LARGE  # درهم ونصف; half of what, in مليون درهم ونصف?
    if not (unit.kind in WITH_PARTS or small) or unit.term is None or unit.end >= len(reader.texts):
        return unit, value
    if not joins(reader, unit.end):
        return unit, value
    separate = reader.text(unit.end) in reader.lexis.numbers.joiners
    found = read_fraction(reader.tokens, unit.end + separate, reader.language)
    if found is None:
        return unit, value
    part, end = found
    again = reader.match(end)
    entry = again.first(Category.MEASURES, Category.CURRENCIES) if again else None
    if again is not None and entry is not None and unit.term is not None and entry.id == unit.term.id:
        end += again.length
    return replace(unit, end=end), value + Decimal(part.numerator) / Decimal(part.denominator)


def _with_subunits(reader: FigureReader, start: int, unit: Unit, value: Decimal) -> tuple[Unit, Decimal]:
    """Parts of the unit after it, and theirs: 20 دولاراً و43 سنتاً, 3 dollars and 42 cents, 7 أطنان و69 كيلوغراماً و957 غراماً."""
    if unit.kind is Kind.DURATION:
        return with_smaller_times(reader, start, unit, value)
    parts = _parts_of(unit)
    at = unit.end + (reader.text(unit.end) in reader.lexis.numbers.joiners)
    if (two := _two_more(reader, unit)) is not None:
        return two, value + 2
    number = reader.number(at)
    part = known_unit(reader, number.end) if number is not None and parts else None
    size = parts.get(part.term.id or "") if part is not None and part.term is not None else None
    if number is None or part is None or size is None or number.value >= size:
        return unit, value
    part, amount = _with_subunits(reader, at, part, number.value)
    return replace(unit, end=part.end), value + amount / size


def _two_more(reader: FigureReader, unit: Unit) -> Unit | None:
    """A measure up to two more of it, by the dual behind "and": 400 هكتار وهكتاران; what is counted may be two others."""
    match = reader.match(unit.end) if unit.kind is Kind.MEASURE else None
    again = match.first(Category.MEASURES) if match is not None and match.dual else None
    joined = match is not None and match.prefix in reader.lexis.numbers.joiners
    if match is None or again is None or unit.term is None or again.id != unit.term.id or not joined:
        return None
    return replace(unit, end=unit.end + match.length)


def _parts_of(unit: Unit) -> Mapping[str, int]:
    """The parts that a unit has, each with how many make one of it."""
    if unit.term is None or unit.term.id in _MONEY_PARTS:
        return {}
    return _PARTS.get(unit.term.id or "", {}) if unit.kind is not Kind.MONEY else _MONEY_PARTS
