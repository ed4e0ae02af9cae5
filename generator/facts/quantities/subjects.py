"""The plural whose number a verb of measuring tells: arrivals by sea fell 40 percent to 37,000; بلغت الوفيات 12.

It opens the clause, or where verbs come first stands right behind the verb as well.
"""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import CLAUSE_MARKS, PEOPLE
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS, DASHES, STOPS
from generator.facts.units import Unit, counted_at, kind_of, named_at
from generator.language.phrases import PhraseSet
from generator.lexicon import Category
from generator.values import Kind

_WINDOW = 12
"""Tokens from the plural to its number."""
_LONGEST_NOUN = 3
"""Tokens of the plural with its adjectives."""
_FARTHEST_MEANT = 20
"""Tokens from people to the words for their number that mean them."""


def counted_subject(reader: FigureReader, end: int) -> Unit | None:
    """What a bare whole number is the number of, by the verb of measuring before it; its qualifier or digits begin at `end`."""
    return _behind_verb(reader, end) if reader.lexis.noun_follows_number else _opening(reader, end)


def own_number(reader: FigureReader, end: int) -> Unit | None:
    """The plural right before the words for its number, or before a verb of level that tells of it.

    نازحون عددهم 12, مركبات بلغ عددها 143, مركبات تقدر بـ143, المنازل التي بلغت 12. "Their number" of what lists and organisations
    have in the plural is of people: ركاب رحلة للخطوط البالغ عددهم 40.
    """
    if not reader.lexis.noun_follows_number:
        return None
    at, tied = _words_for_number(reader, end)
    if at == end:
        return None
    of_people = reader.stands_before(reader.lexis.cues["number_of_people"], end) > 0
    for start in range(at - 1, max(-1, at - _LONGEST_NOUN - 1), -1):
        unit = _plural_at(reader, start)
        if unit is not None and unit.end <= at:
            if of_people and (unit.term is None or unit.term.dimension != PEOPLE):
                return replace(unit, term=reader.people())
            return unit if tied or not reader.is_definite(start) else None
    return None


def of_its_number(reader: FigureReader, at: int) -> Unit | None:
    """Those told last whose number the words at a token tell: الجرحى بلغ | عددهم 40; 30 came, taking | their number to 40."""
    told = reader.stemmed_length(reader.lexis.cues["number_of_people"], at) > 0
    return people_told_last(reader, at) if told else None


def people_told_last(reader: FigureReader, end: int, *, plural: bool = False) -> Unit | None:
    """The people whom a pronoun at a token means, the last told in its sentence: all | the defendants denied it, 36 of them ….

    `plural`: only by a noun in the plural, none that describes another (أفكار | انتحارية).
    """
    for start in range(end - 1, max(-1, end - _FARTHEST_MEANT), -1):
        if reader.text(start) in STOPS:
            return None
        if reader.match(start) is None or reader.stemmed_length(reader.lexis.measuring.level, start):
            continue  # البالغ عددهم
        unit = counted_at(reader, start)
        if plural and (
            _plural_at(reader, start) is None or reader.language.agrees(reader.text(start - 1), reader.text(start))
        ):
            continue
        if unit is not None and unit.term is not None and unit.term.dimension == PEOPLE and unit.end <= end:
            several = reader.is_definite(start) or reader.number(start - 1) is not None
            return unit if several or _plural_at(reader, start) is not None else None
    return None


def included_people(reader: FigureReader, end: int) -> Unit | None:
    """People, where a number right before a token is some of those counted: the victims include four, شملت الضحايا أربعة.

    A colon tells what else a clause includes: Breaches of the truce included: 20 by the army.
    """
    includes = reader.lexis.cues["includes"]
    if reader.text(end - 1) == ":" and reader.stands_before(includes, end - 1):
        return _plural_at(reader, 0) or (
            named_at(reader, 0) if reader.language.may_be_counted(reader.text(0)) else None
        )
    verb = end - reader.stands_before(includes, end)
    for at in range(verb - 1, max(-1, verb - _LONGEST_NOUN - 1), -1):
        unit = _plural_at(reader, at)
        told = unit is not None and unit.end == verb and (verb < end or reader.is_behind(includes, at, 1))
        if unit is not None and told and unit.term is not None and unit.term.dimension == PEOPLE:
            return replace(unit, term=reader.people())
    return None


def _words_for_number(reader: FigureReader, end: int) -> tuple[int, bool]:
    """Where the words begin that tell a number right before a token, and whether a pronoun ties them to a noun before them."""
    measuring, cues = reader.lexis.measuring, reader.lexis.cues
    at = end - ((reader.text(end - 1),) in measuring.with_letters)  # تقدر بـ143
    its = reader.stands_before(cues["its_number"], at)
    level = reader.stands_before(measuring.level, at - its)
    relative = reader.stands_before(cues["relative"], at - its - level)
    if not (its or level):
        return end, False
    return at - its - level - relative, bool(its or relative)


def _opening(reader: FigureReader, end: int) -> Unit | None:
    """The plural that opens a clause with a verb of level right before the number, or one of change and "to", "from" or "by".

    A word that more than so many are told by is such a verb, too.
    """
    measuring = reader.lexis.measuring
    cues = reader.lexis.cues
    exceeds = (
        reader.phrase(cues["exceeding"], end) > 0 or reader.phrase(cues["exceed_of_many"], end) > 0
    )  # cases topped | 3,000
    level = reader.stands_before(measuring.level, end)
    to = 0 if level else max(reader.stands_before(words, end) for words in (measuring.to, measuring.by))
    to = to or int(not level and reader.reads(end - 1, reader.lexis.change_from))
    verb = end - (level or to)
    led = level > 0 and reader.text(verb - 1) in COMMAS  # Visitors rose by 7 percent, reaching 11.3 million
    clause = verb - led
    opening = next((at + 1 for at in range(clause - 1, -1, -1) if _opens_clause(reader, at)), 0)
    moved = (to or led) and any(_changes_at(reader, at) for at in range(opening, verb))
    says = reader.says(verb)  # hospitals recorded 37
    while reader.text(opening) in reader.lexis.stop_words or reader.text(opening) in DASHES:
        opening += 1
    if any(_is_amount(reader, at) for at in range(opening, verb)):
        return None  # agencies cut their caseload from 1.1 million people to 317,000
    if not (exceeds or (level and not (says or led)) or moved):
        return None
    unit = _whose_numbers(reader, opening, verb) or counted_at(reader, opening)
    if unit is None or unit.end > verb:
        return _unlisted_subject(reader, opening, clause)
    return unit if any(map(reader.language.may_be_counted, reader.texts[opening : unit.end])) else None


def _whose_numbers(reader: FigureReader, opening: int, verb: int) -> Unit | None:
    """What stands right before "numbers" at the head of a clause: passenger | numbers."""
    numbers = next(
        (at for at in range(opening + 1, verb) if (reader.text(at),) in reader.lexis.cues["numbers"]), opening
    )
    for at in range(opening, numbers):
        words = reader.texts[at:numbers]
        spellings = (words, [*words[:-1], words[-1] + "s"])  # no list may hold what stands before other nouns, too
        matches = (reader.reading.lexicon.match(reader.language.code, spelling, 0) for spelling in spellings)
        known = (
            match.first(Category.MEASURES) for match in matches if match is not None and match.length == len(words)
        )
        entry = next(filter(None, known), None)
        if entry is not None and kind_of(entry) is Kind.COUNT:
            return Unit(Kind.COUNT, reader.term(entry, at, numbers), numbers + 1, "count:number-of")
    return None


def _unlisted_subject(reader: FigureReader, opening: int, verb: int) -> Unit | None:
    """The plural that no list knows at the head of a clause, its verb or a preposition right behind it.

    Bookings jumped 22% to 3,150; departures for work abroad numbered 41,200; no amounts: futures closed at 410.
    """
    unit = named_at(reader, opening)
    if unit is None or unit.end > verb or reader.moves(unit.end - 1):
        return None  # the dividend rises to 45
    following = reader.text(unit.end)
    headed = unit.end == verb or following in reader.lexis.names.prepositions or _changes_at(reader, unit.end)
    named = not reader.reading.title_case and any(token.capital for token in reader.tokens[opening + 1 : unit.end])
    return unit if headed and not (named or _is_measured(reader, opening, unit.end)) else None


def _is_measured(reader: FigureReader, start: int, end: int) -> bool:
    """Whether one of these words is of what has an amount rather than a number: prices, temperatures, الإيرادات."""
    uncounted = reader.lexis.cues["uncounted"]
    return any(reader.indicator(at) or reader.stemmed_length(uncounted, at) for at in range(start, end))


def _opens_clause(reader: FigureReader, at: int) -> bool:
    """Whether a mark or a word at a token opens a clause with a subject of its own.

    Recoveries stand at 29 while cases do at 30; officials said | arrivals climbed to 1.2 million.
    """
    opener = any((reader.text(at),) in reader.lexis.cues[cue] for cue in ("clause_opener", "said_that"))
    return opener or reader.text(at) in CLAUSE_MARKS or reader.says(at)


def _behind_verb(reader: FigureReader, end: int) -> Unit | None:
    """The definite plural right behind such a verb (ارتفعت الوفيات في حلب إلى 12), or ahead of it (الوفيات بلغت 12)."""
    exceeded = reader.stemmed_length(reader.lexis.measuring.level, end)
    if exceeded and (unit := _definite_plural(reader, end + exceeded) or _plural_ahead(reader, end)) is not None:
        return unit  # تجاوزت الوفيات حاجز 40, which is more than 40; الوفيات تتجاوز 40 ألفا
    to = reader.stands_before(reader.lexis.measuring.to, end) or reader.stands_before(reader.lexis.range_from, end)
    for at in range(end - to - 1, max(-1, end - _WINDOW), -1):
        if reader.text(at) in CLAUSE_MARKS or _is_amount(reader, at):
            return None
        level = reader.stemmed_length(reader.lexis.measuring.level, at)
        verb = level or (max(reader.stemmed_length(words, at) for words in _changes(reader)) if to else 0)
        if not verb:
            continue
        behind = _definite_plural(reader, at + verb) if at + verb < end else None
        ahead = _plural_ahead(reader, at) if at + verb == end - to or (to and behind is None) else None
        return behind or ahead
    return None


def _plural_ahead(reader: FigureReader, verb: int) -> Unit | None:
    """The definite plural that opens the clause of a verb, no preposition before it."""
    for at in range(verb - 1, max(-1, verb - _WINDOW), -1):
        before = reader.text(at - 1)
        opens = at == 0 or before in CLAUSE_MARKS or reader.phrase(reader.lexis.cues["said_that"], at - 1)
        if reader.text(at) in CLAUSE_MARKS or _is_amount(reader, at):
            return None
        if opens:
            return _definite_plural(reader, at)
    return None


def _definite_plural(reader: FigureReader, at: int) -> Unit | None:
    """The measure in the definite plural at a token, or whose it is told behind it (حالات الإصابة); no list need know المغادرات."""
    unit = _plural_at(reader, at)
    if unit is not None:
        construct = unit.end not in reader.dated and reader.is_definite(unit.end)  # إصابات | الكوليرا
        return unit if reader.is_definite(at) or reader.is_definite(unit.end - 1) or construct else None
    unknown = reader.language.is_sound_plural(reader.text(at)) and reader.is_definite(at) and reader.match(at) is None
    return named_at(reader, at) if unknown and not _is_measured(reader, at, at + 1) else None


def _plural_at(reader: FigureReader, at: int) -> Unit | None:
    """The measure in the plural at a token."""
    match = reader.match(at)
    entry = match.first(Category.MEASURES) if match is not None else None
    unit = counted_at(reader, at) if entry is not None else None
    if match is None or entry is None or unit is None or reader.is_singular(entry, at, at + match.length):
        return None
    return unit


def _changes(reader: FigureReader) -> tuple[PhraseSet, PhraseSet]:
    return reader.lexis.measuring.rise, reader.lexis.measuring.fall


def _changes_at(reader: FigureReader, at: int) -> bool:
    """Whether a verb of change stands at a token."""
    return any(reader.phrase(words, at) for words in _changes(reader))


def _is_amount(reader: FigureReader, at: int) -> bool:
    """Whether digits of no date and no share stand at a token."""
    share = reader.phrase(reader.lexis.percent, at + 1)
    return reader.text(at)[:1].isdigit() and at not in reader.dated and not share
