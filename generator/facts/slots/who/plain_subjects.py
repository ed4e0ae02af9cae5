"""Subjects that no name tells: the plural noun with its adjectives before a verb (the troops recovered, armed groups attacked)."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import takewhile

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import actors
from generator.facts.slots.clauses import figure_between, governed_by_preposition
from generator.facts.slots.meant import actor_term
from generator.facts.tokens import COMMAS
from generator.values import Term

_LONGEST_SUBJECT = 4
_LONGEST_ASIDE = 20
_INFINITIVE_WINDOW = 3


def subject_of(sentence: ReadSentence, verb: Name, named_before: Sequence[Name]) -> Term | None:
    """The subject right beside a verb: a name, or where verbs follow it a plain noun (armed groups attacked)."""
    start, end = verb.tokens
    for name in actors(sentence):
        beside = name.tokens[0] == end if sentence.language.words.verb_first else name.tokens[1] == start
        if beside and not governed_by_preposition(sentence, name):
            return actor_term(sentence, name, named_before)
    return None if sentence.language.words.verb_first else plain_subject(sentence, start)


def plain_subject(sentence: ReadSentence, verb: int) -> Term | None:
    """A plural noun with its adjectives between the beginning of a clause and a verb: the troops recovered."""
    words, tokens, language = sentence.language.words, sentence.tokens, sentence.language
    spans = [*(moment.tokens for moment in sentence.moments), *(figure.tokens for figure in sentence.figures)]
    taken = {at for span in spans for at in range(*span)}
    verb = before_aside(sentence, verb)
    head, start = verb, _noun_start(sentence, verb, taken)
    if (
        start > 1
        and tokens[start - 1].text in words.times.of_words
        and all(map(sentence.is_capital, range(start, verb)))
    ):
        head, start = start - 1, _noun_start(sentence, start - 1, taken)  # troops of Operation Safe Haven
    before = tokens[start - 1].text if start else ""
    if before in words.numbers.joiners and sentence.cue_between(
        "infinitive", max(0, start - _INFINITIVE_WINDOW), start
    ):
        return None  # to locate and eliminate terrorists holding 42
    if before in words.definite_articles:
        before = tokens[start - 2].text if start > 1 else ""
    opens = not before or before in CLAUSE_MARKS or (before,) in words.cues["clause_start"]
    if not opens or not 1 <= head - start <= _LONGEST_SUBJECT or not language.may_be_counted(tokens[head - 1].text):
        return None
    if any(sentence.cue_at("no_actor", at) for at in range(start, verb)):
        return None
    return sentence.own_words(start, verb)


def before_aside(sentence: ReadSentence, verb: int) -> int:
    """Where a verb's subject ends: before what commas set off, with a preposition or with whom it acted.

    The troops, during the operation, recovered; الجيش، بالتعاون مع قوات الحكومة، نفذ.
    """
    texts, words = sentence.texts, sentence.language.words
    if verb < 1 or texts[verb - 1] not in COMMAS:
        return verb
    marks = [at for at in reversed(sentence.marks) if verb - _LONGEST_ASIDE < at < verb - 1]
    for at in takewhile(lambda at: texts[at] in COMMAS, marks):
        phrase = at == marks[0] and not words.verb_first and texts[at + 1] in words.stop_words
        if phrase or sentence.cue_at("along_with", at + 1):
            return verb if figure_between(sentence, at, verb) else at
    return verb


def _noun_start(sentence: ReadSentence, end: int, taken: Container[int]) -> int:
    """Where the plain words begin that stand before a token."""
    stop_words = sentence.language.words.stop_words
    while end and _is_plain(sentence.texts[end - 1], stop_words) and end - 1 not in taken:
        end -= 1
    return end


def _is_plain(word: str, stop_words: frozenset[str]) -> bool:
    return word.replace("-", "").isalpha() and word not in stop_words
