"""Where verbs can begin: those of the lexicon, and words that only their place and shape tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.facts.once import once_a_sentence
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.language import Language
from generator.lexicon import Category
from generator.text.document import Part

_LONGEST_SUBJECT = 4
_LONGEST_FEELER = 9
"""Tokens from a verb of expressing to its "about", past who does so and an aside."""


@once_a_sentence
def possible_verbs(sentence: ReadSentence) -> Sequence[tuple[int, Name | None]]:
    """The tokens at which a verb can begin, each with the lexicon's, `None` where only the place and the shape of the word tell."""
    verbs = sentence.of(Category.DOING, Category.SAYING)
    known = {verb.tokens[0]: verb for verb in verbs if not verb.object_follows}
    marked = {*sentence.cue_ends("verb_marker"), *progressive(sentence)}
    read = sentence.named | sentence.dated | sentence.beginning("left_over")
    if sentence.sentence.part is not Part.TITLE:  # a name: Khaled Saeed
        read |= {at for at, token in enumerate(sentence.tokens) if at and token.capital}
    return [
        (at, known.get(at))
        for at, token in enumerate(sentence.tokens)
        if (at in known or (at not in read and _may_be_verb(token.text, sentence.language, marked=at in marked)))
        and not sentence.language.is_passive(token.word)
        and not (_is_plural_noun(sentence, at) or is_infinitive(sentence, at) or expresses(sentence, at))
    ]


def expresses(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb at a token only tells what somebody feels, "about" behind its subject: عبرت النقابة | عن اعتزازها بقرار."""
    behind = range(at + 1, min(at + _LONGEST_FEELER, len(sentence.texts)))
    return sentence.cue_at("expresses", at) > 0 and any(sentence.cue_at("told_about", one) for one in behind)


def is_infinitive(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that is a verb elsewhere is the noun of what somebody can do or manages: تمكنت الفرق من | نزع 12."""
    deed = sentence.cue_at("deed", at) == 1 or sentence.cue_at("act", at) == 1
    if not deed or at not in sentence.verbs or sentence.and_attached(at):
        return False
    if sentence.cue_at("led_deed", at - 1) == 1:
        return True
    ahead = max((verb for verb in sentence.verbs if verb < at), default=at)
    return (
        1 < at - ahead <= _LONGEST_SUBJECT + 1 and sentence.cue_at("able", ahead) > 0 and _is_plain(sentence, ahead, at)
    )


def _is_plain(sentence: ReadSentence, verb: int, at: int) -> bool:
    """Whether only the subject of a verb stands between it and a token, no mark or preposition."""
    light = sentence.language.words.names.prepositions
    return not sentence.mark_between(verb, at) and light.isdisjoint(sentence.texts[verb + 1 : at])


def _is_plural_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether an English word stands behind a preposition, article or possessive as a noun does: for | shelters | and heaters."""
    words = sentence.language.words
    if words.verb_first or not at or not sentence.language.may_be_counted(sentence.texts[at]):
        return False
    before = sentence.texts[at - 1]
    light = words.names.prepositions | words.definite_articles | words.numbers.articles
    return before in light or sentence.cue_at("possessive", at - 1) > 0


@once_a_sentence
def progressive(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of verbs that tell what goes on, behind a form of "be": the ministry is | sending 700 troops."""
    return frozenset(
        end
        for end in sentence.cue_ends("progressive")
        if sentence.language.is_adverbial_participle(sentence.words(end, end + 1))
    )


def past_joined_verbs(sentence: ReadSentence, verb: int) -> int:
    """The token after a verb at a token and those that "and" joins to it: destroyed and seized | 12 drones."""
    joiners, end = sentence.language.words.numbers.joiners, verb + 1
    while sentence.words(end, end + 1) in joiners and any(at == end + 1 for at, _ in possible_verbs(sentence)):
        end += 2
    return end


@lru_cache(maxsize=65536)
def _may_be_verb(word: str, language: Language, *, marked: bool) -> bool:
    """Whether a word that no list knows can be a verb; `marked`: a word before it tells that (قد، has)."""
    return (marked or _has_shape_of_verb(word, language)) and not _is_grammar(word, language)


def _is_grammar(word: str, language: Language) -> bool:
    """Whether it is no word, a word of grammar, particles aside, or one of what nobody does (has risen)."""
    stems = {stem for _, stem in language.stems(word)}
    cues = language.words.cues
    return not word.isalpha() or any(stem in language.words.stop_words or (stem,) in cues["no_deed"] for stem in stems)


def _has_shape_of_verb(word: str, language: Language) -> bool:
    """Whether a word that no list knows can be a verb of the past, "and" before it aside."""
    joiners = language.words.numbers.joiners
    return any(
        (not prefix or prefix in joiners) and language.may_be_verb(stem) for prefix, stem in language.stems(word)
    )
