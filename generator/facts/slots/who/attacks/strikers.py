"""Whose verb an attack is or has for its object: armed groups attacked the town, شنت القوات هجوماً; started it with its attack."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import INSTITUTION, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.slots.who.plain_subjects import plain_subject, subject_of
from generator.lexicon import Category
from generator.values import Term

ADJECTIVES = 4
"""Words between a verb and an attack that is its object: its first large ground."""
_CARRY_OUT = frozenset({"carry_out", "fire_verb"})
"""The lexicon's verbs of which an attack or what is fired in one is the object."""
_USE = "use_verb"
"""The lexicon's verb of which arms are the object."""


def striker(sentence: ReadSentence, attack: int, named_before: Sequence[Name]) -> Term | None:
    """Who is told to make an attack whose words end at a token by a verb, or by the pronoun of whose it is."""
    return _striker(sentence, attack, named_before) or _by_possessive(sentence, attack, named_before)


def _striker(sentence: ReadSentence, attack: int, named_before: Sequence[Name]) -> Term | None:
    """The subject of a verb of attack whose words end at a token: armed groups attacked the town; شنت القوات هجوماً."""
    for verb in sentence.of(Category.DOING):
        if is_passive(sentence, verb.tokens[0]):
            continue
        carried_out = verb.term.id in _CARRY_OUT and verb.tokens[1] <= attack - 1
        carried_out = carried_out and _is_object_of(sentence, verb, attack)
        used = verb.term.id == _USE and _is_used_in(sentence, verb.tokens[1], attack)
        itself = any(verb.tokens[0] == start for start in attack_starts(sentence, attack))  # opened fire
        if verb.tokens[1] == attack or itself or carried_out or used:
            named = subject_of(sentence, verb, named_before)
            follows = sentence.language.words.verb_first and verb.tokens[1] + 1 not in sentence.named
            return people_behind(sentence, verb.tokens[1]) if named is None and follows else named
    return _ramming(sentence, attack)


def _ramming(sentence: ReadSentence, attack: int) -> Term | None:
    """Who attacks in words of more than a verb of the lexicon: killed when a man | ploughed a lorry into a crowd."""
    language = sentence.language
    verb = next((at for at in attack_starts(sentence, attack) if language.may_be_verb(sentence.texts[at])), None)
    if language.words.verb_first or verb is None or is_passive(sentence, verb):
        return None
    return plain_subject(sentence, verb)


def is_passive(sentence: ReadSentence, verb: int) -> bool:
    """Whether a form of "be" stands ahead of an English verb, an adverb between: the network was also | attacked."""
    if sentence.language.words.verb_first:
        return False
    at = verb - (sentence.cue_at("verb_marker", verb - 1) > 0)
    return at in sentence.cue_ends("passive_auxiliary")


def _is_used_in(sentence: ReadSentence, use: int, attack: int) -> bool:
    """Whether what a verb tells to be used was used in an attack whose words end at a token: used a missile in an attack."""
    words = sentence.language.words
    start = min(attack_starts(sentence, attack))
    at = start - 1 - (sentence.words(start - 1, start) in words.definite_articles | words.numbers.articles)
    led = (sentence.words(at, at + 1),) in words.times.event_openers
    return use <= at and led and not sentence.mark_between(use, at)


def attack_starts(sentence: ReadSentence, attack: int) -> Sequence[int]:
    """Where the words for an attack begin that end at a token."""
    told = (*sentence.cues["attack"].items(), *sentence.cues.get("armed_operation", {}).items())
    return [at for at, length in told if at + length == attack]


def _is_object_of(sentence: ReadSentence, verb: Name, attack: int) -> bool:
    """Whether a noun that ends at a token is a verb's object, with its adjectives (launched a massive ground | offensive).

    Where verbs come first it stands right behind the verb or its subject.
    """
    end = verb.tokens[1]
    if sentence.language.words.verb_first:
        if attack - 1 == end or any(name.tokens == (end, attack - 1) for name in actors(sentence)):
            return True
        people = people_behind(sentence, end)  # شن | مسلحون | هجوماً
        return people is not None and sentence.own_words(end, attack - 1).surface == people.surface
    between = range(end, min(attack_starts(sentence, attack)))
    return len(between) <= ADJECTIVES and all(is_of_noun(sentence, at) for at in between)


def is_of_noun(sentence: ReadSentence, at: int) -> bool:
    """Whether a word ahead of an English noun is an article, tells whose it is or describes it."""
    words = sentence.language.words
    light = sentence.texts[at] in words.definite_articles | words.numbers.articles
    return light or sentence.cue_at("possessive", at) > 0 or (is_plain(sentence, at) and at not in sentence.verbs)


def _by_possessive(sentence: ReadSentence, attack: int, named_before: Sequence[Name]) -> Term | None:
    """The one actor ahead of an attack that an English pronoun tells to be theirs: Hamas sparked it with | its 7 October attack."""
    at = min(attack_starts(sentence, attack)) - 1
    while at > 0 and at in sentence.dated:
        at -= 1
    first = max(0, at - ADJECTIVES)
    while at > first and is_plain(sentence, at) and not sentence.cue_at("possessive", at):
        at -= 1  # its | months-long | campaign
    if sentence.language.words.verb_first or not sentence.cue_at("possessive", at):
        return None
    ahead = [name for name in actors(sentence) if name.tokens[1] <= at]
    if len(ahead) != 1 or governed_by_preposition(sentence, ahead[0]) or sentence.is_possessor(ahead[0].tokens):
        return None  # forces fight Hamas for its attack
    if ahead[0].category is Category.SPEAKERS and ahead[0].dimension != INSTITUTION:
        return None  # officials said their strike had hit
    return actor_term(sentence, ahead[0], named_before)
