"""Arabic: its words, names, and what agrees with what.

Its letters and particles: `arabic_letters`; verbs: `arabic_verbs`; nouns with numbers: `arabic_counting`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generator.language import arabic_name_heads, arabic_names, arabic_nouns, arabic_place_names, arabic_places
from generator.language.arabic_counting import ArabicCounting
from generator.language.arabic_letters import (
    BOUND,
    DROPPED,
    ENDINGS,
    FEWEST_LETTERS,
    OBJECTS,
    PREFIXES,
    SCRIPT,
    SHORT,
    SIGNS,
    VARIANTS,
    stems,
)
from generator.language.arabic_verbs import ArabicVerbs
from generator.language.filing import Filing, filing
from generator.language.letters import Spelling, once_a_word
from generator.language.naming import NameWord
from generator.language.words import Words, load_words
from generator.values import LanguageCode

_TANWEEN = "\u064b"
_ARTICLE = re.compile(r"\bال(?=\w\w)")
_OF_NOUNS = ("ه", "ا", "ات", "ان", "ين", "ون", "و")
"""Endings of nouns that open as a verb of what is to come does: سيارة، سيدات، سيدتان، سيناريو."""
_LONGEST_OF_L = 3
"""Letters of a noun that begins with ل: what is longer, and no plural or counted form, tells what for (لدعم, لتجميل)."""
_BEFORE_OTHERS = frozenset({"عبد", "بن", "ابن", "ابو", "ابي", "ام", "ال", "بو"})
"""Words of names before the word that they are of: عبد الرحمن, آل خليفة."""
_WITHIN_NAME = frozenset({"الدين", "الله", "الاسلام", "الرحمن"})
"""Definite words that end a given name rather than the whole: نور الدين, نصر الله."""
_ENDING_IN_T = frozenset({"لفت", "اثبت"})
"""Verbs of the masculine whose own last letter is that of the feminine."""


class Arabic(ArabicVerbs, ArabicCounting):
    """العربية."""

    code: LanguageCode = "ar"

    def __init__(self) -> None:
        super().__init__(SCRIPT, DROPPED, VARIANTS)
        self.words: Words = load_words(Path(__file__).with_name("arabic.yml"), self.fold_word)
        self.stems = lru_cache(maxsize=65536)(stems)
        particles = {prefix: 2 if prefix.endswith(("ال", "لل")) else 3 for prefix in PREFIXES}
        self.spelling = Spelling(SIGNS, VARIANTS, "ءؤئ", "وي", particles, ENDINGS)

    @once_a_word
    def may_be_counted(self, word: str) -> bool:
        joined = word.startswith(("و", "ي")) or word.endswith("وا")
        future = word.startswith("سي") and word.endswith("ون")
        acts = future or (word.startswith("ت") and word.endswith("هم") and len(word) > len("تفاهم"))  # سيرحلون, تتهمهم
        acts = acts or (word.startswith("تت") and word[2:3] != "و")  # تتمتع, no تتويج
        acts = acts or self._is_to_come(word)
        aim = word.startswith("ل") and len(word) > _LONGEST_OF_L and not word.endswith(("ه", "ا", "ين", "ون", "ات"))
        return not (joined or acts or aim) and not any(
            word.startswith(prefix) for prefix in PREFIXES if prefix.endswith(("ال", "لل"))
        )

    def foretells(self, word: str) -> bool:
        bare = word.lstrip("وف")
        shaped = self.is_future(bare) and not self.may_be_counted(bare) and not bare.endswith(("ت", "وا", "ه"))
        return (shaped and not self._is_foreign(bare)) or (bare,) in self.words.cues["future_verb"]

    def _is_to_come(self, word: str) -> bool:
        """Whether a word can only be a verb of what is to come: سترتفع, no ستائر."""
        noun = word.endswith(_OF_NOUNS) or (word.endswith("ر") and word[2:3] in {"و", "ي"})
        long = len(word) > FEWEST_LETTERS + 2
        return long and self.is_future(word) and not noun and not self._is_foreign(word)

    def _is_foreign(self, word: str) -> bool:
        """Whether a long vowel stands where a verb of what is to come has none: ستاندرد, سياسي."""
        return word[2:3] == "ا"

    def agrees(self, noun: str, word: str) -> bool:
        if not self.may_be_counted(word):
            return False
        if word.endswith(("يه", "يا", "يين")) and len(word) > FEWEST_LETTERS + 2:
            return True
        pairs = (("ا", "ا"), ("ين", "ين"), ("ات", "ه"), ("ون", "ون"), ("ه", "ه"))
        return any(noun.endswith(end) and word.endswith(same) and len(word) > len(same) + 2 for end, same in pairs)

    def may_open_name(self, word: str, *, capital: bool) -> bool:
        return arabic_name_heads.is_head(word, self.words.names, self.stems)

    def organisation_end(self, words: Sequence[NameWord], at: int) -> int:
        return arabic_names.organisation_end(words, at, self.words.names, self.stems)

    def place_name(self, words: Sequence[NameWord], at: int) -> tuple[int, int] | None:
        return arabic_place_names.place_name(words, at, self.words.names, self.stems)

    def listed_places(self, words: Sequence[NameWord], at: int) -> Sequence[tuple[int, int]]:
        return arabic_places.places_after(words, at, self.words.names, self.stems)

    def is_relation(self, noun: str, word: str) -> bool:
        indefinite = not noun.startswith("ال") and not word.startswith("ال") and len(noun) > SHORT
        return indefinite and word.endswith(("ي", "يه")) and noun.endswith(("ه", "ات")) is word.endswith("ه")

    @once_a_word
    def is_definite(self, word: str) -> bool:
        return word.startswith("ال") or self.has_possessor(word)

    def is_article(self, prefix: str) -> bool:
        return prefix.endswith(("ال", "لل"))

    @once_a_word
    def without_article(self, prefix: str) -> str:
        return prefix.removesuffix("ال")

    @once_a_word
    def attaches_in(self, prefix: str) -> bool:
        return "ب" in prefix

    def has_possessor(self, word: str) -> bool:
        return word.endswith(("ها", "هم")) and len(word) > FEWEST_LETTERS + 2 and not word.startswith("ال")

    @once_a_word
    def owned(self, word: str) -> tuple[str, ...]:
        word = "" if word.endswith("ة") else self.fold_word(word)
        ending = next((ending for ending in OBJECTS if word.endswith(ending)), None)
        bare = word.removesuffix(ending) if ending is not None else ""
        if word.endswith("ايي"):
            bare = word[:-1]  # أبنائي
        hamza = (bare[:-1] + "ء",) if bare.endswith("اي") else ()  # أبنائه, folded
        return (bare, bare + "ن", *hamza) if len(bare) > FEWEST_LETTERS else ()

    def owned_pair(self, word: str) -> str | None:
        bare = self.without_object(word)
        return bare + "ن" if bare is not None and bare.endswith(BOUND) else None

    def without_genitive(self, word: str) -> str:
        return word

    def is_leader(self, word: str) -> bool:
        return False

    def part_of(self, direction: str, country: str) -> str:
        return f"{direction} {country}"

    def genitive(self, word: str) -> str:
        return word

    def narrows(self, head: str, noun: str, word: str) -> bool:
        own = head.endswith("ه") and noun.startswith("ال") and not noun.endswith(("ه", "ات"))
        return own and word.startswith("ال") and word.endswith("ي")

    def may_be_relation(self, word: str) -> bool:
        return word.startswith("ال") and word.endswith("يه")

    def is_name_not_grammar(self, word: str, text: str) -> bool:
        return word == "علي" and _writes_alef_maqsura(text)

    def may_be_adjective(self, word: str) -> bool:
        return word.startswith("ال") and word.endswith(("ه", "ي", "ون", "ين"))

    def may_act(self, word: str) -> bool:
        return not word.endswith("ه") and not word.startswith(("الاست", "الانت", "الانخ"))

    def may_be_subject(self, word: str) -> bool:
        return not (word.endswith("ين") and len(word) > len("الأمين"))

    def is_nominative(self, word: str) -> bool:
        return word.endswith("ون") and len(word) > SHORT + 2 and not self.is_imperfect(word)

    @once_a_word
    def may_name_person(self, word: str) -> bool:
        text, names = self.fold_word(word), self.words.names
        if text in names.names_like_nouns | names.given_names:
            return True
        bare = text.removesuffix("ا")
        noun = self.is_indefinite(word) or word.endswith(("ة", "ات"))
        noun = noun or (word.startswith(("إ", "است", "انت")) and word.endswith("اء"))  # إلقاء, not علاء
        return not (noun or text in names.no_persons or bare in names.no_persons or self.may_be_verbal_noun(bare))

    def goes_on_in_name(self, before: str, word: str) -> bool:
        return before in _BEFORE_OTHERS or word in _WITHIN_NAME

    def is_indefinite(self, word: str) -> bool:
        return _TANWEEN in word

    def is_construct_plural(self, word: str) -> bool:
        directed = (word,) in self.words.cues["direction"]
        return word.startswith("م") and word.endswith("ي") and len(word) > FEWEST_LETTERS + 1 and not directed

    def is_sound_plural(self, word: str) -> bool:
        return word.endswith("ات") and len(word) > FEWEST_LETTERS + len("الات")

    def without_particles(self, words: str, prefix: str) -> str:
        if prefix.endswith("لل"):
            return "ال" + words.removeprefix(prefix)
        return words.removeprefix(prefix.removesuffix("ال"))

    def is_definite_singular(self, word: str, before: str) -> bool:
        relation = word.startswith("ال") and word.endswith("ي") and len(word) > FEWEST_LETTERS + 2  # no إلى
        described = relation and before.startswith("ال")  # الإسقاط الجوي, no الأراضي
        noun = word.startswith("ال") and word.endswith("ه") and not word.startswith(("الا", "القا", "الساد"))
        return noun or described

    def agreement(self, name: str, *, place: bool, several: bool) -> int | None:
        head = self.fold_word(name.split(" ")[0])
        nouns = {head, head.removeprefix("ال")}
        if several or not nouns.isdisjoint(self.words.naming.first_form):
            return 0
        feminine = place or head.endswith(("ه", "ات")) or not nouns.isdisjoint(self.words.naming.second_form)
        return 1 if feminine else 0 if not nouns.isdisjoint(self.words.names.organisation_heads) else None

    def can_say(self, verb: str, speaker: str) -> bool:
        either = verb.removeprefix("س").startswith("ت") or verb.endswith(("وا", "ون"))
        return either or self._may_be_of_gender(speaker, int(verb.endswith("ت") and verb not in _ENDING_IN_T))

    def can_add(self, participle: str, speaker: str) -> bool:
        return not participle.endswith(("ا", "ه")) or self._may_be_of_gender(speaker, int(participle.endswith("ه")))

    def _may_be_of_gender(self, speaker: str, gender: int) -> bool:
        """Whether the words for somebody are of a gender, as far as they tell: names of people (أسامة, حمزة) tell nothing."""
        head = self.fold_word(speaker.split(" ")[0])
        noun = head.removeprefix("ال")
        named = noun == head and noun not in self.words.names.organisation_heads
        return named or self.agreement(speaker, place=False, several=False) in {None, gender}

    def can_go_on(self, verb: str, acting: str) -> bool:
        return verb.endswith("ت") or self.can_say(verb, acting)

    def can_mean(self, pronoun: str, who: str, *, person: bool) -> bool:
        gender = self.agreement(who, place=False, several=False)
        if gender is None and not person:
            return True
        return bool(gender) is pronoun.endswith("ها")

    def can_share_subject(self, verb: str, other: str) -> bool:
        feminine = (word.endswith("ت") or (word[:1] == "ت" and self.is_imperfect(word)) for word in (verb, other))
        return next(feminine) is next(feminine)

    def can_befall(self, verb: str, counted: str) -> bool:
        return not (self.is_counted_form(self.fold_word(counted.split(" ")[0])) and verb.endswith("ت"))

    def with_article(self, name: str) -> str:
        return name

    def governed(self, name: str) -> str:
        head = self.fold_word(name.split(" ")[0]).removeprefix("ال")
        return arabic_nouns.governed(name, head, self.words.naming.sound_plurals)

    def filing(self, name: str) -> Filing:
        return filing(name, _ARTICLE, SCRIPT, self.fold_word)


@lru_cache(maxsize=8)
def _writes_alef_maqsura(text: str) -> bool:
    """Whether a text spells the preposition على with its own letter, so that علي in it is a name."""
    return " على " in text
