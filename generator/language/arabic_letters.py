"""Arabic letters, and what can be attached to a word.

Folding follows common practice of Arabic retrieval (Larkey, Ballesteros & Connell 2002): the carriers of hamza, final ya and ta
marbuta are made one, vowel marks and tatweel are dropped.
"""

from __future__ import annotations

import re

SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Vowel marks, tatweel, zero-width and direction marks."""
DROPPED = re.compile(f"[{SIGNS}\u0621](?:(?<=[{SIGNS}])(?<![\\s\\d(]\u0640)[{SIGNS}]*|(?<=\u0649\u0621))")
"""These signs, but no tatweel that stands for a dash (15 ــ 19); the hamza of a ya written as two letters (لاجىء).

All that can be dropped stands at the beginning of the pattern, so that the rest is tried nowhere else.
"""
VARIANTS = dict(
    zip(
        "أإآٱىیېئؤكکةۀھہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪⁒٫٬İـ″",
        "اااايييي" + "و" + "كك" + "هههه" + "0123456789" * 2 + "%%.,i-”",
        strict=True,
    )
)
"""Letters → those that stand for them; content systems write the quotation mark behind digits as seconds (“CNIE 2.0″)."""
SCRIPT = re.compile("[\u0621-\u064a\u0671-\u06d3]")
PREFIXES = (
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
ENDINGS = ("تان", "تين", "ات", "ون", "ين", "ان", "ها", "هم", "ه", "ا")
"""What a reader may write after a word that a text has without it, or with another: number, gender, case, possessor."""
OBJECTS = ("ها", "هم", "هن", "هما", "ه")
"""Pronouns of the object, attached to a verb."""
BOUND = ("ا", "ي")
"""Endings of the dual before the noun that it is of. Only feminine nouns show it: مركزي is an adjective rather than two centres."""
FEWEST_LETTERS = 2
"""Letters that must be left of a word when a particle is taken off."""
SHORT = 3
"""Letters of a word that is sooner one with an article than one that begins with ل, where ل stands before it; nor is it a noun
with an adjective, but sooner a verb (قاد نقابي)."""
_THAT = frozenset({"ان", "انه", "انها", "انهم"})
"""Spellings of "that" with its pronouns."""
_STILL = frozenset({"ازال", "ازالت", "ازالوا"})
"""What is left of "still" written as one word (لازالت), none of removing: ل is attached to no verb of the past."""
_NO_ARTICLE = _THAT | {"له", "لها", "لهم", "به", "بها", "في", "فيه", "فيها", "من", "منه", "منها", "عن", "عنه", "عنها"}
"""Particles to which no article is attached: الآن is now, الله is God, ألفي two thousand, الألفية the millennium."""


def stems(word: str) -> tuple[tuple[str, str], ...]:
    """The readings of a folded word: see `Language.stems`."""
    readings = [("", word)]
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= FEWEST_LETTERS:
            rest = word[len(prefix) :]
            if prefix == "ل" and rest.startswith("ل") and len(rest) == SHORT:
                continue  # للحج is of the pilgrimage rather than of Lahij
            if prefix.endswith("ك") and rest in _THAT:
                continue  # كان, and كأن is no "that"
            if prefix.endswith("ل") and rest in _STILL:
                continue  # لازالت
            if prefix.endswith(("ال", "لل")) and rest in _NO_ARTICLE:
                continue
            readings.append((prefix, rest))
            if prefix.endswith("لل"):
                readings.append((prefix, "ال" + rest))
    return tuple(readings)
