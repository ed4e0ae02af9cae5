"""A row of a table of facts: one fact, worded and formatted, with the sentence that tells it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.words import Words
from generator.values import LanguageCode


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence with a figure marked in it, and its translation where the page has one.

    `original`: the address of its place in the original, `None` where that is not on the web.
    """

    id: str
    before: str
    marked: str
    after: str
    language: LanguageCode
    direction: str
    translation: Words | None
    original: str | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact of a table; `unit` is what is counted where the page's language has no word for it.

    - `equivalents`: the same amount in the other units in which the source gives it.
    - `befell`: what happened to it, where that is more than that it took place.
    - `indicator`: what an amount is of, and which way it changed.
    - `modality`: that the source gives it as expected or only as possible; empty for what is or was.
    - `measure`: the heading under which its figures stand together: the indicator, else what is counted.
    - `according_to`: whom the source names, else the outlet, which then says it itself, or the article.
    - `reason`: why a person changed or added it, or vouches for it.
    - `order`, `when_order`: what a script sorts by: a number or an ISO day, empty where there is none.
    """

    id: str
    quantity: str
    unit: Words | None
    equivalents: tuple[str, ...]
    indicator: Words | None
    modality: str
    measure: Words | None
    befell: Words | None
    who: tuple[Words, ...]
    target: tuple[Words, ...]
    where: tuple[Words, ...]
    when: str
    according_to: Words
    sentence: CitedSentence
    part_of: str | None
    to_check: bool
    state: str
    reason: Words | None
    order: str
    when_order: str
