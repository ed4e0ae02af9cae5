"""The verbs and nouns of a way of telling it, around a figure: | paid $12m, a | loan of $5bn, $5bn was | paid."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.prepositions import OF
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.clause_openings import tells_persons
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.targets.people_nouns import counts_somebody
from generator.facts.slots.who.targets.ways import Way
from generator.values import Kind

_OTHER_CLAUSE = (
    "relative",
    "further_clause",
    "new_scene",
    "subclause",
    "new_clause",
    "said_that",
    "passive_auxiliary",
    "modal",
)
"""Cues of words that begin another clause."""
_FARTHEST = 12
"""Tokens from a verb to its figure, where whoever does it and whom it is done to stand between."""
_FARTHEST_DEED = 40
"""Tokens from any deed to its figure."""
_LONGEST_LINK = 5
"""Tokens from a figure to the deed that follows it."""


def may_tell(sentence: ReadSentence, figure: Figure, way: Way) -> bool:
    """Whether a figure of a sentence can be told so: none that counts people, and no part."""
    if way.deeds not in sentence.cues or figure.kind not in way.kinds:
        return False
    if figure.part_of is not None:
        return False
    if figure.kind is not Kind.COUNT:
        return True
    if way.nouns:
        return sentence.cue_between(way.deeds, figure.number_tokens[1], figure.tokens[1])
    return not figure.counts_people


def deeds_ahead(sentence: ReadSentence, figure: Figure, way: Way) -> Iterator[tuple[int, int]]:
    """The verbs and nouns of a way ahead of a figure, in its clause, the nearest first."""
    start, starts = figure.tokens[0], sentence.cue_starts(way.deeds)
    for index in range(bisect_left(starts, start) - 1, -1, -1):
        at = starts[index]
        end = at + sentence.cue_at(way.deeds, at)
        if start - end > _FARTHEST_DEED or _amount_between(sentence, end, start):
            return
        if way.nouns and sentence.cue_at("to_do", at - 1):
            continue  # to | deal with
        if end <= start and _reaches(sentence, at, end, figure) and not _is_of_another_noun(sentence, end, start, way):
            yield at, end


def _amount_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a figure begins between two tokens that counts no people or bodies: not fined | three firms | $12m."""
    between = (one for one in sentence.figures if start <= one.tokens[0] < end)
    return any(not (counts_somebody(one) or tells_persons(sentence, one.tokens[1] - 1)) for one in between)


def _reaches(sentence: ReadSentence, at: int, end: int, figure: Figure) -> bool:
    """Whether no other clause begins between a deed and a figure."""
    start = figure.tokens[0]
    if not sentence.language.words.verb_first:
        return governs(sentence, at, figure)
    return start - end <= _FARTHEST and not (sentence.mark_between(end, start) or begins_clause(sentence, end, start))


def _is_of_another_noun(sentence: ReadSentence, end: int, start: int, way: Way) -> bool:
    """Whether a noun that is no word for what is given has the figure behind it, where nouns come first: عقد | خمسة اجتماعات."""
    language, at = sentence.language, start - 1
    if not language.words.verb_first or at < end or not is_plain(sentence, at):
        return False
    if not sentence.named.isdisjoint((at - 1, at)) or any(sentence.cue_at("each_one", at - n) for n in (1, 2)):
        return False  # شركة | كرو, منحت كل | مزارع
    if way.deeds == "punishes" and language.may_name_person(sentence.tokens[at].word):
        return False  # حكمت على سامي | كرو بخمس سنوات
    if sentence.reading.words[at].articled or sentence.cue_at("acting_heads", at - 1):
        return False  # دفعوا | للمهربين, غرمت صاحب | ورشة
    given = sentence.cue_at(way.deeds, at) or sentence.cue_at(way.links, at)
    return not (given or language.is_definite(sentence.texts[at]) or language.may_be_adjective(sentence.texts[at]))


def begins_clause(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a verb or a word that opens a clause stands between two tokens."""
    return any(at in sentence.verbs for at in range(start, end)) or sentence.any_cue_between(_OTHER_CLAUSE, start, end)


def deed_behind(sentence: ReadSentence, figure: Figure, way: Way) -> tuple[int, int] | None:
    """The noun or passive of a way right behind a figure: a $5bn | loan to Oman, $5bn was | paid to Oman."""
    start, end = figure.number_tokens[1], figure.tokens[1]
    for at in range(start, min(end + _LONGEST_LINK, sentence.clause_end(end))):
        length = sentence.cue_at(way.deeds, at)
        if length:
            return at, at + length
        if at >= end and not _may_lead_to_deed(sentence, at):
            return None
    return None


def ends_of_list(sentence: ReadSentence, figure: Figure) -> tuple[Figure, Figure]:
    """The first and the last of the things that "and" joins as done to the same: | 12 tents and 3 tonnes of food | for farmers.

    The last is behind no other to whom those ahead go.
    """
    return _lists(sentence).get(figure.tokens[0], (figure, figure))


@once_a_sentence
def _lists(sentence: ReadSentence) -> Mapping[int, tuple[Figure, Figure]]:
    """The first token of each of several things that "and" joins → the first and the last of them."""
    lists: list[list[Figure]] = []
    for one in sentence.figures:
        if lists and _joins(sentence, one, lists[-1][-1]):
            lists[-1].append(one)
        else:
            lists.append([one])
    several = (joined for joined in lists if len(joined) > 1)
    return {one.tokens[0]: (joined[0], _last_with(sentence, one, joined)) for joined in several for one in joined}


def _joins(sentence: ReadSentence, further: Figure, one: Figure) -> bool:
    """Whether "and" joins a figure to the one ahead, with nothing but what that is of between."""
    end, start = one.tokens[1], further.tokens[0]
    joint = start - (not sentence.and_attached(start))
    light = sentence.language.words.times.of_words
    plain = all(is_plain(sentence, at) or sentence.texts[at] in light for at in range(end, joint))
    near = end <= start <= end + _LONGEST_LINK and sentence.verbs.isdisjoint(range(end, start))
    return near and sentence.is_joined(start) and plain


def _last_with(sentence: ReadSentence, one: Figure, joined: Sequence[Figure]) -> Figure:
    """The last of the things that go to the same as one of them, nobody to whom it goes between: 45 مليوناً | لسوريا | و60."""
    last = one
    for further in joined[joined.index(one) + 1 :]:
        between = range(last.tokens[1], further.tokens[0])
        if any(name.prefix.endswith(OF) and name.tokens[0] in between for name in sentence.names):
            break
        last = further
    return last


def _may_lead_to_deed(sentence: ReadSentence, at: int) -> bool:
    """Whether a token may stand between a figure and its passive or a noun for it: a plain word, "of", "was"."""
    words = sentence.language.words
    light = sentence.texts[at] in words.times.of_words | words.names.prepositions | words.definite_articles
    passive = at in sentence.beginning("passive_auxiliary", "holding", "verb_marker")
    return light or passive or (is_plain(sentence, at) and at not in sentence.verbs)
