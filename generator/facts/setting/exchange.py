"""The stock exchange that a market report is of: what moved there and what was traded is where the exchange is.

The Casablanca Stock Exchange closed lower. | The main index fell 0.3 percent to 12,679.96 points. A report names its exchange in
the headline, or with how its session went in the lead; it is over once another exchange is told. A sentence that names a place says
itself what is there.
"""

from __future__ import annotations

from generator.facts.cues import Found
from generator.facts.making.circumstances import Context
from generator.facts.parts import EXCHANGE, Name
from generator.facts.setting.places import set_there
from generator.facts.territories import territories
from generator.lexicon import Category, Entry, Lexicon
from generator.text.document import Part
from generator.values import Term


class SetExchange:
    """The only exchange of the headline and the lead."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._place: str | None = None  # the lexicon's id
        self._found: Found[tuple[Term, ...]] | None = None

    def of(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """Where the exchange is, `None` where a sentence names a place or another country."""
        around = {self._lexicon.territory_of(self._lexicon.find(self._place))}
        here = not context.places.named and territories(context.sentence, self._lexicon).keys() <= around
        return self._found if here else None

    def tell(self, context: Context, *, lead: bool) -> None:
        """Takes in the exchange that a sentence of the lead names, before its figures are settled."""
        exchanges = [name for name in context.sentence.of(Category.ORGANISATIONS) if name.dimension == EXCHANGE]
        if context.sentence.sentence.part is not Part.TITLE and not context.sentence.cues["closed_market"]:
            return  # a firm tells an exchange its results
        places = {name.parent for name in exchanges}
        if not exchanges or places == {self._place}:
            return
        place = self._lexicon.find(exchanges[0].parent) if lead and self._place is None and len(places) == 1 else None
        self._place = place.id if place is not None else None
        self._found = _found(context, exchanges[0], place) if place is not None else None


def _found(context: Context, exchange: Name, place: Entry) -> Found[tuple[Term, ...]]:
    return set_there(context.sentence, place, exchange.tokens, exchange.term.surface)
