"""Sentences that go on with a find: the army found a cache in Homs. It contained 12 rifles; داهمت وكراً في حمص. وضبطت 12 بندقية.

A sentence that tells of finding, seizing or raiding may be gone on with by one that names no place: by what was in it (it
contained, واحتوى المخبأ), which is of whom and where the find is, or by what else was found (they also seized, وضبطت), which is
there too. Its subject is a pronoun, a plain definite noun or nobody but who acted; a name begins anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Via
from generator.facts.fact import Fact
from generator.facts.sentence import ReadSentence
from generator.facts.slots.coordination.sharing import completed
from generator.lexicon import Category

_SUBJECT = 4
"""Tokens of a subject that means what was told of before."""


def tells_find(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of finding, seizing or raiding."""
    return bool(sentence.cue_ends("finding"))


def with_find(sentence: ReadSentence, facts: Sequence[Fact], find: Fact) -> Sequence[Fact]:
    """The facts of a sentence that may go on with a find, those without a place with that of the find."""
    slots = _goes_on(sentence)
    if not slots or any(fact.where for fact in facts):
        return facts
    return [completed(fact, find, Via.FIND, slots) for fact in facts]


def _goes_on(sentence: ReadSentence) -> tuple[str, ...]:
    """The slots that a sentence has from the find that it goes on with, none where it does not."""
    for cue, slots in (("contents", ("who", "where")), ("finding", ("where",))):
        for at in sentence.cue_starts(cue)[:1]:
            if at <= _SUBJECT and _means_the_find(sentence, at, told=cue == "contents"):
                return slots
    return ()


def _means_the_find(sentence: ReadSentence, verb: int, *, told: bool) -> bool:
    """Whether the subject of a verb is a pronoun, a definite noun or left out; `told`: what was found, else who found it."""
    words = sentence.language.words
    subject = sentence.texts[:verb]
    last = verb + words.verb_first
    if any(name.tokens[0] <= last for name in sentence.of(Category.ORGANISATIONS, Category.PLACES, Category.SPEAKERS)):
        return False
    if words.verb_first:
        return not subject and (not told or sentence.language.is_definite(sentence.texts[verb + 1]))
    leans = any(tuple(subject[:length]) in words.leaning_openers for length in (1, 2))
    return bool(subject) and (leans or subject[0] in words.definite_articles)
