"""Whether a figure is not what is or was, but only possible or expected.

Possible: the flood could displace 2 million people, قد يشرد الفيضان مليوني شخص. Expected, forecast, planned or to come: will build
300 homes, is expected to grow by 5.7%, ستوزع 500 سلة.

Cues: a word of possibility (may, might, could; ربما، يمكن أن), or قد before a verb of what is not over; a word of what is to come
(will, is expected to; سوف، من المتوقع أن) or a verb that shows it by its shape (ستبني); a word of foreseeing or planning
(forecasts, plans to; تتوقع، تعتزم). Each stands ahead of the figure in its clause; one of the first two also right behind it, where
the figure is the subject (two million people may lose their homes). A mark, "that", a word that opens a clause (while, after, who),
a past tense or a joined verb of what is over ends its reach. What may rise *from* a figure is neither, nor is what something was
better than (more than expected), nor what is there already (will power its eight cores), nor a condition (without $3m).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind, Modality

_Tokens = tuple[int, int]

_CLOSING = ("clause_opener", "new_clause", "subclause", "past_tense", "perfect")
"""The cues that end the reach of a word."""
_SUBJECT_WINDOW = 5
"""Tokens between a subject and the word that makes its verb only possible."""


def find_modality(sentence: ReadSentence, figure: Figure) -> Modality:
    """Whether a word of possibility governs a figure, else one of what is expected, planned or to come."""
    if is_possible(sentence, figure):
        return Modality.POSSIBLE
    return Modality.EXPECTED if _is_expected(sentence, figure) else Modality.ACTUAL


def is_possible(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a word of possibility governs a figure."""
    return _says_of(sentence, _possible(sentence), figure)


def _is_expected(sentence: ReadSentence, figure: Figure) -> bool:
    condition = (sentence.reading.text(figure.tokens[0] - 1),) in sentence.language.words.cues["without_it"]
    if figure.kind is Kind.ORDINAL or _is_there(sentence, figure) or condition:
        return False
    foresees = any(_reaches(sentence, tokens, figure.tokens[0], _CLOSING) for tokens in _foreseeing(sentence))
    return foresees or _says_of(sentence, _to_come(sentence), figure)


def _is_there(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is told as known already: its | eight cores, the | three rounds, الكابلات | الثلاثة."""
    words, reading, start = sentence.language.words, sentence.reading, figure.tokens[0]
    before = reading.text(start - 1)
    whose = (before,) in words.measuring.whose and before not in words.numbers.articles
    whose = whose or (start > 0 and sentence.is_possessor((start - 1, start)))  # America's | $3bn deficit
    return whose or (words.noun_follows_number and sentence.language.is_definite(reading.text(start)))


def is_foreseen(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a word tells something to be possible, expected or to come, or opens what such a word governs: يتوقع | أن يبلغ."""
    told = (tokens for find in (_possible, _to_come, _foreseeing) for tokens in find(sentence))
    return any(
        first <= start < last or (end > start + 1 and _reaches(sentence, (first, last), start, _CLOSING))
        for first, last in told
    )


def _says_of(sentence: ReadSentence, told: Sequence[_Tokens], figure: Figure) -> bool:
    """Whether one of these words says so of a figure: of what stands behind it in its clause, or of its subject ahead."""
    start, end = figure.tokens
    began = start > 0 and sentence.texts[start - 1] in sentence.language.words.change_from
    ahead = not began and any(_reaches(sentence, tokens, start, (*_CLOSING, "said_that")) for tokens in told)
    return ahead or any(_is_subject(sentence, figure, at) for at, _ in told if at >= end)


@once_a_sentence
def _possible(sentence: ReadSentence) -> Sequence[_Tokens]:
    """The words by which something is told to be possible."""
    doubted = (at for at in sentence.cue_starts("possible_verb") if _is_open(sentence, at + 1))
    return (*_told(sentence, "possible"), *((at, at + 1) for at in doubted if not _is_denied(sentence, at + 1)))


@once_a_sentence
def _to_come(sentence: ReadSentence) -> Sequence[_Tokens]:
    """The words by which something is told to be to come, of which it can be the subject: will, is expected to, سيبني."""
    shaped = (at for at in range(len(sentence.texts)) if _is_future(sentence, at))
    planned = (
        at for at in _told(sentence, "on_that") if sentence.texts[at[0] - 1] in COMMAS and _is_open(sentence, at[1])
    )
    return (*_told(sentence, "to_come"), *((at, at + 1) for at in shaped), *planned)


@once_a_sentence
def _foreseeing(sentence: ReadSentence) -> Sequence[_Tokens]:
    """The words by which somebody expects or plans something: forecasts, plans to, تتوقع; not "than expected"."""
    aiming = (tokens for tokens in _told(sentence, "aiming") if _aims_at_deed(sentence, tokens[1]))
    than, told = sentence.language.words.cues["as_expected"], (*_told(sentence, "foreseeing"), *aiming)
    return tuple((start, end) for start, end in told if not (start and (sentence.texts[start - 1],) in than))


def _aims_at_deed(sentence: ReadSentence, at: int) -> bool:
    """Whether a deed is what a verb that ends before a token aims at: تستهدف الوزارة | تطعيم; not تستهدف الغارات 12 موقعاً."""
    language, texts = sentence.language, sentence.texts
    heads, attacks = language.words.names.organisation_heads, sentence.beginning("attack", "weapon")
    for end in range(at, min(at + _SUBJECT_WINDOW, len(texts))):
        if end in sentence.figure_starts or not texts[end].isalpha() or texts[end] in language.words.names.prepositions:
            return False
        light = texts[end] in language.words.stop_words or texts[end] in heads or end in sentence.named
        described = (
            end > at and not language.is_definite(texts[end - 1]) and language.agrees(texts[end - 1], texts[end])
        )
        if not (light or described or end in attacks or language.is_definite(texts[end])):
            return True
    return False


def _told(sentence: ReadSentence, cue: str) -> Sequence[_Tokens]:
    spans = ((at, at + sentence.cue_at(cue, at)) for at in sentence.cue_starts(cue))
    return tuple((at, end) for at, end in spans if not (_is_name(sentence, at) or _is_denied(sentence, end)))


def _is_future(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of what is to come stands at a token, by its shape: ستبني, no سيارة."""
    known = sentence.reading.matches[at] is not None or at in sentence.named
    return sentence.language.foretells(sentence.texts[at]) and (not known or _may_be_verb(sentence, at))


def _may_be_verb(sentence: ReadSentence, at: int) -> bool:
    return sentence.entry(at, Category.DOING, Category.SAYING) is not None


def _is_open(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of what is not over stands at a token."""
    return at < len(sentence.tokens) and sentence.language.is_imperfect(sentence.texts[at])


def _is_name(sentence: ReadSentence, at: int) -> bool:
    """Whether it is May, of the calendar or a person."""
    capital = at > 0 and sentence.tokens[at].capital
    return at in sentence.dated or capital or (at in sentence.named and not _may_be_verb(sentence, at))


def _is_denied(sentence: ReadSentence, at: int) -> bool:
    """Whether "not" stands at a token: could | not reach 500 families."""
    return at < len(sentence.tokens) and sentence.cue_at("negation", at) > 0


def _reaches(sentence: ReadSentence, tokens: _Tokens, start: int, closing: Sequence[str]) -> bool:
    """Whether words govern a figure that starts behind them, up to cues that close their clause."""
    at, end = tokens
    if at >= start or sentence.mark_between(at, start):
        return False
    if sentence.any_cue_between(closing, end + 1, start):
        return False
    joined = (verb for verb in sentence.verbs if end < verb < start and sentence.and_attached(verb))
    return all(sentence.language.is_imperfect(sentence.texts[verb][1:]) for verb in joined)


def _is_subject(sentence: ReadSentence, figure: Figure, at: int) -> bool:
    """Whether a figure is the subject of a verb that is only possible: no verb before it in its clause can have it for object."""
    start, end = figure.tokens
    parted = sentence.mark_between(end, at) or sentence.cue_between("subclause", end, at) or sentence.and_attached(at)
    near = 0 <= at - end <= _SUBJECT_WINDOW and not parted and not figure_between(sentence, end, at)
    if not near or (start and sentence.texts[start - 1] in sentence.language.words.names.prepositions):
        return False
    clause = sentence.clause_start(start)
    acted = any(clause <= verb.tokens[0] < at for verb in sentence.of(Category.DOING))
    return not acted and not sentence.cue_between("harm", clause, start)
