"""What befalls the places that a natural event strikes (زلزال ضرب المغرب, اجتاحت الفيضانات ليبيا), and people who are harmed."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category

_AHEAD = 10
"""Tokens from the event to its verb, or from the verb to the place, with its strength between."""
_KIND = 6
"""Words between the verb and the place that tell which part of it is meant or what it is: شمال مدينة."""


def is_befallen(sentence: ReadSentence, place: Name) -> bool:
    """Whether the verb for what a natural event does has a place for its object, nothing attached to that."""
    if place.prefix not in sentence.language.words.definite_articles | {""} or not sentence.cue_starts("befalling"):
        return False
    at = past_kind(sentence, place.tokens[0])
    if at and sentence.cue_at("befalling", at - 1):
        return _has_event(sentence, max(0, at - 1 - _AHEAD), at - 1)
    for verb in sentence.cue_starts("befalling"):
        told = verb < at <= verb + 1 + _AHEAD and sentence.cue_at("natural_event", verb + 1) > 0
        if told and not _parted(sentence, verb, at):
            return _is_first(sentence, verb, place)
    return False


def past_kind(sentence: ReadSentence, at: int) -> int:
    """Where a place begins with the words for its kind, its country and which part of it is meant: | the northern town of Karwa.

    An adjective stands ahead of the kind (the southern Malwan | town of Loren), where verbs come first it may be the subject's.
    """
    words, texts, first = sentence.language.words, sentence.texts, max(0, at - _KIND)
    kinds = words.names.of_place | words.names.places_of_several
    place = at
    while at > first:
        of_kind = at - 1 > first and texts[at - 1] in words.times.of_words and texts[at - 2] in kinds
        of_country = at < place and not words.verb_first and sentence.entry(at - 1, Category.NATIONALITIES) is not None
        part = of_country or sentence.cue_at("which_part", at - 1)
        if not (of_kind or part or texts[at - 1] in kinds | words.definite_articles):
            break
        at -= 1 + of_kind
    return at


def _has_event(sentence: ReadSentence, start: int, end: int) -> bool:
    return any(start <= at < end and not _parted(sentence, at, end) for at in sentence.cue_starts("natural_event"))


def _is_first(sentence: ReadSentence, verb: int, place: Name) -> bool:
    """Whether no preposition stands right before a place, and no other place between it and the verb."""
    before = sentence.texts[past_kind(sentence, place.tokens[0]) - 1]
    named = any(verb < name.tokens[0] < place.tokens[0] for name in sentence.names)
    return before not in sentence.language.words.names.prepositions and not named


def _parted(sentence: ReadSentence, start: int, end: int) -> bool:
    return any(text in CLAUSE_MARKS for text in sentence.texts[start:end])


def is_harmed(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts people whom its sentence tells to be harmed: 12 were killed, 32 قتيلاً, five casualties."""
    return figure.counts_people and (bool(sentence.cue_ends("harm")) or _is_victim(sentence, figure))


def _is_victim(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether what is counted says itself that it was harmed: 32 قتيلاً, five casualties."""
    return any(figure.tokens[0] < end <= figure.tokens[1] + 1 for end in sentence.cue_ends("victims"))
