"""Subjects that stand before their verb where verbs come first: the definite words behind "that", or that open a headline."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import governed_by_preposition
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Term

_LONGEST_SUBJECT = 3


def definite_subject(sentence: ReadSentence, end: int, speaker: Term | None) -> Term | None:
    """The definite words between "that", or the beginning of a headline, and what ends before a token: أن الفرق الهندسية انتزعت.

    Those that the speaker owns (وحداتها, أرباحها) are the speaker.
    """
    end = _before_place(sentence, end)
    begin = _clause_start(sentence, end)
    if begin is None or not sentence.language.words.verb_first or not 1 <= end - begin <= _LONGEST_SUBJECT:
        return None
    words, stop_words = sentence.texts[begin:end], sentence.language.words.stop_words
    plain = all(word.isalpha() and word not in stop_words for word in words)
    if not plain or not sentence.language.is_definite(words[0]):
        return None
    if any(begin <= name.tokens[0] < end for name in sentence.names) or begin in sentence.dated:
        return None
    if sentence.language.has_possessor(words[0]):
        return speaker
    if sentence.cue_at("no_actor", begin) or not sentence.language.may_act(words[0]):
        return None
    return sentence.own_words(begin, end)


def _before_place(sentence: ReadSentence, end: int) -> int:
    """Where the words end that stand before where somebody is, told right before a token: القطاع الخاص | بالمغرب."""
    for place in sentence.of(Category.PLACES):
        if place.tokens[1] == end and governed_by_preposition(sentence, place):
            start = place.tokens[0]
            return start - (sentence.texts[start - 1] in sentence.language.words.names.prepositions)
    return end


def _clause_start(sentence: ReadSentence, end: int) -> int | None:
    """The token with which a clause of "that" begins, or in a headline what its last colon opens: «أوتشا»: الاحتلال هدم 31 مبنى."""
    thats = (that for that in sentence.cue_ends("said_that") if that <= end)
    headline = sentence.sentence.part is Part.TITLE
    colons = (at + 1 for at in sentence.marks if headline and at < end and sentence.texts[at] == ":")
    return max((*thats, *colons), default=0 if headline else None)
