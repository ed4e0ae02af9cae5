"""How an amount is meant, by the words right before it: to | 5%, to a four-month low of | 5%, between | 5 and 7%."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measuring import Phrasing, Says, phrasing_at, phrasing_before
from generator.facts.tokens import DASHES

_LONGEST_RECORD = 7
"""Tokens of a record of so many months, with its article: a new four-month low."""


def amount_opener(sentence: ReadSentence, end: int, start: int) -> Says | None:
    """How the amount at `start` is meant, by the words right before it: to; to a record low | of; to a four-month low | of."""
    opener = phrasing_before(sentence, start)
    while opener is not None and opener.tokens[0] > end and _describes(sentence, opener):
        opener = phrasing_before(sentence, opener.tokens[0])
    if opener is None or not opener.opens_amount or opener.tokens[0] < end:
        return None
    first = opener.tokens[0]
    if opener.says is Says.OF and phrasing_before(sentence, first) is not None:
        outer = (phrasing_before(sentence, at) for at in range(first, max(end, first - _LONGEST_RECORD), -1))
        began = sentence.language.words.change_from  # rose to 3% | from a low of 1%
        level = next((one for one in outer if one is not None and _leads_to_record(sentence, one)), None)
        if level is not None and level.tokens[0] >= end and level.says in {Says.TO, Says.AT, Says.BESIDE}:
            return Says.AT if sentence.texts[level.tokens[0]] in began else level.says
    return opener.says


def _describes(sentence: ReadSentence, phrasing: Phrasing) -> bool:
    """Whether a phrase only describes an amount: climbed to | a | record | 5%; not: expected to | be | 5% lower."""
    words, word = sentence.language.words, sentence.texts[phrasing.tokens[0]]
    return phrasing.says is Says.BESIDE and ((word,) in words.measuring.manner or word not in words.stop_words)


def _leads_to_record(sentence: ReadSentence, phrasing: Phrasing) -> bool:
    """Whether a phrase is no mere word of a record: to, from | a new high."""
    return phrasing.says is not Says.BESIDE or sentence.texts[phrasing.tokens[0]] in sentence.language.words.change_from


def opens_range(sentence: ReadSentence, start: int) -> bool:
    """Whether a word stands before a figure that only opens its range: by | between | 5 and 7 percent."""
    before = sentence.texts[start - 1 : start]
    return tuple(before) in sentence.language.words.range_from and start not in sentence.dated


def is_first_of_range(sentence: ReadSentence, at: int) -> bool:
    """Whether a bare number is where a change began: من | 1500 | إلى 38 ألف ليرة."""
    texts, ends = sentence.texts, phrasing_at(sentence, at + 1)
    began = texts[at - 1] in sentence.language.words.change_from and texts[at][:1].isdigit()
    return began and ends is not None and ends.says is Says.TO


def is_change_begun(sentence: ReadSentence, start: int) -> bool:
    """Whether a change began at a figure: from | 5%, from a revised | 5%."""
    words, texts = sentence.language.words, sentence.texts
    revised = start > 2 and (texts[start - 2],) in words.measuring.manner and start - 1 not in sentence.dated
    return texts[start - 1 - 2 * revised] in words.change_from


def bounds_level(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether the qualifier of a figure tells where a level lies, not how far something went: fell | below | $6,000."""
    opens = phrasing_at(sentence, figure.tokens[0])
    return opens is not None and opens.says is Says.AT and opens.tokens[1] <= figure.number_tokens[0]


def past_record_time(sentence: ReadSentence, at: int) -> int:
    """The token after the time since which a record is one, 0 where none stands at a token: to a | four-month | low."""
    reading, times = sentence.reading, sentence.language.words.times
    number = reading.number(at)
    end = number.end + (reading.text(number.end) in DASHES) if number is not None else at
    unit = (reading.text(end),) in times.units or (reading.text(end),) in times.unit_plurals
    return end + 1 if number is not None and unit and phrasing_at(sentence, end + 1) is not None else 0
