"""Where the words of an office end, with the name of who holds it."""

from __future__ import annotations

from functools import cache

from generator.facts.parts import CLAUSE_MARKS
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import OFFICE, is_definite
from generator.facts.tokens import COMMAS, QUOTES
from generator.language import Language
from generator.lexicon import Category
from generator.values import Term

_LONGEST_OFFICE = 9
"""Tokens of an office, its institution and the name of who holds it."""
_LONGEST_QUOTED = 4
_MARKS = '“”"«»'
_UNQUOTED = str.maketrans(dict.fromkeys(_MARKS))


def unknown_term(sentence: ReadSentence, start: int, end: int, prefix: str = "") -> Term:
    """What the lexicon does not know, in its own words without their quotation marks; `prefix`: letters attached to the first."""
    written = sentence.surface(start, end)
    opens = written[:1] in _MARKS  # "غرفة طوارئ" الشرق: what closes inside is no part of it either
    written = written.translate(_UNQUOTED).strip() if opens else written.strip(_MARKS + " ")
    surface = sentence.language.without_particles(written, prefix)
    return Term(None, surface, {sentence.language.code: surface}, dimension=OFFICE)


def office_end(sentence: ReadSentence, at: int) -> int:
    """The token after an office whose first words end at a token: "the spokesman | of the Ministry of Health"."""
    if _are_several(sentence, at):
        return at
    words, stops = sentence.language.words, _stops(sentence.language)
    dates = {moment.tokens[0] for moment in sentence.moments}
    told = {end - 1 for end in sentence.cue_ends("told_to")}
    inside = sentence.of(*((Category.PLACES, Category.ORGANISATIONS) if words.verb_first else (Category.PLACES,)))
    places = {place.tokens[0]: place.tokens[1] for place in inside if not place.prefix}
    end = at
    while end < min(len(sentence.tokens), at + _LONGEST_OFFICE) and end not in sentence.verbs | dates | told:
        word = sentence.texts[end]
        if sentence.cue_at("quoted_as", end) or (word in words.times.day_parts and end + 1 in sentence.dated):
            break  # مسؤول | قوله إن, an official | as saying, نشطاء | يوم الخميس
        if word in words.numbers.joiners and sentence.words(end + 1, end + 2) in words.definite_articles:
            break
        if sentence.cue_at("place", end) and end + 1 in places:
            end = places[end + 1]  # the agency's representative in Chad, مدير الإدارة في وزارة الصحة
            continue
        if sentence.language.words.verb_first and is_definite(sentence, at - 1) and is_amount(sentence, end):
            break  # قدر الخبراء عدد المتضررين
        if word in words.names.attached_to and sentence.texts[end + 1 : end + 2] and sentence.texts[end + 1] in QUOTES:
            return quoted_end(sentence, end + 1) or end  # المدير الإقليمي لـ"اليونيسيف"
        grammar = word in stops and not _is_person(sentence, end)
        if grammar or not word[0].isalpha() or sentence.language.is_indefinite(sentence.tokens[end].word):
            break
        end += 1
    return end


def _are_several(sentence: ReadSentence, at: int) -> bool:
    """Whether a plural ends at a token that a plain word follows, which can only be its verb: rescuers | pulled 31 bodies."""
    words = sentence.language.words
    if words.verb_first or at >= len(sentence.tokens):
        return False
    word, following = sentence.texts[at - 1], sentence.tokens[at]
    plain = following.text.isalpha() and not following.capital and following.text not in words.stop_words
    return plain and sentence.language.may_be_counted(word)


def is_amount(sentence: ReadSentence, at: int) -> bool:
    """Whether what can be counted or measured begins at a token: عدد الضحايا، قيمة الأضرار."""
    return sentence.cue_at("number_of", at) > 0 or any(name.tokens[0] == at for name in sentence.indicators)


def _is_person(sentence: ReadSentence, at: int) -> bool:
    """Whether a word that is grammar elsewhere is written as a person's name: الوزير علي حداد."""
    written = sentence.sentence.span.cut(sentence.text)
    return sentence.language.is_name_not_grammar(sentence.tokens[at].word, written)


@cache
def _stops(language: Language) -> frozenset[str]:
    """The words and marks before which an office ends."""
    cues = language.words.cues
    return CLAUSE_MARKS.union(QUOTES, *(cues[cue].words for cue in ("said_that", "speaker_end", "verb_marker")))


def quoted_end(sentence: ReadSentence, at: int) -> int:
    """The token after a name that opens with words in quotation marks («الصحة» اللبنانية), 0 if none does."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in QUOTES:
        return 0
    for end in range(at + 2, min(at + 2 + _LONGEST_QUOTED, len(tokens))):
        if tokens[end].text in QUOTES:
            return office_end(sentence, end + 1)
    return 0


def apposition_end(sentence: ReadSentence, at: int) -> int:
    """The token after words between commas that name the person of an office or the office of a person, `at` if there are none."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in COMMAS:
        return at
    figures = {figure.tokens[0] for figure in sentence.figures}
    dates = {moment.tokens[0] for moment in sentence.moments}
    stops = sentence.language.words.stop_words - sentence.language.words.names.links
    for end in range(at + 1, min(at + 2 + _LONGEST_OFFICE, len(tokens))):
        closes = tokens[end].text in COMMAS or sentence.cue_at("said_that", end)
        if closes:
            return end if end > at + 1 else at
        ends = tokens[end].text in stops or sentence.cue_at("speaker_end", end) or not tokens[end].text[0].isalpha()
        if ends or end in figures | dates | sentence.verbs:
            return at
    return at
