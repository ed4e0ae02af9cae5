"""One entry of the lexicon: a meaning with its words in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.values import Labels, LanguageCode


class Category(StrEnum):
    """What sort of thing an entry is."""

    MEASURE = "measure"
    CURRENCY = "currency"
    ORGANISATION = "organisation"
    PLACE = "place"
    NATIONALITY = "nationality"
    PERSON = "person"
    OFFICE = "office"
    SPEAKER = "speaker"
    SAYING = "saying"
    DOING = "doing"


@dataclass(frozen=True, slots=True)
class Entry:
    """A meaning known in every language.

    - `labels`: how each language calls it in a table (for a measure: the singular, without article).
    - `forms`: for countable things, CLDR plural category → word, per language (see `Language.noun_forms`).
    - `surfaces`: every spelling that a text may show, per language, unfolded.
    - `parent`: for a place, id of the place that contains it; for a nationality, its country.
    - `dimension`: for a measure, what it measures (`count`, `duration`, `length`, `area`, `mass` …), which
      decides the fact's kind.
    """

    id: str
    category: Category
    labels: Labels
    surfaces: Mapping[LanguageCode, tuple[str, ...]]
    forms: Mapping[LanguageCode, Mapping[str, str]]
    parent: str | None = None
    dimension: str = "count"
