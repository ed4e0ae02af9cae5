"""Bulletins: what a body whose work is to count tells in the lead is what the whole of its news goes on to tell.

A statistics office, an agency of the UN, a monitor, or whoever reports in a document, that the lead names as the source of its
figures is that of the figures behind it, sentence after sentence: exports rose by 8%, the Department of Statistics said.
Imports were little changed, at $3 billion. The lead tells in brief what the body of the news then tells in full (T. van Dijk,
*News as Discourse*, 1988), and its source frames it as an adverbial of time does (the "univers" of M. Charolles, 1997). That
ends where anybody else speaks or is named to act, where a sentence turns to another matter, and where a new paragraph is of another
time and shares no word of content. Who is told by whose they are (the centre's field workers found) is the same source. Persons,
companies, governments and assemblies give no bulletins: news tells the background of what they say in its own voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice

from generator.facts.cues import CueKind
from generator.facts.parts import OFFICE, OUTLET
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.around import spoken_by
from generator.facts.slots.according_to.attribution import Attribution, is_same_speaker
from generator.facts.slots.according_to.content import COUNTING, turns_away
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.outside import is_beside
from generator.facts.slots.according_to.reports import REPORT
from generator.facts.slots.when.comparison import compared_sides
from generator.facts.tokens import APOSTROPHES
from generator.facts.vocabulary import rests_of
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import DateRange, Term

_LEAD = 2
"""Sentences of the body in which its source is named."""


@dataclass(slots=True)
class _Told:
    """What the sentences of a bulletin have told so far: organisations, times, words of content; the paragraph of the last."""

    named: set[str] = field(default_factory=set)
    times: set[DateRange] = field(default_factory=set)
    matter: set[str] = field(default_factory=set)
    paragraph: int | None = None

    def take(self, sentence: ReadSentence) -> None:
        """Takes in what a sentence of the bulletin tells."""
        self.named |= _named(sentence)
        self.times.update(_own_times(sentence))
        self.matter |= _matter(sentence)
        self.paragraph = sentence.sentence.paragraph

    def is_beside(self, sentence: ReadSentence) -> bool:
        """Whether a sentence is of the same paragraph, of the times told or of the matter told."""
        same = sentence.sentence.paragraph == self.paragraph or self._is_of_times(sentence)
        return same or not self.matter.isdisjoint(_matter(sentence))

    def _is_of_times(self, sentence: ReadSentence) -> bool:
        """Whether a sentence tells no time but those told before, and what lies inside one."""
        closed = [one for one in self.times if one.start is not None and one.end is not None]
        return all(time in self.times or any(time.within(one) for one in closed) for time in _own_times(sentence))


def find_bulletins(
    sentences: Sequence[ReadSentence], found: Sequence[Sequence[Attribution]]
) -> Iterator[Attribution | None]:
    """For each sentence who gives the bulletin that it goes on with; `found` are the speakers of each."""
    lead = _lead(sentences, found)
    opening, told = sentences[: lead + 1], _Told()
    for sentence in opening:
        told.take(sentence)
    giver = _giver(opening[-1], found[lead]) if opening else None
    yield from [None] * len(opening)
    for sentence, speaking in islice(zip(sentences, found, strict=True), len(opening), None):
        if giver is None or not _goes_on(sentence, speaking, found[lead], told):
            giver = None
        else:
            told.take(sentence)
        yield spoken_by(giver, sentence, CueKind.SAID_REPORT) if giver is not None and not speaking else None


def _lead(sentences: Sequence[ReadSentence], found: Sequence[Sequence[Attribution]]) -> int:
    """The sentence that tells the news, the first of the body with figures or a speaker; -1 where none does."""
    body = (at for at, sentence in enumerate(sentences) if sentence.sentence.part is not Part.TITLE)
    return next((at for at in islice(body, _LEAD) if sentences[at].figures or found[at]), -1)


def _goes_on(sentence: ReadSentence, speaking: Sequence[Attribution], lead: Sequence[Attribution], told: _Told) -> bool:
    """Whether only the lead's speakers speak, or a sentence beside what is told names nobody else and turns to no other matter."""
    if speaking:
        return all(any(_is_source(sentence, said, one) for one in lead) for said in speaking)
    return told.is_beside(sentence) and not (turns_away(sentence) or _tells_of_others(sentence, told.named))


def _is_source(sentence: ReadSentence, said: Attribution, lead: Attribution) -> bool:
    """Whether the lead's speaker speaks, or somebody of theirs by a possessive: the centre's | field workers found."""
    if said.speaker is None or lead.speaker is None:
        return False
    named = rests_of(lead.speaker.surface, sentence.language)
    owners = (word for word in said.speaker.surface.split()[:-1] if not APOSTROPHES.isdisjoint(word))
    theirs = any(not named.isdisjoint(rests_of(owner, sentence.language)) for owner in owners)
    return theirs or is_same_speaker(said.speaker, lead.speaker)


def _giver(sentence: ReadSentence, speaking: Sequence[Attribution]) -> Attribution | None:
    """The body that gives the bulletin that a lead tells of: it speaks there alone, or in a document of its own that reports."""
    bodies = [said for said in speaking if said.speaker is None or said.speaker.dimension != REPORT]
    giver = next(iter(bodies), None)
    if giver is None or not sentence.figures or turns_away(sentence) or is_beside(sentence, giver.at):
        return None
    alone = all(is_same_speaker(giver.speaker, said.speaker) for said in bodies)
    return giver if alone and giver.speaker is not None and _gives_bulletins(sentence, giver.speaker) else None


def _gives_bulletins(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether a speaker is a body whose work is to count, or that reports in a document; no data are it."""
    told = documents(sentence)
    if speaker.dimension == OUTLET or any(sentence.surface(*name.tokens) in speaker.surface for name in told):
        return False
    reports = speaker.dimension != OFFICE and any(name.dimension == REPORT for name in told)
    return reports or speaker.dimension == COUNTING or _is_called_counting(sentence, speaker)


def _is_called_counting(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether the noun for a body tells that it counts (observatory, مرصد); of one that no list knows it opens or ends its name."""
    nouns, called = sentence.language.words.cues["counting_body"].words, speaker.labels.get(sentence.language.code, "")
    words = [rests_of(word, sentence.language) for word in called.split()]
    heads = words if speaker.dimension != OFFICE else [*words[:1], *words[-1:]]
    return any(not nouns.isdisjoint(head) for head in heads)


def _tells_of_others(sentence: ReadSentence, named: Set[str]) -> bool:
    """Whether a sentence names an organisation for the first time, or opens with a name of several words that is no place's."""
    opens = len(sentence.texts) > 1 and sentence.is_capital(0) and sentence.is_capital(1)
    placed = any(place.tokens[0] <= 1 < place.tokens[1] for place in sentence.of(Category.PLACES))
    return (opens and not placed) or not _named(sentence) <= named


def _matter(sentence: ReadSentence) -> frozenset[str]:
    """The words of content that tell what a sentence is about, neither its numbers with what they count nor its verbs."""
    apart = sentence.dated | sentence.counted | sentence.verbs
    level = sentence.language.words.measuring.level.first_words
    words = (word for at, word in enumerate(sentence.reading.words) if at not in apart)
    return frozenset().union(*[word.content for word in words if word.rests.isdisjoint(level)])


def _own_times(sentence: ReadSentence) -> Iterator[DateRange]:
    """The times that a sentence tells, but those that others are only compared with."""
    sides = compared_sides(sentence, sentence.moments) if sentence.moments else ()
    own = (moment for moment in sentence.moments if not any(moment in side for side in sides))
    yield from (moment.range for moment in own if moment.range is not None)


def _named(sentence: ReadSentence) -> set[str]:
    """The organisations that a sentence names."""
    return {name.term.id or name.term.surface for name in sentence.of(Category.ORGANISATIONS)}
