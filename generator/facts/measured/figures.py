"""The figures to which the words of a sentence lead: fell | by | 5%, rose sharply | to | $5, بنسبة | 5%."""

from __future__ import annotations

from generator.facts.measured.nouns import Nouns
from generator.facts.measured.runs import past_aside
from generator.facts.parts import CLAUSE_MARKS
from generator.values import Kind

_NEAR = 12
"""Tokens between a subject behind its verb and its figure."""
_LED = 4
"""Tokens between a verb and its figure."""


def leads_to_figure(nouns: Nouns, at: int, *, of: bool = False, level: bool = False) -> bool:
    """Whether a figure stands at a token, or behind words that only lead to it: by, to, sharply, on Monday; بنسبة.

    It tells how far something changed, or, where that is `level`, how much it is.
    """
    words = nouns.measuring
    tables = (words.by, words.to, words.at, words.beside, nouns.words.range_from, *((words.of,) if of else ()))
    for end in range(at, min(at + _LED, len(nouns.texts))):
        if end in nouns.changes:
            return level or _tells_change(nouns, end)
        word, dated = (nouns.texts[end],), end in nouns.taken and end not in nouns.indicators
        if not (dated or any(word in table for table in tables) or nouns.is_adverb(end)):
            return False
    return False


def _tells_change(nouns: Nouns, at: int) -> bool:
    """Whether a figure at a token tells how far something changed, or a sum to what: to $5."""
    words, before = nouns.measuring, nouns.text(at - 1)
    to = (before,) in words.to or (before,) in words.at or before in nouns.words.change_from
    return to or (nouns.texts[at],) in words.at or nouns.changes[at].kind is not Kind.MONEY


def figure_near(nouns: Nouns, at: int, *, level: bool = False) -> bool:
    """Whether a figure stands behind a subject in its clause, past one aside; `level`: it tells how much it is."""
    end, last, inside, words = at, min(at + _NEAR, len(nouns.texts)), True, nouns.measuring
    while end < last:
        if end in nouns.changes:
            return level or _tells_change(nouns, end)
        if level and ((nouns.texts[end],) in words.rise or (nouns.texts[end],) in words.fall):
            return False  # أنهى جلسة التداول | مرتفعا 0.24%
        if nouns.texts[end] in CLAUSE_MARKS:
            closing = past_aside(nouns, end) if inside else end
            if closing == end:
                return False
            end, last, inside = closing, min(closing + _LED, len(nouns.texts)), False
        else:
            end += 1
    return False
