"""Whom a way of telling it names behind the figure, by a preposition: paid $12m | to farmers, 12 مليوناً | للمزارعين, لدعمهم."""

from __future__ import annotations

from generator.facts.cues import Cue, Found
from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.left_out import given_besides
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.convicts import convict_at
from generator.facts.slots.who.targets.deeds import begins_clause, deed_behind, deeds_ahead, ends_of_list
from generator.facts.slots.who.targets.phrases import led_at, told_at
from generator.facts.slots.who.targets.told import Told, are_those, is_country
from generator.facts.slots.who.targets.ways import Way
from generator.facts.tokens import DASHES
from generator.values import Kind

_LONGEST_GIFT = 8
"""Tokens between a figure and the preposition that tells whom: $3 billion | a year in military aid | to Oman."""


def told_behind(clauses: Clauses, way: Way, who: Who) -> Who:
    """Whom a way of telling it names behind the figure."""
    sentence, figure = clauses.sentence, clauses.figure
    behind = deed_behind(sentence, figure, way)
    besides = given_besides(sentence, figure)
    first, last = ends_of_list(sentence, figure)
    heads = (figure, first, besides) if besides is not None else (figure, first)
    deed = behind or next((deed for head in heads for deed in deeds_ahead(sentence, head, way)), None)
    told = _behind(clauses, way, _past_passive(sentence, last.tokens[1])) if deed is not None else None
    told = told or (_behind(clauses, way, behind[1]) if behind is not None else None)
    if deed is None or told is None or are_those(told, who):
        return None
    return Found(told.terms, Cue(way.cue, sentence.text_span(*deed)))


def _past_passive(sentence: ReadSentence, end: int) -> int:
    """The token past an English passive with the figure right ahead for its subject: fines of $12m | were imposed | on farmers."""
    at, passive = end, sentence.beginning("progressive", "passive_auxiliary")
    if sentence.language.words.verb_first:
        return end
    while at in passive or sentence.cue_at("modal", at) or sentence.cue_at("holding", at):
        at += 1
    told = at > end and at - 1 in passive and sentence.language.may_be_participle(sentence.words(at, at + 1))
    return at + 1 if told else end


def _behind(clauses: Clauses, way: Way, end: int) -> Told | None:
    """Who stands behind the first preposition from a token on."""
    sentence = clauses.sentence
    for at in range(end, min(end + _LONGEST_GIFT, sentence.clause_end(end))):
        helps = _helps(sentence, at)
        told = told_at(clauses, helps) if helps else _helped(clauses, at)
        if helps and told is None:
            return None  # a loan | to help Oman keep bread affordable for households
        told = told or led_at(clauses, at, way.led_by, way.attached) or convict_at(clauses, at, way)
        if told is None and _ends_gift(sentence, at):
            return None
        if told is not None or sentence.cue_at(way.led_by, at):
            return (
                told
                if told is not None and (_may_be_countries(clauses, way) or not is_country(sentence, told))
                else None
            )
    return None


def _may_be_countries(clauses: Clauses, way: Way) -> bool:
    """Whether countries can be whom it is done to: not of those counted whom nobody knows, who may be people: 42 محققا."""
    unit = clauses.figure.unit
    return way.in_countries and not (clauses.figure.kind is Kind.COUNT and (unit is None or unit.id is None))


def _ends_gift(sentence: ReadSentence, at: int) -> bool:
    """Whether a token is no more of what is given: another figure, a dash, a verb, a phrase with "to" that tells no whom."""
    if at in sentence.figure_starts or sentence.texts[at] in DASHES or sentence.cue_at("no_recipient", at):
        return True
    text, language = sentence.texts[at], sentence.language
    if language.is_adverbial_participle(text):
        return True
    told_besides = not language.words.verb_first and language.may_be_participle(text)  # 3,000 schools | invited to
    return (told_besides or begins_clause(sentence, at, at + 1)) and not _describes(sentence, at)


def _describes(sentence: ReadSentence, at: int) -> bool:
    """Whether an English participle tells of which sort what follows is: £68m in | reported donations."""
    words = sentence.language.words
    led = sentence.words(at - 1, at) in words.names.prepositions | words.numbers.articles | words.definite_articles
    return led and sentence.language.may_be_participle(sentence.texts[at])


def _helps(sentence: ReadSentence, at: int) -> int:
    """The token behind the verb of an English purpose that begins at a token: $12m | to help | farmers; 0 where none does."""
    if sentence.language.words.verb_first or not sentence.cue_at("to_do", at):
        return 0
    length = sentence.cue_at("helps", at + 1)
    return at + 1 + length if length else 0


def _helped(clauses: Clauses, at: int) -> Told | None:
    """Who is helped with an Arabic figure behind its purpose: 12 مليوناً | لدعم المزارعين."""
    sentence = clauses.sentence
    if not sentence.language.words.verb_first:
        return None
    purpose = sentence.cue_at("helps", at) and not sentence.language.is_definite(sentence.texts[at])
    attached, sake = sentence.bare(at) != sentence.texts[at], at in sentence.cue_ends("for_the_sake")
    told = told_at(clauses, at + 1) if purpose and (attached or sake) else None
    whole = told is not None and (sentence.language.is_definite(sentence.texts[told.end - 1]) or told.terms[0].id)
    return told if attached or whole else None
