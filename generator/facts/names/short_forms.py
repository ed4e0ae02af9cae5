"""Short forms of a name, told again in later sentences: given in brackets or quotes, or the name without its head noun or kind.

A short form right after an organisation's name, Central Bank of Egypt (CBE), stands for it from there on, and what stands before
its head noun, Naqi Water Company, too. The noun for its kind introduces a place that readers may not know; from there on its name
is enough (بلدة سرجة … في سرجة).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.names.reader import QUOTATION, NameReader
from generator.facts.parts import Name
from generator.language.phrases import Phrase
from generator.lexicon import Category

_BRACKETS = {"(": ")", **QUOTATION}
_LEADING = ("place", "place_to", "place_from")
"""Cues of the words that lead to a place."""
_SHORTEST_ALIAS, _LONGEST_ALIAS = 2, 3
"""Letters and words of a short form."""


class ShortForms:
    """The short forms of a sentence; `aliases`: the organisations and places that those before gave one, by its folded words."""

    def __init__(self, reader: NameReader, aliases: Mapping[Phrase, Name]) -> None:
        self._reader = reader
        self._aliases = aliases
        self._firsts = frozenset(phrase[0] for phrase in aliases)

    def may_begin(self, at: int) -> bool:
        """Whether a word can begin a short form that a sentence before gave, or say what an organisation is before its name."""
        rests, kinds = self._reader.vocabulary[at].rests, self._reader.language.words.names.kinds
        return not (self._firsts.isdisjoint(rests) and kinds.isdisjoint(rests))

    def given(self, name: Name) -> Name:
        """The name with the short form in brackets or quotes right after it, and what it is without its head noun at the end."""
        start, end = name.tokens
        if name.category is not Category.ORGANISATIONS:
            return name
        heads = self._reader.language.words.names.organisation_heads
        words = tuple(token.text for token in self._reader.tokens[start:end])
        headless = (words[:-1],) if name.entry is None and len(words) > 1 and words[-1] in heads else ()
        shorter = (*name.short_forms, *headless)
        without = replace(name, short_forms=shorter) if shorter else name
        if end + 2 >= len(self._reader.tokens):
            return without
        closing = _BRACKETS.get(self._reader.tokens[end].text, "")
        short = self._reader.tokens[end + 1]
        closed = closing and self._reader.tokens[end + 2].text in closing
        if not closed or not short.text.isalpha() or end + 1 in self._reader.taken:
            return without
        named = (short.capital or not short.text.isascii()) and len(short.text) >= _SHORTEST_ALIAS
        return replace(name, tokens=(start, end + 3), short_forms=(*shorter, (short.text,)) if named else shorter)

    def introduced(self, place: Name) -> Name:
        """A place that only the noun for its kind ahead of it tells, which later sentences call by its name alone."""
        return replace(place, short_forms=(tuple(token.text for token in self._reader.tokens[slice(*place.tokens)]),))

    def told(self, at: int) -> Name | None:
        """An organisation or a place by a short form that a sentence before gave it."""
        token = self._reader.tokens[at]
        if not self._aliases or (token.text.isascii() and not token.capital):
            return None
        for prefix, stem in self._reader.language.stems(token.text):
            for length in range(min(_LONGEST_ALIAS, len(self._reader.tokens) - at), 0, -1):
                told = self._aliases.get((stem, *(other.text for other in self._reader.tokens[at + 1 : at + length])))
                if told is not None and (told.category is Category.ORGANISATIONS or self._is_led_to(at, prefix)):
                    surface = self._reader.surface(at, at + length, prefix)
                    return Name(
                        told.category, replace(told.term, surface=surface), (at, at + length), prefix, told.entry
                    )
        return None

    def _is_led_to(self, at: int, prefix: str) -> bool:
        """Whether a word of place leads to a token: في سرجة, من سرجة, بسرجة."""
        before = self._reader.tokens[at - 1].text if at else ""
        cues = self._reader.language.words.cues
        return self._reader.language.attaches_in(prefix) or (
            not prefix and any((before,) in cues[cue] for cue in _LEADING)
        )
