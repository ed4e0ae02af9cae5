"""What an item of a list takes from the sentence that leads in to it: places, holders, the noun that its bare number counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Via
from generator.facts.fact import Fact
from generator.facts.slots.across.items import Item
from generator.facts.slots.coordination.sharing import completed, counted_as
from generator.values import Kind


class LeadIns:
    """What the sentences that lead in to items give to these, filled as they are read; `items` by their sentences."""

    def __init__(self, items: Mapping[int, Item]) -> None:
        self._items = items
        self._leading = {item.lead_in for item in items.values()}
        self._frames: dict[int, Fact] = {}  # by the sentence that leads in: what its items take
        self._counts: dict[int, Fact] = {}  # by that sentence: its last count, whose noun bare items count

    def leads(self, index: int) -> bool:
        """Whether a sentence leads in to items."""
        return index in self._leading

    def lead(self, index: int, at_end: Fact, last: Fact | None) -> None:
        """Note what a sentence that leads in gives: the circumstances at its end, and its last fact."""
        self._frames[index] = completed(at_end, last, Via.LEAD_IN) if last is not None else at_end
        if last is not None and last.kind is Kind.COUNT and last.unit is not None:
            self._counts[index] = last

    def led(self, index: int, facts: Sequence[Fact]) -> Sequence[Fact]:
        """The facts of a sentence, where it is an item with what it takes from what leads in to it."""
        item = self._items.get(index)
        if item is None:
            return facts
        led = self._counts.get(item.lead_in) if item.lead_in is not None else None
        return [_as_item(_counting(fact, led), item, self._frames) for fact in facts]


def _as_item(fact: Fact, item: Item, frames: Mapping[int, Fact]) -> Fact:
    """The fact with what its item and the sentence that leads in to it tell; `frames`: what each such sentence gives."""
    if item.places is not None and not fact.where:
        fact = replace(fact, where=item.places.value, cues={**fact.cues, "where": item.places.cue})
    if item.holders is not None:
        spoke = fact.cues.get("according_to")
        labelled = spoke is not None and spoke.kind is CueKind.SAID_LABEL
        who, by = fact.who or item.holders.value, None if labelled else fact.according_to
        fact = replace(fact, who=who, according_to=by, cues={"who": item.holders.cue, **_without(fact.cues, labelled)})
    frame = frames.get(item.lead_in) if item.lead_in is not None else None
    return completed(fact, frame, Via.LEAD_IN) if frame is not None else fact


def _without(cues: Mapping[str, Cue], speaker: bool) -> dict[str, Cue]:
    """The cues of a fact, where it has none that its speaker went by."""
    return {slot: cue for slot, cue in cues.items() if not (speaker and slot == "according_to")}


def _counting(fact: Fact, led: Fact | None) -> Fact:
    """A bare number of an item with the noun of the count that leads in to it: 150 wounded: two in danger, 136 lightly."""
    if led is None or led.unit is None or fact.unit is not None or fact.kind is not Kind.COUNT:
        return fact
    return counted_as(fact, led, Via.LEAD_IN)
