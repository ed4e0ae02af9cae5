"""Who stands ahead of a verb of saying where verbs come first: a name that only its place there tells.

It opens its clause, and "that", a colon or a quotation follows the verb: فولكس فاجن تقر بأنها; عضو المفوضية فاضل كروم قال إن.
Commas may set off what a person is: حسن مرزوقي، فاعل سياحي بالجنوب، أكد أن. A relative clause may tell whom a definite noun means.
"""

from __future__ import annotations

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.saying import agrees, is_told_of
from generator.facts.slots.according_to.up_to_speech import leads_to_speech
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.phrases.persons import LONGEST_PERSON, SHORTEST_PERSON, is_of_person
from generator.facts.tokens import COMMAS

_LONGEST = 8
"""Words of who stands ahead of the verb."""
_ACCUSATIVE = "ا"
"""Ends what somebody does something to, where it is indefinite."""
_LONGEST_ASIDE = 14
"""Words between commas that tell what a person is."""


def fronted(sentence: ReadSentence, verb: Name) -> tuple[int, int] | None:
    """The words of who opens the clause of a verb whose subject is not behind it."""
    start, end = verb.tokens
    if not sentence.language.words.verb_first or verb.prefix:
        return None
    at = start - sentence.cue_at("verb_marker", start - 1)
    if not at or not leads_to_speech(sentence, end + sentence.cue_at("with_pronoun", end)):
        return None
    at = _before_relative(sentence, at)
    found = _set_off(sentence, at) if sentence.texts[at - 1] in COMMAS else _right_before(sentence, at)
    return found if found is not None and agrees(sentence, verb, sentence.surface(*found)) else None


def _before_relative(sentence: ReadSentence, end: int) -> int:
    """Where the relative clause begins that ends at a token, the token itself without one: السكان | الذين التقيناهم | قالوا."""
    start = sentence.clause_start(end)
    relative = next((at for at in range(start + 1, end - 1) if sentence.cue_at("relative", at)), end)
    return relative if relative - 1 not in sentence.verbs else end


def _right_before(sentence: ReadSentence, end: int) -> tuple[int, int] | None:
    """The plain words between the beginning of a clause and a verb."""
    start = _past_light(sentence, sentence.clause_start(end))
    words = range(start, end)
    thing = sentence.cue_at("no_actor", start) or is_told_of(sentence, start) or sentence.and_attached(start)
    thing = thing or sentence.texts[end - 1].endswith(_ACCUSATIVE)  # نشرت صوراً قالت إنها
    told = (
        len(words) > 1 or sentence.cue_at("relative", end) > 0 or sentence.language.is_nominative(sentence.texts[start])
    )
    named = told and 0 < len(words) <= _LONGEST and all(is_plain(sentence, at) for at in words)
    named = named and sentence.verbs.union(sentence.beginning("with_pronoun")).isdisjoint(words)
    return (start, end) if named and not thing else None


def _set_off(sentence: ReadSentence, end: int) -> tuple[int, int] | None:
    """The name of a person ahead of what commas set off of them up to a verb."""
    comma = sentence.clause_start(end - 1) - 1
    if comma < 1 or sentence.texts[comma] not in COMMAS or end - comma > _LONGEST_ASIDE:
        return None
    start = _past_light(sentence, sentence.clause_start(comma))
    full = SHORTEST_PERSON <= comma - start <= LONGEST_PERSON
    person = full and all(is_of_person(sentence, at, last=at == comma - 1) for at in range(start, comma))
    spoken = sentence.cue_between("said_that", comma, end) or not sentence.verbs.isdisjoint(range(start, comma))
    return (start, comma) if person and not spoken else None


def _past_light(sentence: ReadSentence, start: int) -> int:
    """The token after a word that only joins a clause to what stands ahead: لكن."""
    return start + sentence.cue_at("clause_opener", start)
