"""Those sentenced and their terms, told without the verb: sentenced 17 men to 15 years, nine to ten years and 11 to five."""

from __future__ import annotations

from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS


def is_of_sentenced(reader: FigureReader, start: int, end: int) -> bool:
    """Whether a number is no end of a range but of people, "to" behind it leading to their term, as one told before has it."""
    words = reader.lexis
    listed = reader.text(start - 1) in COMMAS | words.numbers.joiners
    if words.noun_follows_number or not listed or not reader.phrase(words.range_between, end):
        return False
    told = any(reader.phrase(words.range_between, at) and reader.number(at + 1) for at in range(start - 1))
    return told and reader.holds(words.cues["court"])
