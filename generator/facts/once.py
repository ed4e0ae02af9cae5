"""What is asked of a sentence again and again, for each of its figures, names or tokens, is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

Answers = dict[Hashable, Any]
"""What was asked, with what about, → the answer."""


class Asked(Protocol):
    """What keeps the answers to what is asked of it: a sentence, the clauses of one up to a figure."""

    @property
    def answers(self) -> Answers:
        """The answers so far."""


_UNASKED: Any = object()
"""The answer to what nobody has asked."""
_Key = TypeVar("_Key", bound=Hashable)
_Of = TypeVar("_Of", bound=Asked)
_About = TypeVarTuple("_About")
_Answer = TypeVar("_Answer")


def once_a_sentence(ask: Callable[[_Of, *_About], _Answer]) -> Callable[[_Of, *_About], _Answer]:
    """Marks such a question. The sentence itself keeps the answer: nothing of an article, nor its lexicon, outlives it."""

    @wraps(ask)
    def answer(sentence: _Of, /, *about: *_About) -> _Answer:
        answers, asked = sentence.answers, (ask, *about) if about else ask
        found: _Answer = answers.get(asked, _UNASKED)
        if found is _UNASKED:
            found = answers[asked] = ask(sentence, *about)
        return found

    return answer


class _Table(dict[_Key, _Answer]):
    """What has been asked of one thing → the answer."""

    def __init__(self, ask: Callable[[_Key], _Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: _Key) -> _Answer:
        answer = self[key] = self._ask(key)
        return answer


def once_each(ask: Callable[[_Key], _Answer]) -> Callable[[_Key], _Answer]:
    """A question of one thing that is asked more than any other: what has been answered costs no call of ours.

    `ask` must not hold on to what keeps the table, lest both wait for the collector of garbage.
    """
    return _Table(ask).__getitem__
