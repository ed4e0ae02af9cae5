"""People of whom no noun says who they are.

Whom a court tried are defendants (twelve were sentenced to ten years, برأت المحكمة 12), also beside one by name (convicted Kordt
and 19 others); who does what only people do are people, where the sentence counted nothing before (about 7,000 attended, تظاهر
أكثر من 300).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.befalling import done_to_people
from generator.facts.parts import Figure
from generator.facts.quantities.bare import INHERITED, is_bare, taking
from generator.facts.quantities.reader import FigureReader
from generator.facts.units import PERSON, known_unit
from generator.values import Kind

TRIED = "count:tried"
"""The rule of a number whose noun is only that they were tried."""
DOING = "count:doing"
"""The rule of a number whose noun is only that they did what people do."""
_DEFENDANT = "defendant"
"""The lexicon's id of one."""
_LONGEST_VERB = 3
"""Words of what a court did to them."""


def name_unnamed(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, bare ones of people with the noun for them that what they do or suffer tells."""
    found: list[Figure] = []
    for figure in figures:
        found.append(_named(reader, figure, found) if is_bare(figure) else figure)
    return tuple(found)


def _named(reader: FigureReader, figure: Figure, before: Sequence[Figure]) -> Figure:
    people = next((one for one in reversed(before) if one.counts_people and one.part_of is None), None)
    tried = _are_tried(reader, figure)
    if tried or _is_done_to_people(reader, figure.tokens[0]):
        if people is not None:
            return taking(figure, people, (INHERITED,))
        return _counting(reader, figure, *((_DEFENDANT, TRIED) if tried else (PERSON, DOING)))
    if not _do_something(reader, figure):
        return figure
    last = next((one for one in reversed(before) if one.kind is Kind.COUNT), None)
    if last is None:
        return _counting(reader, figure, PERSON, DOING)
    return (
        taking(figure, last, (INHERITED,)) if last is people else figure
    )  # 2 million people fled and 5 million need aid


def _is_done_to_people(reader: FigureReader, at: int) -> bool:
    """Whether what is done to nobody but people stands right before a token: employs 12, وأفرجت عن 30."""
    words = (reader.lexis.cues["done_to_people"], done_to_people(reader.language.code))
    return any(reader.is_behind(phrases, at, _LONGEST_VERB) for phrases in words)


def _counting(reader: FigureReader, figure: Figure, entry_id: str, rule: str) -> Figure:
    return replace(figure, unit=reader.many(entry_id), reasons=(), rules=(*figure.rules, rule))


def _do_something(reader: FigureReader, figure: Figure) -> bool:
    """Whether what only people do stands right before a number, or past "have" right behind it where verbs do not come first."""
    doing = reader.lexis.cues["people_do"]
    if reader.lexis.verb_first:
        return reader.is_behind(doing, figure.tokens[0], _LONGEST_VERB)
    at = figure.tokens[1]
    at += (reader.text(at),) in reader.lexis.cues["several_do"]
    return reader.phrase(doing, at) > 0


def _past_name_beside(reader: FigureReader, figure: Figure) -> int:
    """The first token of a figure, that of a name that "and" joins to it where it counts others: Lena Kordt and | 19 others."""
    start = figure.tokens[0]
    if not reader.tells_others(figure.number_tokens[1]) or reader.text(start - 1) not in reader.lexis.numbers.joiners:
        return start
    name = start - 1
    while name > 0 and reader.tokens[name - 1].capital:
        name -= 1
    return name if name < start - 1 else start


def _are_tried(reader: FigureReader, figure: Figure) -> bool:
    """Whether what a court does stands right before a number (convicted 12, أدانت المحكمة 12) or, past "were", behind it."""
    tried, cues = reader.lexis.cues["tried"], reader.lexis.cues
    if reader.is_behind(tried, _past_name_beside(reader, figure), _LONGEST_VERB):
        return True
    at = figure.tokens[1]
    at += (reader.text(at),) in cues["passive_auxiliary"]
    if reader.lexis.verb_first or reader.phrase(tried, at):
        return not reader.lexis.verb_first
    number = reader.number(at + 1) if (reader.text(at),) in cues["handed"] else None
    term = known_unit(reader, number.end) if number is not None else None
    return term is not None and term.kind is Kind.DURATION  # 216 were given five years
