"""Polls, surveys, studies and censuses that give figures with no verb of saying: a Karwa News poll had her at 51 percent.

"Poll" alone may be an election, and so counts where it is told apart: called by who took it (the WSJ poll), by how many it asked (a
poll of 1,200 voters), or told to speak before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import POLLS, documents, first_capital
from generator.facts.slots.according_to.forecasts import forecasters
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.lexicon import Category
from generator.values import Kind

_POLLED = frozenset({"poll_speaker", "poll_speaker_plural"})
_STUDY = "study"
_LONGEST_CALL = 8
"""Words between "in" and a poll: in the latest ABC News / Ipsos poll."""
_LONGEST_ASIDE = 10
"""Tokens between a poll and its verb: when, by whom and among how many it was taken."""


@dataclass(frozen=True, slots=True)
class Polled:
    """A poll that gives figures behind or ahead of a token, that of its verb or of "in".

    `sure`: whether it is told apart from an election.
    """

    poll: Name
    at: int
    follows: bool
    by_verb: bool
    sure: bool


@once_a_sentence
def polled(sentence: ReadSentence) -> Sequence[Polled]:
    """The polls of a sentence that give its figures, and who makes forecasts that do."""
    polls = [found for name in documents(sentence) if name.term.id in POLLS for found in _given_by(sentence, name)]
    made = (Polled(name, at, follows=True, by_verb=True, sure=True) for name, at in forecasters(sentence))
    return [*polls, *made]


def _given_by(sentence: ReadSentence, poll: Name) -> Iterator[Polled]:
    if poll.tokens[0] and (sentence.texts[poll.tokens[0] - 1],) in sentence.language.words.times.same_before:
        return  # in the same survey
    sure = _is_no_election(sentence, poll)
    verb, opening = _verb(sentence, poll), _opening(sentence, poll)
    if verb is not None:
        yield Polled(poll, verb, follows=True, by_verb=True, sure=sure)
    elif opening is not None:
        yield Polled(poll, opening, follows=not figure_between(sentence, 0, opening), by_verb=False, sure=sure)


def _is_no_election(sentence: ReadSentence, poll: Name) -> bool:
    """Whether it is told apart from an election: by its own word, who took it, or how many it asked."""
    start, end = poll.tokens
    articles = sentence.language.words.definite_articles
    start += sentence.texts[start] in articles
    if sentence.language.words.verb_first or poll.term.id not in _POLLED or end - start > 1:
        return True
    first = first_capital(sentence, start)
    placed = {at for name in sentence.of(Category.PLACES, Category.NATIONALITIES) for at in range(*name.tokens)}
    asked = any(end < one.tokens[0] <= end + 2 and one.kind is Kind.COUNT for one in sentence.figures)
    return asked or not placed.issuperset(range(first, start))


def _verb(sentence: ReadSentence, poll: Name) -> int | None:
    """The token of a verb by which a poll gives a figure: a poll in May | had her at 51 percent; منح | استطلاع."""
    start, end = poll.tokens
    words = sentence.language.words
    if words.verb_first:
        return start - 1 if start and sentence.cue_at("polled_verb", start - 1) else None
    light = words.names.prepositions | words.definite_articles | words.numbers.articles
    for at in range(end, min(end + _LONGEST_ASIDE, len(sentence.tokens))):
        if sentence.cue_at("polled_verb", at):
            return at
        aside = sentence.texts[at] in light or at in sentence.dated or at in sentence.counted
        if not (aside or sentence.is_capital(at) or sentence.cue_at("issued", at)):
            return None
    return None


def _opening(sentence: ReadSentence, poll: Name) -> int | None:
    """The token of the "in" that stands ahead of a poll and the words that call it, `None` where none does."""
    start, words = poll.tokens[0], sentence.language.words
    if words.verb_first:
        learning = poll.term.id == _STUDY and is_definite(sentence, start)
        return start - 1 if start and sentence.cue_at("polled_in", start - 1) and not learning else None
    for at in range(start - 1, max(-1, start - 1 - _LONGEST_CALL), -1):
        if sentence.cue_at("polled_in", at):
            return at
        text = sentence.texts[at]
        if text in CLAUSE_MARKS or text in words.names.prepositions or at in sentence.verbs | sentence.counted:
            return None
    return None
