"""What stands for an indicator told before: it has fallen by 50%; a verb that leaves its subject out, لكنه تراجع 50%.

A pronoun that is the subject of a verb of level or change stands for the subject told last, of its own sentence or the one before:
The price of bitcoin soared. | It | hit a peak of $20,000; turnout was 40%, in 2003 | the figure | was 29%. Not of a verb whose
subject is somebody: it raised $3 million.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.leading import Lead, lead_of
from generator.facts.slots.indicator.measuring import (
    CHANGES,
    Phrasing,
    Says,
    past_phrases,
    phrasing_at,
    phrasing_before,
    phrasings,
)
from generator.facts.slots.indicator.walking import closed_in, way_between
from generator.lexicon import Category
from generator.values import Term

_NEAR = 8
"""Tokens between a subject and its verb."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """An indicator of which a verb says how it stands or changes; `end`: the token behind it."""

    end: int
    term: Term
    verb: Phrasing


def standing_for(sentence: ReadSentence, told: Term | None) -> Sequence[Name]:
    """What stands for an indicator, each as that at the token of its pronoun, or behind its verb.

    `told`: the subject of the sentence before.
    """
    omitted = _omitted(sentence, told) if sentence.language.words.verb_first else ()
    return (*_pronouns(sentence, told), *omitted)


def topic(sentence: ReadSentence, told: Term | None) -> Term | None:
    """The subject that a pronoun of the next sentence can stand for."""
    return _last_subject(sentence, len(sentence.texts)) or (told if standing_for(sentence, told) else None)


def _pronouns(sentence: ReadSentence, told: Term | None) -> Iterator[Name]:
    for at, word in enumerate(sentence.texts):
        found = sentence.language.words.measuring.pronouns.longest(word, sentence.texts, at)
        if found is not None and (
            (_opens(sentence, at) and _moves(sentence, at + found[1])) or _is_behind_verb(sentence, at)
        ):
            term = _last_subject(sentence, at) or told
            if term is not None:
                yield Name(Category.INDICATORS, term, (at, at + found[1]), "", None)


def _omitted(sentence: ReadSentence, told: Term | None) -> Iterator[Name]:
    """Behind a verb that goes on with neither subject nor object: لكنه | تراجع | بنسبة 50%; ، | وهبط | 0.9%; حيث | تراجع."""
    opened = dict(_openers(sentence))
    for at, verb in phrasings(sentence).items():
        surely, end = at in opened, verb.tokens[1]
        goes_on = not at or surely or verb.prefix in sentence.language.words.numbers.joiners
        if not (goes_on and _stands(sentence, verb, surely=surely) and _lacks_subject(sentence, end)):
            continue
        term = _told_before(sentence, verb, told) if not opened.get(at, at) else _told_inside(sentence, verb)
        if term is not None:
            yield Name(Category.INDICATORS, term, (end, end), "", None)


def _openers(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """The token behind each word by which more is said of an indicator, and the word's own."""
    for at, word in enumerate(sentence.texts):
        found = sentence.language.words.measuring.going_on.longest(word, sentence.texts, at)
        if found is not None:
            yield at + found[1], at


def _lacks_subject(sentence: ReadSentence, end: int) -> bool:
    """Whether neither a subject nor an object follows a verb that ends before a token."""
    end = past_phrases(sentence, end, {Says.BESIDE})  # يصل | حجم | التصدير إلى
    follows = phrasing_at(sentence, end)
    led = follows is not None and not follows.links and follows.says is not Says.EXPECTED
    return led or end in sentence.figure_starts or end in sentence.dated


def _told_before(sentence: ReadSentence, verb: Phrasing, told: Term | None) -> Term | None:
    """The subject of the sentence before, where it can be that of the verb that opens this one."""
    word = sentence.texts[verb.tokens[0]].removeprefix(verb.prefix)
    return told if told is not None and sentence.language.can_go_on(word, told.surface) else None


def _told_inside(sentence: ReadSentence, verb: Phrasing) -> Term | None:
    """The subject told last in the sentence, where its verb agrees with this one."""
    start = verb.tokens[0]
    at = bisect_left(_subjects(sentence), start, key=lambda subject: subject.end)
    if not at:
        return None
    last = _subjects(sentence)[at - 1]
    words = (sentence.texts[one.tokens[0]].removeprefix(one.prefix) for one in (last.verb, verb))
    return last.term if sentence.language.can_share_subject(*words) else None


def _opens(sentence: ReadSentence, at: int) -> bool:
    """Whether a clause begins at a token: the first, or behind a mark, "and", "but", "that"."""
    before = sentence.texts[at - 1] if at else ""
    words = sentence.language.words
    joined = before in words.numbers.joiners or before in CLAUSE_MARKS or before == "-"
    goes_on = (before,) in words.measuring.going_on or (before,) in words.cues["said_that"]
    return not before or joined or goes_on or at - 1 in sentence.dated


def _moves(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb that tells how something stands or changes is at a token, words that leave it open aside."""
    verb = phrasing_at(sentence, past_phrases(sentence, at, {Says.BESIDE}))
    return verb is not None and _stands(sentence, verb)


def _is_behind_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether the verb that tells how something stands or changes is right ahead of a token: وتبلغ | النسبة | في الريف 66%."""
    verb = phrasing_before(sentence, at) if sentence.language.words.verb_first else None
    return verb is not None and _stands(sentence, verb, surely=True)


def _stands(sentence: ReadSentence, verb: Phrasing, *, surely: bool = False) -> bool:
    """Whether a verb has for its subject what stands or changes, not who tells or moves it; `surely`: it can be no noun."""
    phrase = tuple(sentence.texts[slice(*verb.tokens)])
    phrase = (phrase[0].removeprefix(verb.prefix), *phrase[1:])
    words = sentence.language.words.measuring
    acts = phrase in words.moving or phrase in words.telling
    return (verb.says in CHANGES or verb.says is Says.LEVEL) and (surely or not verb.noun) and not acts


@once_a_sentence
def _subjects(sentence: ReadSentence) -> Sequence[_Subject]:
    """The indicators that are the subject of a verb of level or change, in order."""
    names = ((name, lead_of(sentence, name)) for name in sentence.indicators)
    found = (_subject(sentence, name, lead) for name, lead in names if lead is not None)
    return [subject for subject in found if subject is not None]


def _last_subject(sentence: ReadSentence, end: int) -> Term | None:
    """The subject told last before a token."""
    at = bisect_right(_subjects(sentence), end, key=lambda subject: subject.end)
    return _subjects(sentence)[at - 1].term if at else None


def _subject(sentence: ReadSentence, name: Name, lead: Lead) -> _Subject | None:
    end = name.tokens[1]
    after = range(end, min(end + _NEAR, len(sentence.texts)))
    verbs = (phrasing_at(sentence, at) for at in after)
    verb = next((one for one in verbs if one is not None and one.links), None)
    if lead.phrasing is not None:
        behind = sentence.language.words.verb_first and _stands(sentence, lead.phrasing, surely=True)
        if not behind or lead.phrasing.tokens[1] != lead.start:
            return None
        term = sentence.called(name, (lead.start, closed_in(sentence, end)))
        return _Subject(end, term, lead.phrasing)
    joined = lead.start > 0 and sentence.texts[lead.start - 1] in sentence.language.words.numbers.joiners
    opens = lead.opens or joined  # fell 5% and | unemployment rose
    way = way_between(sentence, end, verb.tokens[0], {}) if verb is not None and opens else None
    if verb is None or way is None or way.links:
        return None
    return _Subject(end, sentence.called(name, (lead.start, way.more)), verb)
