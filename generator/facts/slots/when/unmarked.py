"""Clauses that no word opens: of a pronoun or participle behind its noun (the chain he founded, built in 2010), of "with"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind

_NOUN_PHRASE = 4
"""Tokens of a noun with its article and adjectives ahead of a relative clause that no relative opens."""
_TO_DATE = 2
"""Tokens from a participle to its date: built | back in | 2014."""
_TO_DATE_OF_COUNTED = 6
"""Tokens from a verb behind what is counted to its date: يشتبه في قتلهم قاضياً | عام 2015."""
_TO_VERB = 2
"""Tokens from the end of such a clause to the verb of the main one: were, have also been."""
_HAPPENS = ("harm", "damage", "attack", "comes_about")


def contact_clauses(sentence: ReadSentence) -> Iterator[int]:
    """Where a pronoun right behind a noun with its article opens a relative clause: the chain | he co-founded in 1984."""
    stop_words, articles = sentence.language.words.stop_words, sentence.language.words.definite_articles
    for at in sentence.cue_starts("contact_pronoun"):
        before = sentence.texts[max(0, at - _NOUN_PHRASE) : at]
        plain = bool(before) and before[-1].isalpha() and before[-1] not in stop_words and at - 1 not in sentence.dated
        if plain and not articles.isdisjoint(before) and at - 1 not in sentence.verbs:
            yield at


def led_by_contact_clause(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether such a clause that begins behind a token, of nobody counted, leads to another: a fraud at the firm | he founded.

    Not: 31 of the 86 girls she met in Karwa.
    """
    opens = (at for at in contact_clauses(sentence) if start < at < end and at - 1 not in sentence.counted)
    return any(not sentence.mark_between(at, end) for at in opens)


def participle_clauses(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """Where a participle between its noun and a date begins a clause, and where the date ends: a house | built in 1820 | for $2m.

    The main verb stands ahead of it (paid $2m for a house built in 1820) or right behind the date (men jailed in 2015 were freed).
    """
    if sentence.language.words.verb_first:
        yield from _verbs_behind_counted(sentence)
        apart = (one for one in sentence.moments if _is_convened(sentence, one) or _has_own_verb(sentence, one))
        yield from ((one.tokens[0] - 1, one.tokens[1]) for one in apart)
        return
    prepositions = sentence.language.words.names.prepositions
    for moment in sentence.moments:
        start, end = moment.tokens
        near = range(start - 1, max(0, start - 1 - _TO_DATE), -1)
        at = next((at for at in near if _is_participle(sentence, at)), 0)
        led = prepositions.isdisjoint(sentence.texts[at + 1 : start]) if at else True
        if led or at in sentence.counted or sentence.mark_between(at - 1, start):
            continue
        counted = at - 1 in sentence.counted  # but: a missile launched in July flew 40 kilometres
        if _has_main_verb(sentence, at) or (counted and _goes_on_with_verb(sentence, end)):
            yield at, end


def appositions(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """Where a noun between commas tells more of the one ahead, and ends with its date: Amal, | winner of it last year, | scored.

    أمل، | الفائزة بالجائزة العام الماضي، | سجلت. Neither in a list, nor where a place is (Karwa, western Loren on Monday), nor what
    happened.
    """
    marks = {first: last for first, last in pairwise(sentence.marks) if last - first > _TO_DATE}
    ends = {moment.tokens[1]: moment for moment in sentence.moments}
    for comma, closing in marks.items():
        at = comma + 1
        if closing not in ends or not {sentence.texts[comma], sentence.texts[closing]} <= COMMAS:
            continue
        told = sentence.any_cue_between(_HAPPENS, at, closing) or figure_between(sentence, at, closing)
        if not told and ends[closing].tokens[0] - at > 1 and _is_apposed(sentence, at, closing):
            yield at, closing


def _is_apposed(sentence: ReadSentence, at: int, closing: int) -> bool:
    """Whether a noun that begins at a token stands beside a subject: its verb follows the comma, or the noun has its article."""
    words, word = sentence.language.words, sentence.texts[at]
    place = any(one in sentence.proper or sentence.is_capital(one) for one in (at, at + 1))  # western Loren
    if place or at in sentence.dated or at in sentence.verbs or sentence.is_joined(at):
        return False
    if words.verb_first:
        noun = sentence.language.is_definite(word) and word not in words.names.prepositions
        return noun and at not in sentence.beginning("relative", "set_off")
    inside, verb = range(at + 1, closing), closing + 1
    plain = word not in words.stop_words or word in words.numbers.articles | words.definite_articles
    told = verb in sentence.verbs or sentence.language.may_be_verb(sentence.words(verb, verb + 1))
    told = told or verb in sentence.beginning("past_tense", "past_irregular")
    listed = any(sentence.texts[one] in words.numbers.joiners for one in inside)
    said = sentence.name_at(verb, Category.SAYING) is not None  # 12 died in Sole on Monday, said Amal
    return plain and told and not (listed or said) and sentence.verbs.isdisjoint(inside)


def _verbs_behind_counted(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """Where a verb right behind what is counted tells of it when: أفرجوا السبت عن 82 فتاة | خطفن عام 2014."""
    happens = sentence.beginning("harm", "attack", "undone") | sentence.verbs
    for figure in sentence.figures:
        at = figure.tokens[1]
        if figure.kind is not Kind.COUNT or at >= len(sentence.texts) or not _is_verb(sentence, at):
            continue
        clause = range(sentence.clause_start(figure.tokens[0]), figure.tokens[0])
        moment = next((one for one in sentence.moments if at < one.tokens[0] <= at + _TO_DATE_OF_COUNTED), None)
        if moment is not None and not happens.isdisjoint(clause) and not sentence.mark_between(at, moment.tokens[0]):
            yield at, moment.tokens[1]


def _has_own_verb(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a past verb ahead of a year tells of the indefinite noun right behind the main one: بيعت لوحة | رسمت عام 1984."""
    at = moment.tokens[0] - 1
    if (
        moment.is_day
        or at < _TO_DATE
        or sentence.is_joined(at)
        or not sentence.language.may_be_verb(sentence.texts[at])
    ):
        return False
    noun, main = sentence.texts[at - 1], sentence.texts[at - 2]
    plain = noun.isalpha() and noun not in sentence.language.words.stop_words and at - 1 not in sentence.named
    plain = plain and not sentence.language.is_definite(noun) and at - 1 not in sentence.counted | sentence.verbs
    return plain and sentence.language.may_be_verb(main) and sentence.language.may_be_counted(noun)


def _is_convened(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a word of when something was made or met has a date: فيلم | من إنتاج عام 1984; معطيات اللجنة | المجتمعة الجمعة."""
    return moment.tokens[0] in sentence.cue_ends("convened")


def _is_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether what can be a verb, without "and", stands at a token; right ahead of a date only one that is known: not يوم."""
    language, word = sentence.language, sentence.texts[at]
    shaped = language.is_imperfect(word) and at + 1 not in sentence.dated
    return (at in sentence.verbs or shaped or language.is_plural_verb(word)) and not sentence.is_joined(at)


def absolute_clauses(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """Where "with" and a verb in -ing tell past a comma what went on besides: …, | with Mr Farr leaving in 2003.

    Neither figures nor what came about: with 12 people rescued on Monday.
    """
    for at in sentence.cue_starts("absolute_opener"):
        end = sentence.clause_end(at)
        verb = any(sentence.language.is_adverbial_participle(word) for word in sentence.texts[at + 2 : end])
        told = sentence.any_cue_between(_HAPPENS, at, end) or figure_between(sentence, at, end)
        if at and sentence.texts[at - 1] in COMMAS and verb and not told:
            yield at, end


def _is_participle(sentence: ReadSentence, at: int) -> bool:
    """Whether what can be a participle stands right behind a noun."""
    if not (sentence.language.may_be_participle(sentence.texts[at]) or sentence.cue_at("founded", at)):
        return False
    noun = sentence.texts[at - 1]
    plain = noun.isalpha() and (noun not in sentence.language.words.stop_words or sentence.cue_at("those", at - 1) > 0)
    return plain and at - 1 not in sentence.verbs and not sentence.language.is_adverb(noun)


def _has_main_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether the verb of the clause, none of saying, stands ahead of a participle, with nothing that opens a further clause."""
    joiners = sentence.language.words.numbers.joiners
    apart = sentence.beginning("relative", "said_that", "clause_opener", "subclause")
    irregular = sentence.beginning("past_irregular", "present_tense", "past_tense")
    for back in range(at - 2, sentence.clause_start(at) - 1, -1):
        if sentence.texts[back] in joiners or back in apart:
            return False
        if back in irregular:
            return True
        if back in sentence.verbs or sentence.language.may_be_verb(sentence.texts[back]):
            return not any(verb.tokens[0] <= back < verb.tokens[1] for verb in sentence.of(Category.SAYING))
    return False


def _goes_on_with_verb(sentence: ReadSentence, end: int) -> bool:
    """Whether the verb of the main clause follows a date: … in 2015 | were freed."""
    cues = ("present_tense", "past_tense", "passive_auxiliary", "modal")
    behind = range(end, min(end + _TO_VERB, len(sentence.texts)))
    return not sentence.beginning(*cues).isdisjoint(behind) and not sentence.mark_between(end, end + 1)
