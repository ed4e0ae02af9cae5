"""What money is by its verb (what it is spent on, paid or set aside for, brought in by or meant to do), and what it limits.

- a noun behind a preposition that the verb asks for: spent $3m on | fuel subsidies |; paid $30 for a | fake passport |; raised $5m
  from | ticket sales |; invested $3m in | new ships |;
- what is bought, sold or valued: bought the | house | for $2m; sold its | stake in Ora | for $3bn; sold 300 | homes | for $5m;
- what it is meant to do: spend £8bn | to fill potholes |;
- several things that have no less or no more: | gifts | under £200, 436 | homes | over £1m.

Huddleston and Pullum, *The Cambridge Grammar of the English Language*, 4.4.4 (the price and the goods of commerce), 8.12 (purpose).
"""

from __future__ import annotations

from generator.facts.measured.runs import (
    ahead_of_aside,
    capitals_end,
    nouns_end,
    nouns_start,
    past_describing,
    phrase_end,
)
from generator.facts.parts import INSTITUTION, PEOPLE, PLACE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.amounts import (
    Tokens,
    counted_before,
    dimension_at,
    is_mass,
    known_ends,
    may_be_head,
    names_by_end,
    past_amount,
)
from generator.facts.slots.indicator.compounds import joined_end
from generator.lexicon import Category
from generator.values import Kind

_FAR = 6
"""Words between a verb of spending, its amount and what that is spent on."""
_LONGEST_VERB = 2
"""Words of a verb of spending."""
_FRAMES = (
    ("spends", "spent_on"),
    ("sets_aside", "set_aside_for"),
    ("buys", "price_of"),
    ("invests", "invested_in"),
    ("brings_in", "brought_in_by"),
)
"""The cues of verbs and of the words that lead from their money to what it is for or from."""
_PRICED = (("trades", "price_led_by"), ("values", "valued_at"))
"""The cues of verbs whose object an amount is the price of, and of the words ahead of that."""
_GIVEN = frozenset({PEOPLE, PLACE, "body"})
"""The dimensions of those, and of bodies that are counted, to whom money is given."""
_FOR_DEEDS = frozenset({"spends"})
"""The verbs whose money a deed can be behind the same words: spent $3m on | making a film."""


def spent_on(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """Spent $3m on | fuel subsidies |; $3m was earmarked for | school repairs |."""
    at = past_amount(sentence, figure)
    behind = range(at, min(at + _FAR, sentence.clause_end(at)))
    for verb, led in _FRAMES:
        to = next((one for one in behind if sentence.nouns.reads(one, led)), None)
        counted = to is not None and any(start in sentence.counted for start in range(at, to))
        if to is None or counted or not _has_verb_of(sentence, verb, (*_ahead(sentence, figure), *range(at, to))):
            continue
        start = sentence.nouns.past_whose(to + 1)
        if verb == "buys" and to == at and (named := _named_end(sentence, start)) > start:
            return start, named  # bid $3bn for | Karwa
        end = joined_end(sentence, start)
        doing = sentence.language.is_adverbial_participle(sentence.nouns.text(start)) and verb not in _FOR_DEEDS
        if end > start and not doing and _may_be_paid_for(sentence, end - 1):
            return start, _with_of(sentence, end)
    return None


def traded(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """Bought the | house | for $2m: the object of a verb of buying, selling or valuing, right ahead of its price."""
    end, nouns = figure.tokens[0] - 1, sentence.nouns
    last = ahead_of_aside(nouns, end)
    verbs = next((sentence.language.words.cues[verb] for verb, led in _PRICED if nouns.reads(end, led)), ())
    for at in _ahead(sentence, figure) if verbs else ():
        behind = next((at + n for n in (2, 1) if tuple(sentence.texts[at : at + n]) in verbs), end)
        start = past_describing(nouns, nouns.past_whose(behind))
        objects = {_counted_end(sentence, start), _named_end(sentence, start), phrase_end(nouns, start)}
        objects.add(_past_all(sentence, start))
        if start < last and last in objects:
            return _past_number(sentence, start), last
    return None


def _counted_end(sentence: ReadSentence, at: int) -> int:
    """The token behind what a figure that begins at a token counts, 0 where none does: sold | 300 homes | for $5m."""
    counted = (one for one in sentence.figures if one.tokens[0] == at and one.unit is not None)
    return next((one.tokens[1] for one in counted if one.kind is Kind.COUNT), 0)


def _past_number(sentence: ReadSentence, at: int) -> int:
    """The token behind the number of a figure that begins at a token."""
    return next((one.number_tokens[1] for one in sentence.figures if one.tokens[0] == at), at)


def _named_end(sentence: ReadSentence, start: int) -> int:
    """Where the name of a body or a thing ends that begins at a token, 0 where none does or it is a place."""
    named = next((name for name in names_by_end(sentence).values() if start in range(*name.tokens)), None)
    if named is None:
        return capitals_end(sentence.nouns, start)
    return named.tokens[1] if named.category is Category.ORGANISATIONS or named.dimension == INSTITUTION else 0


def meant_to(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """Spend £8bn | to fill potholes |."""
    at, nouns = past_amount(sentence, figure), sentence.nouns
    if not (nouns.reads(at, "to_do") and nouns.reads(at + 1, "purpose_verb")):
        return None
    start = nouns.past_whose(at + 2)
    end = _with_of(sentence, max(joined_end(sentence, start), nouns_end(nouns, start)))
    end = _past_all(sentence, end) if end > start else end
    end -= nouns.is_whose(end) and end > start + 1  # to help the state | renationalise the firm
    funds = any(_has_verb_of(sentence, verb, _ahead(sentence, figure)) for verb in ("spends", "sets_aside", "funds"))
    return (at, end) if end > start and funds else None


def _past_all(sentence: ReadSentence, at: int) -> int:
    """The token behind all nouns and names from a token on: to buy fellow | Omani firm Karwa |."""
    ends, nouns = known_ends(sentence), sentence.nouns
    while (end := max(ends.get(at, at), capitals_end(nouns, at), nouns_end(nouns, at))) > at:
        at = end
    return at


def limited(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """| Gifts | under £200, 436 | homes | over £1m: several things of which an amount tells the least or the most."""
    end, nouns = figure.tokens[0], sentence.nouns
    if not nouns.reads(end, "amount_limit") or end == figure.number_tokens[0]:
        return None
    start = _several_before(sentence, end)
    if start == end or nouns.reads(nouns.from_whose(start) - 1, "gives", "costs_whom"):
        return None
    several = sentence.language.may_be_counted(sentence.texts[end - 1]) and may_be_head(sentence, end - 1)
    return (start, end) if several and dimension_at(sentence, end - 1) not in _GIVEN else None


def _several_before(sentence: ReadSentence, end: int) -> int:
    """Where a plural begins that ends before a token, without its number or its verb: 436 | homes, covers | gifts."""
    counted = counted_before(sentence, end)
    if counted is not None:
        return counted[0]
    start = nouns_start(sentence.nouns, end, of=True)
    verbs = (at for at in range(end - 1, start, -1) if sentence.language.may_be_counted(sentence.texts[at - 1]))
    return next(verbs, start)


def _ahead(sentence: ReadSentence, figure: Figure) -> range:
    """The tokens ahead of an amount where its verb may stand."""
    start = figure.tokens[0]
    return range(max(sentence.clause_start(start), start - _FAR), start)


def _has_verb_of(sentence: ReadSentence, cue: str, tokens: tuple[int, ...] | range) -> bool:
    verbs = sentence.language.words.cues[cue]
    return any(tuple(sentence.texts[at : at + n]) in verbs for at in tokens for n in range(1, _LONGEST_VERB + 1))


def _with_of(sentence: ReadSentence, end: int) -> int:
    """Where nouns end with what they are of: a gallon | of petrol."""
    start = sentence.nouns.past_whose(end + 1)
    of = joined_end(sentence, start) if (sentence.nouns.text(end),) in sentence.nouns.measuring.of else start
    return of if of > start else end


def _may_be_paid_for(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun at a token can be what money is for: no place, nor people, who are given it: for | families."""
    several = sentence.language.may_be_counted(sentence.texts[at])
    return is_mass(sentence, at) and not (several and dimension_at(sentence, at) == PEOPLE)
