"""The words of change of a sentence, and those of level whose subject stands behind: fell, a rise, was cut; ارتفع, يبلغ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.measured.nouns import Nouns
from generator.facts.measured.runs import Tokens


@dataclass(frozen=True, slots=True)
class WordOfChange:
    """One, or a phrase, at `tokens`, or one of `level`.

    `noun`: it can be one; `moving`: its subject is not what changes, unless it is suffered.
    """

    tokens: Tokens
    noun: bool = False
    moving: bool = False
    level: bool = False


def words_of_change(nouns: Nouns) -> Iterator[WordOfChange]:
    """Those of a sentence, in order."""
    end, taken = 0, nouns.taken - nouns.changes.keys()
    for at in range(len(nouns.texts)):
        found = _word_at(nouns, at) if at >= end and at not in taken else None
        if found is not None:
            end = found.tokens[1]
            yield found


def _word_at(nouns: Nouns, at: int) -> WordOfChange | None:
    """The one that begins at a token, letters attached to it aside: س | ترتفع."""
    words = nouns.measuring
    for stem in (stem[nouns.language.is_future(stem) :] for _, stem in nouns.reading.words[at].stems):
        found = words.rise.longest(stem, nouns.texts, at) or words.fall.longest(stem, nouns.texts, at)
        if found is not None:
            phrase = (stem, *nouns.texts[at + 1 : at + found[1]])
            return WordOfChange((at, at + found[1]), phrase in words.change_nouns, phrase in words.moving)
        if nouns.words.verb_first and (stem,) in words.level and (stem,) not in words.telling:
            return WordOfChange((at, at + 1), level=True)
    return None
