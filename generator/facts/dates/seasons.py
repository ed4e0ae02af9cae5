"""Seasons of the year: last summer, in the winter of 2022/23, خلال صيف 2018, منذ الخريف الماضي."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.dates.point import SEASON_OF_YEAR, Point
from generator.facts.dates.reader import DateReader
from generator.facts.dates.relative import year_clause
from generator.facts.dates.years import closing_year


def read_season(reader: DateReader, at: int) -> Point | None:
    """A season with its year, or with which one is meant; in the summer alone is none, and so is الربيع العربي."""
    which = reader.phrase_value(reader.times.relative_before, at)
    named = reader.stemmed_phrase(reader.times.seasons, at + (which[1] if which else 0))
    if named is None:
        return None
    season, end = named
    if which is None:
        which = reader.phrase_value(reader.times.relative_after, end)
        end += which[1] if which else 0
    if which is not None:
        return Point(at, end, "date:season", unit=SEASON_OF_YEAR, number=season, relative=which[0])
    year, of_year, after = year_clause(reader, end)
    if year is None and of_year is None:
        return None
    point = Point(at, after, "date:season", unit=SEASON_OF_YEAR, number=season, year=year, of_year=of_year)
    last = closing_year(reader, year, after) if year is not None else None
    return replace(point, end=after + 2, last_year=last) if last else point
