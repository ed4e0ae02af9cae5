"""An extractive summary: the sentences of the body that carry most of the report.

A sentence's weight is where it stands (news puts the matter first), how much of the article's recurring
vocabulary it holds (centrality: the mean weight of its words, as in SumBasic, Nenkova & Vanderwende 2005),
and the figures it states. A sentence that repeats a chosen one, or that opens with a word leaning on the
sentence before it, is passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.facts.fact import Facts
from generator.language import language
from generator.language.base import Language
from generator.text.document import Document, Part, Sentence

FEWEST, MOST = 2, 5
"""Sentences of a summary."""
WORD_BUDGET = 110
"""Words of a summary, unless `FEWEST` sentences are longer."""
SHORTEST_WORDS = 6
"""A sentence of fewer words seldom stands by itself."""
TOO_ALIKE = 0.5
"""Share of a sentence's words that a chosen sentence has too, from which it is a repetition."""

_WORD = re.compile(r"\w+")


def summarise(facts: Facts) -> tuple[str, ...]:
    """Ids of the sentences of the summary, in reading order; none where the body has no sentence."""
    document = facts.document
    body = [sentence for sentence in document.sentences if sentence.part is Part.BODY]
    tongue = language(document.language)
    words = {sentence.id: _words(document, sentence, tongue) for sentence in body}
    weights = _weights(facts, body, words)
    chosen: list[Sentence] = []
    spent = 0
    for sentence in sorted(body, key=lambda sentence: -weights[sentence.id]):
        length = len(words[sentence.id])
        if len(chosen) == MOST or (len(chosen) >= FEWEST and spent + length > WORD_BUDGET):
            continue
        if length < SHORTEST_WORDS or _leans(words[sentence.id], tongue):
            continue
        if any(_alike(words[sentence.id], words[other.id]) for other in chosen):
            continue
        chosen.append(sentence)
        spent += length
    return tuple(sentence.id for sentence in body if sentence in chosen)


def _words(document: Document, sentence: Sentence, tongue: Language) -> tuple[str, ...]:
    return tuple(_WORD.findall(tongue.fold(document.words(sentence.span)).text))


def _weights(facts: Facts, body: Sequence[Sentence], words: Mapping[str, Sequence[str]]) -> Mapping[str, float]:
    frequency = Counter(word for sentence in body for word in set(words[sentence.id]) if len(word) > 3)
    figures = Counter(mention.sentence for fact in facts.facts for mention in fact.mentions)
    most = max(frequency.values(), default=1)
    weights: dict[str, float] = {}
    for index, sentence in enumerate(body):
        content = [frequency[word] for word in words[sentence.id] if word in frequency]
        centrality = sum(content) / (len(content) * most) if content else 0.0
        position = 1.0 / (1.0 + 0.2 * index)
        weights[sentence.id] = position + centrality + 0.25 * min(figures[sentence.id], 3)
    return weights


def _leans(words: Sequence[str], tongue: Language) -> bool:
    """Whether the sentence opens with a word that needs the sentence before it (وأضاف، "it added")."""
    return any(tuple(words[: len(opener)]) == opener for opener in tongue.words.leaning_openers)


def _alike(words: Sequence[str], others: Sequence[str]) -> bool:
    shared = set(words) & set(others)
    return len(shared) > TOO_ALIKE * min(len(set(words)), len(set(others)))
