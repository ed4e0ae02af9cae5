"""The days of a season of the year: the three calendar months that meteorology counts it by in the northern hemisphere.

Spring is March to May, summer June to August, autumn September to November, winter December to February (World Meteorological
Organization, *Guide to Climatological Practices*, WMO-No. 100: seasons of whole months). Texts seldom mean these days exactly, so
whoever reads them should mark them as assumed.
"""

from __future__ import annotations

from datetime import date

from generator.values import DateRange, Precision, months_from

_LENGTH, _WINTER, _HALF_YEAR = 3, 12, 6


def season_days(season: int, year: int | None, last_year: int | None) -> DateRange | None:
    """The days of a season, told by its first month, in a year; of a winter only with both of its years, as either may be meant."""
    if year is None or (season == _WINTER and last_year is None):
        return None
    months = months_from(year, season, _LENGTH)
    return DateRange(months.start, months.end, Precision.MONTH)


def season_around(season: int, relative: int, published: date) -> DateRange | None:
    """The last such season that was over on a day (−1), that of the day's year (0), or the next to begin (1).

    This winter is that which has begun or is to begin, up to spring's end the one that is just over.
    """
    if relative == 0:
        begun_before = season == _WINTER and published.month < _HALF_YEAR
        year = published.year - begun_before
        return season_days(season, year, year + 1)
    years = range(published.year - 2, published.year + 2)
    around = [days for year in years if (days := season_days(season, year, year + 1)) is not None]
    if relative < 0:
        return next((days for days in reversed(around) if days.end is not None and days.end < published), None)
    return next((days for days in around if days.start is not None and days.start > published), None)
