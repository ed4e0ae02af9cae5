"""What words of a sentence say to have befallen a figure (`befalling.yml`), and the words of its circumstances."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.facts.befalling import Befalling, Place, befalling_words
from generator.facts.cues import CueKind
from generator.facts.once import once_a_sentence
from generator.facts.parts import PEOPLE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import is_stated
from generator.facts.slots.stating import is_denied
from generator.language import language as language_of
from generator.language.phrases import Phrase
from generator.values import LanguageCode

LEADS = ("place", "place_from", "belonging")
"""Cues of prepositions that lead to a place or to whom people belong."""


@once_a_sentence
def circumstances(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of places, dates and the words that lead to places."""
    return sentence.dated | sentence.proper | sentence.beginning(*LEADS)


@dataclass(frozen=True, slots=True)
class Said:
    """What words of a sentence, a half-open range of tokens, say."""

    one: Befalling
    start: int
    end: int
    kind: CueKind


def read_befell(
    sentence: ReadSentence, figure: Figure, place: Place, at: int, *, joined: bool = False
) -> tuple[Befalling, int] | None:
    """What words at a token say of a figure, and the token after them; `joined`: with "and" attached."""
    if at in sentence.proper:
        return None
    code, texts, attacks = sentence.language.code, sentence.texts, sentence.cue_at("attack", at)
    behind_two = place is Place.BEFORE and at > 0 and sentence.language.may_be_two(texts[at - 1])
    by_two = sentence.reading.words[at].of_two if behind_two else None
    for prefix, words in _readings(code, place, by_two or texts[at]):
        follows = tuple(texts[at + 1 : at + len(words)]) == words[1:] and attacks <= len(words)  # opened | fire
        if not follows or not _can_be_attached(sentence, prefix, place, joined=joined):
            continue
        for one in befalling_words(code, place)[words]:
            can = one.can_befall(figure.kind, figure.unit) and not _is_another_thing(sentence, figure, one)
            if can and (place is not Place.AFTER or _agrees(sentence, figure, words[0])):
                return one, at + len(words)
    return None


def right_before(sentence: ReadSentence, figure: Figure) -> Befalling | None:
    """What the verb right before a figure says of it, whatever stands before that: demolished or seized | 31 homes."""
    at = figure.tokens[0] - 1
    found = read_befell(sentence, figure, Place.BEFORE, at) if at >= 0 else None
    return found[0] if found is not None and found[1] == at + 1 else None


def verb_is_stated(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb at a token is stated as done: no "will", no لم."""
    return is_stated(sentence, at) and not is_denied(sentence, at)


def _agrees(sentence: ReadSentence, figure: Figure, verb: str) -> bool:
    """Whether a verb behind the figure can have the people counted for its subject."""
    unit = figure.unit
    return unit is None or unit.dimension != PEOPLE or sentence.language.can_befall(verb, unit.surface)


def _can_be_attached(sentence: ReadSentence, prefix: str, place: Place, *, joined: bool) -> bool:
    """Whether what is attached to a word lets it say so: nothing or "and"; after a figure one of them, as `joined` says."""
    if place is Place.NOUN:
        return True
    anded = prefix in sentence.language.words.numbers.joiners
    follows = anded or (prefix,) in sentence.language.words.cues["and_so"]
    return anded if joined else not prefix or (follows and place is Place.BEFORE)


def _is_another_thing(sentence: ReadSentence, figure: Figure, one: Befalling) -> bool:
    """Whether what stands right behind the figure makes it another thing: أصيب بالكوليرا is to fall ill, أصيب بجروح is not."""
    return any(sentence.cue_at(cue, figure.tokens[1]) for cue in one.unless[sentence.language.code])


@lru_cache(maxsize=65536)
def _readings(code: LanguageCode, place: Place, word: str) -> tuple[tuple[str, Phrase], ...]:
    """The phrases of one place that a word can begin, longest first, each with what is attached to the word."""
    phrases = befalling_words(code, place)
    stems = [(prefix, stem) for prefix, stem in language_of(code).stems(word) if stem in phrases.first_words]
    found = [(prefix, phrase) for prefix, stem in stems for phrase in phrases if phrase[0] == stem]
    return tuple(sorted(found, key=lambda reading: -len(reading[1])))
