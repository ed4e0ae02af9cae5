"""In what a share is a stake: حصة 78% في بنك الشمال, a 26% stake in Arko, raised its stake in Arko to 30%."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.quantities.reader import FigureReader
from generator.facts.units import whole_by_name, whole_of_share
from generator.values import Term

_TO_STAKE = 6
"""Tokens from a word for a stake to its share."""


def of_stake(reader: FigureReader, figure: Figure) -> Term | None:
    """What a share is a stake in, by the noun ahead of it or right behind it."""
    start, end = figure.tokens
    at = next((at for at in range(start - 1, max(-1, start - 1 - _TO_STAKE), -1) if _is_stake(reader, at)), None)
    return _ahead(reader, at, start, end) if at is not None else _behind(reader, end)


def _ahead(reader: FigureReader, at: int, start: int, end: int) -> Term | None:
    """What the stake at a token is in, told behind its share or ahead: حصة 78% | في بنك الشمال, حصة الشركة | من السوق | تبلغ 9%."""
    in_words = reader.lexis.cues["stake_in"]
    of = next((of for of in range(at + 1, start) if reader.text(of) in reader.lexis.times.of_words), start)
    whole = whole_of_share(reader, of) if of < start else None
    if whole is None and (reader.text(at + 1),) in in_words:
        of, whole = at + 1, _named(reader, at + 2)
    told = of + 1 + len(whole.surface.split()) if whole is not None else at + 1
    told += whole is not None and reader.text(of + 1) in reader.lexis.definite_articles
    if told > start or not all(_only_links(reader, link) for link in range(told, start)):
        return None
    inside = (reader.text(end),) in in_words and reader.text(at - 1) not in reader.lexis.times.of_words
    return whole or (_named(reader, end + 1) if inside else None)


def _behind(reader: FigureReader, end: int) -> Term | None:
    """What the stake right behind its share is in, its sort aside: a 26% stake | in Arko, a 51% controlling stake | in Ora."""
    for at in (end, end + 1):
        length = reader.phrase(reader.lexis.cues["stake_of"], at)
        if length and (reader.text(at + length),) in reader.lexis.cues["stake_in"]:
            return _named(reader, at + length + 1)
    return None


def _named(reader: FigureReader, at: int) -> Term | None:
    """What a stake is in, by what is definite: in | the bank, in | the steel firm Arko, in | Loren United."""
    start = at + (reader.text(at) in reader.lexis.definite_articles)
    whole = whole_by_name(reader, start)
    if whole is None:
        return None
    end = last = start + len(whole.surface.split())
    while end < len(reader.tokens) and reader.tokens[end].capital and not reader.reading.title_case:
        end += 1
    named = reader.lexis.noun_follows_number or start > at or any(token.capital for token in reader.tokens[start:end])
    return (whole if end == last else reader.own_term(start, end)) if named else None


def _is_stake(reader: FigureReader, at: int) -> bool:
    return reader.stemmed_length(reader.lexis.cues["stake_of"], at) > 0


def _only_links(reader: FigureReader, at: int) -> bool:
    """Whether a word between a stake and its share only leads to how much it is: تبلغ, نسبتها, إلى."""
    measuring = reader.lexis.measuring
    return any(reader.phrase(words, at) for words in (measuring.level, measuring.of, measuring.to))
