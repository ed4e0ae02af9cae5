"""Whether a sentence tells what happens again and again: some 3,500 die on the roads each year, سنوياً."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.reader import TokenReader
from generator.facts.sentence import ReadSentence


@once_a_sentence
def tells_habit(sentence: ReadSentence) -> bool:
    """Whether a word tells how often it happens."""
    return bool(TokenReader(sentence.reading).places(sentence.language.words.times.habits))
