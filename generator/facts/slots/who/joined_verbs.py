"""Verbs that "and" or a mark joins to the one before, whose subject they keep: hit a post and killed four, and now runs 12."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS
from generator.facts.sentence import ReadSentence


def keeps_subject(sentence: ReadSentence, start: int) -> bool:
    """Whether a verb without a subject goes on with the last one; where subjects come first only after "and" or a mark.

    What "which" behind a mark means is none: visited a camp in Bara, which hosts 12 families.
    """
    words = sentence.language.words
    if words.verb_first or not start:
        return True
    if sentence.cue_at("relative", start - 1):
        return False
    return sentence.texts[before_adverbs(sentence, start) - 1] in words.numbers.joiners | CLAUSE_MARKS


def before_adverbs(sentence: ReadSentence, verb: int) -> int:
    """Where the words of grammar, times and adverbs ahead of an English verb begin: and | now currently | runs 12."""
    words, at = sentence.language.words, verb
    passed = words.stop_words - words.numbers.joiners
    while (at > 1 and not sentence.cue_at("relative", at - 1)) and (
        sentence.texts[at - 1] in passed
        or at - 1 in sentence.dated
        or sentence.language.is_adverb(sentence.texts[at - 1])
    ):
        at -= 1
    return at


def is_joined(sentence: ReadSentence, verb: int) -> bool:
    """Whether "and" stands before an English verb, times and adverbs aside, where its subject would: and | now runs 12."""
    joiners = sentence.language.words.numbers.joiners
    subject_first = verb > 0 and not sentence.language.words.verb_first
    return subject_first and sentence.texts[before_adverbs(sentence, verb) - 1] in joiners
