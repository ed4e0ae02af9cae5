"""The country of the whole article: a figure that nothing else places is there.

Who reads that a law passed in Kenya takes what follows to be of Kenya, too, until another place is told (the principle of local
interpretation: G. Brown, G. Yule, "Discourse analysis", 1983). So an article whose lead tells something to be in or of one
country, and of which hardly a sentence tells of another, is of that country; of one of its regions where it begins with that
and names no other place (truants in England), or of the place with which its headline opens and in which alone the lead tells
something, until another is told (Karwa's wheat purchase grows. | In Karwa 12 tonnes were bought). One that begins with a country
and tells more of it than of others is there as far as it counts inhabitants, or what befell somebody, until a sentence tells of
another. Where the lead tells one town, and no
headline the country, what follows may be there or in all of the country, and is in neither. Nor is there what a company earns
or is worth, what is of all the world or abroad, what a sentence tells that names any place (its own rules say which of its
figures are there), and anything where the lead counts whom or what the country itself struck, sent or was paid: it may act
abroad.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, DIVISIONS, PEOPLE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.nations import nations
from generator.facts.setting.places import named_here, places_told, places_told_in, set_at, set_there, staying
from generator.facts.setting.state import is_of_nation, is_of_trade, may_be_there
from generator.facts.slots.where.extents import REGION
from generator.facts.slots.where.named import BLOC
from generator.facts.slots.where.placing import placed_names
from generator.facts.slots.where.told import countries_meant
from generator.facts.territories import territories
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

_LEAD, _BEGINNING = 4, 2
"""Sentences of the lead, and of its beginning, the headline among them."""
_FEW, _HARDLY = 2, 5
"""Sentences that tell of the country for each that tells of another: of the one with which an article begins, of the only one."""

_DEEDS = frozenset({Kind.COUNT, Kind.MONEY})
"""The kinds of figures of what a country does, rather than of what it has: a production of 3 million tonnes."""
_AT_HOME = frozenset({"release", "execute", "vaccinate", "arrest", "plant", "open"})
"""What a country does to those who are in it."""


class SetArticle:
    """The country of an article, or its region, once the lead has told something to be in it."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence], main: MainCountry) -> None:
        self._lexicon = lexicon
        self._main = main
        self._country = self._main.code
        self._titled = _titled_place(sentences)
        self._place = (_only_place(sentences) or self._titled) if self._country is not None else None
        self._found: Found[tuple[Term, ...]] | None = None
        self._of_trade = False  # whether the lead tells what a company earns or what is traded everywhere
        self._of_headline = False  # whether the headline tells the country
        self._sentences = 0  # told so far
        self._elsewhere = False  # whether the last sentence that tells of a country tells of another
        self._fresh = False  # whether the sentence told last is the first to tell something to be there

    def of(self, context: Context, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The place of what that sentence does not place, `None` where it tells of another or the article has none.

        The first to tell the country tells it of whom something befell, where another tells it, too: وثقت الشبكة السورية مقتل 91.
        """
        sentence = context.sentence
        if self._found is None or self._elsewhere or named_here(context) or sentence.cues["abroad"]:
            return None
        befell = _befell_people(fact)
        if self._fresh and not (befell and self._main.again):
            return None
        if countries_meant(sentence) and not all(map(context.is_country, self._found.value)):
            return None
        if not (befell or self._main.only or _counts_inhabitants(fact)):
            return None
        here = territories(sentence, self._lexicon).keys() <= {self._country} and not any(
            map(_is_of_bloc, sentence.names)
        )
        trade = self._of_trade and fact.kind in AMOUNTS and not is_of_nation(fact)
        return self._found if here and not trade and may_be_there(sentence, fact) else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in what the next sentence, if of the lead, tells to be in the country, and what the country does."""
        self._sentences += 1
        before, self._fresh = self._found, False
        named = territories(context.sentence, self._lexicon).keys()
        self._elsewhere = self._country not in named if named else self._elsewhere
        self._elsewhere = self._elsewhere or self._leaves_region(context)
        if self._country is None or self._sentences > _LEAD:
            return
        self._of_trade = self._of_trade or is_of_trade(context.sentence)
        place = next((one for one in places_told(context) if one.key == self._place), None)
        titled = context.sentence.sentence.part is Part.TITLE
        if any(self._is_deed(fact) for fact in facts):
            self._country = self._found = None  # over for good
        elif place is None or titled or self._of_headline:
            self._found = self._found or self._told_in(context)
            self._of_headline = self._of_headline or (titled and self._found is not None)
        elif self._is_about(context.sentence, place):
            self._found = set_at(context.sentence, place)
        elif self._found is None or self._found.value != (place.term,):
            self._country = self._found = None
        self._fresh = before is None and self._found is not None

    def _told_in(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """The country, where a sentence tells something to be in it or of it, or a headline opens with it (Sudan: …).

        The title of a report on a country names it anywhere: Sudan Situation Report, الموجز القطري للسودان.
        """
        sentence = context.sentence
        still = {place.tokens for place in staying(context, places_told(context))}
        if sentence.sentence.part is Part.TITLE:
            report = bool(sentence.cues["report_title"])
            still |= {place.tokens for place in sentence.of(Category.PLACES) if report or place.tokens[0] == 0}
        away = {place.tokens for place in sentence.of(Category.PLACES)} - still
        told = (one for one in nations(sentence, self._lexicon) if not one.aside and one.tokens not in away)
        nation = next((one for one in told if one.code == self._country), None)
        return set_there(sentence, nation.country, nation.tokens, nation.surface) if nation is not None else None

    def _leaves_region(self, context: Context) -> bool:
        """Whether a sentence tells of another place than the region that the article is of."""
        found = self._found.value if self._found is not None else ()
        region = not all(map(context.is_country, found))
        return region and any(place.key != self._place for place in places_told(context))

    def _is_about(self, sentence: ReadSentence, place: Name) -> bool:
        """Whether the article begins by telling something to be in a place that is a region or opens its headline."""
        about = place.dimension == REGION or place.key == self._titled
        return self._sentences <= _BEGINNING and about and bool(placed_names(sentence, [place]))

    def _is_deed(self, fact: Fact) -> bool:
        """Whether a figure is of what the country itself does, no statistic of its own."""
        at_home = fact.befell is not None and fact.befell.id in _AT_HOME
        return fact.kind in _DEEDS and not (at_home or is_of_nation(fact)) and any(map(self._is_country, fact.who))

    def _is_country(self, term: Term) -> bool:
        entry = self._lexicon.find(term.id)
        return entry is not None and entry.territory == self._country


def _befell_people(fact: Fact) -> bool:
    """Whether something befell the people whom a figure counts, or it is a part of another; not: carried out 38 operations."""
    people = fact.unit is not None and fact.unit.dimension == PEOPLE
    return (people and fact.befell is not None) or fact.part_of is not None


def _counts_inhabitants(fact: Fact) -> bool:
    """Whether a figure counts people, or the parts into which a country is divided."""
    unit = fact.unit if fact.kind is Kind.COUNT else None
    return unit is not None and (unit.dimension == PEOPLE or unit.id in DIVISIONS)


def _is_of_bloc(name: Name) -> bool:
    """Whether a name is that of a bloc of countries: the European Union."""
    return name.dimension == BLOC


@dataclass(frozen=True, slots=True)
class MainCountry:
    """The country of an article: its ISO code, whether several sentences tell it, and whether hardly any tells another."""

    code: str | None
    again: bool
    only: bool


def main_country(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> MainCountry:
    """The country with which an article begins.

    It is the only one of the first sentence that tells any, by no place inside it, which the next that does tells, too, and few
    sentences tell of others without it. The only one of the lead may be told by any.
    """
    named = [set(territories(sentence, lexicon)) for sentence in sentences]
    lead = set().union(*named[:_LEAD])
    only = len(lead) == 1 and sum(not one <= lead for one in named) * _HARDLY <= sum(bool(one & lead) for one in named)
    codes = lead if only else _begun_with(sentences, named)
    of_it = sum(bool(one & codes) for one in named)
    others = sum(bool(one) and not one & codes for one in named)
    if len(codes) != 1 or others * _FEW > of_it:
        return MainCountry(None, again=False, only=False)
    return MainCountry(next(iter(codes)), again=of_it > 1, only=only)


def _begun_with(sentences: Sequence[ReadSentence], named: Sequence[set[str]]) -> set[str]:
    """The country of the first sentence that tells any, if it is told by no place inside it and by the next that does, too."""
    telling = [(sentence, codes) for sentence, codes in zip(sentences, named, strict=True) if codes]
    if not telling:
        return set()
    (sentence, first), *others = telling
    inside = any(not place.is_country for place in places_told_in(sentence))
    return first if len(first) == 1 and not inside and all(first <= told for _, told in others[:1]) else set()


def _titled_place(sentences: Sequence[ReadSentence]) -> str | None:
    """The key of the only place that the first sentence names, inside a country, if the headline opens with its words."""
    if len(sentences) <= 1 or sentences[0].sentence.part is not Part.TITLE:
        return None
    title, *others = sentences[:_BEGINNING]
    places = {place.key: place for place in places_told_in(others[0])}
    if len(places) != 1:
        return None
    key, place = next(iter(places.items()))
    words = others[0].texts[slice(*place.tokens)]
    return key if not place.is_country and title.texts[: len(words)] == words else None


def _only_place(sentences: Sequence[ReadSentence]) -> str | None:
    """The key of the only place that an article names besides countries, `None` where it names several or none."""
    keys = {place.key for sentence in sentences for place in places_told_in(sentence) if not place.is_country}
    return next(iter(keys)) if len(keys) == 1 else None
