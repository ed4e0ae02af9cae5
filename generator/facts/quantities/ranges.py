"""The other end of a range: between 10 and 12 thousand, 7,000–9,000, بين 10 دولارات و20 دولاراً; or of a change, which is none."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.numbers import Number
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.terms import is_of_sentenced
from generator.facts.quantities.years import looks_like_year
from generator.facts.tokens import DASHES
from generator.facts.units import known_unit
from generator.lexicon import Category
from generator.values import is_whole

CHANGE_WINDOW = 12
_FARTHEST_END = 4
"""How many times the first end of a range the second may be behind "by"."""
_FARTHEST_SCALED = 2
"""The same where the first end says its scale too, which that of a range leaves to the second: by $250 million to $554 million."""
_GUESSES_APART = 2
"""How many times the first of two guesses the second may be."""
_LARGE = 1000
"""From here on a number without a scale is in no other's: by 78,500 to 2.8 million."""
_TEN, _HUNDRED = 10, 100
_LONGEST_OPENER = 2
"""Words that open a range: تتراوح بين."""


def range_end(reader: FigureReader, number: Number) -> Number | None:
    """The number at the other end of a range or of a change that this one opens."""
    opened = reader.tells_ranges and opens_range(reader, reader.symbols.start(number.start))
    percent = reader.phrase(reader.lexis.percent, number.end)
    at = number.end + percent
    money = reader.match(at)
    at += bool(money and money.first(Category.CURRENCIES) and not reader.text(at).isalpha())
    at += reader.text(at) in DASHES and reader.text(at + 1) in reader.lexis.list_links  # a 10- to 15-minute walk
    if reader.text(at) in DASHES or (opened and reader.text(at) == "/"):
        second = None if _lists_by_dashes(reader, number, at) else _number_after(reader, at + 1)
    else:
        past = next((close + 1 for open_, close in reader.brackets if open_ == at), at) if opened else at
        second = _between(reader, past, opened=opened) or _alternative(reader, number, at)  # between $60 (£30) and $150
    if second is not None and at > number.end and not reader.phrase(reader.lexis.percent, second.end) and percent:
        return None  # fell by 17 percent to 41 million
    if not opened and is_of_sentenced(reader, number.start, number.end):
        return None
    if second is not None and not opened and _is_step(reader, number, second):
        return None
    if second is None and not _is_by(reader, number):  # rose by 113 million dinars to 554 million dinars
        second = _between_units(reader, number, opened=opened)
    changed = second is not None and changes(reader, number.start)
    if second is None or (second.scale is not None and looks_like_year(reader, number) and not changed):
        return None  # في العام 2017 إلى 329 مليوناً
    turned = reader.text(at) in DASHES and opens_range(reader, number.start)  # ما بين 500-100: typed from right to left
    return second if second.value > number.value or turned or changed else None


def _lists_by_dashes(reader: FigureReader, number: Number, at: int) -> bool:
    """Whether dashes part more than two shares, which are no range: 25.6% – 24.8% – 27.4%, from the first to the last of them."""
    third = _number_after(reader, at + 1)
    percent = reader.phrase(reader.lexis.percent, third.end) if third is not None else 0
    beside = (number.start - 1, third.end + percent if third is not None else -1)
    return bool(percent) and any(reader.text(mark) in DASHES for mark in beside)


def _between_units(reader: FigureReader, number: Number, *, opened: bool) -> Number | None:
    """Between 10 dollars and 20 dollars: both ends say their unit, the same."""
    joined = opened or any(at > number.end for at in reader.range_joints)
    unit = known_unit(reader, number.end) if joined else None
    if unit is None or unit.term is None or unit.term.id is None:
        return None
    second = _between(reader, unit.end, opened=opened)
    if second is None or (not opened and second.value > _FARTHEST_END * number.value):
        return None  # up 6%, or 16 pence to 293 pence
    again = known_unit(reader, second.end)
    return second if again is not None and again.term is not None and again.term.id == unit.term.id else None


def _number_after(reader: FigureReader, at: int) -> Number | None:
    """The number at a token, a currency sign or qualifier before it aside: من 80 إلى أقل من 90%."""
    below = reader.phrase_value(reader.lexis.qualifiers_before, at)
    at += below[1] if below else 0
    if reader.symbols.sign(at) is not None:
        at += 1
    return reader.number(at)


def _between(reader: FigureReader, at: int, *, opened: bool) -> Number | None:
    """The number behind what joins the ends of a range, at a token; `opened`: whether a word before them opens it."""
    if not opened and not reader.phrase(reader.lexis.range_between, at):
        return None
    closer = reader.phrase(reader.lexis.range_to, at)
    return _number_after(reader, at + closer) if closer or reader.is_joined(at) else None


def _alternative(reader: FigureReader, number: Number, at: int) -> Number | None:
    """30 or 40 days, six or seven million: two guesses, the second no further than twice the first."""
    length = reader.phrase(reader.lexis.cues["alternative"], at)
    second = reader.number(at + length) if length else None
    return second if second is not None and 1 < second.value / with_scale(number, second) <= _GUESSES_APART else None


def _is_step(reader: FigureReader, number: Number, second: Number) -> bool:
    """Whether a number says by how much something changed, and a far greater one behind it to what: raised by two to 120.

    So does any greater one right behind the verb, where both say their currency: fell $28 to $38.
    """
    farthest = _FARTHEST_END if number.scale is None else _FARTHEST_SCALED
    if all(reader.symbols.sign(one.start - 1) is not None for one in (number, second)):
        changed = _moves(reader, number.start - 1)
        farthest = 1 if changed else farthest
    both = number.scale is not None or second.scale is None  # by 200 million to 14.3 billion, no by 5 to 7 million
    alike = both or number.value >= _LARGE  # by 78,500 to 2.8 million
    return _is_by(reader, number) and alike and second.value > farthest * number.value


def _is_by(reader: FigureReader, number: Number) -> bool:
    """Whether a number says by how much something changed: by 113 million, +113 million, تراجع الاحتياطي 19 ملياراً."""
    start = reader.symbols.start(number.start)
    start = reader.said(start, number.end, number.end, number.value).start  # lost more than $2 to $43
    if reader.text(start - 1) == "+" or reader.stands_before(reader.lexis.measuring.by, start):
        return True
    if reader.lexis.verb_first:
        window = range(max(0, start - CHANGE_WINDOW), start)
        return any(reader.stemmed_length(reader.lexis.cues["change"], at) for at in window)
    return _moves(reader, start)


def is_change(reader: FigureReader, at: int) -> bool:
    """Whether a number at a token tells by how much something changed: cut by | 40 minutes to three hours."""
    number = reader.number(at)
    return number is not None and not opens_range(reader, at) and _is_by(reader, number)


def _moves(reader: FigureReader, end: int) -> bool:
    """Whether a verb of change, also of prices, ends right before a token: fell, lost $2 to $43."""
    return any(reader.stands_before(reader.lexis.cues[cue], end) for cue in ("change", "moves"))


def opens_range(reader: FigureReader, at: int) -> bool:
    """Whether a word that opens a range stands before a token, a qualifier between them or not: between, من, تتراوح بين أكثر من."""
    start = at - reader.stands_before(reader.lexis.qualifiers_before, at)
    return reader.is_behind(reader.lexis.range_from, start, _LONGEST_OPENER)


def changes(reader: FigureReader, at: int) -> bool:
    """Whether a verb of change stands before "from": rose from 10 to 15 states both, and the rate of loans from 7 to 8."""
    start = reader.symbols.start(at) - 1
    start -= reader.stands_before(reader.lexis.times.relative_before, start + 1)  # from the current 50 to 100
    if not reader.reads(start, reader.lexis.change_from):
        return False
    window = range(max(0, at - CHANGE_WINDOW), at)
    if any(reader.stemmed_length(reader.lexis.cues["change"], position) for position in window):
        return True
    number = reader.number(at)
    share = number is not None and reader.phrase(reader.lexis.percent, number.end) > 0
    joined = any(reader.text(before) in reader.lexis.numbers.joiners for before in window)
    return share and joined and _changed_before(reader, start)


def _changed_before(reader: FigureReader, end: int) -> bool:
    """Whether something is told before a token to have changed from one number to another."""
    verb = next(iter(reader.places(reader.lexis.cues["change"])), end)
    from_ = (at for at in range(verb, end) if reader.reads(at, reader.lexis.change_from))
    return any(reader.number(at + 1) is not None for at in from_)


def with_scale(first: Number, second: Number) -> Decimal:
    """The first end in the second's scale, which in words may be hundreds: "between 10 and 12 thousand", "five to six hundred"."""
    scale = second.scale
    digit = first.by_word and second.by_word and first.end == first.start + 1 and first.value < _TEN
    if digit and second.end == second.start + 2 and second.value < _LARGE and is_whole(second.value / _HUNDRED):
        scale = Decimal(_HUNDRED)
    if first.scale is None and scale is not None and first.value < scale and first.value * scale < second.value:
        return first.value * scale
    return first.value
