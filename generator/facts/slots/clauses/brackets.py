"""The brackets of a sentence that close: where each opens and closes, and the tokens in them. Of nested ones the inner counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between

_LONGEST_REMARK = 4
_LONGEST_ASIDE = 14
_HOUR = 6
"""Tokens of a bracket with its hour."""


@once_a_sentence
def brackets(sentence: ReadSentence) -> Sequence[tuple[int, int]]:
    """The tokens at which brackets open and close: Karwa Steel | ( | KS | ) | will buy 12."""
    return list(_brackets(sentence))


def _brackets(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    opened = None
    for at in sentence.marks:
        if sentence.texts[at] == "(":
            opened = at
        elif sentence.texts[at] == ")" and opened is not None:
            yield opened, at
            opened = None


@once_a_sentence
def bracketed(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of brackets that close, with what is in them: Karwa Steel | (KS) | will buy 12."""
    return frozenset(at for opening, closing in brackets(sentence) for at in range(opening, closing + 1))


def past_bracket(sentence: ReadSentence, at: int, longest: int = _LONGEST_REMARK) -> int:
    """The token after a short remark in brackets that stands at a token (نينوى (شمال) 75 قتيلاً), the token itself if none does.

    `longest`: the tokens among which it closes.
    """
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    ends = (end for end in range(at + 1, min(at + longest, len(tokens))) if tokens[end].text == ")")
    end = next(ends, at)
    return end + 1 if end > at and not figure_between(sentence, at, end) else at


@once_a_sentence
def clock_asides(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of brackets that tell the hour of elsewhere, where and when nothing else is: at 5:51 am (9:51 pm in Lisbon)."""
    texts, clock = sentence.texts, sentence.language.words.clock_words
    found: set[int] = set()
    for at, (opening, hour) in enumerate(pairwise(texts)):
        if opening != "(" or not hour[0].isdigit():
            continue
        closing = next((end for end in range(at, min(at + _LONGEST_ASIDE, len(texts))) if texts[end] == ")"), at)
        if any(clock.longest(texts[end], texts, end) for end in range(at + 1, min(at + _HOUR, closing))):
            found.update(range(at, closing))
    return frozenset(found)


def before_bracket(sentence: ReadSentence, end: int, longest: int) -> int:
    """Where a bracket opens that ends before a token, of so many tokens at most; the token itself without one: Karwa | (KR)."""
    opening = next((opening for opening, closing in brackets(sentence) if closing == end - 1), end)
    return opening if end - opening <= longest else end
