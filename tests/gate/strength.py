"""How many wrong translations the gate stops, and how many right ones: over the reviewed translations of the sample site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.digest.translation.catalog import Context, read_catalogs
from generator.digest.translation.gate import FidelityGate, gate_of
from generator.facts.fact import Facts
from generator.lexicon import load
from generator.pipeline import facts_of
from generator.sources import read_articles
from tests.gate.mutators import MUTATORS

CONTENT = Path(__file__).parents[2] / "content"


@dataclass(frozen=True, slots=True)
class Translated:
    """One reviewed translation with its source, and the gate of its article."""

    facts: Facts
    source: str
    target: str
    language: str
    gate: FidelityGate


@dataclass(slots=True)
class Strength:
    """What was tried and what was stopped, by kind of mutant; the right translations, and those stopped."""

    mutants: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    right: int = 0
    stopped: list[tuple[str, str]] = field(default_factory=list)

    @property
    def share_caught(self) -> float:
        """Of all mutants."""
        return self.caught.total() / self.mutants.total()

    @property
    def share_stopped(self) -> float:
        """Of the right translations."""
        return len(self.stopped) / self.right


def reviewed(content: Path = CONTENT) -> Iterator[Translated]:
    """Every title and sentence that a person translated."""
    lexicon = load(content / "lexicon")
    articles = {article.id: article for article in read_articles(content / "articles")[0]}
    for catalog in read_catalogs(content / "translations")[0]:
        facts = facts_of(articles[catalog.article], lexicon)
        gate = gate_of(facts, lexicon, [catalog])
        for (context, source), target in catalog.translations.items():
            if context is not Context.TERM:
                yield Translated(facts, source, target.text, catalog.language, gate)


def measure() -> Strength:
    """The strength of the gate over the sample site."""
    strength = Strength()
    lexicon = load(CONTENT / "lexicon")
    for pair in reviewed():
        document = pair.facts.document
        strength.right += 1
        if pair.gate.difference(pair.source, document.language, pair.target, pair.language) is not None:
            strength.stopped.append((pair.source, pair.target))
        reading = pair.gate.read(pair.target, pair.language)
        for kind, mutator in MUTATORS.items():
            for mutant in dict.fromkeys(mutator(reading, lexicon)):
                strength.mutants[kind] += 1
                if pair.gate.difference(pair.source, document.language, mutant, pair.language) is not None:
                    strength.caught[kind] += 1
                else:
                    strength.missed.append((kind, pair.target, mutant))
    return strength
