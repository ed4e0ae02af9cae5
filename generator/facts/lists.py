"""Lists of a sentence: items that nothing but commas and words of lists part, 12, 15 and 21; 12 و15."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from generator.facts.parts import Figure, Moment
from generator.facts.reader import Reading

_Item = TypeVar("_Item", Figure, Moment)


def is_linked(reading: Reading, start: int, end: int) -> bool:
    """Whether commas and words of lists stand between two tokens and nothing else, or "and" is attached to the second (و15)."""
    between, links = reading.texts[start:end], reading.language.words.list_links
    attached = end < len(reading.words) and reading.words[end].joined
    return all(text in links for text in between) and (bool(between) or attached)


def last_run(reading: Reading, items: Sequence[_Item]) -> Sequence[_Item]:
    """The last of the items that are one list."""
    first = len(items) - 1
    while first > 0 and is_linked(reading, items[first - 1].tokens[1], items[first].tokens[0]):
        first -= 1
    return items[max(first, 0) :]
