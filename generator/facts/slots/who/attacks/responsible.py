"""Who answers for what is counted: regime forces were responsible for the deaths of 61, the group is blamed for 12 attacks."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import CueKind
from generator.facts.parts import INSTITUTION, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.befell.struck import is_harmed
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.named_subjects import name_after, name_before
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.slots.who.plain_subjects import plain_subject
from generator.lexicon import Category
from generator.values import Kind

_CLAIMING = frozenset({"claim_saying", "claim_responsibility_saying"})
"""The lexicon's verbs by which attackers tell that an attack was theirs."""
_TO_ATTACK = 3
"""Tokens from who claims or the verb to the attack: claimed | a deadly attack."""
_TO_BLAMED = 6
"""Tokens from a number to "to": 11 | of those arrests last month | to."""
_TO_ATTRIBUTED = 4
"""Tokens from a figure to whom it is attributed: 30 | حالة اعتقال إلى | الجيش."""
_TO_CLAIM = 5
"""Tokens from who claims an attack to the words for that: أعلنت | طالبان، الأحد، | مسؤوليتها عنه."""


def find_responsible(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Who answers for what is counted: regime forces were responsible for the deaths of 61 civilians."""
    start = figure.tokens[0]
    for at, length in sentence.cues.get("responsible", {}).items():
        end = at + length
        if figure.kind is not Kind.COUNT or not end <= start or figure_between(sentence, end, start):
            continue
        before = [
            name for name in actors(sentence) if name.tokens[1] <= at and not governed_by_preposition(sentence, name)
        ]  # كانت قسد | مسؤولة عن: no official
        if len(before) > 1 and before[-1].dimension == INSTITUTION and _is_of_sort(sentence, *before[-2:]):
            before.pop()  # Tahrir al-Sham militant group was responsible
        if before and _goes_on(sentence, before[-1].tokens[1], start):
            return one_found(
                sentence, actor_term(sentence, before[-1], named_before), CueKind.WHO_SUBJECT, end - 1, end
            )
        verb = at - (sentence.cue_at("passive_auxiliary", at - 1) == 1)
        people = plain_subject(sentence, verb) if not (before or sentence.language.words.verb_first) else None
        if people is not None and _goes_on(sentence, end, start):
            return one_found(sentence, people, CueKind.WHO_SUBJECT, end - 1, end)  # Rebels | were behind 12 attacks
    return None


def _goes_on(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether marks between two tokens only set off a date or lead to what came of it: an attack, which killed; ما أدى إلى."""
    further = sentence.beginning("consequence", "led_to", "relative")
    marks = (at for at in sentence.marks if start <= at < end)
    return all(at + 1 in further or not sentence.dated.isdisjoint((at - 1, at + 1)) for at in marks)


def find_blamed(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """To whom others lay the counted in English: the network attributed | 11 of the arrests | to the police."""
    start, last = figure.number_tokens
    verb = max((end for end in sentence.cue_ends("laying_to") if end <= start), default=None)
    if verb is None or sentence.mark_between(verb, start) or figure_between(sentence, verb, start):
        return None
    to = next((at for at in range(last, sentence.clause_end(last)) if sentence.cue_at("laid_to", at)), None)
    if to is None or to > last + _TO_BLAMED:
        return None
    name = actor_at(sentence, to + 1)
    who = actor_term(sentence, name, named_before) if name is not None else people_behind(sentence, to + 1)
    return one_found(sentence, who, CueKind.WHO_SUBJECT, verb - 1, verb) if who is not None else None


def find_attributed(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """To whom what is counted is attributed where verbs come first: نُسبت إلى | قسد | 21، وإلى | الجيش | 19؛ نسب 30 إلى | الجيش."""
    start, end = figure.tokens
    verb = max((at for at in sentence.cue_starts("attributed") if at < start), default=None)
    if verb is None or not sentence.verbs.isdisjoint(range(verb + 1, start)):
        return None
    for name in actors(sentence):
        first, last = name.tokens
        near = last == start or end < first <= end + _TO_ATTRIBUTED
        if near and first - 1 > verb and sentence.cue_at("attributed_to", first - 1):
            if figure_between(sentence, end, first) or sentence.mark_between(end, first):
                continue
            return one_found(sentence, actor_term(sentence, name, named_before), CueKind.WHO_SUBJECT, verb, verb + 1)
    return None


def find_claimant(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Who claimed the attack that harmed the counted, by a clause about it: 12 قتيلاً في هجوم أعلنت طالبان مسؤوليتها عنه."""
    if not is_harmed(sentence, figure):
        return None
    claimed = _claimed(sentence, figure, named_before) or _claimed_by(sentence, figure, named_before)
    if claimed is not None or not sentence.cues.get("claimed_it"):
        return claimed
    for at, length in sentence.cues["claimed_it"].items():
        first, last = sorted((at, figure.tokens[0]))
        apart = sentence.any_cue_between(("new_scene", "new_clause"), first, last)
        ahead = [name for name in actors(sentence) if at - _TO_CLAIM <= name.tokens[1] <= at]
        unsure = sentence.cue_between("negation", at - _TO_CLAIM, at)
        if ahead and not (apart or unsure):
            return one_found(
                sentence, actor_term(sentence, ahead[-1], named_before), CueKind.WHO_SUBJECT, at, at + length
            )
    return None


def _claimed(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Who claimed an attack that is the object of that verb, ahead of the figure: claimed an attack that killed 15; تبنى هجوماً."""
    for verb in sentence.of(Category.SAYING):
        start, end = verb.tokens
        if verb.term.id not in _CLAIMING or sentence.cue_between("negation", start - 2, start):
            continue
        who = name_after(sentence, end) if sentence.language.words.verb_first else name_before(sentence, start)
        behind = max(end, who.tokens[1]) if who is not None else end
        attack = next((at for at in sentence.cue_starts("attack") if behind <= at < behind + _TO_ATTACK), None)
        told = attack is not None and attack < figure.tokens[0] and not figure_between(sentence, end, figure.tokens[0])
        if who is not None and told and not sentence.cue_between("said_that", end, attack or end):
            return one_found(sentence, actor_term(sentence, who, named_before), CueKind.WHO_SUBJECT, start, end)
    return None


def _claimed_by(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Who claimed an attack, told behind its noun in English: the bombing, | claimed by | the group, killed 12."""
    for end in sentence.cue_ends("claimed_by"):
        name = actor_at(sentence, end)
        attack = any(other < end <= figure.tokens[0] for other in sentence.cue_starts("attack"))
        if name is not None and attack and not figure_between(sentence, end, figure.tokens[0]):
            return one_found(sentence, actor_term(sentence, name, named_before), CueKind.WHO_AGENT, end - 1, end)
    return None


def _is_of_sort(sentence: ReadSentence, first: Name, second: Name) -> bool:
    """Whether the noun for a body stands behind an organisation's name, a plain word between at most."""
    between = sentence.texts[first.tokens[1] : second.tokens[0]]
    plain = all(word.isalpha() and word not in sentence.language.words.stop_words for word in between)
    return (
        first.category is Category.ORGANISATIONS
        and len(between) < 2
        and plain
        and not sentence.language.words.verb_first
    )
