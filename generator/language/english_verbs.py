"""The shapes of English verbs and participles.

A verb of the past ends in -ed or is listed, an adverb in -ly; what Arabic shows by its endings (gender, number, an attached object)
an English verb does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.language.letters import Lettered
from generator.language.words import Words


class EnglishVerbs(Lettered):
    """What the shape of a word tells of verbs: each method as the protocol `Language` has it."""

    words: Words

    def may_have_object(self, word: str, prefix: str) -> bool:
        return True

    def may_be_verb(self, word: str) -> bool:
        return (word.endswith("ed") and len(word) > len("need")) or (word,) in self.words.cues["past_by_word"]

    def may_be_participle(self, word: str) -> bool:
        return self.may_be_verb(word)

    def verb_of_two(self, word: str) -> str | None:
        return None

    def may_be_two(self, word: str) -> bool:
        return False

    def without_object(self, word: str) -> str | None:
        return None

    def is_adverbial_participle(self, word: str) -> bool:
        return word.endswith("ing")

    def is_adverb(self, word: str) -> bool:
        return word.endswith("ly") and (word,) not in self.words.cues["no_adverb"]

    def may_be_verbal_noun(self, word: str) -> bool:
        return False

    def is_plural_participle(self, word: str) -> bool:
        return False

    def are_feminine(self, verb: str, pronoun: str) -> bool:
        return False

    def nominative(self, word: str) -> str:
        return word

    def is_plural_verb(self, word: str) -> bool:
        return False

    def singular_verb(self, word: str) -> str:
        return word

    def is_imperfect(self, word: str) -> bool:
        return False

    def futures(self, verbs: Sequence[str]) -> tuple[str, ...]:
        return ()

    def is_future(self, word: str) -> bool:
        return False

    def foretells(self, word: str) -> bool:
        return False

    def headline_past(self, word: str) -> str | None:
        verbs = self.words.headline_verbs
        plain = (word, word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word))
        return next((verbs[form] for form in plain if form in verbs), None)

    def may_be_present(self, word: str) -> bool:
        return word.endswith("s")

    def is_marked_verb(self, word: str) -> bool:
        return False

    def is_passive(self, word: str) -> bool:
        return False
