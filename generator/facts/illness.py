"""Whether إصابة is an injury or an infection: what the sentence, else the article up to it, tells last of illness or of violence.

Most languages have two words for these (see the cues `illness` and `wounding` of each), and nothing to tell apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.lexicon import Entry, Lexicon

_INJURY, _INFECTION = "injury", "infection"


def name_infections(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> Iterator[ReadSentence]:
    """The sentences of an article, with infections for the injuries of those who are ill."""
    if not any(_is_injury(figure) for sentence in sentences for figure in sentence.figures):
        yield from sentences
        return
    entry = lexicon.entry(_INFECTION)
    ill = False
    for sentence in sentences:
        illness, wounding = ("illness" in sentence.cues, "wounding" in sentence.cues)
        ill = illness if illness is not wounding else ill
        if ill and any(map(_is_injury, sentence.figures)):
            yield replace(sentence, figures=tuple(_infected(figure, entry) for figure in sentence.figures))
        else:
            yield sentence


def _is_injury(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.id == _INJURY


def _infected(figure: Figure, infection: Entry) -> Figure:
    if figure.unit is None or not _is_injury(figure):
        return figure
    return replace(figure, unit=infection.term(figure.unit.surface))
