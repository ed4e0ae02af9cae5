"""A language's YAML file → its words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.errors import LexiconError, Location
from generator.language.phrases import Phrase, PhraseSet
from generator.language.words.measuring import read_measuring
from generator.language.words.names import read_names, read_naming
from generator.language.words.numbers import read_numbers
from generator.language.words.reader import Fold, WordReader
from generator.language.words.starters import figure_starters, time_starters
from generator.language.words.times import read_times
from generator.language.words.words import Words
from generator.resources import read_yaml

_KEYS = frozenset(Words.__dataclass_fields__) - {"cue_index", "time_starters", "figure_starters"}


def load_words(path: Path, fold: Fold) -> Words:
    """The words of one language. Raises `LexiconError` for a missing or an unknown key, or a word with two meanings."""
    data: dict[str, Any] = read_yaml(path)
    if wrong := _KEYS ^ data.keys():
        raise LexiconError("language_keys", Location(path), keys=", ".join(sorted(wrong)))
    reader = WordReader(path, fold)
    numbers, times = read_numbers(reader, data["numbers"]), read_times(reader, data["times"])
    cues = MappingProxyType({cue: reader.phrases(words) for cue, words in data["cues"].items()})
    not_figures, numbered_things = reader.phrases(data["not_figures"]), reader.phrases(data["numbered_things"])
    age_openers = reader.phrases(data["age_openers"])
    return Words(
        name=data["name"],
        direction=data["direction"],
        month_locales=tuple(data["month_locales"]),
        list_locale=data["list_locale"],
        noun_follows_number=data["noun_follows_number"],
        verb_first=data["verb_first"],
        numbers=numbers,
        times=times,
        names=read_names(reader, data["names"]),
        naming=read_naming(reader, data["naming"]),
        measuring=read_measuring(reader, data["measuring"]),
        time_starters=time_starters(numbers, times),
        figure_starters=figure_starters(
            numbers,
            not_figures,
            numbered_things,
            cues["part_in_order"],
            age_openers,
            cues["rank"],
            cues["times_in_row"],
        ),
        qualifiers_before=reader.inverted(data["qualifiers_before"]),
        qualifiers_after=reader.inverted(data["qualifiers_after"]),
        negations=reader.folded(data["negations"]),
        reaching=reader.phrases(data["reaching"]),
        rates=reader.phrases(data["rates"]),
        percent=reader.phrases(data["percent"]),
        range_from=reader.phrases(data["range_from"]),
        range_to=reader.phrases(data["range_to"]),
        range_between=reader.phrases(data["range_between"]),
        list_links=reader.folded(data["list_links"]),
        minus=reader.phrases(data["minus"]),
        before_number=reader.folded(data["before_number"]),
        currency_codes=reader.folded(data["currency_codes"]),
        not_shares=reader.phrases(data["not_shares"]),
        shares_of_them=reader.phrases(data["shares_of_them"]),
        shares_alone=reader.phrases(data["shares_alone"]),
        change_from=reader.folded(data["change_from"]),
        clock_names=reader.phrases(data["clock_names"]),
        clock_words=reader.phrases(data["clock_words"]),
        age_openers=age_openers,
        age_closers=reader.phrases(data["age_closers"]),
        age_compounds=reader.phrases(data["age_compounds"]),
        age_limits=reader.folded(data["age_limits"]),
        others=reader.folded(data["others"]),
        part_of=reader.phrases(data["part_of"]),
        part_of_people=reader.phrases(data["part_of_people"]),
        part_of_things=reader.phrases(data["part_of_things"]),
        numbered_things=numbered_things,
        not_figures=not_figures,
        abbreviations=frozenset(data["abbreviations"]),
        leaning_openers=reader.phrases(data["leaning_openers"]),
        speaking_openers=reader.phrases(data["speaking_openers"]),
        stop_words=reader.folded(data["stop_words"]),
        definite_articles=reader.folded(data["definite_articles"]),
        headline_verbs=MappingProxyType({fold(word): fold(past) for word, past in data["headline_verbs"].items()}),
        cues=cues,
        cue_index=_index(cues),
    )


def _index(cues: Mapping[str, PhraseSet]) -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    """First word → the phrases that start with it, with their cues."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for cue, phrases in cues.items():
        for phrase in sorted(phrases):
            found.setdefault(phrase[0], []).append((phrase, cue))
    return MappingProxyType({word: tuple(listed) for word, listed in found.items()})
