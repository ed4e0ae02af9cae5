"""Places that a sentence opens with, and so places what its paragraph tells on: In Angola, 877 cases … The number of deaths is 361.

It opens with a place behind its preposition and ahead of a comma (In Angola, …; وفي حلب، …), or is the first of a bullet and
names one place only. The sentences after it are of that place up to the first that names another place or organisation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.named import named_places
from generator.facts.slots.where.placing import LEADING, governing
from generator.facts.tokens import BULLETS, COMMAS
from generator.lexicon import Category
from generator.values import Term

_LONGEST_KIND = 3
"""Tokens between the name of a place and the comma behind it: Borno State,; Ga South Municipal District,."""


def under_openers(sentences: Sequence[ReadSentence]) -> Iterator[tuple[int, Found[tuple[Term, ...]]]]:
    """Index of each sentence that goes on with the places that one before it in its paragraph opens with, with these."""
    for _, paragraph in groupby(range(len(sentences)), lambda index: sentences[index].sentence.paragraph):
        first, *others = paragraph
        last = max((index for index in others if sentences[index].figures), default=first)
        found: Found[tuple[Term, ...]] | None = None
        told: set[str] = set()
        for index in range(first, last + (last > first)):
            sentence = sentences[index]
            if found is not None and _named(sentence) <= told:
                yield index, found
                continue
            opener = _opener(sentence, bullet=index == first)
            found, told = (_found(sentence, opener), _named(sentence)) if opener else (None, set())


def _named(sentence: ReadSentence) -> set[str]:
    """The places and organisations that a sentence names."""
    return {name.key for name in (*named_places(sentence), *sentence.of(Category.ORGANISATIONS))}


def _found(sentence: ReadSentence, opener: Sequence[Name]) -> Found[tuple[Term, ...]]:
    span = sentence.text_span(opener[0].tokens[0], opener[-1].tokens[1])
    return Found(tuple(place.term for place in opener), Cue(CueKind.WHERE_HEADING, span))


def _opener(sentence: ReadSentence, *, bullet: bool) -> Sequence[Name]:
    """The place that a sentence opens with and those joined to it, or the only one of a bullet."""
    start = next((at for at, text in enumerate(sentence.texts) if text not in BULLETS), 0)
    if start not in sentence.beginning(*LEADING) and not (bullet and start):
        return []
    places = named_places(sentence)
    if not places:
        return []
    if bullet and start and len({place.key for place in places}) == 1:
        return places[:1]
    opener = [places[0]]
    for place in places[1:]:
        opener += [place] if are_joined(sentence, opener[-1], place) else []
    end = opener[-1].tokens[1]
    fronted = start < places[0].tokens[0] and governing(sentence, places[0].tokens[0]) == start
    fronted = fronted and sentence.verbs.isdisjoint(range(start, places[0].tokens[0]))  # وفي 2022 حصلت الأرجنتين،
    told = any(figure.tokens[0] < end for figure in sentence.figures)
    closed = not COMMAS.isdisjoint(sentence.texts[end : end + _LONGEST_KIND + 1])
    return opener if fronted and closed and not told else []
