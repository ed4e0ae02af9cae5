"""Whose shares moved by an English amount, or what a company is worth: Karwa Steel shares fell 2 percent, its market value is 3bn.

The shares are the subject of the clause. Whose they are stands ahead of them (Karwa Steel's, Karwa Steel, its) or behind them
(shares of Karwa Steel); where nothing tells it, as with sales and profits of no owner, it is the body that the sentence before is
about: Karwa Steel's shares fell. Net sales rose 5 percent.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import AMOUNTS, CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_between, one_found
from generator.facts.slots.phrases.capitals import past_capitals, start_of_capitals
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.behind_subjects import past_aside
from generator.facts.slots.who.bodies import COMPANY
from generator.facts.slots.who.clause_openings import who_opens
from generator.facts.slots.who.clause_starts import clause_starts
from generator.facts.slots.who.holding.possessors import body_described, owner_before, past_adjectives
from generator.facts.slots.who.meant_subjects import first_subject
from generator.facts.slots.who.named_persons import is_body
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.told import Told
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Term

_ADJECTIVES = 2
"""Words between whose shares they are and the shares: Karwa Steel's US-listed shares."""
_LONGEST_BUSINESS = 7
"""Tokens from sales to the business that they are in."""
_OF_ANOTHER = ("relative", "said_that", "further_clause", "new_scene", "stock", "result", "held")
"""Cues of words behind which an amount is of something else."""


def find_traded(clauses: Clauses) -> Who:
    """Whose shares an amount tells the movement or the worth of, or whose sales and profits that have no owner."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or figure.kind not in AMOUNTS or figure.part_of is not None:
        return None
    starts = frozenset((*clause_starts(sentence), first_subject(sentence)))
    for cue in ("stock", "company_figure", "loss_of_company"):
        for at, length in sorted(sentence.cues.get(cue, {}).items(), reverse=True):
            end = at + length
            behind = _body_behind(clauses, end, cue) if sentence.from_article(at) in starts else None
            if end > figure.tokens[0] or _is_parted(sentence, behind.end if behind else end, figure):
                continue
            owner = _owner_ahead(clauses, starts, at) if cue == "stock" else None
            owner = owner or (behind.terms[0] if behind else None) or _unnamed(clauses, starts, at, end, cue)
            if owner is not None:
                return one_found(sentence, owner, CueKind.WHO_HOLDER, at, end)
    return None


def _is_parted(sentence: ReadSentence, start: int, figure: Figure) -> bool:
    """Whether the clause of a noun ends ahead of a figure; a participle goes on with it: shares fell, trading | 8 percent lower.

    So does the verb behind what "which" says of it between commas: shares, which fell in May, | climbed 2 percent.
    """
    end = figure.tokens[0]
    which = start + 1 < end and sentence.texts[start] in COMMAS and sentence.cue_at("relative", start + 1) > 0
    bracketed = sentence.words(start, start + 1) == "("  # Karwa Steel | (KS) have risen
    start = past_aside(sentence, start) if which or bracketed else start
    if start > end:
        return True
    if sentence.words(start, start + 1) in sentence.language.words.change_from:
        return True  # earnings | from | tourism
    if sentence.any_cue_between(_OF_ANOTHER, start, end):
        return True
    if any(_joins_another(sentence, at) for at in range(start, end)):
        return True
    start = _past_apposition(sentence, start, end)
    marks = [at for at in range(start, end) if sentence.texts[at] in CLAUSE_MARKS | COMMAS]
    return any(sentence.texts[at] not in COMMAS or not _goes_on(sentence, at + 1) for at in marks)


def _goes_on(sentence: ReadSentence, at: int) -> bool:
    """Whether a token goes on with what moved, behind a comma: shares fell 2 percent, | trading at $12, | down 12 cents."""
    return (
        sentence.language.is_adverbial_participle(sentence.words(at, at + 1)) or sentence.cue_at("up_or_down", at) > 0
    )


def _past_apposition(sentence: ReadSentence, start: int, end: int) -> int:
    """The token behind what two commas set off right behind a name: in Karwa Steel, Oman's only steel firm, | fell."""
    commas = [at for at in range(start, end) if sentence.texts[at] in COMMAS]
    if len(commas) < 2 or not sentence.is_capital(commas[0] - 1):
        return start
    verb = commas[1] + 1
    marked = sentence.cue_at("verb_marker", verb) > 0  # | have fallen
    return verb if marked or verb in sentence.verbs or sentence.language.may_be_verb(sentence.texts[verb]) else start


def _joins_another(sentence: ReadSentence, at: int) -> bool:
    """Whether "and" at a token joins what is no further amount or verb: shares fell 2 percent | and | the index rose 3."""
    joined = sentence.texts[at] in sentence.language.words.numbers.joiners
    verb = joined and sentence.language.may_be_verb(sentence.reading.text(at + 1))
    return joined and at + 1 not in sentence.counted and not verb


def _owner_ahead(clauses: Clauses, starts: frozenset[int], noun: int) -> Term | None:
    """Whose shares are by a possessive or by the name right ahead of them."""
    sentence = clauses.sentence
    possessor = next(past_adjectives(sentence, noun, _ADJECTIVES), None)
    if possessor is not None:
        return owner_before(clauses, possessor)
    if noun and sentence.texts[noun - 1] == ")":
        noun = next((at for at in range(noun - 1, 0, -1) if sentence.texts[at] == "("), noun)  # Karwa (KRW) | shares
    start = start_of_capitals(sentence, noun)
    return _named(clauses, start, noun) if sentence.from_article(start) in starts else None


def _body_behind(clauses: Clauses, end: int, cue: str) -> Told | None:
    """The body behind a preposition that ends at a token: shares of | Karwa Steel, profits at | Omani drugmaker Karwa."""
    sentence, words = clauses.sentence, clauses.sentence.language.words
    led = sentence.words(end, end + 1) in words.times.of_words | words.names.prepositions
    of = sentence.words(end, end + 1) in words.times.of_words
    if not (led if cue == "stock" else of or sentence.cue_at("result_at", end)):
        return _of_business(clauses, end) if led else None
    start = sentence.past_article(end + 1)
    if start > end + 1 and sentence.cue_at("bodies", start):  # losses at | the airline
        return Told((body_described(clauses, start),), start + 1)
    if of and cue != "stock":
        return _of_business(clauses, end)  # revenues of | its steel business; sales of | Karwa steel are of goods
    opening = who_opens(sentence, start)
    if opening is not None and sentence.is_capital(opening.end - 1):
        country = isinstance(opening.who, Name) and opening.who.is_country
        return Told((term_of(clauses, opening.who),), opening.end) if not country else None
    placed = (place.tokens for place in sentence.of(Category.PLACES) if place.entry is None)  # "at" tells it as a place
    last = next((last for first, last in placed if first == start), past_capitals(sentence, start))
    named = _named(clauses, start, last)
    return Told((named,), last) if named is not None else None


def _of_business(clauses: Clauses, end: int) -> Told | None:
    """Whose business sales are in by a possessive: sales in | Karwa Steel's | wire business."""
    sentence = clauses.sentence
    near = range(end + 1, min(end + _LONGEST_BUSINESS, len(sentence.tokens)))
    business = next((at for at in near if sentence.cue_at("business", at)), None)
    possessor = next(past_adjectives(sentence, business, _ADJECTIVES), None) if business is not None else None
    owner = owner_before(clauses, possessor) if possessor is not None and possessor > end else None
    return Told((owner,), business + 1) if owner is not None and business is not None else None


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
    capitals = start < end and all(sentence.is_capital(at) for at in range(start, end))
    known = sentence.named.issuperset(range(start, end))  # Muscat | shares, not Muscat United | shares
    return sentence.own_words(start, end) if capitals and not known else None


def _unnamed(clauses: Clauses, starts: frozenset[int], noun: int, end: int, cue: str) -> Term | None:
    """Whose shares or sales are that have no owner in their clause: who tells them, or whom the sentence before is about.

    Losses that nobody tells may be of a flood.
    """
    sentence = clauses.sentence
    of = sentence.words(end, end + 1) in sentence.language.words.times.of_words  # sales | of | cars
    free = sentence.from_article(noun) in starts and not of and sentence.texts[noun - 1] != ")"
    return (_speaking(clauses, noun) or (_body(clauses) if cue != "loss_of_company" else None)) if free else None


def _speaking(clauses: Clauses, noun: int) -> Term | None:
    """The company in capitals that tells its own result in the same sentence: Karwa Steel said | pre-tax profits rose."""
    sentence, who = clauses.sentence, clauses.told.speaker
    if who is None:
        return None
    company = is_body(sentence, who.surface) if who.id is None else who.dimension == COMPANY
    first = sentence.from_article(noun)
    first -= first in sentence.cue_ends("said_that")
    said = next((verb.tokens[0] for verb in sentence.of(Category.SAYING) if verb.tokens[1] == first), None)
    if said is None or not (company or sentence.cue_at("companies", said - 1)):
        return None
    return who


def _body(clauses: Clauses) -> Term | None:
    """The company that the sentence before is about."""
    topics = clauses.told.topics
    body = topics.body if not topics.country else None
    return body if body is not None and (body.id is None or body.dimension == COMPANY) else None
