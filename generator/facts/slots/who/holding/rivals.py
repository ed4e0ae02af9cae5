"""Whose the second of two tallies is, told behind it: نال كرو 68% من الأصوات مقابل 21% | لمنافسه سامي مارو; against 21 | for Maro.

It is never of whom the first is.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.holding.parties import counts_votes
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import whoever_begins
from generator.values import Kind, Term

_LONGEST_NAME = 3


def is_rivals(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether votes or seats are set against those told before, and whose they are is told behind: مقابل | 21% | لمنافسه."""
    start, end = figure.tokens
    if not any(at + n == start for at, n in sentence.cues.get("against_rival", {}).items()):
        return False
    if not sentence.language.words.verb_first:
        return sentence.cue_at("for_whom", end) > 0 and _is_of_poll(sentence, figure)
    return any(map(counts_votes, sentence.figures)) and end < len(sentence.tokens) and bool(_prefix(sentence, end))


def _is_of_poll(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is of votes, or a share that a poll or count gives: tallies | give | Kordt 71% against 14 for Maro."""
    polled = figure.kind is Kind.PERCENT and sentence.cue_between("share_verb", 0, figure.tokens[0])
    return polled or any(map(counts_votes, sentence.figures))


def _prefix(sentence: ReadSentence, at: int) -> str:
    """What "for" is attached to the word at a token, empty where none is."""
    return max((prefix for prefix, _ in sentence.reading.words[at].stems if prefix in OWNING), key=len, default="")


def find_rival(clauses: Clauses) -> Who:
    """The name behind a rival's tally, that they are a rival aside."""
    sentence, end = clauses.sentence, clauses.figure.tokens[1]
    if not sentence.language.words.verb_first:
        return _behind_for(clauses, end)
    name = actor_at(sentence, end)
    term = actor_term(sentence, name, clauses.told.named) if name is not None else _words(sentence, end)
    return one_found(sentence, term, CueKind.WHO_LABEL, end, end + 1) if term is not None else None


def _behind_for(clauses: Clauses, at: int) -> Who:
    """Whoever stands behind "for", past a word for what they are: against 14 | for the ruling MCP."""
    first = clauses.sentence.past_article(at + 1)
    who = whoever_begins(clauses, first) or whoever_begins(clauses, first + 1)
    return one_found(clauses.sentence, who, CueKind.WHO_LABEL, at, at + 1) if who is not None else None


def _words(sentence: ReadSentence, start: int) -> Term | None:
    """The words that begin at a token, past "his main opponent"."""
    language, prefix = sentence.language, _prefix(sentence, start)
    begin = start
    if any(language.owned(rest) for led, rest in sentence.reading.words[start].stems if led == prefix):
        begin, prefix = start + 1, ""
        while begin < len(sentence.tokens) and language.is_definite(sentence.texts[begin]):
            begin += 1
    end = begin
    while end < min(begin + _LONGEST_NAME, len(sentence.tokens)) and _may_name(sentence, end, first=end == begin):
        end += 1
    return sentence.own_words(begin, end, prefix) if end > begin else None


def _may_name(sentence: ReadSentence, at: int, *, first: bool) -> bool:
    """Whether a word can be of a name: none of grammar, dated or a verb, nor one that only tells more of the first."""
    text, words = sentence.texts[at], sentence.language.words
    light = words.stop_words | words.names.prepositions
    taken = sentence.dated | sentence.verbs | sentence.counted
    return (
        text.isalpha() and text not in light and at not in taken and (first or not sentence.language.is_definite(text))
    )
