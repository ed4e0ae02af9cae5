"""The places whose bodies and officials tell: what the governor of Hama or شرطة كركوك tells or does is in Hama and in Kirkuk.

Police, councils, courts, municipalities and health departments answer for the town or province that is named with them. So what
one of them counts is there where nothing else places it: neither its sentence, which names no other place, nor the one before.
What is told to be in a town behind its name (الدفاع المدني في حماة) is of that, unless that is a capital, the seat of all. No
country's body is meant, which may tell of all the world, but one for health (whom its ministry of health tells to be harmed is in
the country) and its courts, prosecutors and police: whom they try, charge, hold and fine and what they order to be paid is in the
country, whose court it is being told once (An Egyptian court sentenced 19 men. | The court fined five others), or in its town (a
court in Karwa; KARWA: A court). So is the term that a court gives, though how long something lasts is in no place.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.speaking import REMEMBERED
from generator.facts.slots.actors import OFFICE
from generator.facts.slots.datelines import dateline_end
from generator.facts.slots.offices import office_end
from generator.facts.slots.where.deeds_tried import is_of_deed_tried
from generator.facts.slots.where.placing import placed_names
from generator.lexicon import CAPITAL, Category, Entry, Lexicon
from generator.values import Kind, Span, Term

_BESIDE = 1
"""Tokens from a place to the body of it: Mosul municipality."""
_OF_COUNTRY = 2
"""Tokens from a country to its body: Lebanon's public health ministry."""


@dataclass(frozen=True, slots=True)
class _Seat:
    """A place as the text tells it, and where; `body`: the words of the body whose seat it is, where they do not hold it."""

    place: Term
    span: Span
    body: str = ""

    def found(self) -> Found[tuple[Term, ...]]:
        """The place, as the seat of who tells."""
        return Found((self.place,), Cue(CueKind.WHERE_SEAT, self.span))

    def is_of(self, teller: Term) -> bool:
        """Whether it is the seat of who tells: their words hold it, letters before it aside (بالبصرة; but no Hamad is of Hama)."""
        before, _, after = teller.surface.rpartition(self.place.surface)
        inside = len(before) + len(after) < len(teller.surface) and not after[:1].isalpha()
        return inside or teller.surface == self.body


class Seats:
    """The seats of the local bodies that the sentences so far name."""

    def __init__(self) -> None:
        self._seats: deque[_Seat] = deque(maxlen=REMEMBERED)
        self._country: _Seat | None = None  # that whose body for health was named last
        self._court: _Seat | None = None  # that whose court, prosecution or police was named last, or the town of these

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The seat of who did what a figure of the sentence counts, else of who tells it; `None` where it names another place."""
        sentence = context.sentence
        tellers = (*fact.who, *([fact.according_to] if fact.according_to is not None else []))
        own = (place for place in context.places.named if not is_of_deed_tried(sentence, figure, place))
        named = {place.term.id for place in own if place.tokens[0] >= dateline_end(sentence)}
        term = fact.kind is Kind.DURATION  # which a court | in Aleppo gave for what was done anywhere
        for seat in reversed(self._seats) if tellers else ():
            if named <= {seat.place.id} and any(map(seat.is_of, tellers)) and not (term and seat.body):
                return seat.found()
        return self._of_country(context, fact, named) or self._of_court(context, fact, named)

    def of_term(self, context: Context, figure: Figure, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """Where the court is that gave a term of years, though how long something lasts is in no place."""
        return self.of(context, figure, fact) if fact.kind is Kind.DURATION and _is_of_justice(context, fact) else None

    def _of_court(self, context: Context, fact: Fact, named: Set[str | None]) -> Found[tuple[Term, ...]] | None:
        """The country or town whose court, prosecution or police did what a fact tells."""
        if self._court is None or not named <= {self._court.place.id} or not _is_of_justice(context, fact):
            return None
        return self._court.found()

    def _of_country(self, context: Context, fact: Fact, named: Set[str | None]) -> Found[tuple[Term, ...]] | None:
        """The country whose ministry of health tells whom something befell."""
        teller, language = fact.according_to, context.sentence.language
        if self._country is None or teller is None or fact.befell is None:
            return None
        if not named <= {self._country.place.id}:
            return None
        words = (language.fold_word(word) for word in teller.surface.split())
        of_health = any(stem in language.words.names.of_health for word in words for _, stem in language.stems(word))
        return self._country.found() if of_health else None

    def tell(self, context: Context) -> None:
        """Takes in the local bodies that a sentence names, and whose body for health and whose court it names."""
        sentence, lexicon, names = context.sentence, context.lexicon, context.sentence.language.words.names
        local = _local(sentence, lexicon, names.local_bodies)
        self._seats.extend(seat for seat in local if not (seat.body and seat.place.dimension == CAPITAL))
        self._country = next(_countries(sentence, lexicon, names.of_health, known=False), self._country)
        if self._court is not None and sentence.cue_at("another_case", 0) and not context.is_country(self._court.place):
            self._court = None  # which another court may try
        court = next(_courts(sentence, lexicon), None)
        known = self._court is not None and context.is_country(self._court.place)
        if court is not None and (context.is_country(court.place) or not known):
            self._court = court  # no town takes the place of its country, of which other courts may be


def _courts(sentence: ReadSentence, lexicon: Lexicon) -> Iterator[_Seat]:
    """Where the court, prosecution or police of a sentence is: the town named with it, its country, else the dateline's town."""
    bodies = sentence.language.words.names.of_justice
    if sentence.reading.vocabulary.isdisjoint(bodies):
        return
    yield from _local(sentence, lexicon, bodies)
    yield from _countries(sentence, lexicon, bodies, known=True)
    if sentence.cues["court"]:
        yield from _towns(sentence, lexicon, 0, dateline_end(sentence))


def _local(sentence: ReadSentence, lexicon: Lexicon, bodies: Set[str]) -> Iterator[_Seat]:
    """The town or province that is named with each of the bodies and officials of a sentence that are called by some words."""
    if sentence.reading.vocabulary.isdisjoint(bodies):
        return
    for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS):
        start, end = name.tokens
        end = office_end(sentence, end) if name.dimension == OFFICE else end
        if any(not word.rests.isdisjoint(bodies) for word in sentence.reading.words[start:end]):
            inside = list(_towns(sentence, lexicon, max(0, start - _BESIDE), end))
            yield from inside[-1:] or _town_behind(sentence, name, end)


def _is_of_justice(context: Context, fact: Fact) -> bool:
    """Whether a court, prosecutors or police did what a fact tells."""
    language = context.sentence.language
    words = [language.fold_word(word) for who in fact.who for word in who.surface.split()]
    return any(stem in language.words.names.of_justice for word in words for _, stem in language.stems(word))


def _countries(sentence: ReadSentence, lexicon: Lexicon, sort: Set[str], *, known: bool) -> Iterator[_Seat]:
    """The countries whose bodies of a sort a sentence names by their words; `known`: also if the lexicon knows them as a whole."""
    if sentence.reading.vocabulary.isdisjoint(sort):
        return
    for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS):
        start, end = name.tokens
        words = sentence.reading.words[start:end]
        if all(word.rests.isdisjoint(sort) for word in words):
            continue
        whole = sentence.reading.matches[start] if name.entry is not None and not known else None
        inside = range(start, start + whole.length if whole is not None else start)
        linked = (
            sentence.cue_at("place", end) == 1 or sentence.words(end, end + 1) in sentence.language.words.times.of_words
        )
        ahead = 0 if sentence.language.words.noun_follows_number else _OF_COUNTRY
        near = range(max(0, start - ahead), min(end + 1 + linked, len(sentence.tokens)))
        found = (_country(sentence, lexicon, at) for at in near if at not in inside and at not in sentence.counted)
        yield from (seat for seat in found if seat is not None)


def _country(sentence: ReadSentence, lexicon: Lexicon, at: int) -> _Seat | None:
    """The country that a name or an adjective at a token tells."""
    match = sentence.reading.matches[at]
    entry = match.first(Category.NATIONALITIES, Category.PLACES) if match is not None else None
    adjective = entry is not None and entry.category is Category.NATIONALITIES
    country = lexicon.find(entry.parent) if entry is not None and adjective else entry
    if match is None or country is None or country.territory is None:
        return None
    return _seat(sentence, country, (at, at + match.length), match.prefix)


def _seat(sentence: ReadSentence, place: Entry, tokens: tuple[int, int], prefix: str) -> _Seat:
    """A place as some tokens call it, and where they stand."""
    surface = sentence.own_words(*tokens, prefix).surface
    return _Seat(place.term(sentence.language.without_genitive(surface)), sentence.text_span(*tokens))


def _towns(sentence: ReadSentence, lexicon: Lexicon, start: int, end: int) -> Iterator[_Seat]:
    """The places known, but countries, among some tokens, also inside names."""
    for at in range(start, end):
        match = sentence.reading.matches[at]
        if match is None or match.first(Category.PLACES) is None:
            match = lexicon.match(sentence.language.code, sentence.texts[at : at + 1], 0)  # Gaza's | Ministry of Health
        entry = match.first(Category.PLACES) if match is not None else None
        if match is not None and entry is not None and entry.territory is None:
            yield _seat(sentence, entry, (at, at + match.length), match.prefix)


def _town_behind(sentence: ReadSentence, body: Name, end: int) -> Iterator[_Seat]:
    """The known place right behind a body or office in which it is told to be, no country."""
    for place in placed_names(
        sentence, [one for one in sentence.of(Category.PLACES) if one.tokens[0] in (end, end + 1)]
    ):
        if place.entry is not None and not place.is_country:
            yield replace(_seat(sentence, place.entry, place.tokens, ""), body=body.term.surface)
