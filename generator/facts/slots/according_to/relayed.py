"""Whom somebody quotes: نقلت وسائل إعلام عن وزير الصحة; Reuters quoted the minister as saying. Their words are not the outlet's."""

from __future__ import annotations

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between
from generator.facts.tokens import COMMAS

_QUOTE = "quote_saying"
"""The lexicon's verb of saying what others said."""
_LONGEST_OUTLET = 6


def quoted_at(sentence: ReadSentence, verb: Name) -> int | None:
    """The token where the words for who is quoted begin, `None` where the verb quotes nobody.

    An aside between commas may come before: نقلت الوكالة، في بيان، عن الوزير.
    """
    if verb.term.id != _QUOTE:
        return None
    start = verb.tokens[1]
    commas = [mark for mark in sentence.marks if mark >= start][:2]
    candidates = list(range(start, min(start + _LONGEST_OUTLET, commas[0] if commas else len(sentence.tokens))))
    if len(commas) > 1 and all(sentence.texts[mark] in COMMAS for mark in commas):
        candidates.append(commas[1] + 1)
    for at in candidates:
        if figure_between(sentence, start, at + 1):
            break
        if sentence.cue_at("quoted_from", at):
            return at + 1
    as_saying = sentence.cue_between("quoted_as", start, start + _LONGEST_OUTLET)
    return start if as_saying else None
