"""Whose staff, customers or branches "the number of" tells: بلغ عدد موظفي الشركة 12 ألفاً, the number of employees at Karwa Air.

The body stands right behind the noun (عدد أعضاء النقابة), behind a preposition (عدد العاملين في الشركة) or is meant by a pronoun
(تملك كرو مصنعاً ويبلغ عدد عمالها 12). The amount may be followed by what it is set against (بارتفاع 3%، مقابل 10 آلاف). A country's
people are only in it. A participle may tell the number instead: عمال المصنع البالغ عددهم 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.cues import CueKind
from generator.facts.parts import CLAUSE_MARKS, OFFICE, OUTLET
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, actors, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.phrases.capitals import end_of_capitals
from generator.facts.slots.phrases.offices import office_end, unknown_term
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.holding.holders import first_amount
from generator.facts.slots.who.named_subjects import OWNING
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verbal_subjects import acting_ahead
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind, Term

_OTHER = ("relative", "said_that", "passive_auxiliary", "number_of", "part_opener", "suffered", "harm")
"""Cues of words by which another number is told than that of a body's own."""
_AND_OWNING = frozenset({"ول", "ولل"})
"""What is attached to a body that has something, "and" ahead: وللشركة."""
_LONGEST_BETWEEN = 12
"""Tokens from the noun to its number."""


def find_own_people(clauses: Clauses) -> Who:
    """The body whose people, branches or vehicles a number is of."""
    sentence, figure = clauses.sentence, clauses.figure
    having = (_having(clauses) or _described(clauses)) if sentence.language.words.verb_first else None
    if having is not None or figure.kind not in {Kind.COUNT, Kind.PERCENT} or not sentence.cues.get("number_of"):
        return having
    start = first_amount(sentence, figure, counts=True)
    for noun in _nouns(sentence, start):
        body, end = _owner(clauses, noun)
        if body is not None and _tells(sentence, end, start):
            return one_found(sentence, body, CueKind.WHO_HOLDER, noun, noun + 1)
    return None


def _having(clauses: Clauses) -> Who:
    """The body that has what a figure counts, or at which people work: للشركة | 12 فرعاً، يعمل لدى البنك | 12."""
    sentence, figure = clauses.sentence, clauses.figure
    if figure.kind not in {Kind.COUNT, Kind.MEASURE, Kind.MONEY} or figure.part_of is not None:
        return None
    name = actor_before(sentence, figure.tokens[0])
    if name is None or name.dimension == OFFICE or name.term.dimension == OUTLET:
        return None
    start = name.tokens[0]
    led = start - (sentence.words(start - 1, start) in sentence.language.words.names.prepositions)
    works = sentence.cue_at("work_at", led - 1) > 0 and figure.counts_people and not name.is_country
    owns = (name.prefix in OWNING | _AND_OWNING) if led == start else sentence.cue_at("at_body", led) > 0
    opens = (led == start and name.prefix in _AND_OWNING) or _opens(sentence, led)
    if not ((works and (led < start or name.prefix)) or (owns and opens)):
        return None
    term = actor_term(sentence, name, clauses.told.named)
    return one_found(sentence, term, CueKind.WHO_HOLDER, led, name.tokens[1])


def _described(clauses: Clauses) -> Who:
    """The body right behind whose people a participle tells their number: موظفي الشركة | البالغ عددهم | 12."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    if clauses.figure.kind is not Kind.COUNT or not (start > 2 and sentence.cue_at("describing", start - 2) == 1):
        return None
    numbers = {(bare,) for bare in sentence.language.owned(sentence.tokens[start - 1].word)}
    if numbers.isdisjoint(sentence.language.words.cues["number_of"]):
        return None
    participle = start - 2 - (sentence.texts[start - 3] in COMMAS)
    people = sentence.beginning("own_people").intersection(range(participle - _LONGEST_BETWEEN, participle))
    for noun in sorted(people, reverse=True):
        body, end = _owner(clauses, noun)
        if body is not None and end == participle:
            return one_found(sentence, body, CueKind.WHO_HOLDER, noun, noun + 1)
    return None


def _opens(sentence: ReadSentence, at: int) -> bool:
    """Whether a phrase that tells who has something opens its clause."""
    ends = (*sentence.cue_ends("said_that"), *sentence.cue_ends("was"), *sentence.cue_ends("clause_opener"))
    first = at == dateline_end(sentence) or at in ends or sentence.and_attached(at)
    return first or sentence.texts[at - 1] in CLAUSE_MARKS | COMMAS


def _nouns(sentence: ReadSentence, start: int) -> Iterator[int]:
    """The tokens right behind "the number of" ahead of a figure, the nearest first; none of a share of it: من مجموع أعضاء."""
    of = sentence.language.words.change_from
    for at, length in reversed(list(sentence.cues["number_of"].items())):
        if start - _LONGEST_BETWEEN <= at + length < start and sentence.words(at - 1, at) not in of:
            yield at + length


def _owner(clauses: Clauses, noun: int) -> tuple[Term | None, int]:
    """Whose the people are of whom a noun tells, with the token behind both; `None` where they are nobody's."""
    sentence = clauses.sentence
    own = {(bare,) for stem in sentence.reading.words[noun].rests for bare in sentence.language.owned(stem)}
    if not own.isdisjoint(sentence.language.words.cues["own_people"]):
        return _meant(clauses, noun), noun + 1
    length = sentence.cue_at("own_people", noun)
    if not length:
        return None, noun
    at = noun + length
    at += sentence.words(at, at + 1) in sentence.language.words.names.prepositions
    return body_at(clauses, sentence.past_article(at))


def body_at(clauses: Clauses, at: int) -> tuple[Term | None, int]:
    """The body that begins at a token, with the token behind it: no country, office or outlet."""
    sentence = clauses.sentence
    name = next((name for name in actors(sentence) if name.tokens[0] == at and name.dimension != OFFICE), None)
    if name is not None:
        if name.is_country or name.term.dimension == OUTLET:
            return None, at
        end = max(office_end(sentence, name.tokens[1]), name.tokens[1]) if name.entry is not None else name.tokens[1]
        whole = unknown_term(sentence, at, end, name.prefix) if end > name.tokens[1] else None
        return whole or actor_term(sentence, name, clauses.told.named), end
    if sentence.cue_at("acting_nouns", at):
        return sentence.own_words(at, at + 1), at + 1
    end = _end_of_capitals(sentence, at) if not sentence.language.words.verb_first else at
    return (sentence.own_words(at, end), end) if end > at else (None, at)


def _end_of_capitals(sentence: ReadSentence, at: int) -> int:
    """The token after capitals that no list knows, also where "at" tells them as a place: employees at | Karwa Air."""
    places = (place.tokens[1] for place in sentence.of(Category.PLACES) if place.tokens[0] == at and not place.entry)
    return next(places, end_of_capitals(sentence, at))


def _meant(clauses: Clauses, noun: int) -> Term | None:
    """The body that the pronoun at the end of a noun means: who acts in the clause ahead, else whom the sentence named last."""
    sentence = clauses.sentence
    acting = (who for who in acting_ahead(sentence, noun) if who is not None)
    named = (name for name in reversed(actors(sentence)) if name.tokens[1] <= noun)
    for who in (*acting, *named):
        if not isinstance(who, Term) and (who.is_country or who.dimension == OFFICE):
            continue
        term = who if isinstance(who, Term) else actor_term(sentence, who, clauses.told.named)
        if sentence.language.can_mean(sentence.texts[noun], term.surface, person=term.dimension == OFFICE):
            return term
    return None


def _tells(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether nothing but where, when and the verb of the level stands between whose they are and their number."""
    between, joiners = range(start, end), sentence.language.words.numbers.joiners
    marks = any(sentence.texts[at] in (CLAUSE_MARKS - COMMAS) | joiners for at in between)
    return not (marks or sentence.counted.intersection(between) or sentence.beginning(*_OTHER).intersection(between))
