"""The shapes of Arabic verbs, participles and verbal nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.language.arabic_letters import FEWEST_LETTERS, OBJECTS, SHORT
from generator.language.letters import Lettered, once_a_word
from generator.language.words import Words

_DAMMA = "\u064f"
_DOUBLED = re.compile("[وف]?\\w\u064e?\\w(?:\u0651\u064e?|\u064e\u0651)\\w\u064e?ت?\u0652?")
"""A verb of the second form, its middle letter doubled: حوّل، وحوّلت."""
_LIKE_PLURALS = ("فزيون", "ريليون", "بليون")
"""How loanwords end that end as the plural of those who belong somewhere does: التلفزيون, not الجمهوريون."""
_OF_FUTURE = ("سي", "ست")
"""How a verb of what is still to come opens."""
_VERBAL_NOUN = re.compile("ت..ي.ه?|ا.[^ت]ا.|ا(?!ست)..[^ا]ا.|است(?:ما|نا|لا|با|يا|وا).|است..ا.")
"""تعزيز; إطلاق and the plural أعداد, not اختار; اعتقال; استماع, not استفاد; استخدام."""


def is_shaped_as_verbal_noun(word: str) -> bool:
    """See `Verbs.may_be_verbal_noun`."""
    return len(word) > SHORT + 1 and bool(_VERBAL_NOUN.fullmatch(word))


class ArabicVerbs(Lettered):
    """What the shape of a word tells of verbs: each method as the protocol `Language` has it."""

    words: Words

    def may_be_verb(self, word: str) -> bool:
        past = word.endswith("ت") and not word.endswith("ات")
        several = word.endswith("وا") and len(word) > FEWEST_LETTERS + len("وا")  # not عضوا، نموا
        return several or ((past or word.startswith(("يست", "تست"))) and len(word) > FEWEST_LETTERS + 1)

    def may_be_participle(self, word: str) -> bool:
        return False

    def is_adverbial_participle(self, word: str) -> bool:
        return word.startswith("م") and word.endswith("ا") and len(word) > SHORT + 1

    def is_adverb(self, word: str) -> bool:
        return False

    @once_a_word
    def may_be_verbal_noun(self, word: str) -> bool:
        return is_shaped_as_verbal_noun(word)

    def is_plural_participle(self, word: str) -> bool:
        belonging = word.endswith("يون") and not word.endswith(_LIKE_PLURALS)
        plural = word.startswith("ال") and word.endswith("ون") and len(word) > len("المليون")
        return plural and (word.startswith("الم") or belonging)

    def are_feminine(self, verb: str, pronoun: str) -> bool:
        return (verb.endswith("ت") or verb.lstrip("و").startswith("ت")) and pronoun.endswith("ها")

    def nominative(self, word: str) -> str:
        plural = word.endswith("ين") and len(word.removeprefix("ال")) > len("مليون")
        if not plural and not word.startswith("ال") and word.endswith("ي") and len(word) > SHORT + 1:
            return f"{word.removesuffix('ي')}و"  # سائقي الحافلات
        return f"{word.removesuffix('ين')}ون" if plural else word

    def is_plural_verb(self, word: str) -> bool:
        return word.endswith("وا") or (word.startswith("ي") and word.endswith("ون"))

    def singular_verb(self, word: str) -> str:
        return word.removesuffix("وا").removesuffix("ون") if self.is_plural_verb(word) else word

    def is_imperfect(self, word: str) -> bool:
        if not word.startswith(("ي", "ت", "ن")) or len(word) < FEWEST_LETTERS:
            return False
        past = word.endswith(("ت", "وا")) or (word,) in self.words.cues["past_of_t"]  # تراجعت, تعافوا
        return word.startswith("ي") or not past

    def may_be_present(self, word: str) -> bool:
        return self.is_imperfect(word)

    def futures(self, verbs: Sequence[str]) -> tuple[str, ...]:
        stems = dict.fromkeys(verb[1:] for verb in verbs if verb.startswith("ي"))
        return tuple(f"{opening}{stem}" for stem in stems for opening in _OF_FUTURE)

    def is_future(self, word: str) -> bool:
        return word.lstrip("وف").startswith(_OF_FUTURE)

    def headline_past(self, word: str) -> str | None:
        verbs = self.words.headline_verbs
        if word.startswith("ت") and (past := verbs.get(f"ي{word[1:]}")):
            return past.removesuffix("ي") + "ت"
        return verbs.get(word)

    def is_passive(self, word: str) -> bool:
        return _DAMMA in word[1:3] and word.lstrip("وف")[1:2] == _DAMMA

    def is_marked_verb(self, word: str) -> bool:
        return _DOUBLED.fullmatch(word) is not None

    def may_have_object(self, word: str, prefix: str) -> bool:
        return not word.endswith("ة") and not prefix.strip("وف")

    def verb_of_two(self, word: str) -> str | None:
        if len(word) <= FEWEST_LETTERS + 1:
            return None
        if word.startswith(("ي", "ت")) and word.endswith("ان"):
            return word.removesuffix("ان")
        return word.removesuffix("ا") if word.endswith("ا") and not word.endswith("وا") else None

    def may_be_two(self, word: str) -> bool:
        return word.endswith(("ان", "ين"))

    def without_object(self, word: str) -> str | None:
        ending = next((ending for ending in OBJECTS if word.endswith(ending)), None)
        return word.removesuffix(ending) if ending and len(word) > len(ending) + FEWEST_LETTERS else None
