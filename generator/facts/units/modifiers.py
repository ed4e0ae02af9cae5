"""Units past a name or a size that stands before the noun: 19 AK47 rifles, six 42 sqm tents."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.skipping.names import named_by_number
from generator.facts.tokens import COMMAS, DASHES, DASHES_AND_SLASH, QUOTES, adjacent
from generator.facts.units.known import known_unit
from generator.facts.units.reader import MOST_ADJECTIVES, UnitReader
from generator.facts.units.unit import Unit
from generator.facts.units.unlisted import plural_after, unlisted, unlisted_unit
from generator.lexicon import Category
from generator.values import Kind

_LONGEST_QUOTED = 2
"""Words of an adjective in quotation marks."""
_LONGEST_NAME = 7
"""Words and marks of a name before what is counted."""


def past_measure(reader: UnitReader, at: int) -> Unit | None:
    """Things of a size that stands before them with a number of its own: three 450-horsepower engines, six 42 sqm tents."""
    if reader.lexis.noun_follows_number:
        return None
    last = reader.past_plain(at, lambda one: reader.text(one)[:1].isdigit())
    number = reader.number(last) if last == at or reader.text(last)[:1].isdigit() else None
    size = known_unit(reader, number.end) if number is not None else None
    if number is None or size is None or size.kind is Kind.MONEY:
        return None
    hyphened = reader.text(number.end) in DASHES
    if size.kind is Kind.COUNT and not hyphened:
        return None
    unit = known_unit(reader, size.end, singular=False) or unlisted_unit(reader, size.end)
    return replace(unit, end=at) if unit.term is not None else None


def past_adjectives(reader: UnitReader, at: int) -> Unit | None:
    """What is counted, past adjectives that commas and "and" list before it: 175 international, regional and local partners."""
    if reader.lexis.noun_follows_number:
        return None
    end, listed = at, False
    while _is_adjective(reader, end) and reader.text(end + 1) in COMMAS:
        end, listed = end + 2, True
    if not listed or not _is_adjective(reader, end) or reader.text(end + 1) not in reader.lexis.numbers.joiners:
        return None
    unit = known_unit(reader, end + 2, singular=False)
    return unit if unit is not None and unit.kind is Kind.COUNT else None


def past_quoted(reader: UnitReader, at: int) -> Unit | None:
    """What is counted, past a quoted adjective: 100,000 new "affordable" homes, two “smart” bombs."""
    if reader.lexis.noun_follows_number:
        return None
    first, opened = at, reader.text(at - 1) in QUOTES
    while not opened and first < at + MOST_ADJECTIVES and _is_adjective(reader, first):
        first += 1
    if not opened and reader.text(first) not in QUOTES:
        return None
    first += not opened
    closed = (end for end in range(first + 1, first + 1 + _LONGEST_QUOTED) if reader.text(end) in QUOTES)
    end = next(closed, 0)
    if not end or not all(_is_adjective(reader, word) for word in range(first, end)):
        return None
    unit = known_unit(reader, end + 1, singular=False) or unlisted_unit(reader, end + 1)
    return unit if unit.term is not None and unit.kind is Kind.COUNT else None


def _is_adjective(reader: UnitReader, at: int) -> bool:
    """Whether a plain word that no list knows, and no plural, stands at a token."""
    return reader.may_count(at) and not reader.language.may_be_counted(reader.text(at)) and reader.match(at) is None


def past_name(reader: UnitReader, at: int) -> Unit | None:
    """What a name stands before: 17 National Response Force (NRF) teams, 19 AK47 rifles, seven suspected BH/ISWAP fighters.

    A name of one word is a known one: 28 US products, 19 Hamas and Islamic Jihad fighters.
    """
    if reader.lexis.noun_follows_number or reader.reading.title_case:
        return None
    end = start = reader.past_plain(at, lambda one: _is_of_name(reader, one))
    while end < start + _LONGEST_NAME and (_is_of_name(reader, end) or _joins_names(reader, start, end)):
        end += 1
    if reader.text(end) == "(" and reader.text(end + 2) == ")" and _is_of_name(reader, end + 1):
        end += 3
    if end < start + 2 and not (end > start and reader.is_named(start)):
        return None
    known = known_unit(reader, end, singular=False)
    last = known.end if known is not None else plural_after(reader, end)
    if last == end or (known is not None and known.kind is not Kind.COUNT):
        return None
    return known or unlisted(reader, at, last, "count:noun")


def _joins_names(reader: UnitReader, start: int, at: int) -> bool:
    """Whether "and" at a token joins a known name or nation, which begins at `start`, to another, or "of" what is named so."""
    tied = at > start and _is_of_name(reader, at + 1)
    if tied and reader.text(at) in reader.lexis.times.of_words:
        return reader.tokens[at - 1].capital
    nation = reader.entry(start, Category.NATIONALITIES) is not None
    return tied and reader.text(at) in reader.lexis.numbers.joiners and (nation or reader.is_named(start))


def _is_of_name(reader: UnitReader, at: int) -> bool:
    """Whether a token belongs to a name: a capital, or what is glued to one (BH/ISWAP, AK47), or its version."""
    if not 0 < at < len(reader.texts) or at in reader.dates:
        return False
    if reader.tokens[at].capital:
        return not reader.is_grammar(at)
    named = reader.tokens[at - 1].capital or reader.text(at - 1) in DASHES_AND_SLASH
    glued = named and adjacent(reader.tokens[at - 1], reader.tokens[at])
    model = reader.tokens[at - 1].word.isupper() and reader.text(at).isdecimal()  # AK 47
    model = model or named_by_number(reader, at - 1) > 1 or _is_version(reader, at)  # Shahed 136
    return model or (glued and (reader.text(at) in DASHES_AND_SLASH or reader.text(at).isdecimal()))


def _is_version(reader: UnitReader, at: int) -> bool:
    """Whether a small number goes on with a name that no list knows, behind the number that counts: 40 Leopard | 2 tanks."""
    named = reader.tokens[at - 1].capital and reader.match(at - 1) is None and reader.number(at - 2) is not None
    return named and reader.text(at).isdecimal() and len(reader.text(at)) == 1
