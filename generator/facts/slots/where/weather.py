"""The parts of a country in which a weather report tells temperatures: 18 to 22 degrees near the coast, 20 بالشمال والوسط.

They are nouns for land, not names, and each figure has its own right behind it, up to the mark or the figure that follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.values import Term

_DEGREE, _TEMPERATURE = "degree", "temperature"
"""The lexicon's ids of what temperatures are measured in, and of their indicator."""
_LONGEST = 14
"""Tokens of the parts of one figure."""


def weather_region(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> Found[tuple[Term, ...]] | None:
    """The words for the parts of the land right behind a temperature, `None` where a known place stands among them."""
    degrees = figure.unit is not None and figure.unit.id == _DEGREE
    if not degrees or all(name.term.id != _TEMPERATURE for name in sentence.indicators):
        return None
    opened = _opened(sentence, figure.tokens[1])
    if opened is None:
        return None
    start, prefix = opened
    end = _end(sentence, start)
    if any(start <= place.tokens[0] < end for place in places):
        return None
    term = sentence.own_words(start, end, prefix)
    return Found((term,), Cue(CueKind.WHERE_BEHIND, sentence.text_span(figure.tokens[1], end)))


def _opened(sentence: ReadSentence, at: int) -> tuple[int, str] | None:
    """Where the noun for land stands that follows at a token, with or without a word of place, and what is attached to it."""
    start = at
    if at < len(sentence.tokens) and _land(sentence, at) is None:
        start = at + sentence.cue_at("place", at)
        start += start < len(sentence.tokens) and sentence.texts[start] in sentence.language.words.definite_articles
    prefix = _land(sentence, start) if start < len(sentence.tokens) else None
    return (start, sentence.language.without_article(prefix)) if prefix is not None else None


def _land(sentence: ReadSentence, at: int) -> str | None:
    """What is attached to a noun for a part of the land, `None` where a token is none: | المرتفعات, ب | أقصى."""
    lands = sentence.language.words.cues["land"]
    return next((prefix for prefix, stem in sentence.reading.words[at].stems if (stem,) in lands), None)


def _end(sentence: ReadSentence, start: int) -> int:
    """The token behind the parts: the mark, verb, preposition or figure that follows, with its "and between" ahead of it."""
    words = sentence.language.words
    ending = words.names.prepositions - words.times.of_words
    figures = (other.tokens[0] for other in sentence.figures if other.tokens[0] >= start)
    limit = min([sentence.clause_end(start), start + _LONGEST, *figures])
    ends = (at for at in range(start + 1, limit) if at in sentence.verbs or sentence.texts[at] in ending)
    limit = next(ends, limit)
    while limit > start + 1 and sentence.texts[limit - 1] in words.stop_words | words.numbers.joiners:
        limit -= 1
    return limit
