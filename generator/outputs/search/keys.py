"""What a word is found by: the same keys are made of the texts here and of a query in `templates/assets/search.js`.

A key is a word in one spelling; one more is what is left of it without what may be attached before it. `END` closes a key: Pagefind
takes the longest known beginning of a word that it does not know, and so never takes a short key for a longer word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.language import Spelling, codes, language

END = "ǂ"
"""A letter of no language that we read; a decimal mark is made it too, since Pagefind leaves punctuation out."""
MOST_LETTERS = 40
"""Letters of a word at most: a longer run is none."""
_NUMBER_OR_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
_NOT_IN_WORDS = re.compile(r"[\W_]+")
_THOUSANDS = re.compile(r",(\d{3})(?!\d)")
_DECIMAL = re.compile("[.,]")


def known_spelling() -> Spelling:
    """That of all languages together: a text and a query may hold any of them."""
    known = [language(code).spelling for code in codes()]
    return Spelling(
        dropped="".join(one.dropped for one in known),
        letters={letter: to for one in known for letter, to in one.letters.items()},
        carried="".join(one.carried for one in known),
        doubled="".join(one.doubled for one in known),
        particles={particle: fewest for one in known for particle, fewest in one.particles.items()},
        endings=tuple(ending for one in known for ending in one.endings),
    )


def for_browser(spelling: Spelling) -> Mapping[str, object]:
    """What a browser needs to make the keys of a query."""
    return {
        "end": END,
        "mostLetters": MOST_LETTERS,
        "dropped": spelling.dropped,
        "letters": dict(spelling.letters),
        "carried": spelling.carried,
        "doubled": spelling.doubled,
        "particles": dict(spelling.particles),
        "endings": list(spelling.endings),
    }


class Speller:
    """Makes the keys of texts."""

    def __init__(self, spelling: Spelling) -> None:
        figures = {letter: to for letter, to in spelling.letters.items() if to.isdecimal() or _DECIMAL.fullmatch(to)}
        self._figures = str.maketrans(figures)
        self._letters = str.maketrans(dict(spelling.letters))
        self._dropped = re.compile(f"[{spelling.dropped}]")
        self._carried = re.compile(f"[{spelling.carried}]")
        self._doubled = re.compile(f"([{spelling.doubled}])\\1")
        self._particles = spelling.particles
        self._of_word = lru_cache(maxsize=65536)(self._keys)

    def keys(self, text: str) -> Iterator[tuple[str, bool]]:
        """The keys of a text in order, each with whether it is of a whole word rather than of what is left of one."""
        for word in _NUMBER_OR_WORD.findall(
            self._dropped.sub("", unicodedata.normalize("NFC", text)).translate(self._figures)
        ):
            if word[0].isdecimal():
                yield _number(word), True
            elif 1 < len(word) <= MOST_LETTERS:
                yield from self._of_word(word)

    def _keys(self, word: str) -> tuple[tuple[str, bool], ...]:
        bare = self._doubled.sub(r"\1", self._carried.sub("", word))
        whole = dict.fromkeys(one.translate(self._letters).lower() for one in (word, bare) if one)
        left = dict.fromkeys(rest for one in whole for rest in self._without_particles(one) if rest not in whole)
        return (*((key + END, True) for key in whole), *((key + END, False) for key in left))

    def _without_particles(self, word: str) -> Iterator[str]:
        for particle, fewest in self._particles.items():
            if word.startswith(particle) and len(word) - len(particle) >= fewest:
                yield word[len(particle) :]


def filter_key(name: str, value: str) -> str:
    """What an article has for a value of a filter; no text has such a key.

    Pagefind's own filters are not used: it writes them in another order each time.
    """
    return f"{END}{name}{END}{_NOT_IN_WORDS.sub(END, value.lower())}{END}{END}"


def _number(word: str) -> str:
    """A number without thousands separators: 1,234 → 1234. Closed twice, so that 26 is not the beginning of 26.5."""
    return _DECIMAL.sub(END, _THOUSANDS.sub(r"\1", word)) + END + END
