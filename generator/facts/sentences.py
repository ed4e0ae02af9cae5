"""Reads the sentences of a text one after another: dates, figures and names in each, with what those before it told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.facts.dates import Told, find_moments, told_after
from generator.facts.names import find_names
from generator.facts.parts import Name
from generator.facts.quantities import find_figures
from generator.facts.reader import Reading
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import NumberMarks, number_marks
from generator.language import Language
from generator.language.phrases import Phrase
from generator.lexicon import Lexicon
from generator.text.document import Part, Sentence


def read_sentences(
    text: str,
    sentences: Sequence[Sentence],
    language: Language,
    lexicon: Lexicon,
    published: date | None,
    marks: NumberMarks | None = None,
) -> Iterator[ReadSentence]:
    """The sentences of a text, in order; `marks`: what those in its numbers do, where more than the text tells that."""
    told = Told()
    if marks is None:
        marks = number_marks(text)
    aliases: dict[Phrase, Name] = {}
    for sentence in sentences:
        read = _read(text, sentence, language, lexicon, published, told, aliases, marks)
        aliases |= {short: name for name in read.names for short in name.short_forms}
        told = told_after(read.reading, read.moments, told)
        yield read


def _read(
    text: str,
    sentence: Sentence,
    language: Language,
    lexicon: Lexicon,
    published: date | None,
    told: Told,
    aliases: Mapping[Phrase, Name],
    marks: NumberMarks,
) -> ReadSentence:
    """Everything in one sentence of the article's text; `told` is what the sentences before told last."""
    headline = sentence.part is Part.TITLE
    reading = Reading(text, sentence.span, language, lexicon, marks, headline=headline)
    moments = find_moments(reading, published, told)
    figures = find_figures(reading, moments)
    names = find_names(text, reading, moments, figures, aliases)
    return ReadSentence(text, sentence, reading, reading.tokens, reading.texts, figures, moments, names, language)
