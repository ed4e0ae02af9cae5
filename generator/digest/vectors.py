"""Sentences as weighted words, and how alike two are.

A word counts by its stem: of the readings that the language gives (التقرير, تقرير) the one that most sentences of the article
share. Its weight in a sentence is its count times `log(1 + n / m)`, where `m` of the `n` sentences have it (inverse document
frequency, Spärck Jones 1972, over sentences as in Neto et al. 2000), and each sentence's vector has length 1, so that the product
of two is their cosine.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.language import Language

Vector = Mapping[str, float]
"""Stem → weight, of length 1; empty where a sentence has no word of content."""

_WORD = re.compile(r"\w+")


def words_of(text: str, tongue: Language) -> tuple[str, ...]:
    """The folded words of a text, without marks."""
    return tuple(_WORD.findall(tongue.fold_word(text)))


def vectors(sentences: Sequence[Sequence[str]], tongue: Language) -> tuple[Vector, ...]:
    """The vectors of sentences given as folded words; numbers and words of grammar are no content."""
    content = [[word for word in words if _is_content(word, tongue)] for words in sentences]
    spread = Counter(reading for words in content for reading in {r for word in words for r in _readings(word, tongue)})
    stems = [Counter(_stem(word, spread, tongue) for word in words) for words in content]
    holding = Counter(stem for counts in stems for stem in counts)
    total = len(sentences)
    return tuple(
        _normal({stem: count * math.log(1 + total / holding[stem]) for stem, count in counts.items()})
        for counts in stems
    )


def alike(one: Vector, other: Vector) -> float:
    """The cosine of two vectors: 0 where they share no word, 1 where they have the same."""
    return sum(weight * other.get(stem, 0.0) for stem, weight in one.items())


def centralities(sentences: Sequence[Vector]) -> tuple[float, ...]:
    """How much each sentence shares with all others, the most central one 1.

    The sum of its cosines with the others: LexRank's degree of a sentence, without a threshold (Erkan & Radev 2004, 3.1). It is
    found as the product with the sum of all vectors, the centroid of Radev et al. 2004, in time linear in the words.
    """
    centroid: Counter[str] = Counter()
    for vector in sentences:
        centroid.update(vector)
    degrees = [alike(vector, centroid) - alike(vector, vector) for vector in sentences]
    most = max(degrees, default=0.0) or 1.0
    return tuple(degree / most for degree in degrees)


def _is_content(word: str, tongue: Language) -> bool:
    return len(word) > 1 and not word.isdecimal() and word not in tongue.words.stop_words


def _readings(word: str, tongue: Language) -> list[str]:
    return [stem for _, stem in tongue.stems(word)]


def _stem(word: str, spread: Mapping[str, int], tongue: Language) -> str:
    return max(_readings(word, tongue), key=lambda reading: (spread[reading], len(reading)))


def _normal(weights: Mapping[str, float]) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / length for stem, weight in weights.items()}
