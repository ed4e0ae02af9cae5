"""Whom somebody quotes: نقلت وسائل إعلام عن وزير الصحة; Reuters quoted the minister as saying. Their words are not the outlet's."""

from __future__ import annotations

from itertools import islice

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between
from generator.facts.tokens import COMMAS, QUOTES

QUOTE = "quote_saying"
"""The lexicon's verb of saying what others said."""
_LONGEST_OUTLET = 6
"""Words from the verb to whom it quotes."""


def quoted_at(sentence: ReadSentence, verb: Name) -> int | None:
    """The token where the words for who is quoted begin, `None` where the verb quotes nobody.

    A date or an aside between commas may come before: نقلت الوكالة يوم الأحد عن الوزير; نقلت الوكالة، في بيان، عن الوزير.
    """
    if verb.term.id != QUOTE:
        return None
    start = verb.tokens[1]
    commas = [mark for mark in sentence.marks if mark >= start][:2]
    until = range(start, commas[0] if commas else len(sentence.tokens))
    plain = (at for at in until if at not in sentence.dated and sentence.texts[at] not in QUOTES)
    candidates = list(islice(plain, _LONGEST_OUTLET))
    if len(commas) > 1 and all(sentence.texts[mark] in COMMAS for mark in commas):
        candidates.append(commas[1] + 1)
    for at in candidates:
        if figure_between(sentence, start, at + 1):
            break
        if sentence.cue_at("quoted_from", at):
            return at + 1
    as_saying = sentence.cue_between("quoted_as", start, start + _LONGEST_OUTLET)
    return start if as_saying else None


def closes_quoted(sentence: ReadSentence, verb: Name) -> bool:
    """Whether what is quoted stands ahead of a verb that quotes: 12 people were hurt, Reuters quoted the minister as saying."""
    start, end = verb.tokens
    phrases = (at for at in sentence.cue_starts("quoted_as") if end <= at < end + _LONGEST_OUTLET)
    closing = next((at + sentence.cue_at("quoted_as", at) for at in phrases), end)
    ends = closing > end and CLAUSE_MARKS.issuperset(sentence.texts[closing : closing + 1])
    return ends and figure_between(sentence, 0, start)
