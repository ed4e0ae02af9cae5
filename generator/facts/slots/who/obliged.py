"""Who must or can do something, told behind "on" or "for" ahead of the deed: يتعين على | الحزب | كسب 12، يمكن للشركة | أن تبيع 12.

Behind a verb or "that", or opening a clause, "on" tells a duty by itself (Wright, II § 59): على الدولة أن تدفع 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_from
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.targets.people_nouns import people_end
from generator.facts.slots.who.verb_places import Clause, verb_at
from generator.values import Term


def obliged(sentence: ReadSentence) -> Iterator[Clause]:
    """Those who did, can or must do something, with the verb behind "that" or the noun that tells it."""
    for at in _behind_duty(sentence):
        who, end = _bound_at(sentence, at)
        if who is None or end >= len(sentence.tokens):
            continue
        verb = verb_at(sentence, end + 1) if sentence.cue_at("said_that", end) else None
        if verb is not None:
            yield Clause(verb, who, verb + 1)
        elif is_plain(sentence, end) and not sentence.language.is_definite(sentence.texts[end]):
            yield Clause(end, who, end + 1)


def _behind_duty(sentence: ReadSentence) -> Iterator[int]:
    """The tokens behind words for what somebody did, can or must do, or behind "on" that opens a clause: أن على | الحزب كسب 12."""
    yield from (at + length for at, length in sentence.cues.get("able_for", {}).items())
    opening = (dateline_end(sentence), *sentence.cue_ends("said_that"))
    yield from (at + length for at in opening if (length := sentence.cue_at("bound_on", at)))


def _bound_at(sentence: ReadSentence, at: int) -> tuple[Name | Term | None, int]:
    """Who stands at a token behind "on" or with "for" attached, and the token behind."""
    on = sentence.cue_at("bound_on", at - 1) > 0
    name = actor_from(sentence, at)
    if name is not None:
        return (name, name.tokens[1]) if on or name.prefix in OWNING else (None, at)
    definite = on and sentence.language.is_definite(sentence.words(at, at + 1))
    end = people_end(sentence, at) if definite else at
    return (sentence.own_words(at, end), end) if end > at else (None, at)
