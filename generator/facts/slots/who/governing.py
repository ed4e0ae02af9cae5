"""What the verb of an English clause governs: all up to a figure, as long as no other clause begins between the two."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise, zip_longest

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import bracketed
from generator.facts.slots.phrases.capitals import start_of_capitals
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.clause_starts import particles
from generator.facts.slots.who.others_asked import asks_others
from generator.facts.tokens import COMMAS
from generator.values import Kind

_LONGEST_ASIDE = 8
_OBJECTS = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY})
"""The kinds of figures that are listed as objects of a verb."""
_OF_ANOTHER_CLAUSE = ("subclause", "relative", "whose_relative", "further_clause")
"""Cues of words that open a clause."""


def governs(sentence: ReadSentence, verb: int, figure: Figure) -> bool:
    """Whether no other clause begins between a verb and a figure."""
    start = figure.tokens[0]
    if not verb < start < len(sentence.tokens):
        return False
    if sentence.tokens[start].capital and start == figure.number_tokens[0]:
        return False  # WSL preview Ten new signings; not paid | Rs 12 million
    if _has_own_verb(sentence, figure):
        return False
    if asks_others(sentence, verb, start) or (verb < start - 2 and _is_of_others(sentence, start - 1)):
        return False
    inside = _set_off(sentence, verb, start) | _in_list(sentence, verb, start) | particles(sentence)
    if any(verb < at < start and at not in inside for cue in _OF_ANOTHER_CLAUSE for at in sentence.cue_starts(cue)):
        return False
    if any(verb < end <= start and end not in inside for end in sentence.cue_ends("said_that")):
        return False
    return not any(_begins_anew(sentence, at) for at in range(verb + 1, start) if at not in inside)


def _has_own_verb(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether "and" joins a figure that is the subject of a verb of its own: held 12 men and | four beds | were broken."""
    joined = sentence.texts[figure.tokens[0] - 1] in sentence.language.words.numbers.joiners
    end = figure.tokens[1]
    end += sentence.words(end, end + 1) in sentence.language.words.others  # drowned and 23 | others | are missing
    return joined and end in sentence.beginning("progressive", "passive_auxiliary")


def _set_off(sentence: ReadSentence, verb: int, end: int) -> frozenset[int]:
    """The tokens of what brackets or two commas set off as told of those ahead: pay teachers|, who had no wages,| 50 dollars."""
    commas = [at for at in sentence.marks if verb < at < end and sentence.texts[at] in COMMAS]
    closed = (pair for pair in pairwise(commas) if sentence.cue_at("relative", pair[0] + 1) == 1)
    aside = bracketed(sentence)
    aside = aside if end not in aside else frozenset()
    return aside | {at for first, last in closed for at in range(first, last + 1)}


def _in_list(sentence: ReadSentence, verb: int, end: int) -> frozenset[int]:
    """The tokens between objects of a verb, up to the last of them, at which no clause begins; of none that tells contents."""
    if sentence.cue_at("contents", verb):
        return frozenset()  # the dead | included | nine women, seven children
    return frozenset(at for at, ahead in _list_marks(sentence).items() if verb < ahead and at < end)


@once_a_sentence
def _list_marks(sentence: ReadSentence) -> Mapping[int, int]:
    """The commas ahead of further objects of a verb, with what they set off there, and the token of the object before.

    Those are sold 12 cars|,| 4 boats and|, in Bara,| 3 shops.
    """
    told, joiners = dict[int, int](), sentence.language.words.numbers.joiners
    figures = {figure.tokens[0]: (ahead, figure) for ahead, figure in pairwise(sentence.figures)}
    commas = [at for at in sentence.marks if sentence.texts[at] in COMMAS]
    for at, following in zip_longest(commas, commas[1:], fillvalue=-1):
        aside = at > 0 and sentence.texts[at - 1] in joiners and at < following <= at + _LONGEST_ASIDE
        last = following if aside else at
        ahead, further = figures.get(last + 1, (None, None))
        if ahead is not None and further is not None and _goes_on_with(sentence, ahead, at - aside, further):
            told |= dict.fromkeys(range(at, last + 1), ahead.tokens[0])
    return told


def _goes_on_with(sentence: ReadSentence, ahead: Figure, end: int, further: Figure) -> bool:
    """Whether a figure is listed with the one ahead, whose words end at a token, and is the subject of no verb behind it."""
    words, behind = sentence.language.words, further.tokens[1]
    of_words, joiners = words.times.of_words, words.numbers.joiners
    told = all(is_plain(sentence, at) or sentence.texts[at] in of_words for at in range(ahead.tokens[1], end))
    ends = behind == len(sentence.tokens) or sentence.texts[behind] in of_words | joiners | CLAUSE_MARKS | COMMAS
    return told and ends and {ahead.kind, further.kind} <= _OBJECTS


def _is_of_others(sentence: ReadSentence, at: int) -> bool:
    """Whether a participle tells what others do, whose noun stands right before it: taxes on people | earning | 400,000 dollars."""
    noun = sentence.texts[at - 1].isalpha() and sentence.language.may_be_counted(sentence.texts[at - 1])
    return sentence.language.is_adverbial_participle(sentence.texts[at]) and noun and is_plain(sentence, at - 1)


def _begins_anew(sentence: ReadSentence, at: int) -> bool:
    """Whether another clause begins at a token: by a mark with no participle behind, or a finite verb that nothing joins."""
    text, words = sentence.texts[at], sentence.language.words
    if text in CLAUSE_MARKS:
        besides = sentence.language.is_adverbial_participle(sentence.words(at + 1, at + 2))
        return (
            text not in COMMAS or not besides or sentence.cue_at("new_scene", at + 1) > 0
        )  # gave 12, leaving a gap of 3
    if _is_plan_of_others(sentence, at) or _is_modal(sentence, at) or _is_for_others(sentence, at):
        return True
    before = sentence.texts[at - 1]
    if sentence.cue_at("passive_auxiliary", at) or sentence.cue_at("progressive", at):
        return True
    described = before in words.numbers.articles | words.definite_articles
    described = described or at - 1 in sentence.beginning("possessive", "each_one")
    described = described or _only_describes(sentence, at)
    finite = not described and (
        at in sentence.verbs or sentence.language.may_be_verb(text)
    )  # cut its | planned | tariff
    joined = before in words.numbers.joiners and not sentence.cue_at(
        "befalls", at
    )  # and | faced | a fine of 12 dollars
    free = joined or before == "to" or sentence.language.is_adverbial_participle(text)
    return finite and not free and (at not in sentence.named or _has_own_subject(sentence, at))


def _is_modal(sentence: ReadSentence, at: int) -> bool:
    """Whether a modal verb that nothing joins stands at a token, with a subject of its own: was hoping this | would | rise."""
    joined = sentence.texts[at - 1] in sentence.language.words.numbers.joiners
    return sentence.cue_at("modal", at) > 0 and not (joined or sentence.tokens[at].capital)


def _is_plan_of_others(sentence: ReadSentence, at: int) -> bool:
    """Whether what others mean to do is told at a token, by whose plan it is: preferred Karwa's | offer to buy 12 percent."""
    owned = at > 0 and sentence.is_possessor((at - 1, at)) and sentence.is_capital(at - 1)
    return owned and sentence.cue_at("intention", at) > 0 and sentence.cue_at("to_do", at + 1) > 0


def _is_for_others(sentence: ReadSentence, at: int) -> bool:
    """Whether "to" at a token tells what those behind "for" are to do: signed a deal for Karwa Steel | to | sell 12."""
    if not sentence.cue_at("to_do", at) or not is_plain(sentence, at + 1):
        return False
    start = start_of_capitals(sentence, at)
    return start < at and sentence.cue_at("for_whom", start - 1) > 0


def _has_own_subject(sentence: ReadSentence, verb: int) -> bool:
    """Whether a name in capitals or a pronoun stands right before a known verb, an adverb between: until Kordt narrowly | won."""
    end = verb - sentence.language.is_adverb(sentence.texts[verb - 1])
    start = start_of_capitals(sentence, end)
    before = sentence.from_article(start) - 1
    named = start < end and sentence.words(before, before + 1) not in sentence.language.words.names.prepositions
    return named or end in sentence.cue_ends("speaking_pronoun")


def _only_describes(sentence: ReadSentence, at: int) -> bool:
    """Whether a participle only says more of the noun ahead of it: attendants | based in Oman, a suit | filed by Lee Maro.

    So does one of what is left as it was: kept its rate | unchanged.
    """
    noun = is_plain(sentence, at - 1)
    return noun and (
        sentence.cue_at("left_so", at) > 0
        or sentence.cue_at("reduced_participle", at) > 0
        or sentence.cue_at("agent", at + 1) > 0
    )
