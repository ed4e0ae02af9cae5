"""Whether a preposition governs a name, so that it is no subject."""

from __future__ import annotations

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category

OF = "ل"
"""What is attached to whose something is: غارات لقوات النظام، الدين الخارجي لمصر."""


def has_preposition_attached(name: Name) -> bool:
    """Whether a preposition is attached to a name, "and" and the article aside: لوكالة، وبالوزارة."""
    return _is_preposition(name.prefix)


def _is_preposition(prefix: str) -> bool:
    return bool(prefix.lstrip("وف").removesuffix("ال"))


def governed_by_preposition(sentence: ReadSentence, name: Name) -> bool:
    """Whether a preposition governs a name, or one to which "and" joins it: heavy rain across Karwa and | Loren."""
    while not has_preposition_attached(name) and (joined := _joined_to(sentence, name)) is not None:
        name = joined
    return follows_preposition(sentence, name)


def follows_preposition(sentence: ReadSentence, name: Name) -> bool:
    """Whether a preposition, a word of its own or attached, stands before a name: it is no subject then."""
    words = sentence.language.words
    if has_preposition_attached(name):
        return True
    before = name.tokens[0] - 1
    parts = before in sentence.beginning("which_part", "compass")
    before -= before >= 0 and (parts or "-" in sentence.texts[before][1:])  # of western Indonesia, in Hamas-run Gaza
    if not words.verb_first and before in sentence.named:  # on a Turkish hospital
        whose = (one.tokens for one in sentence.of(Category.NATIONALITIES))
        before = next((start - 1 for start, end in whose if end == before + 1), before)
    before -= before >= 0 and sentence.texts[before] in words.definite_articles | words.numbers.articles
    if before < 0 or (words.verb_first and sentence.cue_at("place", before) == 1):
        return before >= 0  # 4 ملايين شخص شمال إثيوبيا
    kinds = (prefix for prefix, stem in sentence.reading.words[before].stems if stem in words.names.of_place)
    if any(map(_is_preposition, kinds)):
        return True  # بولاية شمال دارفور
    return not sentence.reading.words[before].rests.isdisjoint(words.names.prepositions)


def _joined_to(sentence: ReadSentence, name: Name) -> Name | None:
    """The name of its sort to which "and" joins a name, with nothing else between."""
    start = sentence.from_article(name.tokens[0])
    joiners = sentence.language.words.numbers.joiners
    end = start - (start > 0 and sentence.texts[start - 1] in joiners)
    joined = end < start or (name.prefix and name.prefix[:1] in joiners)
    return sentence.name_before(end, name.category) if joined else None
