"""Whether two sentences give the same organisations and countries the same parts: who did, to whom, who says it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations

from generator.digest.translation.statements import Stated
from generator.facts.slots.according_to import attributed, find_attributions
from generator.facts.slots.target import find_target
from generator.facts.slots.who import find_who
from generator.lexicon import Entry, Lexicon


class Role(StrEnum):
    """What a name has to do with a figure."""

    WHO = "who"
    TARGET = "target"
    ACCORDING_TO = "according_to"


def exchanged(here: Stated, there: Stated, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Two names that have each other's part on the other side; none where no two have.

    Only a plain exchange counts: that one side leaves a part unsaid, or the rules read it on one side only, is no difference.
    """
    source, target = dict(_roles(here, lexicon)), dict(_roles(there, lexicon))
    for one, other in combinations([key for key in source if key in target], 2):
        if source[one] != source[other] and (source[one], source[other]) == (target[other], target[one]):
            return lexicon.entry(one), lexicon.entry(other)
    return ()


def _roles(reading: Stated, lexicon: Lexicon) -> Iterator[tuple[str, Role]]:
    """The part of each known name that has only one in the sentence."""
    found: dict[str, set[Role]] = {}
    for key, role in _parts(reading, lexicon):
        found.setdefault(key, set()).add(role)
    return ((key, next(iter(roles))) for key, roles in found.items() if len(roles) == 1)


def _parts(reading: Stated, lexicon: Lexicon) -> Iterator[tuple[str, Role]]:
    sentence = reading.sentence
    attributions = find_attributions(sentence, (), ())
    for figure in sentence.figures:
        said = attributed(sentence, attributions, figure)
        speaker = said.speaker if said is not None else None
        who = find_who(sentence, figure, speaker, (), lexicon)
        target = find_target(sentence, figure, (), acted=who is not None)
        for role, found in ((Role.WHO, who), (Role.TARGET, target)):
            yield from ((term.id, role) for term in (found.value if found else ()) if term.id is not None)
        if speaker is not None and speaker.id is not None:
            yield speaker.id, Role.ACCORDING_TO
