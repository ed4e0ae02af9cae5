"""What stands between a subject and its verb: auxiliaries, dates and asides."""

from __future__ import annotations

from collections.abc import Container, Mapping

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.plain_subjects import before_aside
from generator.facts.slots.who.possible_verbs import progressive
from generator.facts.tokens import COMMAS, QUOTES


def after_auxiliaries(sentence: ReadSentence, at: int) -> int:
    """Where what stands between a subject and its verb begins: dates, "has", "is expected to", قد, an opening quotation mark."""
    auxiliaries = _auxiliaries(sentence)
    at = _before_date(sentence, at, auxiliaries)
    while at and (at - 1 in sentence.dated or at in auxiliaries or _is_quote(sentence, at - 1)):
        at = auxiliaries.get(at, at - 1)
        led = at in sentence.dated and sentence.words(at - 1, at) in sentence.language.words.names.prepositions
        at -= led and not sentence.language.words.verb_first
    return at


def _is_quote(sentence: ReadSentence, at: int) -> bool:
    """Whether a quotation mark that closes no name stands at a token: إنها | "وزعت 300, but not «قسد» نفذت."""
    return sentence.texts[at] in QUOTES and at not in sentence.named


@once_a_sentence
def _auxiliaries(sentence: ReadSentence) -> Mapping[int, int]:
    """The token after what stands between a subject and its verb → where that begins, at the earliest."""
    told = sentence.cues.get("verb_marker", {}).items()
    return {at: at - 1 for at in progressive(sentence)} | {at + length: at for at, length in sorted(told, reverse=True)}


def _before_date(sentence: ReadSentence, at: int, auxiliaries: Container[int]) -> int:
    """Where a date between an auxiliary and a verb begins, with its preposition and comma: troops have | in May, | rescued."""
    end = at - (sentence.texts[at - 1] in COMMAS) if at else at
    start = end
    while start > 0 and start - 1 in sentence.dated:
        start -= 1
    if start == end or not start:
        return at
    words = sentence.language.words
    for light in (words.definite_articles, words.names.prepositions):
        start -= start not in auxiliaries and sentence.texts[start - 1] in light
    return start if start in auxiliaries else at


def before_auxiliaries_and_aside(sentence: ReadSentence, at: int) -> int:
    """Where a verb's subject ends, auxiliaries before or behind an aside skipped: the council | had, with partners, evacuated."""
    beside = after_auxiliaries(sentence, at)
    aside = before_aside(sentence, beside)
    return after_auxiliaries(sentence, aside) if aside < beside else beside
