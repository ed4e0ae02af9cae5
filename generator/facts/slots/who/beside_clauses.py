"""What lies between an English figure and its main clause without parting the two: objects of verbs of saying, closed asides.

Karwa proposed | a slate of 12 members; Karwa posted | a loss of 12 million; Lena Kordt, who | is backed by Maro, took 25 percent.
"With" opens a clause beside the main one, whose subject stands right behind it: …, with | Loren Steel | dropping 2 percent.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.also_done import puts_in_force
from generator.facts.slots.clauses.brackets import bracketed
from generator.facts.slots.phrases.capitals import start_of_capitals
from generator.facts.slots.who.ahead_of_verbs import ahead_of_infinitive
from generator.facts.slots.who.clause_openings import Opening, who_opens
from generator.facts.slots.who.clause_starts import plain_starts
from generator.facts.tokens import COMMAS, DASHES
from generator.lexicon import Category
from generator.values import Kind

_LONGEST = 24
"""Tokens of an aside."""
_MOST_COMMAS = 3
_RESULT = 8
"""Tokens behind a figure or a verb of making known to the result."""
_TO_PLAN = 5
"""Tokens from such a verb to a plan."""
_RESULTS = ("result", "held", "company_figure", "loss_of_company")
"""Cues of nouns for what a company makes known of its own."""


def is_object_of_saying(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether a token is behind a verb of saying that has the figure's noun for its object: demanded | a ransom of 12 million.

    So does one that declares what then holds: declared | a curfew in 12 towns.
    """
    verb = next((said.tokens[0] for said in sentence.of(Category.SAYING) if said.tokens[1] == start), None)
    return verb is not None and (has_said_object(sentence, verb, figure) or puts_in_force(sentence, verb))


def has_said_object(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a verb of saying tells at a token what somebody wants, offers or won, or a result of their own."""
    amount = figure.kind in {Kind.MONEY, Kind.PERCENT}
    if verb + 1 == figure.tokens[0] and sentence.cue_between("won_thing", verb + 1, figure.tokens[1]):
        return True  # claimed | five gold medals
    if tells_own_forecast(sentence, verb, figure):
        return True
    if sentence.cue_at("asks_for", verb):
        return amount or not figure.counts_people
    if not sentence.cue_at("makes_known", verb):
        return False
    if _is_plan(sentence, verb, figure):
        return True
    if not amount:
        return False
    near = range(verb + 1, min(figure.tokens[1] + _RESULT, len(sentence.tokens)))
    given = figure.kind is Kind.MONEY and sentence.words(verb + 1, verb + 2) in sentence.language.words.numbers.articles
    given = given and (
        any(sentence.cue_at("money_given", at) for at in near)  # announced a $12 million fund
        or sentence.cue_at("further_money", figure.tokens[0] - 1) > 0  # announced a | further | 12 million for schools
    )
    return given or not sentence.beginning(*_RESULTS).isdisjoint(near)


def tells_own_forecast(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a verb of saying has a company's own result for its object, with how it will change: expects sales to | rise 12%."""
    verb += sentence.cue_at("progressive", verb) if not sentence.cue_at("expecting", verb) else 0
    if not sentence.cue_at("expecting", verb):
        return False
    noun = verb + 1 + (sentence.cue_at("of_body", verb + 1) > 0)
    end = noun + sentence.cue_at("company_figure", noun)
    to = end > noun and sentence.cue_at("to_do", end) > 0
    return to and end < figure.tokens[0] <= end + _TO_PLAN


def _is_plan(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether what is made known is what somebody means to do with "to" ahead of the figure: announced a deal to | buy 12."""
    near = range(verb + 1, min(verb + _TO_PLAN, figure.tokens[0]))
    plan = next((at for at in near if sentence.cue_at("plans_made", at)), None)
    return plan is not None and sentence.cue_at("to_do", plan + 1) > 0


def closes_ahead(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether a token is inside what two commas or dashes set off, the second one ahead of a verb and the figure."""
    ahead = range(max(0, start - _LONGEST), start)
    if sum(sentence.texts[at] in DASHES for at in ahead) % 2:  # 12 men – none of whom | was named – have sold 12
        near = range(start + 1, min(start + _LONGEST, figure.tokens[0] - 1))
        return any(sentence.texts[at] in DASHES and _is_verb(sentence, at + 1) for at in near)
    return any(opens < start < closes <= figure.tokens[0] for opens, closes in _asides(sentence).items())


def past_apposition(sentence: ReadSentence, end: int) -> int | None:
    """The token behind what a comma at a token and one ahead of a verb set off: Lena Kordt, a judge of Bara, | won."""
    closes = _asides(sentence).get(end)
    return closes + 1 if closes is not None else _past_call(sentence, end)


def _past_call(sentence: ReadSentence, end: int) -> int | None:
    """The verb behind a comma that closes the name of whom the words ahead tell: Oman's only brewer, Karwa Steel, | is to buy."""
    start = start_of_capitals(sentence, end)
    while end in bracketed(sentence):
        end += 1  # Karwa Steel | (KS) |
    commas = sentence.words(start - 1, start), sentence.words(end, end + 1)
    called = 1 < start < end and all(comma in COMMAS for comma in commas)
    if not called or end + 1 >= len(sentence.tokens) or not _is_verb(sentence, end + 1):
        return None
    ahead = max((mark for mark in sentence.marks if mark < start - 1), default=-1)
    described = not any(_is_verb(sentence, at) for at in range(ahead + 1, start - 1))
    return end + 1 if described else None


@once_a_sentence
def _asides(sentence: ReadSentence) -> Mapping[int, int]:
    """The comma or "who" that opens an aside → the comma that closes it ahead of a verb."""
    opening = [
        at
        for at in sentence.cue_starts("relative")
        if at and sentence.texts[at - 1] in COMMAS and sentence.cue_at("relative", at) == 1
    ]
    found = {at: closes for at in opening if (closes := closing_comma(sentence, at, 1)) is not None}
    for start in plain_starts(sentence):
        who = who_opens(sentence, start) if start not in opening else None
        if who is not None and sentence.words(who.end, who.end + 1) in COMMAS:
            closes = closing_comma(sentence, who.end)
            found.update({who.end: closes} if closes is not None else {})
    return found


def closing_comma(sentence: ReadSentence, at: int, most: int = _MOST_COMMAS) -> int | None:
    """The comma behind a token that a verb follows, among the nearest ones."""
    commas = [mark for mark in sentence.marks if at < mark <= at + _LONGEST and sentence.texts[mark] in COMMAS][:most]
    return next((mark for mark in commas if mark + 1 < len(sentence.tokens) and _is_verb(sentence, mark + 1)), None)


def _is_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether the verb of the main clause or its auxiliary stands at a token."""
    told = at in sentence.verbs or at in sentence.beginning("verb_marker", "progressive", "holding")
    told = told or ahead_of_infinitive(sentence, at) > 0  # , | wants to land
    return told or sentence.language.may_be_verb(sentence.texts[at]) or at + 1 in sentence.counted


def subject_beside(sentence: ReadSentence, start: int) -> tuple[Opening, int] | None:
    """Who stands behind "with" and a comma, with their participle or direction: , with | Loren Steel | dropping, JFE | down."""
    if not start or sentence.texts[start - 1] not in COMMAS or not sentence.cue_at("with", start):
        return None
    opening = who_opens(sentence, start + 1)
    if opening is None or opening.end >= len(sentence.tokens):
        return None
    goes_on = sentence.language.is_adverbial_participle(sentence.texts[opening.end])
    goes_on = goes_on and opening.end not in sentence.beginning("tells", "passive_auxiliary", "being_done")
    moved = sentence.cue_at("up_or_down", opening.end) > 0
    return (opening, opening.end) if goes_on or moved else None
