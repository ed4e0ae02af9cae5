"""The find or the incident that sentences go on with which name no place of their own: see `slots/finds`, `slots/incidents`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.slots.across.finds import tells_find, with_find
from generator.facts.slots.across.incidents import tells_incident, with_incident


class Continued:
    """The find and the incident told last, each with its place, as long as the sentences may go on with them."""

    def __init__(self, at_end: Callable[[Context], Fact]) -> None:
        self._at_end = at_end  # what the end of a sentence tells: its circumstances
        self._find: Fact | None = None
        self._incident: Fact | None = None

    def gone_on(self, context: Context, here: Sequence[Fact]) -> Sequence[Fact]:
        """The facts of a sentence, with where that is with which it goes on; one that names a place tells of a new one or none."""
        sentence = context.sentence
        if context.places.named:
            find, incident = tells_find(sentence), tells_incident(sentence, context.places.named)
            at_end = self._at_end(context) if find or incident else None
            self._find = at_end if find else None
            self._incident = at_end if incident else None
            return here
        if self._incident is not None:
            here = with_incident(sentence, here, self._incident)
        if self._find is None or not here:
            return here
        found = with_find(sentence, here, self._find)
        self._find = self._find if found is not here else None
        return found
