"""Which verbs are deeds on what a figure counts, as one of saying is where it tells a verdict or a company's result."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.names.telling import ALLOTTING
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import documents, is_of_document
from generator.facts.slots.according_to.saying import ANNOUNCE, FINDINGS, tells_verdict
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.clauses.stating import OPEN
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.verb_shapes import bare_word
from generator.lexicon import Category
from generator.values import Kind

DIRECTLY = 2
"""Tokens between a verb and its object."""
_RESULT_WINDOW = 5
_OCCUPYING = "occupying"
"""The dimension of verbs that tell who took a place by force, and which country has a rank."""
_MOURNED = frozenset(
    {"brother", "child", "daughter", "member", "relative", "sister", "son", "wife"},
)
"""The lexicon's ids of whom a family loses."""
_ACCUSE = "accuse_saying"
"""The lexicon's id of accusing."""
_CASE = "case"
"""Ending of the ids of measures that count who fell ill."""


def is_deed(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    """Whether a verb of doing or saying tells here what somebody did to the counted."""
    if verb.dimension == ALLOTTING and figure.kind is not Kind.MONEY:
        return False  # رصد 570 حالة is to observe them
    if verb.dimension == _OCCUPYING and figure.kind not in {Kind.COUNT, Kind.PERCENT, Kind.ORDINAL}:
        return False  # احتل العراق المرتبة الخامسة بإنتاج 66 طناً is nothing that it did to them
    if is_loss(sentence, verb.tokens[0], figure) or _makes_document(sentence, verb, figure):
        return False
    if verb.tokens[1] < figure.tokens[0] and is_of_document(sentence, verb.tokens[0]):
        return False
    done = verb.category is Category.DOING or tells_verdict(sentence, verb)
    if (
        done
        or _tells_result(sentence, verb, figure)
        or _means_to_do(sentence, verb, figure)
        or _gives(sentence, verb, figure)
        or _accuses(sentence, verb, figure)
    ):
        return True
    unit = figure.unit
    bodies = figure.tokens[0] in sentence.cue_ends("remains")  # found the bodies of five men
    things = figure.kind in {Kind.COUNT, Kind.MEASURE} and (bodies or not figure.counts_people)
    things = things and not (unit is not None and unit.id is not None and unit.id.endswith(_CASE))
    finds = sentence.cue_at("finding", verb.tokens[0]) or sentence.cue_at("own_task", figure.number_tokens[1])
    return things and verb.dimension == FINDINGS and finds > 0


def is_loss(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether a verb tells whom of theirs somebody lost: he has lost two sisters; not the army lost 12 soldiers."""
    mourned = figure.unit is not None and (figure.unit.id is None or figure.unit.id in _MOURNED)
    return figure.counts_people and mourned and sentence.cue_at("loses", verb) > 0


def befalls(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb, also of what is still to come, tells what is or happens rather than a deed: بلغ، سيصل."""
    bare = sentence.language.singular_verb(bare_word(sentence, at))
    bare = bare[1:] if sentence.language.is_future(bare) else bare
    return sentence.cue_at("befalls", at) > 0 or (bare,) in sentence.language.words.cues["befalls"]


def makes_share(sentence: ReadSentence, at: int, figure: Figure) -> bool:
    """Whether a verb only tells of how large a share somebody is: men made up 71% of voters; شكل الرجال 71% من الناخبين."""
    return figure.kind is Kind.PERCENT and sentence.cue_at("making_share", at) > 0


def _means_to_do(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    """Whether who expects something expects to do it to the counted: WFP expects to reach 40 families."""
    expects = verb.dimension == OPEN and figure.kind is Kind.COUNT
    return expects and sentence.cue_at("to_do", verb.tokens[1]) > 0


def _accuses(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    """Whether people are accused who are counted right behind a verb or its subject: accused 12 men; اتهمت النيابة | 12 رجلاً."""
    end = verb.tokens[1]
    subject = subject_at(sentence, end) if sentence.language.words.verb_first else None
    accused = figure.tokens[0] in {end, subject[1] if subject is not None else end}
    return verb.term.id == _ACCUSE and figure.counts_people and accused


def _gives(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    """Whether who announces money gives it: announced an additional $60 million in aid, أعلنت مساعدات بقيمة 60 مليون."""
    end, (start, last) = verb.tokens[1], figure.tokens
    if verb.term.id != ANNOUNCE or figure.kind is not Kind.MONEY or figure_between(sentence, end, start):
        return False
    if sentence.cue_between("said_that", end, start) or sentence.mark_between(end, start):
        return False
    near = range(end, min(last + _RESULT_WINDOW, len(sentence.tokens)))
    return any(sentence.cue_at("aid", at) for at in near)


def _makes_document(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    """Whether a verb only tells who made a document that tells the figure: the bank issued a report whereby prices rose 5 %.

    Where verbs come first it tells it by a verb of its own: أصدرت الشبكة تقريراً، أكدت فيه مقتل 12.
    """
    verb_first, end, start = sentence.language.words.verb_first, verb.tokens[1], figure.tokens[0]
    near = (name for name in documents(sentence) if (not verb_first) <= name.tokens[0] - end <= DIRECTLY)
    document = next(near, None)
    if document is None or not verb_first:
        return document is not None and sentence.cue_between("further_clause", document.tokens[1], start)
    return any(document.tokens[1] <= said.tokens[0] < start for said in sentence.of(Category.SAYING))


def _tells_result(sentence: ReadSentence, verb: Name, figure: Figure) -> bool:
    """Whether a verb of saying makes a company's result known, which is its own: posted a net profit of 5 million."""
    end, (start, last) = verb.tokens[1], figure.tokens
    if figure.kind not in {Kind.MONEY, Kind.PERCENT} or any(
        end <= that <= start for that in sentence.cue_ends("said_that")
    ):
        return False
    if any(has_own_subject(sentence, deed, start) for deed in sentence.cue_ends("deed") if deed < start):
        return False  # كشف البنك المركزي تحقيق البنوك أرباحاً
    return any(end < result <= last + _RESULT_WINDOW for result in results(sentence))


def results(sentence: ReadSentence) -> Sequence[int]:
    """The tokens after words for a company's result; none of what is gained from something: earnings from tourism."""
    gained_from = sentence.language.words.change_from
    ends = (end for end in sentence.cue_ends("result") if sentence.words(end, end + 1) not in gained_from)
    return sorted(ends)


def has_own_subject(sentence: ReadSentence, deed: int, figure: int) -> bool:
    """Whether the definite noun behind a deed did it, an indefinite one ahead of the figure: تحقيق البنوك أرباحاً بلغت 5."""
    if not sentence.language.words.verb_first or deed + 1 >= figure or not is_definite(sentence, deed):
        return False
    words = sentence.language.words
    at = next((at for at in range(deed + 1, figure) if not is_definite(sentence, at)), figure)
    free = sentence.texts[at].isalpha() and sentence.texts[at] not in words.stop_words | words.names.prepositions
    return at < figure and free and at not in sentence.verbs
