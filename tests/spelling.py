"""Numbers written out in words, for tests that read them back.

Arabic as grammars teach it (Ryding, *A Reference Grammar of Modern Standard Arabic*, chapter 15): 3–10 in the gender that their
noun has not, 1–2 and the units of 11–12 in its gender, tens and duals by case, a dual right before its noun without its nūn.
English with or without hyphens and "and".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

SCALES = (10**12, 10**9, 10**6, 10**3)
_MASCULINE = ("", "واحد", "اثن", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
_FEMININE = ("", "واحدة", "اثنت", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_ARABIC_SCALES = {
    10**3: ("ألف", "آلاف"),
    10**6: ("مليون", "ملايين"),
    10**9: ("مليار", "مليارات"),
    10**12: ("تريليون", "تريليونات"),
}
_ENGLISH = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ENGLISH_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH_SCALES = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}


@dataclass(frozen=True, slots=True)
class Arabic:
    """How an Arabic number is written: `feminine` is its noun, `oblique` its case, `hundred` how مئة is spelled."""

    feminine: bool = False
    oblique: bool = False
    hundred: str = "مئة"

    def words(self, number: int, *, before_noun: bool = False) -> str:
        """The number; `before_noun`: a noun follows right after, so that a last dual stands in construct."""
        if number == 0:
            return "صفر"
        parts = [*self._scaled(number, before_noun=before_noun)]
        rest = number % 1000
        if rest:
            parts += self._below_thousand(rest, self.feminine, before_noun=before_noun)
        return " و".join(parts)

    def _scaled(self, number: int, *, before_noun: bool) -> Iterator[str]:
        for scale in SCALES:
            count = number // scale % 1000
            if count:
                last = before_noun and number % scale == 0
                yield self._of_scale(count, *_ARABIC_SCALES[scale], last=last)

    def _of_scale(self, count: int, one: str, several: str, *, last: bool) -> str:
        if count == 1:
            return one
        if count == 2:
            return one + self._dual(last=last)
        counted = " و".join(self._below_thousand(count, feminine=False, before_noun=True))
        if 3 <= count % 100 <= 10:
            return f"{counted} {several}"
        return f"{counted} {one}" if last or not 11 <= count % 100 <= 99 else f"{counted} {one}اً"

    def _dual(self, *, last: bool) -> str:
        ending = "ي" if self.oblique else "ا"
        return ending if last else ending + "ن"

    def _below_thousand(self, number: int, feminine: bool, *, before_noun: bool) -> list[str]:
        hundreds, rest = divmod(number, 100)
        parts = []
        if hundreds == 1:
            parts.append(self.hundred)
        elif hundreds == 2:
            parts.append(self.hundred[:-1] + "ت" + self._dual(last=before_noun and not rest))
        elif hundreds:
            parts.append(_HUNDREDS[hundreds] + self.hundred)
        return parts + (self._below_hundred(rest, feminine) if rest else [])

    def _below_hundred(self, number: int, feminine: bool) -> list[str]:
        digits = _FEMININE if feminine else _MASCULINE
        tens, units = divmod(number, 10)
        if number <= 10:
            return [self._unit(number, digits)]
        if tens == 1:
            return [f"{self._teen(units, feminine)} {'عشرة' if feminine else 'عشر'}"]
        ending = "ين" if self.oblique else "ون"
        return [*([self._unit(units, digits)] if units else []), _TENS[tens] + ending]

    def _unit(self, number: int, digits: tuple[str, ...]) -> str:
        return digits[2] + self._dual(last=False) if number == 2 else digits[number]

    def _teen(self, units: int, feminine: bool) -> str:
        if units == 1:
            return "إحدى" if feminine else "أحد"
        if units == 2:
            return ("اثنت" if feminine else "اثن") + self._dual(last=True)
        return (_FEMININE if feminine else _MASCULINE)[units]


def counted(number: int, one: str, several: str) -> str | None:
    """The Arabic noun after a number in its form; `None` where the number stands in the noun itself (1, 2, 101 …)."""
    rest = number % 100
    if rest in {1, 2}:
        return None
    if 3 <= rest <= 10:
        return several
    return one if rest == 0 or one.endswith("ة") else one + "اً"


def english(number: int, *, hyphen: str = "-", joined: bool = True) -> str:
    """The number in English; `joined`: "and" after hundreds and before the last part."""
    if number < 1000:
        return _english_below(number, hyphen, joined)
    parts = [
        f"{_english_below(number // scale % 1000, hyphen, joined)} {_ENGLISH_SCALES[scale]}"
        for scale in SCALES
        if number // scale % 1000
    ]
    rest = number % 1000
    if rest:
        parts.append(("and " if joined and rest < 100 else "") + _english_below(rest, hyphen, joined))
    return " ".join(parts)


def _english_below(number: int, hyphen: str, joined: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_ENGLISH[hundreds]} hundred"] if hundreds else []
    if rest or not hundreds:
        tens, units = divmod(rest, 10)
        last = _ENGLISH[rest] if rest < 20 else _ENGLISH_TENS[tens] + (hyphen + _ENGLISH[units] if units else "")
        words.append(("and " if hundreds and joined else "") + last)
    return " ".join(words)
