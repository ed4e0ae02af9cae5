"""Where: the finest places that the sentence ties to a figure.

In this order:
1. for how far a place lies from another (120 km west of Marib): the place it is measured from;
2. places that a word of place governs (في, in, بمدينة), the last preposition before them, after the figure and before the next
   one; then such places ahead of the figure; then those after further figures;
3. places it goes to, strikes or comes from (إلى, على, to; then من, from) after the figure, before the next; people come from
   where they were born, unless they flee or return (25 migrants from Mali, but 500 people fled from Idlib);
4. the place that the clause is about: the last one before the figure that no preposition governs and that is not who acted
   (تصدرت الحديدة … بـ152 ضحية; followed by Salah al-Din with 53 percent; Syria has reported 39 infections);
   Ahead of all this the unknown word behind "figure in", where another figure has a known place there (3 in Derna, 2 in Foo);
5. the place ahead of the figure that something goes to (delivered food to Djibo village for 250 children);
6. the country of counted places (سبع محافظات يمنية).
A place right ahead of a figure (السعودية 12.6 بالمئة، سد سمير (38,9 مليون)) is that figure's alone. A joined verb (وأعلن) or,
past a mark, another figure begins a clause of its own. Of a place and the one that contains it the finer counts, unless both
are joined by "and"; a place that follows another one closely, not joined to it, in the same country or of unknown extent,
contains it (الفاشر في غرب السودان). A definite noun (the city, المخيم) is the place that it means (`told.py`). Which names
count is told in `named_places.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import country_of, inside_or_beside
from generator.facts.slots.clauses import (
    figure_between,
    governed_by_preposition,
    governs,
    is_distance,
    mark_between,
    new_clause_between,
)
from generator.facts.slots.named_places import is_people, named_places, speaking_tokens
from generator.facts.slots.saying import FINDINGS
from generator.facts.slots.told import Told, meant_places
from generator.facts.slots.who import PLACE
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_PLACE_WINDOW = 6
_CONTAINER_WINDOW = 3
_APPOSED = 5
"""Tokens between a place and the one around it: الفاشر، عاصمة ولاية شمال دارفور."""
_MEASURED = 6
"""Tokens between a distance and the place it is measured from."""
_LONGEST_UNKNOWN = 2
_LABELLING = 2
"""Tokens between a place and the figure that it labels."""


Where = Found[tuple[Term, ...]] | None


class Places:
    """The places of a sentence, each with the figures that it places; `before` are the places told before the sentence.

    `named`: the places that it names, in order.
    """

    def __init__(self, sentence: ReadSentence, lexicon: Lexicon, before: Sequence[Told]) -> None:
        self._sentence = sentence
        self._lexicon = lexicon
        named = self.named = named_places(sentence)
        speaking = speaking_tokens(sentence)
        meant = list(meant_places(sentence, named, before))
        self._meant = {place.tokens for place in meant}
        places = sorted([*named, *meant], key=lambda place: place.tokens)
        self._places = [place for place in places if place.tokens[0] not in speaking]
        self._starts = {figure.tokens[0]: number for number, figure in enumerate(sentence.figures)}
        self._placed = self._governed()
        self._labels = {place.tokens: number for place in self._places if (number := self._labelled(place)) is not None}

    def of(self, figure: Figure, who: Sequence[Term]) -> Where:
        """The finest places of the figure's clause; `who` acted."""
        places, placed = self._open_to(figure, self._places), self._open_to(figure, self._placed)
        if is_distance(self._sentence, figure):
            return self._found(CueKind.WHERE_DISTANCE, self._measured_from(figure, places))
        if figure.kind is Kind.DURATION:
            return self._found(CueKind.WHERE_BEHIND, self._finest(self._nearest(figure, placed)))
        unknown = self._parallel(figure, placed)
        if unknown is not None:
            return unknown
        for kind, chosen in self._chosen(figure, places, placed, {term.id for term in who}):
            if chosen:
                inner = [self._inner(place, figure, places) if place in placed else place for place in chosen]
                return self._found(kind, self._finest(inner))
        return self._country_of_places(figure)

    def of_part(self, figure: Figure) -> Where:
        """The places of a part, if it has others than its whole: those that follow it, or that label figures of the sentence."""
        placed = self._nearest(figure, self._open_to(figure, self._placed))
        if placed:
            return self._found(CueKind.WHERE_BEHIND, self._finest(placed))
        labels = [place for place in self._open_to(figure, self._places) if place.tokens in self._labels]
        return self._found(CueKind.WHERE_LABEL, self._finest(labels))

    def _open_to(self, figure: Figure, places: Sequence[Name]) -> list[Name]:
        """The places but those that label another figure."""
        number = self._starts.get(figure.tokens[0])
        return [place for place in places if self._labels.get(place.tokens, number) == number]

    def _found(self, kind: CueKind, places: Sequence[Name]) -> Where:
        """Places with the word before the first of them as their cue."""
        if not places:
            return None
        start, end = places[0].tokens
        span = self._sentence.text_span(self._governing(start), end)
        return Found(tuple(place.term for place in places), Cue(kind, span))

    def _governing(self, start: int) -> int:
        """The token of the word of place or movement that governs a place, else the place's own."""
        near = range(start - 1, max(-1, start - _PLACE_WINDOW - 1), -1)
        cues = ("place", "place_to", "place_from")
        return next((at for at in near if any(self._sentence.cue_at(cue, at) for cue in cues)), start)

    # -- which places -------------------------------------------------------------------------------

    def _chosen(
        self, figure: Figure, places: Sequence[Name], placed: Sequence[Name], acting: set[str | None]
    ) -> Iterator[tuple[CueKind, list[Name]]]:
        """The places that each cue tells, the strongest first; worked out one after the other."""
        yield CueKind.WHERE_BEHIND, self._nearest(figure, placed)
        yield CueKind.WHERE_AHEAD, self._ahead(figure, placed)
        yield CueKind.WHERE_BEHIND, self._behind(figure, placed)
        yield CueKind.WHERE_TO, self._moved(figure, places, "place_to")
        yield CueKind.WHERE_FROM, self._moved(figure, places, "place_from")
        yield CueKind.WHERE_TOPIC, self._topic(figure, places, acting)
        yield CueKind.WHERE_REACHED, self._reached(figure, places)

    def _country_of_places(self, figure: Figure) -> Where:
        """The country that the nationality of counted places tells: سبع محافظات يمنية."""
        if figure.unit is None or figure.unit.dimension != PLACE:
            return None
        for name in inside_or_beside(self._sentence, figure, Category.NATIONALITIES):
            country = country_of(name, self._lexicon)
            if country is not None:
                return Found((country,), Cue(CueKind.WHERE_OWNER, self._sentence.text_span(*name.tokens)))
        return None

    def _nearest(self, figure: Figure, placed: Sequence[Name]) -> list[Name]:
        limit = self._next_figure(figure)
        near = (place for place in placed if figure.tokens[1] <= place.tokens[0] < limit)
        return [place for place in near if self._follows(figure, place)]

    def _ahead(self, figure: Figure, placed: Sequence[Name]) -> list[Name]:
        figures = self._sentence.figures
        ahead = (place for place in placed if place.tokens[1] <= figure.tokens[0])
        return [place for place in ahead if governs(figures, place.tokens, figure)]

    def _behind(self, figure: Figure, placed: Sequence[Name]) -> list[Name]:
        return [place for place in placed if self._follows(figure, place)]

    def _next_figure(self, figure: Figure) -> int:
        starts = (other.tokens[0] for other in self._sentence.figures)
        return next((start for start in starts if start >= figure.tokens[1]), len(self._sentence.tokens))

    def _parallel(self, figure: Figure, placed: Sequence[Name]) -> Where:
        """The unknown word right behind "figure in", where a known place stands so behind another figure of the sentence."""
        sentence = self._sentence
        start = figure.tokens[1] + sentence.cue_at("place", figure.tokens[1])
        limit = min(start + _LONGEST_UNKNOWN + 1, len(sentence.tokens))
        end = next((at for at in range(start, limit) if not self._may_be_place(at)), limit)
        ends = end == len(sentence.tokens) or sentence.tokens[end].text in CLAUSE_MARKS
        if start == figure.tokens[1] or not start < end <= start + _LONGEST_UNKNOWN or not ends:
            return None
        others = [other.tokens[1] for other in sentence.figures if other is not figure]
        if not any(0 < place.tokens[0] - other <= _CONTAINER_WINDOW for place in placed for other in others):
            return None
        surface = sentence.text_span(start, end).cut(sentence.text)
        place = Term(None, surface, {sentence.language.code: surface})
        return Found((place,), Cue(CueKind.WHERE_PARALLEL, sentence.text_span(figure.tokens[1], end)))

    def _may_be_place(self, at: int) -> bool:
        """Whether a token that nothing else has read can be a place's name."""
        sentence = self._sentence
        text = sentence.tokens[at].text
        ranges = [item.tokens for items in (sentence.names, sentence.moments, sentence.figures) for item in items]
        read = any(start <= at < end for start, end in ranges)
        return text.isalpha() and text not in sentence.language.words.stop_words and not read

    def _measured_from(self, figure: Figure, places: Sequence[Name]) -> list[Name]:
        end = figure.tokens[1]
        return [place for place in places if end <= place.tokens[0] <= end + _MEASURED][:1]

    def _follows(self, figure: Figure, place: Name) -> bool:
        return place.tokens[0] >= figure.tokens[1] and not _in_another_clause(self._sentence, figure, place)

    def _governed(self) -> list[Name]:
        """The places that a word of place governs, or that "and" joins to such a place."""
        placed: list[Name] = []
        for place in self._places:
            joined = bool(placed) and _joined(self._sentence, placed[-1], place)
            if joined or "ب" in place.prefix or _is_placed(self._sentence, place):
                placed.append(place)
        return placed

    def _moved(self, figure: Figure, places: Sequence[Name], cue: str) -> list[Name]:
        """The places right after a word of movement behind a figure, with those joined to them."""
        if cue == "place_from" and is_people(figure) and not any(True for _ in self._sentence.cue_ends("leaving")):
            return []
        found: list[Name] = []
        for place in places:
            start = place.tokens[0]
            joined = bool(found) and _joined(self._sentence, found[-1], place)
            near = range(max(figure.tokens[1], start - _CONTAINER_WINDOW), start)
            led = self._follows(figure, place) and any(
                self._sentence.cue_at(cue, at) and not self._sentence.cue_at("origin", at - 1) for at in near
            )
            if joined or (led and start < self._next_figure(figure)):
                found.append(place)
        return found

    def _topic(self, figure: Figure, places: Sequence[Name], who: set[str | None]) -> list[Name]:
        """The last place before a figure that stands free, no other figure between; who acted or speaks is none."""
        sentence = self._sentence
        speaks = {
            verb.tokens
            for verb in sentence.of(Category.SAYING)
            if verb.dimension != FINDINGS and not 0 <= figure.tokens[0] - verb.tokens[1] <= 1
        }
        free = [
            place
            for place in places
            if place.tokens[1] <= figure.tokens[0]
            and not figure_between(sentence, place.tokens[1], figure.tokens[0])
            and not governed_by_preposition(sentence, place)
            and not self._ends_a_clause(place, figure)
            and place.term.id not in who
            and not any(place.tokens[0] == end or place.tokens[1] == start for start, end in speaks)
            and (not self._is_meant(place) or self._opens_clause(place))
        ]
        return free[-1:]

    def _is_meant(self, place: Name) -> bool:
        """Whether a place is told by a definite noun."""
        return place.tokens in self._meant

    def _opens_clause(self, place: Name) -> bool:
        start = place.tokens[0]
        before = self._sentence.tokens[start - 1].text if start else "."
        return before in CLAUSE_MARKS or start in set(self._sentence.cue_ends("said_that"))

    def _ends_a_clause(self, place: Name, figure: Figure) -> bool:
        """Whether a place that follows another figure is parted from this one by a mark."""
        follows = any(other.tokens[0] < place.tokens[0] for other in self._sentence.figures)
        parted = mark_between(self._sentence, place.tokens[1], figure.tokens[0])
        return follows and parted and place.tokens not in self._labels

    def _reached(self, figure: Figure, places: Sequence[Name]) -> list[Name]:
        """The last place ahead of a figure that something goes to, in the same clause."""
        found = [
            place
            for place in places
            if place.tokens[1] <= figure.tokens[0]
            and place.tokens[0]
            and self._sentence.cue_at("place_to", place.tokens[0] - 1)
            and not new_clause_between(self._sentence, place.tokens[1], figure.tokens[0])
            and not mark_between(self._sentence, place.tokens[1], figure.tokens[0])
        ]
        return found[-1:]

    # -- labels and extents -------------------------------------------------------------------------

    def _labelled(self, place: Name) -> int | None:
        """The number of the figure right behind a place, which it labels: nothing but an opening bracket or "with" between."""
        sentence, end = self._sentence, place.tokens[1]
        for start in range(end, end + _LABELLING + 1):
            number = self._starts.get(start)
            if number is None or sentence.figures[number].part_of is not None:
                continue
            words = {token.text for token in sentence.tokens[end:start]}
            joined = any(
                prefix in sentence.language.words.numbers.joiners
                for prefix, _ in sentence.language.stems(sentence.tokens[start].text)
                if prefix
            )
            labels = words in ({"("}, {":"}, set()) or sentence.cue_at("with", end) > 0
            return number if labels and not joined and not _ends_list(sentence, place) else None
        return None

    def _finest(self, places: Sequence[Name]) -> list[Name]:
        kept: list[Name] = []
        for index, place in enumerate(places):
            coordinated = any(
                _joined(self._sentence, first, second) and place in (first, second)
                for first, second in pairwise(places)
            )
            contains_other = any(self._contains(place, other) for other in places if other is not place)
            around = index > 0 and self._is_around(place, places[index - 1])
            repeated = any(place.key == earlier.key for earlier in places[:index])
            if not repeated and not around and (coordinated or not contains_other):
                kept.append(place)
        return kept

    def _inner(self, place: Name, figure: Figure, places: Sequence[Name]) -> Name:
        """The place right ahead that this one only says the whereabouts of (strikes on Khan Younis in southern Gaza)."""
        earlier = [other for other in places if other.tokens[1] <= place.tokens[0]]
        if not earlier or figure_between(self._sentence, earlier[-1].tokens[1], place.tokens[0]):
            return place
        if place.tokens[0] >= figure.tokens[1] > earlier[-1].tokens[0]:
            return place
        return earlier[-1] if self._is_around(place, earlier[-1]) else place

    def _is_around(self, place: Name, before: Name) -> bool:
        """Whether a place close behind another one says where that one lies."""
        gap = place.tokens[0] - before.tokens[1]
        if not 0 <= gap <= _APPOSED or _joined(self._sentence, before, place) or self._contains(before, place):
            return False
        joiners = self._sentence.language.words.numbers.joiners
        between = range(before.tokens[1], place.tokens[0] + 1)
        if any(self._starts_with(at, joiners) for at in between):
            return False
        countries = {self._country(before), self._country(place)}
        return None in countries or len(countries) == 1

    def _starts_with(self, at: int, joiners: frozenset[str]) -> bool:
        stems = self._sentence.language.stems(self._sentence.tokens[at].text)
        return self._sentence.tokens[at].text in joiners or any(prefix[:1] in joiners for prefix, _ in stems if prefix)

    def _country(self, place: Name) -> str | None:
        entry = place.entry
        while entry is not None and entry.parent is not None:
            entry = self._lexicon.entry(entry.parent)
        return entry.id if entry is not None else None

    def _contains(self, container: Name, place: Name) -> bool:
        if place.entry is None:
            return container.entry is not None and 0 <= container.tokens[0] - place.tokens[1] < _CONTAINER_WINDOW
        parent = place.parent
        while parent is not None:
            if parent == container.key:
                return True
            parent = self._lexicon.entry(parent).parent
        return False


def _is_placed(sentence: ReadSentence, place: Name) -> bool:
    """Whether a word of place stands ahead of a place in its clause, and no word of movement after that one."""
    start = place.tokens[0]
    clause = 1 + max((at for at in range(start) if sentence.tokens[at].text in CLAUSE_MARKS), default=-1)
    window = range(max(clause, start - _PLACE_WINDOW), start + 1)
    last = max((at for at in window if _opens_place(sentence, at, start)), default=None)
    return last is not None and not any(sentence.cue_at("place_away", at) for at in range(last + 1, start))


def _opens_place(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether a word of place stands at a token, or a kind of place with an attached one (بمدينة) right before the name."""
    if sentence.cue_at("place", at):
        return True
    names = sentence.language.words.names
    kinds = names.settlements | names.place_kinds
    near = start - at <= _CONTAINER_WINDOW
    return near and any(
        "ب" in prefix and stem in kinds for prefix, stem in sentence.language.stems(sentence.tokens[at].text)
    )


def _in_another_clause(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a clause of its own lies between: ", half of them in Amman" does not place the figure, ", in Amman" does."""
    end, start = figure.tokens[1], place.tokens[0]
    joiners = sentence.language.words.numbers.joiners
    verbs = [verb for verb in sentence.of(Category.SAYING, Category.DOING) if end <= verb.tokens[0] < start]
    if any(verb.prefix in joiners and verb.prefix for verb in verbs):
        return True
    return mark_between(sentence, end, start) and (figure_between(sentence, end, start) or bool(verbs))


def _joined(sentence: ReadSentence, first: Name, second: Name) -> bool:
    joiners = sentence.language.words.numbers.joiners
    between = [token.text for token in sentence.tokens[first.tokens[1] : second.tokens[0]]]
    if not between:
        return second.prefix[:1] in joiners if second.prefix else False
    kinds = sentence.language.words.names.settlements | sentence.language.words.names.place_kinds
    free = kinds | sentence.language.words.definite_articles | {"of"}
    attached = any(
        prefix[:1] in joiners and stem in kinds for prefix, stem in sentence.language.stems(between[0]) if prefix
    )
    linked = between[0] in joiners | {"،", ",", "&"} or attached
    return linked and all(word in free | joiners for word in between[1:])


def _ends_list(sentence: ReadSentence, place: Name) -> bool:
    """Whether "and" joins a place to one before it: such a one labels nothing."""
    joiners = sentence.language.words.numbers.joiners
    before = sentence.tokens[place.tokens[0] - 1].text if place.tokens[0] else ""
    if before not in joiners and (not place.prefix or place.prefix[0] not in joiners):
        return False
    earlier = [other for other in sentence.of(Category.PLACES) if other.tokens[1] <= place.tokens[0]]
    return bool(earlier) and _joined(sentence, earlier[-1], place)
