"""The country whose statistics an article tells: what later sentences tell of its economy and society is there, too.

China's retail sales slowed. | Factory output grew 6 percent. The country is told right beside a statistic (inflation in China,
الاقتصاد الصيني), else it is the only one of a headline. It places none where a sentence names another country or a place in it, nor
what is no statistic of a nation: prices of the world, budgets and what companies earn, shares of the output (a debt of 60% of GDP).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.parts import AMOUNTS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.territories import territories
from generator.lexicon import Category, Entry, Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

NATION = "nation"
"""The dimension of the indicators that are statistics of a country."""
_BESIDE = 1
"""Tokens between a statistic and its country: China's | annual | inflation, inflation | in | China."""
_TO_WHOLE = 3
"""Tokens between a share and what it is of: 60 percent | of its annual | output."""

_Country = tuple[Name, Entry]


class SetNation:
    """The country of the statistics that the sentences so far told."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._country: str | None = None  # its ISO code
        self._found: Found[tuple[Term, ...]] | None = None

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The country of a figure of the next sentence that tells a statistic, `None` where it tells none or of elsewhere."""
        sentence = context.sentence
        told = [name for name in statistics(sentence) if name.tokens[0] < figure.tokens[0]]
        if not told or not _is_told_of(fact):
            return None
        for statistic in reversed(told):
            for country in self._beside(sentence, statistic):
                return _found(sentence, country)
        named = any(not place.is_country for place in context.places.named)
        elsewhere = named or not territories(sentence, self._lexicon).keys() <= {self._country}
        return None if elsewhere else self._found

    def tell(self, context: Context) -> None:
        """Takes in the only country of the statistics that a sentence tells, or of a headline; none where those were of another."""
        sentence = context.sentence
        countries = [country for statistic in statistics(sentence) for country in self._beside(sentence, statistic)]
        if not countries and sentence.sentence.part is Part.TITLE:
            countries = list(self._countries(sentence))
        told = {entry.territory: (name, entry) for name, entry in countries}
        if not told:
            return
        known = told.keys() <= {self._country} or self._country is None
        self._country, country = next(iter(told.items())) if len(told) == 1 and known else (None, None)
        self._found = _found(sentence, country) if country is not None else None

    def _countries(self, sentence: ReadSentence) -> Iterator[_Country]:
        """The countries that a sentence names, by name or by an adjective."""
        for name in sentence.of(Category.PLACES, Category.NATIONALITIES):
            entry = name.entry if name.category is Category.PLACES else self._lexicon.find(name.parent)
            if entry is not None and entry.territory is not None:
                yield name, entry

    def _beside(self, sentence: ReadSentence, statistic: Name) -> Iterator[_Country]:
        """The country that is told right beside a statistic."""
        start, end = statistic.tokens
        linked = end < len(sentence.texts) and (
            sentence.cue_at("place", end) == 1 or sentence.texts[end] in sentence.language.words.times.of_words
        )
        for name, entry in self._countries(sentence):
            behind = 0 <= name.tokens[0] - end <= _BESIDE * linked
            ahead = 0 <= start - name.tokens[1] <= _BESIDE and not sentence.language.words.noun_follows_number
            if behind or (ahead and not sentence.mark_between(name.tokens[1], start)):
                yield name, entry


def _found(sentence: ReadSentence, country: _Country) -> Found[tuple[Term, ...]]:
    name, entry = country
    span = sentence.text_span(*name.tokens)
    return Found((entry.term(name.term.surface),), Cue(CueKind.WHERE_SETTING, span))


def statistics(sentence: ReadSentence) -> Sequence[Name]:
    """The statistics of nations that a sentence tells, but those of which a figure is a share: 60 percent of GDP."""
    ends = {figure.tokens[1] for figure in sentence.figures if figure.kind is Kind.PERCENT}

    def is_whole(name: Name) -> bool:
        return name.tokens[0] in sentence.counted or not ends.isdisjoint(
            range(name.tokens[0] - _TO_WHOLE, name.tokens[0] + 1)
        )

    return [name for name in sentence.indicators if name.dimension == NATION and not is_whole(name)]


def _is_told_of(fact: Fact) -> bool:
    """Whether a figure is an amount of a statistic, or a rate of which nothing else is told."""
    if fact.indicator is not None:
        return fact.kind in AMOUNTS and fact.indicator.dimension == NATION
    return fact.kind is Kind.PERCENT and fact.unit is None
