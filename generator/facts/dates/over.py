"""Bare days that would still be to come, but are told of what took place: killed on October 7, the 7 October raid, منذ 7 أكتوبر."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.facts.dates.point import Point
from generator.facts.dates.points import PointReader
from generator.facts.parts import CLAUSE_MARKS

_AHEAD, _BEHIND = 12, 3
"""Words ahead of a day, and behind it, among which those stand that tell what took place then."""
_BEFELL = ("harm", "suffered", "attack", "incident", "comes_about")


def lately(reader: PointReader, point: Point) -> Point:
    """The latest such day where a bare one would lie after publication, else the point itself."""
    if not _is_bare_day(reader, point):
        return point
    found = reader.resolve(point)
    ahead = found is not None and found.start is not None and found.start > reader.published  # type: ignore[operator]
    return replace(point, relative=-1) if ahead else point


def is_over(reader: PointReader, point: Point) -> bool:
    """Whether the clause up to a bare day, or the noun behind it, tells what befell somebody, and nothing what will be."""
    if not _is_bare_day(reader, point):
        return False
    cues = reader.language.words.cues
    back = range(point.start - 1, max(0, point.start - _AHEAD) - 1, -1)
    clause = list(takewhile(lambda at: reader.text(at) not in CLAUSE_MARKS, back))
    behind = range(point.end, min(point.end + _BEHIND, len(reader.texts)))
    if any(reader.stemmed_length(cues["future"], at) for at in clause):
        return False
    if reader.reads(point.end, reader.times.dated_events) and not reader.phrase(cues["attack"], point.end):
        return False  # two were killed ahead of the November 5 vote
    around = [*clause, *behind]
    return any(reader.stemmed_length(cues[cue], at) for cue in _BEFELL for at in around)


def _is_bare_day(reader: PointReader, point: Point) -> bool:
    """Whether a point is a day of a month without its year, weekday or the like."""
    day = point.day is not None and point.month is not None and point.bare and point.weekday is None
    return day and not point.hijri and point.nth is None and reader.published is not None
