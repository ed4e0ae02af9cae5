"""Sentences that go on with a report: data, a bulletin or a survey tells one figure after the other and is named once.

A report begins where a document that reports (`dimension: report` in the lexicon) stands in a sentence in which somebody speaks
or, where only its noun calls it (the report, التقرير), with whoever spoke before. The sentences after it go on with it while they
share a word of content with what it told so far, the lexical cohesion of Halliday and Hasan, *Cohesion in English* (1976), or turn
to its next topic (As for the fires; وبخصوص الحرائق). One that names no speaker is in its words. It ends with another matter or time
(Meanwhile, Earlier, وكان), with a sentence that shares nothing, and where somebody else speaks. A person's or a ministry's
statement is no report: news goes on behind it in its own voice.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution, is_same_speaker
from generator.facts.slots.according_to.content import content, first_shared, turns_away
from generator.facts.slots.according_to.speakers import documents
from generator.facts.slots.actors import is_definite

REPORT = "report"
"""The dimension of documents that report figures."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report that a sentence goes on with.

    `said` attributes the sentence to it, `None` where it names a speaker itself; `since`: where its first sentence begins, in code
    points of the text.
    """

    said: Attribution | None
    since: int


def find_reports(sentences: Sequence[ReadSentence], found: Sequence[Sequence[Attribution]]) -> Iterator[Report | None]:
    """For each sentence the report that it goes on with; `found` are the speakers of each."""
    told: _Told | None = None
    shared: set[str] = set()  # the words of content told since the one who spoke last
    for sentence, attributions in zip(sentences, found, strict=True):
        speaking = [said for said in attributions if said.speaker is not None and not _is_in_report(said, told)]
        words = content(sentence) if told is not None or speaking else frozenset()
        if told is not None and _goes_on(sentence, speaking, told, shared=not shared.isdisjoint(words)):
            own = [said for said in attributions if not _is_in_report(said, told)]
            said = _attribution(sentence, told.said, shared) if not own else None
            yield Report(said, told.since)
            other = speaking and not _is_by_noun(sentence, speaking[-1])
            told = _Told(speaking[-1] if other else told.said, told.since, report=True)
        else:
            yield None
            shared.clear()
            told = _opened(sentence, speaking) if speaking else None
        shared |= words


@dataclass(frozen=True, slots=True)
class _Told:
    """Who spoke last, where the first sentence that goes on with it begins, and whether a document reports."""

    said: Attribution
    since: int
    report: bool


def _opened(sentence: ReadSentence, speaking: Sequence[Attribution]) -> _Told:
    earlier = turns_away(sentence)  # earlier, the deficit had been …, by its data
    reports = _reports(sentence, speaking) and not earlier
    return _Told(speaking[-1], sentence.sentence.span.start, report=reports)


def _is_in_report(said: Attribution, told: _Told | None) -> bool:
    """Whether it is only by the sentences around it that a sentence behind a report is somebody's."""
    return told is not None and told.report and said.cue.kind is CueKind.SAID_AROUND


def _goes_on(sentence: ReadSentence, speaking: Sequence[Attribution], told: _Told, *, shared: bool) -> bool:
    """Whether a sentence goes on with what was told; `shared`: it shares a word of content with it."""
    if speaking:
        same = told.report and any(is_same_speaker(one.speaker, told.said.speaker) for one in speaking)
        return same or _is_by_noun(sentence, speaking[0])
    follows = shared or sentence.cue_at("next_topic", 0) > 0
    return told.report and follows and not turns_away(sentence)


def _reports(sentence: ReadSentence, speaking: Sequence[Attribution]) -> bool:
    """Whether a sentence names a document that reports, or who speaks by a noun for one ahead of whose it is: بيانات الوزارة."""
    noun = any(sentence.cue_at("reporting", at) for said in speaking for at in (said.at, said.at + 1))
    return noun or any(name.dimension == REPORT for name in documents(sentence))


def _is_by_noun(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether who speaks is only called a document, as what is known: the report (of whoever spoke before), التقرير."""
    return said.speaker is not None and any(
        name.term.id == said.speaker.id and name.dimension == REPORT and is_definite(sentence, name.tokens[0])
        for name in documents(sentence)
    )


def _attribution(sentence: ReadSentence, said: Attribution, told: Container[str]) -> Attribution:
    """The attribution of a sentence to a report, by the words that turn to a next topic, else by the first word that they share."""
    turns = sentence.cue_at("next_topic", 0)
    tokens = (0, turns) if turns else (first := first_shared(sentence, told), first + 1)
    cue = Cue(CueKind.SAID_REPORT, sentence.text_span(*tokens), origin=said.told)
    return Attribution(said.speaker, 0, follows=True, cue=cue)
