"""Others that somebody in the sentence tells of: he said "the estimates showed …"; he said that the army believes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import CueKind
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution, is_secondary
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.according_to.spoken import spoken
from generator.facts.slots.clauses.reach import figure_between
from generator.lexicon import Category

_DENY = "deny_saying"
_SOURCE = "source"
"""The lexicon's id of a source that nobody names, and the beginning of that of several."""


def is_quoted(sentence: ReadSentence, said: Attribution, found: Sequence[Attribution], quoted: Sequence[range]) -> bool:
    """Whether a document speaks inside a quotation of somebody else in the sentence: he said "the estimates showed …"."""
    if not is_secondary(sentence, said):
        return _is_believed(sentence, said, found)
    inside = next((words for words in quoted if said.at in words), None)
    if inside is None:
        return _is_told_of(sentence, said, found)
    return any(other.at not in inside and other.speaker is not None for other in found)


def is_denied(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb at a token tells what another, who goes on speaking, denies: نفى ما كانت | أعلنته الصحيفة، إذ أعلن أن."""
    what = at - sentence.cue_at("was", at - 1) - 1
    denials = (verb.tokens[1] for verb in sentence.of(Category.SAYING) if verb.term.id == _DENY)
    return sentence.cue_at("cited_what", what) > 0 and any(
        end <= what and not sentence.mark_between(end, what) for end in denials
    )


def _is_told_of(sentence: ReadSentence, said: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether a document of nobody's stands right behind "that" of somebody who speaks: the bank said that data showed 5 %."""
    name = next((name for name in documents(sentence) if name.term == said.speaker and name.tokens[0] < said.at), None)
    if name is None or said.cue.kind is not CueKind.SAID_VERB:
        return False
    that = any(end in (name.tokens[0], name.tokens[0] - 1) for end in sentence.cue_ends("said_that"))
    return that and any(
        other.at < name.tokens[0] and other.speaker is not None and not is_secondary(sentence, other) for other in found
    )


def _is_believed(sentence: ReadSentence, said: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether others speak right behind "that" of somebody who speaks: he said that | the army believes.

    Not behind sources that nobody names: sources said that | the ministry told them.
    """
    if said.cue.kind is not CueKind.SAID_VERB or not said.follows:
        return False
    start = next((one.start for one in spoken(sentence) if one.verb.tokens[0] == said.at), said.at)
    start = sentence.from_article(start)
    that = start in sentence.cue_ends("said_that")
    return any(
        (that and not sentence.mark_between(other.at, start) and not figure_between(sentence, other.at, start))
        or other.at + 1 == start
        for other in found
        if other.at < min(start, said.at) and other.follows and _is_named(sentence, other)
    )


def _is_named(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether somebody speaks who is no outlet, document or source that nobody names."""
    unnamed = said.speaker is None or (said.speaker.id or "").partition("_plural")[0] == _SOURCE
    return not unnamed and not is_secondary(sentence, said)
