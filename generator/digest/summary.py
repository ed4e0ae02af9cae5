"""An extractive summary: the sentences of the body that carry most of the report, beside its title.

A sentence's weight is the sum of what tells its worth:

- where it stands: news puts the matter first, and first in a paragraph (the location of Edmundson 1969),
- how much it shares with the rest of the article (see `centralities`),
- the figures it states, as far as the article is one of figures, and whether it says who says so.

Sentences are chosen one by one, each the best that still fits: weighty, and unlike those chosen before it (maximal marginal
relevance, Carbonell & Goldstein 1998). None is chosen that would stand on what is left out: one that opens with a word that points
back (وذلك، لكنه، "this", "however") needs the sentence before it; one that leaves its speaker out (وأضاف، "it added") follows that
sentence, or another of the same speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.digest.key_figures import AMOUNTS
from generator.digest.vectors import Vector, alike, centralities, vectors, words_of
from generator.facts.fact import Facts
from generator.language import Language, language
from generator.language.phrases import PhraseSet
from generator.text.document import Part, Sentence
from generator.values import Term

FEWEST, MOST = 2, 5
"""Sentences of a summary."""
WORDS = 80
"""Words of a summary where the site does not say otherwise: three or four sentences."""

_PLACE, _OPENING, _SHARED, _FIGURES, _SPEAKER = 2.0, 0.25, 1.0, 1.5, 0.125
"""What each part of the weight counts at most."""
_MANY_FIGURES = 3
_LIKENESS = 0.5
"""What full likeness to a chosen sentence takes off a weight."""
_NEARLY_THE_SAME = 0.6
"""The likeness from which a sentence repeats a chosen one."""
_SHORTEST, _SHORTEST_LINE = 6, 12
"""Words below which a sentence seldom stands by itself, and below which a line without a full stop is a heading."""
_EDGES = '()[]«»"“”.,،:;؛!?؟'
_STOP = re.compile(r"[.!?؟…][\"'”’»)\]*_]*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the body that a summary may hold.

    - `at`: its number in the body, from 0; `length`: its words.
    - `points_back`: it needs the sentence before it. `speaks_on`: it needs that, or another sentence of its `speaker`.
    """

    id: str
    at: int
    length: int
    weight: float
    vector: Vector
    points_back: bool
    speaks_on: bool
    speaker: Term | None


def summarise(facts: Facts, words: int = WORDS) -> tuple[str, ...]:
    """Ids of the sentences of the summary, in reading order; none where the body has no sentence.

    They have at most so many `words` together, unless `FEWEST` sentences have more.
    """
    return tuple(candidate.id for candidate in choose(candidates(facts), words, MOST))


def choose(listed: Sequence[Candidate], words: int, most: int) -> list[Candidate]:
    """The best candidates, in reading order: at most `most`, of so many words together.

    The first `FEWEST` may be longer; where no sentence stands by itself, the first is the best all the same.
    """
    chosen: list[Candidate] = []
    left = list(listed)
    likeness = dict.fromkeys((candidate.at for candidate in left), 0.0)
    while len(chosen) < most:
        standing = [candidate for candidate in left if _stand([*chosen, candidate])]
        room = words - sum(candidate.length for candidate in chosen)
        fitting = [candidate for candidate in standing if candidate.length <= room]
        if not fitting and len(chosen) < FEWEST:
            fitting = standing if standing or chosen else left
        if not fitting:
            break
        best = max(fitting, key=lambda candidate: candidate.weight - _LIKENESS * likeness[candidate.at])
        chosen.append(best)
        for candidate in left:
            likeness[candidate.at] = max(likeness[candidate.at], alike(candidate.vector, best.vector))
        left = [other for other in left if other is not best and likeness[other.at] < _NEARLY_THE_SAME]
    return sorted(chosen, key=lambda candidate: candidate.at)


def _stand(chosen: Sequence[Candidate]) -> bool:
    """Whether every sentence that needs another has it right before it."""
    before: Candidate | None = None
    for candidate in sorted(chosen, key=lambda candidate: candidate.at):
        follows = before is not None and candidate.at == before.at + 1
        same_speaker = before is not None and before.speaker is not None and before.speaker == candidate.speaker
        if (candidate.points_back and not follows) or (candidate.speaks_on and not (follows or same_speaker)):
            return False
        before = candidate
    return True


def candidates(facts: Facts) -> list[Candidate]:
    """The sentences of the body that tell something by themselves, in reading order; where none does, the first."""
    document = facts.document
    tongue = language(document.language)
    body = [sentence for sentence in document.sentences if sentence.part is Part.BODY]
    words = [words_of(document.plain(sentence.span), tongue) for sentence in body]
    weighed = vectors(words, tongue)
    weights = _weights(facts, body, weighed)
    found = [
        _candidate(facts, sentence, at, words[at], weights[at], weighed[at], tongue)
        for at, sentence in enumerate(body)
        if _tells(document.plain(sentence.span), words[at], tongue)
    ]
    if not found and body:
        found = [_candidate(facts, body[0], 0, words[0], weights[0], weighed[0], tongue)]
    return found


def _candidate(
    facts: Facts,
    sentence: Sentence,
    at: int,
    words: Sequence[str],
    weight: float,
    vector: Vector,
    tongue: Language,
) -> Candidate:
    speaker = next(iter(facts.speakers.get(sentence.id, ())), None)
    text = facts.document.words(sentence.span)
    named = speaker is not None and tongue.fold_word(speaker.surface) in tongue.fold_word(text)
    points_back = _opens(words, tongue.words.leaning_openers)
    called = len(words) > 1 and tongue.is_definite(words[1])  # وأشار | التقرير
    speaks_on = _opens(words, tongue.words.speaking_openers) and not (named or called)
    return Candidate(sentence.id, at, len(words), weight, vector, points_back, speaks_on, speaker)


def _weights(facts: Facts, body: Sequence[Sentence], weighed: Sequence[Vector]) -> list[float]:
    figures = Counter(mention.sentence for fact in facts.facts if fact.kind in AMOUNTS for mention in fact.mentions)
    stating = sum(sentence.id in figures for sentence in body) / max(1, len(body))
    shared = centralities(weighed)
    openings = set(_openings(body))
    return [
        _PLACE * (1 - at / len(body))
        + _OPENING * (sentence.id in openings)
        + _SHARED * shared[at]
        + _FIGURES * stating * min(figures[sentence.id], _MANY_FIGURES) / _MANY_FIGURES
        + _SPEAKER * (sentence.id in facts.speakers)
        for at, sentence in enumerate(body)
    ]


def _openings(body: Sequence[Sentence]) -> Iterator[str]:
    """Ids of the sentences that open a paragraph."""
    paragraph: int | None = None
    for sentence in body:
        if sentence.paragraph != paragraph:
            yield sentence.id
        paragraph = sentence.paragraph


def _opens(words: Sequence[str], openers: PhraseSet) -> bool:
    return bool(words) and openers.longest(words[0], words, 0) is not None


def _tells(text: str, words: Sequence[str], tongue: Language) -> bool:
    """Whether a sentence tells something by itself: neither a scrap, nor a heading, nor how to reach somebody."""
    shortest = _SHORTEST if _STOP.search(text) else _SHORTEST_LINE
    contact = tongue.words.cues["contact"]
    spaced = [word.strip(_EDGES) for word in tongue.fold_word(text).split()]  # so that toll-free is one
    reaches = any(contact.longest(word, spaced, at) is not None for at, word in enumerate(spaced))
    return len(words) >= shortest and not reaches
