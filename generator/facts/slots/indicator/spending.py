"""What money is by its verb (what it is spent on, paid or set aside for, brought in by or meant to do), and what it limits.

- a noun behind a preposition that the verb asks for: spent $3m on | fuel subsidies |; paid $30 for a | fake passport |; raised $5m
  from | ticket sales |; invested $3m in | new ships |;
- what is bought, sold or valued: bought the | house | for $2m; sold its | stake in Ora | for $3bn; sold 300 | homes | for $5m;
- what it is meant to do: spend £8bn | to fill potholes |;
- several things that have no less or no more: | gifts | under £200, 436 | homes | over £1m.

Huddleston and Pullum, *The Cambridge Grammar of the English Language*, 4.4.4 (the price and the goods of commerce), 8.12 (purpose).
"""

from __future__ import annotations

from generator.facts.parts import INSTITUTION, PEOPLE, PLACE, Figure
from generator.facts.slots.indicator.amounts import Tokens
from generator.facts.slots.indicator.compounds import CompoundNouns
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
_BODY = "body"
"""The dimension of bodies that are counted."""
_FOR_DEEDS = frozenset({"spends"})
"""The verbs whose money a deed can be behind the same words: spent $3m on | making a film."""


class SpentNouns(CompoundNouns):
    """Reads what the money of one sentence is for by its verb."""

    def _spent(self, figure: Figure) -> Tokens | None:
        return self._led(figure) or self._traded(figure) or self._meant(figure)

    def _led(self, figure: Figure) -> Tokens | None:
        """Spent $3m on | fuel subsidies |; $3m was earmarked for | school repairs |."""
        at = self._past_again(figure)
        behind = range(at, min(at + _FAR, self._sentence.clause_end(at)))
        for verb, led in _FRAMES:
            words = self._language.words.cues[led]
            to = next((one for one in behind if (self._text(one),) in words), None)
            counted = to is not None and any(start in self._sentence.counted for start in range(at, to))
            if to is None or counted or not self._has_verb_of(verb, (*self._ahead(figure), *range(at, to))):
                continue
            start = self.past_whose(to + 1)
            if verb == "buys" and to == at and (named := self._named_end(start)) > start:
                return start, named  # bid $3bn for | Karwa
            end = self._with_of(self._joined_end(start))
            doing = self._language.is_adverbial_participle(self._text(start)) and verb not in _FOR_DEEDS
            if self._joined_end(start) > start and not doing and self._may_be_paid_for(start):
                return start, end
        return None

    def _traded(self, figure: Figure) -> Tokens | None:
        """Bought the | house | for $2m: the object of a verb of buying, selling or valuing, right ahead of its price."""
        end, cues = figure.tokens[0] - 1, self._language.words.cues
        last = self.ahead_of_aside(end)
        verbs = [cues[verb] for verb, led in _PRICED if end >= 0 and (self._text(end),) in cues[led]]
        for at in self._ahead(figure) if verbs else ():
            behind = next((at + n for n in (2, 1) if tuple(self._texts[at : at + n]) in verbs[0]), end)
            start = self.past_describing(self.past_whose(behind))
            objects = {self._counted_end(start), self._named_end(start), self.phrase_end(start), self._past_all(start)}
            if start < last and last in objects:
                return self._past_number(start), last
        return None

    def _counted_end(self, at: int) -> int:
        """The token behind what a figure that begins at a token counts, 0 where none does: sold | 300 homes | for $5m."""
        counted = (one for one in self._sentence.figures if one.tokens[0] == at and one.unit is not None)
        return next((one.tokens[1] for one in counted if one.kind is Kind.COUNT), 0)

    def _past_number(self, at: int) -> int:
        """The token behind the number of a figure that begins at a token."""
        return next((one.number_tokens[1] for one in self._sentence.figures if one.tokens[0] == at), at)

    def _named_end(self, start: int) -> int:
        """Where the name of a body or a thing ends that begins at a token, 0 where none does or it is a place."""
        named = next((name for name in self._names_by_end.values() if start in range(*name.tokens)), None)
        if named is not None:
            body = named.category is Category.ORGANISATIONS or named.dimension == INSTITUTION
            return named.tokens[1] if body else 0
        return self.capitals_end(start)

    def _meant(self, figure: Figure) -> Tokens | None:
        """Spend £8bn | to fill potholes |."""
        at, cues = self._past_again(figure), self._language.words.cues
        if (self._text(at),) not in cues["to_do"] or (self._text(at + 1),) not in cues["purpose_verb"]:
            return None
        start = self.past_whose(at + 2)
        end = self._with_of(max(self._joined_end(start), self.end(start)))
        end = self._past_all(end) if end > start else end
        end -= self.is_whose(end) and end > start + 1  # to help the state | renationalise the firm
        funds = any(self._has_verb_of(verb, self._ahead(figure)) for verb in ("spends", "sets_aside", "funds"))
        return (at, end) if end > start and funds else None

    def _past_all(self, at: int) -> int:
        """The token behind all nouns and names from a token on: to buy fellow | Omani firm Karwa |."""
        while (end := max(self._named_from.get(at, at), self.capitals_end(at), self.end(at))) > at:
            at = end
        return at

    def _limited(self, figure: Figure) -> Tokens | None:
        """| Gifts | under £200, 436 | homes | over £1m: several things of which an amount tells the least or the most."""
        end, cues = figure.tokens[0], self._language.words.cues
        if (self._text(end),) not in cues["amount_limit"] or end == figure.number_tokens[0]:
            return None
        start = self._several_before(end)
        outer = (self._text(self.from_whose(start) - 1),)
        given = any(outer in cues[cue] for cue in ("gives", "costs_whom"))
        several = start < end and self._language.may_be_counted(self._text(end - 1)) and self._may_be_head(end - 1)
        return (start, end) if several and not given and self._are_things(end - 1) else None

    def _several_before(self, end: int) -> int:
        """Where a plural begins that ends before a token, without its number or its verb: 436 | homes, covers | gifts."""
        counted = self._counted_before(end)
        if counted is not None:
            return counted[0]
        start = self.before(end, of=True)
        verbs = (at for at in range(end - 1, start, -1) if self._language.may_be_counted(self._texts[at - 1]))
        return next(verbs, start)

    def _counted_before(self, end: int) -> Tokens | None:
        """What a figure that ends before a token counts: eight | contracts | worth $3bn."""
        counted = (one for one in self._sentence.figures if one.tokens[1] == end and one.kind is Kind.COUNT)
        starts = (self.past_whose(one.number_tokens[1]) for one in counted)
        return next(((start, end) for start in starts if start < end), None)

    def _are_things(self, at: int) -> bool:
        """Whether a noun at a token tells neither people, bodies nor places, which are given money."""
        measure = self._reading.entry(at, Category.MEASURES)
        return measure is None or measure.dimension not in {PEOPLE, PLACE, _BODY}

    def _ahead(self, figure: Figure) -> range:
        """The tokens ahead of an amount where its verb may stand."""
        start = figure.tokens[0]
        return range(max(self._sentence.clause_start(start), start - _FAR), start)

    def _has_verb_of(self, cue: str, tokens: tuple[int, ...] | range) -> bool:
        verbs = self._language.words.cues[cue]
        return any(tuple(self._texts[at : at + n]) in verbs for at in tokens for n in range(1, _LONGEST_VERB + 1))

    def _with_of(self, end: int) -> int:
        """Where nouns end with what they are of: a gallon | of petrol."""
        start = self.past_whose(end + 1)
        of = self._joined_end(start) if (self._text(end),) in self._measuring.of else start
        return of if of > start else end

    def _may_be_paid_for(self, start: int) -> bool:
        """Whether nouns from a token on can be what money is for: no place, nor people, who are given it: for | families."""
        last = self._joined_end(start) - 1
        measure = self._reading.entry(last, Category.MEASURES)
        people = measure is not None and measure.dimension == PEOPLE
        return self._is_mass(last) and not (people and self._language.may_be_counted(self._text(last)))
