"""Signs, codes and names of currencies that stand right before a number: $5, C$970 million, KWD 42, US dollars 443 million."""

from __future__ import annotations

from generator.facts.reader import Reading, TokenReader
from generator.facts.tokens import adjacent
from generator.lexicon import Category, Entry

_DOLLARS = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "bds": "BBD",
    "bz": "BZD",
    "ci": "KYD",
    "ec": "XCD",
    "fj": "FJD",
    "gy": "GYD",
    "j": "JMD",
    "ja": "JMD",
    "mx": "MXN",
    "n": "NAD",
    "tt": "TTD",
}
"""The letters before a dollar sign, and the ISO code of whose dollar it is."""
_LONGEST_CODE = 3
_SHORT_CODE = 2
"""Letters of a currency's sign that other words have too: it counts where it is written with a capital."""


class Symbols:
    """What each token of a sentence tells of currencies, worked out once."""

    def __init__(self, reading: Reading) -> None:
        self._reader = TokenReader(reading)
        self._words = reading.language.words
        self._before: dict[int, tuple[Entry | None, int]] = {}
        self._signs: dict[int, Entry | None] = {}

    def before(self, at: int) -> tuple[Entry | None, int]:
        """The currency that stands right before a token, and where its words begin: the token itself without one."""
        if at not in self._before:
            self._before[at] = self._find_before(at)
        return self._before[at]

    def start(self, at: int) -> int:
        """Where the currency right before a token begins, the token itself without one."""
        return self.before(at)[1]

    def sign(self, at: int) -> Entry | None:
        """The currency whose sign or code stands at a token."""
        if at not in self._signs:
            self._signs[at] = self._sign_at(at)
        return self._signs[at]

    def _find_before(self, at: int) -> tuple[Entry | None, int]:
        name = self._name_before(at)
        if name is not None:
            return name
        end = self._before_stop(at)
        sign, code = self.sign(end - 1), self._dollar_of(end - 1)
        if code is not None:
            return self._reader.reading.lexicon.currency(code) or sign, end - 2
        return sign, end - 1 if sign is not None else at

    def _name_before(self, at: int) -> tuple[Entry, int] | None:
        """A currency by its name right before a number in a scale, and where it begins: US dollars 443 million."""
        reader = self._reader
        number = reader.number(at) if at and not self._words.noun_follows_number else None
        if number is None or number.scale is None or len(reader.text(at - 1)) <= _LONGEST_CODE:
            return None
        for start in (at - 2, at - 1):
            match = reader.match(start)
            entry = match.first(Category.CURRENCIES) if match is not None and start + match.length == at else None
            if entry is not None and not reader.text(start - 1)[:1].isdigit():
                return entry, start
        return None

    def _before_stop(self, at: int) -> int:
        """Where a sign of letters ends that a stop shortens right before a token, the token itself where none does: Rs. | 1,987."""
        reader, letters = self._reader, self._reader.text(at - 2)
        stopped = reader.text(at - 1) == "." and letters in self._words.currency_codes and len(letters) == _SHORT_CODE
        return at - 1 if stopped and adjacent(reader.tokens[at - 2], reader.tokens[at - 1]) else at

    def _dollar_of(self, at: int) -> str | None:
        """The ISO code of the dollar whose letters are glued to its sign, one of them at a token: C$970 million, $A622 million."""
        before, here = self._reader.text(at - 1), self._reader.text(at)
        if not (before and "$" in {before, here} and adjacent(*self._reader.tokens[at - 1 : at + 1])):
            return None
        return _DOLLARS.get(before if here == "$" else here)

    def _sign_at(self, at: int) -> Entry | None:
        reader, text = self._reader, self._reader.text(at)
        if not text or text.isdigit():
            return None
        code = reader.currency_code(at)
        if code is not None:
            return code
        lettered = text in self._words.currency_codes and (reader.tokens[at].capital or len(text) > _SHORT_CODE)
        match = reader.match(at) if lettered or not text.isalnum() else None
        return match.first(Category.CURRENCIES) if match is not None and match.length == 1 else None
