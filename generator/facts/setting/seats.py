"""The places whose bodies and officials tell: what the governor of Hama or شرطة كركوك tells or does is in Hama and in Kirkuk.

Police, councils, courts, municipalities and health departments answer for the town or province that is named with them. So what
one of them counts is there where nothing else places it: neither its sentence, which names no other place, nor the one before.
No country's body is meant, which may tell of all the world.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import OFFICE
from generator.facts.slots.offices import office_end
from generator.facts.speaking import REMEMBERED
from generator.lexicon import Category
from generator.values import Span, Term

_Seat = tuple[Term, Span]
_BESIDE = 1
"""Tokens from a place to the body of it: Mosul municipality."""


class Seats:
    """The seats of the local bodies that the sentences so far name."""

    def __init__(self) -> None:
        self._seats: deque[_Seat] = deque(maxlen=REMEMBERED)

    def of(self, context: Context, fact: Fact) -> Found[tuple[Term, ...]] | None:
        """The seat of who did what a fact of the sentence counts, else of who tells it; `None` where it names another place."""
        tellers = (*fact.who, *([fact.according_to] if fact.according_to is not None else []))
        named = {place.term.id for place in context.places.named}
        for seat, span in reversed(self._seats) if tellers else ():
            if named <= {seat.id} and any(_is_named_in(seat, teller) for teller in tellers):
                return Found((seat,), Cue(CueKind.WHERE_SEAT, span))
        return None

    def tell(self, sentence: ReadSentence) -> None:
        """Takes in the local bodies that a sentence names."""
        self._seats.extend(self._local(sentence))

    def _local(self, sentence: ReadSentence) -> Iterator[_Seat]:
        """The town or province that is named with each of the local bodies and officials of a sentence."""
        local = sentence.language.words.names.local_bodies
        if sentence.reading.vocabulary.isdisjoint(local):
            return
        for name in sentence.of(Category.ORGANISATIONS, Category.SPEAKERS):
            start, end = name.tokens
            end = office_end(sentence, end) if name.dimension == OFFICE else end
            if any(not word.rests.isdisjoint(local) for word in sentence.reading.words[start:end]):
                yield from list(_towns(sentence, max(0, start - _BESIDE), end))[-1:]


def _is_named_in(seat: Term, teller: Term) -> bool:
    """Whether the words of who tells hold those of a seat, letters before them aside: بالبصرة; but no Hamad is of Hama."""
    before, _, after = teller.surface.rpartition(seat.surface)
    return len(before) + len(after) < len(teller.surface) and not after[:1].isalpha()


def _towns(sentence: ReadSentence, start: int, end: int) -> Iterator[_Seat]:
    """The places known, but countries, among some tokens, also inside names."""
    for at in range(start, end):
        match = sentence.reading.matches[at]
        entry = match.first(Category.PLACES) if match is not None else None
        if match is not None and entry is not None and entry.territory is None:
            tokens = (at, at + match.length)
            yield entry.term(sentence.own_words(*tokens, match.prefix).surface), sentence.text_span(*tokens)
