"""The values of a review: what a person says of an article's figures, quoting the words that they are about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from generator.errors import Location
from generator.values import Change, Kind, Labels, Modality, Qualifier

StatedValue = str | tuple[str, str]
"""A figure as the review writes it: a number or a date, or the two ends of a range (see `slots.read_value`)."""
StatedTerm = str | Labels
"""A unit, name or speaker: a lexicon id, words in the article's language, or its name in each language."""


class Verdict(StrEnum):
    """What a person says of a figure."""

    VERIFIED = "verified"
    REJECTED = "rejected"
    CHANGED = "changed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words of the article that something is about.

    `within`: some words of the sentence where they stand, for words that stand at several places. Where `within` holds the
    words itself, only they are meant.
    """

    words: str
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Slots:
    """What a review says of a fact's slots; the names in `given` are stated, the others left as they were read."""

    given: frozenset[str] = frozenset()
    kind: Kind | None = None
    value: StatedValue | None = None
    qualifier: Qualifier | None = None
    unit: StatedTerm | None = None
    who: tuple[StatedTerm, ...] = ()
    target: tuple[StatedTerm, ...] = ()
    where: tuple[StatedTerm, ...] = ()
    when: str | None = None
    according_to: StatedTerm | None = None
    indicator: StatedTerm | None = None
    substance: StatedTerm | None = None
    change: Change | None = None
    modality: Modality | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """One verdict; `place` is its line in the review."""

    anchor: Anchor
    verdict: Verdict
    slots: Slots
    by: str | None
    on: date | None
    reason: Labels
    place: Location


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """One correction as the review states it; `new` is `None` where the figure was withdrawn."""

    anchor: Anchor
    on: date
    old: StatedValue
    new: StatedValue | None
    reason: Labels
    place: Location


@dataclass(frozen=True, slots=True)
class Review:
    """A review file, `content/reviews/<article>.yml`."""

    path: Path
    article: str
    rulings: tuple[Ruling, ...] = ()
    corrections: tuple[CorrectionNote, ...] = ()
