"""Facts as lines of text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.facts.contract import value_as_json
from generator.facts.fact import Fact, Facts
from generator.values import Modality, Qualifier, Term, rounded
from generator.wording.dates import format_range
from generator.wording.quantities import quantity


def facts_table(facts: Facts) -> str:
    """One line a fact: figure, unit, then the slots that are filled, in the article's own language."""
    document = facts.document
    lines = [f"{document.title}", *(_line(fact, facts.whole_of(fact), document.language) for fact in facts.facts)]
    return "\n".join(lines)


def _line(fact: Fact, whole: Fact | None, language: str) -> str:
    cells = [f"{fact.sentence:>4}", f"{fact.kind.value:<8}", quantity(fact, language, "latn", whole=whole).text]
    cells += _cell("indicator: ", [fact.indicator] if fact.indicator else [], language)
    cells += [f"change: {fact.change.value}"] if fact.change else []
    cells += [fact.modality.value] if fact.modality is not Modality.ACTUAL else []
    cells += _cell("who: ", fact.who, language) + _cell("target: ", fact.target, language)
    cells += _cell("befell: ", [fact.befell] if fact.befell else [], language)
    cells += _cell("where: ", fact.where, language)
    if fact.when is not None:
        cells.append(f"when: {format_range(fact.when, language, 'latn')}")
    cells += _cell("according to: ", [fact.according_to] if fact.according_to else [], language)
    return "  ".join([*cells, *(f"[{reason}]" for reason in fact.reasons)])


def figure_words(fact: Fact) -> str:
    """The bare figure with its qualifier, as the JSON contract writes them, but for fractions, which are rounded."""
    value = value_as_json(rounded(fact.value))
    figure = "–".join(map(str, value)) if isinstance(value, list) else str(value)
    return figure if fact.qualifier in {Qualifier.EXACT, Qualifier.RANGE} else f"{fact.qualifier.value} {figure}"


def _cell(name: str, terms: Sequence[Term] | Iterable[Term], language: str) -> list[str]:
    words = ", ".join(term.labels.get(language, term.surface) for term in terms)
    return [f"{name}{words}"] if words else []
