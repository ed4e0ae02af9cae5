"""Numbers that may be years."""

from __future__ import annotations

from generator.facts.numbers import Number
from generator.facts.quantities.reader import FigureReader

_OLDEST_YEAR, _OLDEST_BARE_YEAR, _LAST_YEAR = 1000, 1900, 2200
"""Four digits that count nothing are a year: from 1000 on after "in" or "since", else from 1900 on."""


def looks_like_year(reader: FigureReader, number: Number) -> bool:
    """Four digits in the range of years."""
    text = reader.texts[number.start]
    before = number.start - 1
    told = (
        reader.reads(before, reader.lexis.times.year_openers) or reader.text(before) in reader.lexis.definite_articles
    )
    return (
        text.isdecimal()
        and len(text) == 4
        and (_OLDEST_YEAR if told else _OLDEST_BARE_YEAR) <= number.value < _LAST_YEAR
    )


def is_in_year(reader: FigureReader, number: Number) -> bool:
    """Whether what may be a year follows "in" behind a noun, not what led to it."""
    opened = number.end - number.start == 1 and reader.text(number.start - 1) in reader.lexis.times.year_openers
    return (
        opened
        and looks_like_year(reader, number)
        and not reader.stands_before(reader.lexis.cues["led_to"], number.start)
    )
