"""Votes for and against, told as two numbers without their noun: voted 272-219, passed by five to two, بأغلبية 88 مقابل 12."""

from __future__ import annotations

from generator.facts.numbers import Number
from generator.facts.quantities.reader import Core, FigureReader
from generator.facts.tokens import DASHES, adjacent
from generator.facts.units import Unit
from generator.values import Kind, Qualifier, is_whole

_VOTE = "vote"
"""The lexicon's id of one."""


def read_votes(reader: FigureReader, at: int) -> tuple[Core, ...]:
    """The two counts that begin at a token, none where no word for voting stands right ahead of them or behind."""
    cues = reader.lexis.cues
    if not (reader.holds(cues["voted_by"]) or reader.holds(cues["vote_noun"])):
        return ()
    first = reader.number(at)
    second = _against(reader, first) if first is not None else None
    if first is None or second is None or first.by_word is not second.by_word:
        return ()
    told = reader.stands_before(cues["voted_by"], at) and not _counts_others(reader, second.end)
    if not told and not reader.phrase(cues["vote_noun"], second.end):
        return ()
    return (_votes(reader, first), _votes(reader, second))


def _counts_others(reader: FigureReader, at: int) -> bool:
    """Whether a noun stands at a token: voted 12-15 | times."""
    word = at < len(reader.tokens) and reader.text(at).isalpha() and not reader.tokens[at].capital
    return word and not reader.is_grammar(at)


def _against(reader: FigureReader, first: Number) -> Number | None:
    """The number behind a dash glued between two, or behind "to"."""
    end = first.end
    dashed = reader.text(end) in DASHES and end + 1 < len(reader.tokens)
    if dashed and not (adjacent(*reader.tokens[end - 1 : end + 1]) and adjacent(*reader.tokens[end : end + 2])):
        return None
    link = 1 if dashed else reader.phrase(reader.lexis.cues["score_against"], end)
    second = reader.number(end + link) if link else None
    whole = second is not None and is_whole(second.value) and is_whole(first.value)
    return second if whole else None


def _votes(reader: FigureReader, number: Number) -> Core:
    unit = Unit(Kind.COUNT, reader.many(_VOTE), number.end, "count:votes")
    return Core(
        number.value, Qualifier.EXACT, unit, number.start, (number.start, number.end), ("count:votes", *number.rules)
    )
