"""The country whose money and economy an article tells, wherever a sentence does not name it as a place.

News of an economy tells its country by a body, an adjective or its money, and once: بنك المغرب، الجمارك الإيرانية، Turkey's
central bank. So an amount of a country's own money and a statistic of a nation (exports, inflation, a budget) are in the only
country that their sentence tells in any way, else in the only one of the headline and the lead, or in that which far more
sentences tell than any other. In an article whose lead tells one country, and which has told such an amount of it, the other
amounts (prices, shares, sales) are in it, too. Not where a sentence tells another country or of all the world (أسعار النفط
العالمية, global growth), nor the prices of what is traded everywhere (a barrel).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.nation import statistics
from generator.facts.setting.nations import WORLD_MONEY, Nation, nations
from generator.facts.setting.places import named_here, places_told_in, set_there
from generator.facts.setting.whose import NATION
from generator.lexicon import Lexicon
from generator.values import Kind, Term

_BUSINESS = frozenset({"profit", "net_profit", "operating_profit", "net_loss", "operating_expenses"})
"""The indicators of what companies earn, wherever that is."""
_LEAD = 3
"""Sentences of the lead, the headline among them."""
_OFTEN, _OFTENER = 3, 2
"""In how many sentences an article tells the country that it is of, and how many for each that tells the next."""
_ENOUGH = 2
"""Figures of its economy after which an article is of that, where nothing tells what an amount is of."""
_EVERYWHERE = frozenset({"oil_price", "brent_price", "gold_price"})
"""The indicators of what is traded everywhere at one price."""


class SetState:
    """The country of the lead, and whether the article has told of its economy."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence]) -> None:
        self._lexicon = lexicon
        self._whole = _told_by(sentences, lexicon)
        self._lead: dict[str | None, Found[tuple[Term, ...]] | None] = {}  # the countries of the lead, by ISO code
        self._told = 0  # figures of its economy so far

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The country of an amount of the next sentence, `None` where it may be of another."""
        sentence = context.sentence
        if fact.kind not in AMOUNTS or any(not place.is_country for place in named_here(context)):
            return None
        told = {nation.code for nation in nations(sentence, self._lexicon)}
        alone = next(iter(self._lead if len(self._lead) == 1 else self._whole), None)
        code = next(iter(told), self._whose_money(fact) or alone)
        if len(told) > 1 or code is None or not (told or not sentence.cues["worldwide"]):
            return None
        here = next((one for one in nations(sentence, self._lexicon) if not one.aside), None)
        found = _found(sentence, here) if here is not None else self._lead.get(code) or self._whole.get(code)
        if found is None or not (_is_of(sentence, figure, fact, code) or self._goes_on(sentence, fact, code == alone)):
            return None
        self._told += code == alone and _is_of(sentence, figure, fact, code)
        return found

    def _whose_money(self, fact: Fact) -> str | None:
        """The country that the article tells most often, if the fact is of its own money."""
        money = fact.unit.id if fact.kind is Kind.MONEY and fact.unit is not None else None
        return next((code for code in self._whole if code is not None and _is_money_of(money, code)), None)

    def _goes_on(self, sentence: ReadSentence, fact: Fact, alone: bool) -> bool:
        """Whether an amount is of the economy of the only country of the lead, which the article has told of."""
        enough = 1 if fact.kind is Kind.MONEY or fact.indicator is not None else _ENOUGH
        return alone and self._told >= enough and may_be_there(sentence, fact)

    def tell(self, context: Context, *, lead: bool) -> None:
        """Takes in the countries that a sentence of the lead tells."""
        for nation in nations(context.sentence, self._lexicon) if lead else ():
            found = _found(context.sentence, nation) if not nation.aside else None
            self._lead[nation.code] = self._lead.get(nation.code) or found


def _told_by(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> Mapping[str | None, Found[tuple[Term, ...]]]:
    """The country that far more sentences of an article tell than any other, by ISO code, as it is told first.

    None where the lead tells a town, in which what follows may be.
    """
    if any(not place.is_country for sentence in sentences[:_LEAD] for place in places_told_in(sentence)):
        return {}
    told = [[one for one in nations(sentence, lexicon) if not one.aside] for sentence in sentences]
    often = Counter(code for countries in told for code in {one.code for one in countries}).most_common(2)
    if not often or often[0][1] < max(_OFTEN, _OFTENER * sum(times for _, times in often[1:])):
        return {}
    code = often[0][0]
    first = next(
        (sentence, one)
        for sentence, countries in zip(sentences, told, strict=True)
        for one in countries
        if one.code == code
    )
    return {code: _found(*first)}


def may_be_there(sentence: ReadSentence, fact: Fact) -> bool:
    """Whether an amount has nothing to do with all the world."""
    if fact.indicator is not None and fact.indicator.id in _EVERYWHERE:
        return False
    return not sentence.cues["worldwide"] and not is_of_trade(sentence)


def is_of_trade(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what a company earns or is worth, or what is traded everywhere at one price."""
    everywhere = any(name.term.id in _EVERYWHERE for name in sentence.indicators)
    return everywhere or bool(sentence.cues["barrel_price"]) or _is_of_business(sentence)


def is_of_nation(fact: Fact) -> bool:
    """Whether a figure is a statistic of a nation."""
    return fact.indicator is not None and fact.indicator.dimension == NATION


def _found(sentence: ReadSentence, nation: Nation) -> Found[tuple[Term, ...]]:
    return set_there(sentence, nation.country, nation.tokens, nation.surface)


def _is_of(sentence: ReadSentence, figure: Figure, fact: Fact, code: str) -> bool:
    """Whether a figure is of a country's own money, or a statistic of a nation."""
    if fact.kind is Kind.MONEY and fact.unit is not None and _is_money_of(fact.unit.id, code):
        return not _is_of_business(sentence)
    if fact.indicator is not None:
        return is_of_nation(fact)
    told = any(name.tokens[0] < figure.tokens[0] for name in statistics(sentence))
    return told and fact.kind is Kind.PERCENT and fact.unit is None


def _is_money_of(money: str | None, code: str) -> bool:
    """Whether money is of one country, with whose ISO code its own begins (MAD of MA), and not counted in everywhere."""
    return money is not None and money[:2] == code and money not in WORLD_MONEY


def _is_of_business(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what a company earns or is worth."""
    return bool(sentence.cues["of_business"]) or any(name.term.id in _BUSINESS for name in sentence.indicators)
