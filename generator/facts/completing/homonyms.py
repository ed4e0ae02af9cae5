"""Counted nouns of two meanings: إصابة is an injury or an infection, محتجز is held or trapped, فصل a chapter or a class.

English rounds are of talks or shots. Three to ten are told in the plural (Ryding, *A Reference Grammar of Modern Standard Arabic*,
15.1.4), so that 5 أسرة are beds, which the plural of families is not spelled like. Which of two others is told by what the
sentence, else the article up to it, speaks of last (see the cues in each language's file), of a decade and a contract (عقد) by the
word right before the number and by what the sentence speaks of; most languages have two words, and nothing to tell apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.lexicon import Entry, Lexicon
from generator.values import Kind, ends


@dataclass(frozen=True, slots=True)
class Homonym:
    """A noun that means one measure, or another where the article speaks of what `other_by` names; ids of measures, cues."""

    noun: str
    one: str
    one_by: str
    other: str
    other_by: str


_CONTRACT, _DECADE = "contract", "decade"
"""The lexicon's ids of the two meanings of عقد."""
_FEW_DECADES = 9
"""More decades are told in centuries."""
_FAMILY, _BED = "family", "bed"
"""The lexicon's ids of the two meanings of أسرة, of which only beds are more than one."""
_FEW = range(3, 11)
_HOMONYMS = (
    Homonym("injury_or_infection", "injury", "wounding", "infection", "illness"),
    Homonym("held_or_trapped", "detainee", "custody", "trapped_person", "disaster"),
    Homonym("horse_or_power", "horse", "animals", "horsepower", "engine"),
    Homonym("chapter_or_classroom", "chapter", "written", "classroom", "schooling"),
    Homonym("round_or_shot", "round", "rounds_held", "bullet", "of_shots"),
)


def tell_homonyms(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> Sequence[ReadSentence]:
    """The sentences of an article, their counted nouns of two meanings with the one that the article tells."""
    for homonym in _HOMONYMS:
        if any(_is_homonym(homonym, sentence, figure) for sentence in sentences for figure in sentence.figures):
            sentences = list(_told(sentences, homonym, lexicon))
    bed, decade = lexicon.entry(_BED), lexicon.entry(_DECADE)
    sentences = [_in_other(sentence, _is_plural_alone, bed) for sentence in sentences]
    return [_in_other(sentence, _is_decade, decade, Kind.DURATION) for sentence in sentences]


def _in_other(
    sentence: ReadSentence, is_other: Callable[[ReadSentence, Figure], bool], other: Entry, kind: Kind | None = None
) -> ReadSentence:
    """A sentence with those figures in the other of two measures that are told in it; `kind`: theirs, where not the same."""
    figures = tuple(
        replace(figure, kind=kind or figure.kind, unit=other.term(figure.unit.surface))
        if figure.unit is not None and is_other(sentence, figure)
        else figure
        for figure in sentence.figures
    )
    return replace(sentence, figures=figures) if figures != sentence.figures else sentence


def _is_plural_alone(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts three to ten of what is spelled as one family, and as several beds."""
    if figure.unit is None or figure.unit.id != _FAMILY or ends(figure.value)[-1] not in _FEW:
        return False
    return (sentence.language.fold_word(figure.unit.surface),) in sentence.language.words.cues["family_or_beds"]


def _is_decade(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether contracts are decades: منذ ثلاثة عقود, and a few where nobody signs anything (دام أربعة عقود).

    A language that has no words for signing them calls both by words of their own.
    """
    if figure.unit is None or figure.unit.id != _CONTRACT or not sentence.language.words.cues["contracting"]:
        return False
    few = "contracting" not in sentence.cues and ends(figure.value)[-1] <= _FEW_DECADES
    return few or figure.tokens[0] in sentence.cue_ends("lasting_for")


def _told(sentences: Sequence[ReadSentence], homonym: Homonym, lexicon: Lexicon) -> Iterator[ReadSentence]:
    entry = lexicon.entry(homonym.other)
    is_other = False
    for sentence in sentences:
        one, other = homonym.one_by in sentence.cues, homonym.other_by in sentence.cues
        is_other = other if one is not other else is_other
        yield _in_other(sentence, partial(_is_homonym, homonym), entry) if is_other else sentence


def _is_homonym(homonym: Homonym, sentence: ReadSentence, figure: Figure) -> bool:
    if figure.unit is None or figure.unit.id != homonym.one:
        return False
    nouns, language = sentence.language.words.cues[homonym.noun], sentence.language
    return any((word,) in nouns for word in language.fold_word(figure.unit.surface).split())
