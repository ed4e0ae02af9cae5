"""Breakdowns: a sentence that only tells the parts and members of what the one before it counted is in the same words.

A number that stands first has its noun's whole from the sentence before (the partitive anaphora of quantifiers: three of them, four
others), and a rank is one among what was counted there: 12 homes burned, the mayor said.

- It opens with its figure, in the same paragraph and with no time of its own: Four people are missing; three had to be flown out.
- It tells parts of what a pronoun or "the total" stands for: of these, 12 were women; two in five of them.
- It ranks one of the parts: Karwa was worst hit, with 12; Karwa alone accounts for 12; with 12, followed by Loren; the largest
  burned 12 hectares; وفي كروة وحدها 12; تلتها لورين بـ12. What a document ranks may be what everybody knows, and is nobody's.

No outlet's words go on so, nor does the narrative behind a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.facts.parts import OUTLET
from generator.facts.quotations import is_mostly_quoted
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.around import last_speaking, spoken_by
from generator.facts.slots.according_to.attribution import Attribution
from generator.facts.slots.according_to.content import turns_away
from generator.facts.slots.according_to.documents import documents
from generator.facts.tokens import COMMAS
from generator.text.document import Part
from generator.values import Kind

_OPENING = 3
"""Tokens among which a superlative opens its sentence where verbs come first: وكانت الغارة الأعنف."""


def with_breakdowns(
    sentences: Sequence[ReadSentence], found: Iterable[tuple[Attribution, ...]]
) -> Iterator[tuple[Attribution, ...]]:
    """Who speaks in each sentence, whoever spoke last where it breaks down what they counted; `found`: by other rules."""
    before, said = None, None
    for sentence, speaking in zip(sentences, found, strict=True):
        told = speaking
        if not told and before is not None and said is not None and _breaks_down(sentence, before, said):
            told = (spoken_by(said, sentence),)
        before, said = sentence, last_speaking(sentence, told)
        yield told


def _breaks_down(sentence: ReadSentence, before: ReadSentence, said: Attribution) -> bool:
    nobody = said.speaker is None or said.speaker.dimension == OUTLET or before.sentence.part is Part.TITLE
    turned = turns_away(sentence) and not _opens_with_worst(sentence)
    if nobody or turned or not (before.figures and sentence.figures) or is_mostly_quoted(before.texts):
        return False
    same = sentence.sentence.paragraph == before.sentence.paragraph and not sentence.moments
    return (same and _counts_on(sentence, before)) or _tells_parts(sentence) or _ranks_part(sentence, before, said)


def _counts_on(sentence: ReadSentence, before: ReadSentence) -> bool:
    """Whether a sentence opens with how many of something, as the one before ends: three had to be flown out."""
    first, last = sentence.figures[0], before.figures[-1]
    return first.tokens[0] == 0 and {first.kind, last.kind} <= {Kind.COUNT, Kind.PERCENT}


def _tells_parts(sentence: ReadSentence) -> bool:
    """Whether a sentence opens with parts of what was counted: of these, 12; none of the 12."""
    return sentence.cue_at("parts_of_told", 0) > 0


def _ranks_part(sentence: ReadSentence, before: ReadSentence, said: Attribution) -> bool:
    """Whether a sentence ranks a part among the others, by no document's words."""
    speaker = said.speaker.surface if said.speaker is not None else ""
    if any(before.surface(*name.tokens) in speaker for name in documents(before)):
        return False
    next_one = any(at and sentence.texts[at - 1] in COMMAS for at in sentence.cue_starts("next_in_rank"))
    return next_one or bool(sentence.cue_starts("ranks_part")) or _opens_with_worst(sentence)


def _opens_with_worst(sentence: ReadSentence) -> bool:
    """Whether a sentence opens with the one of those counted that ranks first: the largest; وكان الحريق الأعنف."""
    return sentence.cue_between("fared_worst", 0, _OPENING if sentence.language.words.verb_first else 1)
