"""Places that a paragraph opens with, and so places what it tells on: In Angola, 877 cases … The number of deaths is 361.

It opens with a place behind its preposition and ahead of a comma (In Angola, …; وفي حلب، …), or it is a bullet of which the first
sentence names one place only. The further sentences are of that place up to the first that names another place or organisation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.named import named_places
from generator.facts.slots.where.placing import governing
from generator.facts.tokens import BULLETS, COMMAS
from generator.lexicon import Category
from generator.values import Term

_LONGEST_KIND = 3
"""Tokens between the name of a place and the comma behind it: Borno State,; Ga South Municipal District,."""


def under_openers(sentences: Sequence[ReadSentence]) -> Iterator[tuple[int, Found[tuple[Term, ...]]]]:
    """Index of each further sentence of a paragraph that opens with places, with these."""
    for _, paragraph in groupby(range(len(sentences)), lambda index: sentences[index].sentence.paragraph):
        first, *further = paragraph
        opener = _opener(sentences[first]) if further else []
        if not opener:
            continue
        told = {name.key for name in (*opener, *sentences[first].of(Category.ORGANISATIONS))}
        cue = Cue(CueKind.WHERE_HEADING, sentences[first].text_span(opener[0].tokens[0], opener[-1].tokens[1]))
        for index in further:
            named = (*named_places(sentences[index]), *sentences[index].of(Category.ORGANISATIONS))
            if any(name.key not in told for name in named):
                break
            yield index, Found(tuple(place.term for place in opener), cue)


def _opener(sentence: ReadSentence) -> list[Name]:
    """The place that a sentence opens with and those joined to it, or the only one of a bullet."""
    places = named_places(sentence)
    if not places:
        return []
    if sentence.texts[0] in BULLETS and len({place.key for place in places}) == 1:
        return places[:1]
    start = next((at for at, text in enumerate(sentence.texts) if text not in BULLETS), 0)
    opener = places[:1]
    for place in places[1:]:
        opener += [place] if are_joined(sentence, opener[-1], place) else []
    end = opener[-1].tokens[1]
    fronted = start < places[0].tokens[0] and governing(sentence, places[0].tokens[0]) == start
    told = any(figure.tokens[0] < end for figure in sentence.figures)
    return (
        opener if fronted and not told and not COMMAS.isdisjoint(sentence.texts[end : end + _LONGEST_KIND + 1]) else []
    )
