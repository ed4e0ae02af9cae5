"""The scene of the incident that an article is about: whom that befell is there, wherever the article tells it.

A raid on Sole killed twelve. | The army denied it. | Four more died in hospital. News tells the place of its incident once, near
the beginning and finer with every sentence (a blast in Malwa. | … | The blast hit a shop in Sole), before or after its first
counts. An article of several incidents (raids on Sole, and on Karwa) has no scene, nor have storms and earthquakes, which are in
many places. Nor is there what a sentence counts that names another place, is of another time or of an incident told apart (another
raid); after such a sentence the incident has to be called again as what is known (the raid, الهجوم). A headline takes none: the
article tells its counts again, with their place.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from generator.facts.befalling import befallen
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.setting.about import About
from generator.facts.setting.happened import incidents_of, is_told_apart, noun_of
from generator.facts.setting.places import places_told, places_told_in
from generator.facts.slots.across.incidents import is_known
from generator.facts.slots.befell.struck import is_harmed
from generator.facts.slots.sizes import is_distance
from generator.facts.slots.when.report import is_covered_period
from generator.facts.slots.where.distances import measured_from
from generator.facts.slots.where.extents import REGION, Extents, are_joined
from generator.facts.slots.where.parts import is_a_parts
from generator.facts.slots.where.placing import placed_names
from generator.facts.slots.where.striking import is_struck, tells_incident
from generator.lexicon import Lexicon
from generator.text.document import Part
from generator.values import DateRange, Kind, Span, Term

_HARM = frozenset({"death", "injury", "disappearance", "rescue", "destruction", "damage", "fire", "shooting_down"})
"""The kinds of what an incident does, not of what is done about it elsewhere (arrests)."""
_BEGINNING, _LEAD = 8, 3
"""Sentences of an article in which its incident is told, and those of its lead, the headline among them."""
_MANY = 20
"""Incidents that are no one incident's: 1,400 attacks in May."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """The place of an incident, the words that tell it, the nouns by which the lead calls the incident.

    `outer`: the keys of the places in which it is told to lie, or is known to.
    """

    about: About
    span: Span
    nouns: Set[str]
    outer: Set[str]

    def found(self) -> Found[tuple[Term, ...]]:
        """The place, as the article tells it."""
        return Found((self.about.place.term,), Cue(CueKind.WHERE_SETTING, self.span))

    def lies_in(self, place: Name) -> bool:
        """Whether it lies in a place: whom a sentence that names the scene itself does not tell to be there may be elsewhere."""
        return place.key in self.about.around or (place.dimension == REGION and self.has(place))

    def has(self, place: Name) -> bool:
        """Whether it is a place, lies in it or around it, or both in one country's part (central Malwa)."""
        about = self.about
        if place.key in {about.place.key, *about.around} or about.has_to_do_with(place):
            return True
        return place.dimension == REGION and place.parent in about.around

    def may_have(self, place: Name) -> bool:
        """Whether it may have to do with a place: one of both is known by no list, so that it may lie in the other."""
        return place.entry is None or self.about.place.entry is None or self.has(place)

    def narrowed(self, sentence: ReadSentence, place: Name, *, alone: bool) -> _Scene:
        """The scene where a sentence tells the incident to be in a place: it if it lies there.

        An unknown one does where the sentence counts nothing, in the lead (`alone`), or tells of the incident again.
        """
        about = self.about
        region = place.dimension == REGION and not about.place.is_country
        if about.place.entry is None or place.key in {about.place.key, *about.around} or region:
            return self
        inside = about.has_to_do_with(place) if place.entry is not None else alone or self._is_told_of(sentence)
        if not inside:
            return self
        finer = About(place, about.lexicon)
        outer = self.outer | finer.around | {about.place.key}
        return replace(self, about=finer, span=sentence.text_span(*place.tokens), outer=outer)

    def _is_told_of(self, sentence: ReadSentence) -> bool:
        """Whether a sentence calls the incident again, or names a place that has to do with it."""
        return _calls_again(sentence, self.nouns) or any(map(self.has, places_told_in(sentence)))


class SetScene:
    """The scene of the article's incident, and whether the sentences so far are still of that."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence]) -> None:
        self._scene = _scene(sentences[:_BEGINNING], lexicon)
        self._when: DateRange | None = None  # the day of the incident
        self._away = False  # whether the article is elsewhere, until it calls the incident again
        self._told = 0  # sentences told so far

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The scene, for a figure of the next sentence that tells whom or what the incident befell."""
        sentence = context.sentence
        if self._scene is None or sentence.sentence.part is Part.TITLE or fact.when not in (None, self._when):
            return None
        if (self._away and not _calls_again(sentence, self._scene.nouns)) or not self._goes_on(context):
            return None
        if not _befell(sentence, figure, fact) or _goes_beyond(sentence):
            return None
        return self._scene.found()

    def finer(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The scene, for a figure of the next sentence that is told to be somewhere around it: 12 died in Malwa, of a raid on Sole.

        The sentence is of the lead or calls the incident again, and tells of no place elsewhere.
        """
        scene, sentence = self._scene, context.sentence
        if scene is None or len(fact.where) != 1 or (fact.where[0].id or fact.where[0].surface) not in scene.outer:
            return None
        period = (
            fact.when is not None and fact.when != self._when and is_covered_period(fact.when)
        )  # died there last year
        lead = self._told < _LEAD and not period
        if not lead and (not _calls_again(sentence, scene.nouns) or fact.when not in (None, self._when)):
            return None
        apart = any(is_told_apart(sentence, at) for at in _incidents(sentence)) or _goes_beyond(sentence)
        apart = apart or bool(sentence.cues["came_after"])  # the attack came days after four had died in the province
        if apart or not _befell(sentence, figure, fact):
            return None
        known = {scene.about.place.key, *scene.outer}
        return scene.found() if all(place.key in known for place in places_told(context)) else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in whether a sentence with these facts is of the incident, after they were settled."""
        self._told += 1
        if self._scene is None:
            return
        sentence, told = context.sentence, zip(context.sentence.figures, facts, strict=True)
        days = {fact.when for figure, fact in told if fact.when is not None and _befell(sentence, figure, fact)}
        here = all(map(self._scene.may_have, places_told(context)))
        if self._when is None and len(days) == 1 and here:
            self._when = next(iter(days))
        elsewhere = not all(map(self._scene.may_have, _places_of_incident(sentence, context.lexicon)))
        if elsewhere or not days <= {self._when} or sentence.cue_at("other_matter", 0):
            self._away = True
        elif _calls_again(sentence, self._scene.nouns):
            self._away = False

    def _goes_on(self, context: Context) -> bool:
        """Whether a sentence may be of the incident: it names no other place, and tells no other matter or incident."""
        sentence, scene = context.sentence, self._scene
        if scene is None or sentence.cue_at("other_matter", 0):
            return False
        anew = any(not is_known(sentence, at) for at in _incidents(sentence))
        if (anew and self._told >= _BEGINNING) or any(is_told_apart(sentence, at) for at in _incidents(sentence)):
            return False
        return all(map(scene.lies_in, places_told(context)))


def _calls_again(sentence: ReadSentence, nouns: Set[str]) -> bool:
    """Whether a sentence calls an incident as what is known, by one of these nouns or that of any: the attack, الهجوم."""
    known = (at for at in incidents_of(sentence) if is_known(sentence, at) and not is_told_apart(sentence, at))
    return any(sentence.cue_at("any_incident", at) or noun_of(sentence, at) in nouns for at in known)


def _befell(sentence: ReadSentence, figure: Figure, fact: Fact) -> bool:
    """Whether a figure counts whom or what something befell, some of these, or what an incident was done with or struck."""
    if fact.kind is not Kind.COUNT:
        return False
    if fact.part_of is not None:
        return True
    told = befallen(fact.befell, fact.unit)
    if told is not None and not told.happens:
        return told.kind in _HARM
    if figure.counts_people:
        return is_harmed(sentence, figure) or bool(sentence.cues["aftermath"])  # 51 were rushed to hospital
    return _is_of_attack(sentence)


def _is_of_attack(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of things in an attack: 10 rockets hit the road; the blast damaged 40 houses."""
    return bool(sentence.cues["attack"] or sentence.cues["damage"])


def _goes_beyond(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of more than the incident: of all the war, of a time since something, or of what is to come."""
    since, words = sentence.language.words.times.ever_since.first_words, sentence.reading.words
    beyond = sentence.cues["lasting_event"] or sentence.cues["future"]
    return bool(beyond) or any(not word.rests.isdisjoint(since) for word in words)


def _scene(sentences: Sequence[ReadSentence], lexicon: Lexicon) -> _Scene | None:
    """The finest place in which the sentences tell one incident, up to one elsewhere; `None` where the lead tells several.

    The lead tells the incident, which harmed people or is called again, counts no many and opens with no storm; a later sentence
    tells where it was by calling it again, or by the same noun.
    """
    lead = sentences[:_LEAD]
    wide = any(sentence.cues["wide_event"] and not _nouns(sentence) for sentence in lead[:1])
    if wide or any(map(_counts_many, lead)):
        return None
    nouns = {noun for sentence in lead for noun in _nouns(sentence)}
    again = [_calls_again(sentence, nouns) for sentence in sentences]
    about = any(sentence.cues["harm"] for sentence in lead) or sum(again) > 1
    if not nouns or not about:
        return None
    scene: _Scene | None = None
    for number, sentence in enumerate(sentences):
        if number >= _LEAD and not again[number] and nouns.isdisjoint(_nouns(sentence)):
            continue
        places = _places_of_incident(sentence, lexicon, opens=number == 0)
        if len(places) > 1 or (scene is not None and not all(map(scene.may_have, places))):
            return scene if number >= _LEAD else None
        for place in places:
            there = About(place, lexicon)
            told = _Scene(there, sentence.text_span(*place.tokens), nouns, there.around)
            scene = (
                scene.narrowed(sentence, place, alone=number < _LEAD and not sentence.figures)
                if scene is not None
                else told
            )
    return scene


def _incidents(sentence: ReadSentence) -> Sequence[int]:
    """Where nouns of a sentence tell incidents at one place: no storms, earthquakes or protests, which are in many."""
    return [at for at in incidents_of(sentence) if not sentence.cue_at("wide_event", at)]


def _counts_many(sentence: ReadSentence) -> bool:
    """Whether a sentence counts more incidents than one place's: 1,400 attacks."""
    return any(
        figure.tokens[0] <= at < figure.tokens[1] and isinstance(figure.value, Decimal) and figure.value >= _MANY
        for at in _incidents(sentence)
        for figure in sentence.figures
    )


def _nouns(sentence: ReadSentence) -> set[str]:
    """The nouns of the incidents that a sentence tells."""
    return {noun_of(sentence, at) for at in _incidents(sentence)}


def _places_of_incident(sentence: ReadSentence, lexicon: Lexicon, *, opens: bool = False) -> Sequence[Name]:
    """The first of the finest places in which a sentence tells an incident, or that this struck, and those joined to it.

    The place that the noun of an incident is joined to is its scene in a headline, in the sentence that `opens` the article and
    where the incident is told anew (a Karwa bus crash); else it may be another's: as in the Karwa attacks.
    """
    events = _incidents(sentence) or sentence.cues["attack"]
    if not events or sentence.cue_at("other_matter", 0) or sentence.cues["future"]:
        return []
    extents = Extents(sentence, lexicon)
    places = extents.without_kinds(places_told_in(sentence))
    distances = (figure for figure in sentence.figures if is_distance(sentence, figure))
    away = {place.tokens for figure in distances for place in measured_from(figure, places)}
    there = {place.tokens for place in placed_names(sentence, places)}
    anew = opens or sentence.sentence.part is Part.TITLE or not any(is_known(sentence, at) for at in events)
    there |= {
        place.tokens for place in places if is_struck(sentence, place) or (anew and tells_incident(sentence, place))
    }
    there |= {
        second.tokens
        for first, second in pairwise(places)
        if first.tokens in there and are_joined(sentence, first, second)
    }
    there -= {place.tokens for place in places if any(is_a_parts(sentence, one, place) for one in sentence.figures)}
    lists = extents.lists(extents.finest([place for place in places if place.tokens in there - away]))
    return lists[0] if lists else []
