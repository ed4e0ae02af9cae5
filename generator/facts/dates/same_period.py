"""The period told before, in another year: the same period of last year, الفترة نفسها من 2022, at this point in 2021."""

from __future__ import annotations

from generator.facts.dates.point import SEASON, THIS_POINT, Point
from generator.facts.dates.reader import SAME_PERIOD, DateReader
from generator.facts.dates.relative import count_and_unit, read_anaphor, stated_year, unit_and_count
from generator.facts.tokens import DASHES_AND_SLASH


def read_same_period(reader: DateReader, at: int) -> Point | None:
    """The same period of last year, الفترة نفسها من 2022, the same month a year earlier: what is told before, years back."""
    same = reader.stemmed_length(reader.times.same_before, at)
    kept, end = _told_again(reader, at + same)
    same = same or reader.phrase(reader.times.same_after, end)
    if not same or kept is None:
        return None
    end = max(end, end + reader.phrase(reader.times.same_after, end))
    year, of_year, after = stated_year(reader, end)
    if year is not None and _is_pair(reader, year, after):
        year, after = year + 1, after + 2  # of 2020-21, which ends in 2021
    if year is not None or of_year is not None:
        return Point(at, after, SAME_PERIOD, unit="period", year=year, of_year=of_year, anaphoric=True)
    end += reader.text(end) in reader.times.of_words
    told = read_anaphor(reader, end + (reader.text(end) in reader.language.words.numbers.articles))
    if told is None or told.unit != "year" or kept == "year":
        return None
    return Point(at, told.end, SAME_PERIOD, unit="period", relative=told.relative, anaphoric=True)


def read_this_point(reader: DateReader, at: int) -> Point | None:
    """The time of the telling in another year, up to which that year is meant: at this point in 2017, في مثل هذا الوقت من 2017."""
    end = at + reader.phrase(reader.times.this_point, at)
    year, of_year, after = stated_year(reader, end) if end > at else (None, None, at)
    of_season = any((reader.unit_at(word) or ("", 0))[0] == SEASON for word in range(end, after))
    if of_season or (year is None and of_year is None):
        return None
    return Point(at, after, SAME_PERIOD, unit=THIS_POINT, year=year, of_year=of_year, anaphoric=True)


def _told_again(reader: DateReader, at: int) -> tuple[str | None, int]:
    """What is told again and where its words end: the period, the month, six months (six-month period, الأشهر الستة), or `None`."""
    counted = count_and_unit(reader, at) or unit_and_count(reader, at)
    start = counted[2] if counted is not None else at
    noun = reader.stemmed_length(reader.times.period_nouns, start)
    if noun or counted is not None:
        return "period", start + noun
    unit = reader.unit_at(at)
    return (unit[0], at + unit[1]) if unit is not None else (None, at)


def _is_pair(reader: DateReader, year: int, at: int) -> bool:
    """Whether the two digits of the next year stand behind a dash or slash at a token: the same period of 2020 | -21."""
    digits = reader.text(at + 1)
    return reader.text(at) in DASHES_AND_SLASH and digits == f"{(year + 1) % 100:02}"
