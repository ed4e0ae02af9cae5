"""Whom a term in prison is told of by a full name that no list knows: حُكم على | كمال كرو | بعشر سنوات، 20 سنة في حق | كمال كرو."""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.office_holders import leads_to
from generator.facts.slots.phrases.persons import LONGEST_PERSON, OF_THINGS, SHORTEST_PERSON, is_of_person
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.told import Told
from generator.facts.slots.who.targets.ways import Way
from generator.values import Kind, Term


def convict_at(clauses: Clauses, at: int, way: Way) -> Told | None:
    """The persons behind the preposition at a token that tells whom a term is of, joined by "and"."""
    sentence = clauses.sentence
    length = sentence.cue_at(way.led_by, at) if sentence.language.words.verb_first else 0
    if way.cue is not CueKind.TARGET_PUNISHED or clauses.figure.kind is not Kind.DURATION or not length:
        return None
    end = start = at + length + (sentence.cue_at("each_of", at + length) if at + length < len(sentence.tokens) else 0)
    terms: list[Term] = []
    while (last := _person_end(sentence, end, joined=bool(terms))) > end:
        terms.append(sentence.own_words(end, last, sentence.texts[end][: sentence.and_attached(end) * bool(terms)]))
        end = last
    return Told(tuple(terms), end) if end > start else None


def _person_end(sentence: ReadSentence, start: int, *, joined: bool) -> int:
    """The token behind a full name that begins at a token, with "and" attached where it is a further one; else that token."""
    end = start
    if start >= len(sentence.tokens) or (joined and not sentence.and_attached(start)):
        return start
    while end < min(start + LONGEST_PERSON, len(sentence.tokens)) and _is_of_name(sentence, start, end):
        end += 1
    things = end > start and sentence.texts[end - 1].endswith(OF_THINGS[:2])
    return end if end - start >= SHORTEST_PERSON and not things else start


def _is_of_name(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether a word can be of a name that begins at a token: none with "and" or a preposition attached but the first."""
    if at > start and (sentence.and_attached(at) or leads_to(sentence, at)):
        return False
    return is_of_person(sentence, at, last=at > start) and sentence.language.may_name_person(sentence.tokens[at].word)
