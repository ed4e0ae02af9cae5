"""Those sentenced and their terms, told without the verb: sentenced 17 men to life, nine to ten years and 11 to five."""

from __future__ import annotations

from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS


def is_of_sentenced(reader: FigureReader, start: int, end: int) -> bool:
    """Whether a number is no end of a range but of people, "to" behind it leading to their term, as one told before has it."""
    words = reader.lexis
    listed = reader.text(start - 1) in COMMAS | words.numbers.joiners
    if words.noun_follows_number or not listed or not reader.phrase(words.range_between, end):
        return False
    told = any(reader.phrase(words.range_between, at) and _is_term(reader, at + 1) for at in range(start - 1))
    return told and reader.holds(words.cues["court"])


def _is_term(reader: FigureReader, at: int) -> bool:
    """Whether how long somebody is sentenced stands at a token: 15 years, life, death."""
    return reader.number(at) is not None or reader.phrase(reader.lexis.cues["gravest_terms"], at) > 0
