"""Numbers that are no figures: names with numbers, idioms, telephone numbers, clock times, ages, scores, list marks.

Cues: a word that is named by its number stands before (القرار 2254, Article 12, page 1 of 3); letters are glued to the digits
(F-16, G20); a word of age stands beside (aged 12, 12-year-old, 45 عاماً من عمره), or years stand alone in brackets after a name;
a colon inside (10:30) or a word of the clock after it (صباحاً, p.m.); falling digits around a dash (won 3-1); a digit that opens
the sentence before a mark (1. …); a bracket or # before it ([3]). Where a sentence tells how to reach somebody (hotline, للتواصل)
its bare numbers are telephones.
"""

from __future__ import annotations

from generator.facts.reader import TokenReader
from generator.facts.tokens import COMMAS, DASHES, adjacent
from generator.lexicon import Category

_MARKS_AFTER_NAME = frozenset('.:°(#"“«') | DASHES
_LIST_MARKS = frozenset(".)-–")
_OPENING, _CLOSING = frozenset("\"“«'("), frozenset("\"”»'")
_LONGEST_QUOTED = 4
_PARTS_OF_HOUR, _CLOCK_WINDOW = frozenset({"minute", "second"}), 8
"""The lexicon's ids of what follows an hour of the clock, and how far after it."""
_LONGEST_MODEL = 3
"""Letters of a model: AK 47, BMP 2."""
TIMES = frozenset("x×")
"""Signs of multiplication."""
OF_PLANTS = "power"
"""The dimension of what a plant's equal units are multiplied in."""
_CALIBRE, _ARMS_WINDOW = "millimetre", 3
"""The lexicon's id of what calibres are told in, and how far from them their arms are."""
_DIGITS_OF_NAMES = 2
_OLDEST = 110
_LONGEST_RUN = 9
"""Digits that may stand in groups after one another: more is a telephone number."""


def no_figure(reader: TokenReader, at: int) -> int:
    """How many tokens from `at` on are a phrase or a name with a number, 0 if none are."""
    words = reader.language.words
    named = reader.stemmed_length(words.numbered_things, at)
    if named and not reader.stands_before(words.cues["total"], at + named):  # ما مجموعه 20 are no Group of 20
        end = at + named
        while reader.text(end) in _MARKS_AFTER_NAME:
            end += 1
        if reader.text(end)[:1].isdigit():
            end = _end_of_digits(reader, end)
            while reader.text(end) == "/" and reader.text(end + 1)[:1].isdigit():
                end += 2  # No. 24/191
            of = reader.text(end) in words.times.of_words and reader.text(end + 1).isdecimal()
            return end + 2 * of - at  # Page 1 of 3
        if _names_by_word(reader, end):
            return end + 1 - at
    return (_digits(reader, at) if reader.text(at)[:1].isdigit() else 0) or _age(reader, at)


def _names_by_word(reader: TokenReader, at: int) -> bool:
    """Whether a number word ends its phrase, and so counts nothing: 89,332 in division three, 19 in four."""
    words, after = reader.language.words, reader.text(at + 1)
    ends = not after.isalpha() or after in words.stop_words
    counted_after = words.noun_follows_number  # قانون واحد is one law
    return reader.text(at) in words.numbers.additive and ends and not counted_after and not after[:1].isdigit()


def _digits(reader: TokenReader, at: int) -> int:
    """How many tokens from digits on only name, tell an age, an hour or a result, 0 if none do."""
    if _is_drive(reader, at):
        return 3
    if (
        reader.text(at + 1) == reader.text(at + 3) == "/"
        and reader.text(at + 2).isdecimal()
        and reader.text(at + 4).isdecimal()
    ):
        return 5  # a date or a number of a file: 23/11/20011
    if calibre := _calibre(reader, at):
        return calibre
    if _is_nth_of_time(reader, at) or _is_nth_of_things(reader, at) or _is_day_of_month(reader, at):
        return 1
    if _is_name(reader, at):
        return _end_of_digits(reader, at) - at
    if _is_counted_model(reader, at) or _is_age_after_name(reader, at) or _is_glued_footnote(reader, at):
        return 1
    if at == 0 and _is_list_mark(reader):
        return 2
    return _score(reader, at)


def _is_name(reader: TokenReader, at: int) -> bool:
    """Telephone numbers, clock times, footnote marks, models (F-16, G20)."""
    word, before = reader.text(at), reader.text(at - 1)
    if before in {"[", "#", "№"} or (before == "+" and adjacent(reader.tokens[at - 1], reader.tokens[at])):
        return True
    if _is_clock(reader, at) or _is_past_hour(reader, at):
        return True
    if word.isdecimal() and len(word) > 1 and word.startswith("0"):
        noun = at + 1 + (before == "(" and reader.text(at + 1) == ")")  # (09) أطنان
        return not (len(word) == 2 and reader.language.words.noun_follows_number and reader.text(noun).isalpha())
    run = _end_of_digits(reader, at)
    if word.isdecimal() and run - at > 1 and _longest_run(reader, at) > _LONGEST_RUN:
        return not _is_grouped_number(reader, at, run)
    return _is_model(reader, at)


def _is_age_after_name(reader: TokenReader, at: int) -> bool:
    """Amal, 14, …: a small number alone between commas after a word."""
    marks = reader.text(at - 1) in COMMAS and reader.text(at + 1) in COMMAS
    small = reader.text(at).isdecimal() and int(reader.text(at)) <= _OLDEST
    return marks and small and reader.text(at - 2).isalpha()


def _is_glued_footnote(reader: TokenReader, at: int) -> bool:
    """Whether a bracket with figures is glued to a digit after a noun: 663 cases 1(614 confirmed and 49 probable)."""
    glued = reader.text(at + 1) == "(" and adjacent(reader.tokens[at], reader.tokens[at + 1])
    noun = reader.match(at - 1)
    counted = noun is not None and noun.first(Category.MEASURES) is not None
    return glued and counted and len(reader.text(at)) == 1 and reader.text(at + 2)[:1].isdigit()


def ends_quoted_name(reader: TokenReader, at: int) -> bool:
    """Whether a number closes a name in quotes: «عدل 3», “Forward 3.0”."""
    if reader.text(at + 1) not in _CLOSING:
        return False
    return any(reader.text(at - back) in _OPENING for back in range(2, _LONGEST_QUOTED + 1))


def follows_capital(reader: TokenReader, at: int) -> bool:
    """Whether a capitalised word that does not begin the sentence names a number: Pillar 4, Formula 1.

    The last word of an organisation's name does not: the Democratic Party 33.
    """
    words = reader.language.words
    heads = words.names.organisation_heads | words.names.prepositions | words.stop_words
    if reader.reading.title_case:
        return False
    named = at > 1 and reader.tokens[at - 1].capital and reader.text(at - 2) not in {".", ":"}
    return named and reader.text(at - 1) not in heads


def _is_clock(reader: TokenReader, at: int) -> bool:
    after = reader.text(at + 1)
    if after == ":" and reader.text(at + 2)[:1].isdigit():
        return adjacent(reader.tokens[at], reader.tokens[at + 1]) and adjacent(
            reader.tokens[at + 1], reader.tokens[at + 2]
        )
    if reader.text(at - 1) == ":" and reader.text(at - 2)[:1].isdigit():
        return adjacent(reader.tokens[at - 2], reader.tokens[at - 1]) and adjacent(
            reader.tokens[at - 1], reader.tokens[at]
        )
    return bool(reader.phrase(reader.language.words.clock_words, at + 1))


def _is_past_hour(reader: TokenReader, at: int) -> bool:
    """Minutes and seconds after the hour of a clock: الساعة السادسة و19 دقيقة و38 ثانية."""
    match = reader.match(at + 1)
    unit = match.first(Category.MEASURES) if match is not None else None
    if (
        unit is None
        or unit.id not in _PARTS_OF_HOUR
        or reader.text(at - 1) not in reader.language.words.numbers.joiners
    ):
        return False
    for hour in range(at - 2, max(-1, at - _CLOCK_WINDOW), -1):
        named = reader.phrase_value(reader.language.words.times.units, hour)
        if named is not None and named[0] == "hour":
            return reader.ordinal(hour + 1) is not None
    return False


def _is_drive(reader: TokenReader, at: int) -> bool:
    """4x4: digits glued around an x, of nothing: 2x55 MW are a product."""
    glued = at + 2 < len(reader.tokens) and adjacent(reader.tokens[at], reader.tokens[at + 1])
    if not glued or reader.text(at + 1) not in TIMES or not reader.text(at + 2).isdecimal():
        return False
    unit = reader.match(at + 3)
    entry = unit.first(Category.MEASURES) if unit is not None else None
    return entry is None or entry.dimension != OF_PLANTS


def _calibre(reader: TokenReader, at: int) -> int:
    """Millimetres beside a word of arms: 7.62mm ammunition, 7.62 x 54mm rounds, مسدس 9 ملم; how many tokens, 0 if none."""
    end = at + 1
    if reader.text(end) in TIMES and reader.text(end + 1)[:1].isdigit():
        end += 2
    match = reader.match(end)
    unit = match.first(Category.MEASURES) if match is not None else None
    if match is None or unit is None or unit.id != _CALIBRE:
        return 0
    end += match.length
    beside = (*range(max(0, at - _ARMS_WINDOW), at), *range(end, min(end + _ARMS_WINDOW, len(reader.texts))))
    arms = reader.language.words.cues["arms"]
    return end - at if any(reader.stemmed_length(arms, near) for near in beside) else 0


def _is_nth_of_time(reader: TokenReader, at: int) -> bool:
    """Which day, week or year of something: في اليوم الـ200 من الحرب, أسبوعه الـ 12; not one in a row, which counts them."""
    words = reader.language.words
    if (
        at < 2
        or reader.text(at - 1) not in words.times.attached_articles
        or reader.phrase(words.cues["in_row"], at + 1)
    ):
        return False
    owned = reader.language.without_object(reader.text(at - 2))  # a possessor has the pronouns of an object
    return owned in words.times.units.words or reader.stemmed_phrase(words.times.units, at - 2) is not None


def _is_nth_of_things(reader: TokenReader, at: int) -> bool:
    """Which one of its kind: الموجة الـ27; a broken plural that ends alike begins as elatives do (الأجهزة الـ5 are five)."""
    words, noun = reader.language.words, reader.text(at - 2)
    attached = at > 1 and reader.text(at - 1) in words.times.attached_articles
    return attached and reader.language.is_definite_singular(noun) and reader.match(at - 2) is None


def _is_day_of_month(reader: TokenReader, at: int) -> bool:
    """Whether a month's name stands beside a number that no date has taken: شارع 26 يوليو, the January 25 uprising."""
    times = reader.language.words.times
    day = reader.text(at).isdecimal() and len(reader.text(at)) <= len("31")
    if not day or not reader.may_hold(times.months):
        return False
    beside = at - 1 if reader.text(at + 1) in times.dated_names else at + 1
    return reader.stemmed_phrase(times.months, beside) is not None


def _is_model(reader: TokenReader, at: int) -> bool:
    """Letters glued before the digits by a hyphen, or Latin letters without one; capitals after them that are no unit (3RP)."""
    if _is_before_capitals(reader, at):
        return True
    if at == 0 or not adjacent(reader.tokens[at - 1], reader.tokens[at]):
        return False
    before = reader.text(at - 1)
    if reader.currency_code(at - 1) is not None:
        return False  # USD3.14
    if before == "/" and reader.text(at - 2).isascii() and reader.text(at - 2).isalpha():
        return adjacent(reader.tokens[at - 2], reader.tokens[at - 1])  # an address: example.org/1713081
    if before in DASHES:
        if (reader.text(at - 2),) in reader.language.words.cues["measure_before"]:
            return False
        glued = at > 1 and adjacent(reader.tokens[at - 2], reader.tokens[at - 1])
        return glued and reader.text(at - 2)[0].isalpha()
    if before in reader.language.words.currency_codes:
        return len(before) == 1 and _is_numeral_of_name(reader, at)  # Dh31.47 billion, P366.77 million
    return before.isascii() and before.replace("-", "").isalpha()


def _is_numeral_of_name(reader: TokenReader, at: int) -> bool:
    """Whether a number glued to one letter is sooner of its name than an amount: the R61, a P3 visa."""
    scaled = reader.text(at + 1) in reader.language.words.numbers.scale_words
    return reader.text(at).isdecimal() and len(reader.text(at)) <= _DIGITS_OF_NAMES and not scaled


def _is_before_capitals(reader: TokenReader, at: int) -> bool:
    if at + 1 >= len(reader.tokens) or not adjacent(reader.tokens[at], reader.tokens[at + 1]):
        return False
    letters, numbers = reader.tokens[at + 1], reader.language.words.numbers
    capitals = letters.word.isascii() and letters.word.isalpha() and letters.word.isupper()
    scaled = letters.text in numbers.abbreviated_scales or letters.text in numbers.ordinal_suffixes
    match = reader.match(at + 1)
    unit = match.first(Category.MEASURES) if match is not None else None
    known = unit is not None or reader.currency_code(at + 1) is not None
    return capitals and reader.text(at).isdecimal() and not (scaled or known)


def _is_counted_model(reader: TokenReader, at: int) -> bool:
    """Whether capitals and a number name a model that is counted before: five AK 47 rifles."""
    word = reader.tokens[at - 1].word if at else ""
    short = word.isascii() and word.isupper() and len(word) <= _LONGEST_MODEL
    if not short or not reader.text(at).isdecimal() or not reader.text(at + 1).isalpha():
        return False
    counted = next((number for back in (2, 3) if at >= back and (number := reader.number(at - back)) is not None), None)
    return counted is not None and counted.end == at - 1


def _end_of_digits(reader: TokenReader, at: int) -> int:
    shortest = 1 if reader.text(at - 1) == "+" else 2
    end = at + 1
    while reader.text(end).isdecimal() and len(reader.text(end)) >= shortest:
        end += 1
    return end


def _longest_run(reader: TokenReader, at: int) -> int:
    return sum(len(text) for text in reader.texts[at : _end_of_digits(reader, at)])


def _is_grouped_number(reader: TokenReader, at: int, end: int) -> bool:
    """Whether digits in groups of three count something rather than call it: 1 000 000 000 barrels."""
    threes = all(len(group) == len("000") for group in reader.texts[at + 1 : end])
    following = reader.text(end)
    counts = following.isalpha() and following not in reader.language.words.stop_words
    return (
        threes
        and len(reader.text(at)) <= len("000")
        and (counts or bool(reader.phrase(reader.language.words.percent, end)))
    )


def _is_list_mark(reader: TokenReader) -> bool:
    """1. or 2) or 3- at the beginning: white space after the mark tells it from a range."""
    if len(reader.tokens) < 3 or len(reader.text(0)) > 2 or reader.text(1) not in _LIST_MARKS:
        return False
    return adjacent(reader.tokens[0], reader.tokens[1]) and not adjacent(reader.tokens[1], reader.tokens[2])


def _score(reader: TokenReader, at: int) -> int:
    """3-1: falling or equal digits around a dash state a result, no range."""
    first, second = reader.text(at), reader.text(at + 2)
    if reader.text(at + 1) not in DASHES or not (first.isdecimal() and second.isdecimal()):
        return 0
    glued = adjacent(reader.tokens[at], reader.tokens[at + 1]) and adjacent(
        reader.tokens[at + 1], reader.tokens[at + 2]
    )
    return 3 if glued and len(first) <= 2 and int(first) >= int(second) else 0


def _age(reader: TokenReader, at: int) -> int:
    """A number that tells how old somebody is: aged 12, 12 years old, عمره 12 عاماً, 12 عاماً من العمر."""
    words = reader.language.words
    opener = reader.stemmed_length(words.age_openers, at)
    if not opener and reader.text(at - 1) != "(" and not reader.tells_ages:
        return 0
    opener += opener > 0 and reader.text(at + opener) == "("  # الفئة العمرية (15 - 19 سنة)
    number = reader.number(at + opener)
    if number is None:
        return _ordinal_age(reader, at, opener)
    end = number.end
    ordinal = reader.ordinal(at + opener) if opener else None
    if ordinal is not None and ordinal[1] >= end:
        return ordinal[1] - at
    ranged = reader.text(end) in DASHES or bool(reader.phrase(words.range_to, end))
    last = reader.number(end + 1) if ranged else None
    closed = last is not None and reader.phrase(words.age_compounds, _past_dashes(reader, last.end))
    end = last.end if last is not None and (opener or closed) else end
    unit = _past_dashes(reader, end)
    compound = reader.phrase(words.age_compounds, unit)
    if compound:
        return unit + compound - at
    timed = _unit_of_age(reader, unit)
    after = timed[1] if timed else end
    if opener and timed:
        after = _older_end(reader, after)
    after = _past_dashes(reader, after)
    closer = reader.phrase(words.age_closers, after)
    if timed and reader.text(at - 1) == "(" and reader.text(after) == ")":
        return after - at  # Sami Haddad (44 years)
    if opener:
        following = reader.text(end)
        counted = following not in words.stop_words and reader.language.may_be_counted(following)
        noun = not timed and following.isalpha() and counted
        return after + closer - at if timed else 0 if noun else end - at
    return after + closer - at if closer and timed else 0


def _past_dashes(reader: TokenReader, at: int) -> int:
    while reader.text(at) in DASHES:
        at += 1
    return at


def _unit_of_age(reader: TokenReader, at: int) -> tuple[str, int] | None:
    times = reader.language.words.times
    return reader.stemmed_phrase(times.units, at) or reader.stemmed_phrase(times.unit_plurals, at)


def _older_end(reader: TokenReader, at: int) -> int:
    """Where a range of ages ends whose first end has a unit of its own: aged six months to 15 years; `at` without one."""
    start = at + reader.phrase(reader.language.words.range_to, at)
    older = reader.number(start) if start > at or reader.is_joined(at) else None
    timed = _unit_of_age(reader, older.end) if older is not None else None
    return timed[1] if timed is not None else at


def _ordinal_age(reader: TokenReader, at: int, opener: int) -> int:
    """في الثالثة والخمسين من عمره, سن الثامنة عشرة: an ordinal that tells an age."""
    ordinal = reader.ordinal(at + opener)
    if ordinal is None:
        return 0
    closer = reader.phrase(reader.language.words.age_closers, ordinal[1])
    return ordinal[1] + closer - at if opener or closer else 0


def contact_numbers(reader: TokenReader) -> bool:
    """Whether a sentence tells how to reach somebody: its bare numbers are telephones and boxes."""
    contact = reader.language.words.cues["contact"]
    return reader.may_hold(contact) and any(reader.stemmed_length(contact, at) for at in range(len(reader.texts)))
