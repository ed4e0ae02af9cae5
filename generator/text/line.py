"""A line of an article, and the words that mark page furniture (`furniture.yml`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.language import codes, language
from generator.resources import read_yaml
from generator.values import Span

PROSE_WORDS = 9
"""Words from which a line without a full stop is read as prose: headlines of related articles are shorter or cued."""
_SENTENCE_END = re.compile(r"[.!?؟…][\"'”»)\]*_]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its margins: `words` is what a reader sees, `folded` the same folded in both languages."""

    span: Span
    words: str
    folded: tuple[str, ...]

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text."""
        count = len(self.folded)
        return count >= PROSE_WORDS or (count >= 4 and self.ends)

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.words))

    def begins(self, phrases: frozenset[tuple[str, ...]]) -> bool:
        """Whether it begins with one of these folded phrases."""
        return any(self.folded[:length] in phrases for length in (1, 2, 3))


@dataclass(frozen=True, slots=True)
class _Cues:
    starts: frozenset[tuple[str, ...]]
    blocks: frozenset[tuple[str, ...]]
    counts: frozenset[str]
    reading_times: frozenset[tuple[str, ...]]
    source_labels: frozenset[tuple[str, ...]]


@cache
def cues() -> _Cues:
    """The furniture words, folded."""
    data = read_yaml(Path(__file__).with_name("furniture.yml"))
    phrases = {key: frozenset(map(fold_words, words)) for key, words in data.items()}
    counts = frozenset(phrase[0] for phrase in phrases["counts"])
    return _Cues(phrases["starts"], phrases["blocks"], counts, phrases["reading_times"], phrases["source_labels"])


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text, folded in both languages."""
    for code in codes():
        text = language(code).fold_word(text)
    return tuple(re.findall(r"[^\W_]+|©", text))
