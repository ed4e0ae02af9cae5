"""Who bids for a company or buys it, and which one, where an English sentence tells it from the other side.

A bid is a noun with the bidder behind it (Maro Steel agreed a $12 million takeover | by Karwa Steel, a bid | from Karwa Steel) or
ahead (Karwa Steel's offer | values Maro Steel at $12 million); a company is bought for a sum (was bought | by Karwa Steel | for $12
million). The company is the subject of what is done with a bid, or what it values.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import bracketed
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.holding.possessors import owner_ahead
from generator.facts.slots.who.people_behind import tells_people
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.ahead import subject_before
from generator.facts.slots.who.targets.phrases import told_at
from generator.facts.slots.who.targets.told import Told
from generator.facts.slots.who.whoever import whoever_begins
from generator.values import Kind, Term

_TO_BID = 2
"""Words between a sum and the bid that it is of: a £12m | hostile takeover | bid."""
_TO_BIDDER = 6
"""Tokens between a bid and its bidder: a takeover | of Maro Steel | by."""
_TO_SUM = 10
"""Tokens between a verb and the sum: values | the Omani brewer Maro Steel at |."""
_ADJECTIVES = 2
"""Words between whose a bid is and the bid: Karwa Steel's | latest cash | offer."""


def find_bidder(clauses: Clauses) -> Who:
    """Who makes the bid of which a sum is, or buys for it."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or figure.kind is not Kind.MONEY or figure.part_of is not None:
        return None
    bid, values, bought = _bid(sentence, figure), _values(sentence, figure), _bought(sentence, figure)
    if bid is not None:
        return _found(
            clauses, _bidder_behind(clauses, bid + 1) or owner_ahead(clauses, figure.tokens[0], _ADJECTIVES), bid
        )
    if values is not None:
        return _found(clauses, _bidder_ahead(clauses, values), values)
    return _found(clauses, whoever_begins(clauses, bought + 2), bought) if bought is not None else None


def find_bid_for(clauses: Clauses) -> Who:
    """The company to whom such a bid is made or that it values."""
    sentence, figure = clauses.sentence, clauses.figure
    if find_bidder(clauses) is None:
        return None
    bid, values = _bid(sentence, figure), _values(sentence, figure)
    told = told_at(clauses, values + 1) if values is not None else None
    if bid is not None:
        of = sentence.words(bid + 1, bid + 2) in sentence.language.words.times.of_words
        told = told_at(clauses, bid + 2) if of else _answering(clauses)
    if told is None or not _is_company(sentence, told):
        return None
    return Found(told.terms, Cue(CueKind.TARGET_BOUGHT, sentence.text_span(*figure.tokens)))


def _found(clauses: Clauses, who: Term | None, at: int) -> Who:
    return Found((who,), Cue(CueKind.WHO_HOLDER, clauses.sentence.text_span(at, at + 1))) if who is not None else None


def _bid(sentence: ReadSentence, figure: Figure) -> int | None:
    """The noun of a bid right behind a sum: a $12 million | bid."""
    end = figure.tokens[1]
    near = (at for at in range(end, end + _TO_BID + _TO_BIDDER) if at not in bracketed(sentence))
    for at in near:
        if at >= len(sentence.tokens) or not is_plain(sentence, at):
            return None
        if sentence.cue_at("bid", at) and not sentence.cue_at("bid", at + 1):
            return at
    return None


def _bidder_behind(clauses: Clauses, end: int) -> Term | None:
    """Who stands behind the "by" or "from" of a bid, whom it is for between the two."""
    sentence = clauses.sentence
    for at in range(end, min(end + _TO_BIDDER, len(sentence.tokens) - 1)):
        if sentence.cue_at("bid_by", at):
            return whoever_begins(clauses, at + 1)
        if sentence.texts[at] in CLAUSE_MARKS or at in sentence.verbs:
            return None
    return None


def _values(sentence: ReadSentence, figure: Figure) -> int | None:
    """The verb by which a bid values a company at a sum."""
    start = figure.tokens[0]
    at = max((at for at in sentence.cue_starts("values") if at < start), default=None)
    near = at is not None and start - at <= _TO_SUM and sentence.cue_at("valued_at", start - 1) > 0
    return at if near and at is not None and not _is_parted(sentence, at, start) else None


def _bidder_ahead(clauses: Clauses, verb: int) -> Term | None:
    """Who makes the bid that is the subject of a verb, by a possessive ahead of it or "from" behind it."""
    sentence = clauses.sentence
    bid = max((at for at in sentence.cue_starts("bid") if at < verb), default=None)
    if bid is None or verb - bid > _TO_BIDDER or _is_parted(sentence, bid, verb):
        return None
    return owner_ahead(clauses, bid, _ADJECTIVES) or _bidder_behind(clauses, bid + 1)


def _bought(sentence: ReadSentence, figure: Figure) -> int | None:
    """The passive of buying with "by" behind it and a price: was | bought | by Karwa Steel for $12 million."""
    start = figure.tokens[0]
    at = max((at for at in sentence.cue_starts("buys") if at < start), default=None)
    if at is None or at not in sentence.cue_ends("passive_auxiliary") or not sentence.cue_at("agent", at + 1):
        return None
    priced = start in sentence.cue_ends("buying_link")
    return at if priced and start - at <= _TO_SUM and not _is_parted(sentence, at, start) else None


def _answering(clauses: Clauses) -> Told | None:
    """Who answers a bid that a sum is of, as subject of the verb that has it for its object: Maro Steel | rejected a $12m bid."""
    sentence, figure = clauses.sentence, clauses.figure
    verb = max((at for at in sentence.cue_starts("answers_bid") if at < figure.tokens[0]), default=None)
    return subject_before(clauses, verb) if verb is not None and _is_object(sentence, verb, figure) else None


def _is_object(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a sum with its article stands right behind a verb, "to" between: agreed to | a $12 million takeover."""
    between = range(verb + 1, figure.tokens[0])
    light = sentence.language.words.numbers.articles | sentence.language.words.definite_articles
    return all(sentence.texts[at] in light or sentence.cue_at("to_do", at) or is_plain(sentence, at) for at in between)


def _is_parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark or another figure stands between two tokens."""
    return figure_between(sentence, start, end) or sentence.mark_between(start + 1, end)


def _is_company(sentence: ReadSentence, told: Told) -> bool:
    """Whether somebody is told by a name, as a company or by "it", not people in the plural."""
    last = told.end - 1
    named = sentence.is_capital(last) and not tells_people(sentence, last)
    return named or last in sentence.beginning("companies", "group_pronoun")
