"""How many points a text makes, as headlines promise it: 7 حقائق عن النمو, the top five takeaways, 10 things to know."""

from __future__ import annotations

from generator.facts.reader import TokenReader
from generator.facts.tokens import STOPS
from generator.lexicon import Category


def tells_points(reader: TokenReader, at: int) -> int:
    """How many tokens from a number on say how many points follow, at the head of a clause or behind a word for the first of them.

    Elsewhere reasons and questions are counted: the court gave three reasons.
    """
    cues = reader.language.words.cues
    number = reader.number(at)
    named = reader.stemmed_length(cues["points"], number.end) if number is not None else 0
    match = reader.match(number.end) if number is not None else None
    if number is None or not named or (match is not None and match.first(Category.MEASURES) is not None):
        return 0  # exam questions
    opens = at == 0 or reader.text(at - 1) in STOPS | {":"}
    return number.end + named - at if opens or reader.stands_before(cues["points_ahead"], at) else 0
