"""Those who act for somebody told before, whom a pronoun means: its fighters killed 19; قتل مقاتلوها 19."""

from __future__ import annotations

from functools import lru_cache

from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.auxiliaries import after_auxiliaries
from generator.facts.tokens import QUOTES
from generator.language import Language
from generator.lexicon import Category
from generator.values import Term

_LONGEST_OWNER = 6
"""Words of whom no list knows, quotation marks among them."""


def have_own_forces(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the subject beside a verb is somebody's own fighters, troops or units, as the language has it."""
    at = after_auxiliaries(sentence, start) - 1
    if sentence.language.words.verb_first:
        beside = {end, at} if at in sentence.cue_ends("said_that") else {end}  # إن قواته دمرت، أن عناصرها أوقفوا
        return any(_are_own(sentence.words(noun, noun + 1), sentence.language) for noun in beside)
    return at > 0 and sentence.cue_at("acting_for", at) > 0 and sentence.cue_at("possessive", at - 1) > 0


def unlisted_owner(sentence: ReadSentence, start: int) -> Term | None:
    """Whom no list knows between a verb of saying and "that" with their own forces: أعلن | المشروع السعودي | أن فرقه انتزعت."""
    forces = after_auxiliaries(sentence, start) - 1
    that = next((at for at, length in sentence.cues.get("said_that", {}).items() if at + length == forces), None)
    said = [verb.tokens[1] for verb in sentence.of(Category.SAYING) if that is not None and verb.tokens[1] < that]
    if that is None or not said or not 0 < that - said[-1] <= _LONGEST_OWNER:
        return None
    words = range(said[-1], that)
    known = {name.tokens[0] for name in sentence.names if name.category is not Category.NATIONALITIES}
    plain = all(sentence.texts[at].isalpha() or sentence.texts[at] in QUOTES for at in words)
    definite = sentence.language.is_definite(sentence.texts[words[0]])
    return sentence.own_words(words[0], that) if plain and definite and known.isdisjoint(words) else None


@lru_cache(maxsize=65536)
def _are_own(word: str, language: Language) -> bool:
    """Whether a folded word is a noun for those who act, with the pronoun of whose they are: مقاتلوها."""
    acting = language.words.cues["acting_for"]
    return any((form,) in acting for noun in language.owned(word) for form in (noun, language.nominative(noun)))
