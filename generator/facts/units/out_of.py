"""What is counted out of many: ten of the fighters, 12 من مساعديه."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import PEOPLE
from generator.facts.units.known import known_unit, unit_at
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import Unit, kind_of
from generator.facts.units.unlisted import MOST_WORDS, unlisted, unlisted_unit
from generator.facts.units.whole_words import end_of_whole
from generator.lexicon import Category
from generator.values import Kind

_TO_DATE = 3
"""Tokens from "from" within which a date begins: from the previous quarter."""


def out_of_many(reader: UnitReader, at: int) -> Unit | None:
    """Ten of the fighters, مليار من الجنيهات: the definite noun after "of", past whose it is and how many there are."""
    end = at + reader.phrase(reader.lexis.cues["belonging"], at)
    if end == at:
        return None
    article = reader.text(end) in reader.lexis.definite_articles
    some = article or reader.text(end) in reader.lexis.numbers.articles
    some = some or (reader.text(end),) in reader.lexis.cues["possessive"]  # two of its four lanes
    if (told := _of_number(reader, end + some) or _of_owner(reader, end + article)) is not None:
        return replace(told, end=at)
    every = reader.phrase(reader.lexis.cues["every"], end)  # 54 (39%) of the total cases, of all deaths
    if every:
        number = reader.number(end + every)  # 11 of the total 18 states
        whole = unit_at(reader, number.end) if number is not None else None
        return replace(whole, end=at) if whole is not None else unit_at(reader, end + every)
    end += reader.phrase(reader.lexis.cues["foremost"], end)  # ثمانية من كبار القادة
    article = reader.text(end) in reader.lexis.definite_articles
    owned = any((reader.text(end),) in reader.lexis.cues[cue] for cue in ("possessive", "those"))  # five of its schools
    definite = article or owned or reader.text(end).startswith(tuple(reader.lexis.definite_articles))
    past = end + (article or owned)
    past += owned and reader.phrase(reader.lexis.cues["own"], past)  # two of his own officials
    unit = unit_at(reader, past) or owned_unit(reader, end)
    if reader.text(at - 1) == ")":
        unit = unit or known_unit(reader, end + (article or owned), singular=False)
    definite = definite or reader.language.has_possessor(reader.text(end))
    construct = unit is not None and unit.end - end > 1 and reader.language.is_definite(reader.text(unit.end - 1))
    definite = definite or construct  # من فرنكات جزر القمر
    people = unit is not None and unit.term is not None and unit.term.dimension == PEOPLE
    origin = reader.text(at) in reader.lexis.change_from and unit is not None and unit.rule == "count:place"
    if origin and not reader.lexis.noun_follows_number:
        return None  # moved 100 from the area
    if unit is not None and (reader.text(end),) in reader.lexis.cues["those"]:
        return replace(unit, end=at)  # 170 of these cases are a part
    bracketed = reader.text(at - 1) == ")" and not reader.lexis.noun_follows_number  # 92% (2946) of cumulative deaths
    return unit if definite or people or bracketed else None


def _of_number(reader: UnitReader, at: int) -> Unit | None:
    """What a number at a token counts, of which another is a part: three of the five soldiers, of a targeted 500,000 children."""
    row = reader.phrase_value(reader.lexis.times.relative_before, at)  # four of the past five titles
    described = row is not None or reader.language.may_be_participle(reader.text(at))
    number = reader.number(at) or (reader.number(at + (row[1] if row else 1)) if described else None)
    if number is None or reader.lexis.noun_follows_number:
        return None
    whole = known_unit(reader, number.end, singular=False) or unlisted_unit(reader, number.end)
    return whole if whole.kind is Kind.COUNT and whole.term is not None else None


def _of_owner(reader: UnitReader, at: int) -> Unit | None:
    """What somebody has of which a number is a part: 12 of the city's hospitals, 62 of the school district's 140 schools."""
    for position in range(at, min(at + MOST_WORDS, len(reader.texts))):
        if not reader.is_word(position) or reader.text(position) in reader.lexis.stop_words:
            break
        if reader.is_genitive(position):
            unit = _of_number(reader, position + 1) or known_unit(reader, position + 1, singular=False)
            return unit or (None if reader.number(position + 1) else unlisted_unit(reader, position + 1))
    return None


def owned_unit(reader: UnitReader, at: int) -> Unit | None:
    """A measure that carries the pronoun of whose it is: four of its fighters, 4 من مقاتليها."""
    for noun in reader.language.owned(reader.tokens[at].word if at < len(reader.tokens) else ""):
        match = reader.reading.lexicon.match(reader.language.code, (noun,), 0)
        free = match is not None and not reader.language.is_article(match.prefix)  # بمقاعدها
        entry = match.first(Category.MEASURES) if match is not None and free else None
        if entry is not None:
            return Unit(kind_of(entry), reader.term(entry, at, at + 1), at + 1, f"count:{entry.dimension}")
    return None


def out_of_unlisted(reader: UnitReader, at: int) -> Unit | None:
    """The same of what no list knows: 12 من مساعديه, 3 من منظمي الرحلات, ten of the aides."""
    if reader.phrase(reader.lexis.cues["agent"], at) or reader.phrase_value(reader.lexis.qualifiers_before, at):
        return None  # 12 من قبل
    if not reader.dates.isdisjoint(range(at, at + _TO_DATE)):
        return None  # down 12 from the previous quarter
    end = at + reader.phrase(reader.lexis.cues["belonging"], at)
    article = reader.text(end) in reader.lexis.definite_articles
    owned = (reader.text(end),) in reader.lexis.cues["possessive"]
    start = end + (article or owned)
    if reader.number(start) is not None and not reader.lexis.noun_follows_number:
        return None  # three of the five
    if end == at or reader.entry(start, Category.PLACES, Category.ORGANISATIONS) is not None:
        return None
    if reader.text(at) in reader.lexis.change_from and reader.text(start) in reader.lexis.names.of_place:
        return None  # moved 100 from the area
    possessed = reader.may_count(start) and reader.language.without_object(reader.text(start)) is not None
    construct = reader.language.is_construct_plural(reader.text(start)) and reader.may_count(start + 1)
    last = max(end_of_whole(reader, start), start + possessed, start + 2 * construct)
    if last == start or not (reader.lexis.noun_follows_number or start > end):
        return None
    return unlisted(reader, start, last, "count:noun")
