"""The letters of a language: which are its own, which are written for one another, and what a reader may write in a search."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar, cast

from generator.values import Span

_Method = TypeVar("_Method", bound=Callable[..., object])
_MOST_WORDS = 65536
"""Spellings of a language that are kept: a long text has fewer."""


def once_a_word(method: _Method) -> _Method:
    """Marks what the letters of a word alone tell: it is worked out once for each spelling, of which a text repeats most."""
    return cast("_Method", lru_cache(maxsize=_MOST_WORDS)(method))


@dataclass(frozen=True, slots=True)
class Folded:
    """Text with spelling variants made one, and the way back to the original.

    `offsets[i]` is the original position of folded code point `i`; `offsets[len(text)]` is the original
    length. So a folded span `[a, b)` is the original `[offsets[a], offsets[b - 1] + 1)`.
    """

    text: str
    offsets: Sequence[int]

    def original(self, span: Span) -> Span:
        """The original span of a folded one that is not empty."""
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Spelling:
    """What makes a word found however a reader spells it: plain data, since a browser does with a query what we do with the texts.

    - `dropped`: signs that count for nothing, as a regular expression's class holds them (the same in Python and JavaScript).
    - `letters`: letters that are written for one another → the one they are made.
    - `carried`: letters of which writers choose one of several (مسؤول، مسئول): looked for without them too.
    - `doubled`: letters of which two in a row are then made one (داوود، داود).
    - `particles`: what can be attached before a word → how many letters must be left; `endings`: after it, longest first.
    """

    dropped: str
    letters: Mapping[str, str]
    carried: str
    doubled: str
    particles: Mapping[str, int]
    endings: tuple[str, ...]


class Lettered:
    """What a language says of its letters.

    `script`: one of them; `dropped`: what counts for nothing; `variants`: letters → those that they are made.
    """

    def __init__(self, script: re.Pattern[str], dropped: re.Pattern[str], variants: Mapping[str, str]) -> None:
        self._script = script
        self._dropped = dropped
        self._variants = variants

    def count_letters(self, text: str) -> int:
        """How many letters of the text belong to this language's script."""
        return len(self._script.findall(text))

    def fold(self, text: str) -> Folded:
        """Spelling variants made one, the way back kept."""
        return _fold(text, self._dropped, self._variants)

    def fold_word(self, word: str) -> str:
        """As `fold`, for words whose place in a text does not matter."""
        return _made_one(self._dropped.sub("", word), self._variants)


def _fold(text: str, dropped: re.Pattern[str], variants: Mapping[str, str]) -> Folded:
    """The text without what `dropped` matches, letters mapped one to one by `variants`, in lower case."""
    if dropped.search(text) is None:
        return Folded(_made_one(text, variants), range(len(text) + 1))
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for match in dropped.finditer(text):
        kept.append(text[position : match.start()])
        offsets.extend(range(position, match.start()))
        position = match.end()
    kept.append(text[position:])
    offsets.extend(range(position, len(text) + 1))
    return Folded(_made_one("".join(kept), variants), offsets)


def _made_one(text: str, variants: Mapping[str, str]) -> str:
    """The text in lower case, its letters mapped one to one by `variants`, of which none is another's.

    One letter after the other: `str.translate` looks up every letter of the text, which takes twenty times as long.
    """
    for letter, one in variants.items():
        text = text.replace(letter, one)
    return text.lower()
