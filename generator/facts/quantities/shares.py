"""Parts of a whole: half of the families, ثلثي المقاعد, one in five children; of a unit of size or time a part of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from generator.facts.numbers import Number, read_fraction
from generator.facts.parts import PEOPLE
from generator.facts.quantities.fractions_told import compared_with, ends_phrase, tells_share
from generator.facts.quantities.naming import is_of_a_place
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.tokens import QUOTES
from generator.facts.units import (
    WITH_PARTS,
    Unit,
    compound_whole,
    kind_of,
    known_unit,
    owned_unit,
    past_possessor,
    unit_after,
    unit_at,
    whole_at,
    whole_of_share,
    whole_past_of,
    whole_with_nouns_beside,
    words_of_whole,
)
from generator.facts.units.aged import aged
from generator.lexicon import Category
from generator.values import Kind, Qualifier, Term, is_whole

_PER_CENT = Fraction(100)
_MOST_OF_MANY = 100
"""One in five, 12 out of 100, one in 200; 20,527 out of 26,538 are two counts."""
_TEN = 10


def read_share_before_number(reader: FigureReader, at: int) -> Core | None:
    """Two thirds is more than two; خمس السكان is a fifth of them, خمس مدارس five schools."""
    number = reader.number(at)
    found = read_fraction(reader.tokens, at, reader.language) if number else None
    if number is None or found is None or found[1] < number.end:
        return None
    unit = unit_after(reader, number, None)
    counts = found[1] == number.end and unit.term is not None and not _cannot_count(reader, unit)
    return None if counts else read_share(reader, at)


def _cannot_count(reader: FigureReader, unit: Unit) -> bool:
    """Whether a number without the ending of the feminine cannot count a masculine noun of a definite one: خمس | سكان العالم."""
    forms = unit.term.forms.get(reader.language.code) if unit.term is not None and unit.kind is Kind.COUNT else None
    owned = reader.lexis.noun_follows_number and reader.is_definite(unit.end)
    return owned and forms is not None and not reader.language.is_feminine(forms)


def _counts_definite(reader: FigureReader, at: int) -> bool:
    """Whether a word that is also a fraction counts the definite noun before it: المحافظات الخمس."""
    number = any(stem in reader.lexis.numbers.additive for prefix, stem in reader.stems(at) if prefix)
    return number and reader.is_definite(at) and at > 0 and reader.is_definite(at - 1)


def read_share(reader: FigureReader, at: int) -> Core | None:
    """Half of the families, ثلثي المقاعد: in percent; half an hour: 0.5 hours."""
    found = read_fraction(reader.tokens, at, reader.language)
    if found is None or reader.stemmed_length(reader.lexis.not_shares, at) or _counts_definite(reader, at):
        return None
    if is_of_a_place(reader, at) or _goes_on_with_time(reader, at):
        return None
    part, end = found
    behind = end + (reader.text(end) in QUOTES)  # "a quarter" of them
    of = reader.phrase(reader.lexis.cues["belonging"], behind) or reader.phrase(reader.lexis.cues["those"], behind)
    start = behind + of
    start += reader.text(start) in reader.lexis.definite_articles | reader.lexis.numbers.articles
    start += reader.phrase(reader.lexis.cues["those"], start)  # half of those killed
    own = reader.phrase(reader.lexis.cues["possessive"], start)  # half its value
    start = past_possessor(reader, start + own)
    start += reader.phrase(reader.lexis.cues["number_of"], start)
    match = reader.match(start)
    entry = match.first(Category.MEASURES) if match else None
    term = whole_at(reader, entry, match, start) if match and entry else None
    after = start + match.length if match and entry else end
    if entry is not None and (compound := compound_whole(reader, entry, start, after)) is not None:
        term, after = compound
    if term is not None:
        term, after = whole_with_nouns_beside(reader, term, after)
    if entry is not None and not of and _is_rank(reader, at, end):
        return None  # slowed for a third month, a third vessel was sighted
    if match is not None and entry is not None and kind_of(entry) in WITH_PARTS:
        value = Decimal(part.numerator) / Decimal(part.denominator)
        unit = Unit(kind_of(entry), term, after, "share")
        of_one = of and reader.text(behind + of) in reader.lexis.numbers.articles  # a quarter of a mile
        whole = not (match.prefix or (of and not of_one) or reader.is_definite(at))  # في الخمس يوم الأحد is in Khums
        return Core(value, Qualifier.EXACT, unit, at, (at, end), (unit.rule, "number:fraction")) if whole else None
    by_itself = reader.phrase(reader.lexis.shares_alone, at - 1) or reader.stemmed_length(reader.lexis.shares_alone, at)
    if entry is None:
        term = _unlisted_whole(reader, (at, end), behind, of)
    several = part.numerator > 1 and end - at > 1 and _is_told(reader, at)  # three quarters, or 72 percent, of them
    known = (term is not None and term.id is not None) or _of_something_known(reader, at, behind)
    told = known or tells_share(reader, at, end)
    term = term or compared_with(reader, end)
    if not (entry or of or own or by_itself or several or told):
        return None
    unit = Unit(Kind.PERCENT, term, after, "share")
    return Core(_per_cent(part), Qualifier.EXACT, unit, at, (at, end), (unit.rule, "number:fraction"))


def _goes_on_with_time(reader: FigureReader, at: int) -> bool:
    """Whether a fraction is joined to a length of time: العقد | والنصف الماضيين, the first year and | a half are one and a half."""
    first = at - 1 - (reader.text(at - 1) in reader.lexis.numbers.articles)
    if reader.text(first) in reader.lexis.numbers.joiners and not reader.lexis.noun_follows_number:
        return reader.stemmed_phrase(reader.lexis.times.units, first - 1) is not None
    joined = reader.is_joined(at) and any(
        prefix[-2:] in reader.lexis.definite_articles for prefix, _ in reader.stems(at) if prefix
    )
    return joined and reader.is_definite(at - 1) and reader.stemmed_phrase(reader.lexis.times.units, at - 1) is not None


def _unlisted_whole(reader: FigureReader, fraction: tuple[int, int], behind: int, of: int) -> Term | None:
    """What a fraction is of that is no measure: behind "of" (its length), a word for whose it is or an article, or in construct."""
    at, end = fraction
    start = behind + of
    if of and not reader.stemmed_length(reader.lexis.shares_of_them, at):
        return whole_of_share(reader, behind)
    if own := reader.phrase(reader.lexis.cues["possessive"], start):
        return words_of_whole(reader, past_possessor(reader, start + own))
    if _is_determined(reader, behind):
        return whole_past_of(reader, behind)
    if not _is_in_construct(reader, at, end):
        return None
    owned = owned_unit(reader, behind)  # ربع سكانها
    return owned.term if owned is not None else words_of_whole(reader, behind)


def _is_determined(reader: FigureReader, at: int) -> bool:
    """Whether what a fraction is of opens with an article or "all", no "of" between: half | the world's land, half | all votes."""
    if reader.lexis.noun_follows_number:
        return False
    article = reader.text(at) in reader.lexis.definite_articles
    smaller = article and reader.phrase(reader.lexis.cues["told_as_multiple"], at + 1)  # half the level of 1995
    return not smaller and (article or reader.phrase(reader.lexis.cues["every"], at) > 0)


def _is_in_construct(reader: FigureReader, at: int, end: int) -> bool:
    """Whether what a fraction is of follows it with nothing between: ثلث المساحات; none that has an article of its own (الثلث)."""
    own = reader.is_definite(end - 1) or reader.stemmed_length(reader.lexis.shares_of_them, at)
    return reader.lexis.noun_follows_number and not own


def _is_rank(reader: FigureReader, at: int, end: int) -> bool:
    """Whether an article makes one more of what a fraction would be of: a third vessel, but one-third of the vessels."""
    return reader.text(at) in reader.lexis.numbers.articles and reader.text(end - 1) in reader.lexis.numbers.ordinals


def _is_told(reader: FigureReader, at: int) -> bool:
    """Whether a fraction is in words or has an article (a 2/3 majority): digits alone may be a day of a month (on 3/4)."""
    return (
        not reader.text(at).isdecimal()
        or reader.text(at - 1) in reader.lexis.numbers.articles | reader.lexis.definite_articles
    )


def _of_something_known(reader: FigureReader, at: int, end: int) -> bool:
    """Whether a definite noun follows a fraction (half the levels of 1995), or it says itself of whom it is (نصفهم)."""
    if reader.text(end) in reader.lexis.definite_articles:
        return True
    possessed = reader.lexis.noun_follows_number and reader.language.has_possessor(reader.text(end))
    if reader.stemmed_length(reader.lexis.shares_of_them, at) or reader.is_definite(end) or possessed:
        return True
    if (reader.text(end - 1),) not in reader.lexis.times.units and reader.language.may_be_participle(reader.text(end)):
        return True  # only one-third funded
    construct = reader.lexis.noun_follows_number and words_of_whole(reader, end) is not None
    return construct or any(
        reader.phrase_or_stem(reader.lexis.part_of_people, at - back)
        or reader.phrase_or_stem(reader.lexis.part_of_things, at - back)
        for back in (1, 2, 3, 4)
        if at >= back
    )


def read_one_in(reader: FigureReader, at: int) -> Core | None:
    """One in five children, one child in five, طفل من كل خمسة أطفال, أسرتان من كل ثلاث, واحد من كل أربعة."""
    if not reader.tells_one_in:
        return None
    number = reader.number(at)
    some, noun = _some(reader, at, number)
    middle = reader.phrase(reader.lexis.cues["one_in"], noun.end) if noun.end > at else 0
    if not middle and number is None and noun.term is not None:
        middle = _among_its_own(reader, noun)
    every = reader.number(noun.end + middle) if middle and noun.end + middle not in reader.dated else None
    if every is None:
        return _some_of_two(reader, at, noun, noun.end + middle) if middle and some == 1 else None
    if every.value <= some or (every.value > _MOST_OF_MANY and not _is_risk(reader, number, every)):
        return None
    if number is not None and some > 1 and every.value > _TEN and not is_whole(every.value / _TEN):
        return None  # 12 out of 22 seats
    unit = aged(reader, every.end) or known_unit(reader, every.end)
    unit = unit or (_before_its_verb(reader, every.end) if noun.term is None else None)
    if noun.term is not None and number is not None and (unit is not None or not ends_phrase(reader, every.end)):
        return None  # two families in three villages
    unit = unit or (replace(noun, end=every.end) if noun.term is not None else None)
    whole = whole_of_share(reader, every.end) if unit is None and reader.text(every.end) != "%" else None
    unit = Unit(Kind.COUNT, whole, every.end, "share") if whole is not None else unit
    found = Unit(Kind.PERCENT, unit.term if unit else None, unit.end if unit else every.end, "share")
    share = Fraction(some) / Fraction(every.value)
    return Core(_per_cent(share), Qualifier.EXACT, found, at, (at, every.end), (found.rule, "one-in"))


def _before_its_verb(reader: FigureReader, at: int) -> Unit | None:
    """The people right behind "one in five", whose verb has the ending of a plural: one in five people | lives."""
    unit = unit_at(reader, at) or unit_at(reader, at + 1)
    people = unit is not None and unit.term is not None and unit.term.dimension == PEOPLE
    return unit if people and not reader.lexis.noun_follows_number else None


def _is_risk(reader: FigureReader, some: Number | None, every: Number) -> bool:
    """Whether one, with no noun of its own, is told of a round number: one in 200 infections; a doctor for 1,000 is a rate."""
    alone = some is not None and some.value == 1 and reader.phrase(reader.lexis.cues["one_in"], some.end) > 0
    return alone and is_whole(every.value / _MOST_OF_MANY)


def _some(reader: FigureReader, at: int, number: Number | None) -> tuple[Decimal, Unit]:
    """How many of every so many begin at a token, with the noun that is told with them: one child; طفل, طفلة واحدة, طفلان."""
    if number is not None:
        one_in = reader.lexis.cues["one_in"]
        noun = None if reader.phrase(one_in, number.end) else known_unit(reader, number.end)
        told = noun is not None and noun.kind is Kind.COUNT and reader.phrase(one_in, noun.end)
        return number.value, noun if noun is not None and told else Unit(Kind.COUNT, None, number.end, "share")
    match = reader.match(at) if reader.lexis.noun_follows_number else None
    joined = match is not None and match.prefix in {"", *reader.lexis.numbers.joiners}
    entry = match.first(Category.MEASURES) if match is not None and joined else None
    if match is None or entry is None:
        return Decimal(0), Unit(Kind.COUNT, None, at, "share")
    end = at + match.length
    two = match.dual or (match.length == 1 and reader.language.is_marked_dual(reader.tokens[at].word))
    stressed = reader.number(end)  # طفلة واحدة, طفلان اثنان
    end = stressed.end if stressed is not None and stressed.value == 1 + two else end
    return Decimal(1 + two), Unit(Kind.COUNT, reader.term(entry, at, at + match.length), end, "share")


def _among_its_own(reader: FigureReader, noun: Unit) -> int:
    """The length of "among" behind a noun where a number of the same follows: امرأتان من بين ثلاث نساء."""
    length = reader.phrase(reader.lexis.cues["among_every"], noun.end)
    number = reader.number(noun.end + length) if length else None
    again = known_unit(reader, number.end) if number is not None else None
    same = again is not None and again.term is not None and noun.term is not None and again.term.id == noun.term.id
    return length if same else 0


def _some_of_two(reader: FigureReader, at: int, noun: Unit, every: int) -> Core | None:
    """أسرة من كل أسرتين: half of them."""
    match = reader.match(every)
    entry = match.first(Category.MEASURES) if match is not None and match.dual and not match.prefix else None
    if match is None or entry is None or noun.term is None or entry.id != noun.term.id:
        return None
    found = Unit(Kind.PERCENT, noun.term, every + match.length, "share")
    return Core(_per_cent(Fraction(1, 2)), Qualifier.EXACT, found, at, (at, found.end), (found.rule, "one-in"))


def _per_cent(share: Fraction) -> Decimal:
    """The share in percent, to the 28 digits of a Decimal."""
    percent = share * _PER_CENT
    return Decimal(percent.numerator) / Decimal(percent.denominator)
