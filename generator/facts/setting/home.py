"""The place inside a country that an article is of: its headline and then its lead tell something to be there.

A frame of place that the beginning sets holds until another is opened (M. Charolles, "L'encadrement du discours", 1997): Measles
kills 19 in Karwa. | The health office of Karwa warned … | Eight in ten had no vaccine. So what nothing else places is there. Places
that have a part (Sole came first with 98) leave the frame as it is. One that a sentence opens with (In Sole, …) ends it for its
paragraph; one of which nothing is counted, a country, "the country", all the world and another matter end it until the place is
told again. A sentence that names the place itself is of it anyway.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.about import About, of_headline
from generator.facts.setting.places import names_no_other_country, places_told, set_at, staying
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.where.extents import REGION, Extents
from generator.facts.slots.where.nowhere import NOWHERE, counts_somewhere
from generator.facts.slots.where.placing import LEADING, governing, placed_names
from generator.facts.slots.where.told import countries_meant
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import Kind, Term

_NO_THINGS = frozenset({"point", "occurrence"})
"""The measures that count neither things nor people."""


class SetHome:
    """The place that the headline and the lead set."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._about: About | None = None  # the place of the headline
        self._opens = False  # whether the headline opens with it or tells something to be in it
        self._found: Found[tuple[Term, ...]] | None = None
        self._told = False  # whether the lead has told it again
        self._away = False  # whether another frame is open, until the place is told again
        self._aside = -1  # the paragraph that opens with another place

    def of(self, context: Context, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The place of what the next sentence does not place, `None` where it may be elsewhere."""
        sentence, about = context.sentence, self._about
        named = list(sentence.of(Category.PLACES))
        if self._found is None or about is None or any(place.key != about.place.key for place in named):
            return None
        if _is_told_elsewhere(sentence, fact, about):
            return None
        away = self._away or sentence.sentence.paragraph == self._aside or not self._told
        placed = bool(named) and bool(placed_names(sentence, named))
        if (away and not named) or _is_wider(sentence) or not _is_somewhere(sentence, fact, placed=placed):
            return None
        befell = fact.befell is not None or fact.part_of is not None
        return self._found if befell or names_no_other_country(context, self._found.value) else None

    def tell(self, context: Context, facts: Sequence[Fact], *, lead: bool) -> None:
        """Takes in the places that a sentence with these facts tells of."""
        if context.sentence.sentence.part is Part.TITLE:
            self._about = self._of_headline(context, facts)
        elif self._about is not None:
            self._go_on(context, self._about, lead=lead)

    def _of_headline(self, context: Context, facts: Sequence[Fact]) -> About | None:
        """The known place, no country or part by direction, that a headline opens with, tells something to be in or alone names."""
        opening = of_headline(context, staying(context, places_told(context)), facts)
        names = Extents(context.sentence, self._lexicon).finest(list(context.sentence.of(Category.PLACES)))
        alone = names[0] if len({name.key for name in names}) == 1 else None
        self._opens, place = opening is not None, opening or alone
        if alone is None or place is None or place.entry is None or place.is_country or place.dimension == REGION:
            return None
        self._found = set_at(context.sentence, place) if self._opens else None
        return About(place, self._lexicon)

    def _go_on(self, context: Context, about: About, *, lead: bool) -> None:
        """Takes in whether a sentence behind the headline tells its place again, or goes elsewhere."""
        sentence, start = context.sentence, dateline_end(context.sentence)
        names = (name for name in sentence.of(Category.PLACES) if name.tokens[0] >= start)
        again = [name for name in names if name.key == about.place.key]
        told = again if self._opens else placed_names(sentence, again)
        if lead and told:
            self._told, self._found = True, self._found or set_at(sentence, told[0])
        places = places_told(context)
        if again:
            self._away, self._aside = False, -1
        elif _is_wider(sentence) or any(place.is_country for place in places):
            self._away = True
        elif places and not about.has_to_do_with(places[0]):
            self._away = self._away or not sentence.figures
            self._aside = sentence.sentence.paragraph if _opens(sentence, places[0]) else self._aside


def _is_wider(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of all the country or the world, or of another matter."""
    bodies = {at for name in sentence.of(Category.ORGANISATIONS) for at in range(*name.tokens)}
    world = any(at not in bodies for at in sentence.cue_starts("worldwide"))  # not: the World Health Organization
    return world or bool(countries_meant(sentence) or sentence.cues["abroad"] or sentence.cue_at("other_matter", 0))


def _is_somewhere(sentence: ReadSentence, fact: Fact, *, placed: bool) -> bool:
    """Whether a figure tells what is in some place: no time, rank, length, score or view.

    Nor a count of what no list knows, unless its sentence tells something to be there (`placed`).
    """
    unit = fact.unit
    if unit is not None and (unit.dimension in NOWHERE or unit.id in _NO_THINGS):
        return False
    if fact.kind is Kind.COUNT:
        return placed or fact.befell is not None or fact.part_of is not None or counts_somewhere(fact)
    asked = fact.kind is Kind.PERCENT and (sentence.cues["called_poll"] or sentence.cues["asked"])
    return fact.kind in AMOUNTS and not asked


def _is_told_elsewhere(sentence: ReadSentence, fact: Fact, about: About) -> bool:
    """Whether a word of place behind who tells a figure leads to another place, which no list may know: a teacher in Loren said."""
    last = fact.according_to.surface.split()[-1] if fact.according_to is not None else ""
    behind = sentence.beginning("place")
    ends = (at + 1 for at, token in enumerate(sentence.tokens) if token.word == last and at + 1 in behind)
    own = about.place.term.surface.split()
    return any(token.word not in own for end in ends for token in sentence.tokens[end + 1 : end + 2])


def _opens(sentence: ReadSentence, place: Name) -> bool:
    """Whether a sentence opens with the preposition of a place: In Sole, 12 …; وفي مخيم سولة وحده."""
    at = governing(sentence, place.tokens[0])
    return at == 0 and at < place.tokens[0] and at in sentence.beginning(*LEADING)
