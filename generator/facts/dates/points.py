"""Single points: the patterns in the order in which they count, and the words that make each worth a look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from generator.facts.dates.first_days import read_days_of_period
from generator.facts.dates.hijri import read_hijri, read_numeric_date
from generator.facts.dates.hijri_days import HIJRI_YEARS
from generator.facts.dates.month_days import read_day_of_unit
from generator.facts.dates.months import (
    read_day_and_month,
    read_month,
    read_numbered_month,
)
from generator.facts.dates.named_days import read_named_day
from generator.facts.dates.nights import read_last_night, read_weekend
from generator.facts.dates.parts import (
    read_months_of_year,
    read_part,
    read_part_of_year,
    read_two_parts,
)
from generator.facts.dates.point import Point
from generator.facts.dates.ranked import read_ranked, read_weekday_of_week
from generator.facts.dates.reader import DateReader, Told
from generator.facts.dates.relative import (
    read_ago,
    read_counted_after_relative,
    read_counted_before_relative,
    read_later,
    read_reported_hours,
    read_unit,
)
from generator.facts.dates.same_period import read_same_period, read_this_point
from generator.facts.dates.seasons import read_season
from generator.facts.dates.weekdays import read_day_word, read_weekday
from generator.facts.dates.years import read_digit_year, read_event_year, read_year_before_fiscal
from generator.facts.reader import Reading
from generator.facts.tokens import COMMAS
from generator.language import Language

_Pattern = Callable[[DateReader, int], Point | None]
_DIGITS, _ANY = "0", frozenset({""})
"""Stand for all words that are digits where a pattern can begin with them, and for any word where it needs none."""


class _Cue(NamedTuple):
    """When a pattern of a single point is worth a look: a word begins it, and the sentence has a word that it needs."""

    pattern: _Pattern
    firsts: frozenset[str]
    needed: frozenset[str]


@cache
def _cues(language: Language) -> tuple[_Cue, ...]:
    """The patterns of a single point, in the order in which they count."""
    times, numbers = language.words.times, language.words.numbers
    ordinals = frozenset(numbers.ordinals).union(numbers.additive)
    units, months = times.units.first_words, times.months.first_words
    weekdays, last = times.weekdays.first_words, times.last_words
    several = times.dual_units.first_words | times.unit_plurals.first_words
    hijri, relative = times.hijri_months.first_words, times.relative_before.first_words
    parts = frozenset(times.part_letters).union(times.parts_of_year)
    day = ordinals | times.attached_articles | {_DIGITS}
    counted = units | several | times.attached_articles | numbers.first_words | {_DIGITS}
    year = times.fiscal.first_words | times.anaphors_before.first_words | times.decades.first_words
    hijri_first = day | units | hijri | times.year_openers | COMMAS
    named = times.named_days.first_words | times.hijri_feasts.first_words
    same, of_year = times.same_before.first_words, times.first_words | times.last_words
    counted_first, ago = times.relative_counted.first_words, times.ago_before.first_words
    later = times.later_before.first_words
    return (
        _Cue(read_numeric_date, frozenset({_DIGITS}), _ANY),
        _Cue(read_named_day, named | relative, named),
        _Cue(read_days_of_period, counted | of_year, of_year),
        _Cue(read_ranked, ordinals | last | units | weekdays, ordinals | last),
        _Cue(read_part, times.parts.first_words, _ANY),
        _Cue(read_weekday_of_week, weekdays, units),
        _Cue(read_hijri, hijri_first, hijri | times.hijri_marks | HIJRI_YEARS),
        _Cue(read_day_and_month, day, months),
        _Cue(read_day_of_unit, day, units | times.relative_after.first_words),
        _Cue(read_month, relative | months | times.paired_months.first_words, months),
        _Cue(read_numbered_month, units, units),
        _Cue(
            read_same_period,
            same | units | several | times.period_nouns.first_words,
            same | times.same_after.first_words,
        ),
        _Cue(read_season, times.seasons.first_words | relative, times.seasons.first_words),
        _Cue(read_this_point, times.this_point.first_words, _ANY),
        _Cue(read_part_of_year, ordinals | times.last_words | parts | {_DIGITS}, parts),
        _Cue(read_two_parts, ordinals | several, several),
        _Cue(read_months_of_year, counted | of_year, of_year | times.month_letters | times.reported_within.first_words),
        _Cue(read_counted_after_relative, counted_first, counted_first),
        _Cue(read_counted_before_relative, counted, times.relative_after.first_words),
        _Cue(read_reported_hours, counted, times.reported_within.first_words),
        _Cue(read_ago, counted | ago | numbers.articles, ago | times.ago_after.first_words),
        _Cue(read_later, counted | later | numbers.articles, later | times.later_after.first_words),
        _Cue(read_unit, units | relative | year, _ANY),
        _Cue(read_year_before_fiscal, frozenset({_DIGITS}), times.fiscal.first_words),
        _Cue(read_digit_year, frozenset({_DIGITS}), _ANY),
        _Cue(read_event_year, frozenset({_DIGITS}), times.dated_events | times.dated_accounts),
        _Cue(read_weekday, relative | weekdays, weekdays),
        _Cue(read_weekend, times.weekends.first_words, _ANY),
        _Cue(read_last_night, times.last_nights.first_words, _ANY),
        _Cue(read_day_word, times.day_words.first_words, _ANY),
    )


@cache
def _needed(language: Language) -> frozenset[str]:
    """All words that one of the patterns needs: few of a sentence's."""
    return frozenset().union(*(cue.needed for cue in _cues(language)))


@lru_cache(maxsize=4096)
def _possible(here: frozenset[str], language: Language) -> frozenset[_Pattern]:
    """The patterns for which a sentence has what they need: `here` are its words that any of them does."""
    return frozenset(cue.pattern for cue in _cues(language) if cue.needed is _ANY or not cue.needed.isdisjoint(here))


@lru_cache(maxsize=65536)
def _patterns(word: str, language: Language) -> tuple[_Cue, ...]:
    """The patterns of a single point that a folded word can begin."""
    firsts = {_DIGITS} if word[0].isdigit() else {stem for _, stem in language.stems(word)}
    return tuple(cue for cue in _cues(language) if not cue.firsts.isdisjoint(firsts))


class PointReader(DateReader):
    """Reads single points, by the patterns whose words the sentence has."""

    def __init__(self, reading: Reading, published: date | None, told: Told) -> None:
        super().__init__(reading, published, told)
        self.patterns = _possible(self.reading.vocabulary & _needed(self.language), self.language)

    @cached_property
    def closers(self) -> Sequence[int]:
        """Where words stand that end so many months."""
        return self.places(self.times.ended)

    def point(self, at: int) -> Point | None:
        """The date that the words from a token on say, whatever its kind."""
        for cue in _patterns(self.texts[at], self.language) if at < len(self.texts) else ():
            point = cue.pattern(self, at) if cue.pattern in self.patterns else None
            if point is not None:
                return point
        return None

    def dated(self, at: int) -> Point | None:
        """The date at a token, past a word that only says that it is a day or month: من يوم 28 يناير إلى يوم 4 فبراير."""
        kind = self.reads(at, self.times.day_parts) or self.unit_at(at) == ("month", 1)
        return self.point(at) or (self.point(at + 1) if kind else None)


def read_now(reader: DateReader, at: int) -> Point | None:
    """Words for the present, as the end of a period: from December until now, من ديسمبر حتى الآن."""
    length = reader.phrase(reader.times.now, at)
    return Point(at, at + length, "date:now", unit="day", relative=0) if length else None
