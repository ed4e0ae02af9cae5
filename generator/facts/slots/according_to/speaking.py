"""Who speaks in each sentence of a document, through quotations and clauses that go on; and whom those before it name."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from generator.facts.cues import CueKind
from generator.facts.parts import Name
from generator.facts.persons import Persons
from generator.facts.quotations import is_mostly_quoted, is_quotation
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.answers import with_answers
from generator.facts.slots.according_to.around import gone_on, spoken_by, told_around
from generator.facts.slots.according_to.attribution import Attribution, remembered
from generator.facts.slots.according_to.epithets import Before
from generator.facts.slots.according_to.finding import find_attributions
from generator.facts.slots.according_to.issued import Issued, issued_in
from generator.facts.tokens import QUOTES
from generator.lexicon import Category
from generator.text.document import Part

_NEAR = 5
"""Sentences back to a noun that may mean somebody else than who spoke."""
REMEMBERED = 200
"""Organisations, places and speakers that later words can mean: those told last, far more than an article tells."""


def find_speakers(
    sentences: Sequence[ReadSentence],
    named_before: Sequence[Sequence[Name]],
    persons: Persons,
    quoted: Sequence[range],
) -> list[tuple[Attribution, ...]]:
    """Who speaks in each sentence; one that names nobody inside a quotation is of whom the quotation is of.

    A quotation that follows a speaker in the same paragraph is theirs too: "…," he said. "…"  `quoted`: the runs of `quotations`.
    """
    speakers: deque[Attribution] = deque(maxlen=REMEMBERED)
    issued: deque[Issued] = deque(maxlen=REMEMBERED)
    found: list[tuple[Attribution, ...]] = []
    for sentence, named in zip(sentences, named_before, strict=True):
        headline = sentence.sentence.part is Part.TITLE
        before = Before(
            _organisations(sentences) if headline else named,
            persons,
            issued,
            sentences[max(0, len(found) - _NEAR) : len(found)],
        )
        here = find_attributions(sentence, speakers, before)
        found.append(here or (gone_on(sentence, sentences[len(found) - 1], found[-1]) if found else ()))
        speakers.extend(remembered(sentence, found[-1]))
        issued.extend(issued_in(sentence, here, named))
    for run in quoted:
        said = _quoted(sentences, found, run)
        for at in run:
            if not found[at] and said is not None:
                found[at] = (spoken_by(said, sentences[at], CueKind.SAID_QUOTATION),)
    for at, sentence in enumerate(sentences[1:], start=1):
        if found[at - 1] and not found[at] and _goes_on_quoted(sentence, sentences[at - 1], found[at - 1][-1]):
            found[at] = (spoken_by(found[at - 1][-1], sentence, CueKind.SAID_QUOTATION),)
    return list(with_answers(sentences, told_around(sentences, found)))


def _goes_on_quoted(sentence: ReadSentence, before: ReadSentence, said: Attribution) -> bool:
    """Whether a sentence is quoted of who spoke in the one before: all of it in the same paragraph, most if not only cited.

    In the next they were quoted too: "…," said the farmer. ¶ "…"
    """
    if sentence.sentence.paragraph == before.sentence.paragraph:
        cited = said.cue.kind is CueKind.SAID_CITED
        return is_quotation(sentence.texts) or (is_mostly_quoted(sentence.texts) and not cited)
    return is_quotation(sentence.texts) and is_mostly_quoted(before.texts)


def _quoted(
    sentences: Sequence[ReadSentence], found: Sequence[Sequence[Attribution]], run: range
) -> Attribution | None:
    """Whose words a quotation of several sentences is: told behind or ahead of its marks.

    Where nothing stands ahead of them in its sentence, of who speaks in the one before.
    """
    first, last = sentences[run[0]], sentences[run[-1]]
    closing = next((at for at, text in enumerate(last.texts) if at and text in QUOTES), len(last.texts))
    opening = len(first.texts) - 1 - next((at for at, text in enumerate(reversed(first.texts)) if text in QUOTES), 0)
    behind = (said for said in found[run[-1]] if said.at > closing)
    ahead = (said for said in found[run[0]] if said.at < opening)
    before = found[run[0] - 1] if run[0] and not opening else ()
    told = (said for said in (*behind, *ahead, *reversed(before)) if said.speaker is not None)
    return next(told, None)


def organisations_before(sentences: Sequence[ReadSentence]) -> Iterator[Sequence[Name]]:
    """For each sentence the organisations that those before it name, the last named last."""
    named: dict[str, Name] = {}
    told: tuple[Name, ...] = ()
    for sentence in sentences:
        yield told
        here = list(sentence.of(Category.ORGANISATIONS))
        for name in here:
            named.pop(name.key, None)
            named[name.key] = name
            if len(named) > REMEMBERED:
                del named[next(iter(named))]
        told = tuple(named.values()) if here else told


def _organisations(sentences: Sequence[ReadSentence]) -> list[Name]:
    """All organisations of the article, which its headline may shorten."""
    return [name for sentence in sentences for name in sentence.of(Category.ORGANISATIONS)]
