"""The value of the facts stage: a document's figures with their circumstances."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from generator.errors import Location, Notice
from generator.facts.cues import Cue
from generator.facts.parts import Equivalent
from generator.text.document import Document
from generator.values import (
    Change,
    Confidence,
    DateRange,
    Kind,
    Labels,
    Modality,
    Qualifier,
    Span,
    Term,
    Value,
    is_share,
)

POSSIBLE = "only_possible"
"""The reason to look at a figure that the text gives as possible, not as what is or was."""


class State(StrEnum):
    """How far a fact can be relied on: what the rules think of it (sure, check), else what a person said."""

    SURE = "sure"
    CHECK = "check"
    VERIFIED = "verified"
    CHANGED = "changed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said of a fact: `state` is verified, changed or added; `reason` in one or more languages, may be empty."""

    state: State
    by: str | None
    on: date | None
    reason: Labels


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
    - `indicator`: what an amount is of (exports, the unemployment rate); `change`: which way, where the figure tells how far that
      changed, `None` where it is its level.
    - `substance`: what a measure is an amount of (tonnes of wheat).
    - `who` did or holds it; `action`: the lexicon's verb that says so, where the sentence states it as done;
    - `befell`: what the sentence states to have happened to the counted, whoever did it (see `befalling.yml`);
    - `target` it was done to, `where`, `when` (resolved), `according_to` whom.
    - `mentions`: every place that states it; the first gives `sentence`, `span` and `number_span`.
    - `part_of`: id of the fact that is the whole, where the text says "of them".
    - `confidence` with `reasons` (message codes) where a person should look; `rules`: names of the rules
      that made it, outermost first.
    - `equivalents`: the same amount in other units, as the text gives them in brackets behind it.
    - `modality`: whether the text gives it as what is or was, as expected, or only as possible.
    - `cues`: slot → why it holds what it holds, for every slot that the rules filled.
    - `judgement`: what a person said of it in the article's review, `None` where nobody has.
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
    judgement: Judgement | None = None
    action: Term | None = None
    indicator: Term | None = None
    change: Change | None = None
    modality: Modality = Modality.ACTUAL
    befell: Term | None = None
    substance: Term | None = None
    equivalents: tuple[Equivalent, ...] = ()
    cues: Mapping[str, Cue] = field(default_factory=dict)

    @property
    def state(self) -> State:
        """How far it can be relied on."""
        return self.judgement.state if self.judgement is not None else State(self.confidence.value)

    @property
    def is_share(self) -> bool:
        """Whether it is a share of its unit, rather than the percentage points by which one moved."""
        return is_share(self.kind, self.unit)

    @property
    def is_part_by_share(self) -> bool:
        """Whether it tells a part of another by its share, which may hold at all times: 300 people, half of them children."""
        return self.kind is Kind.PERCENT and self.part_of is not None

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
class Correction:
    """A published figure that was changed, or withdrawn (`new` is `None`), on a day.

    `fact` is the figure as it is now known (a withdrawn one as it was read), `None` where the article no longer has `words`.
    """

    on: date
    words: str
    old: Value
    new: Value | None
    reason: Labels
    fact: Fact | None
    where: Location


@dataclass(frozen=True)
class Facts:
    """All facts of one document, in reading order; `corrections` of figures published before, newest first.

    `speakers`: sentence id → who speaks in it, in the order of its words, whether or not it states a figure; `None` is somebody
    whom the words leave unclear. A sentence in which nobody speaks has no entry. `period`: the first between two dates that the
    text states.
    """

    document: Document
    facts: tuple[Fact, ...]
    notices: tuple[Notice, ...] = ()
    corrections: tuple[Correction, ...] = ()
    speakers: Mapping[str, tuple[Term | None, ...]] = field(default_factory=lambda: MappingProxyType({}))
    period: DateRange | None = None

    @cached_property
    def _by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    def whole_of(self, part: Fact) -> Fact | None:
        """The fact that another is a part of, `None` where it is of none."""
        return self._by_id.get(part.part_of) if part.part_of is not None else None


def fact_id(document: Document, sentence: Span, number: Span) -> str:
    """`f` and eight hexadecimal digits of what makes the fact: article, sentence, number words."""
    parts = (document.article.id, document.words(sentence), document.words(number))
    return f"f{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:8]}"
