"""The unit after a number: each kind of unit in turn, what the lexicon knows first."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.point import is_year
from generator.facts.numbers import Number
from generator.facts.parts import PLACE
from generator.facts.tokens import DASHES, QUOTES, adjacent
from generator.facts.units.aged import aged
from generator.facts.units.groups import group_of_rate
from generator.facts.units.known import known_unit
from generator.facts.units.models import several_of_model
from generator.facts.units.modifiers import past_adjectives, past_measure, past_name, past_quoted
from generator.facts.units.number_of import counted_at, named_at
from generator.facts.units.out_of import out_of_many, out_of_unlisted
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import Unit
from generator.facts.units.unlisted import bare_unit, unlisted_unit
from generator.facts.units.wholes import whole_of_share
from generator.lexicon import Category, Entry
from generator.values import Kind

_TWO = 2
_LONGEST_QUOTED = 3
"""Words of a noun in quotation marks."""


def unit_after(reader: UnitReader, number: Number, symbol: Entry | None) -> Unit:
    """The unit of a number; `symbol` is the currency sign before it."""
    qualified = reader.phrase_value(reader.lexis.qualifiers_after, number.end)
    at = number.end + (qualified[1] if qualified else 0)
    if reader.text(number.start - 1) == "(" and reader.text(at) == ")" and number.scale is None:
        at += 1  # (1,291) شخصاً; no (258 مليوناً) إدارة
    if reader.text(number.start - 1) == reader.text(at) == "/":
        at += 1  # /6ر5/ بالمئة
    quoted = _opens_noun(reader, at)
    at += quoted or _closes_with_slash(reader, at)
    named = _number_of(reader, number, at) or _strength(reader, number.end)
    if named is not None:
        return named
    hyphen = reader.text(at) in DASHES and at == number.end  # a 9.4-per cent increase
    percent = reader.phrase(reader.lexis.percent, at + hyphen)
    if percent:
        end = at + hyphen + percent
        closed = reader.text(number.start - 1) == "(" and reader.text(end) == ")"  # (18.1%) من المجموع
        whole = whole_of_share(reader, _past_count(reader, end + closed)) or group_of_rate(reader, number.start, end)
        return Unit(Kind.PERCENT, whole, end, "percent")
    if reader.lexis.noun_follows_number and _percent_before(reader, number.start):
        return Unit(Kind.PERCENT, whole_of_share(reader, at), at, "percent")  # ٪ 2.6
    if symbol is not None:
        return Unit(Kind.MONEY, reader.term(symbol, *_sign(reader, number.start)), at - quoted, "money:symbol")
    past = _past_share(reader, at)
    beyond = unit_after(reader, replace(number, end=past), None) if past > at else None
    if beyond is not None and beyond.kind is Kind.COUNT and beyond.term is not None:
        return replace(beyond, end=at)
    article = reader.text(number.start - 1) in reader.lexis.numbers.articles
    compound = article and not is_year(reader.text(number.start))  # a 12 point lead, no 2015 operation
    unit = known_unit(reader, at, singular=number.value <= 1 or compound)
    unit = (
        several_of_model(reader, at)
        or unit
        or aged(reader, at)
        or past_measure(reader, at)
        or past_name(reader, at)
        or past_adjectives(reader, at)
        or past_quoted(reader, at)
        or _out_of_number(reader, number, at)
        or (_out_of(reader, at) if not reader.has_article(number.start, reader.lexis.numbers.first_words) else None)
    )
    unit = unit or (bare_unit(at) if _is_pair(reader, number) else unlisted_unit(reader, at))
    bare = unit.term is None and not reader.lexis.noun_follows_number  # (1,291) شخصاً
    return replace(unit, end=number.end) if bare else unit


def _is_pair(reader: UnitReader, number: Number) -> bool:
    """Whether a number word says two where the dual does, so that no noun is behind it: أصيب اثنان | مساء السبت."""
    return reader.lexis.noun_follows_number and number.by_word and number.value == _TWO


def _out_of(reader: UnitReader, at: int) -> Unit | None:
    """What a number is out of many of; a definite one is of what was told of before: هرب الستة من السجن."""
    length = reader.phrase(reader.lexis.cues["of_nationality"], at)
    if length:
        return _of_nationality(reader, at, at + length)
    if reader.phrase(reader.lexis.cues["of_family"], at):
        return None  # four of one family, أربعة من عائلة واحدة
    return out_of_many(reader, at) or out_of_unlisted(reader, at)


def _of_nationality(reader: UnitReader, at: int, named: int) -> Unit | None:
    """The people of another nationality beside one: 5 سوريين و2 من الجنسية المصرية.

    Else it only tells of which sort those are who were told of: 12 مهاجراً، بينهم 2 من الجنسية المصرية.
    """
    match = reader.match(named)
    entry = match.first(Category.NATIONALITIES) if match is not None else None
    told = (other for other in reader.reading.matches[:at] if other is not None and other.first(Category.NATIONALITIES))
    if match is None or entry is None or all(reader.language.is_article(other.prefix) for other in told):
        return None
    return Unit(Kind.COUNT, reader.term(entry, named, named + match.length), named + match.length, "count:nationality")


def _out_of_number(reader: UnitReader, number: Number, at: int) -> Unit | None:
    """What a larger number behind "of" counts, where nouns follow theirs: 14 من 22 ميناء, 97 من أصل 2340 مريضاً."""
    if not reader.lexis.noun_follows_number:
        return None
    of = max(reader.phrase(reader.lexis.cues[cue], at) for cue in ("belonging", "out_of"))
    whole = reader.number(at + of) if of else None
    unit = known_unit(reader, whole.end) if whole is not None and whole.value > number.value else None
    people_from = unit is not None and unit.term is not None and unit.term.dimension == PLACE  # 100 من 140 دولة
    return replace(unit, end=at) if unit is not None and unit.kind is Kind.COUNT and not people_from else None


def _strength(reader: UnitReader, at: int) -> Unit | None:
    """People, where a hyphen ties "strong" to how many belong together: a 103-strong mission; no 40-strong fleet of ships."""
    length = reader.phrase(reader.lexis.cues["strong"], at)
    if not length or reader.text(at + length + 1) in reader.lexis.times.of_words:
        return None
    return Unit(Kind.COUNT, reader.people(), at, "count:people")


def _closes_with_slash(reader: UnitReader, at: int) -> bool:
    """Whether a slash, as some agencies have for brackets, stands between a number and its measure: 400/ كلم."""
    slash = reader.text(at) == "/" and at + 1 < len(reader.texts) and not adjacent(*reader.tokens[at : at + 2])
    return slash and known_unit(reader, at + 1) is not None


def _number_of(reader: UnitReader, number: Number, at: int) -> Unit | None:
    """What a figure behind "to" is the number of, where that follows it: brought to 1,101 the number of civilians killed."""
    start = at + (reader.text(at) in reader.lexis.definite_articles)
    length = reader.phrase(reader.lexis.cues["number_of"], start)
    if not length or not reader.stands_before(reader.lexis.range_to, number.start):
        return None
    unit = counted_at(reader, start + length) or named_at(reader, start + length)
    return replace(unit, end=at) if unit is not None else None


def _past_share(reader: UnitReader, at: int) -> int:
    """The token after a share in brackets between a number and its noun, the token itself without: 228 (72%) severe cases."""
    number = reader.number(at + 1) if reader.text(at) == "(" and at + 1 < len(reader.texts) else None
    percent = reader.phrase(reader.lexis.percent, number.end) if number is not None else 0
    if number is None or not percent or reader.text(number.end + percent) != ")":
        return at
    return number.end + percent + 1


def _past_count(reader: UnitReader, at: int) -> int:
    """The token after how many a share are, alone in brackets, the token itself without: 79% (249) of suspected cases."""
    number = reader.number(at + 1) if reader.text(at) == "(" else None
    return number.end + 1 if number is not None and reader.text(number.end) == ")" else at


def _opens_noun(reader: UnitReader, at: int) -> bool:
    """Whether a quotation mark stands between a number and its noun: 41 “fighters”, 417 «مقاتلا معارضا», "20" ليرة."""
    if reader.text(at) not in QUOTES:
        return False
    if reader.text(at - 2) in QUOTES or reader.text(at - 3) in QUOTES:
        return True  # the “big five” leagues
    closing = range(at + 2, min(at + 2 + _LONGEST_QUOTED, len(reader.texts)))
    return reader.is_word(at + 1) and any(reader.text(end) in QUOTES for end in closing)


def _percent_before(reader: UnitReader, start: int) -> bool:
    """Whether a percent sign stands before a number, and no other number that it could belong to before that."""
    sign = (reader.text(start - 1),) in reader.lexis.percent and not reader.text(start - 1).isalpha()
    return sign and not reader.text(start - 2)[:1].isdigit()


def _sign(reader: UnitReader, at: int) -> tuple[int, int]:
    """The tokens of the currency's sign right before a token: ahead of its stop (Rs.), with letters behind it ($A), its name."""
    end = at - (reader.text(at - 1) == ".")
    lettered = reader.text(end - 2) == "$" and adjacent(reader.tokens[end - 2], reader.tokens[end - 1])
    match = reader.match(end - 2)
    named = match is not None and match.length == 2 and match.first(Category.CURRENCIES) is not None
    return end - 1 - (lettered or named), end
