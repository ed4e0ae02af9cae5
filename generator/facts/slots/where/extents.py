"""How the places of a sentence lie to one another: joined by "and", one inside another, one around another.

Of a place and the one that contains it the finer counts, unless both are joined by "and". A place that follows another one
closely, not joined to it, in the same country or of unknown extent, contains it (الفاشر في غرب السودان). A place that only says
which city another one is (the Red Sea port city of Hodeidah) counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_in_attached
from generator.facts.tokens import COMMAS, DASHES, QUOTES
from generator.lexicon import Category, Lexicon

REGION = "region"
"""The dimension of places that are a part of a country by direction: western Iraq."""
_RIVER = "river"
"""The dimension of rivers."""
STRIPS = frozenset({"gaza", "west_bank"})
"""The lexicon's ids of lands inside a country."""
_CONTAINER_WINDOW = 3
_KIND_WINDOW = 4
_NEW_CLAUSE = 2
"""Tokens between two places, a comma and "and", of which the second may begin a clause."""
_WAY = 4
"""Tokens from "through" to the place: through the border crossing of Karwa."""
_SEVERAL = 2
_APPOSED = 5
"""Tokens between a place and the one around it: الفاشر، عاصمة ولاية شمال دارفور."""


class Extents:
    """Which places of a sentence lie in which."""

    def __init__(self, sentence: ReadSentence, lexicon: Lexicon) -> None:
        self._sentence = sentence
        self._lexicon = lexicon

    def finest(self, places: Sequence[Name]) -> list[Name]:
        """The places without those told twice and those that another of them lies in."""
        kept: list[Name] = []
        linked = [pair for pair in pairwise(places) if are_joined(self._sentence, *pair)]
        listed = {second.tokens for _, second in linked} & {first.tokens for first, _ in linked}  # of three or more
        joined = (pair for pair in linked if not (self._is_place_of(*pair[::-1], listed) or self._is_narrowed(*pair)))
        coordinated = {place.tokens for pair in joined for place in pair}
        for index, place in enumerate(places):
            contains_other = any(self._contains(place, other) for other in places if other is not place)
            around = index > 0 and self._is_around(place, places[index - 1])
            repeated = any(place.key == earlier.key for earlier in places[:index])
            if not repeated and not around and (place.tokens in coordinated or not contains_other):
                kept.append(place)
        return kept

    def nearest_list(self, places: Sequence[Name], figure: Figure) -> Sequence[Name]:
        """Those that one list names nearest to a figure: marched in Bara, hours after six died in Loren | and Sole."""
        found = self.lists(places)
        if len(found) < _SEVERAL:
            return places
        return found[0] if places[0].tokens[0] >= figure.tokens[1] else found[-1]

    def lists(self, places: Sequence[Name]) -> list[list[Name]]:
        """Places in the lists that they make, each with those around it: in Homs and in Hama, | six in Area C of the West Bank."""
        found: list[list[Name]] = []
        for place in places:
            if found and self._goes_on(found[-1][-1], place):
                found[-1].append(place)
            else:
                found.append([place])
        return found

    def _goes_on(self, before: Name, place: Name) -> bool:
        """Whether a place stands in a list with the one before, lies in it or around it, or is it."""
        inside = self._contains(place, before) or self._contains(before, place) or self._is_around(place, before)
        return inside or before.key == place.key or _is_listed(self._sentence, before, place)

    def without_kinds(self, places: Sequence[Name]) -> list[Name]:
        """The places but those that only say which city or province the next one is: the Red Sea port city of Hodeidah.

        Nor those by way of which something went to or from the one before (exported from Kirkuk via Ceyhan), nor a river that
        flows through the next one.
        """
        kinds = {place.tokens for place, following in pairwise(places) if self._tells_kind(place, following)}
        ways = {place.tokens for before, place in pairwise(places) if self._is_way(before, place)}
        rivers = {place.tokens for place, following in pairwise(places) if self._flows_through(place, following)}
        return [place for place in places if place.tokens not in kinds | ways | rivers]

    def inner(self, place: Name, places: Sequence[Name]) -> Name:
        """The place right ahead that this one only says the whereabouts of (strikes on Khan Younis in southern Gaza)."""
        earlier = [other for other in places if other.tokens[1] <= place.tokens[0]]
        if not earlier or figure_between(self._sentence, earlier[-1].tokens[1], place.tokens[0]):
            return place
        return earlier[-1] if self._is_around(place, earlier[-1]) else place

    def inner_ones(
        self, chosen: Sequence[Name], places: Sequence[Name], placed: Sequence[Name], seats: Set[int]
    ) -> list[Name]:
        """The chosen places, in the stead of each that only says where those right ahead of it lie, these.

        `seats` are the tokens where those who speak are.
        """
        found: list[Name] = []
        told = [place for place in places if place.tokens[0] not in seats]
        for place in chosen:
            inner = self.inner(place, told) if place in placed else place
            if inner is place:
                found.append(place)
            else:
                found += joined_to_last(self._sentence, [near for near in places if near.tokens[1] <= inner.tokens[1]])
        return found

    def _is_place_of(self, container: Name, place: Name, listed: Set[tuple[int, int]]) -> bool:
        """Whether only a comma stands between a place and the known one that it lies in: near Hit, Iraq; Mukalla, Hadramawt.

        That an unknown one does is sure of a country, else where the two are no part of a list: near Biloxi, Mississippi.
        """
        between = self._sentence.texts[place.tokens[1] : container.tokens[0]]
        alone = place.tokens not in listed and container.tokens not in listed
        known = container.is_country or place.entry is not None or alone
        return len(between) == 1 and between[0] in COMMAS and known and self._contains(container, place)

    def _is_narrowed(self, container: Name, place: Name) -> bool:
        """Whether only a comma stands between a place and the one in it that it goes on to: in Iraq, Mosul, the army killed 12."""
        between = self._sentence.texts[container.tokens[1] : place.tokens[0]]
        return len(between) == 1 and between[0] in COMMAS and self._contains(container, place)

    def _tells_kind(self, place: Name, following: Name) -> bool:
        words = self._sentence.language.words
        between = self._sentence.texts[place.tokens[1] : following.tokens[0]]
        if not 1 < len(between) <= _KIND_WINDOW or between[-1] not in words.times.of_words:
            return False
        kind = between[-2] in words.names.of_place and not self._contains(following, place)
        kind = kind and words.names.prepositions.isdisjoint(between[:-2])  # the village of Karwa near the city of Homs
        return kind and all(word.isalpha() for word in between)

    def _is_way(self, before: Name, place: Name) -> bool:
        """Whether "through" stands between a place and the one before, with no mark between."""
        start, end = before.tokens[1], place.tokens[0]
        ways = (at for at in range(start, end) if self._sentence.cue_at("by_way_of", at))
        return any(end - at <= _WAY for at in ways) and not self._sentence.mark_between(start, end)

    def _flows_through(self, river: Name, place: Name) -> bool:
        """Whether a river is told right ahead of the town at which it is meant: in the Tigris | in Mosul, نهر النيل بأسوان."""
        sentence, words = self._sentence, self._sentence.language.words
        between = range(river.tokens[1], place.tokens[0])
        light = words.names.of_place | words.definite_articles | words.times.of_words
        leading = [at for at in between if sentence.cue_at("place", at)]
        attached = [at for at in between if is_in_attached(sentence, at)]
        near = all(at in leading or not light.isdisjoint(sentence.reading.words[at].rests) for at in between)
        inside = bool(leading or attached) or sentence.language.attaches_in(place.prefix)
        return river.dimension == _RIVER and near and inside and not place.is_country

    def _is_around(self, place: Name, before: Name) -> bool:
        """Whether a place close behind another one says where that one lies."""
        gap = sum(not self._tells_sort(at) for at in range(before.tokens[1], place.tokens[0]))
        if (
            place.tokens[0] < before.tokens[1]
            or gap > _APPOSED
            or are_joined(self._sentence, before, place)
            or self._contains(before, place)
        ):
            return False
        if self._sentence.cue_between("striking", before.tokens[1], place.tokens[0]):
            return False  # a campaign in Hama after an attack that struck Homs
        if self._is_set_off(before, place):
            return False
        joiners = self._sentence.language.words.numbers.joiners
        articles = self._sentence.language.words.definite_articles
        gap_tokens = range(before.tokens[1], place.tokens[0] + 1)
        between = [at for at in gap_tokens if self._sentence.texts[at] not in articles]
        parting = ("place_from", "no_verb_after")
        ahead = self._sentence.beginning(*parting).difference(end - 1 for end in self._sentence.cue_ends("lies_near"))
        if any(self._starts_with(at, joiners) or (at in ahead and at < place.tokens[0]) for at in between):
            return False
        countries = {self._country(before), self._country(place)}
        return None in countries or len(countries) == 1

    def _is_set_off(self, before: Name, place: Name) -> bool:
        """Whether a clause with a word of place of its own follows the comma behind a place: in Homs, | hundreds marched in Karwa.

        What names a kind of place there only describes the first: in Biloxi, a city in Malwa; في المكلا، عاصمة ولاية حضرموت.
        """
        sentence, names = self._sentence, self._sentence.language.words.names
        comma, end = before.tokens[1], place.tokens[0]
        governed = next((at for at in range(comma + 1, end) if sentence.cue_at("place", at) == 1), comma + 1)
        if sentence.texts[comma] not in COMMAS or governed == comma + 1:
            return False  # في كروة، شمالي حمص
        kinds = names.kinds_told | names.places_of_several
        described = not sentence.beginning("describing_country", "capital_of_country").isdisjoint(
            range(comma + 1, governed)
        )
        return not described and all(
            kinds.isdisjoint(sentence.reading.words[at].rests) for at in range(comma + 1, governed)
        )

    def _tells_sort(self, at: int) -> bool:
        """Whether a token only tells of what sort the place behind it is: in | the southern Indian | state of Tamil Nadu."""
        sentence = self._sentence
        return (
            sentence.texts[at] in sentence.language.words.names.of_place
            or sentence.cue_at("which_part", at) > 0
            or sentence.name_at(at, Category.NATIONALITIES) is not None
        )

    def _starts_with(self, at: int, joiners: frozenset[str]) -> bool:
        if self._sentence.texts[at] in self._sentence.language.words.names.of_place:
            return False  # ولاية
        stems = self._sentence.language.stems(self._sentence.texts[at])
        return self._sentence.texts[at] in joiners or any(prefix[:1] in joiners for prefix, _ in stems if prefix)

    def _country(self, place: Name) -> str | None:
        """The territory of a place, `None` where it is unknown or in several (East Africa)."""
        return self._lexicon.territory_of(place.entry)

    def _contains(self, container: Name, place: Name) -> bool:
        if container.tokens[1] == place.tokens[0] and self._sentence.is_possessor(container.tokens):
            return True  # Karachi's SITE area
        part = container.entry is None and self._sentence.cue_at("direction_adjective", container.tokens[0]) > 0
        if part or place.entry is None:  # in Karwa, southern Malwa
            near = 0 <= container.tokens[0] - place.tokens[1] < _CONTAINER_WINDOW
            return near and (part or container.entry is not None)
        if container.dimension == REGION and place.dimension != REGION and not place.is_country:
            return self._country(container) == self._country(place)
        return container.key in self._lexicon.containing(place.entry.id)


def are_joined(sentence: ReadSentence, first: Name, second: Name) -> bool:
    """Whether "and", a comma or nothing but an attached "and" joins two places, with words for their kind at most."""
    joiners = sentence.language.words.numbers.joiners
    between = [word for word in sentence.texts[first.tokens[1] : second.tokens[0]] if word not in QUOTES]
    if len(between) == _NEW_CLAUSE and between[0] in COMMAS and _acts(sentence, second):
        return False  # sent planes to Libya, and Italy sent a ship
    if first.tokens[0] in sentence.cue_ends("road_from") and _are_ends(sentence, first, second):
        return True
    if not between:
        return second.prefix[:1] in joiners if second.prefix else False
    kinds = sentence.language.words.names.of_place
    free = kinds | sentence.language.words.definite_articles | sentence.language.words.times.of_words
    attached = any(
        prefix[:1] in joiners and stem in kinds for prefix, stem in sentence.language.stems(between[0]) if prefix
    )
    linked = between[0] in joiners | {"،", ",", "&"} or attached
    return linked and all(word in free | joiners for word in between[1:])


def _are_ends(sentence: ReadSentence, first: Name, second: Name) -> bool:
    """Whether a road leads from one place to another: the road from Karwa to Loren, طريق بغداد - الموصل."""
    end, start = first.tokens[1], second.tokens[0]
    if start == end:
        return not second.prefix
    linked = sentence.texts[end] in DASHES or any(sentence.cue_at(cue, end) == 1 for cue in ("place_to", "with"))
    return start == end + 1 and linked


def _acts(sentence: ReadSentence, place: Name) -> bool:
    """Whether a verb stands right behind a place, no plural of a kind of place: in Karwa, Loren, and Malwa states."""
    end = place.tokens[1]
    return end in sentence.verbs and sentence.texts[end] not in sentence.language.words.names.places_of_several


def joined_to_last(sentence: ReadSentence, places: Sequence[Name]) -> list[Name]:
    """The last place with those that lead up to it in one list."""
    listed = list(places[-1:])
    for before, place in reversed(list(pairwise(places))):
        if not are_joined(sentence, before, place):
            break
        listed.insert(0, before)
    return listed


def _is_listed(sentence: ReadSentence, first: Name, second: Name) -> bool:
    """Whether two places are joined, a preposition of its own before the second, or parts between them, or "of"."""
    words, start, end = sentence.language.words, first.tokens[1], second.tokens[0]
    if are_joined(sentence, first, second) or (start < end and sentence.texts[start] in words.times.of_words):
        return True
    joining = words.numbers.joiners | COMMAS
    light = joining | words.names.prepositions | words.definite_articles | words.names.of_place
    between = [at for at in range(start, end) if at not in sentence.counted]
    linked = second.prefix[:1] in words.numbers.joiners or any(
        sentence.texts[at] in joining or sentence.and_attached(at) for at in between
    )
    return linked and all(
        sentence.texts[at] in light or any(stem in light for prefix, stem in sentence.reading.words[at].stems if prefix)
        for at in between
    )
