"""How a figure goes together with the one before it: joined, the same in other words, or its part.

- Joined by "and" or "alongside", by itself or with a word of harm (وأصيب), a few words behind, with no verb of doing or "that"
  between, or, of people, by a comma alone; so are the items of a list that "and" closes, and deeds of one subject.
- The same: in other words, what it is worth (12 cases, worth £38 million), a further harm past a mark (، وأصيب), what a change in
  percent led to (a 12 % drop to 40 million), what the harm was done in (… in 2,264 accidents).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.facts.cues import Via
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.coordination.asides import past_aside
from generator.facts.slots.coordination.joined_clauses import joined_subjects
from generator.facts.slots.coordination.joined_deeds import are_joined_deeds
from generator.facts.slots.coordination.told_again import FARTHEST, is_size, is_value, says_again
from generator.facts.tokens import COMMAS, SEMICOLONS
from generator.values import Kind

_DIRECT = 2
"""Tokens between a consequence and its figure."""
_BEFALLING = ("harm", "damage")
"""The cues of words that tell what befell people and things."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two figures of a sentence that go together, by their numbers in it, and how."""

    first: int
    second: int
    via: Via


def links(sentence: ReadSentence) -> Iterator[Link]:
    """Every two figures that go together: neighbours, and those that only an aside of parts stands between."""
    chained = _chained(sentence)
    whole = 0
    for number, (first, second) in enumerate(pairwise(sentence.figures), 1):
        whole = whole if first.part_of is not None else number - 1
        if whole < number - 1 and second.part_of is None and not _goes_on_with_part(first, second):
            over = _link_over_parts(sentence, sentence.figures[whole], second)
            if over is not None:
                yield Link(whole, number, over)
        via = _link(sentence, first, second) or (Via.JOINED if number - 1 in chained else None)
        if via is not None:
            yield Link(number - 1, number, via)


def _goes_on_with_part(part: Figure, second: Figure) -> bool:
    """Whether an amount is one more of those of which a part is one: 400 hectares, 100 of them in Homs, and | 250 hectares."""
    same = part.unit is not None and second.unit is not None and part.unit.id == second.unit.id
    return same and part.kind is second.kind is Kind.MEASURE


def _link_over_parts(sentence: ReadSentence, whole: Figure, second: Figure) -> Via | None:
    """The link over an aside of parts: 8 people, including two children and a woman, were killed and 14 were wounded."""
    start = past_aside(sentence, whole)
    near = whole.tokens[1] < start < second.tokens[0] <= start + FARTHEST
    return _joined(sentence, start, whole, second) if near else None


def _chained(sentence: ReadSentence) -> frozenset[int]:
    """The numbers of the counts that a comma joins to the next one in a list that "and" closes: 5 mines, 6 bombs, and 7 shells.

    Where "and" is attached each item may have it past its comma: 45 قتيلا، و34 إصابة، و9 مفقودين.
    """
    found: set[int] = set()
    run: list[int] = []
    joiners = [[joiner] for joiner in sentence.language.words.numbers.joiners]
    for number, (first, second) in enumerate(pairwise(sentence.figures)):
        between = sentence.texts[first.tokens[1] : second.tokens[0]]
        rest = [word for word in between if word not in COMMAS]
        counts = first.kind is second.kind is Kind.COUNT and second.part_of is None
        joined = rest in joiners or (not rest and sentence.and_attached(second.tokens[0]))
        if counts and joined:
            last = (run or sentence.language.words.verb_first) and not second.is_number_alone
            found.update(run, [number] if last else ())
            run = []
        elif counts and between and not rest:
            run.append(number)
        else:
            run = []
    return frozenset(found)


def _link(sentence: ReadSentence, first: Figure, second: Figure) -> Via | None:
    start, end = first.tokens[1], second.tokens[0]
    if is_value(sentence, first, second):
        return Via.SAME
    if end - start > FARTHEST:
        return None
    if second.part_of is not None:
        return Via.PART
    if (
        says_again(sentence, first, second)
        or _is_event(sentence, first, second)
        or _is_result(sentence, first, second)
        or _is_consequence(sentence, first, second)
        or is_size(sentence, first, second)
    ):
        return Via.SAME
    if _is_listed(sentence, first, second) or are_joined_deeds(sentence, first, second):
        return Via.JOINED
    return _joined(sentence, start, first, second)


def _joined(sentence: ReadSentence, start: int, first: Figure, second: Figure) -> Via | None:
    """The link by "and" or a harm of figures between which the words from a token on stand."""
    end = second.tokens[0]
    people = first.counts_people and second.counts_people
    harmed = people and not sentence.beginning("harm", "suffered").isdisjoint(range(start, end))
    if not _and_between(sentence, start, end, people=people):
        others = sentence.language.words.verb_first and sentence.cue_at("other_people", second.number_tokens[1]) > 0
        return Via.SAME if harmed and others else None  # فيما جرح 59 آخرون
    if second.tokens[0] in joined_subjects(sentence):
        return Via.SAME
    if not sentence.mark_between(start, end):
        return Via.JOINED
    return Via.SAME if harmed else None


def _is_listed(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a comma stands between two figures of people, behind a word of harm at most: 5 killed, 1 wounded.

    In a list whose items semicolons part, of any counts: Karwa 12 cases, 2 deaths; Loren 9 cases, 1 death.
    A bare number with a preposition behind it tells of some of them: 38 people, 24 in the city of El Tarf.
    """
    behind = sentence.texts[second.tokens[1]] if second.tokens[1] < len(sentence.tokens) else ""
    if second.is_number_alone and behind in sentence.language.words.names.prepositions:
        return False
    between = range(first.tokens[1], second.tokens[0])
    rest = [sentence.texts[at] for at in between if not sentence.cue_at("harm", at)]
    people = first.counts_people and second.counts_people
    items = first.kind is second.kind is Kind.COUNT and not SEMICOLONS.isdisjoint(sentence.texts)
    return bool(rest) and set(rest) <= COMMAS and (people or items)


def _and_between(sentence: ReadSentence, start: int, end: int, *, people: bool) -> bool:
    """Whether "and" leads over from one figure to the next, with no verb but one of harm, or of what `people` suffered, between."""
    joiners = sentence.language.words.numbers.joiners
    befell = (*_BEFALLING, "suffered") if people and sentence.language.words.verb_first else _BEFALLING
    told = (*befell, "deed") if sentence.language.words.verb_first else befell
    between = [at for at in range(start, end + 1) if at == end or at in sentence.beginning(*told)]
    attached = any(map(sentence.and_attached, between)) or sentence.cue_between("alongside", start, end)
    if not attached and not any(token.text in joiners for token in sentence.tokens[start:end]):
        return False
    if sentence.expected_between(start, end):
        return False  # raised its rate to 19% and | forecast | inflation of 12% for 2026
    parting = (at for at in range(start, end) if at in sentence.verbs or sentence.cue_at("said_that", at))
    return all(at in sentence.beginning(*befell) for at in parting)


def _is_event(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a figure of people is followed by how many events harmed them: 12 killed in three raids."""
    at = second.tokens[0] - 1
    events = second.kind is Kind.COUNT and second.unit is not None and not second.counts_people
    if not events or not first.counts_people or not sentence.cue_at("in_events", at):
        return False
    return all(token.text in CLAUSE_MARKS or token.text.isalpha() for token in sentence.tokens[first.tokens[1] : at])


def _is_result(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a change is followed by what it led to: a 12 % drop to 40 million, بمقدار 12 ألف برميل ليصل إلى 40 مليونا.

    One right behind the other: تراجع الاحتياطي 19 مليار دولار إلى 159 مليارا, but not from 19 to 159.
    """
    start, end = first.tokens[1], second.tokens[0]
    words = sentence.language.words
    before = sentence.texts[first.tokens[0] - 1] if first.tokens[0] else ""
    change = first.kind is Kind.PERCENT and (second.kind is not Kind.PERCENT or first.is_share < second.is_share)
    by = (before,) in words.measuring.by or (end == start + 1 and before not in words.change_from)
    change = change or (first.kind is second.kind is not Kind.COUNT and by)
    parted = sentence.mark_between(start + (sentence.words(start, start + 1) in COMMAS), end)
    parted = parted or sentence.cue_between("said_that", start, end)  # خفض الحصص بنسبة 70%، وأنه يحتاج إلى 658 مليونا
    return change and sentence.cue_at("place_to", end - 1) > 0 and not parted


def _is_consequence(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether "and" joins one more consequence: displacing 49 people, including 25 children, and affecting another 81."""
    between = range(first.tokens[1], second.tokens[0])
    told = next((at for at in between if sentence.cue_at("consequence", at) and sentence.is_joined(at)), None)
    return told is not None and second.tokens[0] - told <= _DIRECT and sentence.verbs.isdisjoint(between)
