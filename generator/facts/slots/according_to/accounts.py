"""Accounts: what a body or a document tells goes on in the sentences behind it, in which nobody is told to speak.

"According to …" and a verb of saying open a frame that holds for what follows until another takes its stead (the "univers" of
M. Charolles, 1997): exports rose by 8%, the ministry said. Grain exports fell by 3%; وبحسب المركز توفي 12 مصابا. وأصيب 40 آخرون.
A sentence is of the account that tells figures of the same matter: it shares two words of content with it, or one and what is
counted; in English, whose news names its source again and again, both and amounts (the lexical cohesion of Halliday and Hasan,
*Cohesion in English*, 1976). With a time of its own it needs a word more, and is of none in English.

The account ends where a sentence turns to another matter (also to what a country is known for), opens with a country that it did
not name, tells for how long something has been so (منذ 20 عاماً), names another document or is of another matter, and where anybody
else speaks. Persons, outlets and countries give none: news tells the background of what they say in its own voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.cues import CueKind
from generator.facts.parts import AMOUNTS, OFFICE, OUTLET
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.around import spoken_by
from generator.facts.slots.according_to.attribution import Attribution, is_same_speaker
from generator.facts.slots.according_to.content import content, opens_with_other, turns_away
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.outside import is_beside
from generator.facts.vocabulary import rests_of
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import DateRange, Kind, Term

_SAME_MATTER = 2
"""Words of content, and one for what is counted, by which a sentence is of the same matter."""
_OPENING = 4
"""Tokens among which a sentence opens with a country."""


@dataclass(frozen=True, slots=True)
class _Account:
    """Who gives it; its words of content, what it counted, the countries (ISO codes) that it named and its dates so far."""

    said: Attribution
    words: frozenset[str]
    counted: frozenset[str]
    countries: frozenset[str]
    dates: frozenset[DateRange | None]

    def taken_on(self, sentence: ReadSentence) -> _Account:
        """The account with a sentence that goes on with it; the words of who gives it are not what it is about."""
        giver = rests_of(self.said.speaker.surface, sentence.language) if self.said.speaker is not None else frozenset()
        return _Account(
            self.said,
            self.words | (content(sentence) - giver),
            self.counted | _counted(sentence),
            self.countries | _countries(sentence, len(sentence.texts)),
            self.dates | _dates(sentence),
        )


def with_accounts(
    sentences: Sequence[ReadSentence], found: Sequence[tuple[Attribution, ...]]
) -> Iterator[tuple[Attribution, ...]]:
    """Who speaks in each sentence, who gives the account in those with figures in which nobody is found to."""
    account: _Account | None = None
    for sentence, speaking in zip(sentences, found, strict=True):
        if speaking:
            account = _opened(sentence, speaking)
        elif account is not None:
            account = account.taken_on(sentence) if _goes_on(sentence, account) else None
        goes_on = account is not None and not speaking and sentence.figures
        yield (spoken_by(account.said, sentence, CueKind.SAID_REPORT),) if account is not None and goes_on else speaking


def _opened(sentence: ReadSentence, speaking: Sequence[Attribution]) -> _Account | None:
    """The account that a sentence with figures opens, where one body or document alone speaks in it."""
    giver = speaking[-1]
    if sentence.sentence.part is Part.TITLE or not sentence.figures or turns_away(sentence):
        return None
    alone = all(is_same_speaker(giver.speaker, one.speaker) for one in speaking)
    labelled = giver.cue.kind is CueKind.SAID_LABEL  # one line of a list
    if not alone or labelled or not _gives_accounts(sentence, giver.speaker) or is_beside(sentence, speaking[0].at):
        return None
    return _Account(giver, frozenset(), frozenset(), frozenset(), frozenset()).taken_on(sentence)


def _gives_accounts(sentence: ReadSentence, speaker: Term | None) -> bool:
    """Whether a speaker is a body or a document, neither a person or an outlet nor a country."""
    if speaker is None or speaker.dimension in {OFFICE, OUTLET}:
        return False
    entry = sentence.reading.lexicon.find(speaker.id)
    return entry is None or entry.territory is None


def _counted(sentence: ReadSentence) -> frozenset[str]:
    """What the figures of a sentence count: their units, shares without one as such; in English amounts alone."""
    figures = (one for one in sentence.figures if sentence.language.words.verb_first or one.kind in AMOUNTS)
    return frozenset(
        figure.kind.value if figure.unit is None else figure.unit.id or figure.unit.surface
        for figure in figures
        if figure.unit is not None or figure.kind is Kind.PERCENT
    )


def _dates(sentence: ReadSentence) -> frozenset[DateRange | None]:
    return frozenset(moment.range for moment in sentence.moments)


def _countries(sentence: ReadSentence, end: int) -> frozenset[str]:
    """The countries of the places that stand before a token."""
    lexicon = sentence.reading.lexicon
    places = (place.entry for place in sentence.of(Category.PLACES) if place.tokens[0] < end)
    return frozenset(code for entry in places if (code := lexicon.territory_of(entry)) is not None)


def _goes_on(sentence: ReadSentence, account: _Account) -> bool:
    shared = len(account.words & content(sentence))
    alike = shared > 0 and not account.counted.isdisjoint(_counted(sentence))
    dates = _dates(sentence)
    apart = bool(dates) and dates.isdisjoint(account.dates)
    if sentence.language.words.verb_first:
        shared += alike - apart
    else:
        shared *= alike and not apart
    same = shared >= _SAME_MATTER or (shared > 0 and not sentence.figures)
    same = same and not opens_with_other(sentence, account.said)
    return same and not (turns_away(sentence) or documents(sentence) or _is_apart(sentence, account))


def _is_apart(sentence: ReadSentence, account: _Account) -> bool:
    """Whether a sentence opens with a country that the account does not name, or tells for how long something has been so."""
    elsewhere = bool(account.countries) and not _countries(sentence, _OPENING) <= account.countries
    since, texts = sentence.language.words.times.ever_since.first_words, sentence.texts
    lasts = any(one.kind is Kind.DURATION and texts[one.tokens[0] - 1] in since for one in sentence.figures)
    return elsewhere or lasts
