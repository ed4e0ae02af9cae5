"""The country that an article is about: a word of place governs it in the headline or the lead, which name no other place.

(Where they name a city, the totals that follow may be of the city or of its country.) It is over with the first place that does not
lie in it, and places no sentence that names a place, or a body or an adjective of another country.
"""

from __future__ import annotations

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Name
from generator.facts.slots.datelines import dateline_end
from generator.facts.slots.where.named import speakers_seats, speaking_tokens
from generator.facts.slots.where.placing import placed_names
from generator.facts.territories import territories
from generator.lexicon import Lexicon
from generator.values import Term


class SetCountry:
    """The country that the sentences so far set."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._named: set[str] = set()  # the keys of the places of the lead
        self._territory: str | None = None
        self._found: Found[tuple[Term, ...]] | None = None

    def of(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """The country of what the next sentence does not place, `None` where none is set or the sentence may be of another."""
        if self._found is None or context.places.named or not self._is_only(context):
            return None
        return self._found

    def tell(self, context: Context, *, lead: bool) -> None:
        """Takes in the places that a sentence names, datelines and where somebody spoke aside."""
        if not lead and self._found is None:
            return  # over for good
        sentence = context.sentence
        start, apart = dateline_end(sentence), speaking_tokens(sentence) | speakers_seats(sentence)
        places = [place for place in context.places.named if place.tokens[0] >= start and place.tokens[0] not in apart]
        if lead:
            self._named.update(place.key for place in places)
            placed = next((place for place in placed_names(sentence, places) if place.is_country), None)
            if placed is not None and self._named == {placed.key} and self._found is None:
                self._territory = self._territory_of(placed)
                cue = Cue(CueKind.WHERE_SETTING, sentence.text_span(*placed.tokens))
                self._found = Found((placed.term,), cue)
        if (lead and len(self._named) > 1) or any(self._territory_of(place) != self._territory for place in places):
            self._found = None

    def _is_only(self, context: Context) -> bool:
        """Whether a sentence names no other country by a body or an adjective."""
        return territories(context.sentence, self._lexicon).keys() <= {self._territory}

    def _territory_of(self, place: Name) -> str | None:
        return self._lexicon.territory_of(place.entry)
