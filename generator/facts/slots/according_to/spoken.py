"""Where the words stand of who speaks and of who is cited in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.cited import CITED
from generator.facts.slots.according_to.known_subjects import known_subject
from generator.facts.slots.according_to.no_speech import is_no_speech
from generator.facts.slots.according_to.saying import first_name
from generator.facts.slots.according_to.unnamed import unknown_subject
from generator.facts.slots.clauses.reach import figure_between
from generator.lexicon import Category


class Spoken(NamedTuple):
    """A verb of saying with its subject, as the tokens where that begins and ends."""

    start: int
    end: int
    verb: Name


@once_a_sentence
def spoken(sentence: ReadSentence) -> Sequence[Spoken]:
    """The verbs of saying of a sentence that have a subject of their own."""
    told = [verb for verb in sentence.of(Category.SAYING) if not is_no_speech(sentence, verb)]
    return [Spoken(*subject, verb) for verb in told if (subject := _subject(sentence, verb)) is not None]


def _subject(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    known = known_subject(sentence, verb)
    return known.tokens if known is not None else unknown_subject(sentence, verb)


def is_of_speaker(sentence: ReadSentence, verb: int, figure: Figure | Moment) -> bool:
    """Whether a figure is of the words for who speaks by a verb, or of what is told of them, and so none of theirs.

    Haddad, who spent 12 years in prison, said that; a man with two sons told the paper.
    """
    start, end = figure.tokens
    return start < verb and _subject_starts(sentence).get(verb, end) < end


@once_a_sentence
def _subject_starts(sentence: ReadSentence) -> Mapping[int, int]:
    """Where each of these verbs begins → where its subject does."""
    return {one.verb.tokens[0]: one.start for one in spoken(sentence)}


@once_a_sentence
def cited(sentence: ReadSentence) -> Mapping[int, int]:
    """Where each name that is cited begins → the token behind it; all of them up to the comma ahead of which no verb stands."""
    ends = (*sentence.cue_ends("according_to"), *sentence.cue_ends("according_to_attached"))
    found = {name.tokens[0]: name.tokens[1] for end in ends if (name := first_name(sentence, end, CITED)) is not None}
    for end in ends:
        comma = next((mark for mark in sentence.marks if mark >= end), end)
        if sentence.verbs.isdisjoint(range(end, comma)) and not figure_between(sentence, end, comma):
            found.update(name.tokens for name in sentence.of(*SPEAKING) if end <= name.tokens[0] < comma)
    return found
