"""Figures that say the one before them again: in other words (118 families (642 people), or 12 percent), or its size or value."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS, SEMICOLONS
from generator.values import Kind

FARTHEST = 6
"""Tokens between two figures that go together."""
_TO_VALUE = 16
"""Tokens from what is counted to what it is worth: 12 cases | of fraud in the UK in 2003, worth."""
_MOST_ADJECTIVES = 2


def once_more(sentence: ReadSentence, number: int) -> bool | None:
    """Whether a comma opens what says a figure again, and none closes it (88,892 شخصا، ما يعادل 19,350 أسرة، نزحوا في …).

    `None` where the figure does not say the one before it again.
    """
    first, second = sentence.figures[number : number + 2]
    start, end = first.tokens[1], second.tokens[0]
    if end - start > FARTHEST or second.part_of is not None or not says_again(sentence, first, second):
        return None
    return sentence.texts[start] in COMMAS and sentence.words(second.tokens[1], second.tokens[1] + 1) not in COMMAS


def says_again(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a figure right behind another one says the same in other words: in brackets, or after "or".

    A bare number told by "at" is of some of them: 140 مركزاً بواقع 25 في الأردن.
    """
    start, end = first.tokens[1], second.tokens[0]
    bare = first.kind is second.kind is Kind.COUNT and second.is_number_alone
    if start >= end or (bare and sentence.cue_at("spread_over", start)):
        return False
    opens = (sentence.texts[start] == "(" or _goes_on_in_brackets(sentence, first)) and end == start + 1
    start += sentence.texts[start].isalpha() and sentence.texts[start + 1] in COMMAS  # سلة | رمضانية، تزن 22 طناً
    start += sentence.texts[start] in COMMAS  # 39.9 بالمئة، أي ما يعادل 6690 مليون متر مكعب
    return opens or sentence.cue_at("or_else", start) > 0 or _is_size_of_it(sentence, start, end)


def _goes_on_in_brackets(sentence: ReadSentence, first: Figure) -> bool:
    """Whether money in brackets is told once more behind a semicolon or comma: 12bn euros ($14bn; | £9bn)."""
    start, end = first.tokens
    return first.kind is Kind.MONEY and sentence.texts[start - 1] == "(" and sentence.texts[end] in COMMAS | SEMICOLONS


def is_value(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a figure is what is counted ahead of it is worth: 12 cases in 2003, worth £38 million; 12 عقدا بقيمة 3 ملايين."""
    start, end = first.tokens[1], second.tokens[0]
    if (
        second.kind is not Kind.MONEY
        or first.kind not in {Kind.COUNT, Kind.MEASURE}
        or not 0 < end - start <= _TO_VALUE
    ):
        return False
    opened = [at for at in sentence.cue_starts("worth") if start <= at and at + sentence.cue_at("worth", at) == end]
    marks = [at for at in sentence.marks if start <= at < end]
    apart = sentence.any_cue_between(("clause_opener", "present_tense", "past_tense"), start, end)
    told = sentence.verbs.isdisjoint(range(start, end)) and not apart  # trade with 25 countries was worth …
    return bool(opened) and told and all(at == opened[0] - 1 and sentence.texts[at] in COMMAS for at in marks)


def _is_size_of_it(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether only "with", and what is measured, leads from a figure to the next: 65 بالمئة وبحجم 637 مليون متر مكعب."""
    words = sentence.language.words
    joined = start < end and sentence.texts[start] in words.numbers.joiners
    length = sentence.cue_at("size_with", start + joined)
    rest = sentence.texts[start + joined + length : end]
    measuring = words.measuring
    signs = words.percent.first_words
    return length > 0 and all(
        word in signs or (word,) in measuring.level or (word,) in measuring.change_nouns for word in rest
    )


def is_size(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a size stands before the noun of what is counted: two shallow 5.6 magnitude earthquakes."""
    between = sentence.texts[first.tokens[1] : second.tokens[0]]
    sized = first.kind is Kind.COUNT and first.unit is not None and second.kind is Kind.MEASURE
    stop_words = sentence.language.words.stop_words
    plain = len(between) <= _MOST_ADJECTIVES and all(word.isalpha() and word not in stop_words for word in between)
    noun = sentence.texts[second.tokens[1]] if second.tokens[1] < len(sentence.tokens) else ""
    return sized and plain and first.unit is not None and first.unit.surface.lower().split()[-1:] == [noun]
