"""Headlines tell in the present what the text tells in the past: Police arrest 12; الجيش يقتل 12; Troops rescue at least 30.

Elsewhere such forms tell what is usual or wanted (تقتل الألغام كل عام، to arrest), or are nouns (an arrest): they are read as their
past in a headline only, behind their subject and right before a figure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from generator.facts.parts import Token
from generator.language import Language

_MONEY = "Sc"
"""The Unicode category of the symbols of currencies."""
_WINDOW = 4
"""Tokens from such a verb to its number, the qualifier between: rescue at least 30."""


def told_in_past(tokens: Sequence[Token], language: Language) -> tuple[Token, ...]:
    """The tokens of a headline, verbs in its present read as their past."""
    return tuple(
        token._replace(text=past)
        if (past := language.headline_past(token.text)) and _is_verb(tokens, at, language)
        else token
        for at, token in enumerate(tokens)
    )


def _is_verb(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a subject stands before a word, and a number behind it, no more than its qualifier between."""
    words = language.words
    before = tokens[at - 1].text if at else ""
    if not before.isalpha() or before in words.stop_words or before in words.numbers.joiners:
        return False
    qualifier = words.qualifiers_before
    for end in range(at + 1, min(at + _WINDOW, len(tokens))):
        if tokens[end].text[0].isdigit() or tokens[end].text in words.numbers.first_words:
            between = tuple(token.text for token in tokens[at + 1 : end])
            if between and unicodedata.category(between[-1][:1]) == _MONEY:  # EU fines | Karwa Steel | $3 million
                return all(token.capital for token in tokens[at + 1 : end - 1]) or between[:-1] in qualifier
            return not between or between in qualifier or all(text in words.before_number for text in between)
    return False
