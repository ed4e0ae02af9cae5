"""Who is the unsaid subject of an English infinitive or participle that has a figure for its object.

A participle ahead of the comma behind which the main clause begins is of that one's subject: After working there for 22 years,
Kordt left. What somebody intends to do is of whose plan it is: a move by the bank to buy 12 ships, the bank's plan to cut 300
jobs, the bank's decision on Monday to raise rates by 3 points. So is a verbal noun: the bank's buying of 12 ships, their sale.
A participle right behind a noun is of those whom it tells: unions representing 4 million workers.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, OFFICE, OUTLET, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, actors
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_starts import past_date
from generator.facts.slots.who.holding.possessors import owner_ahead
from generator.facts.slots.who.meant_subjects import subject_at, who_is_meant
from generator.facts.slots.who.people_behind import are_bodies, are_people
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of, whoever_stands
from generator.facts.tokens import COMMAS
from generator.text.document import Part
from generator.values import Kind, Term

_LONGEST_PHRASE = 20
_LONGEST_PLAN = 8
"""Tokens from whose plan it is to "to"."""
_ADJECTIVES = 2
"""Words between whose plan it is and the plan: Karwa's | latest bold | bid."""
_NEW_CLAUSE = ("subclause", "relative", "said_that")
"""Cues of words that open a clause with a subject of its own."""
_LONGEST_NOUN = 4
"""Words of those of whom a participle tells more."""
_DEED_OF = 2
"""Tokens of a verbal noun with "of"."""


def find_controller(clauses: Clauses) -> Who:
    """Whose the participle or verbal noun is that has a figure for its object."""
    if not _may_be_object(clauses):
        return None
    return _of_main_clause(clauses) or _of_verbal_noun(clauses) or _of_noun_ahead(clauses)


def _may_be_object(clauses: Clauses) -> bool:
    """Whether a figure is a whole that the running text of a language counts whose verbs stand behind their subjects."""
    sentence, figure = clauses.sentence, clauses.figure
    verb_first, titled = sentence.language.words.verb_first, sentence.sentence.part is Part.TITLE
    return not (verb_first or titled) and figure.part_of is None


def _of_main_clause(clauses: Clauses) -> Who:
    """The subject of the main clause, to which a participle ahead of it belongs: After | working there for 22 years, Kordt."""
    sentence, figure = clauses.sentence, clauses.figure
    start = dateline_end(sentence)
    comma = next((at for at in sentence.marks if at >= figure.tokens[1]), None)
    if comma is None or sentence.texts[comma] not in COMMAS or comma - start > _LONGEST_PHRASE:
        return None
    participle = _participle(sentence, start, figure)
    if participle is None or any(sentence.texts[at] in CLAUSE_MARKS for at in range(start, figure.tokens[0])):
        return None
    opening = subject_at(sentence, comma + 1) or who_is_meant(clauses, comma + 1, ())
    if opening is None:
        return None
    return Found(
        (term_of(clauses, opening.who),), Cue(CueKind.WHO_SUBJECT, sentence.text_span(participle, participle + 1))
    )


def _participle(sentence: ReadSentence, start: int, figure: Figure) -> int | None:
    """The participle that opens a sentence, behind a preposition or not, or behind a time and "of": after 12 years of | working."""
    words = sentence.language.words
    led = sentence.texts[start] in words.names.prepositions or sentence.cue_at("subclause", start) > 0
    behind = figure.tokens[1] + (sentence.words(figure.tokens[1], figure.tokens[1] + 1) in words.times.of_words)
    opens = (start + led, behind) if led and behind > figure.tokens[1] else (start + led,)
    return next((at for at in opens if sentence.language.is_adverbial_participle(sentence.words(at, at + 1))), None)


def find_planner(clauses: Clauses) -> Who:
    """Whose plan it is to do something to the counted, whoever acts on the plan: critics attacked the bank's plan | to buy 12."""
    sentence, figure = clauses.sentence, clauses.figure
    if not _may_be_object(clauses):
        return None
    to = max((at for at in sentence.cue_starts("to_do") if at < figure.tokens[0]), default=0)
    if not to or sentence.mark_between(to, figure.tokens[0]) or figure_between(sentence, to, figure.tokens[0]):
        return None
    plan = max((at for at in sentence.cue_starts("intention") if at < to), default=None)
    if plan is None or to - plan > _LONGEST_PLAN or sentence.mark_between(plan, to):
        return None
    if sentence.any_cue_between(_NEW_CLAUSE, to, figure.tokens[0]):
        return None  # Oman's bid to join was refused | after | Maro blocked it for the 21st time
    owner = _agent_between(clauses, plan, to)
    if owner is None and (past_date(sentence, plan + 1) or plan + 1) == to:
        owner = owner_ahead(clauses, plan, _ADJECTIVES, countries=True, alone=True)
    return Found((owner,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(plan, plan + 1))) if owner is not None else None


def _agent_between(clauses: Clauses, start: int, end: int) -> Term | None:
    """Who stands behind "by" or "from" right up to a token: a move | by the European Commission | to."""
    sentence = clauses.sentence
    by = next((at + 1 for at in range(start + 1, end) if sentence.cue_at("bid_by", at)), None)
    if by is None:
        return None
    name = next((name for name in actors(sentence) if name.tokens[1] == end and name.tokens[0] >= by), None)
    if name is not None:
        return actor_term(sentence, name, clauses.told.named)
    first = next((at for at in range(by, end) if sentence.is_capital(at)), end)
    return whoever_stands(clauses, first, end)


def _of_noun_ahead(clauses: Clauses) -> Who:
    """Those of whom a participle between them and the counted tells more: unions | representing | 4 million workers."""
    sentence, figure = clauses.sentence, clauses.figure
    participle = figure.tokens[0] - 1
    if figure.kind not in {Kind.COUNT, Kind.MONEY} or not _is_deed(sentence, participle):
        return None
    name = actor_before(sentence, participle)
    if name is not None:
        acts = not name.is_country and name.term.dimension != OUTLET
        whole = name.term if name.dimension == OFFICE else actor_term(sentence, name, clauses.told.named)
        who = whole if acts else None
    else:
        who = _noun_before(sentence, participle)
    return Found((who,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(participle, participle + 1))) if who else None


def _is_deed(sentence: ReadSentence, at: int) -> bool:
    """Whether a word has the shape of a participle and tells no level or part: representing, not numbering, including."""
    if at < 1 or not is_plain(sentence, at) or not sentence.language.is_adverbial_participle(sentence.texts[at]):
        return False
    return at not in sentence.beginning("toll", "giving_link", "part_opener", "no_deed")


def _noun_before(sentence: ReadSentence, end: int) -> Term | None:
    """The noun for people or a body that ends at a token, with the adjectives ahead of it: a trade | union|, rich donors|."""
    noun = end - 1
    if not (are_people(sentence, noun) or are_bodies(sentence, noun) or sentence.cue_at("bodies", noun)):
        return None
    start = noun
    while start and is_plain(sentence, start - 1) and start - 1 not in sentence.verbs:
        before = sentence.texts[start - 1]
        if sentence.language.may_be_verb(before) or sentence.language.is_adverbial_participle(before):
            break  # prompted | unions, prompting | unions
        start -= 1
    if start and sentence.texts[start - 1] in sentence.language.words.numbers.joiners:
        return None  # to locate and | eliminate terrorists
    return sentence.own_words(start, end) if end - start <= _LONGEST_NOUN else None


def _of_verbal_noun(clauses: Clauses) -> Who:
    """Whose a verbal noun is that "of" ties to the counted: Karwa's | firing of | 181 missiles, its | sale of | 12 ships."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    noun = start - _DEED_OF
    of = noun > 0 and sentence.texts[noun + 1] in sentence.language.words.times.of_words
    deed = of and sentence.cue_at("deed", noun) == _DEED_OF
    if not (deed or (of and sentence.language.is_adverbial_participle(sentence.texts[noun]))):
        return None
    owner = owner_ahead(clauses, noun, 1, countries=True, alone=deed)
    return Found((owner,), Cue(CueKind.WHO_SUBJECT, sentence.text_span(noun, noun + 1))) if owner is not None else None
