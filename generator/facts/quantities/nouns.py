"""Nouns that say their number: مركزين is two centres, طفل واحد one child, ساعة ونصف one and a half hours."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.numbers import Number, read_fraction
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.units import Unit, kind_of
from generator.lexicon import Category, Entry
from generator.values import Kind, Qualifier

_LARGEST_SMALL = 10
"""Number words up to ten can follow their noun: أطفال ثلاثة."""


def with_part(reader: FigureReader, unit: Unit, value: Decimal) -> tuple[Unit, Decimal]:
    """A fraction after a unit of time or size adds to it: ثلاث ساعات ونصف الساعة."""
    if unit.kind not in {Kind.DURATION, Kind.MEASURE} or unit.end >= len(reader.texts):
        return unit, value
    joiners = reader.lexis.numbers.joiners
    separate = reader.text(unit.end) in joiners
    if not separate and not any(prefix in joiners for prefix, _ in reader.stems(unit.end)):
        return unit, value
    found = read_fraction(reader.tokens, unit.end + separate, reader.language)
    if found is None:
        return unit, value
    part, end = found
    again = reader.match(end)
    entry = again.first(Category.MEASURES) if again else None
    if again is not None and entry is not None and unit.term is not None and entry.id == unit.term.id:
        end += again.length
    return replace(unit, end=end), value + Decimal(part.numerator) / Decimal(part.denominator)


def read_counting_noun(reader: FigureReader, at: int) -> Core | None:
    """مركزين is two centres; ساعة ونصف one and a half hours; طفل واحد one child, أطفال ثلاثة three."""
    match = reader.match(at)
    entry = match.first(Category.MEASURES, Category.CURRENCIES) if match else None
    if match is None or entry is None or reader.is_article(match.prefix):
        return None
    end = at + match.length
    unit = Unit(kind_of(entry), reader.units.term(entry, at, end), end, "count:dual")
    follower = reader.number(end) if reader.lexis.noun_follows_number else None
    if match.dual and not _of_what_is_known(reader, at, entry, end):
        unit, value = with_part(reader, unit, Decimal(2))
        if follower is not None and follower.by_word and follower.value == 2:
            unit = replace(unit, end=follower.end)
        return Core(value, Qualifier.EXACT, unit, at, (at, at + 1), (unit.rule,))
    if follower is not None and _counts_back(reader, follower):
        unit = replace(unit, end=follower.end, rule="count:noun-first")
        return Core(follower.value, Qualifier.EXACT, unit, at, (end, follower.end), (unit.rule, *follower.rules))
    halved, value = with_part(reader, unit, Decimal(1))
    if halved.end == unit.end:
        return None
    return Core(value, Qualifier.EXACT, halved, at, (at, at + 1), ("count:and-part",))


def _of_what_is_known(reader: FigureReader, at: int, entry: Entry, end: int) -> bool:
    """Whether a dual in construct names rather than counts: مدينتي حلب وحماة, عمليتي التصويت, against حالتي وفاة."""
    if end - at > 1 or not reader.language.is_bound_dual(reader.text(at)):
        return False
    of = reader.match(end)
    named = of is not None and of.first(Category.PLACES, Category.ORGANISATIONS) is not None
    word = reader.text(end)
    common = word.isalpha() and word not in reader.lexis.stop_words and not reader.language.may_be_verb(word)
    return entry.dimension == "place" or named or not common or reader.is_definite(end)


def _counts_back(reader: FigureReader, number: Number) -> bool:
    """Whether a small number word belongs to the noun before it rather than to one after."""
    single = number.end - number.start == 1 and number.by_word and 1 <= number.value <= _LARGEST_SMALL
    return (
        single
        and reader.texts[number.start] in reader.lexis.numbers.additive
        and not reader.units.after(number, None).known
    )
