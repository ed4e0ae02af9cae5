"""Words that an article writes as the last of a name, by which alone it tells that person further on: Lena Kordt … Kordt won."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from generator.facts.sentence import ReadSentence

_AROUND = '.,;:!?()[]"“”'
"""Marks that stand by a word."""
_ENDS = (".", "!", "?", "…", ":")
_LONGEST_SHORT = 4
"""Letters of a title or initials with their full stop: Mr., Gen."""
_ARTICLES = 4
"""Articles whose capitals are remembered."""


def is_named(sentence: ReadSentence, word: str) -> bool:
    """Whether the article writes a word with a capital behind another one, or in a sentence, and never small: Lee Karwa; of Maro.

    None is the name of a storm: Hurricane Maro.
    """
    return word in _names(sentence.text, sentence.language.words.cues["named_event"].words)


@lru_cache(maxsize=_ARTICLES)
def _names(text: str, events: frozenset[str]) -> frozenset[str]:
    lines = [line.split() for line in text.splitlines()]
    small = {word.strip(_AROUND) for line in lines for word in line}
    pairs = [pair for line in lines for pair in pairwise(line)]
    capitals = {word.strip(_AROUND) for before, word in pairs if word[:1].isupper() and _goes_on(before)}
    storms = {word.strip(_AROUND) for before, word in pairs if before.strip(_AROUND).lower() in events}
    return frozenset(word for word in capitals - storms if word.lower() not in small)


def _goes_on(before: str) -> bool:
    """Whether a sentence goes on behind a word: one with a capital, or in small letters with no mark."""
    ends = before.endswith(_ENDS) and len(before) > _LONGEST_SHORT
    return (before[:1].isupper() and not ends) or (before.isascii() and before.isalpha())
