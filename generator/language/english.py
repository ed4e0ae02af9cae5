"""English: letters, counted nouns (CLDR's plural rules for `en`). Verbs: `english_verbs`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, takewhile
from pathlib import Path
from types import MappingProxyType

from generator.language import english_names, english_nouns, english_places
from generator.language.counting import Case
from generator.language.english_verbs import EnglishVerbs
from generator.language.filing import Filing, filing
from generator.language.letters import Spelling
from generator.language.naming import NameWord
from generator.language.words import Words, load_words
from generator.values import LanguageCode, Qualifier

_SIGNS = "\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Soft hyphens, zero-width and direction marks."""
_DROPPED = re.compile(f"[{_SIGNS}]+")
_VARIANTS = dict(zip("’‘“”″İ٪⁒", '\'\'"""i%%', strict=True))
_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]")
_ARTICLE = re.compile(r"\b(?:the\s+|(?:al|el)-)(?=\w)", re.IGNORECASE)

_ENDINGS = ("ing", "ies", "ed", "es", "s")
_LINKS = frozenset({"of", "for", "and", "on", "in", "to", "&", "–"})
"""Words of a name behind which its head noun is over."""


_LED = "-led"
_GENITIVES = ("'s", "’s", _LED)
"""Endings of those whose something is: Hamas's attack, a Hamas-led one."""
_BEHIND = frozenset({"at", "from"})
"""Words behind which a name only tells where somebody is: a doctor at the hospital."""


class English(EnglishVerbs):
    """English."""

    code: LanguageCode = "en"

    def __init__(self) -> None:
        super().__init__(_LETTERS, _DROPPED, _VARIANTS)
        self.words: Words = load_words(Path(__file__).with_name("english.yml"), self.fold_word)
        self.stems = lru_cache(maxsize=65536)(_stems)
        self.spelling = Spelling(_SIGNS, _VARIANTS, "", "", {}, _ENDINGS)

    def noun_forms(self, forms: Mapping[str, str], doubtful: Collection[str] = ()) -> Mapping[str, str]:
        if "one" not in forms or "other" not in forms:
            raise ValueError("needs one and other")
        return MappingProxyType({form: forms[form] for form in ("one", "other", "whole") if form in forms})

    def noun_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(forms.values()))

    def dual_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        return ()

    def feminine_duals(self, spellings: Collection[str]) -> tuple[str, ...]:
        return ()

    def is_counted_form(self, word: str) -> bool:
        return False

    def without_case(self, word: str) -> str:
        return word

    def is_bound_dual(self, word: str) -> bool:
        return False

    def is_marked_dual(self, word: str) -> bool:
        return False

    def is_marked_other(self, word: str) -> bool:
        return False

    def may_be_counted(self, word: str) -> bool:
        men = word.endswith("men") and not word.endswith(("imen", "umen", "omen"))
        return (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))) or (
            men and len(word) > len("yemen")
        )

    def singulars(self, word: str) -> Collection[str]:
        return english_nouns.singulars(word)

    def agrees(self, noun: str, word: str) -> bool:
        return False

    def may_open_name(self, word: str, *, capital: bool) -> bool:
        return capital

    def organisation_end(self, words: Sequence[NameWord], at: int) -> int:
        return english_names.organisation_end(words, at, self.words.names)

    def place_name(self, words: Sequence[NameWord], at: int) -> tuple[int, int] | None:
        return english_places.place_name(words, at, self.words.names)

    def listed_places(self, words: Sequence[NameWord], at: int) -> Sequence[tuple[int, int]]:
        return ()  # capitals tell where each name begins: see `place_name`

    def is_relation(self, noun: str, word: str) -> bool:
        return False

    def is_definite(self, word: str) -> bool:
        return False

    def is_article(self, prefix: str) -> bool:
        return False

    def without_article(self, prefix: str) -> str:
        return prefix

    def attaches_in(self, prefix: str) -> bool:
        return False

    def has_possessor(self, word: str) -> bool:
        return False

    def owned(self, word: str) -> tuple[str, ...]:
        return ()

    def owned_pair(self, word: str) -> str | None:
        return None

    def without_genitive(self, word: str) -> str:
        return _without_genitive(word) if word.endswith(_GENITIVES) else word

    def is_leader(self, word: str) -> bool:
        return word.endswith(_LED)

    def part_of(self, direction: str, country: str) -> str:
        return f"{direction}ern {country}"

    def genitive(self, word: str) -> str:
        return word + "'s"

    def narrows(self, head: str, noun: str, word: str) -> bool:
        return False

    def may_be_relation(self, word: str) -> bool:
        return False

    def is_name_not_grammar(self, word: str, text: str) -> bool:
        return False

    def may_be_adjective(self, word: str) -> bool:
        return False

    def can_mean(self, pronoun: str, who: str, *, person: bool) -> bool:
        other = {"he": "title_of_woman", "she": "title_of_man"}.get(pronoun)
        return other is None or (self.fold_word(who.split()[0].removesuffix(".")),) not in self.words.cues[other]

    def may_act(self, word: str) -> bool:
        return True

    def may_be_subject(self, word: str) -> bool:
        return True

    def is_nominative(self, word: str) -> bool:
        return False

    def may_name_person(self, word: str) -> bool:
        return True

    def goes_on_in_name(self, before: str, word: str) -> bool:
        return False

    def is_indefinite(self, word: str) -> bool:
        return False

    def is_construct_plural(self, word: str) -> bool:
        return False

    def is_sound_plural(self, word: str) -> bool:
        return False

    def without_particles(self, words: str, prefix: str) -> str:
        return words

    def numbered_plural(self, forms: Mapping[str, str]) -> str:
        return forms["other"]

    def definite_plural(self, forms: Mapping[str, str]) -> str:
        return forms.get("whole", f"the {forms['other']}")

    def is_definite_singular(self, word: str, before: str) -> bool:
        return False

    def definite_singular(self, forms: Mapping[str, str]) -> str:
        return f"the {forms['one']}"

    def count_phrase(self, value: Decimal, number: str, forms: Mapping[str, str], case: Case = Case.SUBJECT) -> str:
        return f"{number} {forms['one' if value == 1 else 'other']}"

    def range_phrase(self, high: Decimal, figure: str, forms: Mapping[str, str]) -> str:
        return f"{figure} {forms['other']}"

    def ordinal(self, value: Decimal, number: str) -> str:
        teens = value % 100 in {11, 12, 13}
        return number + ("th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(int(value % 10), "th"))

    def agreement(self, name: str, *, place: bool, several: bool) -> int | None:
        return int(several or (not place and not self._nouns(name).isdisjoint(self.words.naming.second_form)))

    def can_say(self, verb: str, speaker: str) -> bool:
        return True

    def can_add(self, participle: str, speaker: str) -> bool:
        return True

    def can_go_on(self, verb: str, acting: str) -> bool:
        return True

    def can_share_subject(self, verb: str, other: str) -> bool:
        return True

    def can_befall(self, verb: str, counted: str) -> bool:
        return True

    def is_feminine(self, forms: Mapping[str, str]) -> bool:
        return False

    def counted_agreement(
        self,
        value: Decimal,
        forms: Mapping[str, str],
        *,
        qualifier: Qualifier,
        people: bool,
        several: bool,
        whole: bool,
    ) -> int:
        return int(several or not (whole or value == 1))

    def with_article(self, name: str) -> str:
        naming = self.words.naming
        folded = self.fold_word(name)
        owned = folded.split()[0].endswith("'s") and not folded.startswith("people's")
        alone = owned or folded.startswith(("the ", "al-")) or folded in naming.without_article
        nouns = {folded, *self._nouns(name)}
        if name.startswith("The ") and name[4:5].islower():
            return f"the {name[4:]}"  # The company's director, as a sentence begins
        return name if alone or nouns.isdisjoint(naming.with_article) else f"the {name}"

    def governed(self, name: str) -> str:
        return name

    def filing(self, name: str) -> Filing:
        return filing(name, _ARTICLE, _LETTERS, _without_accents)

    def _nouns(self, name: str) -> set[str]:
        """The words that may be the head of a name: the last one, and those before "of", "for", "and"; the last ahead of "at"."""
        words = list(takewhile(lambda word: word not in _BEHIND, self.fold_word(name).split()))
        before = {first for first, second in pairwise(words) if second in _LINKS}
        return {words[-1], *before}


def _stems(word: str) -> tuple[tuple[str, str], ...]:
    return (("", word), ("", _without_genitive(word))) if word.endswith(_GENITIVES) else (("", word),)


def _without_genitive(word: str) -> str:
    return next(word.removesuffix(ending) for ending in _GENITIVES if word.endswith(ending))


def _without_accents(word: str) -> str:
    """A word's plain letters in lower case: Córdoba → cordoba."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(sign))
