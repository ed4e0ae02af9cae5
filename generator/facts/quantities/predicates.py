"""What predicates tell of a number: what it counts (12 were children, 380 are valid votes), or that "one" is an article."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.befalling import Place, befalling_words
from generator.facts.numbers import Number
from generator.facts.parts import FAMILIES, PEOPLE
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS, DASHES, QUOTES
from generator.facts.units import Unit, known_unit, plural_after, unlisted_unit
from generator.lexicon import Category
from generator.values import Kind, Qualifier

_LONGEST = 3
"""Words of what the number counts."""
_LONGEST_MORE = 14
"""Tokens of what is told of one person up to what they say."""


def told_behind(reader: FigureReader, number: Number) -> Unit | None:
    """The plural right behind "were", "of them" or both that ends its phrase; where adjectives come before it they are left out."""
    part = _part_pronoun(reader, number)
    at = number.end + part
    at += (reader.text(at),) in reader.lexis.cues["passive_auxiliary"]
    if at == number.end or number.value == 1:
        return None
    unit = known_unit(reader, at, singular=False) or (_one_plural(reader, at) if not part else None)
    if unit is None or unit.term is None or unit.kind is not Kind.COUNT or unit.end - at > _LONGEST:
        return None
    if any(reader.phrase(reader.lexis.cues["harm"], word) for word in range(at, unit.end)):
        return None  # six were feared dead
    if unit.end - at > 1 and _is_given(reader, at):
        return None  # 18 were given kits
    following = reader.text(unit.end)
    ends = not following.isalpha() or following in reader.lexis.stop_words
    return replace(unit, end=number.end) if ends else None


def _one_plural(reader: FigureReader, at: int) -> Unit | None:
    """One word at a token that is the plural of what no list knows: 149 were | locals."""
    alone = not reader.lexis.noun_follows_number and plural_after(reader, at) == at + 1
    return unlisted_unit(reader, at) if alone else None


def _part_pronoun(reader: FigureReader, number: Number) -> int:
    """How many tokens behind a number say that it is a part: 27 people, 11 | of them | children; behind a comma if need be.

    قُتل 12 منهم أطفال has children among the twelve, بينهم 27 جريحاً، 11 منهم أطفال eleven children.
    """
    opens = reader.phrase(reader.lexis.cues["part_opener"], number.end)  # killed 14 including foreigners
    if opens or (reader.lexis.verb_first and reader.text(number.start - 1) not in COMMAS):
        return 0
    return max((reader.phrase(phrases, number.end) for _, phrases in reader.pronouns), default=0)


def _is_given(reader: FigureReader, at: int) -> bool:
    """Whether a word stands at a token behind which what somebody was given is told."""
    word = reader.text(at)
    return (word,) in reader.lexis.cues["handed"]


def tells_of_one(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether "one" says no more than an article: one resident said, one region that lacks water, states that go to one party.

    So it does behind what somebody said: "…," said one resident. It counts beside another number, with a qualifier, what is done
    (destroyed one tank) and in a sentence of harm (one person was killed).
    """
    if number.value != 1 or reader.lexis.noun_follows_number:
        return False
    if reader.text(number.start - 2) in DASHES and reader.text(number.start - 1).isalpha():
        return not reader.text(number.end).isalpha()  # an even stronger 7.5-magnitude one, said the survey
    if unit.term is None:
        return False
    if tells_common_family(reader, number.start, unit):
        return True
    marks, start = COMMAS | QUOTES, number.start
    if (reader.text(start - 1),) in reader.lexis.cues["pointing"] and reader.text(
        start - 2
    ) in reader.lexis.names.prepositions:
        return True  # in that one attack
    if unit.kind is Kind.COUNT and not _is_counted(reader, number, unit):
        return True
    if unit.kind is Kind.COUNT and _tells_later(reader, start, unit.end):
        return True
    if unit.term.dimension != PEOPLE:
        return start == 0 and bool(reader.phrase(reader.lexis.cues["relative"], unit.end))
    if start == 0 or reader.text(start - 1) in marks:
        return reader.says(unit.end) or _says_from_place(reader, unit.end)
    return reader.says(start - 1) and reader.text(start - 2) in marks


def tells_common_family(reader: FigureReader, start: int, unit: Unit) -> bool:
    """Whether people are told to be of one family, which begins at a token: nine members of | one family, أفراد | عائلة واحدة."""
    belongs = reader.stands_before(reader.lexis.cues["belonging"], start) > 0
    of_people = reader.lexis.noun_follows_number and reader.people_at(start - 1) > 0
    return unit.term is not None and unit.term.id in FAMILIES and (belongs or of_people)


def _tells_later(reader: FigureReader, start: int, end: int) -> bool:
    """Whether one person who opens a sentence speaks behind more about them: one man from Karwa, told; one who had fled told.

    No harm stands between, beyond an adjective of theirs: one wounded man who made it out said.
    """
    opens = start == 0 or (start == 1 and reader.text(0) in reader.lexis.cues["clause_opener"].first_words)
    end += reader.people_at(end)  # one wounded | man
    relative = reader.phrase(reader.lexis.cues["relative"], end) > 0
    if (
        not opens
        or reader.lexis.noun_follows_number
        or not (relative or reader.text(end) in reader.lexis.names.prepositions)
    ):
        return False
    for at in range(end + 1, min(end + _LONGEST_MORE, len(reader.texts))):
        if reader.says(at) and not reader.tokens[at].capital:
            return True
        if reader.phrase(reader.lexis.cues["harm"], at) or not (relative or _is_of_place(reader, at)):
            return False
        if relative and reader.text(at) in COMMAS:
            return False  # one man who fell, police said
    return False


def _is_of_place(reader: FigureReader, at: int) -> bool:
    """Whether a token can belong to where somebody is from: Karwa al-Bahr village, south-east of Loren."""
    light = reader.lexis.names.prepositions | reader.lexis.times.of_words | COMMAS | DASHES
    named = reader.tokens[at].capital or reader.tokens[at - 1].capital
    return (
        named
        or reader.text(at) in light
        or any(reader.phrase(reader.lexis.cues["direction"], at - back) > back for back in range(4))
    )


def _is_counted(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether something tells that "one" counts: another number, harm, a qualifier, what is done to it, or that it stands alone."""
    start = number.start
    alone = start == 0 and not reader.text(unit.end).isalpha() and reader.text(unit.end) not in COMMAS
    others = (at for at, word in enumerate(reader.reading.words) if word.starts_figure and at not in reader.dated)
    if alone or any(not start <= at < unit.end and _is_number(reader, at) for at in others):
        return True
    done = reader.match(start - 1)
    acts = done is not None and done.first(Category.DOING) is not None
    acts = acts or reader.stands_before(befalling_words(reader.language.code, Place.BEFORE), start) > 0
    qualified = reader.said(start, number.end, unit.end, number.value).qualifier is not Qualifier.EXACT
    cues = reader.lexis.cues
    return acts or qualified or reader.holds(cues["harm"]) or reader.phrase(cues["done_to_one"], unit.end) > 0


def _is_number(reader: FigureReader, at: int) -> bool:
    """Whether a number stands at a token, no "one of" several, nor an amount of money."""
    number = reader.number(at)
    if number is None or (number.value == 1 and reader.text(number.end) in reader.lexis.times.of_words):
        return False
    unit = known_unit(reader, number.end)
    return reader.symbols.before(at)[0] is None and (unit is None or unit.kind is not Kind.MONEY)


def _says_from_place(reader: FigureReader, at: int) -> bool:
    """Whether a preposition and names at a token lead to a verb of saying: one activist in North Karwa said."""
    if reader.text(at) not in reader.lexis.names.prepositions:
        return False
    end = at + 1
    while end <= at + _LONGEST and reader.tokens[min(end, len(reader.tokens) - 1)].capital:
        end += 1
    return end > at + 1 and reader.says(end)
