"""Where: the finest places that the sentence ties to a figure.

In this order:
1. for how far a place lies from another (Karwa, 120 km west of Marib): that place, if it is told right ahead (`distances.py`);
2. the place or hospital that a verb of holding or taking in has for its subject (Lebanon hosts, استقبل المستشفى);
3. places that a word of place governs (في, in, بمدينة), the last preposition before them, after the figure and before the next
   one, or for which it is (five for Amman); then such places ahead of the figure; then those after further figures;
4. places that it leaves or enters (غادر 300 لاجئ لبنان), goes to, strikes or comes from (إلى, على, to; then من, from) after the
   figure, before the next; people are from where they were born (25 from Mali), unless they flee or return;
5. the place that the clause is about: the last one before the figure that no preposition governs and that is not who acted
   (تصدرت الحديدة … بـ152 ضحية; followed by Salah al-Din with 53 percent; Syria has reported 39 infections), if the figure is held
   there (`held_there.py`), but of money, which may be anywhere (barred Sudan from paying $12 million);
   Ahead of all this the unknown word behind "figure in", where another figure has a known place there (3 in Derna, 2 in Foo);
6. but of money the place ahead that something goes to (delivered food to Djibo village for 250 children), also where the
   consequence follows a comma (a storm hit Malawi, killing two);
7. the place inside the words of the figure (two Cairo sit-ins, Sudan's 26 states, سبع محافظات يمنية).
A place right ahead of a figure (السعودية 12.6 بالمئة، سد سمير (38,9 مليون)) is that figure's alone. A joined verb (وأعلن) or,
past a mark, another figure begins a clause of its own. Of a place and the one around it the finer counts (`extents.py`).
A place that "and" joins at the head of a clause with figures of its own (، وفي بغداد 12 إصابة) is theirs (`fronted.py`).
A definite noun (the city, المخيم) means a place told (`told`). See `named`, `speaking`, `hosting`, `parallel`, `inside`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.sizes import is_distance
from generator.facts.slots.where.brought import brought_by
from generator.facts.slots.where.clauses import open_to, places_ahead
from generator.facts.slots.where.directions import parts_by_direction, with_joined_directions
from generator.facts.slots.where.distances import located_place, near_place
from generator.facts.slots.where.durations import is_spent_in, lasts
from generator.facts.slots.where.extents import Extents, joined_to_last
from generator.facts.slots.where.following import (
    follows,
    is_told_of,
    joined_figure,
    leads_to_facility,
    next_figure,
    past_origin,
)
from generator.facts.slots.where.fronted import led_in_by
from generator.facts.slots.where.held_there import is_held_there
from generator.facts.slots.where.hosting import hosting_places, takes_in
from generator.facts.slots.where.inside import country_inside, country_of_firm, places_inside
from generator.facts.slots.where.labels import figures_alone, is_recipient, leading_labels, number_labelled, respective
from generator.facts.slots.where.listed import listed_place
from generator.facts.slots.where.moving import allotted, gapped, gone_over, left, listed_origins, moved
from generator.facts.slots.where.moving_ahead import moved_ahead
from generator.facts.slots.where.named import (
    blocs,
    is_people,
    named_places,
    parts_of_countries,
    placing_facilities,
    seats_of_bodies,
)
from generator.facts.slots.where.pairs import pairs
from generator.facts.slots.where.parallel import joined_unknown, parallel_place
from generator.facts.slots.where.placing import governing, is_gone_on_with, placed_names
from generator.facts.slots.where.speaking import speakers_seats, speaking_tokens
from generator.facts.slots.where.striking import struck, struck_behind, struck_nearer
from generator.facts.slots.where.told import Told, as_whole, meant_places, told_places
from generator.facts.slots.where.topics import opens_clause, topic
from generator.facts.slots.where.weather import weather_region
from generator.lexicon import Lexicon
from generator.values import Kind, Term

_BEHIND = frozenset({CueKind.WHERE_BEHIND, CueKind.WHERE_TO, CueKind.WHERE_FROM})
"""The cues of places behind a figure."""
_NONE = -1
"""The number of no figure; the end of a sentence, which tells what is gone on with, has none either."""

Where = Found[tuple[Term, ...]] | None


class Places:
    """The places of a sentence, each with the figures that it places; `before` are the places told before the sentence.

    `named`: the places that it names, in order. What else can be a place is worked out where a figure asks for it.
    """

    def __init__(self, sentence: ReadSentence, lexicon: Lexicon, before: Sequence[Told]) -> None:
        self._sentence = sentence
        self._lexicon = lexicon
        self._before = before
        self._extents = Extents(sentence, lexicon)
        self.named = named_places(sentence)
        self._starts = {figure.tokens[0]: number for number, figure in enumerate(sentence.figures)}

    @cached_property
    def _meant(self) -> Mapping[tuple[int, int], Name]:
        """The places that definite nouns mean, by their tokens."""
        meant = meant_places(self._sentence, self.told, self._before, self._lexicon)
        return {place.tokens: as_whole(self._sentence, place, self._lexicon) for place in meant}

    @cached_property
    def _parts(self) -> Sequence[Name]:
        """The parts of a country that directions tell."""
        places, told = [*self.named, *self._meant.values()], [*self._before, *self.told]
        return list(parts_by_direction(self._sentence, places, told, self._lexicon))

    @cached_property
    def _places(self) -> Sequence[Name]:
        """Every place that the sentence tells, in order, but those of the offices that speak."""
        told = [*parts_of_countries(self._sentence, self._lexicon), *placing_facilities(self._sentence)]
        inside = {at for part in self._parts for at in range(*part.tokens)}
        whole = (place for place in (*self.named, *self._meant.values()) if place.tokens[0] not in inside)
        told += [
            *seats_of_bodies(self._sentence),
            *blocs(self._sentence),
            *self._parts,
            *whole,
            *joined_unknown(self._sentence, self._lexicon),
        ]
        speaking = speaking_tokens(self._sentence)
        told = [with_joined_directions(self._sentence, place) for place in sorted(told, key=lambda one: one.tokens)]
        places = self._extents.without_kinds(told)
        return [place for place in places if place.tokens[0] not in speaking]

    @cached_property
    def _placed(self) -> Sequence[Name]:
        """Those of the places that a word of place governs."""
        return placed_names(self._sentence, self._places)

    @cached_property
    def _gone_on_with(self) -> Set[tuple[int, int]]:
        """The tokens of the places of which a clause behind them tells on: to Hama, where it killed 12."""
        named = {place.tokens for place in self.named}
        told = [(place, place.tokens in named) for place in self._places]
        return {place.tokens for place, by_name in told if is_gone_on_with(self._sentence, place, named=by_name)}

    @cached_property
    def _pairs(self) -> Mapping[int, list[Name]]:
        """Where figures of two begin that are told one by one, with the places of both."""
        return pairs(self._sentence, self._placed)

    @cached_property
    def _labels(self) -> Mapping[tuple[int, int], int]:
        """The tokens of the places that belong to one figure alone, with its number in the sentence."""
        return figures_alone(self._sentence, self._places)

    @cached_property
    def _leading(self) -> Set[tuple[int, int]]:
        """Those of the labels that are free and right ahead of their figures."""
        return leading_labels(self._sentence, self._places, self._labels)

    @cached_property
    def told(self) -> Sequence[Told]:
        """The places that it names, and the facilities that something is in, as the sentences after it can mean them."""
        named = sorted([*self.named, *placing_facilities(self._sentence)], key=lambda place: place.tokens)
        return list(told_places(self._sentence, named, self._extents))

    @cached_property
    def _respective(self) -> Mapping[tuple[int, int], int]:
        """Those of them that are told to be of one figure each, in order (respectively)."""
        return respective(self._sentence, self._places)

    def label(self, figure: Figure) -> Name | None:
        """The place that labels a figure, and no other."""
        number = self._number(figure)
        return next((place for place in self._places if number == self._labels.get(place.tokens, _NONE)), None)

    def _number(self, figure: Figure) -> int | None:
        return number_labelled(self._sentence, self._labels, self._starts.get(figure.tokens[0]))

    def of(self, figure: Figure, who: Sequence[Term]) -> Where:
        """The finest places of the figure's clause; `who` acted."""
        places, placed = self._open_to(figure, self._places), self._open_to(figure, self._placed)
        number = self._starts.get(figure.tokens[0])
        own = [place for place in places if number == self._respective.get(place.tokens, _NONE)]
        own = own or self._pairs.get(figure.tokens[0], [])
        if own:
            return self._found(CueKind.WHERE_LABEL, own)
        if is_distance(self._sentence, figure):
            return self._found(CueKind.WHERE_DISTANCE, located_place(self._sentence, figure, self._places))
        if figure.kind is Kind.DURATION and not lasts(self._sentence, figure):
            spent = [place for place in self._nearest(figure, placed) if is_spent_in(self._sentence, figure, place)]
            return self._found(CueKind.WHERE_BEHIND, self._extents.finest(spent))
        unknown = parallel_place(self._sentence, self._lexicon, figure, self._places, self._placed)
        unknown = unknown or listed_place(self._sentence, figure, who)
        unknown = unknown or country_of_firm(self._sentence, figure, self._lexicon)
        unknown = unknown or weather_region(self._sentence, figure, self._places)
        if unknown is not None:
            return unknown
        for kind, chosen in self._chosen(figure, places, placed, {term.id for term in who}):
            if chosen and (kind in _BEHIND or not leads_to_facility(self._sentence, figure)):
                inner = self._extents.inner_ones(chosen, places, placed, speakers_seats(self._sentence))
                near = self._extents.nearest_list(inner, figure)
                return self._found(kind, self._extents.finest(near))
        inside = self._found(CueKind.WHERE_INSIDE, places_inside(self._sentence, figure, self._places))
        inside = inside or country_inside(self._sentence, figure, self._lexicon)
        return inside or self._found(CueKind.WHERE_DISTANCE, near_place(self._sentence, self._places))

    def of_part(self, figure: Figure) -> Where:
        """The places of a part, if it has others than its whole: those that follow it, or that label figures of the sentence."""
        placed = self._nearest(figure, self._open_to(figure, self._placed))
        own = [place for place in placed if not self._sentence.mark_between(figure.tokens[1], place.tokens[0])]
        placed = own or placed  # of whom 58 were reunited in Goma, were registered in Bukavu
        if placed:
            return self._found(CueKind.WHERE_BEHIND, self._extents.finest(placed))
        to = moved(self._sentence, figure, self._open_to(figure, self._places), "place_to") if is_people(figure) else []
        if to:
            return self._found(CueKind.WHERE_TO, self._extents.finest(to))
        labels = [place for place in self._open_to(figure, self._places) if place.tokens in self._labels]
        return self._found(CueKind.WHERE_LABEL, self._extents.finest(labels))

    def _open_to(self, figure: Figure, places: Sequence[Name]) -> Sequence[Name]:
        """The places but those that a clause of something else tells, and that label another figure, no rank.

        احتلت بابل المركز الثالث بإنتاج بلغ 20 طناً. Governorates are in none that is inside a country.
        """
        places = open_to(self._sentence, figure, places)
        told = [(pair[0].tokens[0], pair[-1].tokens[1]) for pair in self._pairs.values()]
        apart = [range(*span) for span in told if span[1] <= figure.tokens[0]]
        places = [place for place in places if not any(place.tokens[0] in span for span in apart)]
        if not self._labels:
            return places
        own, figures = self._number(figure), self._sentence.figures
        labels = {tokens: number for tokens, number in self._labels.items() if figures[number].kind is not Kind.ORDINAL}
        return [place for place in places if labels.get(place.tokens, own) == own]

    def _found(self, kind: CueKind, places: Sequence[Name]) -> Where:
        """Places with the word before the first of them as their cue."""
        if not places:
            return None
        start, end = places[0].tokens
        free = kind in {CueKind.WHERE_TOPIC, CueKind.WHERE_HOST, CueKind.WHERE_INSIDE, CueKind.WHERE_DISTANCE}
        span = self._sentence.text_span(start if free else governing(self._sentence, start), end)
        return Found(tuple(place.term for place in places), Cue(kind, span))

    def _chosen(
        self, figure: Figure, places: Sequence[Name], placed: Sequence[Name], acting: set[str | None]
    ) -> Iterator[tuple[CueKind, list[Name]]]:
        """The places that each cue tells, the strongest first; worked out one after the other."""
        yield CueKind.WHERE_HOST, hosting_places(self._sentence, figure, self._places)
        if not places:
            return
        yield CueKind.WHERE_BEHIND, self._nearest(figure, placed)
        joined = joined_figure(self._sentence, figure, self._starts.get(figure.tokens[0], 0), placed)
        yield CueKind.WHERE_BEHIND, self._nearest(joined, placed) if joined is not None else []
        yield CueKind.WHERE_BEHIND, allotted(self._sentence, figure, places)
        yield from gone_over(self._sentence, figure, places)
        yield CueKind.WHERE_FROM, left(self._sentence, figure, places)
        yield CueKind.WHERE_FROM, listed_origins(self._sentence, figure, places)
        yield CueKind.WHERE_TO, struck_behind(self._sentence, figure, places)
        yield CueKind.WHERE_TO, gapped(self._sentence, figure, places)
        yield CueKind.WHERE_BEHIND, brought_by(self._sentence, figure, places, placed)
        yield CueKind.WHERE_LABEL, self._labelled(figure, places, acting)
        ahead = self._ahead(figure, [one for one in placed if one.tokens[0] not in speakers_seats(self._sentence)])
        yield CueKind.WHERE_TO, struck_nearer(self._sentence, figure, places, ahead)
        yield CueKind.WHERE_AHEAD, ahead
        yield CueKind.WHERE_BEHIND, [place for place in placed if follows(self._sentence, figure, place)]
        yield CueKind.WHERE_AHEAD, self._ahead(figure, placed)
        if (
            figure.kind not in {Kind.MONEY, Kind.PERCENT} or figure.part_of is not None
        ):  # 12 percent of sales went to China
            yield CueKind.WHERE_TO, moved(self._sentence, figure, places, "place_to")
            yield CueKind.WHERE_FROM, moved(self._sentence, figure, places, "place_from")
        yield CueKind.WHERE_TO, struck(self._sentence, figure, places)
        if figure.kind is not Kind.MONEY:
            about = self._topic(figure, places, acting)
            yield CueKind.WHERE_TOPIC, about if is_held_there(self._sentence, figure, about) else []
            yield CueKind.WHERE_TOPIC, led_in_by(self._sentence, figure, places)
            yield from moved_ahead(self._sentence, figure, places)

    def _labelled(self, figure: Figure, places: Sequence[Name], acting: set[str | None]) -> list[Name]:
        """The free label ahead of a figure with what "and" joins to it, no doer but a host, nor whom money is given to."""
        label = self.label(figure)
        acted = (
            label is not None and label.is_country and label.term.id in acting and not takes_in(self._sentence, figure)
        )
        acted = acted or (label is not None and figure.kind is Kind.MONEY and is_recipient(self._sentence, label))
        if label is None or acted or label.tokens not in self._leading:
            return []
        return joined_to_last(self._sentence, [place for place in places if place.tokens[1] <= label.tokens[1]])

    def _nearest(self, figure: Figure, placed: Sequence[Name]) -> list[Name]:
        limit = next_figure(self._sentence, figure)
        near = [place for place in placed if place.tokens[0] < limit and follows(self._sentence, figure, place)]
        near = past_origin(self._sentence, figure, near)
        return [place for place in near if not is_told_of(self._sentence, near[0], place)]

    def _ahead(self, figure: Figure, placed: Sequence[Name]) -> list[Name]:
        own = {place.tokens for place in placed} | self._gone_on_with
        return places_ahead(self._sentence, figure, self._places, own, self._leading)

    def _topic(self, figure: Figure, places: Sequence[Name], acting: set[str | None]) -> list[Name]:
        """The place that the clause is about: no country that acted, nor told by a definite noun inside the clause."""
        free = [
            place
            for place in places
            if not (place.is_country and place.term.id in acting)
            and (place.tokens not in self._meant or opens_clause(self._sentence, place))
        ]
        return topic(self._sentence, figure, free, self._labels)
