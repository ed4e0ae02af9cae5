"""What the rules of nouns beside amounts ask of these: whether one is a sum by itself, or can be an amount, and which are known."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.once import once_a_sentence
from generator.facts.parts import INSTITUTION, PEOPLE, PLACE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import brackets
from generator.facts.tokens import QUOTES
from generator.lexicon import Category
from generator.values import Kind

_VERBS = frozenset({Category.SAYING, Category.DOING})

Tokens = tuple[int, int]


@once_a_sentence
def names_by_end(sentence: ReadSentence) -> Mapping[int, Name]:
    """The names of a sentence, of no verb, by the token after each."""
    return {name.tokens[1]: name for name in sentence.names if name.category not in _VERBS}


@once_a_sentence
def known_ends(sentence: ReadSentence) -> Mapping[int, int]:
    """The token after each name and indicator, by its first."""
    return {**sentence.nouns.name_ends, **dict(name.tokens for name in sentence.indicators)}


def is_sum(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun at a token is a sum of money or a rate: غرامة, قرض, fine, loan."""
    letters, sums = sentence.language.words.measuring.governed_letters, sentence.language.words.cues["sum"]
    return any(
        (stem,) in sums and (prefix,) not in letters for prefix, stem in sentence.reading.words[at].stems
    )  # لفائدة


def is_owner(sentence: ReadSentence, at: int) -> bool:
    """Whether what follows a token is that of its own: Russia's | $3bn fund."""
    text = sentence.reading.text(at)
    return sentence.language.without_genitive(text) != text


def may_be_head(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun at a token can be an amount: no name, nobody, and none that only says how much."""
    if at and sentence.tokens[at].capital and not sentence.reading.title_case:
        return False
    text, name = sentence.texts[at], names_by_end(sentence).get(at + 1)
    common = name is not None and name.dimension == INSTITUTION  # a $3m programme, a $3bn fund
    if (at in sentence.nouns.named and not common) or dimension_at(sentence, at) == PEOPLE or text in QUOTES:
        return False
    only = sentence.nouns.reads(at, "only_amount") or (text,) in sentence.language.words.measuring.beside
    return not (only or sentence.language.may_be_participle(text))


def dimension_at(sentence: ReadSentence, at: int) -> str | None:
    """That of the measure that a noun at a token is."""
    measure = sentence.entry(at, Category.MEASURES)
    return measure.dimension if measure is not None else None


def is_mass(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun can be what an amount consists of: no place, which "in" tells to be one."""
    return dimension_at(sentence, at) != PLACE


def counted_before(sentence: ReadSentence, end: int) -> Tokens | None:
    """What a figure that ends before a token counts: eight | contracts | worth $3bn."""
    counted = (one for one in sentence.figures if one.tokens[1] == end and one.kind is Kind.COUNT)
    starts = (sentence.nouns.past_whose(one.number_tokens[1]) for one in counted)
    return next(((start, end) for start in starts if start < end), None)


def past_amount(sentence: ReadSentence, figure: Figure) -> int:
    """The token after an amount, the same in other units in brackets and a rate: a $3bn (£2bn) | loan, $3m a year | in fees."""
    end = figure.tokens[1]
    closing = (closing for opening, closing in brackets(sentence) if opening == end and figure.equivalents)
    end = next(closing, end - 1) + 1
    rate = next((n for n in (2, 1) if tuple(sentence.texts[end : end + n]) in sentence.language.words.rates), 0)
    return end + rate + (sentence.reading.text(end + rate) in QUOTES)
