"""The country whose statistics an article tells: what later sentences tell of its economy and society is there, too.

China's retail sales slowed. | Factory output grew 6 percent. The country is told right beside a statistic (inflation in China,
الاقتصاد الصيني), else it is the only one of a headline. It places none where a sentence names another country or a place in it, but
one with which the country trades (exports to Malwa), nor what is no statistic or growth of a nation: prices of the world, budgets
and what companies earn, shares of the output (a debt of 60% of GDP).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.once import once_a_sentence
from generator.facts.parts import AMOUNTS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.places import named_here, set_in
from generator.facts.setting.whose import NATION, whose_amount
from generator.facts.slots.where.extents import are_joined
from generator.facts.slots.where.owned import lands, owner_of
from generator.facts.territories import territories
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

_TO_WHOLE = 3
"""Tokens between a share and what it is of: 60 percent | of its annual | output."""


class SetNation:
    """The country of the statistics that the sentences so far told."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._country: str | None = None  # its ISO code
        self._found: Found[tuple[Term, ...]] | None = None
        self._elsewhere = False  # whether the last sentence that tells of a country tells of others alone

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The country of a figure of the next sentence that tells a statistic, `None` where it tells none or of elsewhere."""
        sentence = context.sentence
        known = _is_told_of(fact) or _is_traded(sentence, fact)
        told = [name for name in statistics(sentence) if name.tokens[0] < figure.tokens[0]] if known else []
        owners = (owner_of(sentence, self._lexicon, statistic.tokens) for statistic in reversed(told))
        country = whose_amount(sentence, self._lexicon, figure, fact) or next(filter(None, owners), None)
        if country is not None:
            return set_in(sentence, country)
        named = any(not place.is_country for place in named_here(context))
        partners = Counter(filter(None, (self._lexicon.territory_of(place.entry) for place in _partners(sentence))))
        elsewhere = named or not (territories(sentence, self._lexicon) - partners).keys() <= {self._country}
        return self._found if (told or self._grows(sentence, figure, fact)) and not elsewhere else None

    def _grows(self, sentence: ReadSentence, figure: Figure, fact: Fact) -> bool:
        """Whether a rate is told of what only nations have, in no sentence on companies: had forecast | growth of 5.5 percent."""
        rate = fact.kind is Kind.PERCENT and fact.unit is None and not fact.who
        if self._elsewhere or not rate or sentence.cues["of_business"]:
            return False
        start = figure.tokens[0]
        at = max((at for at in sentence.cue_starts("of_nation") if at < start), default=None)
        return at is not None and not sentence.mark_between(at, start)

    def tell(self, context: Context) -> None:
        """Takes in the countries that a sentence tells."""
        self._tell_statistics(context.sentence)
        here = territories(context.sentence, self._lexicon).keys()
        self._elsewhere = self._country not in here if here else self._elsewhere

    def _tell_statistics(self, sentence: ReadSentence) -> None:
        """Takes in the only country of the statistics that a sentence tells, or of a headline; none where those were of another."""
        owners = [owner_of(sentence, self._lexicon, statistic.tokens) for statistic in statistics(sentence)]
        countries = [owner for owner in owners if owner is not None]
        if not countries and sentence.sentence.part is Part.TITLE:
            countries = [*lands(sentence, self._lexicon)]
        told = {entry.territory: (name, entry) for name, entry in countries}
        if not told:
            return
        known = told.keys() <= {self._country} or self._country is None
        self._country, country = next(iter(told.items())) if len(told) == 1 and known else (None, None)
        self._found = set_in(sentence, country) if country is not None else None


def statistics(sentence: ReadSentence) -> Sequence[Name]:
    """The statistics of nations that a sentence tells, but those of which a figure is a share: 60 percent of GDP."""
    ends = {figure.tokens[1] for figure in sentence.figures if figure.kind is Kind.PERCENT}

    def is_whole(name: Name) -> bool:
        return name.tokens[0] in sentence.counted or not ends.isdisjoint(
            range(name.tokens[0] - _TO_WHOLE, name.tokens[0] + 1)
        )

    return [name for name in sentence.indicators if name.dimension == NATION and not is_whole(name)]


@once_a_sentence
def _partners(sentence: ReadSentence) -> Sequence[Name]:
    """The countries that a statistic of trade leads to: exports to | Malwa, imports from | Malwa and Loren."""
    ends = {name.tokens[1] for name in statistics(sentence)}
    found: list[Name] = []
    for place in sentence.of(Category.PLACES) if ends else ():
        link = sentence.from_article(place.tokens[0]) - 1
        led = link in ends and link in sentence.beginning("place_to", "place_from")
        if place.is_country and (led or (found and are_joined(sentence, found[-1], place))):
            found.append(place)
    return found


def _is_traded(sentence: ReadSentence, fact: Fact) -> bool:
    """Whether what a figure measures is a statistic of trade with a partner: exports to Malwa rose 12 percent."""
    if fact.indicator is None or fact.indicator.id is not None or fact.kind not in AMOUNTS or not _partners(sentence):
        return False
    return any(fact.indicator.surface.startswith(name.term.surface) for name in statistics(sentence))


def _is_told_of(fact: Fact) -> bool:
    """Whether a figure is an amount of a statistic, or a rate of which nothing else is told."""
    if fact.indicator is not None:
        return fact.kind in AMOUNTS and fact.indicator.dimension == NATION
    return fact.kind is Kind.PERCENT and fact.unit is None
