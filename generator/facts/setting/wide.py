"""The land of the storm, earthquake or war that an article is about: whom that befell is there, wherever the article tells it.

An offensive began in Gaza. | … | At least 144 people have been killed in strikes. What is in many places at once has no scene
(`scene.py`), but the lead tells the country or part of the world that it struck, first and with a word of place (in the besieged
Gaza Strip, across South Asia, ضرب زلزال المغرب). Protests and unrest are no such event. Nor is there what a sentence counts that
tells something else to be in a place, is of another year, or of an event that it tells apart (the 2019 war) or anew (a bombing
killed 3); no figure of the lead is elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.befalling import befallen
from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.about import About
from generator.facts.setting.happened import incidents_of, is_told_apart
from generator.facts.setting.places import places_told, places_told_in, set_at
from generator.facts.slots.across.incidents import tells_anew
from generator.facts.slots.befell.struck import is_befallen
from generator.facts.slots.where.extents import REGION, STRIPS, Extents
from generator.facts.slots.where.placing import placed_names
from generator.facts.slots.where.wars import is_of_war
from generator.lexicon import Lexicon
from generator.values import Kind, Precision, Term

_LEAD = 4
"""Sentences in which the event is told, the headline among them."""
_EVENTS = ("wide_event", "war")
_CASUALTIES = frozenset({"kill", "die", "drown", "injure", "go_missing", "displace", "destroy", "damage"})
"""What such an event does."""


_Land = tuple[About, Found[tuple[Term, ...]]]


class SetWide:
    """The land of the wide event that the lead tells."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence]) -> None:
        self._lexicon = lexicon
        self._about = _land(sentences[:_LEAD], lexicon)
        self._away = False  # whether the article is elsewhere, until it names the land again

    def of(self, context: Context, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The land, for a figure of the next sentence that tells whom or what the event befell."""
        sentence = context.sentence
        if self._about is None or self._away or fact.kind is not Kind.COUNT or sentence.cue_at("other_matter", 0):
            return None
        told = befallen(fact.befell, fact.unit)
        if told is None or (fact.befell is not None and fact.befell.id not in _CASUALTIES):
            return None
        years = any(one.range is not None and one.range.precision is Precision.YEAR for one in sentence.moments)
        apart = any(is_told_apart(sentence, at) for at in incidents_of(sentence)) or tells_anew(sentence)
        elsewhere = placed_names(sentence, context.places.named)
        return None if years or apart or elsewhere else self._about[1]

    def tell(self, context: Context) -> None:
        """Takes in whether a sentence tells of places elsewhere or names the land again."""
        places = places_told(context)
        if self._about is None:
            return
        if self._about[0].is_named(context, places):
            self._away = False
        elif context.sentence.cue_at("other_matter", 0) or not all(map(self._about[0].has_to_do_with, places)):
            self._away = True


def _land(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> _Land | None:
    """The first land in which the lead tells a wide event, if it tells none of it elsewhere."""
    found: _Land | None = None
    for sentence in sentences:
        for place in _struck(sentence, lexicon):
            if found is None and not _is_land(place):
                return None
            if found is None:
                found = About(place, lexicon), set_at(sentence, place)
            elif not found[0].has_to_do_with(place):
                return None
    return found


def _is_land(place: Name) -> bool:
    """Whether a place is a country, a part of one by direction, or what has no country around it or is one by itself: Gaza."""
    return place.is_country or place.dimension == REGION or not place.lies_in_country or place.key in STRIPS


def _struck(sentence: ReadSentence, lexicon: Lexicon) -> Sequence[Name]:
    """The known places in which a sentence tells a wide event, or that one struck."""
    unrest = sentence.beginning("unrest")
    if not any(at not in unrest for cue in _EVENTS for at in sentence.cue_starts(cue)):
        return []
    places = [place for place in places_told_in(sentence) if place.entry is not None]
    there = {place.tokens for place in placed_names(sentence, places)}
    struck = [
        place for place in places if place.tokens in there or is_befallen(sentence, place) or is_of_war(sentence, place)
    ]
    return Extents(sentence, lexicon).finest(struck)
