"""Whose weapons or craft struck the counted where verbs come first: أصابت الصواريخ الروسية 12 موقعاً، استهدفت مسيرات للجيش 3 شاحنات.

They are the subject of the verb, behind or ahead of it (أن مدفعية الجيش قصفت 3 قرى), and somebody's by a nationality or whose they
are. No state by the nationality of weapons without an article, which others may fire: صواريخ إيرانية.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_plain
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.attacks.attack_owners import attack_owners
from generator.facts.slots.who.clause_starts import plain_starts
from generator.facts.slots.who.subject_phrases import subject_at
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.verb_places import Clause, verb_at
from generator.facts.slots.who.verbal_reach import governs
from generator.facts.tokens import COMMAS
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_VERBS = ("striking_verb", "harm", "damage")
"""Cues of verbs of striking that the lexicon does not have as deeds."""
_LONGEST = 4
"""Words of weapons or craft with whose they are."""
_OWNERS = (Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS)


def find_wielder(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Whose the weapons or craft are that the clause of a figure has for its subject."""
    sentence, start = clauses.sentence, clauses.figure.tokens[0]
    if clauses.figure.kind not in {Kind.COUNT, Kind.MEASURE}:
        return None
    for at, clause, owners in reversed(list(told_wielders(sentence, clauses.told.named, lexicon))):
        if clause.end <= start and _is_subject(sentence, clause) and governs(sentence, clause, start):
            return Found(owners, Cue(CueKind.WHO_ATTACK, sentence.text_span(at, at + 1)))
    return None


def told_wielders(
    sentence: ReadSentence, named_before: Sequence[Name], lexicon: Lexicon
) -> Iterator[tuple[int, Clause, tuple[Term, ...]]]:
    """The weapons and craft that strike, with their clauses and whose they are."""
    if not sentence.language.words.verb_first:
        return
    for at in sentence.cue_starts("means"):
        clause = _clause(sentence, at)
        owners = _owners(sentence, at, named_before, lexicon) if clause is not None else ()
        if clause is not None and owners:
            yield at, clause, owners


def _owners(sentence: ReadSentence, at: int, named_before: Sequence[Name], lexicon: Lexicon) -> tuple[Term, ...]:
    """Whose weapons or craft at a token are, by the adjective behind them (منظومات الدفاع الجوي | الروسية) or their owner."""
    of_country = _nationality(sentence, at)
    end = of_country.tokens[0] if of_country is not None else at + 1
    owners = attack_owners(sentence, end, named_before, lexicon)
    beside = subject_at(sentence, end) if not owners and sentence.cue_at("acting_nouns", end) else None
    return (beside[0],) if beside is not None and isinstance(beside[0], Term) else owners


def _nationality(sentence: ReadSentence, at: int) -> Name | None:
    """The adjective of a country that ends the words of weapons or craft at a token."""
    near = (name for name in sentence.of(Category.NATIONALITIES) if at < name.tokens[0] <= at + _LONGEST)
    name = next(near, None)
    return (
        name if name is not None and all(is_plain(sentence, between) for between in range(at, name.tokens[0])) else None
    )


def _clause(sentence: ReadSentence, at: int) -> Clause | None:
    """The clause whose subject are weapons or craft at a token, its verb right ahead of them or behind whose they are."""
    adjective = _nationality(sentence, at)
    near = (name.tokens[1] for name in sentence.of(*_OWNERS) if at < name.tokens[0] <= at + _LONGEST)
    end = adjective.tokens[1] if adjective is not None else next(near, at + 2)
    if end > len(sentence.tokens) or sentence.mark_between(at, end):
        return None
    if at and _strikes(sentence, at - 1):
        return Clause(at - 1, None, end)
    end += sentence.words(end, end + 1) in COMMAS
    behind = verb_at(sentence, end) if at in plain_starts(sentence) else None
    return Clause(behind, None, behind + 1) if behind is not None and _strikes(sentence, behind) else None


def _is_subject(sentence: ReadSentence, clause: Clause) -> bool:
    """Whether weapons or craft behind a verb that may have them for its object are its subject: a figure is the object behind them.

    دمرت المقاتلات الروسية | 14 مخزناً, not دمرت طائرات روسية | و12 مخزناً.
    """
    if clause.verb >= clause.end - 1 or clause.verb in sentence.beginning("striking_verb", "harm"):
        return True
    first = next((at for at in sentence.figure_starts if at >= clause.end), None)
    return first is not None and first - clause.end <= 1 and not sentence.is_joined(first)


def _strikes(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of a deed or of striking stands at a token."""
    return at in sentence.verbs or at in sentence.beginning(*_VERBS)
