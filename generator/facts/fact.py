"""The value of the facts stage: a document's figures with their circumstances."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Notice
from generator.text.document import Document
from generator.values import Confidence, DateRange, Kind, Qualifier, Span, Term, Value


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the article states the figure."""

    sentence: str
    span: Span
    number_span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with its circumstances; a slot that the text does not fill stays empty.

    - `id`: stable while the sentence and the figure's words stay as they are (derived from both).
    - `value`, `qualifier`: as stated (10 آلاف is 10000; 61 for 61 %; a pair for a range).
    - `unit`: what is counted or measured, a currency for money (id = ISO 4217 code).
    - `who` did or holds it, `target` it was done to, `where`, `when` (resolved), `according_to` whom.
    - `mentions`: every place that states it; the first gives `sentence`, `span` and `number_span`.
    - `part_of`: id of the fact that is the whole, where the text says "of them".
    - `confidence` with `reasons` (message codes) where a person should look; `rules`: names of the rules
      that made it, outermost first.
    """

    id: str
    kind: Kind
    value: Value
    qualifier: Qualifier
    unit: Term | None
    who: tuple[Term, ...]
    target: tuple[Term, ...]
    where: tuple[Term, ...]
    when: DateRange | None
    according_to: Term | None
    mentions: tuple[Mention, ...]
    part_of: str | None
    confidence: Confidence
    reasons: tuple[str, ...]
    rules: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """Id of the sentence that first states it."""
        return self.mentions[0].sentence

    @property
    def span(self) -> Span:
        """The words of the figure with its unit, where first stated."""
        return self.mentions[0].span

    @property
    def number_span(self) -> Span:
        """The words of the bare number, where first stated."""
        return self.mentions[0].number_span


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one document, in reading order."""

    document: Document
    facts: tuple[Fact, ...]
    notices: tuple[Notice, ...] = ()
