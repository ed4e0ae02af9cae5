"""The country whose voters an article tells of: shares of the vote, seats, voters and turnout are there.

It is told once, with a noun for the vote: Romania's presidential election, the vote in Iraq, الانتخابات المصرية; or it is the
only one of the sentence (the Rwandan president won 99 percent of the vote). Places that a sentence names go before, and a sentence
that names another country is not of it. An article whose headline tells the votes of several countries has none.
"""

from __future__ import annotations

from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure
from generator.facts.setting.places import set_in
from generator.facts.slots.where.owned import lands, owner_of
from generator.facts.territories import territories
from generator.lexicon import Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

_CAST = frozenset({"vote", "ballot", "turnout"})
"""The lexicon's ids of what an electorate casts."""
_VOTED = _CAST | {"voter", "ballot_caster", "seat", "constituency", "polling_station", "candidate"}
"""Those of what else a vote has."""


class SetElectorate:
    """The country of the vote that the sentences so far tell."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._territory: str | None = None
        self._several = False  # whether the headline tells votes of several countries
        self._found: Found[tuple[Term, ...]] | None = None

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The country of a figure of a vote in the next sentence, `None` where it tells of none or of another."""
        told = {
            fact.unit.id if fact.unit is not None else None,
            fact.indicator.id if fact.indicator is not None else None,
        }
        if told.isdisjoint(_VOTED) or not all(place.is_country for place in context.places.named):
            return None
        named = territories(context.sentence, self._lexicon)
        if len(named) == 1 and not told.isdisjoint(_CAST) and figure.kind is Kind.PERCENT:
            return self._only(context)
        return self._found if named.keys() <= {self._territory} else None

    def tell(self, context: Context) -> None:
        """Takes in the country of a vote that a sentence tells."""
        sentence = context.sentence
        votes = [(at, at + length) for at, length in sentence.cues.get("vote_held", {}).items()]
        owners = [owner for vote in votes if (owner := owner_of(sentence, self._lexicon, vote)) is not None]
        told = {entry.territory for _, entry in owners}
        titled = sentence.sentence.part is Part.TITLE
        self._several = self._several or (bool(votes) and titled and len(territories(sentence, self._lexicon)) > 1)
        if self._several:
            self._found = None
        elif len(told) == 1:
            self._territory, self._found = owners[0][1].territory, set_in(sentence, owners[0])

    def _only(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """The only country that a sentence names, by name or adjective."""
        owner = next(iter(lands(context.sentence, self._lexicon)), None)
        return set_in(context.sentence, owner) if owner is not None else None
