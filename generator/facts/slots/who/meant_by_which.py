"""Whom "which" means where verbs come first, so that they do what its clause tells: الشركة التي | تشغل 12، الرجل الذي | قتل 12.

They are a name or a definite noun for people right ahead of it; its verb has neither a subject of its own nor the pronoun of an
object, which would be them (الخطة التي نفذتها الوزارة).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, actors
from generator.facts.slots.who.people_behind import people_span
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.verb_places import Clause, verb_at
from generator.facts.slots.who.verb_shapes import agrees, has_object_pronoun
from generator.facts.tokens import COMMAS

_LONGEST_PEOPLE = 3
"""Words that tell people: المسلحون | المجهولون."""
_NEAR = 2
"""Tokens from the verb of people, who may suffer it as well, to what they did it to: الرجل الذي قتل | 12."""


def antecedents(sentence: ReadSentence) -> Iterator[Clause]:
    """The clauses of "which" whose subject it means."""
    for name in actors(sentence):
        which = name.tokens[1] + (sentence.words(name.tokens[1], name.tokens[1] + 1) in COMMAS)
        verb = _verb_of(sentence, which) if _opens(sentence, name.tokens[0]) else None
        if verb is not None and not _is_only_scene(sentence, name, which):
            yield Clause(verb, name, verb + 1)
    for which in sentence.cue_starts("relative") if sentence.language.words.verb_first else ():
        start, verb = _people_before(sentence, which), _verb_of(sentence, which)
        if start is None or verb is None or not _acts_on(sentence, verb):
            continue
        people = sentence.own_words(start, which)
        if sentence.language.is_plural_verb(sentence.texts[verb]) or agrees(sentence, verb, people):
            yield Clause(verb, people, verb + 1)


def _verb_of(sentence: ReadSentence, which: int) -> int | None:
    """The verb behind "which" at a token that has it for its subject."""
    verb = verb_at(sentence, which + 1) if sentence.cue_at("relative", which) == 1 else None
    if verb is None or has_object_pronoun(sentence, verb) or sentence.cue_at("with_pronoun", verb + 1):
        return None  # البرنامج الذي خصصت له الوزارة
    return verb if subject_at(sentence, verb + 1) is None else None


def _opens(sentence: ReadSentence, start: int) -> bool:
    """Whether those told at a token belong to no definite word ahead but the subject of a verb: اعتقلت الشرطة | الجماعة التي."""
    if not start or not sentence.language.is_definite(sentence.texts[start - 1]):
        return True
    subject = actor_before(sentence, start)
    return subject is not None and verb_at(sentence, subject.tokens[0] - 1) is not None


def _people_before(sentence: ReadSentence, which: int) -> int | None:
    """Where the definite words for people begin that end right before a token, `None` where none do."""
    if actor_before(sentence, which) is not None:
        return None
    if not sentence.language.is_definite(sentence.words(which - 1, which)):
        return None
    near = (
        at for at in range(max(0, which - _LONGEST_PEOPLE), which) if at not in sentence.named and _opens(sentence, at)
    )
    start = next((at for at in near if people_span(sentence, at) == (at, which)), None)
    return start if start is None or not sentence.cue_at("number_of", start - 1) else None


def _acts_on(sentence: ReadSentence, verb: int) -> bool:
    """Whether a figure stands close behind a verb."""
    return any(0 < figure.tokens[0] - verb <= _NEAR for figure in sentence.figures)


def _is_only_scene(sentence: ReadSentence, name: Name, which: int) -> bool:
    """Whether a country is only where that is which "which" behind a comma means: المجاعة في كرو، | التي شردت 12."""
    apart = sentence.texts[which - 1] in COMMAS and name.is_country
    return apart and sentence.cue_at("place", name.tokens[0] - 1) > 0
