"""Words that an article writes as the last of a name, by which alone it tells that person further on: Lena Kordt … Kordt won."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.bodies import COMPANY
from generator.values import Term

_AROUND = '.,;:!?()[]"“”'
"""Marks that stand by a word."""
_ENDS = (".", "!", "?", "…", ":")
_STOPS = (*_ENDS, ",", ";", ")")
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


def is_body(sentence: ReadSentence, surface: str) -> bool:
    """Whether the article calls a name a body's: airline Karwa, Karwa Holdings, Karwa shares, shares in Karwa."""
    words = sentence.language.words
    first = surface.split()[0]
    return first in _bodies(
        sentence.text, words.cues["bodies"].words, words.names.companies | words.cues["stock"].words
    )


def is_written(sentence: ReadSentence, word: str) -> bool:
    """Whether the article has a word by itself somewhere: Labour, of Labour's."""
    return word in _words(sentence.text)


@lru_cache(maxsize=_ARTICLES)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(_AROUND) for word in text.split())


def is_titled(sentence: ReadSentence, surface: str) -> bool:
    """Whether the article calls the last word of a name with a title somewhere: Mr Maro, of Lee Maro."""
    cues = sentence.language.words.cues
    return surface.split()[-1] in _titled(sentence.text, cues["title_of_man"].words | cues["title_of_woman"].words)


@lru_cache(maxsize=_ARTICLES)
def _titled(text: str, titles: frozenset[str]) -> frozenset[str]:
    pairs = [pair for line in text.splitlines() for pair in pairwise(line.split())]
    return frozenset(
        word.strip(_AROUND).removesuffix("'s").removesuffix("’s")
        for before, word in pairs
        if before.strip(_AROUND).lower() in titles
    )


def may_be_body(sentence: ReadSentence, surface: str) -> bool:
    """Whether a word is never written behind another with a capital, as surnames are at least once: EuroDisney, not Kordt."""
    return " " not in surface and surface not in _behind_capitals(sentence.text) and not surface.islower()


def may_be_company(sentence: ReadSentence, body: Term) -> bool:
    """Whether a body is a company: a listed one, or a name that the article calls one or never writes behind capitals."""
    if body.id is not None:
        return body.dimension == COMPANY
    words = sentence.language.fold_word(body.surface).split()
    called = not sentence.language.words.names.companies.isdisjoint(words) or is_body(sentence, body.surface)
    return (called or may_be_body(sentence, body.surface)) and not is_titled(sentence, body.surface)


@lru_cache(maxsize=_ARTICLES)
def _behind_capitals(text: str) -> frozenset[str]:
    pairs = [pair for line in text.splitlines() for pair in pairwise(line.split())]
    behind = (word.strip(_AROUND) for before, word in pairs if before[:1].isupper() and not before.endswith(_STOPS))
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in behind)


@lru_cache(maxsize=_ARTICLES)
def _bodies(text: str, ahead: frozenset[str], behind: frozenset[str]) -> frozenset[str]:
    pairs = [pair for line in text.splitlines() for pair in pairwise(line.split())]
    called = (word for before, word in pairs if before.lower() in ahead)
    told = (word for word, after in pairs if after.strip(_AROUND).lower() in behind)
    named = (word.strip(_AROUND).removesuffix("'s").removesuffix("’s") for word in (*called, *told))
    return frozenset(word for word in named if word[:1].isupper())


def _goes_on(before: str) -> bool:
    """Whether a sentence goes on behind a word: one with a capital, or in small letters with no mark."""
    ends = before.endswith(_ENDS) and len(before) > _LONGEST_SHORT
    return (before[:1].isupper() and not ends) or (before.isascii() and before.isalpha())
