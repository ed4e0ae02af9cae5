"""Names of one word that open an English sentence and that the article writes nowhere inside one: Karwa will cut 2,500 jobs.

There its capital tells nothing: Rain and Farmers have one as well. What tells a name is that no article stands ahead of it, that it
is no plural but by its verb (Karwas has sold), that neither a list nor the article has it as a noun, and that its verb is one of
what only bodies and people do.
"""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.capitals import end_of_capitals
from generator.facts.slots.who.bodies import deeds_of_bodies
from generator.facts.slots.who.named_persons import is_written
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_LONGEST_APPOSITION = 8
"""Tokens that tell what somebody is, between two commas: Karwa, the Omani airline, will hire 12."""


def is_lone_name(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether one word that begins at a token is a name by the verb behind it."""
    if end != start + 1 or start >= len(sentence.tokens):
        return False
    token = sentence.tokens[start]
    known = sentence.reading.matches[start] is not None or sentence.cue_at("no_name", start) > 0
    if known or start in sentence.named or is_written(sentence, token.word.lower()):
        return False
    if is_abstract(token.text) and not sentence.beginning("companies"):
        return False  # but: Karwing will cut 12 jobs, the company said
    verb = _past_apposition(sentence, _past_joined(sentence, end))
    singular = not sentence.language.may_be_counted(token.text) or sentence.cue_at("singular_verb", verb) > 0
    return singular and _tells_deed_of_body(sentence, verb)


def is_abstract(word: str) -> bool:
    """Whether a word ends as nouns for what nobody is do: Automation, Spending, hearings."""
    return word.removesuffix("s").endswith(("ion", "ment", "ness", "ism", "ance", "ence", "ing", "ly"))


def _past_joined(sentence: ReadSentence, end: int) -> int:
    """The token behind the capitals that "and" joins to a name: Karwa and Loren | will cut 12."""
    joined = sentence.words(end, end + 1) in sentence.language.words.numbers.joiners
    last = end_of_capitals(sentence, end + 1) if joined else end
    return last if last > end + 1 else end


def _past_apposition(sentence: ReadSentence, end: int) -> int:
    """The token behind what commas set off right behind a name: Karwa, the Omani airline, | will hire 12."""
    if sentence.words(end, end + 1) not in COMMAS:
        return end
    near = range(end + 2, min(end + _LONGEST_APPOSITION, len(sentence.tokens)))
    return next((at + 1 for at in near if sentence.texts[at] in COMMAS), end)


def _tells_deed_of_body(sentence: ReadSentence, at: int) -> bool:
    """Whether the verb at a token, behind auxiliaries, adverbs and "plans to", tells what only bodies and people do."""
    if sentence.language.is_adverbial_participle(sentence.words(at, at + 1)):
        return False  # Despite | making
    while at < len(sentence.tokens):
        said = sentence.name_at(at, Category.SAYING) is not None
        if said or at in deeds_of_bodies(sentence):
            return True
        step = max(sentence.cue_at(cue, at) for cue in ("verb_marker", "about_to", "ahead_of_deed", "progressive"))
        step = step or sentence.language.is_adverb(sentence.texts[at])
        if not step:
            return False
        at += step
    return False
