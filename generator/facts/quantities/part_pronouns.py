"""Which figures are parts: a pronoun of the whole stands right before or after (بينهم 12, 12 منهم, of whom 12, 12 of them).

So is what a known whole includes (the dead include 12 women), and what follows the comma of a whole that opens its sentence (of
the 450 who sat the test, 310 passed).
People of whom there is one may be listed between pronoun and figure: بينهم طفل وامرأتان, including a child and two women.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.facts.parts import PartOf
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS
from generator.language.phrases import PhraseSet
from generator.lexicon import Category
from generator.values import Kind

_LONGEST_NOUN = 3
_LONGEST_PRONOUN = 3
_LONGEST_INCLUDED = 4
"""Tokens from the verb of "the dead include 12" to the figure."""


def part_of(reader: FigureReader, tokens: tuple[int, int], kind: Kind) -> PartOf | None:
    """Of what a figure at these tokens is a part, `None` where no pronoun says so."""
    told = next((part for part, phrases in reader.pronouns if _beside(reader, phrases, tokens, kind)), None)
    if told is not None or kind is not Kind.COUNT:
        return told
    return PartOf.ANY if follows_its_whole(reader, tokens[0]) else _included(reader, tokens[0])


def _included(reader: FigureReader, at: int) -> PartOf | None:
    """Of what a figure at a token is a part where a known whole "includes" it: the dead include 12 women, وتشمل الحصيلة 12 طفلاً."""
    includes = reader.lexis.cues["includes"]
    if not reader.may_hold(includes):
        return None
    for verb in range(max(0, at - _LONGEST_INCLUDED), at):
        end = verb + reader.phrase_or_stem(includes, verb)
        if verb < end == at and not reader.lexis.verb_first:
            return _known_whole(reader, range(max(0, verb - _LONGEST_NOUN), verb))
        if verb < end and reader.lexis.verb_first:
            return _known_whole(reader, range(end, at))
    return None


def _known_whole(reader: FigureReader, subject: range) -> PartOf | None:
    """The part that is of what the last words of a subject mean: the total, they, the dead."""
    for at in subject:
        if reader.phrase(reader.lexis.cues["known_whole"], at) == subject.stop - at:
            return PartOf.ANY
        known = reader.language.is_definite(reader.text(at)) or reader.text(at - 1) in reader.lexis.definite_articles
        if known and reader.people_at(at) == subject.stop - at:
            return PartOf.PEOPLE
    return None


def follows_its_whole(reader: FigureReader, at: int) -> bool:
    """Whether a figure at a token is of the whole that opens its sentence, right behind its comma: of the 450 …, 310 passed.

    So is one that "and" joins, with the same kind of verb (… and 140 were absent), and what stands behind "among" and a number.
    """
    words = reader.language.words
    opens = reader.text(0) in words.times.of_words or (reader.text(0),) in words.cues["belonging"]
    whole = takewhile(lambda token: reader.text(token) not in COMMAS, range(1, at))
    among = (reader.text(0),) in words.measuring.within and any(map(reader.number, whole))
    return (opens or among) and _behind_comma(reader, at) and not reader.places(words.cues["new_clause"])


def _behind_comma(reader: FigureReader, at: int) -> bool:
    """Whether a comma stands right before a figure at a token, or "and" joins it with a verb of several behind its number."""
    number, joined = reader.number(at), reader.text(at - 1) in reader.lexis.numbers.joiners
    does = number is not None and (reader.text(number.end),) in reader.lexis.cues["several_do"]
    return reader.text(at - 1) in COMMAS or (joined and does)


def _beside(reader: FigureReader, phrases: PhraseSet, tokens: tuple[int, int], kind: Kind) -> bool:
    start, end = tokens
    if any(reader.phrase_or_stem(phrases, at) for at in range(start, end)):
        return True  # أكثر من | نصفهم
    if any(_ends_before(reader, phrases, at) for at in _openings(reader, start)):
        return True
    end += reader.text(start - 1) == "(" and reader.text(end) == ")"  # (42%) منهم
    after = reader.phrase(phrases, end) if not reader.phrase(reader.lexis.cues["part_opener"], end) else 0
    return bool(after) and not (reader.lexis.verb_first and _is_counted(reader, end + after, kind))


def _ends_before(reader: FigureReader, phrases: PhraseSet, at: int) -> bool:
    """Whether one of the phrases stands right before a token, with a comma between at most: of them, 12."""
    end = at - (reader.text(at - 1) in COMMAS)
    taken = any(
        reader.stands_before(reader.lexis.cues["gains_of"], end - length) for length in range(1, _LONGEST_PRONOUN)
    )
    return reader.is_behind(phrases, end, _LONGEST_PRONOUN) and not taken  # استفاد منها 500: not 500 of them


def _openings(reader: FigureReader, at: int) -> Iterator[int]:
    """A token, and where the single people begin that are listed before it, or a bracket."""
    while True:
        yield at
        if reader.text(at - 1) == "(":
            yield at - 1
        end = at - (reader.text(at - 1) in reader.lexis.list_links)
        noun = _single_people(reader, end) if end < at or reader.is_joined(at) else 0
        if not noun:
            return
        at = end - noun


def _single_people(reader: FigureReader, end: int) -> int:
    """How many tokens before one are a noun for people in the singular, its article among them, 0 if none are."""
    for length in range(1, min(_LONGEST_NOUN, end) + 1):
        if reader.people_at(end - length) == length and _says_one(reader, end - length, end):
            return length + (reader.text(end - length - 1) in reader.lexis.numbers.articles)
    return 0


def _is_counted(reader: FigureReader, at: int, kind: Kind) -> bool:
    """Whether a number, a dual or one of a count stands at a token: the part of 12 منهم 5, 12 منهم طفلان, 12 منهم طفل."""
    match = reader.match(at)
    if reader.number(at) is not None or (match is not None and match.dual):
        return True
    return kind is Kind.COUNT and match is not None and _says_one(reader, at, at + match.length)


def _says_one(reader: FigureReader, start: int, end: int) -> bool:
    """Whether words are the singular of a measure, "and" attached to it at most."""
    match = reader.match(start)
    entry = match.first(Category.MEASURES) if match is not None else None
    if match is None or entry is None or match.prefix not in {"", *reader.lexis.numbers.joiners}:
        return False
    one = reader.language.fold_word(entry.forms[reader.language.code]["one"])
    return " ".join(reader.texts[start:end]).removeprefix(match.prefix) == one
