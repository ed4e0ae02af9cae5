"""A number with its unit and its parts: 26 operations, 20 دولاراً و43 سنتاً, -5 %."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from generator.facts.numbers import Number
from generator.facts.parts import PEOPLE, POINT
from generator.facts.quantities.before import told_before
from generator.facts.quantities.naming import is_no_count
from generator.facts.quantities.numbers_of_people import of_which_people
from generator.facts.quantities.ranges import changes, range_end, with_scale
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.quantities.subunits import with_parts
from generator.facts.quantities.temperatures import TEMPERATURE, below_zero
from generator.facts.skipping import OF_PLANTS, TIMES
from generator.facts.tokens import COMMAS, DASHES, STOPS, adjacent
from generator.facts.units import (
    UNKNOWN_UNIT,
    Unit,
    bare_unit,
    known_unit,
    measure_before,
    owned_unit,
    unit_after,
    unlisted,
    with_nouns_beside,
)
from generator.lexicon import Category, Entry
from generator.values import Kind, Qualifier, Term, Value, is_whole

_PRICE, _PRICE_WINDOW = re.compile(r"\d{2,3}\.\d{3}"), 6
"""A price with three digits after its point, and words before it that may say what is sold."""
_NIGHT, _OVERNIGHT_STAY, _NIGHTS_OF_MANY = "night", "hotel_night", 10_000
"""The lexicon's ids of a night, and of one that a guest spends, and how many nights nothing lasts."""
_OPENING = frozenset("([")
_TWO, _THOUSAND = 2, 1000
_PLACED_WINDOW = 20
"""Words between a number that is told of a place or the like and "one" of another."""
_LIST_WINDOW, _LONGEST_ITEM = 6, 3
"""Words before and after one of a list among which other numbers stand, and words of what it is one of."""


def read_count(reader: FigureReader, at: int) -> Core | None:
    """A number that counts, measures or costs something, or the range that it opens."""
    number = reader.number(at)
    if number is None:
        return None
    number = _product(reader, number) or number
    symbol, _ = reader.symbols.before(at)
    number = _scaled_by_letter(reader, number, symbol) or _scaled_by_unit(reader, number)
    behind = _stands_behind(reader, number)
    second = None if behind else range_end(reader, number)
    last = second or number
    unit = measure_before(reader, at, last.end) or (bare_unit(last.end) if behind else unit_after(reader, last, symbol))
    unit = _dual_ahead(reader, number) or with_nouns_beside(reader, last, unit)
    dashed = second is not None and reader.text(second.start - 1) in DASHES  # fell from 5-6 percent to 3
    if second is not None and (dashed or not changes(reader, at)):
        first, last_value = sorted((_in_thousands(number, second, dashed=dashed), second.value))
        value: Value = (first, last_value)
        if reader.stands_before(reader.lexis.cues["rank"], at - 1):
            unit = Unit(Kind.ORDINAL, None, last.end, "ordinal")  # rank from 4 to 10
        elif unit.term is None and unit.kind is Kind.COUNT:
            whole = replace(second, start=number.start)
            unit = replace(told_before(reader, whole, unit), end=last.end)  # the toll is between 20 and 80
        return Core(value, Qualifier.RANGE, unit, at, (at, last.end), (unit.rule, *number.rules, "range"))
    if second is not None:
        unit = with_nouns_beside(reader, number, unit_after(reader, number, symbol))
    if _is_out_of_counted(reader, number, unit):
        unit = bare_unit(number.end)
    elif not unit.known:
        unit = told_before(reader, number, unit)
    unit = of_which_people(reader, number, unit)
    listed = _one_of_a_list(reader, number) if unit.term is None else None
    if second is None and listed is None and is_no_count(reader, number, unit) and not one_in_a_list(reader, number):
        return None
    cold = below_zero(reader, unit)
    unit = cold or listed or _of_guests(reader, number, unit)
    amount = _price_of_barrel(reader, number, unit) or (-number.value if cold else _signed(reader, number, unit))
    unit, amount, parts = with_parts(reader, at, unit, amount)
    start = at - (amount < 0 and reader.stemmed_length(reader.lexis.minus, at - 1) == 1)
    return Core(amount, Qualifier.EXACT, unit, start, (at, number.end), (unit.rule, *number.rules, *parts))


def _dual_ahead(reader: FigureReader, number: Number) -> Unit | None:
    """The dual that no list knows, whose number is told behind it as well: منع مديرين | اثنين من العمل."""
    at = number.start - 1
    two = reader.lexis.noun_follows_number and number.by_word and number.value == _TWO and at >= 0
    if not two or number.end != number.start + 1 or reader.match(at) is not None or not reader.may_count(at):
        return None
    pair = reader.text(at)[-2:] == reader.text(number.start)[-2:] and not reader.is_definite(at)
    return replace(unlisted(reader, at, number.start, "count:noun-first"), end=number.end) if pair else None


def _is_out_of_counted(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether what no list knows only tells of what is counted ahead of "out of": 14 عينة من أصل | 20 إيجابية."""
    unlisted = unit.term is not None and unit.term.id is None
    of = reader.stands_before(reader.lexis.cues["out_of"], number.start) if unlisted else 0
    noun = number.start - of - 1
    return of > 0 and noun > 0 and reader.counts(noun) and reader.reading.words[noun - 1].starts_figure


def _in_thousands(number: Number, second: Number, *, dashed: bool) -> Decimal:
    """The first end of a range in what its second is told in, by a dash also in thousands that no word tells: 5-6,000 people."""
    first = with_scale(number, second)
    few = number.scale is None and number.value * _THOUSAND < second.value and is_whole(second.value / _THOUSAND)
    return first * _THOUSAND if dashed and few and first == number.value and second.scale is None else first


def _stands_behind(reader: FigureReader, number: Number) -> bool:
    """Whether a definite number word counts the definite noun before it, nothing behind: دول الساحل الخمس تستند إلى.

    So it does ahead of an idiom: الصحفيون الأربعة | دفعة واحدة.
    """
    definite = number.by_word and reader.has_article(number.start, reader.lexis.numbers.first_words)
    counted = known_unit(reader, number.end) if not reader.phrase(reader.lexis.not_figures, number.end) else None
    if counted is not None and counted.kind is Kind.COUNT and not reader.is_definite(number.end):
        return False  # نقلت السيارة | الخمسة أشخاص
    owned = owned_unit(reader, number.start - 1) is not None if definite and number.start else False  # بمقاعده الخمسة
    return definite and number.end == number.start + 1 and (owned or reader.is_definite(number.start - 1))


def _of_guests(reader: FigureReader, number: Number, unit: Unit) -> Unit:
    """More nights than anything lasts are those of many guests: 52 million nights, 43.6 مليون ليلة."""
    if unit.term is None or unit.term.id != _NIGHT or number.value < _NIGHTS_OF_MANY:
        return unit
    stay = reader.reading.lexicon.entry(_OVERNIGHT_STAY)
    return replace(unit, kind=Kind.COUNT, term=stay.term(unit.term.surface), rule=f"count:{stay.dimension}")


def _scaled_by_letter(reader: FigureReader, number: Number, symbol: Entry | None) -> Number | None:
    """A number with the letter of a scale apart from it, where no metres can be meant: USD 11 m, 1.4 m people."""
    letter = reader.text(number.end)
    scale = reader.lexis.numbers.abbreviated_scales.get(letter)
    if scale is None or len(letter) > 1 or number.scale is not None or number.by_word:
        return None
    noun = reader.entry(number.end + 1, Category.MEASURES)
    if symbol is None and (noun is None or noun.dimension != PEOPLE):
        return None
    return replace(number, value=number.value * scale, end=number.end + 1, scale=Decimal(scale))


def _scaled_by_unit(reader: FigureReader, number: Number) -> Number:
    """A number whose unit's letters hold a scale too, in that scale: 74 bcm are 74 billion cubic metres."""
    scale = reader.lexis.numbers.scaled_units.get(reader.text(number.end))
    return number if scale is None else replace(number, value=number.value * scale, scale=Decimal(scale))


def _product(reader: FigureReader, number: Number) -> Number | None:
    """What equal units of a plant have together: 2x55 MW."""
    second = reader.number(number.end + 1) if reader.text(number.end) in TIMES else None
    unit = known_unit(reader, second.end) if second is not None else None
    if second is None or unit is None or unit.term is None or unit.term.dimension != OF_PLANTS:
        return None
    return Number(number.value * second.value, number.start, second.end, by_word=False, rules=("number:product",))


def _one_of_a_list(reader: FigureReader, number: Number) -> Unit | None:
    """One of what no list knows, among counts or joined to one as the last: two guns, one GPMG, 779 rounds; and one guide."""
    if reader.lexis.noun_follows_number or not (number.by_word and number.value == 1):
        return None
    before = range(max(0, number.start - _LIST_WINDOW), number.start)
    after = range(number.end, min(number.end + _LIST_WINDOW, len(reader.texts)))
    links = reader.text(number.start - 1) in reader.lexis.list_links
    end = number.end
    while end < number.end + _LONGEST_ITEM and reader.text(end).isalpha() and reader.text(end) not in _stops(reader):
        end += 1
    joiners = reader.lexis.numbers.joiners
    closed = reader.text(end) in COMMAS | STOPS | joiners | {""}
    told, goes_on = (any(reader.reading.words[at].starts_figure for at in beside) for beside in (before, after))
    among = told and (goes_on or reader.text(number.start - 1) in joiners)
    if not (links and closed and among and end > number.end) or reader.language.is_adverb(reader.text(end - 1)):
        return None  # one | seriously
    surface = reader.words(number.end, end)
    return Unit(Kind.COUNT, Term(None, surface, {reader.language.code: surface}), end, "count:noun", (UNKNOWN_UNIT,))


def one_in_a_list(reader: FigureReader, number: Number | None) -> bool:
    """Whether "one" is told of a place or the like as another number near it is: four in Hasakah, one in Raqqa.

    So is one of two that brackets deal out: قتيلان (واحد في حلب وآخر في حماة).
    """
    if number is None or not number.by_word or number.value != 1:
        return False
    within, word = reader.text(number.end), reader.text(number.start)
    joined = reader.is_joined(number.start) and word not in reader.lexis.numbers.additive  # واحد itself begins so
    links = joined or reader.text(number.start - 1) in reader.lexis.list_links | {"("}
    partitive = within in reader.lexis.times.of_words  # one of the worst camps
    if not links or partitive or within not in reader.lexis.names.prepositions:
        return False
    other = reader.lexis.cues["one_or_another"]
    before = range(max(0, number.start - _PLACED_WINDOW), number.start - 1)
    near = (*before, *range(number.end + 2, number.end + _PLACED_WINDOW))
    return any(
        within in reader.texts[at + 1 : at + 3]
        and (reader.reading.words[at].starts_figure or reader.stemmed_length(other, at))
        for at in near
    )


def _stops(reader: FigureReader) -> frozenset[str]:
    return reader.lexis.stop_words | reader.lexis.numbers.joiners


def _price_of_barrel(reader: FigureReader, number: Number, unit: Unit) -> Decimal | None:
    """A barrel's price with its point a decimal one, wherever else points separate thousands: 77.536 دولاراً للبرميل."""
    text = reader.tokens[number.start].word  # as it is written: the token leaves out points that group
    single = unit.kind is Kind.MONEY and number.end == number.start + 1 and number.scale is None
    if not single or _PRICE.fullmatch(text) is None:
        return None
    cues = reader.lexis.cues["barrel_price"]
    near = range(max(0, number.start - _PRICE_WINDOW), unit.end + 2)
    return Decimal(text) if any(reader.phrase(cues, at) for at in near) else None


def _signed(reader: FigureReader, number: Number, unit: Unit) -> Decimal:
    """A dash glued before a share or a temperature is a minus, and its word also before points and money: ناقص 0,6 نقطة.

    What may be either has no sign: plus | or minus 2 points.
    """
    at = number.start
    glued = reader.text(at - 1) in {"-", "−"} and adjacent(reader.tokens[at - 1], reader.tokens[at])
    bracketed = reader.text(at - 2) in _OPENING  # [-33.8 percent], (-12%)
    joined = reader.text(at - 2) in reader.lexis.numbers.joiners  # و-27%
    free = at < 2 or bracketed or joined or not adjacent(reader.tokens[at - 2], reader.tokens[at - 1])
    can_be_negative = unit.kind is Kind.PERCENT or unit.rule == TEMPERATURE
    moves = can_be_negative or unit.kind is Kind.MONEY or unit.term is None or unit.term.id == POINT
    either = (reader.text(at - 2),) in reader.lexis.cues["alternative"]
    named = moves and not either and reader.stemmed_length(reader.lexis.minus, at - 1) == 1
    return -number.value if named or (can_be_negative and glued and free) else number.value
