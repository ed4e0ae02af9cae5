"""The country that an article is about: the headline or the lead names it, and no other place.

(Where they name a city, the totals that follow may be of the city or of its country.) A country that did what is counted there is
where its amounts are (Iraq exported 96 million barrels), not what else it did (Iran fired 12 missiles); one that only a body's
name tells (the statistics office of Georgia) counts where nothing else is named. It is over with the first place that does not lie
in it, and places nothing in a sentence that names another place; in one with a body or an adjective of another country only those
whom something befell.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.parts import AMOUNTS, Name
from generator.facts.setting.places import places_told
from generator.facts.slots.actors import OFFICE
from generator.facts.slots.where.named import parts_of_countries
from generator.facts.slots.where.placing import governing, placed_names
from generator.facts.territories import territories
from generator.lexicon import Category, Lexicon
from generator.values import Term


class SetCountry:
    """The country that the sentences so far set."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._named: set[str] = set()  # the keys of the places of the lead
        self._territory: str | None = None
        self._found: Found[tuple[Term, ...]] | None = None
        self._acts = False  # whether it did what the lead counts

    def of(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """The country of what the next sentence does not place, `None` where none is set or the sentence may be of another."""
        return self._found if self._found is not None and self._is_only(context) else None

    def holds(self, context: Context, fact: Fact) -> bool:
        """Whether a figure can be in the country: of counts only if that does not act, of others those whom something befell.

        (Saudi exports are in no other country, nor are whom a Saudi hospital took in, but Saudi troops may have killed there.)
        """
        if self._acts and fact.kind not in AMOUNTS:
            return False
        befell = fact.befell is not None or fact.part_of is not None
        return befell or territories(context.sentence, self._lexicon).keys() <= {self._territory}

    def tell(self, context: Context, facts: Sequence[Fact], *, lead: bool) -> None:
        """Takes in the places that a sentence tells of, and who did what its facts count."""
        if not lead and self._found is None:
            return  # over for good
        places = places_told(context)
        if lead:
            self._set(context, places or _of_bodies(context), facts)
        if (lead and len(self._named) > 1) or any(self._territory_of(place) != self._territory for place in places):
            self._found = None

    def _set(self, context: Context, places: Sequence[Name], facts: Sequence[Fact]) -> None:
        """Takes in the places of a sentence of the lead, the first country among them as the article's if it is alone."""
        still = _still(context, places) if places else self._lands(context)
        self._named.update(place.key for place in places or still)
        country = next((place for place in still if place.is_country), None)
        if country is None or self._named != {country.key}:
            return
        acts = country.term.id in {term.id for fact in facts for term in fact.who}
        self._acts = acts and (self._found is None or self._acts)
        if self._found is None:
            self._territory = self._territory_of(country)
            cue = Cue(CueKind.WHERE_SETTING, context.sentence.text_span(*country.tokens))
            self._found = Found((country.term,), cue)

    def _lands(self, context: Context) -> Sequence[Name]:
        """The countries whose lands or towns a sentence tells by an adjective: several Sudanese states."""
        lands = parts_of_countries(context.sentence, self._lexicon)
        return [land for land in lands if land.is_country]

    def _is_only(self, context: Context) -> bool:
        """Whether a sentence names no place but the country."""
        return all(place.is_country and self._territory_of(place) == self._territory for place in context.places.named)

    def _territory_of(self, place: Name) -> str | None:
        return self._lexicon.territory_of(place.entry)


def _of_bodies(context: Context) -> Sequence[Name]:
    """The places that tell whose a body or person that speaks is (the statistics office of Georgia); no minister is in Jordan."""
    sentence, named = context.sentence, context.places.named
    offices = {name.tokens[1] for name in sentence.of(Category.SPEAKERS) if name.dimension == OFFICE}
    return [place for place in named if governing(sentence, place.tokens[0]) not in offices]


def _still(context: Context, places: Sequence[Name]) -> list[Name]:
    """Those of the places that something is in or of (the office of Iraq, تعداد الكويت، للكويت): not to, from or with Iraq."""
    sentence, words = context.sentence, context.sentence.language.words
    in_them = {place.tokens for place in placed_names(sentence, places)}
    told = {one.place.tokens: one for one in context.places.told}

    def is_of(place: Name) -> bool:
        before = sentence.texts[place.tokens[0] - 1] if place.tokens[0] else ""
        return before in words.times.of_words or place.prefix[:1] in words.names.attached_to

    return [
        place
        for place in places
        if place.tokens in in_them or (not told[place.tokens].moved and (is_of(place) or told[place.tokens].free))
    ]
