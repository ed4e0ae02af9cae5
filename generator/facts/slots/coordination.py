"""Figures that go together share what only one of them is told with.

- Joined by "and" or "alongside", by itself or with a word of harm (وأصيب), a few words behind, with no verb of doing or "that"
  between, or, of people, by a comma alone: 38 people were killed and about 280 wounded in the city. They share who, where and when.
- What a figure is compared with is of whom and where the figure of its kind before it is (40 million in May, from 38 in April).
- The same in other words (118 families (642 people), 230 million or 12 percent) is of whom, where and when the first is.
- Of one who, by verbs that "and" joins (تلقت 40 بلاغاً أمس، وأنقذت 12), and shares that a list tells (industry had 19 percent in
  July, construction 7 percent and services 46). They share when.
- A further harm past a mark (، وأصيب), what a change in percent led to (a 12 % drop to 40 million), and what the harm was done in
  (… in 2,264 accidents). They share where and when.
- A part (من بينهم، of whom) gives its whole only what stands past a mark or farther on (…, 11 of them children, in Aleppo; but 20
  of them in Basra).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.facts.cues import Via
from generator.facts.fact import Fact
from generator.facts.parts import CLAUSE_MARKS, PLACE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import is_total
from generator.facts.slots.told_again import FARTHEST, is_size, once_more, says_again
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.when.report import came_about
from generator.facts.slots.where.following import leads_to_facility
from generator.facts.slots.who.told_apart import has_own_clause
from generator.facts.tokens import COMMAS, SEMICOLONS
from generator.lexicon import Category
from generator.values import Kind

CIRCUMSTANCES = ("who", "where", "when", "according_to")
_CHANGE_WINDOW = 4
"""Tokens of "with a rise of" before its share."""
_SHARE_WINDOW = 8
"""Tokens between two shares of a list."""
_DIRECT = 2
"""Tokens between a part and what is told of it alone: 20 of them in Basra."""


_BEFALLING = ("harm", "damage")
"""The cues of words that tell what befell people and things."""
_ONCE_MORE = {False: ("who", "where", "when"), True: ("who", "where")}
"""The slots that the same in other words has too; past a comma its date may be another's (، أي ربع ما أتلفته قبل عام)."""
_SLOTS: Mapping[Via, tuple[str, ...]] = {
    Via.JOINED: ("who", "where", "when"),
    Via.SAME: ("where", "when"),
    Via.PART: ("where", "when"),
}


def shared(sentence: ReadSentence, facts: Sequence[Fact], dates: Dates) -> Sequence[Fact]:
    """The facts of a sentence (one a figure, in order), joined ones with the slots of their neighbours."""
    if len(facts) < 2:
        return facts
    filled = list(_compared(sentence, facts, dates))
    chained = _chained(sentence)
    links = [
        (number, link)
        for number, (first, second) in enumerate(pairwise(sentence.figures))
        if (link := _link(sentence, first, second) or (Via.JOINED if number in chained else None)) is not None
    ]
    again = {number: past_comma for number, _ in links if (past_comma := once_more(sentence, number)) is not None}
    for number, link in links:
        slots = _ONCE_MORE[past_comma] if (past_comma := again.get(number)) is not None else _SLOTS[link]
        if leads_to_facility(sentence, sentence.figures[number + 1]):
            slots = tuple(slot for slot in slots if slot != "where")
        filled[number + 1] = completed(filled[number + 1], filled[number], link, slots)
    for number, figure in enumerate(sentence.figures):
        if number and is_total(sentence, figure):
            filled[number] = completed(filled[number], filled[number - 1], Via.WHOLE, ("where",))
        before = _of_deed_before(sentence, figure, filled[:number], filled[number])
        if before is None and number and _goes_on(sentence, number, filled[number], dates):
            before = filled[number - 1]
        filled[number] = completed(filled[number], before, Via.JOINED, ("when",)) if before else filled[number]
    for number, link in reversed(links):
        apart = link is Via.PART and has_own_clause(sentence, sentence.figures[number + 1])
        slots = () if again.get(number) or apart else _SLOTS[link]
        if link is Via.PART and not apart:
            slots = _past_a_mark(sentence, sentence.figures[number + 1], filled[number + 1])
        filled[number] = completed(filled[number], filled[number + 1], link, slots)
    return filled


def _compared(sentence: ReadSentence, facts: Sequence[Fact], dates: Dates) -> Iterator[Fact]:
    """The facts, a compared one of whom and where the last of its kind before it is."""
    main: dict[Kind, Fact] = {}
    last: Fact | None = None
    for figure, fact in zip(sentence.figures, facts, strict=True):
        if dates.is_compared(figure):
            yield completed(fact, main[fact.kind], Via.COMPARED, ("who", "where")) if fact.kind in main else fact
            continue
        told = last if fact.kind is Kind.PERCENT and _is_change_told(sentence, figure) else None
        filled = completed(fact, told, Via.SAME, ("who", "where", "when")) if told is not None else fact
        last = filled if told is None else last
        if fact.kind not in main or sentence.texts[figure.tokens[0] - 1] != "(":
            main[fact.kind] = filled
        yield filled


def _of_deed_before(sentence: ReadSentence, figure: Figure, before: Sequence[Fact], fact: Fact) -> Fact | None:
    """The last figure of the same who, where "and" joins the verb of a further one to it: تلقت 40 بلاغاً أمس، وأنقذت 12."""
    number = next((at for at in reversed(range(len(before))) if before[at].who == fact.who), None)
    if number is None or not fact.who or figure.kind is Kind.DURATION:
        return None
    start = sentence.figures[number].tokens[1]
    verb = next((at for at in range(start, figure.tokens[0]) if at in sentence.verbs), None)
    return before[number] if verb is not None and sentence.and_attached(verb) else None


def _goes_on(sentence: ReadSentence, number: int, fact: Fact, dates: Dates) -> bool:
    """Whether a figure goes on with the one before it: the next item or share of a list, or what "and" joins to a count."""
    first, second = sentence.figures[number - 1 : number + 1]
    share = not dates.is_compared(second) and _is_next_share(sentence, first, second)
    return share or _is_next_item(sentence, first, second) or _is_counted_on(sentence, number, fact, dates)


def _is_next_item(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a bare count with a place of its own goes on with a list: on Monday 34 in Homs, six in Hama and two over Idlib."""
    start, end = first.tokens[1], second.tokens[0]
    bare = first.kind is second.kind is Kind.COUNT and second.is_number_alone
    at = end - (start < end and sentence.texts[end - 1] in sentence.language.words.numbers.joiners)
    listed = sentence.is_joined(end) or (at > start and sentence.texts[at - 1] in COMMAS)
    placed = any(sentence.cue_at(cue, second.tokens[1]) for cue in ("place", "above", "place_from"))
    return bare and listed and placed and sentence.verbs.isdisjoint(range(start, end))


def _is_next_share(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether a share is listed with the one before it: in July industry had 19 percent, construction 7 percent and services 46.

    In brackets as well: in July Italy (19 percent), Spain (7 percent) and Chad (4 percent).
    """
    start, end = first.tokens[1], second.tokens[0]
    start += start < end and sentence.texts[start] == ")"
    if not (first.is_share and second.is_share) or not 0 < end - start <= _SHARE_WINDOW:
        return False
    listed = sentence.texts[start] in COMMAS or any(sentence.is_joined(at) for at in (start, start + 1, end))
    return listed and sentence.dated.isdisjoint(range(start, end)) and sentence.verbs.isdisjoint(range(start, end))


def _is_counted_on(sentence: ReadSentence, number: int, fact: Fact, dates: Dates) -> bool:
    """Whether "and" joins what came about, with no verb between, to a count of the one time told: 9 cases in May, and 4 deaths."""
    figure, start = sentence.figures[number], sentence.figures[number - 1].tokens[1]
    place = figure.unit is not None and figure.unit.dimension == PLACE
    if figure.kind is not Kind.COUNT or place or len(sentence.moments) != 1 or dates.stands_apart(figure):
        return False
    between = range(start, figure.tokens[0] + 1)
    joined = any(sentence.is_joined(at) for at in between)
    apart = not sentence.verbs.isdisjoint(between) or sentence.cue_between("said_that", start, figure.tokens[0])
    return joined and not apart and came_about(sentence, figure, happened=fact.befell is not None)


def _is_change_told(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether "with a rise of" leads in to a share: it is how what was told before changed.

    300,000 visitors came, an increase of 16 percent; …، وذلك بارتفاع قدره 16 بالمئة.
    """
    before = range(max(0, figure.tokens[0] - _CHANGE_WINDOW), figure.tokens[0])
    return any(sentence.cue_at("change_with", at) for at in before)


def completed(fact: Fact, other: Fact, via: Via, slots: Sequence[str] = CIRCUMSTANCES) -> Fact:
    """The fact with the slots that it lacks taken from another, to which it has the relation `via`."""
    lacking = {slot: getattr(other, slot) for slot in slots if not getattr(fact, slot) and getattr(other, slot)}
    if not lacking:
        return fact
    cues = {slot: cue.passed_on(via) for slot, cue in other.cues.items() if slot in lacking}
    return replace(fact, **lacking, cues={**fact.cues, **cues})


def _chained(sentence: ReadSentence) -> frozenset[int]:
    """The numbers of the counts that a comma joins to the next one in a list that "and" closes: 5 mines, 6 bombs and 7 shells."""
    found: set[int] = set()
    run: list[int] = []
    for number, (first, second) in enumerate(pairwise(sentence.figures)):
        between = sentence.texts[first.tokens[1] : second.tokens[0]]
        rest = [word for word in between if word not in COMMAS]
        counts = first.kind is second.kind is Kind.COUNT and second.part_of is None
        if counts and between and not rest:
            run.append(number)
        else:
            joined = [[joiner] for joiner in sentence.language.words.numbers.joiners]
            closes = counts and (rest in joined or (not rest and sentence.and_attached(second.tokens[0])))
            found.update(run if closes else ())
            found.update({number} if closes and _ends_list(sentence, number) else ())
            run = []
    return frozenset(found)


def _ends_list(sentence: ReadSentence, number: int) -> bool:
    """Whether "and" joins a count past a comma, and to the one before it one more: 41 إصابة و34 حالة شفاء، و9 وفيات."""
    before, first, second = sentence.figures[number - 1], *sentence.figures[number : number + 2]
    listed = number > 0 and before.kind is first.kind and first.tokens[0] - before.tokens[1] <= 1
    joined = sentence.is_joined(first.tokens[0]) and sentence.language.words.verb_first
    return listed and joined and second.tokens != second.number_tokens


def _link(sentence: ReadSentence, first: Figure, second: Figure) -> Via | None:
    start, end = first.tokens[1], second.tokens[0]
    if end - start > FARTHEST:
        return None
    if second.part_of is not None:
        return Via.PART
    if (
        says_again(sentence, first, second)
        or _is_event(sentence, first, second)
        or _is_result(sentence, first, second)
        or _is_consequence(sentence, first, second)
    ):
        return Via.SAME
    if is_size(sentence, first, second):
        return Via.SAME
    if _is_listed(sentence, first, second):
        return Via.JOINED
    people = first.counts_people and second.counts_people
    harmed = people and any(sentence.cue_at("harm", at) for at in range(start, end))
    if not _and_between(sentence, start, end):
        others = sentence.language.words.verb_first and sentence.cue_at("other_people", second.number_tokens[1]) > 0
        return Via.SAME if harmed and others else None  # فيما جرح 59 آخرون
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


def _and_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether "and" leads over from one figure to the next, with no verb but one of harm between."""
    joiners = sentence.language.words.numbers.joiners
    told = (*_BEFALLING, "deed") if sentence.language.words.verb_first else _BEFALLING
    between = [at for at in range(start, end + 1) if at == end or any(sentence.cue_at(cue, at) for cue in told)]
    attached = any(map(sentence.and_attached, between)) or sentence.cue_between("alongside", start, end)
    if not attached and not any(token.text in joiners for token in sentence.tokens[start:end]):
        return False
    parting = (at for at in range(start, end) if at in sentence.verbs or sentence.cue_at("said_that", at))
    return all(any(sentence.cue_at(cue, at) for cue in _BEFALLING) for at in parting)


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
    return change and sentence.cue_at("place_to", end - 1) > 0 and not parted


def _is_consequence(sentence: ReadSentence, first: Figure, second: Figure) -> bool:
    """Whether "and" joins one more consequence: displacing 49 people, including 25 children, and affecting another 81."""
    between = range(first.tokens[1], second.tokens[0])
    told = next((at for at in between if sentence.cue_at("consequence", at) and sentence.is_joined(at)), None)
    return told is not None and second.tokens[0] - told <= _DIRECT and sentence.verbs.isdisjoint(between)


def _past_a_mark(sentence: ReadSentence, part: Figure, fact: Fact) -> tuple[str, ...]:
    """The slots of a part that a mark parts from it: they are told of its whole as well."""
    end = part.tokens[1]
    end += sentence.cue_at("part_pronoun", end) if end < len(sentence.tokens) else 0
    surfaces = {term.surface for term in fact.where}
    apart = [
        slot
        for slot, stands in (
            ("when", [moment.tokens[0] for moment in sentence.moments if moment.range == fact.when]),
            ("where", [name.tokens[0] for name in sentence.of(Category.PLACES) if name.term.surface in surfaces]),
        )
        if stands and all(at > end + _DIRECT or (at >= end and sentence.mark_between(end, at)) for at in stands)
    ]
    return tuple(apart)
