"""How an amount is meant, by the words right before it: to | 5%, to a four-month low of | 5%, between | 5 and 7%."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measuring import Measuring, Phrasing, Says

_LONGEST_RECORD = 7
"""Tokens of a record of so many months, with its article: a new four-month low."""


def amount_opener(sentence: ReadSentence, measuring: Measuring, end: int, start: int) -> Says | None:
    """How the amount at `start` is meant, by the words right before it: to; to a record low | of; to a four-month low | of."""
    opener = measuring.ending.get(start)
    if opener is None or not opener.opens_amount or opener.tokens[0] < end:
        return None
    if opener.says is Says.OF and opener.tokens[0] in measuring.ending:
        outer = (
            measuring.ending.get(at) for at in range(opener.tokens[0], max(end, opener.tokens[0] - _LONGEST_RECORD), -1)
        )
        began = sentence.language.words.change_from  # rose to 3% | from a low of 1%
        level = next((one for one in outer if one is not None and _leads_to_record(sentence, one)), None)
        if level is not None and level.tokens[0] >= end and level.says in {Says.TO, Says.AT, Says.BESIDE}:
            return Says.AT if sentence.texts[level.tokens[0]] in began else level.says
    return opener.says


def _leads_to_record(sentence: ReadSentence, phrasing: Phrasing) -> bool:
    """Whether a phrase is no mere word of a record: to, from | a new high."""
    return phrasing.says is not Says.BESIDE or sentence.texts[phrasing.tokens[0]] in sentence.language.words.change_from


def opens_range(sentence: ReadSentence, start: int) -> bool:
    """Whether a word stands before a figure that only opens its range: by | between | 5 and 7 percent."""
    before = sentence.texts[start - 1 : start]
    return tuple(before) in sentence.language.words.range_from and start not in sentence.dated
