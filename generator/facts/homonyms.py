"""Counted nouns of two meanings: إصابة is an injury or an infection, محتجز is held or trapped, فصل a chapter or a class.

English rounds are of talks or shots. Three to ten are told in the plural (Ryding, *A Reference Grammar of Modern Standard Arabic*,
15.1.4), so that 5 أسرة are beds, which the plural of families is not spelled like. Which of two others is told by what the
sentence, else the article up to it, speaks of last (see the cues in each language's file), of a decade and a contract (عقد) by the
word right before the number and by what the sentence speaks of; most languages have two words, and nothing to tell apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
        if any(_is_homonym(sentence, figure, homonym) for sentence in sentences for figure in sentence.figures):
            sentences = list(_told(sentences, homonym, lexicon))
    if any(_is_plural_alone(sentence, figure) for sentence in sentences for figure in sentence.figures):
        bed = lexicon.entry(_BED)
        sentences = [_in_beds(sentence, bed) for sentence in sentences]
    if any(_is_contract(figure) for sentence in sentences for figure in sentence.figures):
        decade = lexicon.entry(_DECADE)
        sentences = [_in_decades(sentence, decade) for sentence in sentences]
    return sentences


def _in_beds(sentence: ReadSentence, bed: Entry) -> ReadSentence:
    """A sentence with three to ten families, told in what is no plural of theirs, as the beds that they are."""
    figures = tuple(
        replace(figure, unit=bed.term(figure.unit.surface))
        if figure.unit is not None and _is_plural_alone(sentence, figure)
        else figure
        for figure in sentence.figures
    )
    return replace(sentence, figures=figures)


def _is_plural_alone(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts three to ten of what is spelled as one family, and as several beds."""
    if figure.unit is None or figure.unit.id != _FAMILY or ends(figure.value)[-1] not in _FEW:
        return False
    return (sentence.language.fold_word(figure.unit.surface),) in sentence.language.words.cues["family_or_beds"]


def _in_decades(sentence: ReadSentence, decade: Entry) -> ReadSentence:
    """A sentence with the contracts that are decades: منذ ثلاثة عقود, and a few where nobody signs anything (دام أربعة عقود).

    A language that has no words for signing them calls both by words of their own.
    """
    if not sentence.language.words.cues["contracting"]:
        return sentence
    lasting, signed = sentence.cue_ends("lasting_for"), "contracting" in sentence.cues
    figures = tuple(
        replace(figure, kind=Kind.DURATION, unit=decade.term(figure.unit.surface))
        if figure.unit is not None
        and _is_contract(figure)
        and (figure.tokens[0] in lasting or (not signed and ends(figure.value)[-1] <= _FEW_DECADES))
        else figure
        for figure in sentence.figures
    )
    return replace(sentence, figures=figures) if figures != sentence.figures else sentence


def _is_contract(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.id == _CONTRACT


def _told(sentences: Sequence[ReadSentence], homonym: Homonym, lexicon: Lexicon) -> Iterator[ReadSentence]:
    entry = lexicon.entry(homonym.other)
    is_other = False
    for sentence in sentences:
        one, other = homonym.one_by in sentence.cues, homonym.other_by in sentence.cues
        is_other = other if one is not other else is_other
        if is_other:
            yield replace(
                sentence, figures=tuple(_meant(sentence, figure, homonym, entry) for figure in sentence.figures)
            )
        else:
            yield sentence


def _meant(sentence: ReadSentence, figure: Figure, homonym: Homonym, other: Entry) -> Figure:
    if figure.unit is None or not _is_homonym(sentence, figure, homonym):
        return figure
    return replace(figure, unit=other.term(figure.unit.surface))


def _is_homonym(sentence: ReadSentence, figure: Figure, homonym: Homonym) -> bool:
    if figure.unit is None or figure.unit.id != homonym.one:
        return False
    nouns, language = sentence.language.words.cues[homonym.noun], sentence.language
    return any((word,) in nouns for word in language.fold_word(figure.unit.surface).split())
