"""The clock and the calendar: a colon inside (10:30), a word of the clock after it (صباحاً, p.m.), which day of something it is."""

from __future__ import annotations

from generator.facts.parts import DURATION
from generator.facts.reader import TokenReader
from generator.facts.tokens import DASHES, adjacent
from generator.lexicon import Category, Match
from generator.values import is_whole

_PARTS_OF_HOUR, _CLOCK_WINDOW = frozenset({"minute", "second"}), 8
"""The lexicon's ids of what follows an hour of the clock, and how far after it."""
_CLOCK = _PARTS_OF_HOUR | {"hour"}
_LAST_HOUR, _LAST_MINUTE = 24, 59
_TO_DAY = 3
"""Tokens from an hour in digits to its weekday: 12.30 | on a Saturday."""
_LONGEST_HOUR = 5
"""Words of an hour of the clock."""
_LAST_UNIT = 10
"""Up to here a number word behind a unit of time may count it: اليوم الخمسة."""


def is_clock(reader: TokenReader, at: int) -> bool:
    """Whether digits are glued around a colon (10:30) or a word of the clock follows them."""
    after = reader.text(at + 1)
    if after == ":" and reader.text(at + 2)[:1].isdigit():
        return adjacent(reader.tokens[at], reader.tokens[at + 1]) and adjacent(
            reader.tokens[at + 1], reader.tokens[at + 2]
        )
    if reader.text(at - 1) == ":" and reader.text(at - 2)[:1].isdigit():
        return adjacent(reader.tokens[at - 2], reader.tokens[at - 1]) and adjacent(
            reader.tokens[at - 1], reader.tokens[at]
        )
    return (
        bool(reader.phrase(reader.language.words.clock_words, at + 1))
        or is_hour(reader, at)
        or _opens_hours(reader, at)
        or _repeats_hour(reader, at)
        or _is_hour_of_weekday(reader, at)
    )


def is_hour(reader: TokenReader, at: int) -> bool:
    """Whether a number is an hour of the clock, by the words behind it: five o'clock, by six in the evening."""
    number, words = reader.number(at), reader.language.words
    if number is None or number.scale is not None or not 0 < number.value <= _LAST_HOUR:
        return False
    if words.noun_follows_number:
        return False  # أصيب اثنان | مساء السبت: hours are ranks there
    led = reader.stands_before(words.cues["hour_opener"], at) > 0
    part = led and reader.phrase(words.cues["part_of_day"], number.end) > 0
    return part or (number.by_word and reader.phrase(words.clock_words, number.end) > 0)


def _opens_hours(reader: TokenReader, at: int) -> bool:
    """Whether four digits are the first of two hours of the clock, which a word of it follows: from 1130 to 1215 GMT."""
    link = reader.phrase(reader.language.words.range_to, at + 1) or int(reader.text(at + 1) in DASHES)
    last = at + 1 + link
    timed = link > 0 and all(
        len(reader.text(one)) == len("1130") and reader.text(one).isdecimal() for one in (at, last)
    )
    return timed and reader.phrase(reader.language.words.clock_words, last + 1) > 0


def _repeats_hour(reader: TokenReader, at: int) -> bool:
    """Whether brackets hold in digits the hour that its words tell ahead: من الساعة التاسعة صباحاً (9.00), الثامنة مساء (20.15)."""
    enclosed = reader.text(at - 1) == "(" and reader.text(at + 1) == ")"
    if not (enclosed and _has_minutes(reader.text(at))):
        return False
    words = reader.language.words
    for back in range(max(0, at - 1 - _LONGEST_HOUR), at - 1):
        named, match = reader.stemmed_phrase(words.times.units, back), reader.match(back)
        unit = match.first(Category.MEASURES) if match is not None else None
        told = {named[0] if named is not None else "", unit.id if unit is not None else ""}
        if reader.phrase(words.clock_words, back) or not told.isdisjoint(_CLOCK):
            return True
    return False


def _has_minutes(word: str) -> bool:
    """Whether digits around a point are an hour with its minutes: 20.15."""
    hour, _, minutes = word.partition(".")
    timed = hour.isdecimal() and minutes.isdecimal() and len(minutes) == len("00")
    return timed and int(hour) <= _LAST_HOUR and int(minutes) <= _LAST_MINUTE


def _is_hour_of_weekday(reader: TokenReader, at: int) -> bool:
    """Whether "at" leads to an hour with minutes, a weekday close behind, no level of a market: at 12.30 on a Saturday morning."""
    words = reader.language.words
    if not _has_minutes(reader.text(at)) or not reader.stands_before(words.cues["hour_opener"], at):
        return False
    day = any(reader.stemmed_phrase(words.times.weekdays, near) is not None for near in range(at + 1, at + 1 + _TO_DAY))
    return day and not reader.holds(words.cues["closed_market"])


def past_hour(reader: TokenReader, at: int) -> int:
    """How many tokens are minutes or seconds behind the hour of a clock: الساعة السادسة و19 دقيقة و38 ثانية, السادسة ودقيقتين."""
    number, joiners = reader.number(at), reader.language.words.numbers.joiners
    noun = number.end if number is not None else at
    match = reader.match(noun)
    unit = match.first(Category.MEASURES) if match is not None and (number is not None or match.dual) else None
    joined = reader.text(at - 1) in joiners or reader.is_joined(at)
    if match is None or unit is None or unit.id not in _PARTS_OF_HOUR or not joined:
        return 0
    for hour in range(at - 1, max(-1, at - _CLOCK_WINDOW), -1):
        named = reader.phrase_value(reader.language.words.times.units, hour)
        if named is not None and named[0] == "hour":
            return noun + match.length - at if reader.ordinal(hour + 1) is not None else 0
    return 0


def is_nth_of_time(reader: TokenReader, at: int) -> bool:
    """Which day, week or year of something: في اليوم الـ200 من الحرب, أسبوعه الـ 12; not one in a row, which counts them.

    Two centuries have a number each: القرنين الـ10 والـ11.
    """
    words = reader.language.words
    if (
        at < 2
        or reader.text(at - 1) not in words.times.attached_articles
        or reader.phrase(words.cues["in_row"], at + 1)
    ):
        return False
    owned = reader.language.without_object(reader.text(at - 2))  # a possessor has the pronouns of an object
    if owned in words.times.units.words or reader.stemmed_phrase(words.times.units, at - 2) is not None:
        return True
    if _are_two_of_time(reader, at - 2):
        return True
    joined = any(prefix in words.numbers.joiners for prefix, _ in reader.stems(at - 1) if prefix)
    return joined and reader.text(at - 2).isdecimal() and _are_two_of_time(reader, at - 4)


def _are_two_of_time(reader: TokenReader, at: int) -> bool:
    """Whether a definite dual of a length of time stands at a token: القرنين."""
    match = reader.match(at) if at >= 0 else None
    return match is not None and match.dual and _is_time(match) and reader.language.is_article(match.prefix)


def _is_time(match: Match) -> bool:
    entry = match.first(Category.MEASURES)
    return entry is not None and entry.dimension == DURATION


def nth_of_time(reader: TokenReader, at: int) -> int:
    """How many tokens number words are that tell which year or century something is, or which hour; 0 if none do.

    القرن | الواحد والعشرين, الساعة | الواحدة والنصف.
    """
    match = reader.match(at - 1) if at else None
    timed = match is not None and _is_time(match) and not match.dual and reader.language.is_article(match.prefix)
    number = reader.number(at) if timed and reader.is_definite(at) else None
    told = number is not None and number.by_word and (number.value > _LAST_UNIT or not is_whole(number.value))
    return number.end - at if number is not None and told else 0


def is_day_of_month(reader: TokenReader, at: int) -> bool:
    """Whether a month's name stands beside a number that no date has taken: شارع 26 يوليو, (29 شعبان), the January 25 uprising.

    Or that it comes every month (يوم 15 و25 من كل شهر, on 15 and 25 of each month), or is of the one told before: في 31 منه.
    """
    times = reader.language.words.times
    day = reader.text(at).isdecimal() and len(reader.text(at)) <= len("31")
    every = reader.phrase(reader.language.words.cues["of_each_month"], at + 1)
    after_place = (reader.text(at - 1),) in reader.language.words.cues["place"]
    of_it = after_place and (reader.text(at + 1),) in reader.language.words.cues["of_that_month"]
    if day and (every or of_it or reader.stemmed_phrase(times.hijri_months, at + 1) is not None):
        return True
    if not day or not reader.may_hold(times.months):
        return False
    beside = at - 1 if reader.text(at + 1) in times.dated_names else at + 1
    return reader.stemmed_phrase(times.months, beside) is not None
