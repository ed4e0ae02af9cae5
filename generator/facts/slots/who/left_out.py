"""The figure whose verb another leaves out, so that it is of the same: 12 were held in Homs and 3 in Hama; 88، منها 46 للشركات.

A part of an amount that "of it" opens behind a comma is of whoever gave or got the whole, as are those that a list joins to it;
what "and" tells to be given to another is of whoever gave the amount ahead.
So are all of a whole, told apart: تسعة قتلى، هم | خمسة جنود وأربعة مدنيين; whom a counted deed hit (570 اعتقالاً نفذها الجيش، طالت |
ثماني نساء); and the attacks in which the counted were harmed: قتل مسلحون 15 شخصاً في | هجومين.
"""

from __future__ import annotations

from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.gapped import gapped
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.who.told_apart import is_told_apart
from generator.facts.tokens import COMMAS, STOPS
from generator.values import Kind

_PART = ("part_opener", "part_pronoun")
"""Cues of words for a part, right behind the comma ahead of it."""


def with_the_verb(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The figure that has the verb which this one leaves out or whose part it is: 12 were detained in Homs and | 3 | in Hama."""
    head = gapped(sentence).get(figure.tokens[0]) or _money_whole(sentence, figure)
    head = head or given_besides(sentence, figure) or _whole(sentence, figure) or _told_apart_of(sentence, figure)
    return head or _deed_that_hit(sentence, figure) or _harmed_in(sentence, figure)


def given_besides(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The amount to somebody to which "and" joins one to another: قدمت مصر 45 مليوناً لفائدة تونس، و| 60 مليوناً | لفائدة العراق.

    So it joins a term that one is sentenced to: 10 سنوات على ستة، و| 7 سنوات | على ثمانية.
    """
    start, end = figure.tokens
    term = figure.kind is Kind.DURATION
    cues = ("upon_whom",) if term else ("to_whom", "for_whom")
    led = next((cue for cue in cues if sentence.cue_at(cue, end)), None)
    if not (term or figure.kind in AMOUNTS) or led is None or not sentence.is_joined(start):
        return None
    amounts = (one for one in figures_ahead(sentence, start) if not one.counts_people)
    ahead = next(amounts, None)
    if ahead is None or ahead.kind is not figure.kind or not sentence.cue_between(led, ahead.tokens[1], start):
        return None
    return ahead if sentence.verbs.isdisjoint(range(ahead.tokens[1], start)) else None


def _deed_that_hit(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The counted deed ahead of a comma that is the subject of the verb by which it hit others: 570 اعتقالاً، طالت | ثماني نساء."""
    if not sentence.language.words.verb_first or figure.kind is not Kind.COUNT or "targets" not in sentence.cues:
        return None
    first = _first_of_list(sentence, figure)
    verb = first.tokens[0] - 1
    if verb < 1 or not sentence.cue_at("targets", verb) or sentence.texts[verb - 1] not in COMMAS:
        return None
    ahead = next((one for one in figures_ahead(sentence, verb) if one.kind is Kind.COUNT), None)
    return ahead if ahead is not None and not ahead.counts_people else None


def _harmed_in(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The people ahead who were harmed in the counted attacks: قتل مسلحون | 15 شخصاً | في هجومين, no other verb between."""
    start, end = figure.tokens
    attacks = figure.kind is Kind.COUNT and sentence.cue_between("attack", start, end)
    led = start > 0 and start - 1 in sentence.beginning("place", "acted_in")
    if not (attacks and led):
        return None
    ahead = (one for one in figures_ahead(sentence, start) if one.part_of is None)
    harmed = next(ahead, None)
    if harmed is None or not harmed.counts_people or not sentence.cue_between("harm", 0, harmed.tokens[0]):
        return None
    return harmed if sentence.verbs.isdisjoint(range(harmed.tokens[1], start)) else None


def _told_apart_of(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The people ahead whom "they are" and a list tell apart: تسعة قتلى، هم | خمسة جنود وأربعة مدنيين."""
    if not figure.counts_people or not sentence.cues.get("they_are") or figure.tokens[0] >= len(sentence.tokens):
        return None
    they = _first_of_list(sentence, figure).tokens[0] - 1
    if they < 1 or not sentence.cue_at("they_are", they):
        return None
    ahead = (one for one in figures_ahead(sentence, they) if one.part_of is None)
    whole = next(ahead, None)
    return whole if whole is not None and whole.counts_people and sentence.texts[they - 1] in COMMAS else None


def _money_whole(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The sum ahead of which a sum with "of it" is a part: لاقتراض 3 مليارات، توجه | مليار دولار | منها لتنمية البلدة."""
    part = figure.kind is Kind.MONEY and sentence.language.words.verb_first
    part = part and sentence.cue_at("part_pronoun", figure.tokens[1]) > 0
    ahead = (one for one in figures_ahead(sentence, figure.tokens[0]) if one.kind is Kind.MONEY)
    return next(ahead, None) if part else None


def _whole(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The amount of which one is a part: ضخ البنك 88 مليوناً، منها | 46 مليوناً | للشركات، و| 42 مليوناً | للأسر."""
    part = _first_of_list(sentence, figure) if figure.kind in AMOUNTS else figure
    if part.part_of is None or part.kind not in AMOUNTS or is_told_apart(sentence, part):
        return None
    ahead = (one for one in figures_ahead(sentence, part.tokens[0]) if one.part_of is None)
    whole = next(ahead, None)
    opens = whole is not None and any(_opens_parts(sentence, at) for at in range(whole.tokens[1], part.tokens[0]))
    return whole if whole is not None and whole.kind is part.kind and opens else None


def _first_of_list(sentence: ReadSentence, figure: Figure) -> Figure:
    """The part with which the list begins that "and" goes on with an amount, no verb or full stop between."""
    first = figure
    for before in reversed(sentence.figures):
        start, end = before.tokens[1], first.tokens[0]
        if start > end or first.part_of is not None:
            continue
        apart = not sentence.verbs.isdisjoint(range(start, end)) or not STOPS.isdisjoint(sentence.texts[start:end])
        if before.kind is Kind.DURATION and not apart:
            continue
        if apart or before.kind is not figure.kind or not sentence.is_joined(end):
            break
        first = before
    return first


def _opens_parts(sentence: ReadSentence, at: int) -> bool:
    """Whether a comma at a token is right ahead of words for a part: ، | منها؛ ، | من بينها, not وأن نصيب الشركات منها."""
    return sentence.texts[at] in COMMAS and at + 1 in sentence.beginning(*_PART)
