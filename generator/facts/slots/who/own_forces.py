"""Those who act for somebody told before, whom a pronoun means: its fighters killed 19; قتل مقاتلوها 19."""

from __future__ import annotations

from functools import lru_cache

from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.named_subjects import after_auxiliaries
from generator.language import Language


def have_own_forces(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the subject beside a verb is somebody's own fighters, troops or units, as the language has it."""
    at = after_auxiliaries(sentence, start) - 1
    if sentence.language.words.verb_first:
        beside = {end, at} if at in sentence.cue_ends("said_that") else {end}  # إن قواته دمرت، أن عناصرها أوقفوا
        return any(_are_own(sentence.words(noun, noun + 1), sentence.language) for noun in beside)
    return at > 0 and sentence.cue_at("acting_for", at) > 0 and sentence.cue_at("possessive", at - 1) > 0


@lru_cache(maxsize=65536)
def _are_own(word: str, language: Language) -> bool:
    """Whether a folded word is a noun for those who act, with the pronoun of whose they are: مقاتلوها."""
    acting = language.words.cues["acting_for"]
    return any((noun,) in acting for noun in language.owned(word))
