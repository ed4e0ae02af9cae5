"""What money is by the verb that it is an object of: what it is spent on, paid or set aside for, brought in by or meant to do.

- a noun behind a preposition that the verb asks for: spent $3m on | fuel subsidies |; paid $30 for a | fake passport |; raised $5m
  from | ticket sales |; invested $3m in | new ships |;
- what is bought or sold for it: bought the | house | for $2m; sold | its stake in Ora | for $3bn;
- what it is meant to do: spend £8bn | to fill potholes |.

Huddleston and Pullum, *The Cambridge Grammar of the English Language*, 4.4.4 (the price and the goods of commerce), 8.12 (purpose).
"""

from __future__ import annotations

from generator.facts.parts import PEOPLE, Figure
from generator.facts.slots.indicator.amounts import Tokens
from generator.facts.slots.indicator.compounds import CompoundNouns
from generator.lexicon import Category

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
            start = to + 1 + self.is_whose(to + 1)
            end = self._with_of(self._joined_end(start))
            doing = self._language.is_adverbial_participle(self._text(start)) and verb not in _FOR_DEEDS
            if self._joined_end(start) > start and not doing and self._may_be_paid_for(start):
                return start, end
        return None

    def _traded(self, figure: Figure) -> Tokens | None:
        """Bought the | house | for $2m: the object of a verb of buying or selling, right ahead of its price."""
        prices, trades = self._language.words.cues["price_led_by"], self._language.words.cues["trades"]
        end = figure.tokens[0] - 1
        if end < 0 or (self._text(end),) not in prices:
            return None
        for at in self._ahead(figure):
            length = next((n for n in (2, 1) if tuple(self._texts[at : at + n]) in trades), 0)
            start = self.past_describing(at + length + self.is_whose(at + length))
            if length and start < end and self.phrase_end(start) == end:
                return start, end
        return None

    def _meant(self, figure: Figure) -> Tokens | None:
        """Spend £8bn | to fill potholes |."""
        at, cues = self._past_again(figure), self._language.words.cues
        if (self._text(at),) not in cues["to_do"] or (self._text(at + 1),) not in cues["purpose_verb"]:
            return None
        start = at + 2 + self.is_whose(at + 2)
        end = self._with_of(max(self._joined_end(start), self.end(start)))
        funds = any(self._has_verb_of(verb, self._ahead(figure)) for verb in ("spends", "sets_aside", "funds"))
        return (at, end) if end > start and funds else None

    def _ahead(self, figure: Figure) -> range:
        """The tokens ahead of an amount where its verb may stand."""
        start = figure.tokens[0]
        return range(max(self._sentence.clause_start(start), start - _FAR), start)

    def _has_verb_of(self, cue: str, tokens: tuple[int, ...] | range) -> bool:
        verbs = self._language.words.cues[cue]
        return any(tuple(self._texts[at : at + n]) in verbs for at in tokens for n in range(1, _LONGEST_VERB + 1))

    def _with_of(self, end: int) -> int:
        """Where nouns end with what they are of: a gallon | of petrol."""
        start = end + 1 + self.is_whose(end + 1)
        of = self._joined_end(start) if (self._text(end),) in self._measuring.of else start
        return of if of > start else end

    def _may_be_paid_for(self, start: int) -> bool:
        """Whether nouns from a token on can be what money is for: no place, nor people, who are given it: for | families."""
        last = self._joined_end(start) - 1
        measure = self._reading.entry(last, Category.MEASURES)
        people = measure is not None and measure.dimension == PEOPLE
        return self._is_mass(last) and not (people and self._language.may_be_counted(self._text(last)))
