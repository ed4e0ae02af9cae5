"""The place of the sentence before: all its figures are there, and it is the lead's or the only place that the article has told.

A sentence that names no place goes on with it: A fire broke out in Sole. | Twenty families were moved. Once: what the sentence
after the next tells may be of the whole country, as does one that says so (في عموم البلاد). Amounts of money are in no place.
A sentence that counts nothing sets where it tells something to be, wherever that is, unless somebody speaks in it, who may have
spoken there, but only for those whom something befell: Clashes broke out in Sole. | Six soldiers died.
Anywhere, a count that goes beyond the one before is where that is: a further 12, 12 آخرون, they also burned 40 houses.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import FURTHER, Figure, Name
from generator.facts.setting.places import named_here, names_no_other_country, places_told
from generator.facts.slots.across.incidents import tells_anew
from generator.facts.slots.where.clauses import is_total_since
from generator.facts.slots.where.extents import Extents
from generator.facts.slots.where.placing import governing, placed_names
from generator.facts.slots.where.told import countries_meant
from generator.lexicon import Category, Lexicon
from generator.text.document import Part
from generator.values import DateRange, Kind, Term

_MOVED = frozenset({CueKind.WHERE_FROM, CueKind.WHERE_TO})
"""Cues of places that only what goes there or comes from there has to do with."""
_MOST = 3
"""Places of a sentence in which all that the next one counts may be."""
_OPENING = 6
"""Tokens among which a sentence opens with "also"."""
_DIVISIONS = frozenset({"governorate", "federal_state", "region"})
"""The measures that count what is in no place but a country."""


class SetPlace:
    """The place that the sentence before sets."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._told: set[str] = set()  # the keys of the places that the article has told
        self._found: Found[tuple[Term, ...]] | None = None
        self._of_headline = False  # whether a headline set it
        self._of_scene = False  # whether a sentence that counts nothing set it
        self._last: Fact | None = None  # the last count of the sentence before, if all are in one place
        self._there: Found[tuple[Term, ...]] | None = (
            None  # where these are, else what the sentence tells to be somewhere
        )

    def of_further(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """Where all is that the sentence before counts, for a count that its words or "also" tell to go beyond that."""
        sentence, last = context.sentence, self._last
        if self._there is None or fact.kind is not Kind.COUNT or named_here(context):
            return None
        also = any(at < _OPENING for at in sentence.cue_starts("adds_to"))
        same = fact.befell is not None or (last is not None and bool(fact.who) and fact.who == last.who)
        same = same and (last is None or last.cues["where"].kind is not CueKind.WHERE_SETTING)
        if not (FURTHER in figure.rules or (also and same)):
            return None
        if countries_meant(sentence) or sentence.cue_at("other_matter", 0):
            return None
        when = last.when if last is not None else None
        same_time = fact.when in (None, when) or (when is None and fact.cues["when"].kind is CueKind.WHEN_EVENT)
        return self._there if same_time and names_no_other_country(context, self._there.value) else None

    def of(self, context: Context) -> Found[tuple[Term, ...]] | None:
        """The place of what the next sentence does not place, `None` where none is set or it tells of others."""
        sentence = context.sentence
        if self._found is None or not all(map(self._lies_there, named_here(context))):
            return None
        if countries_meant(sentence) or sentence.cue_at("other_matter", 0) or (self._of_scene and tells_anew(sentence)):
            return None
        return self._found if names_no_other_country(context, self._found.value) else None

    def _lies_there(self, place: Name) -> bool:
        """Whether a place lies in the one set, where only a part of those counted is: 83 were hurt, 27 of them in Karwa."""
        around = self._lexicon.containing(place.entry.id) if place.entry is not None else ()
        return self._found is not None and any(term.id in around for term in self._found.value)

    def holds(self, context: Context, fact: Fact) -> bool:
        """Whether what a figure counts is in the place: where a scene set it, those whom something befell.

        In a town is no share of what somebody has: Karwa moves to Sole. | It will see its share drop to 12%.
        """
        places = self._found.value if self._found is not None else ()
        owned = fact.kind is Kind.PERCENT and bool(fact.who) and not all(map(context.is_country, places))
        return (
            not owned
            and fact.kind is not Kind.MONEY
            and (not self._of_scene or fact.befell is not None or fact.part_of is not None)
        )

    def tell(self, context: Context, facts: Sequence[Fact], *, lead: bool) -> None:
        """Takes in the places that a sentence tells of and where its facts are."""
        places = places_told(context)
        self._told.update(place.key for place in places)
        self._tell_counts(context, facts, places)
        kept = not (self._of_headline or self._of_scene or context.sentence.cue_at("other_matter", 0))
        if not facts and not places and kept:
            return  # it tells of no place and counts nothing
        self._of_headline = context.sentence.sentence.part is Part.TITLE
        self._of_scene = not facts and not self._of_headline
        self._found = self._scene(context, places) if self._of_scene else self._of_figures(facts, lead=lead)

    def _tell_counts(self, context: Context, facts: Sequence[Fact], places: Sequence[Name]) -> None:
        """Takes in where all is that a sentence counts, of one that counts nothing where it tells something to be."""
        counted = [fact for fact in facts if fact.kind is Kind.COUNT]
        self._last = counted[-1] if counted else None
        if not counted:
            self._there = self._scene(context, places)
        elif counted[0].where and all(fact.where == counted[0].where for fact in counted):
            self._there = Found(counted[0].where, Cue(CueKind.WHERE_SETTING, counted[0].cues["where"].span))
        else:
            self._there = None

    def _of_figures(self, facts: Sequence[Fact], *, lead: bool) -> Found[tuple[Term, ...]] | None:
        """Where all figures of a sentence are that have a place of their own."""
        first = next((fact for fact in facts if fact.where), None)
        if first is None or first.cues["where"].kind in {*_MOVED, CueKind.WHERE_SETTING, CueKind.WHERE_SEAT}:
            return None
        alone = all(fact.where == first.where for fact in facts if fact.kind is not Kind.DURATION)
        if not alone or not (lead or len(self._told) == 1):
            return None
        return Found(first.where, Cue(CueKind.WHERE_SETTING, first.cues["where"].span))

    def _scene(self, context: Context, places: Sequence[Name]) -> Found[tuple[Term, ...]] | None:
        """The place in which a sentence tells something to be, or those of one list, `None` where somebody speaks."""
        sentence = context.sentence
        if any(True for _ in sentence.of(Category.SAYING)):
            return None
        extents = Extents(sentence, self._lexicon)
        finest = extents.finest(placed_names(sentence, places))
        if not 0 < len(finest) <= _MOST or len(extents.lists(finest)) > 1:
            return None
        span = sentence.text_span(governing(sentence, finest[0].tokens[0]), finest[0].tokens[1])
        return Found(tuple(place.term for place in finest), Cue(CueKind.WHERE_SETTING, span))


def place_beside(context: Context, facts: Sequence[Fact]) -> Found[tuple[Term, ...]] | None:
    """The place of the first figure of a sentence and of all others that are placed: then those behind it are there, too.

    It names no other place. Not those ahead of it: 31 people died, 19 of them in Sole; nor what goes beyond it: in Sole 21 died,
    and cases reached 5,692 in seven states.
    """
    placed = [fact for fact in facts if fact.where]
    if not placed or not facts[0].where or any(fact.where != placed[0].where for fact in placed):
        return None
    beyond = any(fact.unit is not None and fact.unit.id in _DIVISIONS for fact in facts[1:])
    if beyond and not all(map(context.is_country, placed[0].where)):
        return None
    if placed[0].cues["where"].kind in _MOVED:
        return None
    known = {term.id or term.surface for term in placed[0].where}
    named = {place.term.id or place.term.surface for place in places_told(context)}
    return Found(placed[0].where, placed[0].cues["where"]) if named <= known else None


def total_from(context: Context, facts: Sequence[Fact]) -> int:
    """The token from which a sentence counts for all of a time that the first figure, placed in no country, is only of a part of.

    Four bodies were found off Sole last week, | bringing the total this year to 20,340, against 21,762 last year.
    """
    sentence, first = context.sentence, facts[0]
    if all(map(context.is_country, first.where)):
        return len(sentence.tokens)
    told, end = zip(sentence.figures[1:], facts[1:], strict=True), sentence.figures[0].tokens[1]
    totals = (
        figure.tokens[0]
        for figure, fact in told
        if _is_of_more(fact.when, first.when) or is_total_since(sentence, figure, end)
    )
    return next(totals, len(sentence.tokens))


def _is_of_more(when: DateRange | None, part: DateRange | None) -> bool:
    """Whether a time is longer than one that lies in it."""
    return when is not None and part is not None and part.within(when) and not when.within(part)
