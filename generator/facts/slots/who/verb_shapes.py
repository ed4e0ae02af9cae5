"""Which words can be verbs where verbs come first, as far as their shape, place and gender tell."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.values import Term

_NO_VERB = ("verb_marker", "no_verb", "passive_auxiliary", "was", "victims", "said_that", "left_over")
"""Cues of words that are no verb of a clause told by its place."""
_NOUNS = ("no_actor",)
"""Cues of nouns, which behind a pronoun or a particle are the verbs that are written like them: أنه | قصف, not قصف الجيش."""
_SHORTEST = 2


@once_a_sentence
def verbs_by_shape(sentence: ReadSentence) -> Sequence[int]:
    """The tokens of words that can be verbs, the last word aside, behind which nobody stands who does anything."""
    return [at for at in range(len(sentence.tokens) - 1) if may_be_verb(sentence, at)]


def may_be_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can be a verb: no name, number, noun or word of grammar, nothing attached but "and"."""
    if at in sentence.verbs:
        return True
    if at in sentence.taken or sentence.reading.matches[at] is not None:
        return False
    bare, language = bare_word(sentence, at), sentence.language
    if len(bare) < _SHORTEST or not bare.isalpha():
        return False
    if language.is_marked_verb(sentence.tokens[at].word):
        return True
    if language.is_definite(bare) and not _has_pronoun_of_which(sentence, at):
        return False
    forms = {sentence.texts[at], bare}
    if not (forms.isdisjoint(language.words.stop_words) and forms.isdisjoint(language.words.names.prepositions)):
        return False
    noun = language.may_be_verbal_noun(bare) or language.is_indefinite(sentence.tokens[at].word)
    led = at in sentence.cue_ends("speaking_pronoun") or at in sentence.cue_ends("verb_marker")
    return not noun and at not in sentence.beginning(*_NO_VERB, *(() if led else _NOUNS))


def _has_pronoun_of_which(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb behind "which" ends in the pronoun of that, as nouns do in that of an owner: العملية التي | يباشرها المكتب."""
    if at < 1 or sentence.cue_at("relative", at - 1) != 1:
        return False
    bare = sentence.language.without_object(sentence.texts[at])
    return bare is not None and sentence.language.may_be_present(bare)


def bare_word(sentence: ReadSentence, at: int) -> str:
    """A folded word without the "and" attached to it."""
    return sentence.texts[at][sentence.and_attached(at) :]


def has_shape(sentence: ReadSentence, at: int) -> bool:
    """Whether a word has the shape of a verb or the lexicon knows it as one."""
    bare, language = bare_word(sentence, at), sentence.language
    return (
        at in sentence.verbs or language.may_be_verb(bare) or language.may_be_present(bare) or language.is_future(bare)
    )


def agrees(sentence: ReadSentence, verb: int, who: Name | Term) -> bool:
    """Whether a verb agrees with somebody in gender: رفعت الوزارة."""
    return can_do(sentence, bare_word(sentence, verb), who)


def can_do(sentence: ReadSentence, verb: str, who: Name | Term) -> bool:
    """Whether a folded verb agrees with somebody in gender."""
    term = who.term if isinstance(who, Name) else who
    return sentence.language.can_say(verb, term.surface)


def is_participle(sentence: ReadSentence, at: int) -> bool:
    """Whether a word has the shape of a participle with which a clause goes on: معلناً."""
    shaped = sentence.language.is_adverbial_participle(sentence.texts[at])
    return shaped and at not in sentence.named | sentence.counted and sentence.reading.matches[at] is None


def has_object_pronoun(sentence: ReadSentence, verb: int) -> bool:
    """Whether the pronoun of an object is attached to a verb, so that "which" is that: المبلغ الذي | قدمه."""
    return sentence.language.without_object(sentence.tokens[verb].word) is not None
