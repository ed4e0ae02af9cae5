"""The words that a date or a figure can begin with: nothing is looked for where none of them stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from generator.language.phrases import Phrases, PhraseSet
from generator.language.words.numbers import NumberWords
from generator.language.words.times import TimeWords

Starters = Mapping[str, frozenset[str]]
"""The words that something can begin with → those of which one must follow there, none where a word begins it by itself.

The words that only begin a phrase are the commonest of all (في, the): most of them begin nothing.
"""


def time_starters(numbers: NumberWords, times: TimeWords) -> Starters:
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
        times.later_before,
        times.units,
        times.unit_plurals,
        times.dual_units,
        times.parts,
        times.fiscal,
        times.decades,
        times.day_words,
        times.last_nights,
        times.weekends,
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
    return _starters(counted | parts, phrases)


def figure_starters(numbers: NumberWords, *phrases: PhraseSet) -> Starters:
    """The words that a figure can begin with, digits aside, or one of these phrases."""
    return _starters(numbers.first_words.union(numbers.ordinals), phrases)


def _starters(words: Collection[str], tables: Sequence[Phrases[Any]]) -> Starters:
    """These words, which begin something by themselves, and those that begin the phrases."""
    phrases = [phrase for table in tables for phrase in table]
    alone = {*words, *(phrase[0] for phrase in phrases if len(phrase) == 1)}
    following: dict[str, set[str]] = {word: set() for word in alone}
    for first, *rest in phrases:
        if first not in alone:
            following.setdefault(first, set()).add(rest[0])
    return MappingProxyType({word: frozenset(next_words) for word, next_words in following.items()})
