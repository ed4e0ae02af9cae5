"""Whether a spelling is free: no word, no person's name, and none that the lexicon has for something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from math import log10
from pathlib import Path

import yaml
from wordfreq import iter_wordlist, zipf_frequency

import generator.language
from generator.language import language
from generator.lexicon import Category, Entry, Lexicon
from tests.gazetteer.names import reviewed

_COMMON = 2.9
"""How common a word may be that is a place's name, on Zipf's scale, with all that can be attached to it: once in a million is 3."""
_FEWEST_LETTERS = 4


class Spellings:
    """The words of one language."""

    def __init__(self, lexicon: Lexicon, code: str) -> None:
        self._lexicon = lexicon
        self._code = code
        self._language = language(code)
        self._review = {
            key: {self._language.fold_word(word) for word in reviewed()[key][code]}
            for key in ("left_out", "kept", "words")
        }

    def is_free(self, name: str) -> bool:
        """Whether a spelling means nothing else."""
        words = self._language.fold_word(name).split()
        if " ".join(words) in self._review["left_out"] or self._review["words"].issuperset(
            " ".join(words).replace("-", " ").split()
        ):
            return False
        if any(self.entry(name, each) for each in Category):
            return False
        return len(words) > 1 or self._is_uncommon(words[0])

    def entry(self, name: str, category: Category) -> Entry | None:
        """What the lexicon has by a spelling, `None` where it has nothing."""
        words = self._language.fold_word(name).split()
        match = self._lexicon.named(category, self._code, words, 0)
        return match.first(category) if match is not None and match.length == len(words) else None

    def _is_uncommon(self, word: str) -> bool:
        if word in self._shared or word in self._grammar:
            return False
        long = len(word.removeprefix("ال")) >= _FEWEST_LETTERS
        return word in self._review["kept"] or (long and self._frequencies.get(word, 0.0) < _COMMON)

    @cached_property
    def _frequencies(self) -> Mapping[str, float]:
        """How common a word is with all that can be attached to it, on Zipf's scale."""
        sums: dict[str, float] = defaultdict(float)
        for word in iter_wordlist(self._code):
            for _, stem in self._language.stems(self._language.fold_word(word)):
                sums[stem] += 10 ** zipf_frequency(word, self._code)
        return {word: log10(total) for word, total in sums.items() if total}

    @cached_property
    def _shared(self) -> set[str]:
        """The words that spellings of the lexicon are, and what they are without what may be attached to them."""
        words = {
            self._language.fold_word(surface)
            for entry in self._lexicon.entries()
            for surface in entry.surfaces[self._code]
        }
        return {stem for word in words if " " not in word for _, stem in self._language.stems(word)}

    @cached_property
    def _grammar(self) -> set[str]:
        """The words of the language's own file."""
        file = Path(generator.language.__file__).with_name(f"{type(self._language).__name__.lower()}.yml")
        return {self._language.fold_word(word) for word in _strings(yaml.safe_load(file.read_text(encoding="utf-8")))}


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for pair in data.items():
            yield from _strings(list(pair))
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)
