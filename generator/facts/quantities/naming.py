"""Numbers that count nothing: years, names, days that go on with a date, "one" and "two" as articles."""

from __future__ import annotations

from unicodedata import combining

from generator.facts.dates.point import FIRST_YEAR
from generator.facts.dates.years import event_of_year
from generator.facts.numbers import Number
from generator.facts.parts import CLAUSE_MARKS
from generator.facts.quantities.calling import is_called
from generator.facts.quantities.predicates import tells_of_one
from generator.facts.quantities.ranges import range_end
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.years import is_in_year, looks_like_year
from generator.facts.skipping import ends_quoted_name, follows_capital, is_nth_facility, is_nth_of_name
from generator.facts.tokens import COMMAS, adjacent
from generator.facts.units import Unit, is_compound
from generator.lexicon import Category
from generator.values import Kind, Qualifier, is_whole

_LONGEST_PRONOUN = 2
"""Words of the pronoun of a part: بينها 2080 نشطة."""
_LONGEST_CHANGE = 10
"""Tokens from "from" to the number that something changed to."""
_HUNDRED = 100
_DAYS = 31
"""Days of the longest month."""


def is_no_count(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether a number with this unit after it only names, or says no more than an article."""
    if reader.text(number.end) in reader.lexis.numbers.ordinal_suffixes or _counts_letters(reader, number.end):
        return True  # 19th Street, the three H's
    if is_called(reader, number, unit) or (not unit.known and _counts_shares(reader, number)):
        return True
    named = not unit.known and _names_something(reader, number)
    nth = unit.kind is Kind.COUNT and (
        is_nth_of_name(reader, number.start) or is_nth_facility(reader, number.start)
    )  # the Democrat led 52 percent to 46
    if not number.by_word and (named or nth or _numbers_time(reader, number)):
        return True
    definite_pair = number.value == 2 and reader.text(number.start - 1) in reader.lexis.definite_articles
    definite_pair = definite_pair and not is_compound(reader, unit)
    if number.by_word and (definite_pair or _is_one_of_two(reader, number) or tells_of_one(reader, number, unit)):
        return True  # the two centres: told of before; in one room and … in another
    single = number.end - number.start == 1
    of_several = single and any(stem in reader.lexis.numbers.one_of for _, stem in reader.stems(number.start))
    if of_several and unit.kind in {Kind.COUNT, Kind.DURATION}:
        return True  # أحد الركاب، أحد أشهر الميادين
    if _is_adjective(reader, number) or _shares_a_period(reader, number):
        return True
    if single and _names_a_year(reader, number, unit):
        return True
    if unit.known:
        return unit.end == number.end and _is_spelled_otherwise(reader, number)  # خرج المولود ميتا
    if single and number.by_word and (_is_doubtful(reader, number, unit) or is_of_a_place(reader, number.start)):
        return True
    if single and not unit.term and (_continues_date(reader, number) or _is_year_of_date(reader, number)):
        return True
    scale_alone = single and number.by_word and number.value == number.scale and unit.term is None
    scale_alone = scale_alone and not (_is_qualified(reader, number, unit) or _ends_change(reader, number))
    part = any(reader.is_behind(phrases, number.start, _LONGEST_PRONOUN) for _, phrases in reader.pronouns)
    year = single and looks_like_year(reader, number) and not part and not _counts_by_form(reader, number, unit)
    year = year and not (unit.term is not None and _is_qualified(reader, number, unit))  # أكثر من 1000 من المسؤولين
    one = number.by_word or (unit.term is not None and reader.lexis.verb_first)  # قناة ميدي 1 | تبث
    return scale_alone or year or (one and number.value <= 1)


def _ends_change(reader: FigureReader, number: Number) -> bool:
    """Whether something changed to a number from another one: من 300 ألف إلى | مليون."""
    if (reader.text(number.start - 1),) not in reader.lexis.range_between:
        return False
    for at in range(number.start - 2, max(-1, number.start - _LONGEST_CHANGE), -1):
        if reader.text(at) in CLAUSE_MARKS:
            break
        if reader.reads(at, reader.lexis.change_from):
            return reader.number(at + 1) is not None
    return False


def _counts_shares(reader: FigureReader, number: Number) -> bool:
    """Whether digits are how often a page was shared, as its furniture runs into the text: Get short URL 0 | 85 The."""
    at = number.start
    while reader.text(at - 1).isdecimal():
        at -= 1
    return not number.by_word and reader.stands_before(reader.lexis.cues["share_counts"], at) > 0


def _counts_letters(reader: FigureReader, at: int) -> bool:
    """Whether a capital letter with the ending of several stands at a token: the three H's of care."""
    letter = reader.language.without_genitive(reader.text(at))
    return len(letter) == 1 and reader.is_genitive(at) and reader.tokens[at].capital


def _is_adjective(reader: FigureReader, number: Number) -> bool:
    """Whether a hyphen ties a number to what nobody counts: a two-way trade, a one-off grant, the 24-time champion."""
    at = number.end
    if not number.by_word and (reader.text(at + 1),) not in reader.lexis.cues["repeated"]:
        return False
    if reader.phrase(reader.lexis.cues["strong"], at):
        return False  # a nine-strong committee
    tied = at + 1 < len(reader.tokens) and reader.tokens[at].word == "-"  # no dash
    if not tied or not (adjacent(*reader.tokens[at - 1 : at + 1]) and adjacent(*reader.tokens[at : at + 2])):
        return False
    counted = reader.entry(number.end + 1, Category.MEASURES, Category.CURRENCIES) is not None
    return not (counted or reader.phrase(reader.lexis.percent, number.end + 1))


def _shares_a_period(reader: FigureReader, number: Number) -> bool:
    """Whether "and" ties a number to a longer period's: results for the three and six months ended June 30."""
    at = number.end + 1
    tied = reader.text(number.end) in reader.lexis.numbers.joiners and at in reader.moment_ends
    longer = reader.number(at) if tied else None
    return longer is not None and reader.stemmed_phrase(reader.lexis.times.unit_plurals, longer.end) is not None


def _is_one_of_two(reader: FigureReader, number: Number) -> bool:
    """Whether "one" only tells a thing from another, each after the same preposition: 12 in one room and ten in another."""
    opener = reader.text(number.start - 1)
    if number.value != 1 or opener not in reader.lexis.names.prepositions:
        return False
    other = reader.lexis.cues["one_or_another"]
    return any(
        reader.text(at) == opener and reader.phrase(other, at + 1) for at in range(number.end, len(reader.texts))
    )


def _is_doubtful(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether a number word of many meanings has no noun that it must count, or a definite one that nothing qualifies has none.

    نمو متين is strong growth; السبعة alone are told of before.
    """
    if _is_spelled_otherwise(reader, number):
        return True
    definite = unit.term is None and number.scale is None and _is_definite(reader, number)
    definite = definite and not reader.phrase(reader.lexis.cues["remaining"], number.end)  # الثلاثة المتبقية
    return definite and not _is_qualified(reader, number, unit)


def _is_spelled_otherwise(reader: FigureReader, number: Number) -> bool:
    """Whether a number of one word is spelled as another word is, its vowel marks aside: ميّتا, dead, no مئتا."""
    if not number.by_word or number.end - number.start > 1:
        return False
    word = "".join(letter for letter in reader.tokens[number.start].word if not combining(letter))
    return any(word.removeprefix(prefix) in reader.lexis.numbers.doubtful for prefix, _ in reader.stems(number.start))


def _is_qualified(reader: FigureReader, number: Number, unit: Unit) -> bool:
    return reader.said(number.start, number.end, unit.end, number.value).qualifier is not Qualifier.EXACT


def _is_definite(reader: FigureReader, number: Number) -> bool:
    return reader.has_article(number.start, reader.lexis.numbers.first_words)


def is_of_a_place(reader: FigureReader, start: int) -> bool:
    """Whether a definite number word belongs to the name of a place: بئر السبع, شارع الستين, مدينة الخمس, قاعدة أبو ستة."""
    names = reader.lexis.names
    if (reader.text(start - 1),) in reader.lexis.cues["kunya"]:
        return True
    named = reader.reads(start - 1, names.of_place | names.first_parts | names.facilities)
    return named and reader.has_article(start, reader.lexis.numbers.first_words)


def _names_a_year(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether four digits are a year that says which of the nouns behind it, or when harm was done.

    The 2016 budget projects; jailed over 2013 protests; the blast in 2019 injured 12.
    """
    counts = unit.known and reader.lexis.noun_follows_number and reader.number(unit.end) is None  # أسفر عن 2122 وفاة
    if not counts and is_in_year(reader, number) and reader.phrase(reader.lexis.cues["harm"], number.end):
        return True
    if reader.lexis.noun_follows_number:
        return False
    if event_of_year(reader, number.start) is not None:
        return True
    start = number.start
    of_name = reader.text(start - 1) in reader.lexis.times.of_words and start > 1 and reader.tokens[start - 2].capital
    if of_name and looks_like_year(reader, number):
        return True  # the Class of 2023 pupils
    articled = reader.text(number.start - 1) in reader.lexis.definite_articles
    told = unit.end - number.end > 1 or bool(reader.phrase(reader.lexis.cues["harm"], number.end))  # the 1996 killing
    told = told or not is_whole(number.value / _HUNDRED)  # the 1945 bombings; but the 2000 men
    return articled and looks_like_year(reader, number) and told


def _continues_date(reader: FigureReader, number: Number) -> bool:
    """Whether a small number goes on with the day before it: on March 24, and 25; not 12 in 2019, 7 in 2020."""
    before = number.start - 1
    while reader.text(before) in reader.lexis.numbers.joiners or reader.text(before) in COMMAS:
        before -= 1
    joined = before < number.start - 1
    day = before in reader.dated and reader.text(before).isdecimal() and int(reader.text(before)) <= _DAYS
    return joined and day and number.value <= _DAYS


def _is_year_of_date(reader: FigureReader, number: Number) -> bool:
    """Whether four digits without a mark go on with a day and a month as a year that no date takes: on June 15, 1215."""
    before = number.start - 1 - (reader.text(number.start - 1) in COMMAS)
    written = reader.tokens[number.start].word
    day = any(reader.text(at).isdecimal() and int(reader.text(at)) <= _DAYS for at in (before - 1, before))
    dated = before in reader.dated and before - 1 in reader.dated
    return dated and day and written.isdecimal() and len(written) == len("1215")


def _counts_by_form(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether a noun that no list knows shows by its form that it is counted: إلى 1174 قرصاً names no year."""
    noun = reader.text(number.end)
    return unit.term is not None and number.value < FIRST_YEAR and reader.language.is_counted_form(noun)


def named_range(reader: FigureReader, at: int) -> int:
    """How many tokens a range takes that tells which units of time, and counts nothing: the weeks from 5 to 8; 0 if none."""
    before = at - (reader.text(at - 1) in reader.lexis.change_from)
    if reader.lexis.noun_follows_number or not reader.stands_before(reader.lexis.times.unit_plurals, before):
        return 0
    number = reader.number(at)
    second = range_end(reader, number) if number is not None else None
    following = reader.text(second.end) if second is not None else ""
    counts = following.isalpha() and following not in reader.lexis.stop_words
    return second.end - at if second is not None and not counts else 0


def _numbers_time(reader: FigureReader, number: Number) -> bool:
    """Whether a capitalised unit of time is called by a small number: the Year 13 examination, Week 4 matches."""
    at = number.start - 1
    named = at > 0 and reader.tokens[at].capital and reader.text(at) in reader.lexis.times.units.first_words
    return named and number.value <= _DAYS and not reader.reading.title_case


def _names_something(reader: FigureReader, number: Number) -> bool:
    """Digits that only name: Pillar 4, «عدل 3», week 43, epidemiological week (EW) 43."""
    if number.scale is not None or reader.stemmed_length(reader.lexis.cues["multiples"], number.end):
        return False  # attacked Kharkiv 15 times
    before = number.start - 1
    before -= len(("(", "EW", ")")) if (reader.text(before), reader.text(before - 2)) == (")", "(") else 0
    timed = before >= 0 and reader.stemmed_phrase(reader.lexis.times.units, before) is not None
    if number.start - 1 in reader.dated and number.value > _DAYS:
        return False  # in June 1,177
    return timed or ends_quoted_name(reader, number.start) or follows_capital(reader, number.start)
