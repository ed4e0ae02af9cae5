"""Names that no list knows as subjects where verbs come first, told by their place beside a verb of what only bodies do."""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.who.bodies import NO_ACTORS, is_of_bodies
from generator.values import Term

_LONGEST = 3
_NOUNS = ("deed", "act", "announced", "aid", "with")
"""Cues of nouns for what bodies do and how much."""
_OF_THINGS = "ه"
"""The folded ending of most adjectives of things."""
_SHORT = 3
"""Letters of "and" with a word of grammar."""
_OBJECT = 3
"""Tokens from a name to what is counted, with the preposition that the verb has it with."""


def unknown_ahead(sentence: ReadSentence, end: int, verb: int) -> Term | None:
    """The name between "that" and what ends before a token: أن كرو | فاز."""
    begin = max((that for that in sentence.cue_ends("said_that") if that <= end), default=end)
    named = 1 <= end - begin <= _LONGEST and all(_may_be_named(sentence, at) for at in range(begin, end))
    return sentence.own_words(begin, end) if named and is_of_bodies(sentence, verb) else None


def unknown_behind(sentence: ReadSentence, verb: int, figure: Figure) -> Term | None:
    """The name behind a verb, ahead of what it did something to or of the preposition for that: أصدر كرو | 7، حصل كرو | على 12."""
    if not is_of_bodies(sentence, verb):
        return None
    start = end = verb + 1
    while end - start < _LONGEST and end < len(sentence.texts) and _may_be_named(sentence, end):
        end += 1
    object_at = end
    day_parts = sentence.language.words.times.day_parts
    while object_at in sentence.dated or sentence.words(object_at, object_at + 1) in day_parts:
        object_at += 1
    if end == start or _is_object(sentence, start):
        return None  # البنوك تمتلك | أصولاً
    if sentence.language.agreement(sentence.texts[start], place=False, several=False) is not None:
        return None
    prepositions = sentence.language.words.names.prepositions
    led = sentence.words(object_at, object_at + 1) in prepositions or sentence.cue_at("with", object_at) > 0
    acted = before_further(sentence, figure)
    near = object_at == acted or (led and 0 < acted - object_at <= _OBJECT)
    return sentence.own_words(start, end) if near else None


def end_of_unknown(sentence: ReadSentence, start: int) -> int:
    """The token behind a name that begins at a token right behind a verb, ahead of what that acts on; the token itself without.

    That is a figure, a deed, a result or an indefinite object, or what a preposition leads to: تعتزم كروا | تسريح 12، حققت كروا |
    أرباحاً. No adjective is of a name.
    """
    end = start
    while end - start < _LONGEST and end < len(sentence.texts) and _may_be_named(sentence, end):
        if _is_object(sentence, end) or (end > start and sentence.texts[end].endswith(_OF_THINGS)):
            break
        end += 1
    if end == start or sentence.language.agreement(sentence.texts[start], place=False, several=False) is not None:
        return start
    led = sentence.words(end, end + 1) in sentence.language.words.names.prepositions
    return end if led or end in sentence.counted | sentence.dated or _is_object(sentence, end) else start


def _is_object(sentence: ReadSentence, at: int) -> bool:
    """Whether a deed, a result or an indefinite object stands at a token, a preposition attached or not: تسريح، لإلغاء، أرباحاً."""
    if at >= len(sentence.texts):
        return False
    language = sentence.language
    deed = any(language.may_be_verbal_noun(stem) for _, stem in sentence.reading.words[at].stems)
    told = at in sentence.beginning("deed", "act", "deciding", "result", "held")
    told = told or (sentence.texts[at].removesuffix("ا"),) in language.words.cues["held"]  # أصولاً
    return deed or told or language.is_indefinite(sentence.tokens[at].word)


def _may_be_named(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that no list knows can be of a name: no grammar, nothing definite or with whose it is, no deed."""
    language, words, word = sentence.language, sentence.language.words, sentence.texts[at]
    if not words.verb_first or not word.isalpha() or sentence.reading.matches[at] is not None:
        return False
    none = sentence.beginning("no_name", "with_pronoun", *NO_ACTORS, *_NOUNS)
    if at in sentence.taken or at in none:
        return False
    if any(word in grammar for grammar in (words.stop_words, words.names.prepositions, words.times.day_parts)):
        return False
    if language.is_definite(word) or language.owned(sentence.tokens[at].word) or language.may_be_verbal_noun(word):
        return False
    return not (sentence.and_attached(at) and len(word) <= _SHORT)  # ولو
