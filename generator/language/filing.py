"""Alphabetical order for indexes of names, with each language's own letters and articles.

Names sort word by word ("nothing before something", NISO TR03), without regard to case, accents, vowel marks and punctuation.
An article counts in no word: English the, al-, el- (Chicago Manual of Style, 16.76), Arabic ال, as Arab libraries file. The
order of the letters is that of their code points, which for folded Arabic is the alphabet's (ة with ه, ى with ي, the carriers of
hamza with their letters).

A known limit: an Arabic word whose root begins with ال (التزام) files under the letter after it; أل is always a root's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_BESIDE_WORDS = re.compile(r"['’ʼ`\u0640\u064b-\u065f]")
"""What stands inside a word and does not count: apostrophes, tatweel, vowel marks."""


class Filing(NamedTuple):
    """Where a name stands in an alphabetical index: names sort as these do.

    `foreign`: it begins with no letter of the language (a digit, another script); such names come last. `initial`: the letter that
    it stands under, empty for such. `words`: what it sorts by there.
    """

    foreign: bool
    initial: str
    words: tuple[str, ...]


def filing(name: str, article: re.Pattern[str], letters: re.Pattern[str], fold: Callable[[str], str]) -> Filing:
    """Where a name stands; `article` matches one at a word's start, `letters` one of the language's; `fold` makes variants one."""
    bare = article.sub("", _BESIDE_WORDS.sub("", unicodedata.normalize("NFC", name)).strip())
    words = tuple(fold(word) for word in _WORD.findall(bare))
    first = words[0][:1] if words else ""
    known = letters.match(first) is not None
    return Filing(not known, first.upper() if known else "", words)
