"""One entry of the lexicon: a meaning with its words in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.values import Labels, LanguageCode, Term


class Category(StrEnum):
    """What sort of thing an entry is; each has a YAML file of its name."""

    MEASURES = "measures"
    CURRENCIES = "currencies"
    INDICATORS = "indicators"
    SUBSTANCES = "substances"
    ORGANISATIONS = "organisations"
    PLACES = "places"
    NATIONALITIES = "nationalities"
    SPEAKERS = "speakers"
    SAYING = "saying"
    DOING = "doing"


@dataclass(frozen=True, slots=True)
class Entry:
    """A meaning known in every language.

    - `labels`: how each language calls it in a table (for a measure: the singular, without article).
    - `forms`: for countable things, CLDR plural category → word, per language (see `Language.noun_forms`).
    - `surfaces`: every spelling that a text may show, per language, unfolded.
    - `duals`: those of the surfaces that by themselves say two of it.
    - `parent`: for a place, id of the place that contains it; for a nationality, its country; for an
      office, the wider one: of several and of a woman that of one, of a security official that of an official.
    - `dimension`: for a measure, what it measures (`count`, `people`, `place`, `body` of who can act, `matter` of what is in no
      place by its nature: laws, plans; `duration` …), which decides the fact's kind; for an indicator, `nation` where it is a
      statistic of a country, `thing` where it is of something that its words leave out (the price), `levy` where it is levied;
      for an organisation, `world` where it is of no country, so that with one it is another (the Armenian Security Council),
      `bloc` where it is a place, too (in the EU), `counting` where its work is to gather figures; for a currency, `family`
      where the words name several (دينار); for a place, `region` where it is a part of a country by direction, `river`,
      `capital` where it is its country's; for a verb of doing, `hosting` where its subject may be a place that holds or takes
      in what is counted, `witnessing` where its subject is only where it came about.
    - `territory`: for a country, its CLDR code (ISO 3166-1).
    - `namesake`: for a place, id of the better known one in another country that is called the same where either stands alone.
    - `several`: whether it is the plural of another entry, so that a verb with it is of several.
    """

    id: str
    category: Category
    labels: Labels
    surfaces: Mapping[LanguageCode, tuple[str, ...]]
    forms: Mapping[LanguageCode, Mapping[str, str]]
    duals: Mapping[LanguageCode, tuple[str, ...]]
    parent: str | None = None
    dimension: str = "count"
    territory: str | None = None
    several: bool = False
    namesake: str | None = None

    def term(self, surface: str) -> Term:
        """The entry as a text words it."""
        return Term(self.id, surface, self.labels, self.forms, self.dimension)
