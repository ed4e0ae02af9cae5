"""How far a circumstance reaches: clause marks, other figures and prepositions between two places of a sentence."""

from __future__ import annotations

from bisect import bisect_left

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.lexicon import Category


def mark_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause mark stands among the tokens from `start` up to `end`."""
    return sentence.mark_between(start, end)


def figure_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a figure begins among the tokens from `start` up to `end`."""
    index = bisect_left(sentence.figures, start, key=lambda figure: figure.tokens[0])
    return index < len(sentence.figures) and sentence.figures[index].tokens[0] < end


def governs(sentence: ReadSentence, tokens: tuple[int, int], figure: Figure) -> bool:
    """Whether a circumstance reaches a figure: no other figure lies between, or it opens the whole sentence."""
    start, end = tokens
    others = [other.tokens[0] for other in sentence.figures if other.tokens != figure.tokens]
    low, high = min(end, figure.tokens[1]), max(start, figure.tokens[0])
    opens = all(end <= other for other in (*others, figure.tokens[0]))
    return opens or not any(low <= other < high for other in others)


def shares_clause(sentence: ReadSentence, figure: Figure, at: int) -> bool:
    """Whether what stands at a token after a figure belongs to it: nothing but figures listed with it lies between."""
    between = [other for other in sentence.figures if figure.tokens[1] <= other.tokens[0] < at]
    end = figure.tokens[1]
    for other in between:
        joined = sentence.tokens[end : other.tokens[0]]
        if any(token.text not in sentence.language.words.list_links for token in joined):
            return False
        end = other.tokens[1]
    return True


def new_clause_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark with a word that opens a clause, or with a joined verb (، وانخفض), lies between two tokens."""
    joiners = sentence.language.words.numbers.joiners
    verbs = {
        verb.tokens[0]
        for verb in sentence.of(Category.SAYING, Category.DOING)
        if verb.prefix and verb.prefix in joiners
    }
    for at in range(start, min(end, len(sentence.tokens) - 1)):
        if sentence.tokens[at].text in CLAUSE_MARKS and (at + 1 in verbs or sentence.cue_at("clause_opener", at + 1)):
            return True
    return sentence.cue_between("clause_opener", start, end)


def governed_by_preposition(sentence: ReadSentence, name: Name) -> bool:
    """Whether a preposition, a word of its own or attached, stands before a name: it is no subject then."""
    words = sentence.language.words
    if name.prefix.strip("وفال") or name.prefix.endswith("لل"):
        return True
    before = name.tokens[0] - 1
    if before >= 0 and sentence.tokens[before].text in words.definite_articles:
        before -= 1
    if before < 0:
        return False
    return any(stem in words.names.prepositions for _, stem in sentence.language.stems(sentence.tokens[before].text))


def crosses_that(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause mark, "that" or a figure lies between two tokens."""
    if mark_between(sentence, start, end) or figure_between(sentence, start, end):
        return True
    that = sentence.language.words.cues["said_that"].words
    return any(token.text in that for token in sentence.tokens[start:end])
