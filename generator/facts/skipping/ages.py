"""How old somebody is: a word of age beside (aged 12, 12-year-old, 45 عاماً من عمره), or a number told of one person alone.

Years alone stand in brackets after a name, or behind who is or turns so old (she was 20 when, turned 72).
"""

from __future__ import annotations

from itertools import takewhile

from generator.facts.dates.point import is_year
from generator.facts.numbers import Number
from generator.facts.parts import PEOPLE
from generator.facts.reader import TokenReader
from generator.facts.skipping.told_ages import OLDEST, is_of_dead, stands_alone
from generator.facts.tokens import COMMAS, DASHES, QUOTES, STOPS
from generator.language.phrases import PhraseSet
from generator.lexicon import Category

_OPENING = QUOTES | {"("}
_LONGEST_OPENER = 4
"""Words that open an age."""
_SHORTEST_NAME = 2
"""Words of a person's name."""
_AGES_WINDOW = 5
"""Words between a noun for ages and what opens their range: the ages of the volunteers ranged from."""


def age(reader: TokenReader, at: int) -> int:
    """A number that tells how old somebody is: aged 12, 12 years old, عمره 12 عاماً, 12 عاماً من العمر."""
    words = reader.language.words
    if reader.text(at - 1) != "(" and not reader.tells_ages:
        return 0
    opener = reader.stemmed_length(words.age_openers, at)
    opener += opener > 0 and reader.text(at + opener) in _OPENING  # الفئة العمرية (15 - 19 سنة)
    limit = reader.phrase_value(words.qualifiers_before, at + opener) if opener else None
    opener += limit[1] if limit is not None else 0  # aged up to 18
    opener += opener > 0 and reader.text(at + opener) in words.times.attached_articles  # عن عمر يناهز الـ94 عاماً
    number = reader.number(at + opener)
    if number is not None and number.value > OLDEST and not is_year(reader.text(at + opener)):
        length = reader.phrase(words.age_compounds, _past_dashes(reader, number.end))  # the 123-year-old firm
        return _past_dashes(reader, number.end) + length - at if length else 0  # والبالغ 867 وصفة
    if number is None:
        return _ordinal_age(reader, at, opener) or _units_to_years(reader, at, opener)
    end = number.end
    if reader.text(end) in DASHES and reader.text(end + 1) in words.list_links and (other := age(reader, end + 2)):
        return end + 2 + other - at  # three- and four-year-olds
    told = opener > 0 or _spans_ages(reader, at) or _goes_on_with_ages(reader, at)
    if reader.phrase(words.percent, end):
        return 0  # الحصة البالغة 50 في المئة
    known = _is_limit(reader, at) or _is_owned(reader, at, end) or _is_reached(reader, at, end)
    known = known or (is_of_dead(reader, at) and reader.time_unit(end) is not None)
    guess = reader.phrase(words.cues["alternative"], end) if opener else 0
    other_age = reader.number(end + guess) if guess else None
    if other_age is not None and other_age.value <= OLDEST and stands_alone(reader, other_age.end):
        return other_age.end - at  # at age 11 or 14
    ordinal = reader.ordinal(at + opener) if opener else None
    if ordinal is not None and ordinal[1] >= end:
        return ordinal[1] - at
    ranged = reader.text(end) in DASHES or bool(reader.phrase(words.range_to, end))
    last = _oldest(reader, end + 1) if ranged else None
    closed = last is not None and reader.phrase(words.age_compounds, _past_dashes(reader, last.end))
    end = (
        last.end if last is not None and (told or closed or _is_limit(reader, at)) else end
    )  # the pension age from 60 to 65
    unit = _past_dashes(reader, end)
    compound = reader.phrase(words.age_compounds, unit)
    if compound:
        return unit + compound - at
    timed = reader.time_unit(unit)
    after = timed[1] if timed else end
    after = _past_dashes(reader, _older_end(reader, after) if told and timed else after)
    closer = reader.phrase(words.age_closers, after)
    if timed and reader.text(at - 1) == "(" and reader.text(after) == ")":
        return after - at if opener or _may_be_person(reader, at - 2) else 0  # Sami Haddad (44 years)
    if opener or known or (told and (last is not None or (timed is not None and after > timed[1]))):
        sure = (reader.text(at + opener - 1),) in words.cues["age_word"]  # البالغ من العمر 40 إدارة الأعمال
        counted = not sure and _is_counted(reader, end)
        return after + closer - at if timed else 0 if counted else end - at
    return (
        after + closer - at if closer and (timed or words.noun_follows_number) else 0
    )  # في 18 من عمره, no 12 old houses


def _is_owned(reader: TokenReader, at: int, end: int) -> bool:
    """Whether a definite number of years tells how old the person before it is: أمل ذات | الخمس سنوات, no الخطة ذات الخمس سنوات."""
    if (reader.text(at - 1),) not in reader.language.words.cues["of_age"] or not reader.is_definite(at):
        return False
    noun = reader.entry(at - 2, Category.MEASURES)
    person = noun.dimension == PEOPLE if noun is not None else not reader.is_definite(at - 2)
    return person and reader.time_unit(end) is not None


def _is_reached(reader: TokenReader, at: int, end: int) -> bool:
    """Whether definite tens that count nothing are what somebody has reached (يبلغ | الثمانين) or not: لم يتجاوز الـ15 سنة.

    Behind one person any number of years is: شاب يبلغ 22 عاماً.
    """
    article = at - (reader.text(at - 1) in reader.language.words.times.attached_articles)
    if article < at and reader.stands_before(reader.language.words.cues["not_reached_age"], article):
        return reader.time_unit(end) is not None
    reached = (reader.text(at - 1),) in reader.language.words.cues["reached_age"]
    noun = reader.entry(at - 2, Category.MEASURES) if reached else None
    if noun is not None and noun.dimension == PEOPLE and reader.time_unit(end) is not None:
        return True
    return reached and reader.is_definite(at) and reader.ordinal(at) is not None and not _is_counted(reader, end)


def _may_be_person(reader: TokenReader, at: int) -> bool:
    """Whether a word at a token may end somebody's name or word (a boy), and no prison term: life in prison (25 years)."""
    words, match = reader.language.words, reader.match(at)
    person = match.first(Category.MEASURES) if match is not None else None
    told = words.noun_follows_number or reader.tokens[at].capital
    told = person.dimension == PEOPLE if person is not None else told
    terms = (words.cues["prison_term"], words.cues["gravest_terms"])
    return told and not any(reader.stands_before(phrases, at + 1) for phrases in terms)


def _is_counted(reader: TokenReader, at: int) -> bool:
    """Whether a word at a token can be what a number counts."""
    word = reader.text(at)
    return word.isalpha() and word not in reader.language.words.stop_words and reader.language.may_be_counted(word)


def _spans_ages(reader: TokenReader, at: int) -> bool:
    """Whether "between" or "from" stands before a number, and a noun for ages ahead of that: their ages ranged from | 15 to 24."""
    words = reader.language.words
    return _are_ages(reader, at - reader.stands_before(words.range_from, at), at, words.cues["ages"])


def _is_limit(reader: TokenReader, at: int) -> bool:
    """Whether "to", "from" or "is" stands before a number, a noun for an age ahead: the pension age rose to | 62, سن الزواج 18."""
    words = reader.language.words
    if words.noun_follows_number and reader.is_definite(at - 1) and stands_alone(reader, at + 1):
        return (reader.text(at - 2),) in words.cues["age_limit"]  # سن الاقتراع | 18
    led = (words.range_between, words.range_from, words.cues["age_verb"])
    opener = next((length for phrases in led if (length := reader.stands_before(phrases, at))), 0)
    return _are_ages(reader, at - opener, at, words.cues["age_limit"])


def _are_ages(reader: TokenReader, opener: int, at: int, ages: PhraseSet) -> bool:
    """Whether a noun for ages stands ahead of what opens a number at a token, in one clause."""
    ahead = range(opener - 1, max(-1, opener - 1 - _AGES_WINDOW), -1) if opener < at else ()
    clause = takewhile(lambda word: reader.text(word).isalpha() or reader.text(word) == "'s", ahead)
    return any(reader.stemmed_length(ages, word) for word in clause)


def is_age_after_name(reader: TokenReader, at: int) -> bool:
    """Amal, 14, …; Amal Haddad (14): a small number alone between commas after a word, or in brackets after a person's name.

    Behind a name a full stop may follow, or "and" with another name (Amal, 14, and Sami Haddad, 80.; Amal, 14 and Sami, 9, fled).
    In Arabic its years may be told, and quotation marks stand around them: أمل حداد، 14 عاماً، …; أمل حداد «14 عاماً».
    """
    small = reader.text(at).isdecimal() and int(reader.text(at)) <= OLDEST
    if reader.text(at - 1) == "(" and reader.text(at + 1) == ")":
        told = (
            reader.text(at + 2) in COMMAS or (reader.text(at + 2),) in reader.language.words.cues["passive_auxiliary"]
        )
        return small and told and _ends_person(reader, at - 1) and reader.texts.count("(") == 1
    before, after = reader.text(at - 1), reader.text(at + 1)
    timed = reader.time_unit(at + 1) if reader.language.words.noun_follows_number and small else None
    if timed is not None and before:
        after = reader.text(timed[1])
        set_off = (before in COMMAS and after in COMMAS) or (before in QUOTES and after in QUOTES)
        return set_off and reader.text(at - 2).replace("-", "").isalpha() and _may_be_person(reader, at - 2)
    named = at > 1 and reader.tokens[at - 2].capital and reader.match(at - 2) is None
    closes = named and after in STOPS and not reader.text(at + 2)
    behind = reader.tokens[at + 2 : at + 3]
    listed = named and after in reader.language.words.numbers.joiners and any(token.capital for token in behind)
    marks = before in COMMAS and (after in COMMAS or closes or listed)
    return marks and small and reader.text(at - 2).replace("-", "").isalpha() and not _counts_things(reader, at - 2)


def is_age_in_words(reader: TokenReader, at: int) -> bool:
    """Whether a number word alone behind a name is how old that one is: Honor Klein, nine, and her sister Lena, six."""
    number = reader.number(at) if reader.text(at - 1) in COMMAS else None
    if number is None or reader.language.words.noun_follows_number or reader.reading.title_case:
        return False
    named = at > 1 and reader.tokens[at - 2].capital and reader.match(at - 2) is None
    small = number.by_word and number.scale is None and 1 < number.value <= OLDEST
    closed = reader.text(number.end) in COMMAS | STOPS
    return named and small and closed


def _counts_things(reader: TokenReader, at: int) -> bool:
    """Whether a plural of what is counted, no name, stands at a token: the most deaths, 75, and accidents, 724."""
    plural = not reader.tokens[at].capital and reader.language.may_be_counted(reader.text(at))
    return plural and reader.entry(at, Category.MEASURES) is not None


def _goes_on_with_ages(reader: TokenReader, at: int) -> bool:
    """Whether a number goes on with a list of ages behind a word for them: the age groups 15-19 years and | 20-24."""
    words = reader.language.words
    last = at - 1
    while last > 0 and (
        reader.text(last)[:1].isdigit()
        or reader.text(last) in DASHES
        or reader.text(last) in words.list_links
        or reader.time_unit(last) is not None
    ):
        last -= 1
    openers = range(max(0, last - _LONGEST_OPENER + 1), last + 1) if last < at - 1 else ()
    return any(reader.stemmed_length(words.age_openers, start) == last + 1 - start for start in openers)


def _ends_person(reader: TokenReader, end: int) -> bool:
    """Whether two capitalised words that no list knows, of no title, end at a token: Amal Haddad."""
    if end < _SHORTEST_NAME or reader.reading.title_case:
        return False
    names = reader.language.words.names
    words = range(end - _SHORTEST_NAME, end)
    free = all(reader.tokens[at].capital and reader.match(at) is None for at in words)
    return free and not any(reader.text(at) in names.heads or reader.text(at) in names.settlements for at in words)


def _oldest(reader: TokenReader, at: int) -> Number | None:
    """The age at the other end of a range, no number of what is counted: under 18 and 148 women."""
    below = reader.phrase_value(reader.language.words.qualifiers_before, at)
    last = reader.number(at + (below[1] if below else 0))  # من 25 إلى أقل من 30 سنة
    if last is None or last.value > OLDEST:
        return None
    counted = reader.entry(last.end, Category.MEASURES, Category.NATIONALITIES)
    return None if counted is not None and reader.time_unit(last.end) is None else last


def _past_dashes(reader: TokenReader, at: int) -> int:
    while reader.text(at) in DASHES:
        at += 1
    return at


def _older_end(reader: TokenReader, at: int) -> int:
    """Where a range of ages ends whose first end has a unit of its own: aged six months to 15 years; `at` without one."""
    start = at + reader.phrase(reader.language.words.range_to, at)
    older = reader.number(start) if start > at or reader.is_joined(at) else None
    timed = reader.time_unit(older.end) if older is not None else None
    return timed[1] if timed is not None else at


def _units_to_years(reader: TokenReader, at: int, opener: int) -> int:
    """من عمر يوم حتى 5 سنوات, عمر شهرين إلى 15 سنة: a range of ages whose first end is a unit without a number."""
    first = at + opener
    timed = reader.time_unit(first) or reader.stemmed_phrase(reader.language.words.times.dual_units, first)
    if not opener or timed is None:
        return 0
    end = _older_end(reader, timed[1])
    return end - at if end > timed[1] else 0


def _ordinal_age(reader: TokenReader, at: int, opener: int) -> int:
    """في الثالثة والخمسين من عمره, سن الثامنة عشرة: an ordinal that tells an age."""
    ordinal = reader.ordinal(at + opener)
    if ordinal is None:
        return 0
    closer = reader.phrase(reader.language.words.age_closers, ordinal[1])
    return ordinal[1] + closer - at if opener or closer else 0
