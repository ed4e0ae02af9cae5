"""What the endings of English nouns tell."""

from __future__ import annotations

from collections.abc import Collection


def singulars(word: str) -> Collection[str]:
    """The nouns of which a folded word can be the plural by its ending: raids → raid, countries → country."""
    if word.endswith("ies"):
        return (word[:-1], f"{word[:-3]}y")
    return (word[:-1],) if word.endswith("s") else ()
