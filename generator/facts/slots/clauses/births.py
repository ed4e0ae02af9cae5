"""Births: when and where somebody was born is not where and when they did what the next clause tells.

Born in Karwa in 1936, she wrote | 12 books; ولدت في حلب عام 1936، وأنجبت | 12 ولداً.
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between


def is_of_birth(sentence: ReadSentence, tokens: tuple[int, int], figure: Figure) -> bool:
    """Whether a date or place is that of a birth ahead of a figure, and a mark and another deed stand between."""
    start, end = tokens[0], figure.tokens[0]
    births = [at for at in sentence.cue_starts("born") if at < end]
    if not births or tokens[1] > end or figure_between(sentence, births[-1], start):
        return False  # ولد 12 طفلا عام 2020، ومات 3
    inside = not any(births[-1] < at < start for at in sentence.verbs - {births[-1]}) and not sentence.cue_between(
        "past_tense", births[-1] + 1, start
    )
    mark = next((mark for mark in reversed(sentence.marks) if tokens[1] <= mark < end), None)
    return births[-1] < start and inside and mark is not None and _acts(sentence, mark + 1, end)


def _acts(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a word that is no grammar, place, date or figure stands between two tokens, as a verb does."""
    words = sentence.language.words
    light = words.stop_words | words.names.prepositions | words.numbers.joiners
    taken = sentence.named - sentence.verbs | sentence.dated | sentence.counted
    return any(
        sentence.texts[at].isalpha() and sentence.texts[at] not in light and at not in taken for at in range(start, end)
    )
