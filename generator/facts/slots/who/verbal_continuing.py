"""Clauses without a subject of their own that go on with one told ahead, where verbs come first.

A participle behind a comma (معلناً الحداد), a verb behind "where", "as" or "while" (حيث قدمت 12، فيما امتنعت عن 12), behind "and it"
(وهي تملك 12), one in the plural that "and" or "also" joins to that of people (هاجم مسلحون القرية وأحرقوا 12 سيارة), or behind "to"
of what somebody can or decides to do (استطاعت الوزارة أن تبني 12).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.people_behind import people_span
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.verb_places import Clause, is_object, verb_at
from generator.facts.slots.who.verb_shapes import (
    agrees,
    bare_word,
    has_shape,
    is_participle,
    may_be_verb,
    verbs_by_shape,
)
from generator.facts.tokens import COMMAS


def going_on(sentence: ReadSentence, told: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses that go on with those told side by side with their subject."""
    found = [*told, *_participles(sentence, told)]
    found += _resuming(sentence, found)
    found += _infinitives(sentence, found)
    found += _beside_what_is_told(sentence, found)
    found += _of_people(sentence, found)
    return found[len(told) :]


def _participles(sentence: ReadSentence, told: Sequence[Clause]) -> Iterator[Clause]:
    """The participles behind a comma with which the clause ahead goes on, whatever its verb: نعى الرئيس فلاناً، | معلناً الحداد."""
    for at in range(1, len(sentence.tokens)):
        if sentence.texts[at - 1] in COMMAS and is_participle(sentence, at):
            ahead = max((clause for clause in told if clause.end < at), key=lambda clause: clause.end, default=None)
            if ahead is not None:
                yield Clause(at, ahead.who, at + 1)


def _resuming(sentence: ReadSentence, told: Sequence[Clause]) -> Iterator[Clause]:
    """The verbs behind "where" or "while" without a subject of their own, with which the clause ahead goes on: حيث | قدمت 12."""
    for opener in sorted(end for cue in ("as_they", "contrast") for end in sentence.cue_ends(cue)):
        at = opener + (sentence.cue_at("was", opener) if opener < len(sentence.tokens) else 0)  # حيث | كانت | تصدر
        if at >= len(sentence.tokens) - 1 or not (may_be_verb(sentence, at) and has_shape(sentence, at)):
            continue
        ahead = max((clause for clause in told if clause.end < at), key=lambda clause: clause.end, default=None)
        if ahead is None or ahead.who is None or not has_no_subject(sentence, at):
            continue
        if any(may_be_verb(sentence, between) and has_shape(sentence, between) for between in range(ahead.end, at)):
            continue
        term = ahead.who.term if isinstance(ahead.who, Name) else ahead.who
        if sentence.language.can_go_on(bare_word(sentence, at), term.surface) and agrees(sentence, at, ahead.who):
            yield Clause(at, ahead.who, at + 1)


def has_no_subject(sentence: ReadSentence, verb: int) -> bool:
    """Whether an object or a deed stands right behind a verb (امتنعت | عن، رفضت | تسليم), no place: اندلعت | في المدينة 12."""
    at = verb + 1
    led = sentence.cue_at("place", at) == 1 and sentence.texts[at] in sentence.language.words.names.prepositions
    return not led and (at in sentence.beginning("deed", "act") or is_object(sentence, at))


def _beside_what_is_told(sentence: ReadSentence, told: Sequence[Clause]) -> Iterator[Clause]:
    """The verbs behind "and it" that tell more of who stands ahead: بدأت الشركة نشاطها في 2010، وهي | تملك 12 طائرة."""
    for at in sentence.cue_ends("and_it"):
        verb = verb_at(sentence, at)
        if verb is None or is_participle(sentence, verb) or subject_at(sentence, verb + 1) is not None:
            continue
        end = at - 1 - (at > 1 and sentence.texts[at - 2] in COMMAS)
        beside = actor_before(sentence, end)
        ahead = max((clause for clause in told if clause.end < at), key=lambda clause: clause.end, default=None)
        who = beside or (ahead.who if ahead is not None else None)
        if who is not None and agrees(sentence, verb, who) and has_shape(sentence, verb):
            yield Clause(verb, who, verb + 1)


def _of_people(sentence: ReadSentence, told: Sequence[Clause]) -> Iterator[Clause]:
    """The plural verbs that "and" joins to one with the people who do it right behind: هاجم مسلحون القرية | وأحرقوا 12 سيارة.

    A verb ahead of its subject is no plural, one that goes on with it agrees with it in full (Wright, *Arabic Grammar*, II § 142).
    """
    people = _people_who_act(sentence)
    for at in range(1, len(sentence.tokens)) if people else ():
        joined = sentence.and_attached(at) or sentence.cue_at("besides", at - 1) == 1  # كما | حاولوا
        plural = joined and sentence.language.is_plural_verb(sentence.texts[at])
        if not plural or not (may_be_verb(sentence, at) and has_shape(sentence, at)):
            continue
        start, end = max((span for span in people if span[1] <= at), default=(at, at))
        others = any(end <= clause.verb < at and _is_singular(sentence, clause) for clause in told)
        if end < at and not others and not sentence.cue_between("said_that", end, at):
            yield Clause(at, sentence.own_words(start, end), at + 1)


def _is_singular(sentence: ReadSentence, clause: Clause) -> bool:
    return not sentence.language.is_plural_verb(sentence.texts[clause.verb])


def _people_who_act(sentence: ReadSentence) -> Sequence[tuple[int, int]]:
    """The tokens of people right behind a verb that somebody does, a number that nobody knows aside: اقتحم عشرات | المستوطنين."""
    found = []
    for verb in verbs_by_shape(sentence):
        if sentence.cue_at("suffered", verb):
            continue
        people = people_span(sentence, verb + 1 + sentence.cue_at("untold_number", verb + 1))
        counted = next((one for one in sentence.figures if one.tokens[0] == verb + 1 and one.counts_people), None)
        holds = verb in sentence.beginning("bears_cargo", "with_inside")
        if counted is not None and not holds:
            found.append(counted.tokens)  # هاجم | ثلاثة مسلحين | القرية وأحرقوا 12
        elif people is not None:
            found.append((people[0], _described_end(sentence, *people)))
    return found


def _described_end(sentence: ReadSentence, start: int, end: int) -> int:
    """Where the adjectives end that a noun for people has, of words up to a token: مستوطنون مسلحون | منطقة; رجال الشرطة |."""
    language, noun = sentence.language, sentence.texts[start]
    other = (
        at
        for at in range(start + 1 + _are_owned(sentence, start), end)
        if not language.agrees(noun, sentence.texts[at])
    )
    return next(other, end)


def _are_owned(sentence: ReadSentence, start: int) -> bool:
    """Whether the word behind people tells whose they are, ahead of what they act on: عناصر | الأمن | المستشفى, not جنود القرية."""
    language, text = sentence.language, sentence.reading.text
    if language.is_definite(text(start)) or language.is_nominative(text(start)):
        return False
    acted_on = is_plain(sentence, start + 2) and not language.agrees(text(start + 1), text(start + 2))
    return start + 1 in sentence.named or (language.is_definite(text(start + 1)) and acted_on)


def _infinitives(sentence: ReadSentence, told: Sequence[Clause]) -> Iterator[Clause]:
    """The verbs behind "to" that tell what somebody can or decides to do: استطاعت الوزارة أن | تبني."""
    for at in sentence.cue_ends("said_that"):
        if at >= len(sentence.tokens) - 1 or not sentence.language.is_imperfect(sentence.texts[at]):
            continue
        ahead = next((clause for clause in told if clause.end == at - 1), None)
        if ahead is None or not sentence.cue_at("able", ahead.verb) or subject_at(sentence, at + 1) is not None:
            continue
        term = ahead.who.term if isinstance(ahead.who, Name) else ahead.who
        if term is None or sentence.language.can_go_on(sentence.texts[at], term.surface):
            yield Clause(at, ahead.who, at + 1)
