"""Parties, told by their nouns, and the shares, votes and seats that stand beside them: the Labour Party – 5 seats, DAP 27%."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.parts import PEOPLE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import DASHES
from generator.lexicon import Category
from generator.values import Term

VOTES = frozenset({"vote", "seat", "member_of_parliament"})
"""Ids of what is gained in a vote."""
_LONGEST_PARTY = 3
"""Words of a party that is told in small letters: the main opposition bloc."""
_LONGEST_LABEL = 6
"""Words of a party that a line tells with its seats."""
_MARKS = DASHES | {"(", ":"}


def counts_votes(figure: Figure) -> bool:
    """Whether a figure is a share or number of votes or seats."""
    return figure.unit is not None and figure.unit.id in VOTES


def may_be_tally(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts votes or seats, or is a share of nothing that is told, by which nothing changed."""
    share = figure.is_share and figure.unit is None
    return counts_votes(figure) or (share and not _has_changed(sentence, figure.tokens[0]))


def _has_changed(sentence: ReadSentence, start: int) -> bool:
    """Whether a word of change tells ahead of a share that it is by how much something moved: ارتفعت شعبية حزب الأمل 12%."""
    measuring = sentence.language.words.measuring
    return any(
        (stem,) in words
        for at in range(sentence.clause_start(start), start)
        for stem in sentence.reading.words[at].rests
        for words in (measuring.rise, measuring.fall)
    )


def before_tally(sentence: ReadSentence, start: int) -> int:
    """Where those end whose tally begins at a token: the party | only 11, Labour Party | – 5, حزب الأمل | بنسبة 12."""
    end, words = start, sentence.language.words
    end -= end > 0 and sentence.cue_at("merely", end - 1) == 1
    end -= end > 0 and (sentence.texts[end - 1],) in words.measuring.by
    end -= end > 0 and (sentence.cue_at("with", end - 1) == 1 or end in sentence.cue_ends("holding"))
    return end - (end > 0 and sentence.texts[end - 1] in _MARKS)


def party_before(sentence: ReadSentence, end: int) -> Term | None:
    """Who ends before a token, told by a noun for a party: the Labour Party, the ruling party, حزب الأمل."""
    for name in sentence.of(Category.ORGANISATIONS):
        start, last = name.tokens
        if last == end and any(_is_party(sentence, at) for at in range(start, last)):
            return name.term
    return described_party(sentence, end)


def label_of_line(sentence: ReadSentence, figure: Figure) -> Term | None:
    """Who has the seats or votes of a line with no more than a name: Law and Justice – 200 seats; اليسار – 30 مقعداً."""
    end = before_tally(sentence, figure.tokens[0])
    alone = len(sentence.figures) == 1 and all(len(text) == 1 for text in sentence.texts[figure.tokens[1] :])
    known = any(name.tokens[0] < end for name in sentence.of(Category.ORGANISATIONS))
    if known or not (
        alone and counts_votes(figure) and 0 < end <= _LONGEST_LABEL and sentence.texts[end - 1].isalpha()
    ):
        return None
    return sentence.own_words(0, end) if all(_names_party(sentence, at) for at in range(end)) else None


def _names_party(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can be of what a party is called: no place, verb, people or sum (Total – 460 seats)."""
    words, text = sentence.language.words, sentence.texts[at]
    sums = words.cues["no_substance"]
    if at in sentence.dated | sentence.verbs or any((stem,) in sums for stem in sentence.reading.words[at].rests):
        return False
    counted = sentence.entry(at, Category.MEASURES)
    if counted is not None and (counted.dimension == PEOPLE or counted.id in VOTES):
        return False
    if sentence.entry(at, Category.PLACES) is not None:
        return False
    if words.verb_first:
        return text.isalpha() and (at > 0 or sentence.language.is_definite(text) or _is_party(sentence, at))
    return sentence.is_capital(at) or text in words.numbers.joiners | words.definite_articles | words.times.of_words


def described_party(sentence: ReadSentence, end: int) -> Term | None:
    """A party that ends before a token, told by a noun in small letters: the ruling party, the opposition bloc, the Wave party."""
    verb_first = sentence.language.words.verb_first
    if verb_first or not end or sentence.is_capital(end - 1) or not _is_party(sentence, end - 1):
        return None
    start, figures = end, {at for figure in sentence.figures for at in range(*figure.tokens)}
    while end - start <= _LONGEST_PARTY and _describes(sentence, start - 1) and start - 1 not in figures:
        start -= 1
    of_words = sentence.language.words.times.of_words
    longer = start > 0 and sentence.texts[start - 1] in of_words  # the State of Law coalition
    return sentence.own_words(start, end) if start < end - 1 and not longer else None


def _is_party(sentence: ReadSentence, at: int) -> bool:
    """Whether a word, what is attached to it aside, is a noun for a party."""
    return any((stem,) in sentence.language.words.cues["party"] for stem in sentence.reading.words[at].rests)


def _describes(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can tell of which party is spoken: ruling, opposition."""
    if at < 0 or at in sentence.dated or at in sentence.verbs:
        return False
    word, words = sentence.texts[at], sentence.language.words
    return word.replace("-", "").isalpha() and word not in words.stop_words | words.definite_articles


@once_a_sentence
def tells_parties(sentence: ReadSentence) -> bool:
    """Whether a party stands beside a share that nothing else is told of, or votes or seats: of such are the other shares too."""
    return any(
        may_be_tally(sentence, figure) and party_before(sentence, before_tally(sentence, figure.tokens[0])) is not None
        for figure in sentence.figures
    )
