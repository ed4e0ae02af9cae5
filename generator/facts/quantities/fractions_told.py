"""Fractions without a noun that tell a share all the same: by about a third, women make up half, nearly a fifth said so."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from generator.facts.parts import CLAUSE_MARKS
from generator.facts.quantities.reader import FigureReader
from generator.lexicon import Category
from generator.values import Term

_LONGEST_SUBJECT = 4
"""Words of the subject behind a verb."""


def tells_share(reader: FigureReader, at: int, end: int) -> bool:
    """Whether a fraction, a half-open range of tokens, tells a share of what was told before."""
    return any(tells(reader, at, end) for tells in (_is_subject, _is_extent, _is_change, _is_amount))


def compared_with(reader: FigureReader, end: int) -> Term | None:
    """What something is more or less than by a part, where one noun tells it: a quarter less than | demand; not: than expected."""
    at = _than(reader, end)
    noun = at > 0 and reader.may_count(at) and reader.match(at) is None and ends_phrase(reader, at + 1)
    plain = noun and not (reader.tokens[at].capital or reader.moves(at) or at in reader.dated)
    return reader.own_term(at, at + 1) if plain else None


def _than(reader: FigureReader, end: int) -> int:
    """The token behind "than" of a comparison that begins at a token, past one noun or not (fewer people than), 0 without one."""
    cues = reader.lexis.cues
    if (reader.text(end),) not in cues["comparative"]:
        return 0
    return next((at + 1 for at in (end + 1, end + 2) if (reader.text(at),) in cues["than"]), 0)


def ends_phrase(reader: FigureReader, at: int) -> bool:
    """Whether no noun can follow: the sentence, its clause or a phrase ends, or a verb stands there: four voters in ten | went."""
    text, words = reader.text(at), reader.lexis
    ends = not text.isalpha() or text in words.stop_words
    verb = reader.language.may_be_verb(text) or text in words.negations or (text,) in words.cues["past_irregular"]
    return ends or (verb and not words.noun_follows_number)


def _is_extent(reader: FigureReader, at: int, end: int) -> bool:
    """Whether a fraction tells roughly by how much, or to what, something changed: by about a third, بنحو الثلث."""
    measuring, start = reader.lexis.measuring, reader.said(at, end, end, Decimal(0)).start
    led = reader.stands_before(measuring.by, start) or reader.stands_before(measuring.to, start)
    led = led or any((prefix,) in measuring.with_letters for prefix, _ in reader.stems(start))
    led = led or reader.is_definite(end - 1)  # أكثر من الثلث
    return start < at and bool(led) and (ends_phrase(reader, end) or reader.is_definite(end - 1))


def _is_change(reader: FigureReader, at: int, end: int) -> bool:
    """Whether a fraction tells by how much something changed, behind a noun of change: a drop of | a third |."""
    start = reader.said(at, end, end, Decimal(0)).start
    of = start - (reader.text(start - 1) in reader.lexis.numbers.articles)
    led = reader.stands_before(reader.lexis.measuring.of, of)
    change = reader.stands_before(reader.lexis.measuring.change_nouns, of - led) if led else 0
    ends = ends_phrase(reader, end) or reader.text(end) in reader.lexis.names.prepositions
    return change > 0 and ends and not reader.lexis.verb_first


def _is_amount(reader: FigureReader, at: int, end: int) -> bool:
    """Whether a fraction tells how much of a whole is of some kind, or by how much something is more or less.

    Women make up nearly a third, تشكل النساء الثلث; deaths were a quarter fewer than in May.
    """
    if _than(reader, end):
        return True
    start = reader.said(at, end, end, Decimal(0)).start
    start -= reader.text(start - 1) in reader.lexis.numbers.articles
    amounts = reader.lexis.cues["amounts_to"]
    if not reader.lexis.verb_first:
        return reader.stands_before(amounts, start) > 0 and ends_phrase(reader, end)
    ahead = range(start - 1, max(-1, start - 1 - _LONGEST_SUBJECT), -1) if reader.is_definite(end - 1) else ()
    clause = takewhile(lambda word: reader.text(word).isalpha(), ahead)
    return any(reader.stemmed_length(amounts, word) for word in clause) and not reader.is_definite(end)


def _is_subject(reader: FigureReader, at: int, end: int) -> bool:
    """Whether a fraction of what was told before opens a clause, with a verb of several or its share in percent behind it.

    Almost one third have been children, just over a quarter (27%) had fled; but a third had been sighted. Where a word tells how
    exactly, any verb does: with nearly a fifth saying so.
    """
    if reader.lexis.noun_follows_number:
        return False
    said = reader.said(at, end, end, Decimal(0)).start
    start = said - (reader.text(said - 1) in reader.lexis.numbers.articles)
    opens = start == 0 or reader.text(start - 1) in CLAUSE_MARKS | reader.lexis.stop_words
    share = reader.number(end + 1) if reader.text(end) == "(" else None
    told = share is not None and reader.phrase(reader.lexis.percent, share.end) > 0
    return opens and (
        told or (reader.text(end),) in reader.lexis.cues["several_do"] or (said < at and _acts(reader, end))
    )


def _acts(reader: FigureReader, at: int) -> bool:
    """Whether a verb stands at a token, past "have" in any of its forms or not: said, live, had no, went home."""
    cues = reader.lexis.cues
    verb = reader.entry(at, Category.DOING, Category.SAYING) is not None
    return verb or any(reader.phrase(cues[cue], at) for cue in ("verb_only", "people_do"))
