"""Whether two sentences give the same organisations and countries the same parts: who did, to whom, who says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from enum import StrEnum
from itertools import combinations

from generator.digest.translation.names import named_things
from generator.digest.translation.statements import Stated
from generator.facts.persons import find_persons
from generator.facts.slots.according_to.attribution import attributed
from generator.facts.slots.according_to.epithets import Before
from generator.facts.slots.according_to.finding import find_attributions
from generator.facts.slots.who.antecedents import Antecedents
from generator.facts.slots.who.finding import find_who
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.target import find_target
from generator.lexicon import Category, Entry, Lexicon


class Role(StrEnum):
    """What a name has to do with a figure."""

    WHO = "who"
    TARGET = "target"
    ACCORDING_TO = "according_to"


_Roles = Mapping[str, Role]
_ACTS_OR_SPEAKS = {Role.WHO, Role.ACCORDING_TO}


def exchanged(here: Stated, there: Stated, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Two names that have each other's part on the other side; none where no two have.

    That one side leaves a part unsaid, or the rules read it on one side only, is no difference. But two organisations of both
    sides have changed places, too, if one of them speaks here and the other there, if something is done to one here and to the
    other there, or if one acts on one side and speaks on the other, and the other has not kept its part.
    """
    source, target = dict(_roles(here, lexicon)), dict(_roles(there, lexicon))
    organisations = [thing.key for thing in named_things(here, lexicon) if thing.sort is Category.ORGANISATIONS]
    shared = {thing.key for thing in named_things(there, lexicon)}.intersection(organisations)
    in_one_part = (_in_part(role, source, target, shared) for role in (Role.ACCORDING_TO, Role.TARGET))
    found = _plainly(source, target) or next(filter(None, in_one_part), ()) or _in_acting(source, target, shared)
    return tuple(map(lexicon.entry, found))


def _plainly(source: _Roles, target: _Roles) -> tuple[str, ...]:
    for one, other in combinations([key for key in source if key in target], 2):
        if source[one] != source[other] and (source[one], source[other]) == (target[other], target[one]):
            return one, other
    return ()


def _in_part(role: Role, source: _Roles, target: _Roles, shared: Set[str]) -> tuple[str, ...]:
    """One of those who have a part here and one of the others who have it there."""
    here, there = ({name for name, own in roles.items() if own is role} for roles in (source, target))
    apart = here and there and here.isdisjoint(there) and shared >= here | there
    return (min(here), min(there)) if apart else ()


def _in_acting(source: _Roles, target: _Roles, shared: Set[str]) -> tuple[str, ...]:
    turned = sorted(name for name in source.keys() & target.keys() if {source[name], target[name]} == _ACTS_OR_SPEAKS)
    for one in turned:
        moved = sorted(name for name in shared - {one} if name not in source or source[name] is not target.get(name))
        if moved:
            return one, moved[0]
    return ()


def _roles(reading: Stated, lexicon: Lexicon) -> Iterator[tuple[str, Role]]:
    """The part of each known name that has only one in the sentence."""
    found: dict[str, set[Role]] = {}
    for key, role in _parts(reading, lexicon):
        found.setdefault(key, set()).add(role)
    return ((key, next(iter(roles))) for key, roles in found.items() if len(roles) == 1)


def _parts(reading: Stated, lexicon: Lexicon) -> Iterator[tuple[str, Role]]:
    sentence = reading.sentence
    attributions = find_attributions(sentence, (), Before(persons=find_persons((sentence,))))
    for figure in sentence.figures:
        said = attributed(sentence, attributions, figure)
        speaker = said.speaker if said is not None else None
        clauses = Clauses(sentence, figure, Antecedents(speaker))
        who = find_who(clauses, lexicon)
        target = find_target(clauses, who, lexicon)
        for role, found in ((Role.WHO, who), (Role.TARGET, target)):
            yield from ((term.id, role) for term in (found.value if found else ()) if term.id is not None)
        if speaker is not None and speaker.id is not None:
            yield speaker.id, Role.ACCORDING_TO
