"""Arabic: letters, attached particles, counted nouns.

Folding follows common practice of Arabic retrieval (Larkey, Ballesteros & Connell 2002): the carriers of hamza, final
ya and ta marbuta are made one, vowel marks and tatweel are dropped. Numbers agree with their nouns as in modern
written Arabic: 1 and 2 by the noun's own singular and dual, 3–10 the plural, 11–99 the singular in the accusative, from
100 on the singular, each by the number's last two digits (CLDR's plural rules for `ar`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from babel import Locale

from generator.language import arabic_names, arabic_nouns, arabic_places
from generator.language.base import Case, NameWord
from generator.language.filing import Filing, filing
from generator.language.letters import Lettered, Spelling
from generator.language.words import Words, load_words
from generator.values import LanguageCode, Qualifier

_DAMMA = "\u064f"
_TANWEEN = "\u064b"
_SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Vowel marks, tatweel, zero-width and direction marks."""
_DROPPED = re.compile(f"[{_SIGNS}\u0621](?:(?<=[{_SIGNS}])(?<![\\s\\d(]\u0640)[{_SIGNS}]*|(?<=\u0649\u0621))")
"""These signs, but no tatweel that stands for a dash (15 ــ 19); the hamza of a ya written as two letters (لاجىء).

All that can be dropped stands at the beginning of the pattern, so that the rest is tried nowhere else.
"""
_VARIANTS = dict(
    zip(
        "أإآٱىیېئؤكکةۀھہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪⁒٫٬İـ″",
        "اااايييي" + "و" + "كك" + "هههه" + "0123456789" * 2 + "%%.,i-”",
        strict=True,
    )
)
"""Letters → those that stand for them; content systems write the quotation mark behind digits as seconds (“CNIE 2.0″)."""
_MARKED_DUAL = re.compile("(?:\u064e\u064a\u0652?|\u064a\u0652)\u0646\u0650?$")
"""The ending of a dual whose vowel marks tell it from a plural: فلسطينيَين, فلسطينييْن."""
_LETTERS = re.compile("[\u0621-\u064a\u0671-\u06d3]")
_ARTICLE = re.compile(r"\bال(?=\w\w)")
_PREFIXES = (
    "و",
    "ف",
    "ب",
    "ك",
    "ل",
    "ال",
    "لل",
    "وال",
    "فال",
    "بال",
    "كال",
    "وب",
    "ول",
    "وك",
    "فب",
    "فل",
    "ولل",
    "وبال",
    "وكال",
)
_ENDINGS = ("تان", "تين", "ات", "ون", "ين", "ان", "ها", "هم", "ه", "ا")
"""What a reader may write after a word that a text has without it, or with another: number, gender, case, possessor."""
_OBJECTS = ("ها", "هم", "هن", "هما", "ه")
"""Pronouns of the object, attached to a verb."""
_BOUND = ("ا", "ي")
"""Endings of the dual before the noun that it is of. Only feminine nouns show it: مركزي is an adjective rather than two centres."""
_OF_FUTURE = ("سي", "ست")
"""How a verb of what is still to come opens."""
_OF_NOUNS = ("ه", "ا", "ات", "ان", "ين", "ون", "و", "ر")
"""Endings of nouns that open like it: سيارة، سيدات، سيدتان، سيناريو، ستائر."""
_FEWEST_LETTERS = 2
"""Letters that must be left of a word when a particle is taken off."""
_LONGEST_OF_L = 3
"""Letters of a noun that begins with ل: what is longer, and no plural or counted form, tells what for (لدعم, لتجميل)."""
_SHORT = 3
"""Letters of a word that is sooner one with an article than one that begins with ل, where ل stands before it; nor is it a noun
with an adjective, but sooner a verb (قاد نقابي)."""
_WITH_PRONOUN = re.compile("(?:عن|علي|ب|في|من)(?:ه|ها|هم|هما)")
_THAT = frozenset({"ان", "انه", "انها", "انهم"})
"""Spellings of "that" with its pronouns."""
_NO_ARTICLE = _THAT | {"له", "لها", "لهم", "به", "بها", "في", "فيه", "فيها", "من", "منه", "منها", "عن", "عنه", "عنها"}
"""Particles to which no article is attached: الآن is now, الله is God, ألفي two thousand, الألفية the millennium."""
_VERBAL_NOUN = re.compile("ت..ي.ه?|ا.[^ت]ا.|ا..[^ا]ا.|است..ا.")
"""تعزيز; إطلاق and the plural أعداد, not اختار; اعتقال; استخدام."""
_COUNTED = ("one", "two", "few", "many", "other")
_SAID = ("whole", "dual", "dual_governed")
"""Forms that a noun takes in a sentence only, beside those of its plural categories."""
_PLURAL = Locale("ar").plural_form
_ONE_FEMININE = "واحدة"
_ENDING_IN_T = frozenset({"لفت", "اثبت"})
"""Verbs of the masculine whose own last letter is that of the feminine."""


class Arabic(Lettered):
    """العربية."""

    code: LanguageCode = "ar"

    def __init__(self) -> None:
        super().__init__(_LETTERS, _DROPPED, _VARIANTS)
        self.words: Words = load_words(Path(__file__).with_name("arabic.yml"), self.fold_word)
        self.stems = lru_cache(maxsize=65536)(_stems)
        particles = {prefix: 2 if prefix.endswith(("ال", "لل")) else 3 for prefix in _PREFIXES}
        self.spelling = Spelling(_SIGNS, _VARIANTS, "ءؤئ", "وي", particles, _ENDINGS)

    def noun_forms(self, forms: Mapping[str, str], doubtful: Collection[str] = ()) -> Mapping[str, str]:
        if "one" not in forms or "few" not in forms:
            raise ValueError("needs one and few")
        one = forms["one"]
        derived = {"two": arabic_nouns.dual(one, "ان"), "many": arabic_nouns.accusative(one), "other": one, **forms}
        derived["dual"] = self._told_dual(derived["two"], derived, doubtful, ("اثنان", "اثنتان"))
        governed = arabic_nouns.oblique_dual(one, derived["two"])
        derived["dual_governed"] = self._told_dual(governed, derived, doubtful, ("اثنين", "اثنتين"))
        return MappingProxyType({form: derived[form] for form in (*_COUNTED, *_SAID) if form in derived})

    def noun_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        one, few = forms["one"], forms["few"]
        definite = tuple(arabic_nouns.definite(form) for form in (one, few) if " " in form)
        counted = [forms[form] for form in _COUNTED]
        whole = self.definite_plural(forms)
        if " " in whole:  # of one word the article is a particle
            definite = (whole, *definite)
        return tuple(dict.fromkeys([*counted, *self.dual_surfaces(forms), arabic_nouns.oblique(forms), *definite]))

    def dual_surfaces(self, forms: Mapping[str, str]) -> tuple[str, ...]:
        one = forms["one"]
        listed = [forms["two"], *(arabic_nouns.dual(one, ending) for ending in ("ان", "ين"))]
        if " " not in one and one.endswith("ة"):
            listed += [arabic_nouns.dual(one, ending) for ending in _BOUND]
        if " " in one:
            head, rest = one.split(" ", 1)
            listed += [f"{arabic_nouns.dual(head, ending)} {rest}" for ending in ("ا", "ي")]
        plurals = {forms["few"], arabic_nouns.oblique(forms)}
        return tuple(dual for dual in dict.fromkeys(listed) if dual not in plurals)

    def feminine_duals(self, spellings: Collection[str]) -> tuple[str, ...]:
        singulars = [word for word in spellings if word.endswith("ة") and word[:-1] + "ات" in spellings]
        endings = ("ان", "ين", *_BOUND)
        return tuple(arabic_nouns.dual(word, ending) for word in singulars for ending in endings if " " not in word)

    def is_counted_form(self, word: str) -> bool:
        return word.endswith("ا") and len(word) > _FEWEST_LETTERS + 1

    def is_bound_dual(self, word: str) -> bool:
        return word.endswith(("تا", "تي"))

    def is_marked_dual(self, word: str) -> bool:
        return _MARKED_DUAL.search(word) is not None

    def may_be_counted(self, word: str) -> bool:
        joined = word.startswith(("و", "ي")) or word.endswith("وا")
        future = word.startswith("سي") and word.endswith("ون")
        acts = future or (word.startswith("ت") and word.endswith("هم") and len(word) > len("تفاهم"))  # سيرحلون, تتهمهم
        acts = acts or (word.startswith("تت") and word[2:3] != "و")  # تتمتع, no تتويج
        acts = acts or (
            len(word) > _FEWEST_LETTERS + 2 and self.is_future(word) and not word.endswith(_OF_NOUNS)
        )  # سترتفع
        aim = word.startswith("ل") and len(word) > _LONGEST_OF_L and not word.endswith(("ه", "ا", "ين", "ون", "ات"))
        return not (joined or acts or aim) and not any(
            word.startswith(prefix) for prefix in _PREFIXES if prefix.endswith(("ال", "لل"))
        )

    def agrees(self, noun: str, word: str) -> bool:
        if not self.may_be_counted(word):
            return False
        if word.endswith(("يه", "يا", "يين")) and len(word) > _FEWEST_LETTERS + 2:
            return True
        pairs = (("ا", "ا"), ("ين", "ين"), ("ات", "ه"), ("ون", "ون"), ("ه", "ه"))
        return any(noun.endswith(end) and word.endswith(same) and len(word) > len(same) + 2 for end, same in pairs)

    def may_open_name(self, word: str, *, capital: bool) -> bool:
        return arabic_names.is_head(word, self.words.names, self.stems)

    def organisation_end(self, words: Sequence[NameWord], at: int) -> int:
        return arabic_names.organisation_end(words, at, self.words.names, self.stems)

    def place_name(self, words: Sequence[NameWord], at: int) -> tuple[int, int] | None:
        return arabic_names.place_name(words, at, self.words.names, self.stems)

    def listed_places(self, words: Sequence[NameWord], at: int) -> Sequence[tuple[int, int]]:
        return arabic_places.places_after(words, at, self.words.names, self.stems)

    def is_relation(self, noun: str, word: str) -> bool:
        indefinite = not noun.startswith("ال") and not word.startswith("ال") and len(noun) > _SHORT
        return indefinite and word.endswith(("ي", "يه")) and noun.endswith("ه") is word.endswith("ه")

    def is_definite(self, word: str) -> bool:
        return word.startswith("ال") or self.has_possessor(word)

    def is_article(self, prefix: str) -> bool:
        return prefix.endswith(("ال", "لل"))

    def has_possessor(self, word: str) -> bool:
        return word.endswith(("ها", "هم")) and len(word) > _FEWEST_LETTERS + 2 and not word.startswith("ال")

    def owned(self, word: str) -> tuple[str, ...]:
        word = "" if word.endswith("ة") else self.fold_word(word)
        ending = next((ending for ending in _OBJECTS if word.endswith(ending)), None)
        bare = word.removesuffix(ending) if ending is not None else ""
        if word.endswith("ايي"):
            bare = word[:-1]  # أبنائي
        hamza = (bare[:-1] + "ء",) if bare.endswith("اي") else ()  # أبنائه, folded
        return (bare, bare + "ن", *hamza) if len(bare) > _FEWEST_LETTERS else ()

    def owned_pair(self, word: str) -> str | None:
        bare = self.without_object(word)
        return bare + "ن" if bare is not None and bare.endswith(_BOUND) else None

    def without_genitive(self, word: str) -> str:
        return word

    def is_leader(self, word: str) -> bool:
        return False

    def genitive(self, word: str) -> str:
        return word

    def narrows(self, head: str, noun: str, word: str) -> bool:
        own = head.endswith("ه") and noun.startswith("ال") and not noun.endswith(("ه", "ات"))
        return own and word.startswith("ال") and word.endswith("ي")

    def may_be_relation(self, word: str) -> bool:
        return word.startswith("ال") and word.endswith("يه")

    def may_have_object(self, word: str, prefix: str) -> bool:
        return not word.endswith("ة") and not prefix.strip("وف")

    def is_name_not_grammar(self, word: str, text: str) -> bool:
        return word == "علي" and _writes_alef_maqsura(text)

    def may_be_verb(self, word: str) -> bool:
        past = word.endswith("ت") and not word.endswith("ات")
        return (past or word.startswith(("يست", "تست"))) and len(word) > _FEWEST_LETTERS + 1

    def may_be_participle(self, word: str) -> bool:
        return False

    def is_adverbial_participle(self, word: str) -> bool:
        return word.startswith("م") and word.endswith("ا") and len(word) > _SHORT + 1

    def is_adverb(self, word: str) -> bool:
        return False

    def may_be_adjective(self, word: str) -> bool:
        return word.startswith("ال") and word.endswith(("ه", "ي", "ون", "ين"))

    def may_be_verbal_noun(self, word: str) -> bool:
        return len(word) > _SHORT + 1 and bool(_VERBAL_NOUN.fullmatch(word))

    def is_plural_participle(self, word: str) -> bool:
        return word.startswith("الم") and word.endswith("ون") and len(word) > len("المليون")

    def is_plural_verb(self, word: str) -> bool:
        return word.endswith("وا") or (word.startswith("ي") and word.endswith("ون"))

    def may_act(self, word: str) -> bool:
        return not word.endswith("ه") and not word.startswith(("الاست", "الانت", "الانخ"))

    def may_be_subject(self, word: str) -> bool:
        return not (word.endswith("ين") and len(word) > len("الأمين"))

    def is_nominative(self, word: str) -> bool:
        return word.endswith("ون") and len(word) > _SHORT + 2 and not self.is_imperfect(word)

    def is_indefinite(self, word: str) -> bool:
        return _TANWEEN in word

    def is_imperfect(self, word: str) -> bool:
        if not word.startswith(("ي", "ت", "ن")) or len(word) < _FEWEST_LETTERS:
            return False
        past = word.endswith(("ت", "وا")) or (word,) in self.words.cues["past_of_t"]  # تراجعت, تعافوا
        return word.startswith("ي") or not past

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

    def may_be_present(self, word: str) -> bool:
        return self.is_imperfect(word)

    def is_construct_plural(self, word: str) -> bool:
        directed = (word,) in self.words.cues["direction"]
        return word.startswith("م") and word.endswith("ي") and len(word) > _FEWEST_LETTERS + 1 and not directed

    def is_sound_plural(self, word: str) -> bool:
        return word.endswith("ات") and len(word) > _FEWEST_LETTERS + len("الات")

    def is_passive(self, word: str) -> bool:
        return _DAMMA in word[1:3] and word.lstrip("وف")[1:2] == _DAMMA

    def without_particles(self, words: str, prefix: str) -> str:
        if prefix.endswith("لل"):
            return "ال" + words.removeprefix(prefix)
        return words.removeprefix(prefix.removesuffix("ال"))

    def without_object(self, word: str) -> str | None:
        ending = next((ending for ending in _OBJECTS if word.endswith(ending)), None)
        return word.removesuffix(ending) if ending and len(word) > len(ending) + _FEWEST_LETTERS else None

    def numbered_plural(self, forms: Mapping[str, str]) -> str:
        return self.definite_plural(forms)

    def definite_plural(self, forms: Mapping[str, str]) -> str:
        if "whole" in forms:
            return forms["whole"]
        words = arabic_nouns.oblique(forms).split(" ")
        construct = forms["two"] != forms["one"] and not forms["two"].split(" ")[0].endswith("ان")
        governed = next((at for at in range(1, len(words)) if self._is_governed(words[at], construct)), len(words))
        named, rest = words[:governed], words[governed:]
        first = 0 if len(named) == 1 or not construct else len(named) - 1 if arabic_nouns.is_nested(named, forms) else 1
        return " ".join([*named[:first], *arabic_nouns.with_articles(named[first:]), *rest])

    def is_definite_singular(self, word: str, before: str) -> bool:
        relation = word.startswith("ال") and word.endswith("ي") and len(word) > _FEWEST_LETTERS + 2  # no إلى
        described = relation and before.startswith("ال")  # الإسقاط الجوي, no الأراضي
        noun = word.startswith("ال") and word.endswith("ه") and not word.startswith(("الا", "القا", "الساد"))
        return noun or described

    def definite_singular(self, forms: Mapping[str, str]) -> str:
        alone = {form: words for form, words in forms.items() if form != "whole"}
        return self.definite_plural({**alone, "few": forms["one"]})

    def _is_governed(self, word: str, construct: bool) -> bool:
        """Whether a word of a counted noun is a preposition or has one attached: حكم | بالسجن, مدافع | عن حقوق الإنسان.

        An adjective that only begins like one (بحرية) has the ending of an adjective.
        """
        folded = self.fold_word(word)
        if folded in self.words.names.prepositions or _WITH_PRONOUN.fullmatch(folded):
            return True
        return not construct and folded.startswith(("ب", "ل")) and not word.endswith(("ة", "اء", "ين"))

    def count_phrase(self, value: Decimal, number: str, forms: Mapping[str, str], case: Case = Case.SUBJECT) -> str:
        if value == 1:
            noun = forms["many"] if case is Case.OBJECT else forms["one"]
            return f"{noun} {arabic_nouns.accusative(self._one(noun)) if case is Case.OBJECT else self._one(noun)}"
        if value == 2 and forms["two"] != forms["one"]:  # not of nouns without a dual (يورو)
            return forms["dual" if case is Case.SUBJECT else "dual_governed"]
        return self._counted(value, number, forms)

    def range_phrase(self, high: Decimal, figure: str, forms: Mapping[str, str]) -> str:
        if high in {1, 2}:
            return f"{figure} من {self.definite_plural(forms)}"
        return self._counted(high, figure, forms)

    def _counted(self, value: Decimal, number: str, forms: Mapping[str, str]) -> str:
        category = _PLURAL(value) if value == value.to_integral_value() else "other"
        return f"{number} {forms['other' if category == 'zero' else category]}"

    def _told_dual(
        self, dual: str, forms: Mapping[str, str], doubtful: Collection[str], numerals: tuple[str, str]
    ) -> str:
        """A dual, with the numeral two, which agrees in gender, where the word alone does not say two."""
        if dual == forms["one"] or dual not in {*doubtful, arabic_nouns.oblique(forms), forms["few"]}:
            return dual
        return f"{dual} {numerals[self._one(forms['one']).endswith('ة')]}"

    def ordinal(self, value: Decimal, number: str) -> str:
        return f"الـ{number}"

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
        return participle.endswith("ين") or self._may_be_of_gender(speaker, int(participle.endswith("ه")))

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

    def can_befall(self, verb: str, counted: str) -> bool:
        return not (self.is_counted_form(self.fold_word(counted.split(" ")[0])) and verb.endswith("ت"))

    def is_feminine(self, forms: Mapping[str, str]) -> bool:
        return self._one(forms["one"]) == _ONE_FEMININE

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
        if qualifier in {Qualifier.AT_LEAST, Qualifier.AT_MOST}:
            return 0
        return int(self.is_feminine(forms) or (not people and _PLURAL(value) == "few"))

    def with_article(self, name: str) -> str:
        return name

    def governed(self, name: str) -> str:
        head = self.fold_word(name.split(" ")[0]).removeprefix("ال")
        return arabic_nouns.governed(name, head, self.words.naming.sound_plurals)

    def filing(self, name: str) -> Filing:
        return filing(name, _ARTICLE, _LETTERS, self.fold_word)

    def _one(self, noun: str) -> str:
        """The numeral one agrees in gender with the noun's head."""
        head = noun.split(" ", 1)[0]
        return _ONE_FEMININE if head.endswith("ة") or self.fold_word(head) in self.words.naming.second_form else "واحد"


def _stems(word: str) -> tuple[tuple[str, str], ...]:
    readings = [("", word)]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _FEWEST_LETTERS:
            rest = word[len(prefix) :]
            if prefix == "ل" and rest.startswith("ل") and len(rest) == _SHORT:
                continue  # للحج is of the pilgrimage rather than of Lahij
            if prefix.endswith("ك") and rest in _THAT:
                continue  # كان, and كأن is no "that"
            if prefix.endswith(("ال", "لل")) and rest in _NO_ARTICLE:
                continue
            readings.append((prefix, rest))
            if prefix.endswith("لل"):
                readings.append((prefix, "ال" + rest))
    return tuple(readings)


@lru_cache(maxsize=8)
def _writes_alef_maqsura(text: str) -> bool:
    """Whether a text spells the preposition على with its own letter, so that علي in it is a name."""
    return " على " in text
