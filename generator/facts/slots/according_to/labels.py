"""Whose words a colon opens or closes: the Red Cross in Yemen: …; Health: 5 dead; Flood kills 12: disaster authority."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.parts import OFFICE
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.ahead import SPEAKING
from generator.facts.slots.according_to.speakers import Speakers
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.offices import place_end, unknown_term
from generator.facts.tokens import QUOTES
from generator.facts.vocabulary import rests_of
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Term

_LONGEST_LABEL = 4
_PENALTIES = ("sent_to_prison", "fined", "prison_term")
"""Cues of what courts give."""


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks, the tokens that name them, and the colon: what is theirs stands behind it, or ahead of it."""

    speaker: Term
    tokens: tuple[int, int]
    colon: int
    follows: bool


def label_before(sentence: ReadSentence, speakers: Speakers) -> Label | None:
    """Who is named before the colon that opens what they say; in a headline also by words that nothing else is."""
    if sentence.sentence.part is Part.TITLE and (label := _unknown_label(sentence)):
        short = speakers.shortened(*label)
        if short is None and _is_office(sentence, *label):
            short = unknown_term(sentence, *label)
        told = short is not None and not _sentences(sentence, short)
        return Label(short, label, label[1], follows=True) if short is not None and told else None
    name = next(sentence.of(*SPEAKING), None)
    end = _past_place(sentence, name.tokens[1]) if name is not None else 0
    end += end < len(sentence.tokens) and sentence.texts[end] in QUOTES
    if name is None or end >= len(sentence.tokens) or sentence.texts[end] != ":":
        return None
    articles = sentence.language.words.definite_articles
    if any(text.isalnum() and text not in articles for text in sentence.texts[: name.tokens[0]]):
        return None
    speaker = speakers.meant_by(name)
    return Label(speaker, name.tokens, end, follows=True) if not _sentences(sentence, speaker) else None


def label_behind(sentence: ReadSentence, speakers: Speakers) -> Label | None:
    """Who is named behind the colon that closes a headline: Flood kills 12: disaster authority."""
    if sentence.sentence.part is not Part.TITLE or ":" not in sentence.texts:
        return None
    colon = len(sentence.texts) - 1 - sentence.texts[::-1].index(":")
    start, end = colon + 1, len(sentence.tokens)
    start = sentence.past_article(start)
    names = (name for name in sentence.of(*SPEAKING) if start <= name.tokens[0] and name.tokens[1] == end)
    name = next(names, None)
    if name is None or not figure_between(sentence, 0, colon) or end - start > _LONGEST_LABEL:
        return None
    whole = name.tokens[0] == start
    speaker = speakers.meant_by(name) if whole else unknown_term(sentence, start, end)
    return Label(speaker, (start, end), colon, follows=False)


def _past_place(sentence: ReadSentence, at: int) -> int:
    """The token after where a body is, told behind its name that ends at a token: the Red Cross in Yemen (باليمن)."""
    attached = (place.tokens[1] for place in sentence.of(Category.PLACES) if place.tokens[0] == at and place.prefix)
    return place_end(sentence, at) or next(attached, at)


def _unknown_label(sentence: ReadSentence) -> tuple[int, int] | None:
    """The words before a headline's colon that may be who speaks, neither known nor a place: Health: 5 dead; «الصحة»: 5 وفيات."""
    start = int(sentence.texts[0] in QUOTES)
    words = sentence.texts[start : start + _LONGEST_LABEL + 2]
    if ":" not in words:
        return None
    end = start + words.index(":")
    end -= end > start and sentence.texts[end - 1] in QUOTES
    known = any(name.tokens[0] < end for name in sentence.of(*SPEAKING, Category.PLACES, Category.SAYING))
    known = known and not _is_office(sentence, start, end)
    stops = sentence.language.words.stop_words
    free = all(word.isalpha() and word not in stops for word in sentence.texts[start:end])
    return (start, end) if 0 < end - start <= _LONGEST_LABEL and free and not known else None


def _sentences(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether a court gives the penalty that stands behind its name, rather than tells of it: High court: 12 jailed for life."""
    courts = sentence.language.words.cues["court"].words
    court = not courts.isdisjoint(rests_of(speaker.surface, sentence.language))
    return court and any(sentence.cue_starts(cue) for cue in _PENALTIES)


def _is_office(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a label is an office, with more words or a place, or a ministry called without that: UN official: …; الداخلية: ….

    Not one that is a name as a whole, nor what is the office's (the minister's plan: …).
    """
    offices = [name for name in sentence.of(*SPEAKING) if start <= name.tokens[0] and name.tokens[1] <= end]
    whole = any(name.tokens == (start, end) for name in offices)
    verb = any(start <= at < end for at in sentence.verbs)
    beside = 0 if sentence.language.words.verb_first else 1
    told = any(name.dimension == OFFICE and name.tokens[beside] in (start, end) for name in offices)
    told = told or sentence.cue_at("short_ministry", start) > 0
    return told and not (whole or verb)
