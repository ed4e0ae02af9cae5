"""How old people are whom a figure or a noun tells of: children under five, people over 60, 12 of them were under 18.

The cue is a word of a limit (under, over, دون, فوق) with a number that counts nothing, or years, right behind people: their noun, a
pronoun, a share or a number of them, in English also with "is" or "were" between.
"""

from __future__ import annotations

from decimal import Decimal

from generator.facts.parts import Figure
from generator.facts.quantities.bare import is_bare
from generator.facts.quantities.reader import FigureReader
from generator.facts.skipping.told_ages import OLDEST
from generator.values import Kind, Qualifier

_UNITS_OF_AGE = frozenset({"year", "month"})
"""The lexicon's ids of what ages are told in."""


def is_age_of_people(reader: FigureReader, figure: Figure) -> bool:
    """Whether a figure limits how old people are, or is a range of their ages."""
    if _is_range_of_ages(reader, figure):
        return True
    limit = figure.tokens[0]
    if figure.qualifier not in {Qualifier.LESS_THAN, Qualifier.MORE_THAN}:
        return False
    small = isinstance(figure.value, Decimal) and figure.value <= OLDEST
    if not small or reader.text(limit) not in reader.lexis.age_limits:
        return False
    if _is_told_in_years(figure):
        cues = reader.lexis.cues
        return bool(
            reader.people_at(limit - 1)
            or reader.stands_before(cues["those_who_are"], limit)  # تتيح لمن هم | دون 18 عاماً
            or reader.stands_before(reader.lexis.part_of_people, limit)  # 12 منهم | دون 18 عاماً
        )
    alone = figure.kind is Kind.COUNT and figure.tokens[1] == figure.number_tokens[1]
    beside = bool(reader.people_at(limit - 1)) or (is_bare(figure) and bool(reader.people_at(limit - 2)))
    return alone and (beside or _is_said_of_people(reader, figure))


def _is_said_of_people(reader: FigureReader, figure: Figure) -> bool:
    """Whether "is" and the like before a limit say it of people: that they are | over 15, 12 of them were | under 18.

    Their number over so many is told like that, too (the workers were over 60), so behind a noun only the young are.
    """
    words, subject = reader.lexis, figure.tokens[0] - 1
    if (reader.text(subject),) not in words.cues["passive_auxiliary"]:
        return False
    pronoun = (reader.text(subject - 1),)
    if pronoun in words.cues["they"] or pronoun in words.cues["age_subject"]:
        return True
    if figure.qualifier is Qualifier.LESS_THAN and reader.people_at(subject - 1):
        return not reader.holds(words.cues["number_of"])
    told = reader.stands_before(words.percent, subject) or reader.stands_before(words.part_of, subject)
    return bool(told) or reader.reading.words[subject - 1].starts_figure


def _is_told_in_years(figure: Figure) -> bool:
    return figure.kind is Kind.DURATION and figure.unit is not None and figure.unit.id in _UNITS_OF_AGE


def _is_range_of_ages(reader: FigureReader, figure: Figure) -> bool:
    """Whether a range of months or years behind people, or a number of them, is of their ages: 627 between 0-59 months."""
    if not _is_told_in_years(figure) or figure.qualifier is not Qualifier.RANGE:
        return False
    if reader.holds(reader.lexis.cues["court"]):
        return False  # gave 4 people between six months and two years
    start = figure.tokens[0] - reader.stands_before(reader.lexis.range_from, figure.tokens[0])
    if reader.stands_before(reader.lexis.age_closers, start):
        return True  # البالغون من العمر | ما بين 15 و24 سنة
    return reader.people_at(start - 1) > 0 or (start < figure.tokens[0] and reader.text(start - 1)[:1].isdigit())
