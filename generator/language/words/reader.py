"""How the words of a language's file are read: folded, and refused where one would mean two things."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.errors import LexiconError, Location
from generator.language.phrases import Phrase, Phrases, PhraseSet

Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class WordReader:
    """Folds what the file spells and refuses a word that would mean two things."""

    path: Path
    fold: Fold

    def phrase(self, words: str) -> Phrase:
        """One phrase, its words folded."""
        return tuple(self.fold(words).split())

    def phrases(self, listed: Iterable[str]) -> PhraseSet:
        """A set of phrases."""
        return Phrases(dict.fromkeys(map(self.phrase, listed), True))

    def inverted(self, meanings: Mapping[Any, Iterable[str]]) -> Phrases[Any]:
        """Phrase → meaning. Raises `LexiconError` where two meanings share a phrase."""
        found: dict[Phrase, Any] = {}
        for meaning, listed in meanings.items():
            for words in listed:
                phrase = self.phrase(words)
                if found.setdefault(phrase, meaning) != meaning:
                    raise LexiconError("language_collision", Location(self.path), words=words, meaning=meaning)
        return Phrases(found)

    def folded(self, listed: Iterable[str]) -> frozenset[str]:
        """A set of single words."""
        return frozenset(map(self.fold, listed))

    def single(self, meanings: Mapping[Any, Iterable[str]]) -> Mapping[str, Any]:
        """As `inverted`, for meanings whose spellings are single words."""
        return MappingProxyType({" ".join(phrase): value for phrase, value in self.inverted(meanings).items()})
