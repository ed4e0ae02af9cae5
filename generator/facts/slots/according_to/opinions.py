"""Whose view an English noun tells by who stands ahead of it: the minister's view is that; in the mayor's words; by its count.

Led by a preposition it is told as "according to" is; with a form of "be" and "that" behind it, as a verb of saying.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.phrases.starts import owner_start
from generator.facts.tokens import APOSTROPHES

_TO_THAT = 3
"""Tokens from such a noun to what is viewed: view | has been that."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A noun for a view between two tokens, with whose it is: a name, words, or by a pronoun whoever spoke last."""

    tokens: tuple[int, int]
    owner: Name | tuple[int, int] | None
    led: bool


def opinions(sentence: ReadSentence) -> Iterator[Opinion]:
    """The views that a sentence tells to be somebody's."""
    for at, length in sentence.cues.get("opinion", {}).items():
        end = at + length
        pronoun = at > 0 and sentence.cue_at("possessive", at - 1) > 0
        start = at - 1 if pronoun else owner_start(sentence, at)
        if start == at or start < 0:
            continue
        led = _is_led(sentence, start, end)
        that = range(end + 1, min(end + _TO_THAT, len(sentence.tokens)) + 1)
        if led or (sentence.cue_at("being_view", end) and any(sentence.cue_at("said_that", one) for one in that)):
            yield Opinion((at, end), None if pronoun else _owner(sentence, start, at), led)


def _is_led(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a preposition leads to a view ahead of a clause or behind one: | by | its count, 12 died; 12 died, | by | it."""
    at = start - 1
    if at < 0 or not sentence.cue_at("opinion_led", at):
        return False
    opens = at == 0 or sentence.texts[at - 1] in CLAUSE_MARKS
    closes = end >= len(sentence.tokens) or sentence.texts[end] in CLAUSE_MARKS
    return opens and closes


def _owner(sentence: ReadSentence, start: int, end: int) -> Name | tuple[int, int]:
    """Whose a view is whose possessive ends at a token: a name that can speak, else the words."""
    last = end - (sentence.texts[end - 1] in APOSTROPHES)
    known = (name for name in sentence.of(*SPEAKING) if name.tokens[1] == last and start <= name.tokens[0])
    return next(known, None) or (sentence.past_article(start), last)
