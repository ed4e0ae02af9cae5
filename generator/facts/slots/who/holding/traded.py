"""Whose shares moved by an English amount, or what a company is worth: Karwa Steel shares fell 2 percent, its market value is 3bn.

The shares are the subject of the clause. Whose they are stands ahead of them (Karwa Steel's, Karwa Steel, its) or behind them
(shares of Karwa Steel); where nothing tells it, as with sales and profits of no owner, it is the body that the sentence before is
about: Karwa Steel's shares fell. Net sales rose 5 percent.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import AMOUNTS, CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import actor_between, one_found
from generator.facts.slots.capitals import end_of_capitals, named_by_capitals, start_of_capitals
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.bodies import COMPANY
from generator.facts.slots.who.clause_openings import who_opens
from generator.facts.slots.who.clause_starts import clause_starts
from generator.facts.slots.who.holding.possessors import owner_before, past_adjectives
from generator.facts.slots.who.meant_subjects import first_subject
from generator.facts.slots.who.named_persons import is_body
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Term

_ADJECTIVES = 2
"""Words between whose shares they are and the shares: Karwa Steel's US-listed shares."""
_OF_ANOTHER = ("relative", "said_that", "further_clause", "new_scene", "stock", "result", "held")
"""Cues of words behind which an amount is of something else."""


def find_traded(clauses: Clauses) -> Who:
    """Whose shares an amount tells the movement or the worth of, or whose sales and profits that have no owner."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or figure.kind not in AMOUNTS or figure.part_of is not None:
        return None
    starts = frozenset((*clause_starts(sentence), first_subject(sentence)))
    for cue in ("stock", "company_figure"):
        for at, length in sorted(sentence.cues.get(cue, {}).items(), reverse=True):
            if at + length > figure.tokens[0] or _is_parted(sentence, at + length, figure):
                continue
            owner = (
                _owner(clauses, starts, at, at + length)
                if cue == "stock"
                else _at_body(clauses, starts, at, at + length)
            )
            of = (
                sentence.words(at + length, at + length + 1) in sentence.language.words.times.of_words
            )  # sales | of | cars
            free = sentence.from_article(at) in starts and not of and sentence.texts[at - 1] != ")"
            owner = owner or (_speaking(clauses, at, at + length) or _body(clauses) if free else None)
            if owner is not None:
                return one_found(sentence, owner, CueKind.WHO_HOLDER, at, at + length)
    return None


def _is_parted(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether the clause of a noun ends ahead of a figure; a participle goes on with it: shares fell, trading | 8 percent lower."""
    end = figure.tokens[0]
    if sentence.words(start, start + 1) in sentence.language.words.change_from:
        return True  # earnings | from | tourism
    if any(sentence.cue_between(cue, start, end) for cue in _OF_ANOTHER):
        return True
    if any(_joins_another(sentence, at) for at in range(start, end)):
        return True
    goes_on = sentence.language.is_adverbial_participle
    start = _past_apposition(sentence, start, end)
    marks = [at for at in range(start, end) if sentence.texts[at] in CLAUSE_MARKS | COMMAS]
    return any(sentence.texts[at] not in COMMAS or not goes_on(sentence.words(at + 1, at + 2)) for at in marks)


def _past_apposition(sentence: ReadSentence, start: int, end: int) -> int:
    """The token behind what two commas set off right behind a name: in Karwa Steel, Oman's only steel firm, | fell."""
    commas = [at for at in range(start, end) if sentence.texts[at] in COMMAS]
    if len(commas) < 2 or not sentence.is_capital(commas[0] - 1):
        return start
    verb = commas[1] + 1
    return verb if verb in sentence.verbs or sentence.language.may_be_verb(sentence.texts[verb]) else start


def _joins_another(sentence: ReadSentence, at: int) -> bool:
    """Whether "and" at a token joins what is no further amount or verb: shares fell 2 percent | and | the index rose 3."""
    joined = sentence.texts[at] in sentence.language.words.numbers.joiners
    return joined and at + 1 not in sentence.counted and not sentence.language.may_be_verb(sentence.texts[at + 1])


def _owner(clauses: Clauses, starts: frozenset[int], noun: int, end: int) -> Term | None:
    """Whose shares are by a possessive, by the name right ahead of them, or behind "of" and "in"."""
    sentence, words = clauses.sentence, clauses.sentence.language.words
    possessor = next(past_adjectives(sentence, noun, _ADJECTIVES), None)
    if possessor is not None:
        return owner_before(clauses, possessor)
    if sentence.words(end, end + 1) in words.times.of_words | words.names.prepositions:
        if sentence.from_article(noun) not in starts:
            return None  # bought shares of Karwa Steel for 12 million
        start = sentence.past_article(end + 1)
        opening = who_opens(sentence, start)
        body = opening is not None and not (isinstance(opening.who, Name) and opening.who.is_country)
        if opening is not None and body and sentence.is_capital(opening.end - 1):
            return term_of(clauses, opening.who)
        return _named(clauses, start, end_of_capitals(sentence, start))
    if noun and sentence.texts[noun - 1] == ")":
        noun = next((at for at in range(noun - 1, 0, -1) if sentence.texts[at] == "("), noun)  # Karwa (KRW) | shares
    start = start_of_capitals(sentence, noun)
    return _named(clauses, start, noun) if sentence.from_article(start) in starts else None


def _at_body(clauses: Clauses, starts: frozenset[int], noun: int, end: int) -> Term | None:
    """The body at which a result was made that opens a clause: profits at | Karwa Steel | rose 7 percent."""
    sentence = clauses.sentence
    if sentence.from_article(noun) not in starts or not sentence.cue_at("result_at", end):
        return None
    start = sentence.past_article(end + 1)
    unknown = (place.tokens for place in sentence.of(Category.PLACES) if place.entry is None)
    placed = next((last for first, last in unknown if first == start), None)  # "at" tells it as a place
    if placed is not None:
        return sentence.own_words(start, placed)
    return _named(clauses, start, end_of_capitals(sentence, start))


def _named(clauses: Clauses, start: int, end: int) -> Term | None:
    """The body that capitals between two tokens name, no place, people of a country or exchange."""
    sentence = clauses.sentence
    name = actor_between(sentence, start, end)
    if name is not None:
        return term_of(clauses, name) if name.category is Category.ORGANISATIONS else None
    others = (other.tokens for other in sentence.of(Category.NATIONALITIES))
    if any(start < last and first < end for first, last in others):
        return None
    if any(sentence.cue_at("indexes", at) for at in range(start, end)):
        return None
    if all(sentence.cue_at("no_company", at) for at in range(start, end)):
        return None  # Energy | shares, not Karwa Energy | shares
    return named_by_capitals(sentence, start, end)


def _speaking(clauses: Clauses, noun: int, end: int) -> Term | None:
    """The company in capitals that tells its own profit in the same sentence: Karwa Steel said | pre-tax profit rose."""
    sentence, who = clauses.sentence, clauses.told.speaker
    told = any(noun <= at < end for cue in ("result", "loss_of_company") for at in sentence.cue_starts(cue))
    if who is None or not told:
        return None
    body = is_body(sentence, who.surface) if who.id is None else who.dimension == COMPANY
    said = any(verb.tokens[1] in (noun, sentence.from_article(noun)) for verb in sentence.of(Category.SAYING))
    return who if body and said else None


def _body(clauses: Clauses) -> Term | None:
    """The company that the sentence before is about."""
    topics = clauses.told.topics
    body = topics.body if not topics.country else None
    return body if body is not None and (body.id is None or body.dimension == COMPANY) else None
