"""The country that an article is about: the headline or the lead names it, and no other place.

(Where only the lead names a city, the totals that follow may be of the city or of its country, but are of the country where the
headline names that and the lead tells of nobody harmed; what is of a place inside one: `home.py`. A place elsewhere of which only
the war is named says nothing: prices rose with the war in Ukraine.) A country that did what is counted there is where its amounts
are (Iraq exported 96 million barrels), not what else it did (Iran fired 12 missiles); one that only a body's name tells (the
statistics office of Georgia) counts where nothing else is named, but not for what others did. The lead ends it with a place that
does not lie in it, any later sentence until the country is named again, by a body or an adjective of it, too. It places nothing
where a sentence names another place; in one with a body or an adjective of another country only those whom something befell.
Readers place what befell people in it, and what lies there by its nature, but neither shares nor money nor who acted.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import befallen
from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, OFFICE, PEOPLE, Name
from generator.facts.setting.about import About
from generator.facts.setting.places import places_told, set_at, staying
from generator.facts.setting.whose import NATION
from generator.facts.slots.where.moving_ahead import is_traded_with
from generator.facts.slots.where.named import parts_of_countries
from generator.facts.slots.where.nowhere import NOWHERE
from generator.facts.slots.where.placing import governing
from generator.facts.slots.where.told import countries_meant
from generator.facts.slots.where.wars import is_of_war
from generator.facts.territories import territories
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

_ACTORS = frozenset({PEOPLE, "body"})
"""The dimensions of those that may act elsewhere than in the country."""
_OUTPUT = "gdp"
"""What debts and deficits of a state are measured by."""


class SetCountry:
    """The country that the sentences so far set."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._named: set[str] = set()  # the keys of the places of the lead
        self._headline: set[str] = set()  # those of the headline
        self._about: About | None = None
        self._found: Found[tuple[Term, ...]] | None = None
        self._acts = False  # whether it did what the lead counts
        self._away = False  # whether the article is elsewhere, until it names the place again
        self._of_war = False  # whether only its war has been named, which may cost others
        self._of_headline = False  # whether the headline names it
        self._of_body = False  # whether only whose a body is tells it
        self._of_event = False  # whether the lead tells whom something befell, in some place inside it

    def of(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """The country of what the next sentence does not place, `None` where none is set or the sentence may be of another."""
        if self._about is None or self._away or not self._about.is_all_of(context):
            return None
        return self._found

    def holds(self, context: Context, fact: Fact) -> bool:
        """Whether a figure can be in the country: of counts only if that does not act, of others those whom something befell.

        (Saudi exports are in no other country, nor are whom a Saudi hospital took in, but Saudi troops may have killed there.)
        """
        if not self._counts_there(context, fact):
            return False
        if self._acts and fact.kind not in AMOUNTS:
            return False
        if self._of_war and fact.kind in AMOUNTS:
            return False
        if self._of_body and fact.who and not any(map(self._is_of_it, fact.who)):
            return False
        befell = fact.befell is not None or fact.part_of is not None
        own = self._about.territory if self._about is not None else None
        return befell or territories(context.sentence, self._lexicon).keys() <= {own}

    def _counts_there(self, context: Context, fact: Fact) -> bool:
        """Whether what a figure tells lies in a country unless the text says otherwise.

        Those whom something befell do, and measures and things that the lexicon knows; who can act where the headline names it; no
        money, shares and what is in no place (laws), unless their own sentence names the country.
        """
        about, named = self._about, context.places.named
        own = about is not None and any(place.key == about.place.key for place in named)
        if fact.part_of is not None or befallen(fact.befell, fact.unit) is not None:
            return True
        if own or countries_meant(context.sentence):
            return not _is_of_another(context, fact)
        if fact.kind not in {Kind.COUNT, Kind.MEASURE} or fact.unit is None or fact.unit.id is None:
            return False
        return fact.unit.dimension not in NOWHERE and (fact.unit.dimension not in _ACTORS or self._of_headline)

    def _is_of_it(self, who: Term) -> bool:
        """Whether somebody is the country or one of its bodies."""
        own = self._about.territory if self._about is not None else None
        return self._lexicon.territory_of(self._lexicon.find(who.id)) == own

    def tell(self, context: Context, facts: Sequence[Fact], *, lead: bool) -> None:
        """Takes in the places that a sentence tells of, and who did what its facts count."""
        places = self._of_matter(context)
        if lead:
            self._of_body = not places and (self._found is None or self._of_body)
            self._set(context, places or _of_bodies(context), facts)
        about = self._about
        if about is None:
            return
        known = [place for place in places if lead or place.entry is not None]
        apart = not all(map(about.has_to_do_with, known))
        if lead and (apart or not about.is_alone(self._named)):
            self._found = None  # over for good
        elif apart:
            self._away = True
        elif context.sentence.sentence.part is not Part.TITLE and about.is_named(context, places):
            self._away = False

    def _of_matter(self, context: Context) -> Sequence[Name]:
        """The places that a sentence tells of, but of other countries whose war it only names, or with which there is trade.

        The war in Ukraine, الصادرات إلى الأردن.
        """
        places, about, sentence = places_told(context), self._about, context.sentence
        return [
            place
            for place in places
            if about is None
            or about.has_to_do_with(place)
            or not (is_of_war(sentence, place) or is_traded_with(sentence, place))
        ]

    def _set(self, context: Context, places: Sequence[Name], facts: Sequence[Fact]) -> None:
        """Takes in the places of a sentence of the lead, the first country among them as the article's if it is alone."""
        still = staying(context, places) if places else self._lands(context)
        self._of_event = self._of_event or any(fact.befell is not None for fact in facts)
        self._named.update(place.key for place in places or still if not self._is_inside(place))
        if context.sentence.sentence.part is Part.TITLE:
            self._headline.update(place.key for place in context.sentence.of(Category.PLACES))
        place = next((place for place in still if place.is_country), None)
        if place is None or not About(place, self._lexicon).is_alone(self._named):
            return
        acts = place.term.id in {term.id for fact in facts for term in fact.who}
        self._acts = acts and (self._found is None or self._acts)
        self._of_war = is_of_war(context.sentence, place) and (self._found is None or self._of_war)
        if self._found is None:
            self._about = About(place, self._lexicon)
            self._of_headline = place.key in self._headline
            self._found = set_at(context.sentence, place)

    def _is_inside(self, place: Name) -> bool:
        """Whether a place lies in the country that the headline names, and is not where what the article tells happened."""
        about = self._about if self._of_headline and not self._of_event else None
        return about is not None and not place.is_country and about.has_to_do_with(place)

    def _lands(self, context: Context) -> Sequence[Name]:
        """The countries whose lands or towns a sentence tells by an adjective: several Sudanese states."""
        lands = parts_of_countries(context.sentence, self._lexicon)
        return [land for land in lands if land.is_country]


def _of_bodies(context: Context) -> Sequence[Name]:
    """The places that tell whose a body or person that speaks is (the statistics office of Georgia); no minister is in Jordan."""
    sentence, named = context.sentence, context.places.named
    offices = {name.tokens[1] for name in sentence.of(Category.SPEAKERS) if name.dimension == OFFICE}
    own = (place for place in named if not is_traded_with(sentence, place))
    return [place for place in own if governing(sentence, place.tokens[0]) not in offices]


def _is_of_another(context: Context, fact: Fact) -> bool:
    """Whether an amount is of what another thing came to (the firm's shares fell), of what a state owes, or given by others."""
    if fact.kind is Kind.MONEY and fact.indicator is None:
        return all(indicator.dimension != NATION for indicator in context.sentence.indicators)
    told = fact.indicator.surface if fact.indicator is not None and fact.indicator.id is None else None
    of_thing = told is not None and not any(place.term.surface in told for place in context.places.named)
    owed = fact.unit is not None and fact.unit.id == _OUTPUT
    return fact.kind is Kind.PERCENT and (of_thing or owed)
