"""Arabic nouns with numbers.

Numbers agree with their nouns as in modern written Arabic: 1 and 2 by the noun's own singular and dual, 3–10 the plural, 11–99 the
singular in the accusative, from 100 on the singular, each by the number's last two digits (CLDR's plural rules for `ar`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from types import MappingProxyType

from babel import Locale

from generator.language import arabic_nouns
from generator.language.arabic_letters import BOUND, FEWEST_LETTERS
from generator.language.counting import Case
from generator.language.letters import Lettered
from generator.language.words import Words
from generator.values import Qualifier

_MARKED_DUAL = re.compile("(?:\u064e\u064a\u0652?|\u064a\u0652)\u0646\u0650?$")
"""The ending of a dual whose vowel marks tell it from a plural: فلسطينيَين, فلسطينييْن."""
_MARKED_OTHER = re.compile("[وفبلك]?(?:\u0623\u0644[\u064b-\u0650]*\u0651|[عخسث]\u064f(?:شر|مس|دس|بع|من)|تُسع)")
"""The marks of what is spelt like a number: the doubled letter of "he wrote" (ألّف), the first vowel of a fifth and a tenth."""
_WITH_PRONOUN = re.compile("(?:عن|علي|ب|في|من)(?:ه|ها|هم|هما)")
_COUNTED = ("one", "two", "few", "many", "other")
_SAID = ("whole", "dual", "dual_governed")
"""Forms that a noun takes in a sentence only, beside those of its plural categories."""
_PLURAL = Locale("ar").plural_form
_ONE_FEMININE = "واحدة"


class ArabicCounting(Lettered):
    """How nouns are counted: each method as the protocol `Language` has it."""

    words: Words

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
            listed += [arabic_nouns.dual(one, ending) for ending in BOUND]
        if " " in one:
            head, rest = one.split(" ", 1)
            listed += [f"{arabic_nouns.dual(head, ending)} {rest}" for ending in ("ا", "ي")]
        plurals = {forms["few"], arabic_nouns.oblique(forms)}
        return tuple(dual for dual in dict.fromkeys(listed) if dual not in plurals)

    def feminine_duals(self, spellings: Collection[str]) -> tuple[str, ...]:
        singulars = [word for word in spellings if word.endswith("ة") and word[:-1] + "ات" in spellings]
        endings = ("ان", "ين", *BOUND)
        return tuple(arabic_nouns.dual(word, ending) for word in singulars for ending in endings if " " not in word)

    def _told_dual(
        self, dual: str, forms: Mapping[str, str], doubtful: Collection[str], numerals: tuple[str, str]
    ) -> str:
        """A dual, with the numeral two, which agrees in gender, where the word alone does not say two."""
        if dual == forms["one"] or dual not in {*doubtful, arabic_nouns.oblique(forms), forms["few"]}:
            return dual
        return f"{dual} {numerals[self._one(forms['one']).endswith('ة')]}"

    def is_counted_form(self, word: str) -> bool:
        return word.endswith("ا") and len(word) > FEWEST_LETTERS + 1

    def without_case(self, word: str) -> str:
        return word[:-1] if self.is_counted_form(word) else word

    def singulars(self, word: str) -> Collection[str]:
        return ()

    def is_bound_dual(self, word: str) -> bool:
        return word.endswith(("تا", "تي"))

    def is_marked_dual(self, word: str) -> bool:
        return _MARKED_DUAL.search(word) is not None

    def is_marked_other(self, word: str) -> bool:
        return _MARKED_OTHER.match(word) is not None

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

    def ordinal(self, value: Decimal, number: str) -> str:
        return f"الـ{number}"

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

    def _one(self, noun: str) -> str:
        """The numeral one agrees in gender with the noun's head."""
        head = noun.split(" ", 1)[0]
        return _ONE_FEMININE if head.endswith("ة") or self.fold_word(head) in self.words.naming.second_form else "واحد"
