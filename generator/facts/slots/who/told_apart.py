"""Parts of which a verb of their own tells, so that nobody is told to have done with them what was done with their whole.

212 children, of whom 58 were reunited with their families; 642 ملفاً أحيل نحو 38 بالمئة منها إلى القضاء.
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence


def is_told_apart(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a part is the subject of a verb right behind it (of whom 58 were …) or, unlinked, right before it (أحيل 38% منها)."""
    if figure.part_of is None:
        return False
    if sentence.cue_at("passive_auxiliary", figure.tokens[1]):
        return True
    before = [other.tokens[1] for other in sentence.figures if other.tokens[1] <= figure.tokens[0]]
    between = range(max(before), figure.tokens[0]) if before else ()
    return sentence.language.words.verb_first and len(between) == 1 and _may_be_verb(sentence, between[0])


def _may_be_verb(sentence: ReadSentence, at: int) -> bool:
    text, words = sentence.texts[at], sentence.language.words
    linked = (
        sentence.and_attached(at)
        or text in words.numbers.joiners | words.stop_words
        or sentence.language.is_definite(text)
    )
    among = (text,) in words.part_of_people or (text,) in words.part_of_things
    return text.isalpha() and not linked and not among
