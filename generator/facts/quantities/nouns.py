"""Nouns that say their number: مركزين is two centres, طفل واحد one child, ساعة ونصف one and a half hours."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.numbers import Number
from generator.facts.parts import PLACE
from generator.facts.quantities.by_itself import one_after_article, told_by_itself
from generator.facts.quantities.predicates import tells_common_family
from generator.facts.quantities.ranges import opens_range
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.quantities.subunits import joins, with_parts
from generator.facts.tokens import COMMAS
from generator.facts.units import WITH_PARTS, Unit, kind_of, known_unit, unit_after
from generator.lexicon import Category, Entry, Match
from generator.values import Kind, Qualifier

_LARGEST_SMALL = 10
"""Number words up to ten can follow their noun: أطفال ثلاثة."""
_TWO = 2
_LONGEST_TYPE = 4
"""Words in brackets that name a type."""
_BRACKETS = {"(": ")", "«": "»", "“": "”", '"': '"'}
"""What closes each of the marks that a name stands between."""


def read_counting_noun(reader: FigureReader, at: int) -> Core | None:
    """مركزين is two centres; ساعة ونصف one and a half hours; طفل واحد one child, أطفال ثلاثة three."""
    match = reader.match(at)
    entry = match.first(Category.MEASURES, Category.CURRENCIES) if match else None
    marked = match is not None and match.length == 1 and reader.language.is_marked_dual(reader.tokens[at].word)
    if match is not None and entry is None and (marked or _are_two(reader, match, at)):
        entry = match.first(Category.NATIONALITIES)
    if match is None or entry is None or reader.language.is_article(match.prefix):
        return None
    if match.dual and not match.prefix and (_is_dual(reader, at - 1) or _ends_place(reader, at)):
        return None  # مركبتين تدخلان المملكة, شابين تاجرين
    if match.dual and not match.prefix and kind_of(entry) is Kind.MEASURE and reader.says(at - 1):
        return None  # a name: قال | بوشلين
    end = at + match.length
    follower = reader.number(end) if reader.lexis.noun_follows_number else None
    whole = _is_whole_one(reader, entry, end)
    more = joins(reader, end) or reader.text(end) in COMMAS
    if not (match.dual or marked or whole or follower is not None or more):
        return None
    unit = Unit(kind_of(entry), reader.term(entry, at, end), end, "count:dual")
    if whole and not match.dual:
        return Core(Decimal(1), Qualifier.EXACT, replace(unit, end=end + 1), at, (at, end), (unit.rule,))
    if (match.dual or marked) and not _of_what_is_known(reader, at, entry, end):
        unit, value, parts = with_parts(reader, at, unit, Decimal(2))
        if follower is not None and follower.by_word and follower.value == 2:
            unit = replace(unit, end=follower.end)
        return Core(value, Qualifier.EXACT, unit, at, (at, at + 1), (unit.rule, *parts))
    of_several = follower is not None and follower.value != 1 and reader.is_singular(entry, at, end)  # إصابة | اثنين
    pair = match.dual or marked or reader.text(end - 1)[-2:] == reader.text(end)[-2:]  # مهاجمين | اثنين
    of_several = of_several or (follower is not None and follower.value == _TWO and not pair)  # بسجن | اثنين
    common = follower is not None and follower.value == 1 and tells_common_family(reader, at, unit)
    if follower is not None and not (of_several or common) and _counts_back(reader, follower):
        unit = replace(unit, end=follower.end, rule="count:noun-first")
        return Core(follower.value, Qualifier.EXACT, unit, at, (end, follower.end), (unit.rule, *follower.rules))
    unit, value, parts = with_parts(reader, at, unit, Decimal(1))
    article = reader.text(at - 1) in reader.lexis.numbers.articles
    if not parts or not (reader.lexis.noun_follows_number or article):
        return None  # last year and three months later
    return Core(value, Qualifier.EXACT, unit, at - article, (at, at + 1), parts)


def _is_whole_one(reader: FigureReader, entry: Entry, end: int) -> bool:
    """Whether a unit of time or size is told to be a whole one: يوماً كاملاً, نقطة مئوية كاملة."""
    return kind_of(entry) in WITH_PARTS and reader.phrase(reader.lexis.cues["whole_one"], end) > 0


def read_owned_pair(reader: FigureReader, at: int) -> Core | None:
    """Two people that somebody's pronoun is attached to: طفلاه, زوجتيه; a pair of things it rather names (بغرفتيه، شركتيهما).

    A pronoun is written as one: مخبأة is no مخبآه.
    """
    entry = reader.reading.words[at].pair
    if entry is None or reader.language.without_object(reader.tokens[at].word) is None or _is_dual(reader, at - 1):
        return None
    unit = Unit(kind_of(entry), reader.term(entry, at, at + 1), at + 1, "count:dual")
    return Core(Decimal(2), Qualifier.EXACT, unit, at, (at, at + 1), (unit.rule,))


def _is_dual(reader: FigureReader, at: int) -> bool:
    match = reader.match(at) if at >= 0 else None
    return match is not None and match.dual


def _ends_place(reader: FigureReader, at: int) -> bool:
    """Whether a word belongs to the name of a place that the one before it opens: بن | قردان."""
    match = reader.match(at - 1)
    return match is not None and match.length > 1 and match.first(Category.PLACES) is not None


def _are_two(reader: FigureReader, match: Match, at: int) -> bool:
    """Whether the people of a country are told to be two: قُتل سوريان, سوريين اثنين; no adjective of two others (جنديان سوريان)."""
    number = reader.number(at + match.length)
    counted = number is not None and number.by_word and number.value == _TWO
    return (match.dual or counted) and not reader.text(at - 1).endswith(reader.text(at)[-2:])


def read_range_of_nouns(reader: FigureReader, at: int) -> Core | None:
    """بين شهرين وثلاثة أشهر, من شهر إلى شهرين: a range whose first end its noun tells alone."""
    first = told_by_itself(reader, at) if reader.tells_ranges and opens_range(reader, at) else None
    if first is None:
        return None
    value, unit = first
    start = unit.end + reader.phrase(reader.lexis.range_to, unit.end)
    last = _other_end(reader, start, unit) if start > unit.end or reader.is_joined(start) else None
    return _range(at, value, *last) if last is not None and last[0] > value else None


def read_alternative_nouns(reader: FigureReader, at: int) -> Core | None:
    """يومين أو ثلاثة أيام, يومين إلى ثلاثة, a day or two: two guesses, the first told by its noun alone."""
    article = reader.text(at) in reader.lexis.numbers.articles
    first = one_after_article(reader, at) if article else told_by_itself(reader, at)
    if first is None:
        return None
    value, unit = first
    length = reader.phrase(reader.lexis.cues["alternative"], unit.end)
    length = length or reader.phrase(reader.lexis.range_between, unit.end)
    if not length:
        return None
    last = _other_end(reader, unit.end + length, unit, alone=article)
    return _range(at, value, *last) if last is not None and value < last[0] <= 2 * value else None


def _range(at: int, first: Decimal, last: Decimal, end: int, unit: Unit) -> Core:
    unit = replace(unit, rule="count:dual")
    return Core((first, last), Qualifier.RANGE, unit, at, (at, end), (unit.rule, "range"))


def _other_end(reader: FigureReader, at: int, unit: Unit, *, alone: bool = False) -> tuple[Decimal, int, Unit] | None:
    """The other end of a range at a token, with where its number ends: a number of the same unit, `alone` without it, or a dual."""
    number = reader.number(at)
    known = known_unit(reader, number.end) if number is not None else None
    dual = told_by_itself(reader, at)
    counts = number is not None and number.by_word and number.value <= _LARGEST_SMALL
    alone = alone or (counts and number is not None and unit_after(reader, number, None).term is None)
    if number is not None and known is None and alone:
        return number.value, number.end, replace(unit, end=number.end)
    if number is not None and known is not None:
        found = (number.value, number.end, known)
    elif dual is not None:
        found = (dual[0], at + 1, dual[1])
    else:
        return None
    other = found[2].term
    return found if unit.term is not None and other is not None and other.id == unit.term.id else None


def _of_what_is_known(reader: FigureReader, at: int, entry: Entry, end: int) -> bool:
    """Whether a dual in construct names rather than counts: مدينتي حلب وحماة, عمليتي التصويت, against حالتي وفاة.

    What is mine ends alike: زوجتي وعائلتي، عائلتي نزحوا. Two of a type in brackets are counted: طائرتي (سي 17).
    """
    if end - at > 1 or not reader.language.is_bound_dual(reader.text(at)):
        return False
    if reader.reads(at, reader.lexis.cues["mine"].first_words):
        return True
    if _is_type_of_things(reader, entry, end):
        return False
    of = reader.match(end)
    named = of is not None and of.first(Category.PLACES, Category.ORGANISATIONS) is not None
    word = reader.text(end)
    common = word.isalpha() and word not in reader.lexis.stop_words and not reader.language.may_be_verb(word)
    common = common and reader.language.without_object(reader.tokens[end].word) is None  # سيارتي | لأركبها
    common = common and (reader.language.may_be_counted(word) or (of is not None and not of.prefix))
    return entry.dimension == PLACE or named or not common or reader.is_definite(end)


def _is_type_of_things(reader: FigureReader, entry: Entry, at: int) -> bool:
    """Whether a bracket or a quotation behind a noun of things names one type of them, rather than each."""
    closing = _BRACKETS.get(reader.text(at))
    if closing is None or entry.dimension != kind_of(entry).value or at + 1 >= len(reader.texts):
        return False
    inside = range(at + 2, min(at + 2 + _LONGEST_TYPE, len(reader.texts)))
    end = next((end for end in inside if reader.text(end) == closing), 0)
    several = any(reader.text(word) in reader.lexis.numbers.joiners for word in range(at + 1, end + 2))
    return end > 0 and not several and reader.text(end + 2) not in _BRACKETS


def _counts_back(reader: FigureReader, number: Number) -> bool:
    """Whether a small number word belongs to the noun before it rather than to one after; أحد is one of those behind it."""
    single = number.end - number.start == 1 and number.by_word and 1 <= number.value <= _LARGEST_SMALL
    parts = (reader.lexis.part_of_people, reader.lexis.part_of_things)
    of_them = any(reader.phrase_or_stem(phrases, number.end) for phrases in parts)  # حالة | اثنين منهم خطرة
    return (
        single
        and not of_them
        and reader.texts[number.start] in reader.lexis.numbers.additive
        and reader.texts[number.start] not in reader.lexis.numbers.one_of
        and (_leads_to_date(reader, number.end) or not unit_after(reader, number, None).known)
    )


def _leads_to_date(reader: FigureReader, at: int) -> bool:
    """Whether a word only leads to the date behind it: مدني واحد يوم 9 تموز."""
    return reader.text(at) in reader.lexis.times.day_parts and (
        at in reader.moment_ends or at + 1 in reader.moment_ends
    )
