"""The night and the weekend before publication, each one date of two days: shot down overnight, الليلة الماضية وفجر اليوم.

Which days an Arab country's weekend has, nobody says: عطلة نهاية الأسبوع.
"""

from __future__ import annotations

from generator.facts.dates.point import LAST_NIGHT, WEEKEND, Point
from generator.facts.dates.reader import DateReader
from generator.facts.dates.weekdays import read_day_word, read_weekday
from generator.lexicon import Category


def read_last_night(reader: DateReader, at: int) -> Point | None:
    """The last night, with the morning joined to it, unless it is that of a weekday: overnight on Monday."""
    length = reader.stemmed_length(reader.times.last_nights, at)
    end = at + length
    if not length or _of_weekday(reader, end) or _tells_kind(reader, end):
        return None
    return Point(at, _past_morning(reader, end), "date:last-night", unit=LAST_NIGHT)


def read_weekend(reader: DateReader, at: int) -> Point | None:
    """The last weekend: rescued 12 over the weekend."""
    length = reader.phrase(reader.times.weekends, at)
    return Point(at, at + length, "date:weekend", unit=WEEKEND) if length else None


def _of_weekday(reader: DateReader, at: int) -> bool:
    links = reader.language.words.names.prepositions
    return read_weekday(reader, at + (reader.text(at) in links)) is not None


def _tells_kind(reader: DateReader, at: int) -> bool:
    """Whether a noun that is no attack or deed follows, in English: overnight stays; not: overnight Chadian strikes."""
    words, match = reader.language.words, reader.match(at)
    if match is not None and match.first(Category.NATIONALITIES) is not None:
        at, match = at + 1, reader.match(at + 1)
    if words.noun_follows_number or not reader.text(at).isalpha() or reader.text(at) in words.stop_words:
        return False
    happened = any(reader.phrase(words.cues[cue], at) for cue in ("attack", "incident"))
    return not happened and (match is None or match.first(Category.DOING, Category.SAYING) is None)


def _past_morning(reader: DateReader, at: int) -> int:
    """The token after "and at dawn today" at a token, else the token."""
    if not reader.is_joined(at) or not reader.reads(at, reader.times.day_parts):
        return at
    today = read_day_word(reader, at + 1)
    return today.end if today is not None and today.relative == 0 else at
