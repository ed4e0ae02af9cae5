"""The place that an article is about: a country, or a state or city that its headline opens with or tells something to be in."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Name
from generator.facts.setting.places import named_here
from generator.facts.slots.where.placing import placed_names
from generator.facts.territories import territories
from generator.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class About:
    """The place that an article is about, and which other places have to do with it."""

    place: Name
    lexicon: Lexicon

    @property
    def territory(self) -> str | None:
        """The country that it is or lies in."""
        return self.lexicon.territory_of(self.place.entry)

    @property
    def around(self) -> Set[str]:
        """The keys of the places that it lies in, of a country none."""
        return self._around(self.place) if not self.place.is_country else frozenset()

    def is_alone(self, named: Set[str]) -> bool:
        """Whether no other place is among the keys of those named, but those that it lies in."""
        return named - self.around == {self.place.key}

    def has_to_do_with(self, place: Name) -> bool:
        """Whether a place lies in it, or around it."""
        if self.place.is_country:
            return self.lexicon.territory_of(place.entry) == self.territory
        return place.key in {self.place.key, *self.around} or self.place.key in self._around(place)

    def is_all_of(self, context: Context) -> bool:
        """Whether a sentence names no other place than the country."""
        return all(place.is_country and self.has_to_do_with(place) for place in named_here(context))

    def is_named(self, context: Context, places: Sequence[Name]) -> bool:
        """Whether a sentence with these places names the country again, where it names none also by its bodies and adjectives."""
        if places:
            return any(place.key == self.place.key for place in places)
        return self.territory in territories(context.sentence, self.lexicon)

    def _around(self, place: Name) -> Set[str]:
        return frozenset(self.lexicon.containing(place.entry.id)) if place.entry is not None else frozenset()


def of_headline(context: Context, places: Sequence[Name], facts: Sequence[Fact]) -> Name | None:
    """The known place that a headline opens with or tells something to be in, if none of its figures is elsewhere.

    Malwa scraps fines; 145 hurt in Karwa; not: the treaty of Loren; 3 million recovered, court sentences a former mayor in Karwa.
    """
    sentence = context.sentence
    opens = [place for place in places if place.tokens[0] == 0]
    if not all(fact.where for fact in facts) and (not opens or any(fact.where for fact in facts)):
        return None
    placed = {place.tokens for place in placed_names(sentence, places)}
    opening = (place for place in places if place.tokens in placed or place in opens)
    return next((place for place in opening if place.entry is not None), None)
