"""Numbers that count nothing but call what stands beside them: editions, units by number, the top 600, how long a text is."""

from __future__ import annotations

from generator.facts.numbers import Number
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.years import looks_like_year
from generator.facts.skipping import is_quoted_label
from generator.facts.tokens import COMMAS
from generator.facts.units import Unit
from generator.lexicon import Category

_LONGEST_THING = 3
"""Words of a thing behind the number that calls it."""
_FEWEST_TOPPED = 1000
"""From here on "to top" is the verb."""
_WORD = "word"
"""The lexicon's id of words."""
_LONGEST_EDITION = 5
"""Words of what is held again and again, before the number that tells which time."""


def is_called(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether a number with this unit after it only calls something, or tells of the text itself."""
    of = reader.text(number.end) in reader.lexis.times.of_words  # in the top 10 of the table
    if _is_of_first(reader, number) and (of or not unit.known):
        return True
    if _tells_of_text(reader, number, unit) or _is_point_of_scale(reader, number):
        return True
    if unit.term is None and is_quoted_label(reader, number.start):
        return True
    return not number.by_word and (_names_what_follows(reader, number, unit) or _is_edition(reader, number, unit))


def _names_what_follows(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether digits behind an article or whose call a thing in the singular: its 8200 intelligence unit, the 3000 Housing Project.

    So does a year ahead of a name and such a thing: the full 2024 New Voices letter.
    """
    words, end = reader.lexis, number.end
    if words.noun_follows_number or number.scale is not None or end > number.start + 1:
        return False
    if not COMMAS.isdisjoint(reader.tokens[number.start].word):
        return False  # the 169,000 figure
    if looks_like_year(reader, number):
        named = end < len(reader.tokens) and reader.tokens[end].capital and unit.end > end + 1
        return named and not reader.reading.title_case and not reader.language.may_be_counted(reader.text(unit.end - 1))
    told = reader.text(number.start - 1) in words.definite_articles or reader.phrase(
        words.cues["possessive"], number.start - 1
    )
    if not told or unit.term is not None:
        return False
    last = end
    while last < end + _LONGEST_THING and reader.text(last).isalpha() and reader.text(last) not in words.stop_words:
        last += 1
    thing = reader.text(last - 1) if last > end else ""
    capitals = all(token.capital for token in reader.tokens[end:last]) and not reader.reading.title_case
    return bool(thing) and (capitals or thing in words.numbered_things.first_words)


def _is_of_first(reader: FigureReader, number: Number) -> bool:
    """Whether a number without a noun only tells of how many the first are: in the world's top 600.

    Not: sales are to top 5,000; deaths top 40,000.
    """
    if (reader.text(number.start - 1),) not in reader.lexis.cues["leading"]:
        return False
    infinitive = reader.stands_before(reader.lexis.qualifiers_before, number.start) > 1
    subject = number.start - 2
    exceeds = reader.language.may_be_counted(reader.text(subject)) and not reader.is_genitive(subject)
    return number.value < _FEWEST_TOPPED or not (infinitive or exceeds or reader.match(subject) is not None)


def _is_edition(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether digits without a noun close the name of what is held again and again: مهرجان صيف الباحة 36, المؤتمر 23 للاتحاد."""
    words, at = reader.lexis, number.start - 1
    if unit.term is not None or number.scale is not None:
        return False
    while at >= max(0, number.start - _LONGEST_EDITION) and reader.text(at).isalpha():
        if reader.stemmed_length(words.cues["edition"], at):
            return True
        match, word = reader.match(at), reader.text(at)
        acts = reader.moves(at) or (match is not None and match.first(Category.SAYING, Category.DOING) is not None)
        if acts or word in words.stop_words or word in words.names.prepositions:
            return False
        at -= 1
    return False


def _tells_of_text(reader: FigureReader, number: Number, unit: Unit) -> bool:
    """Whether a number only says how long a text is, or stands where one breaks off: what to know, in 500 words; in 500 …."""
    before, end = reader.text(number.start - 1), number.end
    broken = reader.text(end) == "…" or reader.texts[end : end + 3] == [".", ".", "."]
    if broken and unit.term is None:
        return True
    words = unit.term is not None and unit.term.id == _WORD
    return words and any(before == word[0] for word in reader.lexis.cues["within_text"])


def _is_point_of_scale(reader: FigureReader, number: Number) -> bool:
    """Whether "zero" with an article names a line or an option: on the zero line."""
    articled = reader.text(number.start - 1) in reader.lexis.definite_articles
    return number.by_word and number.value == 0 and articled and number.end == number.start + 1
