"""YAML in which every value is words: mappings, lists and strings, built straight from what the C parser tells.

The thousands of entries of a lexicon are read at every start. A loader's nodes, and the rules that tell numbers and dates from
words, take five times as long, and would make no word of a name such as `2030` or `no`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_TAGS = frozenset({None, "tag:yaml.org,2002:str"})


def read_words(text: str) -> Any:
    """The one document of a text; what is empty is `None`. Raises `yaml.YAMLError`, also for a key that stands twice."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    next(events)  # the stream starts
    if isinstance(next(events), yaml.StreamEndEvent):
        return None
    try:
        read = _Builder(events).value(next(events))
    except RecursionError:
        raise yaml.YAMLError("nested too deeply") from None
    next(events)  # the document ends
    more = next(events)
    if not isinstance(more, yaml.StreamEndEvent):
        raise _fault("a second document", more)
    return read


class _Builder:
    """Values from events; what an anchor names is kept for its aliases."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._named: dict[str, Any] = {}

    def value(self, event: Any) -> Any:
        """What begins with an event."""
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self._named:
                raise _fault(f"nothing is called {event.anchor!r}", event)
            return self._named[event.anchor]
        if event.tag not in _TAGS:
            raise _fault(f"the tag {event.tag!r}", event)
        read: Any
        if isinstance(event, yaml.ScalarEvent):
            plain, _ = event.implicit
            read = None if plain and event.value in _EMPTY else event.value
        elif isinstance(event, yaml.MappingStartEvent):
            read = self._mapping()
        else:
            read = self._list()
        if event.anchor is not None:
            self._named[event.anchor] = read
        return read

    def _mapping(self) -> dict[str, Any]:
        read: dict[str, Any] = {}
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                raise _fault("a key that is no word", key)
            if key.value in read:
                raise _fault(f"{key.value!r} stands twice", key)
            read[key.value] = self.value(next(self._events))
        return read

    def _list(self) -> list[Any]:
        read = []
        while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
            read.append(self.value(item))
        return read


def _fault(problem: str, event: Any) -> yaml.YAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)
