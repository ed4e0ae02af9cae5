"""What a sentence is about: its words of content, by which sentences go on with one another (Halliday and Hasan 1976)."""

from __future__ import annotations

from collections.abc import Container, Iterator

from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.lexicon import Category

_SHORTEST = 4
"""Letters of a word that tells what a sentence is about."""


@once_a_sentence
def content(sentence: ReadSentence) -> frozenset[str]:
    """The words that tell what a sentence is about, without what is attached to them."""
    return frozenset(rest for at in _words(sentence) for rest in _rests(sentence, at))


def turns_away(sentence: ReadSentence) -> bool:
    """Whether a sentence turns to another matter than those before it, to what something is made of or a country is known for.

    ويضم المجلس 217 نائباً. So does one that tells what is known by nobody's words: it is estimated that; يذكر أن.
    """
    other = any(sentence.cue_at(cue, 0) for cue in ("other_matter", "made_of", "impersonal"))
    return other or _describes_country(sentence)


def _describes_country(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what a country is known for: Chad is one of the poorest countries; ويعد السودان أكبر منتج."""
    country = next((place for place in sentence.of(Category.PLACES) if place.is_country), None)
    if country is None:
        return False
    start, end = country.tokens
    return sentence.cue_at("known_as", 0 if sentence.language.words.verb_first else end) > 0 and start <= 1


def first_shared(sentence: ReadSentence, told: Container[str]) -> int:
    """The token of the first word of content that was told before, the first of all where there is none."""
    return next((at for at in _words(sentence) if any(rest in told for rest in _rests(sentence, at))), 0)


def _rests(sentence: ReadSentence, at: int) -> Iterator[str]:
    return (rest for rest in sentence.reading.words[at].rests if len(rest) >= _SHORTEST)


def _words(sentence: ReadSentence) -> Iterator[int]:
    """The tokens of a sentence's words of content, no date or number but what it is counted in (مليون, بالمئة) among them."""
    words, read = sentence.language.words, sentence.reading.words
    counting = words.numbers.takes_article
    for at, text in enumerate(sentence.texts):
        if (
            len(text) < _SHORTEST
            or not text.replace("-", "").isalpha()
            or text in words.stop_words
            or at in sentence.dated
        ):
            continue
        if not read[at].starts_number or not counting.isdisjoint(read[at].rests):
            yield at
