"""The words that a date or a figure can begin with: nothing is looked for where none of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from generator.language.phrases import Phrases, PhraseSet
from generator.language.words.numbers import NumberWords
from generator.language.words.times import TimeWords


def time_starters(numbers: NumberWords, times: TimeWords) -> frozenset[str]:
    """The words that a date can begin with."""
    phrases: tuple[Phrases[Any], ...] = (
        times.months,
        times.seasons,
        times.named_days,
        times.hijri_feasts,
        times.paired_months,
        times.period_nouns,
        times.same_before,
        times.this_point,
        times.hijri_months,
        times.weekdays,
        times.relative_before,
        times.relative_counted,
        times.anaphors_before,
        times.ago_before,
        times.units,
        times.unit_plurals,
        times.dual_units,
        times.parts,
        times.fiscal,
        times.decades,
        times.day_words,
        times.last_nights,
        times.from_words,
        times.since_words,
    )
    counted = numbers.additive.keys() | numbers.ordinals.keys() | numbers.articles
    parts = (
        times.parts_of_year.keys()
        | times.part_letters.keys()
        | times.last_words
        | times.first_words
        | times.attached_articles
    )
    return frozenset(counted | parts).union(*(table.first_words for table in phrases))


def figure_starters(numbers: NumberWords, *phrases: PhraseSet) -> Mapping[str, frozenset[str]]:
    """The words that a figure can begin with, digits aside, or one of these phrases → the words of which one must follow.

    None need follow where a word begins one by itself. Those that only begin a phrase are the commonest of all (in, the).
    """
    found: dict[str, set[str]] = {}
    for table in phrases:
        for first, *rest in table:
            found.setdefault(first, set()).update(rest[:1])
    alone = numbers.first_words.union(
        numbers.ordinals, *({word for word, *rest in table if not rest} for table in phrases)
    )
    return MappingProxyType(
        {word: frozenset(found.get(word, ()) if word not in alone else ()) for word in alone.union(found)}
    )
