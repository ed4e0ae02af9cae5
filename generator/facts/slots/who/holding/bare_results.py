"""Whose a result is that opens an English sentence with no word of whose: Karwa Steel sold its mill. | Net income | was 12 million.

A result is always somebody's, and its noun is left alone where that is whom the text is about (bridging, H. H. Clark, 1975): the
company that was the subject last, whatever others have said since. Other words than those for its sort and time tell
whose sales they are (sales of cars, Oman's exports), capitals between the two name somebody else.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import one_found
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.meant_subjects import first_subject
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.text.document import Part
from generator.values import Kind

_OF_ANOTHER_CLAUSE = ("subclause", "relative", "whose_relative", "further_clause", "said_that")


def find_bare_result(clauses: Clauses) -> Who:
    """The company that the sentences before are about, where a result that opens the sentence tells the figure."""
    sentence, figure = clauses.sentence, clauses.figure
    if figure.kind not in {Kind.MONEY, Kind.PERCENT} or sentence.sentence.part is Part.TITLE:
        return None
    result = bare_result(sentence)
    company = clauses.told.topics.company
    if result is None or company is None or _names_others(sentence, result[1], figure):
        return None
    return one_found(sentence, company, CueKind.WHO_COMPANY, *result)


@once_a_sentence
def bare_result(sentence: ReadSentence) -> tuple[int, int] | None:
    """The tokens of the result that is the subject of an English sentence, with no word of whose it is."""
    if sentence.language.words.verb_first:
        return None
    start = sentence.past_article(first_subject(sentence))
    while start < len(sentence.tokens) and not sentence.cue_at("company_figure", start):
        if not (start in sentence.dated or sentence.cue_at("sort_of_result", start)):
            return None
        start += 1
    end = start + sentence.cue_at("company_figure", start) if start < len(sentence.tokens) else start
    led = (
        sentence.words(end, end + 1)
        in sentence.language.words.names.prepositions | sentence.language.words.times.of_words
    )
    whose = led and end + 1 not in sentence.dated and sentence.past_article(end + 1) not in sentence.dated
    return (start, end) if start < end < len(sentence.tokens) and not whose else None


def _names_others(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether a clause or somebody else stands between a result and its amount, or whose it is behind that."""
    between = range(start, figure.tokens[0])
    if sentence.any_cue_between(_OF_ANOTHER_CLAUSE, start, figure.tokens[0]):
        return True
    said = any(verb.tokens[0] in between for verb in sentence.of(Category.SAYING))
    capitals = any(sentence.is_capital(at) for at in between if at not in sentence.dated | sentence.counted)
    joined = any(
        sentence.texts[at] in COMMAS and sentence.reading.text(at + 1) in sentence.language.words.numbers.joiners
        for at in between
    )
    return said or capitals or joined
