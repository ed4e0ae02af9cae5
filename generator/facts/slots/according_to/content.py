"""What a sentence is about: its words of content, by which sentences go on with one another (Halliday and Hasan 1976)."""

from __future__ import annotations

from collections.abc import Container

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution, is_same_speaker
from generator.lexicon import Category
from generator.values import Kind

COUNTING = "counting"
"""The dimension of organisations whose work is to count."""


@once_a_sentence
def content(sentence: ReadSentence) -> frozenset[str]:
    """The words that tell what a sentence is about, without what is attached to them."""
    words, dated = sentence.reading.words, sentence.dated
    return frozenset().union(*[word.content for at, word in enumerate(words) if at not in dated])


def turns_away(sentence: ReadSentence) -> bool:
    """Whether a sentence turns to another matter than those before it, to what something is made of or a country is known for.

    ويضم المجلس 217 نائباً. So does one that tells what is known by nobody's words: it is estimated that; يذكر أن. One that tells a
    rate as it was then goes on: وكان معدل التصدير; not what it had been: وكان معدل التصدير قد بلغ.
    """
    rate = (sentence.words(1, 2),) in sentence.language.words.measuring.heads and not sentence.cues["verb_marker"]
    turns = 0 in sentence.beginning("other_matter", "made_of", "impersonal")
    return (turns and not (rate and sentence.cue_at("past_tense", 0))) or _describes_country(sentence)


def _describes_country(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what a country is known for: Chad is one of the poorest countries; ويعد السودان أكبر منتج.

    So does one that opens with a country and its rank: والعراق ثاني أكبر منتج.
    """
    country = next((place for place in sentence.of(Category.PLACES) if place.is_country), None)
    if country is None:
        return False
    start, end = country.tokens
    ranked = any(figure.kind is Kind.ORDINAL and figure.tokens[0] == end for figure in sentence.figures[:1])
    known = sentence.cue_at("known_as", 0 if sentence.language.words.verb_first else end) > 0
    return (known or ranked) and start <= 1


def first_shared(sentence: ReadSentence, told: Container[str]) -> int:
    """The token of the first word of content that was told before, the first of all where there is none."""
    told_again = (at for at, word in enumerate(sentence.reading.words) if any(rest in told for rest in word.content))
    return next((at for at in told_again if at not in sentence.dated), 0)


def opens_with_other(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether a sentence begins with another body than spoke, whose work it is to count, so what it does it tells itself.

    وأعادت | المنظمة الدولية للهجرة 12 مهاجراً; no army is one, whose deeds a monitor counts.
    """
    opening = 1 if sentence.language.words.verb_first else sentence.past_article(0)
    bodies = (name for name in sentence.of(Category.ORGANISATIONS) if name.tokens[0] == opening)
    return any(
        name.dimension == COUNTING
        and not (name.prefix.strip("ال") or sentence.is_possessor(name.tokens))
        and not is_same_speaker(name.term, said.speaker)
        for name in bodies
    )
