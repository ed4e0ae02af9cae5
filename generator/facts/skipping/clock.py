"""The clock and the calendar: a colon inside (10:30), a word of the clock after it (صباحاً, p.m.), which day of something it is."""

from __future__ import annotations

from generator.facts.reader import TokenReader
from generator.facts.tokens import adjacent
from generator.lexicon import Category

_PARTS_OF_HOUR, _CLOCK_WINDOW = frozenset({"minute", "second"}), 8
"""The lexicon's ids of what follows an hour of the clock, and how far after it."""
_CLOCK = _PARTS_OF_HOUR | {"hour"}
_LAST_HOUR, _LAST_MINUTE = 24, 59
_LONGEST_HOUR = 5
"""Words of an hour of the clock."""


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
    return bool(reader.phrase(reader.language.words.clock_words, at + 1)) or _repeats_hour(reader, at)


def _repeats_hour(reader: TokenReader, at: int) -> bool:
    """Whether brackets hold in digits the hour that its words tell ahead: من الساعة التاسعة صباحاً (9.00), الثامنة مساء (20.15)."""
    hour, _, minutes = reader.text(at).partition(".")
    timed = hour.isdecimal() and minutes.isdecimal() and len(minutes) == len("00") and int(hour) <= _LAST_HOUR
    enclosed = reader.text(at - 1) == "(" and reader.text(at + 1) == ")"
    if not (timed and enclosed and int(minutes) <= _LAST_MINUTE):
        return False
    words = reader.language.words
    for back in range(max(0, at - 1 - _LONGEST_HOUR), at - 1):
        named, match = reader.stemmed_phrase(words.times.units, back), reader.match(back)
        unit = match.first(Category.MEASURES) if match is not None else None
        told = {named[0] if named is not None else "", unit.id if unit is not None else ""}
        if reader.phrase(words.clock_words, back) or not told.isdisjoint(_CLOCK):
            return True
    return False


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


def is_day_of_month(reader: TokenReader, at: int) -> bool:
    """Whether a month's name stands beside a number that no date has taken: شارع 26 يوليو, (29 شعبان), the January 25 uprising."""
    times = reader.language.words.times
    day = reader.text(at).isdecimal() and len(reader.text(at)) <= len("31")
    if day and reader.stemmed_phrase(times.hijri_months, at + 1) is not None:
        return True
    if not day or not reader.may_hold(times.months):
        return False
    beside = at - 1 if reader.text(at + 1) in times.dated_names else at + 1
    return reader.stemmed_phrase(times.months, beside) is not None
