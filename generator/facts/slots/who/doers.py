"""Who did what the sentences before count, for what goes on with it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import CueKind, Found
from generator.facts.fact import Fact
from generator.facts.slots.who.antecedents import Who
from generator.values import Kind


def doers_of(facts: Sequence[Fact]) -> Who:
    """Who did what the last of these facts counts, lengths of time aside: wounded seven in three days of raids."""
    last = next((fact for fact in reversed(facts) if fact.kind is not Kind.DURATION), None)
    did = last is not None and last.who and last.cues["who"].kind is not CueKind.WHO_HOLDER
    return Found(last.who, last.cues["who"]) if last is not None and did else None


def acting_after(facts: Sequence[Fact], doers: Who) -> Who:
    """Whose further deeds the next sentence may list: who did what these facts count, or `doers` before them where nobody did."""
    return doers_of(facts) or (doers if facts else None)
