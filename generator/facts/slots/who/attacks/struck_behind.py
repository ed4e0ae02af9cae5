"""Verbs of attack whose subject stands ahead of them where verbs come first: those behind are struck, تفجير استهدف الشرطة."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_plain

_LONGEST = 4
"""Words of an attack from its noun to its verb: تفجير بسيارة مفخخة | استهدف."""
_ATTACKS = ("attack", "incident", "mishap")
"""Cues of what can strike somebody."""


@once_a_sentence
def attack_ends(sentence: ReadSentence) -> Sequence[int]:
    """The tokens after words for attacks, without the verbs whose subject stands ahead: no one behind these attacks.

    So are the verbs of a relative clause (الهجوم الذي استهدف الشرطة), those behind the noun of an attack (تفجير استهدف الشرطة), and
    plural ones (مسلحون هاجموا القرية).
    """
    ends = sentence.cue_ends("attack")
    if not sentence.language.words.verb_first:
        return ends
    return [end for end in ends if not _has_subject_ahead(sentence, end - 1)]


def _has_subject_ahead(sentence: ReadSentence, verb: int) -> bool:
    """Whether a token is a verb whose subject, somebody or an attack, stands ahead of it."""
    if not sentence.cue_at("striking_verb", verb) or sentence.is_joined(verb):
        return False
    if sentence.language.is_plural_verb(sentence.texts[verb]):
        return True
    return sentence.cue_at("relative", verb - 1) > 0 or _is_of_attack(sentence, verb)


def _is_of_attack(sentence: ReadSentence, verb: int) -> bool:
    """Whether the noun of an attack, of which only plain words tell more, stands ahead of a verb: هجوم كبير | استهدف.

    Not with a preposition and the article, which only tell when: بعد الهجوم | استهدفت القوات.
    """
    at = verb - 1
    while at >= max(0, verb - _LONGEST) and is_plain(sentence, at) and at not in sentence.verbs:
        if at in sentence.beginning(*_ATTACKS):
            led = at > 0 and sentence.texts[at - 1] in sentence.language.words.names.prepositions
            return not (led and sentence.language.is_definite(sentence.texts[at]))
        at -= 1
    return False
