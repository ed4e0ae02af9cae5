"""Answers that go on with a poll: it is named once, and sentence after sentence tells what shares of those asked said.

A Karwa poll found that 51% would vote. | Of respondents, 46% supported the plan. | Twelve percent had no opinion. A sentence is of
the poll told last that tells of those asked (respondents, المستطلعة آراؤهم), or that stands behind one of the poll and tells but
shares; none where somebody else speaks in it. The poll keeps its own name where a later sentence only calls it "the poll". Where no
poll is told, a report may rest on one: the report says they search a lot. | Half of those questioned trust what they find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.facts.cues import CueKind
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.around import spoken_by
from generator.facts.slots.according_to.attribution import Attribution, is_same_speaker
from generator.facts.slots.according_to.documents import POLLS, documents
from generator.facts.slots.according_to.reports import REPORT
from generator.facts.units import RESPONDENT


def with_answers(
    sentences: Sequence[ReadSentence], found: Sequence[tuple[Attribution, ...]]
) -> Iterator[tuple[Attribution, ...]]:
    """Who speaks in each sentence, the poll in those of answers in which nobody is found to."""
    poll: Attribution | None = None
    report: Attribution | None = None  # that may rest on a poll
    behind = False  # whether the sentence before is of the poll
    for sentence, speaking in zip(sentences, found, strict=True):
        asking = next((said for said in reversed(speaking) if _is_poll(sentence, said, poll)), None)
        if asking is not None and (poll is None or not _is_bare(asking)):
            poll = asking
        report = next((said for said in reversed(speaking) if _is_of(sentence, said, _is_report)), report)
        answered = (poll or report) if not speaking and _answers(sentence, behind=behind) else None
        yield speaking if answered is None else (spoken_by(answered, sentence, CueKind.SAID_REPORT),)
        silent = behind and not speaking and not sentence.figures
        behind = asking is not None or answered is not None or silent


def _is_poll(sentence: ReadSentence, said: Attribution, told: Attribution | None) -> bool:
    """Whether who speaks is a poll that the sentence names, or the one `told` before."""
    if told is not None and is_same_speaker(said.speaker, told.speaker):
        return True
    return _is_of(sentence, said, lambda name: name.term.id in POLLS)


def _is_report(name: Name) -> bool:
    return name.dimension == REPORT


def _is_of(sentence: ReadSentence, said: Attribution, is_meant: Callable[[Name], bool]) -> bool:
    """Whether who speaks is a document of a kind that the sentence names."""
    surface = said.speaker.surface if said.speaker is not None else ""
    return any(is_meant(name) and sentence.surface(*name.tokens) in surface for name in documents(sentence))


def _is_bare(said: Attribution) -> bool:
    return said.speaker is not None and said.speaker.id in POLLS


def _answers(sentence: ReadSentence, *, behind: bool) -> bool:
    """Whether a sentence tells what shares of those asked answered; `behind` a sentence of the poll shares alone are of them."""
    shares = [figure for figure in sentence.figures if figure.is_share]
    asked = any(figure.unit is not None and figure.unit.id == RESPONDENT for figure in sentence.figures)
    asked = asked or bool(sentence.cues["asked"])
    return bool(shares) and (asked or (behind and len(shares) == len(sentence.figures)))
