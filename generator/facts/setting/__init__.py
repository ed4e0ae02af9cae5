"""The setting of an article: the places, the period and the event that what it told first sets for what it tells next.

News sets where and when at its beginning and does not say it again: adverbials of place and time at the head of a discourse hold
for what follows until another one takes their stead (M. Charolles, "L'encadrement du discours: univers, champs, domaines et
espaces", 1997). So a figure that nothing else places is where the figure ahead of it in its sentence is, in the country or city
that the article is about (`country.py`, `about.py`), at the scene of its incident (`scene.py`) or in the land of its war or storm
(`wide.py`), in the country whose statistics (`nation.py`), money and economy (`state.py`) or vote (`electorate.py`) the article
tells, or where the sentence before is (`place.py`), else in the only country of the whole article (`article.py`), where its matter
is (`matter_place.py`, by `matter.py`), in what "the country" means (`countrywide.py`), in the place inside a country that the
article is of (`home.py`) or in the country of the others of its sentence (`beside.py`). One that nothing else dates was in the
period that the article is of (`period.py`), at the vote (`vote.py`; of an assembly, whose its votes are as well: `division.py`) or
the event that it tells (`event.py`; `incident.py` where it is an attack, an accident or the like, which is called known again), in
the session of a market report (`market.py`, whose exchange tells where: `exchange.py`), in the year of the budget (`budget.py`),
when the poll was taken (`poll.py`), on the day that the weather is forecast for (`forecast.py`), in the period of the statistics
that it goes on with (`statistics.py`), of its matter (`matter_time.py`) or of the bulletin (`bulletin.py`). One that only what a
speaker told dates is from that speaker, too (`source.py`), and what a local body tells or does is in its town or province
(`seats.py`). Durations, but terms of years, and distances are in no place, nor are countries, nor is who holds a view (72% said
life had improved); those counted abroad (140,000 registered abroad) are in none that was told before. Whoever took part in
a gathering was there and then (`gathering.py`). A share of nothing told is
of those asked in the poll, of the votes or of what the proportion told last is of (`wholes.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.facts.befalling import MONEY, told_by
from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context, ranks_countries
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.article import SetArticle, main_country
from generator.facts.setting.beside import with_country_beside, with_time_beside
from generator.facts.setting.budget import SetBudget
from generator.facts.setting.bulletin import SetBulletin
from generator.facts.setting.country import SetCountry
from generator.facts.setting.countrywide import SetCountrywide
from generator.facts.setting.division import SetDivision
from generator.facts.setting.electorate import SetElectorate
from generator.facts.setting.event import SetEvent
from generator.facts.setting.exchange import SetExchange
from generator.facts.setting.forecast import SetForecast
from generator.facts.setting.gathering import SetGathering
from generator.facts.setting.home import SetHome
from generator.facts.setting.incident import SetIncident
from generator.facts.setting.market import SetMarket
from generator.facts.setting.matter_place import SetMatterPlace
from generator.facts.setting.matter_time import SetMatterTime
from generator.facts.setting.nation import SetNation
from generator.facts.setting.period import SetPeriod
from generator.facts.setting.place import SetPlace, place_beside, total_from
from generator.facts.setting.poll import SetPoll
from generator.facts.setting.scene import SetScene
from generator.facts.setting.seats import Seats
from generator.facts.setting.source import SetSource
from generator.facts.setting.state import SetState
from generator.facts.setting.statistics import SetStatistics
from generator.facts.setting.vote import SetVote
from generator.facts.setting.wholes import SetWholes
from generator.facts.setting.wide import SetWide
from generator.facts.slots.sizes import is_size_of_one
from generator.facts.slots.where.nowhere import is_nowhere
from generator.lexicon import Lexicon
from generator.text.document import Part
from generator.values import DateRange, Term

_LEAD = 2
"""Sentences of the lead, those of the headline aside."""
_OPENING = 4
"""Tokens among which a sentence opens with how much later something was."""


_Places = Found[tuple[Term, ...]] | None


@dataclass(frozen=True, slots=True)
class _Around:
    """The place of the figures beside one, the country of the article and the place of the sentence before.

    `beyond`: the token from which the figures are of more time than those beside, and so no longer where these are.
    """

    beside: _Places
    beyond: int
    country: _Places
    before: _Places


class Setting:
    """What the sentences so far set."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence], published: date | None) -> None:
        self._country = SetCountry(lexicon)
        self._nation = SetNation(lexicon)
        self._electorate = SetElectorate(lexicon)
        self._place = SetPlace(lexicon)
        self._state = SetState(lexicon, sentences)
        self._exchange = SetExchange(lexicon)
        main = main_country(sentences, lexicon)
        self._article = SetArticle(lexicon, sentences, main)
        self._scene = SetScene(lexicon, sentences)
        self._wide = SetWide(lexicon, sentences)
        self._countrywide = SetCountrywide(lexicon, main)
        self._seats = Seats()
        self._home = SetHome(lexicon)
        self._gathering = SetGathering(lexicon)
        self._period = SetPeriod(published)
        self._event = SetEvent()
        self._statistics = SetStatistics()
        self._incident = SetIncident(sentences)
        self._matter_time = SetMatterTime()
        self._matter_place = SetMatterPlace()
        self._wholes = SetWholes()
        self._vote = SetVote()
        self._division = SetDivision()
        self._market = SetMarket(published)
        self._budget = SetBudget()
        self._poll = SetPoll()
        self._forecast = SetForecast(published)
        self._source = SetSource()
        self._bulletin = SetBulletin()
        self._sentences = 0  # told so far, those of the headline aside

    def settled(self, context: Context, facts: Sequence[Fact]) -> Iterator[Fact]:
        """The facts of the next sentence (one a figure, in order), with the setting what nothing places or dates.

        The country that the sentence itself tells is theirs, too.
        """
        self._sentences += context.sentence.sentence.part is not Part.TITLE
        self._country.tell(context, facts, lead=self._sentences <= _LEAD)
        self._article.tell(context, facts)
        self._seats.tell(context)
        self._exchange.tell(context, lead=self._sentences <= _LEAD)
        told = list(self._wholes.settled(context, facts))
        around = self._around(context, told)
        settled = [
            self._settled(context, figure, fact, around)
            for figure, fact in zip(context.sentence.figures, told, strict=True)
        ]
        yield from with_country_beside(context, with_time_beside(context, told, settled))

    def _settled(self, context: Context, figure: Figure, fact: Fact, around: _Around) -> Fact:
        """A fact of the next sentence with what is set for its figure."""
        told = _filled(fact, "when", self._when(context, figure, fact) if fact.when is None else None)
        told = _filled(told, "according_to", self._source.of(context, told))
        told = _filled(told, "who", self._division.voters(context, figure, told))
        told = _filled(told, "where", self._where(context, figure, told, around))
        return _filled(told, "where", self._scene.finer(context, figure, told))

    def _around(self, context: Context, facts: Sequence[Fact]) -> _Around:
        """Where what a sentence does not place can be."""
        if all(fact.where for fact in facts):
            return _Around(None, 0, None, None)
        beside, beyond = place_beside(context, facts), total_from(context, facts)
        if context.sentence.cue_starts("abroad"):
            return _Around(beside, beyond, None, None)
        country = self._country.of(context) if beside is None else None
        before = self._place.of(context) if beside is None and country is None else None
        return _Around(beside, beyond, country, before)

    def _where(self, context: Context, figure: Figure, fact: Fact, around: _Around) -> _Places:
        """Where a figure is that nothing places."""
        if fact.where or ranks_countries(context, figure, fact.who):
            return None
        if is_nowhere(context.sentence, figure, fact):
            return self._seats.of_term(context, figure, fact)
        before = around.before if around.before and self._place.holds(context, fact) else None
        country = around.country if around.country and self._country.holds(context, fact) else None
        scene = self._scene.of(context, figure, fact) or self._wide.of(context, fact) if around.beside is None else None
        nation = self._nation.of(context, figure, fact) or self._electorate.of(context, figure, fact)
        found = (
            nation
            or (around.beside if figure.tokens[0] < around.beyond else None)
            or self._place.of_further(context, figure, fact)
            or self._gathering.where(context, figure)
            or before
            or scene
            or self._seats.of(context, figure, fact)
            or country
            or self._exchange.of(context)
            or self._of_nation(context, figure, fact)
            or self._matter_place.of(context, fact)
            or self._countrywide.of(context, fact)
            or self._home.of(context, fact)
        )
        outside = figure.counts_divisions and found is not None and not all(map(context.is_country, found.value))
        return found if not outside else None  # governorates are in no town

    def _of_nation(self, context: Context, figure: Figure, fact: Fact) -> _Places:
        """The country of the article or its region, else that of its economy, which counts what it tells."""
        state = self._state.of(context, figure, fact)
        return self._article.of(context, fact) or state

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in what a sentence with these facts names and how it dates them, after they were settled."""
        lead = self._sentences <= _LEAD
        self._place.tell(context, facts, lead=lead)
        self._scene.tell(context, facts)
        self._home.tell(context, facts, lead=lead)
        self._gathering.tell(context)
        self._wide.tell(context)
        self._nation.tell(context)
        self._state.tell(context, lead=lead)
        self._electorate.tell(context)
        self._period.tell(context, facts, lead=lead)
        self._event.tell(context, facts, lead=lead)
        self._statistics.tell(context, facts)
        self._vote.tell(context)
        self._division.tell(context)
        self._budget.tell(context, facts)
        self._poll.tell(context, facts)
        self._forecast.tell(context, lead=lead)
        self._market.tell(context, facts, headline=context.sentence.sentence.part is Part.TITLE)
        self._incident.tell(context, facts)
        self._matter_time.tell(context, facts)
        self._matter_place.tell(context, facts)
        self._source.tell(context, facts)
        self._bulletin.tell(context, facts)

    def _when(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """When a figure was that nothing in its sentence dates; not where it was later: two days later, 30 died; وبعد عام."""
        later = context.sentence.cue_starts("some_time_later")
        if (later and later[0] < _OPENING) or is_size_of_one(context.sentence, figure):
            return None
        if _is_set_aside(fact):
            return self._budget.of(context, figure, fact)
        told = (
            *(
                self._poll,
                self._division,
                self._vote,
                self._market,
                self._budget,
                self._period,
                self._event,
                self._statistics,
            ),
            self._incident,
            self._matter_time,
            self._forecast,
            self._bulletin,
        )
        gathered = self._gathering.when(context, figure)
        return gathered or next((found for one in told if (found := one.of(context, figure, fact)) is not None), None)


def _is_set_aside(fact: Fact) -> bool:
    """Whether a figure is money set aside for what is to come, in no time told before but its budget's: allocated 3 million."""
    befalling = told_by(fact.befell)
    return befalling is not None and befalling.of == MONEY


def _filled(fact: Fact, slot: str, found: Found[Any] | None) -> Fact:
    """A fact with what was found for one of its slots, if anything was."""
    return replace(fact, **{slot: found.value, "cues": {**fact.cues, slot: found.cue}}) if found is not None else fact
