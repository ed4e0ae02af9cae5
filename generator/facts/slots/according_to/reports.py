"""Sentences that go on with a report: data, a bulletin or a survey tells one figure after the other and is named once.

A report begins where a document that reports (`dimension: report` in the lexicon) is who speaks, alone or with whose it is,
or where only its noun calls it (the report, التقرير), whoever spoke before. A sentence goes on with it that names no speaker and
stands in one short paragraph right behind one in which it speaks, tells no time of its own and shares a word of content with it,
the lexical cohesion of Halliday and Hasan, *Cohesion in English* (1976); or that turns to its next topic (As for the fires;
وبخصوص الحرائق), to the figure that it told (these figures), or opens with it (the report, based on …, puts …). It ends with another
matter or time (Meanwhile, Earlier, وكان), with a sentence that does neither, and where somebody else speaks. A person's or a
ministry's statement is no report: news goes on behind it in its own voice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution, is_called, is_same_speaker
from generator.facts.slots.according_to.content import content, first_shared, opens_with_other, turns_away
from generator.facts.slots.according_to.documents import documents
from generator.facts.slots.phrases.nouns import is_definite

_LONGEST_MATTER = 5
"""Sentences of a paragraph that is of one matter."""
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
    long = _long_paragraphs(sentences)
    for sentence, attributions in zip(sentences, found, strict=True):
        speaking = [said for said in attributions if said.speaker is not None and not _is_in_report(said, told)]
        words = content(sentence) if told is not None or speaking else frozenset()
        if told is not None and _goes_on(sentence, speaking, told, shared=not shared.isdisjoint(words)):
            own = [said for said in attributions if not _is_in_report(said, told)]
            said = _attribution(sentence, told.said, shared) if not own else None
            yield Report(said, told.since)
            other = speaking and not _is_by_noun(sentence, speaking[-1])
            spoke = _paragraph(sentence, long) if speaking or _opens_with_report(sentence) else None
            told = _Told(speaking[-1] if other else told.said, told.since, report=True, paragraph=spoke)
        else:
            yield None
            shared.clear()
            told = _opened(sentence, speaking, _paragraph(sentence, long)) if speaking else None
        shared |= words


@dataclass(frozen=True, slots=True)
class _Told:
    """Who spoke last, where the first sentence that goes on with it begins, and whether a document reports.

    `paragraph`: that of the sentence before, where somebody spoke in it.
    """

    said: Attribution
    since: int
    report: bool
    paragraph: int | None


def _opened(sentence: ReadSentence, speaking: Sequence[Attribution], paragraph: int | None) -> _Told:
    earlier = turns_away(sentence)  # earlier, the deficit had been …, by its data
    reports = _reports(sentence, speaking) and not earlier
    return _Told(speaking[-1], sentence.sentence.span.start, report=reports, paragraph=paragraph)


def _long_paragraphs(sentences: Sequence[ReadSentence]) -> Set[int]:
    """The paragraphs that hold more than one matter, as where an article's breaks are lost."""
    counts = Counter(sentence.sentence.paragraph for sentence in sentences)
    return {paragraph for paragraph, count in counts.items() if count > _LONGEST_MATTER}


def _paragraph(sentence: ReadSentence, long: Set[int]) -> int | None:
    """The paragraph of a sentence, `None` where that holds more than one matter."""
    return sentence.sentence.paragraph if sentence.sentence.paragraph not in long else None


def _is_in_report(said: Attribution, told: _Told | None) -> bool:
    """Whether it is only by the sentences around it that a sentence behind a report is somebody's."""
    return told is not None and told.report and said.cue.kind is CueKind.SAID_AROUND


def _goes_on(sentence: ReadSentence, speaking: Sequence[Attribution], told: _Told, *, shared: bool) -> bool:
    """Whether a sentence goes on with what was told; `shared`: it shares a word of content with it."""
    if speaking:
        same = told.report and any(is_same_speaker(one.speaker, told.said.speaker) for one in speaking)
        return same or _is_by_noun(sentence, speaking[0])
    beside = shared and told.paragraph == sentence.sentence.paragraph and not sentence.moments
    beside = beside and not opens_with_other(sentence, told.said)
    follows = beside or any(sentence.cue_at(cue, 0) for cue in ("next_topic", "same_figure"))
    follows = follows or (shared and _opens_with_report(sentence))
    return told.report and follows and not turns_away(sentence)


def _opens_with_report(sentence: ReadSentence) -> bool:
    """Whether a sentence is of what the report does, its first words: the report, based on a mission, puts …; وضم التقرير."""
    return any(
        name.dimension == REPORT and name.tokens[0] <= 1 and is_definite(sentence, name.tokens[0])
        for name in documents(sentence)
    )


def _reports(sentence: ReadSentence, speaking: Sequence[Attribution]) -> bool:
    """Whether a document that reports is who speaks, in whose words it stands or by a noun ahead of whose it is: بيانات الوزارة.

    So does a body in its own report; a minister who names a programme's results reports nothing, nor goes a document on that
    another points to (figures | showing that).
    """
    if any(sentence.cue_at("showing", said.at) for said in speaking):
        return False
    if any(sentence.cue_at("reporting", at) for said in speaking for at in (said.at, said.at + 1)):
        return True
    spoken = [said.speaker.surface for said in speaking if said.speaker is not None]
    reports = [name for name in documents(sentence) if name.dimension == REPORT]
    return any(
        sentence.surface(*name.tokens) in " ".join(spoken) or sentence.cue_at("possessive", name.tokens[0] - 1)
        for name in reports
    )


def _is_by_noun(sentence: ReadSentence, said: Attribution) -> bool:
    """Whether who speaks is only called a document, as what is known: the report (of whoever spoke before), التقرير."""
    return said.speaker is not None and any(
        name.dimension == REPORT
        and is_definite(sentence, name.tokens[0])
        and (name.term.id == said.speaker.id or is_called(sentence, name.tokens, said))
        for name in documents(sentence)
    )


def _attribution(sentence: ReadSentence, said: Attribution, told: Container[str]) -> Attribution:
    """The attribution of a sentence to a report, by the words that turn to a next topic, else by the first word that they share."""
    turns = sentence.cue_at("next_topic", 0)
    tokens = (0, turns) if turns else (first := first_shared(sentence, told), first + 1)
    cue = Cue(CueKind.SAID_REPORT, sentence.text_span(*tokens), origin=said.told)
    return Attribution(said.speaker, 0, follows=True, cue=cue)
