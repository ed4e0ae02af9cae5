"""Places in an order (المرتبة الثالثة, المرتبة 154, ranked 45th, ثاني أكبر, second largest) and how many times something came.

For the ninth month in a row, for the third time, the second such raid, the fourth cut this year, في ثالث خفض على التوالي,
للمرة الثالثة, خامس غارة منذ. What comes first has none before it to count.

What counts something behind its number is none: نظم المركز 40 دورة, placed 40 orders.
"""

from __future__ import annotations

from decimal import Decimal

from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.units import Unit, known_unit, plural_after
from generator.values import Kind, Qualifier

_LONGEST_RANK = 4
"""Digits of a rank that is no ordinal: المرتبة 154."""
_LONGEST_ROW = 2
"""Words of what happens in a row: the third | rate cut in a row."""


def read_rank(reader: FigureReader, at: int) -> Core | None:
    """المرتبة الثالثة, المرتبة 154, ranked 45th, 45th place, ثاني أكبر, second largest, للسنة السابعة على التوالي."""
    cues = reader.lexis.cues
    opener = reader.stemmed_length(cues["rank"], at) if reader.tells_ranks else 0
    repeated = reader.stemmed_length(cues["times_in_row"], at) if reader.tells_ranks and not opener else 0
    opener = opener or repeated
    ordinal = _place_in_order(reader, at + opener) if opener else None
    if repeated and (ordinal is None or ordinal[0] == 1):
        return None
    start, end = at, ordinal[1] if ordinal else at
    if ordinal is None:
        ordinal = reader.ordinal(at)
        if ordinal is None:
            return None
        closer = reader.phrase(cues["rank"], ordinal[1])
        again = ordinal[0] > 1
        closer = closer or (reader.phrase(cues["nth_time"], ordinal[1]) if again else 0)
        if not closer and not reader.is_definite(at):  # في الثالثة أكثر من ألف are more than a thousand
            closer = reader.phrase(cues["superlative"], ordinal[1])
        closer = closer or _in_row(reader, at, ordinal[1])
        nouns = closer or (_nouns_before_time(reader, at, ordinal[1]) if again else None)
        if nouns is None:
            return None
        end = ordinal[1] + nouns
    unit = Unit(Kind.ORDINAL, None, end, "ordinal")
    number = (at + opener, ordinal[1])
    return Core(Decimal(ordinal[0]), Qualifier.EXACT, unit, start, number, (unit.rule,))


def _in_row(reader: FigureReader, at: int, end: int) -> int:
    """How many tokens behind an ordinal end with "in a row": the fourth | year running, في ثالث | خفض على التوالي.

    A joined one is dealt out, as the same words also mean "respectively" in Arabic: المركزان الأول والثاني على التوالي.
    """
    if not reader.tells_rows or reader.is_joined(at) or reader.text(at - 1) in reader.lexis.numbers.joiners:
        return 0
    nouns = range(1 if reader.is_definite(at) else _LONGEST_ROW + 1)
    told = (count for count in nouns if reader.phrase(reader.lexis.cues["in_row"], end + count))
    count = next(told, None)
    if count is None or not all(reader.text(end + noun).isalpha() for noun in range(count)):
        return 0
    count += reader.phrase(reader.lexis.cues["in_row"], end + count)
    return 0 if reader.text(end + count) in reader.lexis.times.of_words else count  # in a row of ten


def _nouns_before_time(reader: FigureReader, at: int, end: int) -> int | None:
    """How many nouns behind an ordinal come ahead of the time in which so many came: the third | cut | this year, ثالث | خفض | منذ.

    A part of time is no such noun: the second quarter this year.
    """
    if reader.is_definite(at) or reader.is_joined(at):
        return None
    for noun in range(end, end + _LONGEST_ROW + 1):
        if reader.phrase(reader.lexis.cues["nth_since"], noun):
            return noun - end
        text = reader.text(noun)
        timed = text in reader.lexis.times.parts_of_year or reader.time_unit(noun) is not None
        named = noun < len(reader.tokens) and reader.tokens[noun].capital  # the Second World War
        if timed or named or not text.isalpha() or text in reader.lexis.stop_words:
            return None
    return None


def _place_in_order(reader: FigureReader, at: int) -> tuple[int, int] | None:
    """The ordinal or the plain number after a word of rank."""
    at += reader.text(at) in reader.lexis.times.attached_articles
    ordinal = reader.ordinal(at)
    text = reader.text(at)
    if ordinal is not None or not text.isdecimal() or len(text) > _LONGEST_RANK or _counts(reader, at + 1):
        return ordinal
    return (int(text), at + 1) if not _is_share(reader, at + 1) else None


def _is_share(reader: FigureReader, at: int) -> bool:
    """Whether a sign or words for a percentage stand at a token: نسبة العاملات بالمركز 86%."""
    return reader.phrase(reader.lexis.percent, at) > 0


def _counts(reader: FigureReader, at: int) -> bool:
    """Whether what a number counts stands at a token: نظم المركز 40 دورة, placed 40 orders."""
    if reader.lexis.noun_follows_number:
        return known_unit(reader, at, singular=False) is not None
    return known_unit(reader, at, singular=False) is not None or plural_after(reader, at) > at
