"""How many speak is no figure: two security officials said, بحسب ثلاثة شهود, قال شاهدا عيان.

Cues: a plural of those who speak behind the number, adjectives between where they come first, and beside it a verb of saying,
"according to" or "citing".
"""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, OFFICE
from generator.facts.reader import TokenReader
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_MOST = 20
"""More are no longer those whom one asked."""
_LONGEST_NOUN, _FARTHEST_VERB = 3, 2
"""Words from the number to the end of its noun, and from there to the end of the verb (have said)."""


def count_of_speakers(reader: TokenReader, at: int) -> int:
    """How many tokens from `at` on are a number of those who speak, or a noun that tells that they are two; 0 if none are."""
    number = reader.number(at)
    if number is not None and number.value > _MOST:
        return 0
    start = number.end if number is not None else at
    of = number is not None and reader.text(start) in reader.language.words.times.of_words  # two | of the sources said
    start += of * (1 + (reader.text(start + 1) in reader.language.words.definite_articles))
    end = _speakers_end(reader, start, one=number is not None and number.value == 1)
    if end == start or not (_is_asked(reader, at) or _says(reader, end)):
        return 0
    return start - at or end - at


def _speakers_end(reader: TokenReader, start: int, *, one: bool) -> int:
    """The token after those who speak, in the plural or `one` of them; the first one where none stand there."""
    for at in range(start, start + (1 if reader.language.words.noun_follows_number else _LONGEST_NOUN)):
        match = reader.match(at)
        entry = match.first(Category.SPEAKERS) if match is not None and not match.prefix else None
        if match is not None and entry is not None:
            speak = entry.several or (one and not reader.language.words.noun_follows_number)
            return at + match.length if speak and entry.dimension == OFFICE else start
        if not reader.text(at).isalpha() or reader.text(at) in reader.language.words.stop_words:
            break
    return start


def _is_asked(reader: TokenReader, at: int) -> bool:
    """Whether "according to" or "citing" stands before a number, or, where verbs come first, a verb of saying."""
    words = reader.language.words
    at -= reader.stands_before(words.qualifiers_before, at)
    match = reader.match(at - 1) if words.verb_first else None
    said = match is not None and match.first(Category.SAYING) is not None
    return said or any(reader.stands_before(words.cues[cue], at) for cue in ("according_to", "citing"))


def _says(reader: TokenReader, end: int) -> bool:
    """Whether a verb of saying follows those who speak in their clause, where verbs come behind."""
    if reader.language.words.verb_first:
        return False
    end = _past_name(reader, end)
    for at in range(end, end + _FARTHEST_VERB):
        match = reader.match(at)
        if match is not None and match.first(Category.SAYING, Category.DOING) is not None:
            return match.first(Category.SAYING) is not None
        if reader.text(at) in CLAUSE_MARKS:
            return False
    return False


def _past_name(reader: TokenReader, at: int) -> int:
    """The token after a person's name between commas that stands at a token: one resident, Sani Bello, | said."""
    end = at + 1
    while reader.text(at) in COMMAS and end < len(reader.tokens) and reader.tokens[end].capital:
        end += 1
    return end + 1 if end > at + 1 and reader.text(end) in COMMAS else at
