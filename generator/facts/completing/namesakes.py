"""Places called as another is in another country: القنيطرة is in Syria, or in Morocco where the article tells of that alone.

The lexicon has the better known of the two by that name, and says of the other whose namesake it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.territories import territories
from generator.lexicon import Entry, Lexicon


def tell_namesakes(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> Sequence[ReadSentence]:
    """The sentences of an article, with the place that is meant by each name of two."""
    named = {name.entry.id for sentence in sentences for name in sentence.names if name.entry is not None}
    others = {key: other for key, other in lexicon.namesakes.items() if key in named}
    meant = {key: other for key, other in others.items() if _is_meant(sentences, lexicon, key, other)}
    return [_with(sentence, meant) for sentence in sentences] if meant else sentences


def _is_meant(sentences: Sequence[ReadSentence], lexicon: Lexicon, key: str, other: Entry) -> bool:
    """Whether the article tells of the country of the less known of two places, and never of that of the other."""
    told = Counter[str]()
    for sentence in sentences:
        told.update(territories(sentence, lexicon))
        told[lexicon.territory_of(lexicon.find(key)) or ""] -= sum(_is_called(name, key) for name in sentence.names)
    known, less_known = (lexicon.territory_of(entry) for entry in (lexicon.find(key), other))
    return less_known is not None and told[less_known] > 0 and (known is None or told[known] <= 0)


def _is_called(name: Name, key: str) -> bool:
    return name.entry is not None and name.entry.id == key


def _with(sentence: ReadSentence, meant: Mapping[str, Entry]) -> ReadSentence:
    """A sentence with what is meant in place of their namesakes."""
    names = tuple(
        replace(name, entry=other, term=other.term(name.term.surface))
        if name.entry is not None and (other := meant.get(name.entry.id)) is not None
        else name
        for name in sentence.names
    )
    return replace(sentence, names=names) if names != sentence.names else sentence
