"""The days of a poll, which its answers are of: a poll taken on 21–24 September found that 8% agreed. | 12% had no view.

The days are told right behind the poll (the poll conducted Sept. 21-24; استطلاع أجراه المعهد في أيار), or date the shares of the
sentence that names it; those on which it was published are none.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import is_same_speaker
from generator.facts.slots.according_to.documents import POLLS, documents
from generator.facts.slots.phrases.nouns import is_definite
from generator.values import DateRange, Term

_ASIDE = 12
"""Tokens from a poll to the end of by whom it was taken."""


class SetPoll:
    """The poll told last that has its days."""

    def __init__(self) -> None:
        self._days: Found[DateRange] | None = None
        self._poll: Term | None = None

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The days of an answer in the sentence of the poll or one after it, `None` where the figure is none."""
        by = fact.cues.get("according_to")
        if by is None or not figure.is_share or context.dates.stands_apart(figure):
            return None
        own = _days_in(context.sentence)
        goes_on = by.kind is CueKind.SAID_REPORT or _calls_it_known(context.sentence)
        if own is not None or not goes_on or context.sentence.moments:
            return own
        return self._days if is_same_speaker(fact.according_to, self._poll) else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in the poll that a sentence names, with the days that it or its shares have."""
        polls = [name for name in documents(context.sentence) if name.term.id in POLLS]
        speaker = next((said.speaker for said in context.attributions if said.speaker is not None), None)
        days = _days_in(context.sentence)
        speaker = polls[0].term if speaker is None and polls and days is not None else speaker
        if not polls or speaker is None:
            return
        first = next((fact for fact in facts if is_same_speaker(fact.according_to, speaker)), None)
        if days is None and first is not None and first.when is not None:  # fewer than half, against two thirds in 1999
            days = Found(first.when, first.cues["when"])
        if days is not None or not is_same_speaker(speaker, self._poll):
            self._days, self._poll = days, speaker


@once_a_sentence
def _calls_it_known(sentence: ReadSentence) -> bool:
    """Whether the only poll that a sentence names is called as one that was told: the survey found; وأظهر الاستطلاع."""
    polls = [name for name in documents(sentence) if name.term.id in POLLS]
    return len(polls) == 1 and is_definite(sentence, polls[0].tokens[0])


@once_a_sentence
def _days_in(sentence: ReadSentence) -> Found[DateRange] | None:
    """The days that stand right behind a poll of the sentence, past that it was taken and by whom."""
    for poll in documents(sentence):
        moment = _days_behind(sentence, poll) if poll.term.id in POLLS else None
        if moment is not None and moment.range is not None:
            return Found(moment.range, Cue(CueKind.WHEN_REPORT, moment.span, rules=moment.rules))
    return None


def _days_behind(sentence: ReadSentence, poll: Name) -> Moment | None:
    light = sentence.language.words.names.prepositions | sentence.language.words.definite_articles
    at = poll.tokens[1]
    while at < min(poll.tokens[1] + _ASIDE, len(sentence.tokens)) and at not in sentence.dated:
        taken = sentence.cue_at("poll_taken", at) or sentence.cue_at("passive_auxiliary", at)
        name = (at in sentence.named and at not in sentence.verbs) or sentence.is_capital(at)
        if not (taken or name or sentence.texts[at] in light):
            return None
        at += max(taken, 1)
    behind = at > poll.tokens[1]  # in the same survey | last month, with which another is compared
    return next((moment for moment in sentence.moments if behind and moment.tokens[0] == at), None)
