"""Bare numbers of a sentence whose subject points back to a count: The figure was 1,703 a year earlier.

The subject opens the sentence (it, the number, the total), a date at most ahead of it, and a word of level or change stands right
behind it; right ahead of it where verbs come first (أمس ارتفع العدد إلى 45). The count is that of the sentence before that "the
number of" opens, else its first; a place that is counted (in 12 districts) is none. The bare numbers are of what it counts, and of
whom and where it is. The remaining 14 are of what the sentence before counts, wherever they are. Where that counts one thing only,
so are another 900, and all bare numbers of a sentence that counts nothing itself (Chad hosts 40,000 refugees. Kenya took in 8,900),
unless it tells what happens again and again (250 every day).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Via
from generator.facts.fact import Fact
from generator.facts.parts import FURTHER, PLACE
from generator.facts.repeats.same_units import unit_name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.coordination.sharing import completed, counted_as
from generator.facts.slots.when.habits import tells_habit
from generator.facts.tokens import COMMAS
from generator.facts.units import counts_in_parts
from generator.values import Kind, ends, is_whole

_NUMBER_OF = "count:number-of"


def counting_on(sentence: ReadSentence, facts: Sequence[Fact], before: Sequence[Fact]) -> list[Fact]:
    """The facts of a sentence, bare numbers with what the sentence before counts where its subject means that."""
    bare = [fact for fact in facts if _is_bare(fact)]
    counted = _count(before) if bare else None
    if counted is None:
        return list(facts)
    if not counts_in_parts(counted.unit):
        bare = [fact for fact in bare if is_whole(max(ends(fact.value)))]  # an index of 57.8 counts no companies
    only = _counts_one_thing(before)
    rest = [fact for fact in bare if _is_rest(sentence, fact) or (only and FURTHER in fact.rules)]
    if not rest and _points_back(sentence):
        return [_of(fact, counted) if fact in bare else fact for fact in facts]
    alone = only and len(_counts(facts)) == len(bare) and not tells_habit(sentence)
    return [counted_as(fact, counted, Via.COMPARED) if fact in (bare if alone else rest) else fact for fact in facts]


def _is_bare(fact: Fact) -> bool:
    return fact.kind is Kind.COUNT and fact.unit is None and fact.part_of is None


def _points_back(sentence: ReadSentence) -> bool:
    at, words = 0, sentence.language.words
    while at < len(sentence.tokens) and (
        at in sentence.dated or at + 1 in sentence.dated or sentence.texts[at] in COMMAS
    ):
        at += 1
    subject = at + words.verb_first
    verb = at if words.verb_first else at + sentence.cue_at("count_told", at)
    while verb < len(sentence.tokens) and (sentence.texts[verb],) in words.cues["verb_marker"]:
        verb += 1
    measures = sentence.reading.words[verb].rests if verb < len(sentence.tokens) else frozenset()
    verbs = (words.measuring.level, words.measuring.rise, words.measuring.fall)
    told = sentence.cue_at("count_told", subject) > 0
    return told and any((stem,) in phrases for stem in measures for phrases in verbs)


def _count(before: Sequence[Fact]) -> Fact | None:
    counts = [fact for fact in _counts(before) if fact.unit is not None]
    things = [fact for fact in counts if fact.unit is not None and fact.unit.dimension != PLACE]
    return next((fact for fact in counts if _NUMBER_OF in fact.rules), things[0] if things else None)


def _is_rest(sentence: ReadSentence, fact: Fact) -> bool:
    """Whether a number is told to be those who are left of them: the remaining 14, الـ14 الباقون."""
    for figure in sentence.figures:
        if figure.number_span == fact.number_span:
            beside = (figure.tokens[0] - 1, figure.tokens[1])
            return any(at >= 0 and sentence.cue_at("remaining", at) for at in beside)
    return False


def _counts(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.kind is Kind.COUNT]


def _counts_one_thing(before: Sequence[Fact]) -> bool:
    """Whether all that the sentence before counts has one unit."""
    return len({unit_name(fact.unit) for fact in _counts(before)}) == 1


def _of(fact: Fact, told: Fact) -> Fact:
    return completed(counted_as(fact, told, Via.COMPARED), told, Via.COMPARED, ("who", "where"))
