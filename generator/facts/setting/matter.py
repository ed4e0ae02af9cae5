"""The matter of sentences: by what one goes on with those before it.

A sentence is of the same matter that shares words of content with those before it, tells again what befell somebody or counts the
same (the lexical cohesion of Halliday and Hasan, *Cohesion in English*, 1976).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.facts.fact import Fact
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.content import content
from generator.facts.units.unit import PERSON


@dataclass(frozen=True, slots=True)
class Matter:
    """What the sentences of a matter have told so far: words of content, what they count and what befell that."""

    words: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    befell: frozenset[str] = frozenset()

    def taken_on(self, sentence: ReadSentence, facts: Sequence[Fact]) -> Matter:
        """The matter with a sentence that goes on with it."""
        return Matter(self.words | content(sentence), self.counted | _counted(facts), self.befell | _befell(facts))

    def words_shared(self, sentence: ReadSentence) -> int:
        """How many words of content a sentence tells again."""
        return len(self.words & content(sentence))

    def is_counted_again(self, fact: Fact) -> bool:
        """Whether a figure counts what was counted."""
        return not self.counted.isdisjoint(_counted([fact]))

    def befell_again(self, fact: Fact) -> bool:
        """Whether a figure tells again what befell somebody or something."""
        return not self.befell.isdisjoint(_befell([fact]))


def _counted(facts: Iterable[Fact]) -> frozenset[str]:
    """What figures count; anybody is of any matter."""
    units = (fact.unit for fact in facts if fact.unit is not None)
    return frozenset(unit.id or unit.surface for unit in units if unit.id != PERSON)


def _befell(facts: Iterable[Fact]) -> frozenset[str]:
    return frozenset(fact.befell.id or "" for fact in facts if fact.befell is not None)
