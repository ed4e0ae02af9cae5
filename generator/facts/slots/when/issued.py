"""Days that are a document's, or of what is announced: a statement on Monday, Monday's statement, تم الإعلان، اليوم، عن النتائج."""

from __future__ import annotations

from generator.facts.dates import NIGHT, PERIOD
from generator.facts.parts import Figure, Moment, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.documents import is_document
from generator.facts.slots.according_to.saying import is_told_of
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_ISSUED_WINDOW = 9
_TO_ISSUE = 2
"""Tokens from who issues a document to the verb of it: 22 countries | have also | issued."""
_TO_DOCUMENT = 4
"""Tokens from "in" to a document: in | his pre-budget | report."""
_ANNOUNCED = ("announced", "told_about", "said_that")
"""Cues of what is announced."""


def _is_of_announcing(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day stands between a noun for announcing and "of", commas around it aside: تم الإعلان، اليوم، عن النتائج.

    So does one between who announces and what: إعلان الجيش | الأحد | مقتل 12.
    """
    start, end = moment.tokens
    told = is_told_of(sentence, end) or end in sentence.beginning(*_ANNOUNCED)
    if sentence.language.words.verb_first and told:
        announcers = (name.tokens[0] for name in sentence.names if name.tokens[1] == start)
        if any(sentence.cue_at("announcing", at - 1) for at in announcers):
            return True
    start -= sentence.texts[start - 1] in COMMAS
    end += sentence.words(end, end + 1) in COMMAS
    return sentence.cue_at("announcing", start - 1) > 0 and sentence.cue_at("told_about", end) > 0


def _past_comma_of_issuing(sentence: ReadSentence, document: Name) -> int:
    """The token after a document, past the comma before when it was issued: the survey, | released Monday; التقرير، | الذي صدر."""
    end = document.tokens[1]
    told = end + 1 + sentence.cue_at("relative", end + 1)
    told += sentence.cue_at("passive_auxiliary", told)
    issued = told in sentence.beginning("issued", "issued_by")
    return end + (sentence.words(end, end + 1) in COMMAS and issued)


def _is_index(sentence: ReadSentence, document: Name) -> bool:
    """Whether what could be a document is the index of a market, which moves on a day: أغلق المؤشر اليوم."""
    return sentence.cue_at("indexes", document.tokens[0]) > 0


def dates_a_document(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day is a document's: a statement on Monday, Monday's statement, the report that it issued today.

    Or two days of several: polls released on Saturday and Sunday.
    """
    if not (moment.is_day or NIGHT in moment.rules) or PERIOD in moment.rules:
        return False
    if moment.tokens[0] in sentence.cue_ends("updated") or _is_of_announcing(sentence, moment):
        return True  # according to data last updated Sunday
    documents = [name for name in sentence.of(Category.SPEAKERS) if is_document(name) and not _is_index(sentence, name)]
    end = moment.tokens[1] + (sentence.words(moment.tokens[1], moment.tokens[1] + 1) in COMMAS)
    if any(name.tokens[0] in {moment.tokens[1], end} for name in documents):
        return True  # نشر المكتب اليوم الاثنين، تقريرا
    return any(
        0 <= moment.tokens[0] - name.tokens[1] <= _ISSUED_WINDOW
        and not sentence.mark_between(_past_comma_of_issuing(sentence, name), moment.tokens[0] - 1)
        and not figure_between(sentence, name.tokens[1], moment.tokens[0])
        and not sentence.cue_between("said_that", name.tokens[1], moment.tokens[0])
        for name in documents
    )


def is_done_by(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether the day of a document ahead of it is that of a figure: of those who issue it, or of what is done in it.

    Some 22 countries issued a statement on Monday; أصدرت 22 دولة بياناً الاثنين; he set aside £5m in his report on Thursday. What
    is said in it is not.
    """
    start = moment.tokens[0]
    ahead = (name for name in sentence.of(Category.SPEAKERS) if name.tokens[1] <= start and is_document(name))
    document = max((name.tokens[0] for name in ahead), default=None)
    if document is None or document < figure.tokens[1] or sentence.mark_between(figure.tokens[1], start):
        return False
    first, end = figure.tokens
    near = (first - 1,) if sentence.language.words.verb_first else range(end, end + _TO_ISSUE + 1)
    if any(sentence.cue_at("issues", at) for at in near):
        return True
    inside = any(sentence.cue_at("in_events", at) for at in range(max(end, document - _TO_DOCUMENT), document))
    return inside and not any(verb.tokens[0] < document for verb in sentence.of(Category.SAYING))
