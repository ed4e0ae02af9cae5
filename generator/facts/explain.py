"""How each fact came about: the rules that made it, outermost first, and what filled each slot."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.contract import fact_as_json
from generator.facts.fact import Fact, Facts
from generator.values import Term


def explain(facts: Facts) -> str:
    """A tree a fact: its words, its rules nested as they were applied, its slots with their words."""
    return "\n".join(line for fact in facts.facts for line in _tree(facts, fact))


def _tree(facts: Facts, fact: Fact) -> Iterator[str]:
    written = fact_as_json(fact)
    document = facts.document
    yield f"{fact.id}  {fact.kind.value} {written['value']}  «{document.plain(fact.span)}»  [{fact.sentence}]"
    for depth, rule in enumerate(fact.rules):
        words = document.plain(fact.span if depth == 0 else fact.number_span)
        yield f"{'  ' * (depth + 1)}└ {rule}  «{words}»"
    slots = {
        "unit": (fact.unit,),
        "who": fact.who,
        "action": (fact.action,),
        "target": fact.target,
        "where": fact.where,
    }
    slots["according_to"] = (fact.according_to,)
    for slot, terms in slots.items():
        words = ", ".join(_words(term) for term in terms if term is not None)
        if words:
            yield f"    {slot}: {words}"
    if fact.when is not None:
        yield f"    when: {fact.when.start or '…'} – {fact.when.end or '…'}"
    if fact.part_of is not None:
        yield f"    part_of: {fact.part_of}"
    yield f"    confidence: {fact.confidence.value} {' '.join(fact.reasons)}".rstrip()


def _words(term: Term) -> str:
    return f"{term.surface} ({term.id})" if term.id else term.surface
