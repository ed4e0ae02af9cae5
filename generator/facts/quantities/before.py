"""What a bare number counts, where it is told before: الأشخاص الـ12, killed at least 12, the number of infections stands at 677."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.numbers import Number
from generator.facts.parts import CLAUSE_MARKS, PEOPLE, PLACE
from generator.facts.quantities.bare import HARMED
from generator.facts.quantities.dealt_shares import split_up_as_follows
from generator.facts.quantities.predicates import told_behind
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.subjects import counted_subject, included_people, of_its_number, own_number
from generator.facts.quantities.years import looks_like_year
from generator.facts.tokens import COMMAS, DASHES, STOPS, adjacent
from generator.facts.units import Unit, counted_at, named_at, noun_before
from generator.values import Kind

_WHOLE = 100
_HARM_WINDOW = 4
_LONGEST_NUMBER = 3
"""Tokens of a number right before what it counts: 12 ألف إصابة."""
_ITEM_WINDOW = 3
"""Words of a figure before the noun of the next: 10 آلاف قتيل."""
_INHABITANTS_WINDOW = 10
"""Tokens between a population and how many it is."""
_LONGEST_WHOSE = 3
"""Words of what a percentage is of."""
_LONGEST_LABEL = 4
"""Words of what a label says was harmed."""
_NUMBER_OF_WINDOW = 32
_DEATH = "death"
"""The lexicon's id of deaths."""
_LONGEST_HEADING = 9
"""Tokens of a heading, with its colon, that says what its line counts."""


def told_before(reader: FigureReader, number: Number, unit: Unit) -> Unit:
    """A noun before the number (الأشخاص الـ12), or people after a word of harm (killed at least 12)."""
    before = noun_before(reader, number.start)
    if before is not None:
        return replace(before, end=number.end)
    if unit.term is None and _is_percentage(reader, number):
        return replace(unit, kind=Kind.PERCENT, rule="percent", reasons=())
    behind = told_behind(reader, number) if unit.term is None else None
    if behind is not None:
        return behind
    labelled = unit.term is None and not (_names_a_year(reader, number) or _opens_harm(reader, number))
    named = _named(reader, number) if labelled else None
    if named is not None:
        return replace(named, end=max(unit.end, number.end))
    meant = any(
        reader.phrase(reader.lexis.cues[cue], number.end) for cue in ("other_people", "of_us", "of_family", "on_board")
    )
    people = meant or _in_group(reader, number)
    if unit.term is None and (people or _harmed(reader, number)):
        others = reader.text(number.end) in reader.lexis.others
        surface = reader.words(number.end, number.end + 1) if others else None
        end = number.end + reader.phrase(reader.lexis.cues["of_family"], number.end)  # four | of one family
        return replace(unit, term=reader.people(surface), end=max(unit.end, end), rule=HARMED, reasons=())
    return unit


def _named(reader: FigureReader, number: Number) -> Unit | None:
    """What a bare number is told to be the number of, by the words before it."""
    if number.value != number.value.to_integral_value():
        return _number_of(reader, number.start)
    end = reader.said(number.start, number.end, number.end, number.value).start
    told = own_number(reader, end) or _apposed(reader, number) or _number_of(reader, number.start)
    told = told or counted_subject(reader, end)
    return told or included_people(reader, end) or _headed(reader, number.start) or _dealt(reader, end)


def _apposed(reader: FigureReader, number: Number) -> Unit | None:
    """The plural behind whose comma its number stands, a mark behind that: it saw the most deaths, 75, and accidents, 724."""
    start, marks = number.start, COMMAS | STOPS
    if reader.text(start - 1) not in COMMAS or reader.text(number.end) not in marks or number.by_word:
        return None
    if reader.lexis.noun_follows_number or reader.tokens[start - 2].capital:
        return None
    unit = counted_at(reader, start - 2) or named_at(reader, start - 2)
    return unit if unit is not None and unit.end == start - 1 else None


def _headed(reader: FigureReader, start: int) -> Unit | None:
    """What opens a line ahead of a colon and is counted behind it place by place: Cases by state: Kassala 340, Gedaref 120."""
    colon = next((at for at in range(1, min(_LONGEST_HEADING, start)) if reader.text(at) == ":"), start)
    label = start - 1 - (reader.text(start - 1) in DASHES)
    if reader.lexis.noun_follows_number or colon >= label or not reader.tokens[label].capital:
        return None
    unit = counted_at(reader, 0)
    if unit is None or unit.end > colon or unit.term is None:
        return None
    sorted_by = reader.phrase(reader.lexis.cues["agent"], unit.end)  # Deaths by state
    if unit.term.dimension == PEOPLE and not sorted_by:
        return None  # who says something, rather
    return unit if reader.language.may_be_counted(reader.text(unit.end - 1)) else None


def _dealt(reader: FigureReader, end: int) -> Unit | None:
    """The things or people told last, whose number place by place a word deals out: توزعت الإصابات بواقع 40 في حلب و25 في إدلب."""
    if not reader.stands_before(reader.lexis.cues["dealt_by"], end):
        return split_up_as_follows(reader, end)
    for at in range(end - 2, max(-1, end - _NUMBER_OF_WINDOW), -1):
        if reader.text(at) in STOPS:
            return None
        unit = counted_at(reader, at) if reader.is_definite(at) or reader.number(at - 1) is not None else None
        if unit is not None and unit.term is not None and unit.term.dimension != PLACE:
            return unit
    return None


def _opens_harm(reader: FigureReader, number: Number) -> bool:
    """Whether what a colon opens tells of people harmed, whatever its label is: Police operation: four arrested."""
    return reader.text(number.start - 1) == ":" and reader.phrase(reader.lexis.cues["harm"], number.end) > 0


def _is_percentage(reader: FigureReader, number: Number) -> bool:
    """Whether a percentage is told to be a bare number: a pass percentage of 76.61, the percentage stood at 45."""
    measuring, at = reader.lexis.measuring, number.start
    for words in (measuring.level, measuring.of, measuring.to, measuring.at, measuring.rise, measuring.fall):
        at -= reader.stands_before(words, at)
    told = at < number.start and (reader.text(at - 1),) in reader.lexis.cues["percentage"]
    return (bool(told) or _is_of_percentage(reader, number.start)) and number.value <= _WHOLE


def _is_of_percentage(reader: FigureReader, start: int) -> bool:
    """Whether the number stands alone behind whose percentage it is, definite nouns and adjectives: نسبة التنفيذ الفعلية | صفر."""
    at = start - 1
    while start - at <= _LONGEST_WHOSE and reader.text(at).isalpha() and reader.is_definite(at):
        at -= 1
    ends = not reader.text(start + 1).isalpha() or reader.text(start + 1) in reader.lexis.stop_words
    return at < start - 1 and ends and (reader.text(at),) in reader.lexis.cues["percentage_of"]


def _number_of(reader: FigureReader, start: int) -> Unit | None:
    """What a bare number is the number of, right before it or opened by "the number of"."""
    return _labelled(reader, start) or _opened(reader, start) or _inhabitants(reader, start)


def _inhabitants(reader: FigureReader, start: int) -> Unit | None:
    """People, where a verb of level or change tells a number of a population: exceeding 1.4 billion, fell from 14,000."""
    measuring, moved = reader.lexis.measuring, False
    for at in range(start - 1, max(-1, start - 1 - _INHABITANTS_WINDOW), -1):
        if (reader.text(at),) in reader.lexis.cues["inhabitants"]:
            return Unit(Kind.COUNT, reader.people(), start, HARMED) if moved else None
        moves = any(reader.phrase(words, at) for words in (measuring.level, measuring.rise, measuring.fall))
        grammar = (
            reader.text(at) in reader.lexis.stop_words | reader.lexis.names.prepositions | reader.lexis.before_number
        )
        named = reader.tokens[at].capital or reader.phrase_value(reader.lexis.qualifiers_before, at) is not None
        if not (moves or grammar or named):
            return None
        moved |= moves
    return None


def _labelled(reader: FigureReader, start: int) -> Unit | None:
    """In a list that goes on, the noun right before "to", a colon or the number: والجرحى إلى 10906, القتلى 10 والجرحى 20."""
    to = start - 1 - (reader.text(start - 1) in reader.lexis.definite_articles)
    to -= reader.text(to) == "|"  # Injured: | 209 |
    colon = reader.text(to) == ":"
    if colon and reader.phrase(reader.lexis.cues["harm"], to - 1):
        harmed = _harmed_of_label(reader, to - 1) or counted_at(reader, to - 1)
        return harmed or Unit(Kind.COUNT, reader.people(), start, HARMED)  # Missing: 4
    reached = reader.text(to) not in reader.lexis.numbers.joiners and reader.stands_before(
        reader.lexis.range_to, to + 1
    )
    if colon or reached:
        return counted_at(reader, to - 1) if colon or _goes_on(reader, to - 1) else None
    return counted_at(reader, to) if _goes_on_behind_figure(reader, to) else None


def _opened(reader: FigureReader, start: int) -> Unit | None:
    """What "the number of" opens ahead of a number: the number of infections stands at 677, عدد المفقودين بعشرة آلاف."""
    past_figure, theirs = False, reader.may_hold(reader.lexis.cues["number_of_people"])
    for at in range(start - 1, max(-1, start - _NUMBER_OF_WINDOW), -1):
        unit = of_its_number(reader, at) if theirs else None
        unit = unit or (_opened_at(reader, at) if not past_figure else None)
        if unit is not None:
            return unit
        counted = past_figure and reader.stands_before(
            reader.lexis.cues["with"], start
        )  # followed by Shabwa with | nine
        if not counted and reader.stemmed_length(reader.lexis.cues["toll"], at):
            deaths = reader.stands_before(reader.lexis.cues["death_toll"], at + 1) > 0
            return Unit(Kind.COUNT, reader.many(_DEATH) if deaths else reader.people(), at, HARMED)
        if reader.text(at) in STOPS:
            return None
        known = (
            reader.text(at - 1) in reader.lexis.definite_articles
        )  # the number of voters across the 76 districts was
        share = reader.phrase(reader.lexis.percent, at + 1)  # dropped by 6.6 percent, from 8,574
        figure = reader.text(at)[:1].isdigit() and at not in reader.dated and not _is_glued(reader, at)
        past_figure |= figure and not (known or share)
    return None


def _is_glued(reader: FigureReader, at: int) -> bool:
    """Whether digits only end a name in capitals that they are glued to: T12."""
    return reader.tokens[at - 1].word.isupper() and adjacent(*reader.tokens[at - 1 : at + 1]) if at else False


def _opened_at(reader: FigureReader, at: int) -> Unit | None:
    """What "the number of", or "all" of a total, at a token opens: the total votes cast there were."""
    length = reader.stemmed_length(reader.lexis.cues["number_of"], at)
    if length and reader.lexis.noun_follows_number:
        length += reader.text(at + length) in reader.lexis.times.of_words
    unit = counted_at(reader, at + length) or named_at(reader, at + length) if length else None
    acting = length > 1 and reader.language.is_plural_verb(reader.text(at + length))  # عدد من | أعدموا
    if unit is None and length and (acting or reader.stemmed_length(reader.lexis.cues["those_who"], at + length)):
        return Unit(Kind.COUNT, reader.people(), at, HARMED)  # عدد الذين استشهدوا
    whole = reader.phrase(reader.lexis.cues["all_told"], at)
    return unit or (counted_at(reader, at + whole) if whole else None)


def _harmed_of_label(reader: FigureReader, end: int) -> Unit | None:
    """What a label says was harmed, right before the word of harm at a token: Civilians killed: 4, Search warrants executed: 9."""
    if reader.lexis.noun_follows_number or not reader.language.may_be_counted(reader.text(end - 1)):
        return None
    for at in range(max(0, end - _LONGEST_LABEL), end):
        unit = counted_at(reader, at) or named_at(reader, at)
        if unit is not None and unit.end == end:
            return unit
    return None


def _names_a_year(reader: FigureReader, number: Number) -> bool:
    """Whether what may be a year says which of the nouns right before it: عدد المرشحين في انتخابات مجلس 2016."""
    if number.end - number.start > 1 or not looks_like_year(reader, number):
        return False
    before, measuring = number.start - 1, reader.lexis.measuring
    if reader.stands_before(reader.lexis.cues["number_of"], before):
        return False  # عدد الجرحى 2016
    led = any(
        reader.stemmed_length(words, before)
        for words in (measuring.level, measuring.to, measuring.rise, measuring.fall)
    )
    return not led and reader.text(before).isalpha() and reader.text(before) not in reader.lexis.stop_words


def _goes_on(reader: FigureReader, at: int) -> bool:
    """Whether a noun goes on with a list of numbers told before: و is attached to it, or a comma or "and" stands before."""
    links, before = reader.lexis.numbers.joiners | COMMAS, at - 1
    before -= reader.text(before) in reader.lexis.definite_articles
    return any(prefix[:1] in links for prefix, _ in reader.stems(at) if prefix) or reader.text(before) in links


def _goes_on_behind_figure(reader: FigureReader, at: int) -> bool:
    """Whether "and" joins a definite noun at a token to the figure right before it: القتلى 10 | والجرحى 20."""
    if not reader.lexis.noun_follows_number or not reader.is_joined(at) or not reader.is_definite(at):
        return False
    return any(reader.number(before) is not None for before in range(max(0, at - _ITEM_WINDOW), at))


def _in_group(reader: FigureReader, number: Number) -> bool:
    """Whether a word for people who belong together leads to how many they are: a crew of 20, وفد من 30."""
    start = reader.said(number.start, number.end, number.end, number.value).start
    return bool(reader.stands_before(reader.lexis.cues["group_of"], start))


def _is_counted(reader: FigureReader, noun: int) -> bool:
    """Whether a number right before a noun counts it, where nouns follow numbers: 320 | إصابة، تلتها حلب بـ 210."""
    ahead = (reader.number(start) for start in range(max(0, noun - _LONGEST_NUMBER), noun))
    follows = reader.lexis.noun_follows_number
    return follows and any(number is not None and number.end == noun for number in ahead)


def _harmed(reader: FigureReader, number: Number) -> bool:
    """Whether a word of harm stands close before the number or, past "were" and the like, after it."""
    harm, words = reader.lexis.cues["harm"], reader.lexis
    for at in range(number.start - 1, max(-1, number.start - 1 - _HARM_WINDOW), -1):
        if reader.stemmed_length(harm, at):
            return not _is_counted(reader, at)
        if reader.text(at) in CLAUSE_MARKS or reader.text(at)[:1].isdigit():
            break
    at = number.end
    if not words.noun_follows_number and reader.text(number.start - 1) in words.times.of_words:
        return False  # a herd of | 3,500 died
    while at < number.end + _HARM_WINDOW and not reader.phrase(harm, at):
        word = reader.text(at)
        if not (word in words.stop_words or word in words.others or reader.language.may_be_participle(word)):
            return False  # were reported missing
        at += 1
    return bool(reader.phrase(harm, at))
